"""The header of a FLAC file: its blocks before the sound. Source: RFC 9639, sections 6 and 8."""

from kaproom.audio.containers.pieces import LARGE_BYTES, Kept, Piece, Put, ReadAt

_STREAMINFO = 0
_LAST = 0x80
_MAX_BLOCKS = 4096


def without_pictures(read_at: ReadAt, begin: int, size: int) -> list[Piece] | None:
    """The file with its large blocks left out; None where it has none, or is damaged."""
    blocks: list[bytes] = []
    at, left_out, last = begin + 4, False, False
    for _ in range(_MAX_BLOCKS):
        head = read_at(at, 4)
        if len(head) < 4:
            return None
        length = int.from_bytes(head[1:], "big")
        if length > LARGE_BYTES:
            left_out = True
        else:
            blocks.append(bytes([head[0] & ~_LAST]) + head[1:] + read_at(at + 4, length))
        at, last = at + 4 + length, bool(head[0] & _LAST)
        if last:
            break
    if not (left_out and last and blocks) or at >= size:
        return None
    blocks[-1] = bytes([blocks[-1][0] | _LAST]) + blocks[-1][1:]
    return [Put(b"fLaC" + b"".join(blocks)), Kept(at, size)]


def tells_length(head: bytes) -> bool:
    """Whether the header says how many samples there are; without it libsndfile reads none."""
    total = int.from_bytes(head[21:26], "big") & 0xF_FFFF_FFFF
    return head[4] & ~_LAST == _STREAMINFO and total > 0 if len(head) >= 26 else False
