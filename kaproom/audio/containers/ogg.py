"""The first pages of an Ogg file: what is in it, and its comments where they hold a picture.

Sources: RFC 3533, section 6 (page, its checksum); RFC 7845, section 5 (OpusHead, OpusTags);
Vorbis I specification, sections 4.2.2 and 5 (identification, comments).
"""

from dataclasses import dataclass

from kaproom.audio.containers.pieces import LARGE_BYTES, Kept, Piece, Put, ReadAt

_HEAD = 27
_POLYNOMIAL = 0x04C11DB7
_CONTINUED, _BEGINS = 1, 2
LAST_PAGES = 256 * 1024
"""Bytes of a file's end: more than any page, so that the last one is surely within."""

_NO_COMMENTS = {
    b"\x01vorbis": b"\x03vorbis" + bytes(8) + b"\x01",
    b"OpusHead": b"OpusTags" + bytes(8),
}


@dataclass(frozen=True, slots=True)
class _Page:
    at: int
    flags: int
    serial: bytes
    number: int
    granule: bytes
    lacing: bytes

    @property
    def body_at(self) -> int:
        return self.at + _HEAD + len(self.lacing)

    @property
    def end(self) -> int:
        return self.body_at + sum(self.lacing)


def without_pictures(read_at: ReadAt, begin: int, size: int) -> list[Piece] | None:
    """The file with large comments taken out; None where they are small, or it is damaged."""
    first = _page(read_at, begin)
    if first is None:
        return None
    head = read_at(first.body_at, first.end - first.body_at)
    empty = next((text for magic, text in _NO_COMMENTS.items() if head.startswith(magic)), None)
    if empty is None:
        return None
    page, at, comments = first, first.end, 0
    # A packet ends with the first lacing value below 255.
    while (page := _page(read_at, at)) is not None and page.serial == first.serial:
        ending = next((i for i, value in enumerate(page.lacing) if value < 255), None)
        if ending is not None:
            break
        at, comments = page.end, comments + sum(page.lacing)
    else:
        return None
    used = sum(page.lacing[: ending + 1])
    if comments + used <= LARGE_BYTES:
        return None
    rest = read_at(page.body_at + used, page.end - page.body_at - used)
    lacing = bytes([len(empty)]) + page.lacing[ending + 1 :]
    return [
        # Numbered so that the next page follows, as a gap would count as a loss.
        Put(_written(first, first.flags, page.number - 1, first.lacing, head)),
        Put(_written(page, page.flags & ~_CONTINUED, page.number, lacing, empty + rest)),
        Kept(page.end, size),
    ]


def ogg_codec(head: bytes) -> str:
    """What the first page holds: vorbis, opus, or nothing known; `head` is the file's beginning."""
    if b"\x01vorbis" in head[:64]:
        return "vorbis"
    return "opus" if b"OpusHead" in head[:64] else ""


def vorbis_channels(head: bytes) -> int:
    """How many channels the identification of a Vorbis stream names; 0 where it is cut off."""
    at = head.find(b"\x01vorbis", 0, 64)
    return head[at + 11] if 0 <= at < len(head) - 11 else 0


def opus_pre_skip(head: bytes) -> int:
    """Frames at 48 kHz that are decoded before the sound begins."""
    at = head.find(b"OpusHead", 0, 64)
    return int.from_bytes(head[at + 10 : at + 12], "little") if at >= 0 else 0


def is_one_stream(head: bytes, tail: bytes) -> bool:
    """Whether the last page is of the stream that the first one began: no file of several joined.

    `tail` is the file's end, `LAST_PAGES` of it.
    """
    last = _last_serial(tail)
    return last is None or last == head[14:18]


def is_joined(head: bytes, tail: bytes) -> bool:
    """Whether the last page is of a stream that does not begin with the file: of another part.

    Pictures or an index beside the sound begin with it, before any page of their content.
    """
    last, at, begun = _last_serial(tail), 0, set[bytes]()
    while (page := _page(lambda i, n: head[i : i + n], at)) is not None and page.flags & _BEGINS:
        begun.add(page.serial)
        at = page.end
    return last is not None and bool(begun) and last not in begun


def _last_serial(tail: bytes) -> bytes | None:
    """Whose the last page is; None where there is none."""
    at = tail.rfind(b"OggS")
    return None if at < 0 else tail[at + 14 : at + 18]


def _page(read_at: ReadAt, at: int) -> _Page | None:
    head = read_at(at, _HEAD)
    if len(head) < _HEAD or head[:4] != b"OggS":
        return None
    lacing = read_at(at + _HEAD, head[26])
    if len(lacing) < head[26]:
        return None
    number = int.from_bytes(head[18:22], "little")
    return _Page(at, head[5], head[14:18], number, head[6:14], lacing)


def _written(page: _Page, flags: int, number: int, lacing: bytes, body: bytes) -> bytes:
    """A page with its checksum."""
    head = b"OggS\0" + bytes([flags]) + page.granule + page.serial
    head += (number & 0xFFFF_FFFF).to_bytes(4, "little")
    tail = bytes([len(lacing)]) + lacing + body
    return head + _checksum(head + bytes(4) + tail).to_bytes(4, "little") + tail


def _checksum(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc = (crc << 8 & 0xFFFF_FFFF) ^ _TABLE[crc >> 24 ^ byte]
    return crc


def _table_entry(index: int) -> int:
    crc = index << 24
    for _ in range(8):
        crc = (crc << 1 & 0xFFFF_FFFF) ^ (_POLYNOMIAL if crc & 0x8000_0000 else 0)
    return crc


_TABLE = tuple(_table_entry(index) for index in range(256))
