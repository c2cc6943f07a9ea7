"""A soft tone to check the outputs by: it rises, stays, and falls, and ends by itself."""

import numpy as np

from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE, gain_of_db
from kaproom.audio.fades import Fade
from kaproom.audio.frames import RATE, Block, frames_of_ms

_HERTZ = 330.0
_PEAK = gain_of_db(-30.0)
_FADE_FRAMES = frames_of_ms(1000)
_LONGEST_FRAMES = frames_of_ms(60_000)


class SoftTone:
    """A sine of 330 Hz at -30 dBFS on both sides, for a minute at most."""

    def __init__(self) -> None:
        self._fade = Fade()
        self._fade.go(FULL_ANGLE, _FADE_FRAMES)
        self._done = 0

    @property
    def over(self) -> bool:
        """Whether it has fallen to silence."""
        return self._fade.silent

    def end(self) -> None:
        """Let it fall to silence."""
        if not self._fade.leaving:
            self._fade.go(SILENT_ANGLE, _FADE_FRAMES)

    def add_to(self, mix: Block) -> None:
        """Add its next frames to the mix."""
        if self._done + len(mix) > _LONGEST_FRAMES - _FADE_FRAMES:
            self.end()
        n = np.arange(self._done, self._done + len(mix), dtype=np.float64)
        wave = (_PEAK * np.sin(n * (2.0 * np.pi * _HERTZ / RATE))).astype(np.float32)[:, None]
        gains = self._fade.gains(len(mix))
        mix += wave if gains is None else wave * gains
        self._done += len(mix)
