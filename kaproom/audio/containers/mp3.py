"""The first frame of an MP3, where Xing's header tells how long the whole is.

Sources: ISO/IEC 11172-3, 2.4.1.3 (frame header); the layout of the Xing and Info header as LAME
writes it. A header that counts other bytes than there are belongs to a file that was cut, joined
or edited; decoders that believe it lose the rest of the track without a word. So does one that
counts fewer frames than there are: those that lie there are counted, and decoders are shown that.
"""

from dataclasses import dataclass
from typing import BinaryIO

_TOLERANCE = 0.01
_FRAMES, _BYTES = 1, 2
_LOOK_BYTES = 8192
_APART = 0.05
"""By so much more or fewer frames than fit its bytes, a header of constant rate is wrong."""
COUNTED_BYTES = 64 * 1024 * 1024
"""The frames of a larger file are not counted: a slow drive would be read for a minute before."""
_CHUNK_BYTES = 1024 * 1024
_LONGEST_FRAME = 2048
_FEW = 4
"""A tenth of a second: where a header counts no more too few, its end is believed, seam and all."""
_KBITS_FIRST = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBITS_SECOND = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


@dataclass(frozen=True, slots=True)
class Mp3Head:
    """What the first frame says. `frames` are MP3 frames, `length_bytes` is from it to the end.

    `frame_bytes` is the size of each, 0 where that varies or is not known; `varies` says that the
    header tells so. `count_at` is the place of the four bytes that tell `frames`.
    """

    begin: int
    rate: int
    frames: int | None
    length_bytes: int | None
    frame_bytes: float = 0.0
    varies: bool = False
    count_at: int = 0

    def is_right(self, size: int) -> bool:
        """Whether the length it tells is that of this file, of `size` bytes.

        What tells no size of its frames is believed only where they were counted.
        """
        if not self.frames or not self.length_bytes or (self.varies and size > COUNTED_BYTES):
            return False
        return self.bytes_fit(size) and self._frames_fit(self.frames, self.length_bytes)

    def bytes_fit(self, size: int) -> bool:
        """Whether it tells as many bytes as this file of `size` has."""
        there = size - self.begin
        told = self.length_bytes or 0
        return abs(told - there) <= max(1024, there * _TOLERANCE)

    def may_tell_less(self, size: int) -> bool:
        """Whether there may be more to hear than it tells.

        So of joined files, and of what is not believed though all the bytes it tells are there.
        """
        there = size - self.begin
        tells = bool(self.frames and self.length_bytes) and not self.is_right(size)
        return tells and (self.bytes_fit(size) or (self.length_bytes or 0) < there)

    def _frames_fit(self, frames: int, length_bytes: int) -> bool:
        """Whether so many frames can fill so many bytes, as far as that can be told."""
        apart = abs(length_bytes - frames * self.frame_bytes)
        return not self.frame_bytes or apart <= max(4 * self.frame_bytes, length_bytes * _APART)


def mp3_head(head: bytes) -> Mp3Head | None:
    """The first frame in the first kilobytes of an MP3; None where there is none."""
    at = head.find(b"\xff", 0, _LOOK_BYTES)
    while at >= 0 and at + 4 <= len(head):
        found = _frame(head, at)
        if found is not None:
            return found
        at = head.find(b"\xff", at + 1, _LOOK_BYTES)
    return None


def right_count(stream: BinaryIO, size: int, head: bytes) -> tuple[int, bytes] | None:
    """The place of a count of frames that is too low, and what should stand there; None if right.

    A file that was cut or joined tells other bytes than it has: nothing is said of that one.
    """
    found = mp3_head(head) if size <= COUNTED_BYTES else None
    if found is None or not found.frames or not found.bytes_fit(size):
        return None
    counted = _frames_behind(stream, found.begin, head[found.begin : found.begin + 4])
    if counted <= found.frames + _FEW:
        return None
    return found.count_at, counted.to_bytes(4, "big")


def _frames_behind(stream: BinaryIO, begin: int, first: bytes) -> int:
    """How many whole frames of its kind lie behind the first; what is between them is no music."""
    kind, sizes = first[1] | 1, _sizes(first)
    stream.seek(begin)
    part, at, count, ended, lost = b"", 0, 0, False, False
    while True:
        if not ended and len(part) - at < 2 * _LONGEST_FRAME:
            more = stream.read(_CHUNK_BYTES)
            part, at, ended = part[at:] + more, 0, not more
            continue
        after = at + _size_at(part, at, kind, sizes)
        # Out of step, one mark may be chance: it counts where another stands behind its frame.
        if at < after <= len(part) and (not lost or _size_at(part, after, kind, sizes)):
            at, count, lost = after, count + 1, False
            continue
        lost = True
        at = part.find(b"\xff", at + 1)
        if at < 0:
            at = len(part)
            if ended:
                return count - 1


def _size_at(part: bytes, at: int, kind: int, sizes: tuple[int, ...]) -> int:
    """The size of the frame that begins here, 0 where none of this kind does."""
    if at + 4 > len(part) or part[at] != 0xFF or part[at + 1] | 1 != kind:
        return 0
    return sizes[part[at + 2]]


def _sizes(first: bytes) -> tuple[int, ...]:
    """The size of a frame by its third byte; 0 where it has another rate, or does not tell."""
    rate, hertz = first[2] & 0x0C, _hertz(first)
    found: list[int] = []
    for third in range(256):
        whole = int(_bytes_of(first[:2] + bytes([third]), 0, hertz))
        found.append(whole + (third >> 1 & 1) if whole and third & 0x0C == rate else 0)
    return tuple(found)


def _hertz(first: bytes) -> int:
    """The sample rate a frame tells by its first bytes."""
    version = first[1] >> 3 & 3
    divisor = {3: 1, 2: 2}.get(version, 4)
    return (44_100, 48_000, 32_000)[first[2] >> 2 & 3] // divisor


def _frame(head: bytes, at: int) -> Mp3Head | None:
    version, layer = head[at + 1] >> 3 & 3, head[at + 1] >> 1 & 3
    bitrate, rate = head[at + 2] >> 4, head[at + 2] >> 2 & 3
    third_layer = layer == 1 and version != 1
    if head[at + 1] < 0xE0 or not third_layer or bitrate == 15 or rate == 3:
        return None
    first = version == 3
    hertz = _hertz(head[at : at + 4])
    mono = head[at + 3] >> 6 == 3
    side = (17 if mono else 32) if first else (9 if mono else 17)
    tag = at + 4 + side
    frames = length = None
    if head[tag : tag + 4] in (b"Xing", b"Info") and len(head) >= tag + 16:
        flags = int.from_bytes(head[tag + 4 : tag + 8], "big")
        if flags & _FRAMES:
            frames = int.from_bytes(head[tag + 8 : tag + 12], "big")
        if flags & _BYTES:
            place = tag + (12 if flags & _FRAMES else 8)
            length = int.from_bytes(head[place : place + 4], "big")
    constant = head[tag : tag + 4] == b"Info"
    frame_bytes = _next_bytes(head, at, hertz) if constant else 0.0
    return Mp3Head(at, hertz, frames, length, frame_bytes, not constant, tag + 8)


def _next_bytes(head: bytes, at: int, hertz: int) -> float:
    """The size of the frame behind this one, which is the first with sound; 0 if not known."""
    after = at + int(_bytes_of(head, at, hertz)) + (head[at + 2] >> 1 & 1)
    alike = head[at : at + 2] == head[after : after + 2] and len(head) >= after + 4
    return _bytes_of(head, after, hertz) if alike else 0.0


def _bytes_of(head: bytes, at: int, hertz: int) -> float:
    """The size of a frame without its padding; 0 where its header does not tell."""
    index = head[at + 2] >> 4
    if index == 15:
        return 0.0
    if head[at + 1] >> 3 & 3 == 3:
        return 144_000 * _KBITS_FIRST[index] / hertz
    return 72_000 * _KBITS_SECOND[index] / hertz
