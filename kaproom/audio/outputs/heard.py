"""When a device lets which of its frames be heard: its clock, seen through noisy looks.

Every look says that at this moment this frame leaves the loudspeaker; a device that plays on lays
all looks on one line. The median of the last few is taken, so that a late or wrong one is nothing.
"""

from collections import deque
from statistics import median

from kaproom.audio.frames import RATE

LOOKS = 9
ENOUGH = 3
_FRAMES_PER_MS = RATE / 1000


class HeardClock:
    """Tells which frame of a device is heard at a moment; one thread adds, any may ask."""

    def __init__(self) -> None:
        self._begins_ms: deque[float] = deque(maxlen=LOOKS)
        self._begin_ms: float | None = None

    @property
    def known(self) -> bool:
        """Whether enough looks were taken to go by."""
        return len(self._begins_ms) >= ENOUGH

    def add(self, at_ms: float, frame: float) -> None:
        """This frame is heard at this moment."""
        self._begins_ms.append(at_ms - frame / _FRAMES_PER_MS)
        self._begin_ms = median(self._begins_ms)

    def frame_at(self, at_ms: float) -> float | None:
        """The frame heard at this moment, past or to come; None where nothing is known."""
        begin_ms = self._begin_ms
        return None if begin_ms is None else (at_ms - begin_ms) * _FRAMES_PER_MS

    def moment_of(self, frame: int) -> float | None:
        """When this frame is heard, in milliseconds of the clock the looks were taken by."""
        begin_ms = self._begin_ms
        return None if begin_ms is None else begin_ms + frame / _FRAMES_PER_MS
