"""The boxes of an MP4 file (M4A): walked without reading what is in them.

Source: ISO/IEC 14496-12, section 4.2 (boxes). Where iTunes keeps its covers and its gapless figures
(moov/udta/meta/ilst) is Apple's QuickTime File Format, "User data" and "Metadata".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kaproom.audio.containers.pieces import LARGE_BYTES, Blank, Kept, Piece, Put, ReadAt

_MAX_BOXES = 10_000
_COVERS = (b"moov", b"udta", b"meta", b"ilst", b"covr")
_META_VERSION = 4
"""Bytes before the boxes within `meta`."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its kind of four letters, and where it and its content lie."""

    kind: bytes
    at: int
    body_at: int
    end: int


def boxes(read_at: ReadAt, begin: int, end: int) -> Iterator[Box]:
    """The boxes side by side in a range; ends where one of them claims more than there is."""
    for _ in range(_MAX_BOXES):
        head = read_at(begin, 16)
        if len(head) < 8 or begin + 8 > end:
            return
        length, kind, body_at = int.from_bytes(head[:4], "big"), head[4:8], begin + 8
        if length == 1:
            length, body_at = int.from_bytes(head[8:16], "big"), begin + 16
        elif length == 0:
            length = end - begin
        box_end = begin + length
        if box_end < body_at or box_end > end:
            return
        yield Box(kind, begin, body_at, box_end)
        begin = box_end


def find(read_at: ReadAt, begin: int, end: int, *path: bytes) -> Iterator[Box]:
    """The boxes at the end of a path of kinds."""
    for box in boxes(read_at, begin, end):
        if box.kind != path[0]:
            continue
        if len(path) == 1:
            yield box
        else:
            inside = box.body_at + (_META_VERSION if box.kind == b"meta" else 0)
            yield from find(read_at, inside, box.end, *path[1:])


def is_cut_off(read_at: ReadAt, size: int) -> bool:
    """Whether the last of the outermost boxes claims more than there is."""
    end = 0
    for box in boxes(read_at, 0, size):
        end = box.end
    return read_at(end + 4, 4) in (b"mdat", b"moov", b"moof")


def without_pictures(read_at: ReadAt, begin: int, size: int) -> list[Piece] | None:
    """The file with large covers made free space; None where it has none."""
    pieces: list[Piece] = []
    kept = begin
    for box in find(read_at, begin, size, *_COVERS):
        if box.end - box.at > LARGE_BYTES:
            pieces += [Kept(kept, box.at + 4), Put(b"free"), Kept(box.at + 8, box.body_at)]
            pieces.append(Blank(box.end - box.body_at))
            kept = box.end
    return [*pieces, Kept(kept, size)] if pieces else None
