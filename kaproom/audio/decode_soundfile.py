"""Decoding by libsndfile, through one small typed border around the untyped soundfile module."""

from typing import Protocol, cast

import numpy as np
import soundfile  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.containers.opening import SoundBytes
from kaproom.audio.decoder import Unplayable, check_end, entry_before, within_reason
from kaproom.audio.frames import Block

_UNKNOWN_FRAMES = 1 << 40
"""A length beyond this (8 months at 48 kHz) is libsndfile's way to say that it does not know."""
_ENTERED_BEFORE = ("MPEG_LAYER_III", "VORBIS")


class _StraightFile(soundfile.SoundFile):
    """Without the seek that soundfile does after every read of a file that can be entered.

    It breaks MP3 of variable rate at every seam between two reads, and costs FLAC a third.
    """

    def seekable(self) -> bool:
        """Not by soundfile's own accord; `seek` works all the same."""
        return False


class _OpenFile(Protocol):
    samplerate: int
    channels: int
    frames: int
    format: str
    subtype: str

    def read(self, frames: int, dtype: str, always_2d: bool) -> Block: ...
    def seek(self, frames: int) -> int: ...
    def close(self) -> None: ...


_FAULTS: tuple[type[Exception], ...] = (
    cast(type[Exception], soundfile.SoundFileError),
    OSError,
    ValueError,
    TypeError,
    RuntimeError,
    OverflowError,
)


class SoundfileDecoder:
    """Fulfils `decoder.Decoder`; exact to the sample, also after a seek."""

    def __init__(self, file: _OpenFile, sound: SoundBytes) -> None:
        self._file, self._sound = file, sound
        self.rate, self.channels = file.samplerate, file.channels
        self.codec = file.subtype if file.format == "OGG" else file.format
        self.frames: int | None = file.frames if 0 < file.frames < _UNKNOWN_FRAMES else None
        self.content_hash = sound.content_hash
        self.estimated, self.faults = False, 0
        self._at = 0

    @classmethod
    def try_open(cls, sound: SoundBytes) -> "SoundfileDecoder | None":
        """The file opened, or None where libsndfile does not know it."""
        try:
            opened = cast(_OpenFile, _StraightFile(sound.stream))
        except _FAULTS:
            return None
        return cls(opened, sound)

    def read(self, frames: int) -> Block:
        """Up to so many frames, none at the end."""
        try:
            block = self._read(frames)
        except _FAULTS as fault:
            raise Unplayable(f"is damaged after {self._at / self.rate:.1f} s") from fault
        if not len(block):
            check_end(self._sound, self.frames, self._at, self.rate)
        self._at += len(block)
        return within_reason(block)

    def seek(self, frame: int) -> None:
        """Go on from this frame."""
        direct = self._file.subtype not in _ENTERED_BEFORE
        entry = frame if direct else entry_before(frame, self.frames, self.rate)
        try:
            self._at = self._file.seek(entry)
            while self._at < frame and (passed := len(self._read(frame - self._at))):
                self._at += passed
        except _FAULTS as fault:
            raise Unplayable("is damaged: its middle cannot be reached") from fault

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        self._sound.close()

    def _read(self, frames: int) -> Block:
        return np.asarray(self._file.read(frames, dtype="float32", always_2d=True), np.float32)
