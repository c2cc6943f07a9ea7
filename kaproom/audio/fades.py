"""What moves a gain while music sounds: one deck's fade, and levels in decibels.

Every way sets out from the gain that stands just now, so that no step can be heard.
"""

import numpy as np

from kaproom.audio.curves import (
    FULL_ANGLE,
    SILENT_ANGLE,
    fade_gains,
    gain_of_db,
    level_gains,
    smooth_step,
)
from kaproom.audio.frames import Block


class Fade:
    """One deck's way between silence and full, always from the gain it has just now."""

    def __init__(self, angle: float = SILENT_ANGLE) -> None:
        self._start = self._end = angle
        self._total = self._done = 0

    @property
    def angle(self) -> float:
        """Where the fade stands: 0 silent, pi/2 full."""
        if not self.moving:
            return self._end
        return self._start + (self._end - self._start) * smooth_step(self._done / self._total)

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._done < self._total

    @property
    def frames_left(self) -> int:
        """How long it is still on its way."""
        return self._total - self._done

    @property
    def frames(self) -> int:
        """How long the present way takes in all."""
        return self._total

    @property
    def silent(self) -> bool:
        """Whether silence is reached and stays."""
        return not self.moving and self._end == SILENT_ANGLE

    @property
    def leaving(self) -> bool:
        """Whether it is on its way to silence, or there."""
        return self._end == SILENT_ANGLE

    def go(self, angle: float, frames: int) -> None:
        """Set out for this angle from the present one."""
        self._start, self._end = self.angle, angle
        self._total, self._done = max(1, frames), 0

    def gains(self, count: int) -> Block | None:
        """The gains of the next frames; None where they are all 1."""
        if not self.moving:
            return None if self._end == FULL_ANGLE else np.zeros((1, 1), np.float32)
        gains = fade_gains(self._start, self._end, self._total, self._done, count)
        self._done = min(self._total, self._done + count)
        return gains


class Level:
    """A level in decibels, moved in slow ramps."""

    def __init__(self, decibels: float = 0.0) -> None:
        self._start_db = self._end_db = decibels
        self._total = self._done = 0

    @property
    def now_db(self) -> float:
        """The level just now."""
        if self._done >= self._total:
            return self._end_db
        return self._start_db + (self._end_db - self._start_db) * self._done / self._total

    @property
    def aim_db(self) -> float:
        """The level it is going to."""
        return self._end_db

    def go(self, decibels: float, frames: int) -> None:
        """Set out for this level from the present one."""
        self._start_db, self._end_db = self.now_db, decibels
        self._total, self._done = max(1, frames), 0

    def gains(self, count: int) -> Block | None:
        """The gains of the next frames; None where they are all 1."""
        if self._done < self._total:
            gains = level_gains(self._start_db, self._end_db, self._total, self._done, count)
            self._done = min(self._total, self._done + count)
            return gains
        gain = gain_of_db(self._end_db)
        return None if gain == 1.0 else np.full((1, 1), gain, np.float32)
