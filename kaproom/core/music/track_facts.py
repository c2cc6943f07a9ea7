"""What was found in an audio file once: identity, length, loudness, outline, tags.

Found by reading the whole file, kept by its content. Nothing here opens a file, and nothing of it
is a client's.
"""

from dataclasses import dataclass
from typing import Protocol

from kaproom.core.music.music import MusicSetting


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """One file's facts; `file` is where it was last seen.

    Loudness by EBU R 128; None where it is too quiet or too short for a figure. `integrated_lufs`,
    `range_lu` and `true_peak_dbtp` are the file's own, as any meter tells them; `sounding_lufs` and
    `sounding_peak_dbtp` are those of the two channels it is played in (a mono file sounds from both
    sides, 3 dB louder than it measures; surround is folded down), by which it is evened.
    `overview` is the outline for the eye: one byte for each of equal spans of the piece, the square
    root of the peak (255 is full scale). `picture` says whether a cover picture lies in the file.
    `phases` and `intensity` are what the settings that use it say of it.
    """

    content_hash: str
    file: str
    codec: str
    duration_ms: int
    rate_hz: int
    channels: int
    integrated_lufs: float | None
    range_lu: float | None
    true_peak_dbtp: float | None
    overview: bytes = b""
    title: str = ""
    artist: str = ""
    album: str = ""
    phases: tuple[str, ...] = ()
    intensity: int | None = None
    picture: bool = False
    sounding_lufs: float | None = None
    sounding_peak_dbtp: float | None = None


@dataclass(frozen=True, slots=True)
class FactsProgress:
    """How far the measuring is: files done, of how many asked for, and the share done (0 to 1)."""

    done: int
    total: int
    share: float


class MusicFacts(Protocol):
    """The facts of all files that were ever measured here, and the measuring of new ones."""

    def of(self, file: str) -> TrackFacts | None:
        """What is known of this file as it is now; None while it is not. Never waits."""
        ...

    def known(self) -> tuple[TrackFacts, ...]:
        """Everything ever measured whose file is still there, each content once."""
        ...

    def where(self, content_hash: str) -> str:
        """A file that holds this content now, as far as is known; empty where there is none."""
        ...

    def fault(self, file: str) -> str:
        """Why the file cannot be played, in a few words; empty where nothing is known against.

        One that is damaged in its middle has a fault, and facts of what of it sounds.
        """
        ...

    def want(self, files: tuple[str, ...]) -> None:
        """Measure what is not known of these, in this order, before what was asked earlier."""
        ...

    def progress(self) -> FactsProgress | None:
        """How far the measuring is; None while nothing is being measured."""
        ...

    def evened(self, setting: MusicSetting) -> MusicSetting:
        """The setting with length, hash and evening gain filled in where they are known."""
        ...

    def close(self) -> None:
        """Stop measuring; what is measured is kept."""
        ...
