"""The music of a session as stretches of time, from what the player reported.

A piece, silence that was asked for, or a gap in which device or player was lost; where there is
nothing of these, no music was on.
"""

from dataclasses import dataclass, replace

from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.reasons import DEVICE_LOST, PLAYER_LOST, SILENCED, lost_words
from kaproom.core.stream.ledger import Entry

_LOSSES = frozenset({DEVICE_LOST, PLAYER_LOST})
_RETURNS = frozenset({"device_back", "player_back"})


@dataclass(frozen=True, slots=True)
class TrackSpan:
    """A stretch of music: what sounded from `start_ms` to `end_ms` (None: still sounding).

    `position_ms` is the place in the track at the start; `held` whether it was held in between,
    and `again` when a held piece began anew, each time with the place in the track from which it
    did. `ended` is why it ended (`music_reasons`).
    `resumed` says that the piece goes on after a gap, `track_index` which of the setting it is. An
    empty title is silence that was asked for, or, where `lost` says what was, a gap. `file` is the
    one that sounded, `content_hash` that of what was in it, empty where it was not told.
    """

    title: str
    phase: str
    start_ms: int
    end_ms: int | None
    position_ms: int
    duration_ms: int
    held: bool
    again: tuple[tuple[int, int], ...] = ()
    ended: str = ""
    lost: str = ""
    resumed: bool = False
    track_index: int | None = None
    file: str = ""
    content_hash: str = ""

    @property
    def silent(self) -> bool:
        """Whether it is silence that was asked for."""
        return not self.title and not self.lost

    def position_at(self, at_ms: int) -> int:
        """The place in the track at a session time, in milliseconds."""
        begins = ((self.start_ms, self.position_ms), *self.again)
        begun = [begin for begin in begins if begin[0] <= at_ms]
        began_ms, from_ms = begun[-1] if begun else begins[0]
        position_ms = from_ms + at_ms - began_ms
        return min(position_ms, self.duration_ms) if self.duration_ms else position_ms


def track_spans(
    reports: tuple[Entry[MusicReported], ...], ended_ms: int | None
) -> tuple[TrackSpan, ...]:
    """The stretches in the order of time; the last one is open until the session ends."""
    telling = _Telling()
    for entry in reports:
        telling.take(entry.body, entry.at_ms)
    if telling.now is not None and ended_ms is not None:
        telling.close(ended_ms)
    return telling.spans if telling.now is None else (*telling.spans, telling.now)


def setting_told(
    reports: tuple[Entry[MusicReported], ...], settings: tuple[MusicSetting, ...]
) -> MusicSetting | None:
    """The setting a session was heard with, by its title; of several, the one with its file."""
    title = next((e.body.setting for e in reversed(reports) if e.body.setting), "")
    file = next((e.body.file for e in reversed(reports) if e.body.file), "")
    alike = [setting for setting in settings if setting.title == title]
    named = (s for s in alike if any(track.file == file for track in s.tracks))
    return next(named, alike[0] if alike else None)


class _Telling:
    """What was told so far, and the stretch that is open."""

    def __init__(self) -> None:
        self.spans: tuple[TrackSpan, ...] = ()
        self.now: TrackSpan | None = None
        self._looping = False

    def close(self, at_ms: int, why: str = "") -> None:
        """End the open stretch."""
        if self.now is not None:
            end_ms = max(at_ms, self.now.start_ms)
            self.spans = (*self.spans, replace(self.now, end_ms=end_ms, ended=why))
            self.now = None

    def take(self, body: MusicReported, at_ms: int) -> None:
        """One more report."""
        match body.what:
            case "track_started" if body.track:
                self._started(body, at_ms)
            case "held" | "released" if self.now is not None:
                self._looping = body.what == "held"
                self.now = replace(self.now, held=self.now.held or self._looping)
            case "track_ended":
                self._ended(body, at_ms)
            case "silenced":
                self._silenced(body, at_ms)
            case "programme_ended":
                self.close(at_ms)
            case _:
                self._lost_or_back(body, at_ms)

    def _started(self, body: MusicReported, at_ms: int) -> None:
        now = self.now
        if now is not None and self._looping and now.title == body.track:
            self.now = replace(now, again=(*now.again, (at_ms, body.position_ms)))
        else:
            self._begin(body, at_ms)

    def _begin(self, body: MusicReported, at_ms: int) -> None:
        """A piece begins, out of whatever there was."""
        gap = self.now is not None and bool(self.now.lost)
        self.close(at_ms)
        before = next((span for span in reversed(self.spans) if span.title), None)
        self._looping = False
        self.now = TrackSpan(
            body.track,
            body.phase,
            at_ms,
            None,
            body.position_ms,
            body.duration_ms,
            held=False,
            resumed=gap and before is not None and before.title == body.track,
            track_index=body.track_index,
            file=body.file,
            content_hash=body.content_hash,
        )

    def _ended(self, body: MusicReported, at_ms: int) -> None:
        now = self.now
        if now is not None and now.title == body.track:
            if not (self._looping and body.detail == "held"):
                self.close(at_ms, body.detail)
        elif self.spans and self.spans[-1].title == body.track and not self.spans[-1].ended:
            # Told after the piece that took its place.
            self.spans = (*self.spans[:-1], replace(self.spans[-1], ended=body.detail))

    def _silenced(self, body: MusicReported, at_ms: int) -> None:
        if self.now is not None:
            self.close(at_ms, body.detail or SILENCED)
            self.now = _without_sound(at_ms)

    def _lost_or_back(self, body: MusicReported, at_ms: int) -> None:
        """A device comes and goes for the ear only where a silent player makes the record."""
        sounding = self.now is not None and bool(self.now.title)
        if body.by_silent_player:
            return
        if body.what in _LOSSES and sounding:
            self.close(at_ms, body.what)
            self.now = _without_sound(at_ms, lost_words(body.what, body.detail))
        elif body.what in _RETURNS and body.track and not sounding:
            self._begin(body, at_ms)


def _without_sound(at_ms: int, lost: str = "") -> TrackSpan:
    return TrackSpan("", "", at_ms, None, 0, 0, held=False, lost=lost)
