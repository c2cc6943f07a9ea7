"""Opens an audio file and decodes it at its own rate and channels; the border to the libraries.

libsndfile is exact for WAV, AIFF, CAF, FLAC, Ogg Vorbis and for MP3 whose Xing header counts
rightly, or was put right; of other MP3 it silently loses more than half, of joined Ogg all but the
first part, and Vorbis beyond stereo comes in an order of its own. Those and all other formats go
through FFmpeg, which is loaded only when needed (17 MB). Neither is shown a file of a kind that is
not meant for it: both read dozens of old formats that nobody plays in the room and few have ever
tested.
"""

from pathlib import Path
from typing import Protocol

import numpy as np

from kaproom.audio.containers.flac import tells_length
from kaproom.audio.containers.mp3 import mp3_head
from kaproom.audio.containers.ogg import is_one_stream, ogg_codec, vorbis_channels
from kaproom.audio.containers.opening import SoundBytes, open_bytes
from kaproom.audio.frames import CHANNELS, Block

LOWEST_RATE, HIGHEST_RATE = 4_000, 384_000
MAX_CHANNELS = 8

_PRE_ROLL_S = 0.2
"""Decoded and thrown away after a seek: without it MP3 and AAC begin with wrong samples."""
_LAST_PAGES_S = 5.0
"""Neither library is right where it jumps into the end of an Ogg file, and one refuses in FLAC."""
_LOUDEST = np.float32(16.0)
"""24 dB above full scale: more is damage, and would not survive the arithmetic that follows."""
_CUT_OFF_S = 0.1
"""A file that ends this much before the length it tells is said to be cut off."""


class Unplayable(Exception):
    """A file cannot be played, or not further; the message is the reason, fit to be shown."""


class Decoder(Protocol):
    """A file being decoded: float32 blocks of shape (frames, channels) at the file's own rate.

    What an encoder put before and after the sound is taken away where the file tells of it, so
    that an album cut into files has no seam. `content_hash` is the SHA-256 of the file's bytes in
    hexadecimal where it was read into memory whole, else empty.
    """

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
    sound = _open_file(path, in_memory)
    decoder: Decoder | None = None
    try:
        if _is_for_soundfile(sound):
            from kaproom.audio.decode_soundfile import SoundfileDecoder  # noqa: PLC0415

            decoder = SoundfileDecoder.try_open(sound)
        if decoder is None:
            # Loaded only for what needs it: FFmpeg's libraries take 17 MB.
            from kaproom.audio.decode_av import AvDecoder  # noqa: PLC0415

            sound.stream.seek(0)
            decoder = AvDecoder(sound)
        _check_shape(decoder)
    except BaseException:
        (decoder or sound).close()
        raise
    return decoder


def entry_before(frame: int, told_frames: int | None, rate: int) -> int:
    """The frame to jump to, from which decoding on to `frame` is right."""
    end = told_frames if told_frames is not None else frame
    return max(0, round(min(frame - _PRE_ROLL_S * rate, end - _LAST_PAGES_S * rate)))


def within_reason(block: Block) -> Block:
    """The block without what is no number, and without what no sound can be."""
    if not block.size or np.abs(block).max() <= _LOUDEST:
        return block
    finite = np.nan_to_num(block, nan=0.0, posinf=0.0, neginf=0.0)
    return np.clip(finite, -_LOUDEST, _LOUDEST)


def check_end(sound: SoundBytes, told_frames: int | None, at_frame: int, rate: int) -> None:
    """Raise Unplayable where a decoder came to an end before the file's own."""
    after_s = at_frame / rate
    if sound.trouble:
        raise Unplayable(f"{sound.trouble}, after {after_s:.1f} s")
    missing = told_frames - at_frame if told_frames is not None else 0
    if missing > _CUT_OFF_S * rate or sound.cut_off:
        raise Unplayable(f"is cut off after {after_s:.1f} s")


def _open_file(path: str, in_memory: bool) -> SoundBytes:
    try:
        where = Path(path)
        if not where.is_file():
            raise Unplayable("is no file" if where.exists() else "is not there")
        if where.stat().st_size == 0:
            raise Unplayable("is empty")
        return open_bytes(where, in_memory)
    except OSError as fault:
        raise Unplayable(f"cannot be read: {fault.strerror or 'input/output error'}") from fault
    except ValueError as fault:
        raise Unplayable("has a name that cannot be used") from fault


def _is_for_soundfile(sound: SoundBytes) -> bool:
    head = sound.head
    match head[:4]:
        case b"RIFF" | b"RF64" | b"riff" | b"FORM" | b"caff":
            return True
        case b"fLaC":
            return tells_length(head)
        case b"OggS":
            folded = vorbis_channels(head) <= CHANNELS
            return ogg_codec(head) == "vorbis" and folded and is_one_stream(head, sound.tail)
        case _:
            mp3 = mp3_head(head) if head[4:8] != b"ftyp" else None
            return mp3 is not None and mp3.is_right(sound.size)


def _check_shape(decoder: Decoder) -> None:
    if not LOWEST_RATE <= decoder.rate <= HIGHEST_RATE:
        raise Unplayable(f"claims a sample rate of {decoder.rate} Hz")
    if not 1 <= decoder.channels <= MAX_CHANNELS:
        raise Unplayable(f"claims {decoder.channels} channels")
