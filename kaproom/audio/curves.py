"""The curves of every change in loudness, as pure functions.

Two fades of the same length, one in and one out, keep equal power at every sample: the gain is the
sine of an angle that moves between 0 (silent) and pi/2 (full) along a smooth step, so that a fade
also begins and ends without a corner. Levels move linearly in decibels.
"""

import math

import numpy as np
import numpy.typing as npt

from kaproom.audio.frames import Block

SILENT_ANGLE = 0.0
FULL_ANGLE = math.pi / 2


def smooth_step(x: float) -> float:
    """0 to 1 along 3x^2 - 2x^3, level at both ends; `x` is within 0 to 1."""
    return x * x * (3.0 - 2.0 * x)


def fade_gains(start: float, end: float, total: int, done: int, count: int) -> Block:
    """Gains, shape (count, 1), of frames `done` to `done + count` of a fade of `total` frames.

    `start` and `end` are angles; the last of the `total` frames has the end's gain exactly.
    """
    x = _progress(total, done, count)
    angle = start + (end - start) * (x * x * (3.0 - 2.0 * x))
    return np.sin(angle).astype(np.float32)[:, None]


def level_gains(start_db: float, end_db: float, total: int, done: int, count: int) -> Block:
    """Gains, shape (count, 1), of a ramp that is linear in decibels."""
    decibels = start_db + (end_db - start_db) * _progress(total, done, count)
    return np.power(10.0, decibels / 20.0).astype(np.float32)[:, None]


def gain_of_db(decibels: float) -> float:
    """The factor for a level in decibels; exactly 1.0 for 0."""
    return float(10.0 ** (decibels / 20.0)) if decibels else 1.0


def _progress(total: int, done: int, count: int) -> npt.NDArray[np.float64]:
    return np.minimum(np.arange(done + 1, done + count + 1, dtype=np.float64) / total, 1.0)
