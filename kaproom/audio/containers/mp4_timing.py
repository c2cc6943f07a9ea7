"""Where the sound of an MP4 track begins and ends among the samples its decoder gives.

An AAC encoder puts some thousand samples before the sound and fills its last frame. An album cut
into files has a seam wherever these are played, so they must be known to the sample. iTunes tells
them in a comment of its own, `iTunSMPB`; all others by an edit list. The edit's own length is given
in the clock of the whole movie, often milliseconds, and is up to 47 samples wrong at 48 kHz: where
it agrees with the track's exact clock to within one tick, the exact clock is right.

Sources: ISO/IEC 14496-12, 8.4.2 (mdhd), 8.6.1.2 (stts), 8.6.6 (elst), 8.2.2 (mvhd);
Apple, QuickTime File Format, appendix G (audio priming).
"""

import struct
from dataclasses import dataclass

from kaproom.audio.containers.mp4 import Box, find
from kaproom.audio.containers.pieces import ReadAt

_MAX_TABLE_BYTES = 1024 * 1024
_MAX_PRIMING = 1 << 15
"""More than any encoder's; a larger one is damage."""
_GAPLESS = b"iTunSMPB"


@dataclass(frozen=True, slots=True)
class Mp4Timing:
    """In ticks of `clock`, which is the sample rate as a rule.

    `skip` comes before the sound; `length` is the sound's, None where the file does not say.
    """

    clock: int
    skip: int
    length: int | None

    def skip_frames(self, rate: int) -> int:
        """What comes before the sound, in frames at this rate."""
        return round(self.skip * rate / self.clock)

    def length_frames(self, rate: int) -> int | None:
        """How long the sound is, in frames at this rate."""
        return None if self.length is None else round(self.length * rate / self.clock)


def read_timing(read_at: ReadAt, size: int) -> Mp4Timing | None:
    """The timing of the first sound track; None where the file tells it in no way known here."""
    moov = next(find(read_at, 0, size, b"moov"), None)
    trak = None if moov is None else _sound_track(read_at, moov)
    if moov is None or trak is None:
        return None
    clock, told = _clock(read_at, trak, b"mdia", b"mdhd")
    if not clock:
        return None
    in_fragments = next(find(read_at, moov.body_at, moov.end, b"mvex"), None) is not None
    # A file of fragments tells here of the first one only.
    total = None if in_fragments else _total(read_at, trak, told)
    gapless = _gapless(read_at, moov)
    if gapless is not None and (total is None or sum(gapless) <= total):
        return Mp4Timing(clock, *gapless)
    return _by_edit(read_at, moov, trak, clock, total)


def _by_edit(
    read_at: ReadAt, moov: Box, trak: Box, clock: int, total: int | None
) -> Mp4Timing | None:
    edits = _edits(read_at, trak)
    if len(edits) != 1:
        return None if edits else Mp4Timing(clock, 0, total)
    (edit_length, skip) = edits[0]
    if skip > _MAX_PRIMING and (total is None or skip >= total):
        return None
    movie_clock, _ = _clock(read_at, moov, b"mvhd")
    rest = None if total is None else max(0, total - skip)
    if rest is None or not edit_length or not movie_clock:
        return Mp4Timing(clock, skip, rest)
    told, tick = edit_length * clock / movie_clock, clock / movie_clock
    return Mp4Timing(clock, skip, rest if rest - told < tick else round(told))


def _sound_track(read_at: ReadAt, moov: Box) -> Box | None:
    for trak in find(read_at, moov.body_at, moov.end, b"trak"):
        for handler in find(read_at, trak.body_at, trak.end, b"mdia", b"hdlr"):
            if read_at(handler.body_at + 8, 4) == b"soun":
                return trak
    return None


def _clock(read_at: ReadAt, within: Box, *path: bytes) -> tuple[int, int]:
    """Ticks in a second and the length in ticks, of a movie's or a track's header; 0 if unknown."""
    box = next(find(read_at, within.body_at, within.end, *path), None)
    if box is None:
        return 0, 0
    wide = read_at(box.body_at, 1) == b"\x01"
    width = 8 if wide else 4
    clock = _number(read_at, box, 4 + 2 * width, 4)
    length = _number(read_at, box, 8 + 2 * width, width)
    return clock, 0 if length == (1 << 8 * width) - 1 else length


def _total(read_at: ReadAt, trak: Box, told: int) -> int | None:
    """All samples by the table of their lengths; by the track's header where it is too large."""
    path = (b"mdia", b"minf", b"stbl", b"stts")
    table = next(find(read_at, trak.body_at, trak.end, *path), None)
    if table is None or table.end - table.body_at > _MAX_TABLE_BYTES:
        return told or None
    rows = read_at(table.body_at + 8, table.end - table.body_at - 8)
    whole = rows[: len(rows) // 8 * 8]
    return sum(count * ticks for count, ticks in struct.iter_unpack(">II", whole)) or None


def _edits(read_at: ReadAt, trak: Box) -> list[tuple[int, int]]:
    """Length in the movie's clock and begin in the track's own, without the empty edits."""
    box = next(find(read_at, trak.body_at, trak.end, b"edts", b"elst"), None)
    if box is None:
        return []
    wide = read_at(box.body_at, 1) == b"\x01"
    width = 8 if wide else 4
    count = min(_number(read_at, box, 4, 4), 64)
    found: list[tuple[int, int]] = []
    for index in range(count):
        at = 8 + index * (2 * width + 4)
        length, begin = (_number(read_at, box, at + i * width, width) for i in (0, 1))
        if begin < 1 << (8 * width - 1):
            found.append((length, begin))
    return found


def _gapless(read_at: ReadAt, moov: Box) -> tuple[int, int] | None:
    """The figures iTunes writes: how much is before the sound, and how long it is."""
    path = (b"udta", b"meta", b"ilst", b"----")
    for item in find(read_at, moov.body_at, moov.end, *path):
        content = read_at(item.body_at, min(4096, item.end - item.body_at))
        _, named, text = content.partition(_GAPLESS)
        _, _, value = text.partition(b"data")
        words = value[8:].split()
        if named and len(words) >= 4:
            return _figures(words)
    return None


def _figures(words: list[bytes]) -> tuple[int, int] | None:
    try:
        skip, length = int(words[1], 16), int(words[3], 16)
    except ValueError:
        return None
    return (skip, length) if 0 <= skip <= _MAX_PRIMING and length > 0 else None


def _number(read_at: ReadAt, box: Box, at: int, width: int) -> int:
    """A big-endian number inside a box; 0 beyond its end."""
    if box.body_at + at + width > box.end:
        return 0
    return int.from_bytes(read_at(box.body_at + at, width), "big")
