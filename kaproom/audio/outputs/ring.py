"""The ring between the mix and one opened stream, and the gate and fade before the device.

One thread writes, the device's callback reads; each owns one counter, so that the callback needs
no lock and allocates nothing of weight; only where little is left it wakes whoever mixes. The gate
is shut when a stream opens: the device is given silence, nothing is taken from the ring, and the
music keeps its place until it may be heard.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE, fade_gains
from kaproom.audio.frames import CHANNELS, RATE, Block, frames_of_ms
from kaproom.core.clock import elapsed_ms

AHEAD_FRAMES = frames_of_ms(600)
"""So much at least is written ahead of the device, which takes a fifth of a second at a time."""
STALL_MS = 1000
"""A device of 0.4 s that took nothing for so long has run dry: it rises out of silence again."""
FADE_IN_MS = 2000
FADE_OUT_MS = 200

LOW_FRAMES = frames_of_ms(300)
"""Whoever mixes comes back when so much is left, by the clock: to be woken costs more.

It may then be late by three tenths of a second, whatever part of a block lies in the ring.
"""
WAKES_FRAMES = frames_of_ms(200)
"""With less left whoever mixes is woken: a device that was held up asks for several parts at once.

By the clock alone it would come up to three tenths of a second later, to a ring that is empty.
"""
_RING_FRAMES = frames_of_ms(800)


def _ramp_of(start: float, end: float, length_ms: int) -> Block:
    """A fade's gains, worked out in parts: all at once they would take megabytes for a moment."""
    total = frames_of_ms(length_ms)
    ramp = np.empty((total, 1), np.float32)
    for done in range(0, total, RATE // 10):
        part = ramp[done : done + RATE // 10]
        part[:] = fade_gains(start, end, total, done, len(part))
    return ramp


_IN = _ramp_of(SILENT_ANGLE, FULL_ANGLE, FADE_IN_MS)
_OUT = _ramp_of(FULL_ANGLE, SILENT_ANGLE, FADE_OUT_MS)


class Reading(NamedTuple):
    """Where the device was after it last took sound.

    `taken` counts the frames it was given, silence too; `read` those that came from the ring.
    `delay_s` is how long the library says the last ones take to the loudspeaker, 0 if unknown.
    """

    at_ms: int
    taken: int = 0
    read: int = 0
    frames: int = 0
    delay_s: float = 0.0


class OutputRing:
    """Sound waiting for one stream; a stream that opens gets a ring of its own."""

    def __init__(self, frames: int = _RING_FRAMES, now_ms: Callable[[], int] = elapsed_ms) -> None:
        self._ring = np.zeros((frames, CHANNELS), np.float32)
        self._now_ms = now_ms
        self._written = 0
        self._read = 0
        self._taken = 0
        self._opens_at: int | None = None
        self._ramp: Block = _IN
        self._ramped = len(_IN)
        self._top = 1.0
        self._falls = False
        self.readings = (Reading(now_ms()), Reading(now_ms()))
        """The last two, the newest last."""
        self.underruns = 0
        self.stalled = False
        self.when_low: Callable[[], None] | None = None
        """Called by the device's callback when less than `WAKES_FRAMES` are left."""

    @property
    def reading(self) -> Reading:
        """Where the device was after it last took sound."""
        return self.readings[1]

    @property
    def room(self) -> int:
        """How many frames can be written."""
        return len(self._ring) - (self._written - self._read)

    @property
    def waiting(self) -> int:
        """How many frames are written and not yet read."""
        return self._written - self._read

    @property
    def written(self) -> int:
        """How many frames were ever written."""
        return self._written

    @property
    def shut(self) -> bool:
        """Whether the device is given silence only, now and until `open_at`."""
        return self._opens_at is None

    def write(self, block: Block) -> None:
        """Add frames; never more than there is room for."""
        begin = self._written % len(self._ring)
        first = min(len(block), len(self._ring) - begin)
        self._ring[begin : begin + first] = block[:first]
        self._ring[: len(block) - first] = block[first:]
        self._written += len(block)

    def drop(self) -> None:
        """Forget what waits; only while the gate is shut."""
        self._read = self._written

    def open_at(self, taken: int) -> None:
        """From this frame of the device's on, let the ring be heard, rising out of silence."""
        self._ramped, self._ramp, self._top = 0, _IN, 1.0
        self._falls = False
        self._opens_at = taken

    def fade_out(self) -> None:
        """What is read from now on falls to silence, and the gate shuts behind it."""
        self._falls = True

    def shut_now(self) -> None:
        """Give the device nothing more."""
        self._opens_at = None

    def read(self, out: Block, delay_s: float = 0.0) -> None:
        """Fill `out`: from the ring where the gate is open, else silence (device's callback)."""
        now_ms = self._now_ms()
        opens_at = self._opens_at
        if opens_at is not None and now_ms - self.reading.at_ms > STALL_MS:
            self.stalled = True
            self._opens_at = opens_at = None
        lead = len(out) if opens_at is None else min(len(out), max(0, opens_at - self._taken))
        out[:lead] = 0.0
        if lead < len(out):
            self._read_open(out[lead:])
        self._taken += len(out)
        newest = Reading(now_ms, self._taken, self._read, len(out), delay_s)
        self.readings = (self.readings[1], newest)
        if lead < len(out) and self.waiting < WAKES_FRAMES and self.when_low is not None:
            self.when_low()

    def _read_open(self, out: Block) -> None:
        count = min(len(out), self._written - self._read)
        begin = self._read % len(self._ring)
        first = min(count, len(self._ring) - begin)
        out[:first] = self._ring[begin : begin + first]
        out[first:count] = self._ring[: count - first]
        if count < len(out):
            out[count:] = 0.0
            self.underruns += 1
        if self._falls and self._ramp is not _OUT:
            self._turn_down()
        if self._ramped < len(self._ramp):
            self._apply_ramp(out)
        self._read += count

    def _turn_down(self) -> None:
        """Fall from the gain that the rise has reached by now."""
        risen = self._ramped >= len(self._ramp)
        self._top = 1.0 if risen else float(self._ramp[self._ramped, 0])
        self._ramped, self._ramp = 0, _OUT

    def _apply_ramp(self, out: Block) -> None:
        ramp = self._ramp
        part = ramp[self._ramped : self._ramped + len(out)]
        out[: len(part)] *= part
        if self._top != 1.0:
            out[: len(part)] *= np.float32(self._top)
        self._ramped += len(part)
        if ramp is _OUT and self._ramped >= len(ramp):
            out[len(part) :] = 0.0
            self._opens_at = None
