"""Decoding by libsndfile, through one small typed border around the untyped soundfile module."""

from typing import BinaryIO, Protocol, cast

import numpy as np
import soundfile  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.decoder import Unplayable
from kaproom.audio.frames import Block


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

    content_hash = ""

    def __init__(self, file: _OpenFile, data: BinaryIO) -> None:
        self._file, self._data = file, data
        self.rate, self.channels = file.samplerate, file.channels
        self.codec = file.subtype if file.format == "OGG" else file.format
        self.frames: int | None = file.frames if file.frames > 0 else None
        self.estimated, self.faults = False, 0

    @classmethod
    def try_open(cls, data: BinaryIO) -> "SoundfileDecoder | None":
        """The file opened, or None where libsndfile does not know it."""
        try:
            opened = cast(_OpenFile, soundfile.SoundFile(data))
        except _FAULTS:
            return None
        return cls(opened, data)

    def read(self, frames: int) -> Block:
        """Up to so many frames, none at the end."""
        try:
            return np.asarray(self._file.read(frames, dtype="float32", always_2d=True), np.float32)
        except _FAULTS as fault:
            raise Unplayable("is damaged and cannot be decoded further") from fault

    def seek(self, frame: int) -> None:
        """Go on from this frame."""
        try:
            self._file.seek(frame)
        except _FAULTS as fault:
            raise Unplayable("is damaged: its middle cannot be reached") from fault

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        self._data.close()
