"""Opens an audio file as bytes, in memory or streamed, and says what is known of it beforehand.

A compressed file is read into memory whole, so that a pulled drive cannot stop the piece that
sounds. Plain samples, and what is larger than 64 MB without its pictures, are streamed.
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from kaproom.audio.containers import asf, flac, mp3, mp4, ogg, riff
from kaproom.audio.containers.id3 import after_tags
from kaproom.audio.containers.mp4_timing import Mp4Timing, read_timing
from kaproom.audio.containers.pieces import (
    LARGE_BYTES,
    Kept,
    MemoryFile,
    Piece,
    PiecedFile,
    Put,
    loaded,
    put_over,
)
from kaproom.audio.containers.windows import Windows

MAX_IN_MEMORY = 64 * 1024 * 1024
_HEAD_BYTES = 16 * 1024
_SMALL_READS = 64 * 1024
_NO_MP3 = (b"fLaC", b"OggS")
_PLAIN_SAMPLES = (b"RIFF", b"RF64", b"riff", b"FORM", b"caff")


@dataclass(slots=True)
class SoundBytes:
    """An open file, ready for a decoder.

    `stream` is the file without tags before it and without large pictures; `size`, `head` and
    `tail` are its length, first and last bytes. `content_hash` is the SHA-256 of the whole file
    where it was read whole, else empty. `timing` is that of an MP4, where it tells any. `cut_off`
    says that the file claims to be longer than it is.
    """

    stream: BinaryIO
    size: int
    head: bytes
    tail: bytes
    content_hash: str
    timing: Mp4Timing | None
    cut_off: bool
    _windows: Windows

    @property
    def trouble(self) -> str:
        """Why the file can be read no further, in words for people; empty while all is well."""
        return self._windows.trouble

    def close(self) -> None:
        """Let go of the file."""
        self.stream.close()
        self._windows.close()


def open_bytes(path: Path, in_memory: bool = True) -> SoundBytes:
    """Open a file that is there; raises OSError where it cannot be read.

    `in_memory=False` streams a compressed file too, whatever its size.
    """
    windows = Windows(path)
    try:
        sound = _opened(windows, MAX_IN_MEMORY if in_memory else 0)
        if windows.trouble:
            raise OSError(windows.trouble)
    except BaseException:
        windows.close()
        raise
    return sound


def _opened(windows: Windows, most_in_memory: int) -> SoundBytes:
    begin = after_tags(windows.read_at, windows.size)
    cut_off, begin = begin >= windows.size, begin if begin < windows.size else 0
    head = windows.read_at(begin, _HEAD_BYTES)
    is_mp4 = head[4:8] == b"ftyp" and begin == 0
    timing = read_timing(windows.read_at, windows.size) if is_mp4 else None
    cut_off |= riff.is_cut_off(head, windows.size - begin)
    cut_off |= asf.is_cut_off(head, windows.size - begin)
    cut_off |= is_mp4 and mp4.is_cut_off(windows.read_at, windows.size)
    pieces = _without_pictures(windows, begin, head) or [Kept(begin, windows.size)]
    kept = sum(piece.length for piece in pieces if isinstance(piece, Kept))
    content_hash = ""
    if kept <= most_in_memory and head[:4] not in _PLAIN_SAMPLES:
        pieces, content_hash = _in_memory(windows, pieces, kept)
        if not windows.trouble:
            windows.close()
    if head[:4] not in (*_PLAIN_SAMPLES, *_NO_MP3) and not is_mp4:
        pieces = _rightly_counted(pieces, windows, head)
    stream = _stream_of(pieces, windows)
    size = sum(piece.length for piece in pieces)
    head, tail = _ends(stream, size)
    return SoundBytes(stream, size, head, tail, content_hash, timing, cut_off, windows)


def _without_pictures(windows: Windows, begin: int, head: bytes) -> Sequence[Piece] | None:
    size, read_at = windows.size, windows.read_at
    if size - begin <= LARGE_BYTES:
        return None
    if head[:4] == b"fLaC":
        return flac.without_pictures(read_at, begin, size)
    if head[:4] == b"OggS":
        return ogg.without_pictures(read_at, begin, size)
    if head[4:8] == b"ftyp":
        return mp4.without_pictures(read_at, begin, size)
    if head[:16] == asf.HEADER:
        return asf.without_pictures(read_at, begin, size)
    return None


def _rightly_counted(pieces: Sequence[Piece], windows: Windows, head: bytes) -> Sequence[Piece]:
    """An MP3 whose header tells as many frames as there are; anything else as it is."""
    size = sum(piece.length for piece in pieces)
    right = mp3.right_count(_stream_of(pieces, windows), size, head)
    return pieces if right is None or len(pieces) != 1 else put_over(pieces[0], *right)


def _in_memory(windows: Windows, pieces: Sequence[Piece], kept: int) -> tuple[Sequence[Piece], str]:
    """The pieces loaded, and the hash of the whole file if little of it is left out."""
    if windows.size - kept > LARGE_BYTES:
        return loaded(pieces, windows.read_at), ""
    whole = windows.read_at(0, windows.size)
    content_hash = hashlib.sha256(whole).hexdigest()
    if len(pieces) == 1 and kept == windows.size:
        return [Put(whole)], content_hash
    return loaded(pieces, lambda at, count: whole[at : at + count]), content_hash


def _stream_of(pieces: Sequence[Piece], windows: Windows) -> BinaryIO:
    match pieces:
        case [Put(content)]:
            return MemoryFile(content)
        case _:
            pieced = PiecedFile(pieces, windows.read_at)
            return cast(BinaryIO, io.BufferedReader(pieced, _SMALL_READS))


def _ends(stream: BinaryIO, size: int) -> tuple[bytes, bytes]:
    """The first and last bytes; the last only of Ogg, which keeps there whose end it is."""
    head, tail = stream.read(_HEAD_BYTES), b""
    if head[:4] == b"OggS":
        stream.seek(max(0, size - ogg.LAST_PAGES))
        tail = stream.read()
    stream.seek(0)
    return head, tail
