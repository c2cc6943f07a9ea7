"""One track being read ahead: a ring of decoded sound between the reading and the mixing thread.

The reading thread opens and fills, the mixing thread takes; the two counters have one writer each,
so that neither needs a lock.
"""

from collections.abc import Callable

import numpy as np

from kaproom.audio.decoder import Unplayable
from kaproom.audio.frames import CHANNELS, RATE, Block, frames_of_ms, ms_of_frames
from kaproom.audio.source import Source

Opener = Callable[[str, int], Source]

_READY_FRAMES = RATE // 2
_REFILL_FRAMES = RATE


class Deck:
    """A track from `start_ms` on. `fault` names what broke it, if anything did."""

    def __init__(
        self, index: int, path: str, start_ms: int, ring_frames: int, opener: Opener
    ) -> None:
        self.index = index
        self.start_ms = start_ms
        self.fault = ""
        self.starved = 0
        self._path = path
        self._opener = opener
        self._source: Source | None = None
        self._told_frames: int | None = None
        self._ring = np.zeros((ring_frames, CHANNELS), np.float32)
        self._pending: Block | None = None
        self._written = 0
        self._taken = 0
        self._ended = False
        self._closed = False

    @property
    def ready(self) -> bool:
        """Enough is decoded to begin with."""
        return not self.failed and (self._ended or self._written >= _READY_FRAMES)

    @property
    def failed(self) -> bool:
        """Nothing of the track could be decoded."""
        return self._ended and self._written == 0

    @property
    def spent(self) -> bool:
        """All of it has been taken."""
        return self._ended and self._taken == self._written

    @property
    def remaining_frames(self) -> int | None:
        """What is left to take, known for certain; None as long as the end is not in the ring."""
        return self._written - self._taken if self._ended else None

    @property
    def position_ms(self) -> int:
        """The place in the track of the next frame to be taken."""
        return self.start_ms + ms_of_frames(self._taken)

    @property
    def duration_ms(self) -> int | None:
        """The track's length: certain once its end is in the ring, before that what it tells."""
        if self._ended:
            return self.start_ms + ms_of_frames(self._written)
        return ms_of_frames(self._told_frames) if self._told_frames else None

    def work(self) -> bool:
        """Open, or decode one chunk (reading thread); False when there is nothing to do now."""
        if self._closed or self._ended:
            return False
        try:
            if self._source is None:
                self._source = self._opener(self._path, self.start_ms)
                self._told_frames = self._source.frames
                return True
            return self._fill(self._source)
        except Unplayable as fault:
            self.fault = str(fault)
            self._end()
            return False

    def take(self, out: Block) -> int:
        """Copy the next frames to `out` (mixing thread); answers how many there were."""
        count = min(len(out), self._written - self._taken)
        begin = self._taken % len(self._ring)
        first = min(count, len(self._ring) - begin)
        out[:first] = self._ring[begin : begin + first]
        out[first:count] = self._ring[: count - first]
        self._taken += count
        if count < len(out) and not self._ended:
            self.starved += 1
        return count

    def close(self) -> None:
        """Let go of the file (reading thread)."""
        self._closed = True
        self._pending = None
        if self._source is not None:
            self._source.close()
            self._source = None

    def _fill(self, source: Source) -> bool:
        room = len(self._ring) - (self._written - self._taken)
        if self._pending is None and room < _REFILL_FRAMES:
            return False
        block = source.read() if self._pending is None else self._pending
        if not len(block):
            if self._written == 0:
                self.fault = "holds no sound"
            self._end()
            return False
        fits = block[:room]
        self._store(fits)
        self._pending = block[len(fits) :] if len(fits) < len(block) else None
        return self._pending is None

    def _store(self, block: Block) -> None:
        begin = self._written % len(self._ring)
        first = min(len(block), len(self._ring) - begin)
        self._ring[begin : begin + first] = block[:first]
        self._ring[: len(block) - first] = block[first:]
        self._written += len(block)

    def _end(self) -> None:
        self._ended = True
        if self._source is not None:
            self._source.close()
            self._source = None


def ring_frames_for(longest_overlap_ms: int) -> int:
    """A ring that surely holds a track's end before the overlap into the next one is due."""
    return max(frames_of_ms(12_000), frames_of_ms(longest_overlap_ms + 4000))
