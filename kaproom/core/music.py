"""Music as the core sees it: a setting, its tracks, and what a player can be asked and tell.

Files are named, never opened here. A track's phase comes from the setting, not from the file.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Track:
    """One entry of a music setting. `duration_ms` is what the setting says, None if nothing."""

    file: str
    title: str
    phase: str
    duration_ms: int | None
    intensity: int | None = None


@dataclass(frozen=True, slots=True)
class MusicSetting:
    """A phase-structured programme of tracks; `file` is where it was read from."""

    title: str
    tracks: tuple[Track, ...]
    file: str = ""

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases in the order in which they first sound."""
        return tuple(dict.fromkeys(t.phase for t in self.tracks))

    @property
    def duration_ms(self) -> int:
        """The sum of the lengths that are known."""
        return sum(t.duration_ms or 0 for t in self.tracks)


class MusicAction(StrEnum):
    """What the therapist can ask of the player with one key."""

    PLAY = "play"
    HOLD = "hold"
    NEXT = "next"
    PREVIOUS = "previous"
    DUCK = "duck"
    FADE_TO_SILENCE = "fade_to_silence"
    SOFTER = "softer"
    LOUDER = "louder"
    STOP_AFTER = "stop_after"


@dataclass(frozen=True, slots=True)
class PlayerReport:
    """Something the player did. `what` is one of `session_events.MUSIC_REPORTS`.

    `at_mono_ms` is the moment by `clock.elapsed_ms` (or the session clock, for a silent player),
    so that a report collected late is still told at its time. `id` is the report's own, the same
    however often it is told; empty where it is told only once.
    """

    what: str
    at_mono_ms: int
    track_index: int | None = None
    position_ms: int = 0
    duration_ms: int = 0
    volume_tenth_db: int | None = None
    detail: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class MusicPlace:
    """A place in a setting: which track, and how far into it."""

    track_index: int
    position_ms: int


@dataclass(frozen=True, slots=True)
class PlayerStatus:
    """What is sounding now; all that the music panel shows."""

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
    loudness_target_lufs: int = -23

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
