"""Opens an audio file and decodes it at its own rate and channels; the border to the libraries.

soundfile is exact for WAV, AIFF, CAF, FLAC, Ogg Vorbis and for MP3 that carries a Xing or Info
header; without one it silently loses more than half of a variable-rate file, so those and all other
formats go through PyAV, which is loaded only when needed (17 MB). A compressed file is read into
memory whole, so that a pulled drive cannot stop the piece that sounds.
"""

import io
from pathlib import Path
from typing import BinaryIO, Protocol

from kaproom.audio.frames import Block

MAX_IN_MEMORY = 64 * 1024 * 1024
LOWEST_RATE, HIGHEST_RATE = 4_000, 384_000
MAX_CHANNELS = 8


class Unplayable(Exception):
    """A file cannot be played, or not further; the message is the reason, fit to be shown."""


class Decoder(Protocol):
    """A file being decoded: float32 blocks of shape (frames, channels) at the file's own rate."""

    rate: int
    channels: int
    codec: str
    frames: int | None
    """What the file says of its length; None where it says nothing. It may lie."""
    estimated: bool
    """Whether that length is only reckoned from the size, as for streams without a container."""
    faults: int
    """How many broken places were passed over so far."""
    content_hash: str
    """The SHA-256 of the bytes that are decoded, empty where it is not known."""

    def read(self, frames: int) -> Block:
        """Up to so many frames, none at the end; raises Unplayable where the file is broken."""
        ...

    def seek(self, frame: int) -> None:
        """Go on from this frame; raises Unplayable."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def open_decoder(path: str, *, in_memory: bool = True) -> Decoder:
    """The right decoder for what is in the file, whatever its name; raises Unplayable.

    `in_memory=False` leaves a compressed file on its drive: for who can do without it.
    """
    data, head = _open_bytes(path, in_memory)
    decoder: Decoder | None = None
    try:
        if not _needs_av(head):
            from kaproom.audio.decode_soundfile import SoundfileDecoder  # noqa: PLC0415

            decoder = SoundfileDecoder.try_open(data)
        if decoder is None:
            # Loaded only for what needs it: FFmpeg's libraries take 17 MB.
            from kaproom.audio.decode_av import AvDecoder  # noqa: PLC0415

            data.seek(0)
            decoder = AvDecoder(data)
        _check_shape(decoder)
    except BaseException:
        (decoder or data).close()
        raise
    return decoder


def _open_bytes(path: str, in_memory: bool) -> tuple[BinaryIO, bytes]:
    try:
        where = Path(path)
        if not where.is_file():
            raise Unplayable("is no file" if where.exists() else "is not there")
        size = where.stat().st_size
        if size == 0:
            raise Unplayable("is empty")
        file = where.open("rb")
        head = file.read(16 * 1024)
        file.seek(0)
        if not in_memory or size > MAX_IN_MEMORY or _is_plain_pcm(head):
            return file, head
        with file:
            return io.BytesIO(file.read()), head
    except OSError as fault:
        raise Unplayable(f"cannot be read: {fault.strerror or 'input/output error'}") from fault
    except ValueError as fault:
        raise Unplayable("has a name that cannot be used") from fault


def _is_plain_pcm(head: bytes) -> bool:
    return head[:4] in (b"RIFF", b"RF64", b"FORM", b"caff")


def _needs_av(head: bytes) -> bool:
    if head[:4] == b"OggS":
        return b"OpusHead" in head[:256]
    looks_like_mp3 = head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
    return looks_like_mp3 and not _has_xing(head)


def _has_xing(head: bytes) -> bool:
    """Whether the first MP3 frame tells the length. A tag larger than the head hides it: no."""
    start = 0
    if head[:3] == b"ID3" and len(head) >= 10:
        start = 10 + sum((head[6 + i] & 0x7F) << (21 - 7 * i) for i in range(4))
    first = head[start : start + 1024]
    return b"Xing" in first or b"Info" in first


def _check_shape(decoder: Decoder) -> None:
    if not LOWEST_RATE <= decoder.rate <= HIGHEST_RATE:
        raise Unplayable(f"claims a sample rate of {decoder.rate} Hz")
    if not 1 <= decoder.channels <= MAX_CHANNELS:
        raise Unplayable(f"claims {decoder.channels} channels")
