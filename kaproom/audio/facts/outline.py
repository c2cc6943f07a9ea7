"""The outline of a piece for the eye: a thousand bytes, whatever its length."""

from itertools import pairwise

import numpy as np

from kaproom.audio.frames import Block

OUTLINE_BYTES = 1000
_FINEST_FRAMES = 16
_ROOM = 8 * OUTLINE_BYTES


class Outline:
    """Peaks of equal spans, taken as a piece streams by.

    The spans double whenever their room is full, so that memory stays the same and the length need
    not be known beforehand.
    """

    def __init__(self, channels: int) -> None:
        self._span = _FINEST_FRAMES
        self._peaks = np.zeros(_ROOM, np.float32)
        self._spans = 0
        self._unfinished = np.zeros((0, channels), np.float32)

    def take(self, block: Block) -> None:
        """Look at the next frames, of shape (frames, channels)."""
        loud = np.concatenate([self._unfinished, np.abs(block)])
        while len(loud) >= self._span:
            count = min(len(loud) // self._span, _ROOM - self._spans)
            spans = loud[: count * self._span].reshape(count, -1)
            self._peaks[self._spans : self._spans + count] = spans.max(axis=1)
            self._spans += count
            loud = loud[count * self._span :]
            if self._spans == _ROOM:
                self._widen()
        self._unfinished = loud

    def result(self) -> bytes:
        """One byte for each of the spans: the square root of its peak, 255 at full scale.

        Between the two usual scales: linear, quiet music vanishes; in dB, all music is a block.
        """
        peaks = self._peaks[: self._spans]
        if len(self._unfinished):
            peaks = np.append(peaks, self._unfinished.max())
        if not len(peaks):
            return b""
        edges = np.arange(OUTLINE_BYTES + 1) * len(peaks) // OUTLINE_BYTES
        # A piece of fewer spans than bytes shows the span that a byte lies in.
        shown = np.array([peaks[a : max(a + 1, b)].max() for a, b in pairwise(edges)])
        return np.rint(np.sqrt(np.minimum(shown, 1.0)) * 255).astype(np.uint8).tobytes()

    def _widen(self) -> None:
        self._spans //= 2
        self._peaks[: self._spans] = self._peaks.reshape(-1, 2).max(axis=1)
        self._span *= 2
