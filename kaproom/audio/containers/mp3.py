"""The first frame of an MP3, where Xing's header tells how long the whole is.

Sources: ISO/IEC 11172-3, 2.4.1.3 (frame header); the layout of the Xing and Info header as LAME
writes it. A header that counts other bytes than there are belongs to a file that was cut, joined
or edited; decoders that believe it lose the rest of the track without a word.
"""

from dataclasses import dataclass

_TOLERANCE = 0.01
_FRAMES, _BYTES = 1, 2
_LOOK_BYTES = 8192
_APART = 0.05
"""By so much more or fewer frames than fit its bytes, a header of constant rate is wrong."""
_KBITS_FIRST = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBITS_SECOND = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


@dataclass(frozen=True, slots=True)
class Mp3Head:
    """What the first frame says. `frames` are MP3 frames, `length_bytes` is from it to the end.

    `frame_bytes` is the size of each, 0 where that varies or is not known.
    """

    begin: int
    rate: int
    frames: int | None
    length_bytes: int | None
    frame_bytes: float = 0.0

    def is_right(self, size: int) -> bool:
        """Whether the length it tells is that of this file, of `size` bytes."""
        if not self.frames or not self.length_bytes:
            return False
        there = size - self.begin
        right = abs(self.length_bytes - there) <= max(1024, there * _TOLERANCE)
        return right and self._frames_fit(self.frames, self.length_bytes)

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


def _frame(head: bytes, at: int) -> Mp3Head | None:
    version, layer = head[at + 1] >> 3 & 3, head[at + 1] >> 1 & 3
    bitrate, rate = head[at + 2] >> 4, head[at + 2] >> 2 & 3
    third_layer = layer == 1 and version != 1
    if head[at + 1] < 0xE0 or not third_layer or bitrate == 15 or rate == 3:
        return None
    first = version == 3
    hertz = (44_100, 48_000, 32_000)[rate] // (1 if first else 2 if version == 2 else 4)
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
    return Mp3Head(at, hertz, frames, length, _next_bytes(head, at, hertz) if constant else 0.0)


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
