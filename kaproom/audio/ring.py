"""The ring between the mix and whatever consumes it, and the last fade before the device.

One thread writes, one consumer reads; each owns one counter, so that the sound device's callback
needs no lock and allocates nothing of weight. While nobody consumes, the ring stays full and the
mix stands still: the music keeps its place.
"""

import threading
import time

import numpy as np

from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE, fade_gains
from kaproom.audio.frames import CHANNELS, RATE, Block, frames_of_ms

RING_FRAMES = RATE * 6 // 10
LOW_FRAMES = RATE * 4 // 10
"""A stream of 0.4 s that opens takes half a second at once, and a tenth soon after."""
_RAMP_IN = frames_of_ms(2000)
_RAMP_OUT = frames_of_ms(200)


class OutputRing:
    """Mixed sound waiting to be heard."""

    def __init__(self, frames: int = RING_FRAMES) -> None:
        self._ring = np.zeros((frames, CHANNELS), np.float32)
        self._written = 0
        self._read = 0
        self._read_at_s = time.monotonic()
        self._in = fade_gains(SILENT_ANGLE, FULL_ANGLE, _RAMP_IN, 0, _RAMP_IN)
        self._out = fade_gains(FULL_ANGLE, SILENT_ANGLE, _RAMP_OUT, 0, _RAMP_OUT)
        self._ramp: Block = self._in
        self._ramped = len(self._in)
        self.underruns = 0
        self.low = threading.Event()
        """Set by the consumer when less than `LOW_FRAMES` wait: who mixes need not look often."""

    @property
    def room(self) -> int:
        """How many frames can be written."""
        return len(self._ring) - (self._written - self._read)

    @property
    def waiting(self) -> int:
        """How many frames are written and not yet read."""
        return self._written - self._read

    def write(self, block: Block) -> None:
        """Add frames; never more than there is room for."""
        begin = self._written % len(self._ring)
        first = min(len(block), len(self._ring) - begin)
        self._ring[begin : begin + first] = block[:first]
        self._ring[: len(block) - first] = block[first:]
        self._written += len(block)

    def read(self, out: Block) -> int:
        """Fill `out` from the ring, silence where it is short; answers how much there was."""
        count = min(len(out), self._written - self._read)
        begin = self._read % len(self._ring)
        first = min(count, len(self._ring) - begin)
        out[:first] = self._ring[begin : begin + first]
        out[first:count] = self._ring[: count - first]
        if count < len(out):
            out[count:] = 0.0
            self.underruns += 1
        if self._ramped < len(self._ramp) or self._ramp is self._out:
            self._apply_ramp(out)
        self._read += count
        self._read_at_s = time.monotonic()
        if self._written - self._read < LOW_FRAMES:
            self.low.set()
        return count

    def fade_in(self) -> None:
        """What is read from now on rises out of silence: a device has just been opened."""
        self._ramped, self._ramp = 0, self._in

    def fade_out(self) -> None:
        """What is read from now on falls to silence and stays there until `fade_in`."""
        self._ramped, self._ramp = 0, self._out

    def heard_frame(self, delay_frames: int) -> int:
        """The frame that leaves the loudspeaker now, for a device this far behind the reader."""
        since = int((time.monotonic() - self._read_at_s) * RATE)
        return max(0, self._read - delay_frames + min(since, delay_frames))

    def _apply_ramp(self, out: Block) -> None:
        part = self._ramp[self._ramped : self._ramped + len(out)]
        out[: len(part)] *= part
        if self._ramp is self._out:
            out[len(part) :] = 0.0
        self._ramped += len(part)
