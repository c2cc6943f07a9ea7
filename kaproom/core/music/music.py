"""Music as the core sees it: a setting, its tracks, and what a player can be asked and tell.

Files are named, never opened here. A track's phase comes from the setting, not from the file.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.wording import say


class Handover(StrEnum):
    """How a track gives way to the one after it.

    `SILENCE` fades out at its end and begins the next one cleanly out of silence.
    """

    CROSSFADE = "crossfade"
    GAPLESS = "gapless"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Transition:
    """One handover and its length: of the crossfade, or of the fade to silence; 0 for gapless."""

    handover: Handover = Handover.CROSSFADE
    length_ms: int = 8000


@dataclass(frozen=True, slots=True)
class HoldSpan:
    """The calm span of a track that a hold loops: `from_ms` inclusive, `to_ms` exclusive."""

    from_ms: int
    to_ms: int


@dataclass(frozen=True, slots=True)
class Track:
    """One entry of a music setting. `duration_ms` is what the setting says, None if nothing.

    `transition` leads to the next track (None: the setting's own); `hold` is None where a hold
    loops the whole piece. `gain_tenth_db` is the therapist's; `evening_tenth_db` is the gain that
    sounds: what evens the piece to the target and the therapist's together, held below the
    true-peak ceiling (None while unmeasured, and never written into a file). `content_hash` is the
    SHA-256 of the file's bytes, by which a moved file is found again. A `grounding` track is no
    part of the programme: it belongs to the set that one key brings.
    """

    file: str
    title: str
    phase: str
    duration_ms: int | None
    intensity: int | None = None
    artist: str = ""
    transition: Transition | None = None
    hold: HoldSpan | None = None
    gain_tenth_db: int = 0
    notes: str = ""
    grounding: bool = False
    content_hash: str = ""
    evening_tenth_db: int | None = None

    @property
    def sounding_gain_tenth_db(self) -> int:
        """The gain to sound with: evened, or as the therapist set it, never louder unmeasured."""
        measured = self.evening_tenth_db
        return min(0, self.gain_tenth_db) if measured is None else measured


@dataclass(frozen=True, slots=True)
class MusicSetting:
    """A phase-structured programme of tracks; `file` is where it was read from.

    `transition` is that of every track without one of its own, `next_ms` the crossfade of a skip.
    `target_lufs` is the loudness to which the tracks are evened (EBU R 128's programme level).
    """

    title: str
    tracks: tuple[Track, ...]
    file: str = ""
    transition: Transition = Transition()
    next_ms: int = 8000
    target_lufs: int = -23

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases in the order in which they first sound."""
        return tuple(dict.fromkeys(t.phase for t in self.tracks if not t.grounding))

    @property
    def duration_ms(self) -> int:
        """The sum of the lengths that are known, of what sounds by itself."""
        return sum(t.duration_ms or 0 for t in self.tracks if not t.grounding)

    @property
    def programme(self) -> tuple[int, ...]:
        """The places of the tracks that sound one after the other; the grounding set is apart."""
        return tuple(i for i, t in enumerate(self.tracks) if not t.grounding)

    @property
    def grounding_set(self) -> tuple[int, ...]:
        """The places of the tracks that one key brings."""
        return tuple(i for i, t in enumerate(self.tracks) if t.grounding)

    def calmer_than(self, index: int, unplayable: Collection[int] = ()) -> int | None:
        """The track of the same phase with the nearest lower intensity, None where there is none.

        Among equals the next in order after the one at hand, round the end of the programme.
        """
        return self._nearest(index, -1, unplayable)

    def stronger_than(self, index: int, unplayable: Collection[int] = ()) -> int | None:
        """The track of the same phase with the nearest higher intensity, as `calmer_than`."""
        return self._nearest(index, 1, unplayable)

    def _nearest(self, index: int, direction: int, unplayable: Collection[int]) -> int | None:
        here = self.tracks[index]
        if here.grounding or here.intensity is None:
            return None
        ranked = [
            (direction * (track.intensity - here.intensity), (i - index) % len(self.tracks), i)
            for i, track in enumerate(self.tracks)
            if track.phase == here.phase and not track.grounding and track.intensity is not None
            if i not in unplayable
        ]
        return min((i for i in ranked if i[0] > 0), default=(0, 0, None))[2]


class MusicAction(StrEnum):
    """What the therapist can ask of the player with one key."""

    PLAY = "play"
    HOLD = "hold"
    NEXT = "next"
    PREVIOUS = "previous"
    DUCK = "duck"
    FADE_TO_SILENCE = "fade_to_silence"
    UNDUCK = "unduck"
    """What a released duck key asks: back to full, and nothing where it was not ducked."""
    SOFTER = "softer"
    LOUDER = "louder"
    STOP_AFTER = "stop_after"
    CALMER = "calmer"
    STRONGER = "stronger"
    GROUNDING = "grounding"
    """To the grounding set; once more: back to the place that was left."""


@dataclass(frozen=True, slots=True)
class PlayerReport:
    """Something the player did. `what` is one of `session_events.MUSIC_REPORTS`.

    `at_mono_ms` is the moment by `clock.elapsed_ms` (or the session clock, for a silent player),
    so that a report collected late is still told at its time. `id` is the report's own, the same
    however often it is told; empty where it is told only once. `content_hash` is that of the
    file that sounded, empty where it is not known.
    """

    what: str
    at_mono_ms: int
    track_index: int | None = None
    position_ms: int = 0
    duration_ms: int = 0
    volume_tenth_db: int | None = None
    detail: str = ""
    id: str = ""
    content_hash: str = ""


@dataclass(frozen=True, slots=True)
class MusicPlace:
    """A place in a setting: which track, and how far into it."""

    track_index: int
    position_ms: int


@dataclass(frozen=True, slots=True)
class MusicLevel:
    """How loud the music was: below the ceiling, and whether ducked; None is not known."""

    volume_tenth_db: int | None = None
    ducked: bool | None = None

    def volume_or(self, own_tenth_db: int) -> int:
        """The volume, or the player's own where it is not known."""
        return own_tenth_db if self.volume_tenth_db is None else self.volume_tenth_db

    def ducked_or(self, own: bool) -> bool:
        """Whether it was ducked, or as the player has it where that is not known."""
        return own if self.ducked is None else self.ducked


AS_IT_IS = MusicLevel()
"""Nothing is known of the level: the player keeps its own."""


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """A device that can sound: the name it is remembered by, and the one that people know."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class OutputStatus:
    """One output: its device's name and label (of what is waited for, too), and whether it sounds.

    `volume_tenth_db` is its own, below the room's ceiling.
    """

    name: str
    label: str
    ok: bool
    volume_tenth_db: int = 0

    @property
    def called(self) -> str:
        """Its label, or a word where no device has told one yet."""
        return self.label or say("Sound device")


@dataclass(frozen=True, slots=True)
class PlayerStatus:
    """What is sounding now; all that the music panel shows.

    `fade_ms` is how long the fade that is under way takes in all, `fade_left_ms` what is left of
    it. `grounding` says that the grounding set sounds in the programme's place. `undo_index` is
    the track that undoing a skip leads back to. `peak_tenth_db` is the highest sample of the last
    moment, in tenths of dBFS, as it leaves for the device; None in silence. `leaving` says that
    this music is at its end with what it belonged to: what is asked for meanwhile sounds after it.
    """

    alive: bool = False
    device: str = ""
    device_ok: bool = True
    setting: MusicSetting | None = None
    track_index: int | None = None
    next_index: int | None = None
    position_ms: int = 0
    duration_ms: int = 0
    playing: bool = False
    held: bool = False
    ducked: bool = False
    silenced: bool = False
    fading: bool = False
    stop_after: bool = False
    volume_tenth_db: int = 0
    fade_ms: int = 0
    fade_left_ms: int = 0
    grounding: bool = False
    undo_index: int | None = None
    peak_tenth_db: int | None = None
    outputs: tuple[OutputStatus, ...] = ()
    leaving: bool = False

    @property
    def track(self) -> Track | None:
        """The track at hand, if any."""
        if self.setting is None or self.track_index is None:
            return None
        return self.setting.tracks[self.track_index]

    @property
    def next_track(self) -> Track | None:
        """The track that follows by itself, if any."""
        if self.setting is None or self.next_index is None:
            return None
        return self.setting.tracks[self.next_index]
