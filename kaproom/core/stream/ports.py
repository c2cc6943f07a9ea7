"""What the core needs of the outside, as protocols: a record, a player, a source of samples.

Nothing here knows how they are fulfilled. Implementations: `kaproom.record`, `kaproom.audio`,
`kaproom.devices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kaproom.core.events.event import Event, Store

if TYPE_CHECKING:
    # A closed folder has a trail of its own too, and waits for no more than an entry is.
    from kaproom.core.music.music import (
        MusicAction,
        MusicLevel,
        MusicPlace,
        MusicSetting,
        PlayerReport,
        PlayerStatus,
    )
    from kaproom.core.stream.searchable import Found


@dataclass(frozen=True, slots=True)
class SampleBatch:
    """Consecutive 1 Hz device samples; None is a gap and is drawn as one.

    `start_s` is whole seconds of session time; both tuples have the same length. Pulse in beats
    per minute, saturation in per cent.
    """

    start_s: int
    pulse_bpm: tuple[int | None, ...]
    spo2_percent: tuple[int | None, ...]


class SamplesLeft(NamedTuple):
    """What can still be read of a session's samples; `fault` says why some cannot, fit to show."""

    batches: Sequence[SampleBatch]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A line that is not finished. `begun_ms` is the session time of its first key, where known.

    `saved_utc_us` is when it was kept last, on the session clock; 0 where that is not known. An
    empty text is no draft.
    """

    text: str = ""
    begun_ms: int | None = None
    saved_utc_us: int = 0


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of a list of sessions, from the record store alone.

    `state` is `running` or `ended`; times are microseconds UTC, `duration_ms` is session time;
    `events` counts record entries, seals included.
    """

    id: str
    client_id: str
    client: str
    number: int
    state: str
    started_utc_us: int
    ended_utc_us: int | None
    duration_ms: int | None
    offset_min: int
    events: int


@dataclass(frozen=True, slots=True)
class SessionsOfClient:
    """How many sessions a client has had, and when the newest one began (UTC, us)."""

    client_id: str
    count: int
    newest_utc_us: int
    offset_min: int


class Record(Protocol):
    """The durable stores."""

    def session_summaries(
        self,
        client_id: str | None = None,
        running: bool | None = None,
        most: int | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[SessionSummary]:
        """Sessions, newest first, without reading whole streams.

        All of them, or those of one client, those that run or have ended, the newest so many,
        those of these ids.
        """
        ...

    def sessions_by_client(self) -> list[SessionsOfClient]:
        """A line for each client who has had a session, seen last first."""
        ...

    def search(
        self,
        words: str,
        most: int = 1000,
        stores: Sequence[Store] | None = None,
        kinds: Sequence[str] = (),
    ) -> list[Found]:
        """The entries that hold all these words, newest first; of some stores, of some kinds.

        Quotes make a phrase, the last word may be unfinished. Raises EnvironmentFault where a
        store cannot be searched yet.
        """
        ...

    def streams_holding(self, words: str, kinds: Sequence[str]) -> list[str] | None:
        """The streams with an entry of these kinds that holds all these words.

        Of the record store alone; None where its index cannot be relied on.
        """
        ...

    def append(self, events: Sequence[Event]) -> Future[None]:
        """Make events durable, in order; done only after COMMIT returned in every store touched.

        Appending an event whose id is already stored changes nothing (a retry never doubles).
        """
        ...

    def append_samples(self, session_id: str, batch: SampleBatch) -> Future[None]:
        """Make device samples durable."""
        ...

    def read_stream(self, stream: str, stores: Sequence[Store] = tuple(Store)) -> list[Event]:
        """All events of a stream in order of `turn`, from the stores named."""
        ...

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        """A session's device samples, oldest first; raises EnvironmentFault for damaged ones."""
        ...

    def read_samples_left(self, session_id: str) -> SamplesLeft:
        """The same for whoever goes on without them."""
        ...

    def client_ids(self) -> list[str]:
        """The ids of the clients there are, oldest first, from the record store alone.

        A client who was purged is among them no more.
        """
        ...

    def streams(self, prefix: str) -> list[str]:
        """The names of the streams that begin with `prefix`, oldest first."""
        ...

    def keep_document(self, stream: str, file_id: str, content: bytes) -> Future[None]:
        """Make the content of a document durable; the entry that names it comes behind it."""
        ...

    def bring_in(
        self,
        events: Sequence[Event],
        samples: Sequence[tuple[str, SampleBatch]],
        documents: Sequence[tuple[str, str, bytes]],
    ) -> Future[None]:
        """Make durable what another record held, as it is; in each store all of it, or nothing.

        Samples come with their session's id; documents are their stream, their id, their content.
        """
        ...

    def read_document(self, file_id: str, sha256: str) -> bytes:
        """The content of a document; raises EnvironmentFault where it is not the one attached."""
        ...

    def save_draft(self, key: str, draft: Draft) -> Future[None]:
        """Keep an unfinished line; an empty text forgets it. Drafts are outside the chain."""
        ...

    def read_draft(self, key: str) -> Draft:
        """The unfinished line kept under `key`, empty where there is none."""
        ...


class Player(Protocol):
    """What plays the music setting, or pretends to."""

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; nothing sounds until asked."""
        ...

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand.

        Lengths, hashes and evening gains; what sounds stays as it is.
        """
        ...

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = ...
    ) -> None:
        """Go on with this setting where it is there already, sounding or not.

        Else take it as `load` does, and begin at `place`, at this level, when asked to play.
        """
        ...

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        ...

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        ...

    def set_volume(self, volume_tenth_db: int) -> None:
        """Go to this level in a slow ramp; 0 is the room's ceiling."""
        ...

    def status(self) -> PlayerStatus:
        """What is sounding now."""
        ...

    def take_reports(self) -> list[PlayerReport]:
        """What has been done since last asked, oldest first."""
        ...

    def acknowledge(self, report: PlayerReport) -> None:
        """This report and all before it are on the disk: they need not be told again."""
        ...

    def close(self) -> None:
        """Let go of the player; a session's music is faded out first where this process owns it."""
        ...


class SampleSource(Protocol):
    """An oximeter, real or simulated."""

    def take(self, until_s: int) -> SampleBatch | None:
        """The samples up to and including session second `until_s`, or None where none came."""
        ...
