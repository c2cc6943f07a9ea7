"""A file seen in pieces: some of it as it is, some left out, some in other words.

So a decoder is shown a file without its pictures and need not know.
"""

import io
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGE_BYTES = 1024 * 1024
"""What is no sound and larger than this is not shown to a decoder."""

ReadAt = Callable[[int, int], bytes]
"""Answers the bytes at a place of a file, so many or, at its end, fewer."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The file's own bytes from `begin` up to `end`."""

    begin: int
    end: int

    @property
    def length(self) -> int:
        """In bytes."""
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Put:
    """Other bytes in the place of the file's own."""

    content: bytes

    @property
    def length(self) -> int:
        """In bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Blank:
    """Zeros, so many, that keep the places of all that follows."""

    length: int


Piece = Kept | Put | Blank


class MemoryFile(io.BytesIO):
    """A file in memory. Broken headers send a library anywhere: no place is a fault."""

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; one before the beginning is the beginning."""
        return super().seek(max(0, offset) if whence == io.SEEK_SET else offset, whence)


class PiecedFile(io.RawIOBase):
    """The pieces as one file to be read; `read_at` reads the file itself."""

    def __init__(self, pieces: Sequence[Piece], read_at: ReadAt) -> None:
        super().__init__()
        self._pieces = pieces
        self._starts = [0, *accumulate(piece.length for piece in pieces)]
        self._read_at = read_at
        self._place = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """In any order."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place, as in any file; a place before the beginning is the beginning."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._starts[-1]}[whence]
        self._place = max(0, base + offset)
        return self._place

    def tell(self) -> int:
        """The place of the next byte."""
        return self._place

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill as much of the buffer as one piece can."""
        if self._place >= self._starts[-1]:
            return 0
        view = memoryview(buffer).cast("B")
        index = bisect_right(self._starts, self._place) - 1
        inside = self._place - self._starts[index]
        piece = self._pieces[index]
        count = min(len(view), piece.length - inside)
        match piece:
            case Kept():
                content = self._read_at(piece.begin + inside, count)
            case Put():
                content = piece.content[inside : inside + count]
            case Blank():
                content = bytes(count)
        view[: len(content)] = content
        self._place += len(content)
        return len(content)


def put_over(piece: Piece, at: int, content: bytes) -> list[Piece]:
    """The piece with these bytes at a place in it, where as many were."""
    after = at + len(content)
    match piece:
        case Kept(begin, end):
            return [Kept(begin, begin + at), Put(content), Kept(begin + after, end)]
        case Put(own):
            return [Put(b"".join((own[:at], content, own[after:])))]
        case Blank(length):
            return [Blank(at), Put(content), Blank(length - after)]


def loaded(pieces: Sequence[Piece], read_at: ReadAt) -> list[Piece]:
    """The same with what is kept of the file in memory, neighbours joined."""
    found: list[Piece] = []
    together: list[bytes] = []
    for piece in [*pieces, Blank(0)]:
        match piece:
            case Kept():
                together.append(read_at(piece.begin, piece.length))
            case Put():
                together.append(piece.content)
            case Blank():
                found += [Put(b"".join(together))] if together else []
                together.clear()
                found += [piece] if piece.length else []
    return found
