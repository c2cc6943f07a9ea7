"""The header of a WMA file (ASF), where pictures lie in objects of their own.

Source: Advanced Systems Format specification, sections 2.2 (objects), 3.1 (header), 3.2, 3.4, 3.10.
"""

from uuid import UUID

from kaproom.audio.containers.pieces import LARGE_BYTES, Blank, Kept, Piece, Put, ReadAt

HEADER = UUID("75B22630-668E-11CF-A6D9-00AA0062CE6C").bytes_le
_PADDING = UUID("1806D474-CADF-4509-A4BA-9AABCB96AAE8").bytes_le
_FILE_PROPERTIES = UUID("8CABDCA1-A947-11CF-8EE4-00C00C205365").bytes_le
_MAX_OBJECTS = 1000


def is_cut_off(head: bytes, size: int) -> bool:
    """Whether the header of a file of `size` bytes tells of more; `head` is its beginning."""
    at = head.find(_FILE_PROPERTIES) if head[:16] == HEADER else -1
    return at >= 0 and int.from_bytes(head[at + 40 : at + 48], "little") > size


def without_pictures(read_at: ReadAt, begin: int, size: int) -> list[Piece] | None:
    """The file with large objects of its header made padding; None where it has none."""
    head = read_at(begin, 30)
    if head[:16] != HEADER or len(head) < 30:
        return None
    end = min(size, begin + int.from_bytes(head[16:24], "little"))
    pieces: list[Piece] = []
    kept, at = begin, begin + 30
    for _ in range(_MAX_OBJECTS):
        object_head = read_at(at, 24)
        length = int.from_bytes(object_head[16:24], "little")
        if at >= end or length < 24 or at + length > end:
            break
        if length > LARGE_BYTES:
            padding = Put(_PADDING + object_head[16:24])
            pieces += [Kept(kept, at), padding, Blank(length - 24)]
            kept = at + length
        at += length
    return [*pieces, Kept(kept, size)] if pieces else None
