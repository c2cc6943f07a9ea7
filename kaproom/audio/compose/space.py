"""The room around a piece: a made-up impulse of dying noise. Nothing here is a recording."""

import numpy as np

from kaproom.audio.compose.model import Space
from kaproom.audio.compose.ring import RATE_HZ, Samples
from kaproom.audio.compose.texture import smooth_length

_BANDS_HZ = (90.0, 180.0, 360.0, 720.0, 1440.0, 2880.0)
_BUILD_S = 0.09
_SIDE = 0.5


def impulse(space: Space, rng: np.random.Generator) -> Samples:
    """A stereo impulse response of energy one each side; lows die later than highs.

    It begins softly over 90 ms: single echoes would be heard as strokes on slow music.
    """
    frames = smooth_length(int(space.t60_s * 1.25 * RATE_HZ))
    hz = np.fft.rfftfreq(frames, 1.0 / RATE_HZ)
    time = np.arange(frames) / RATE_HZ
    middle_side = np.zeros((2, frames))
    for centre in _BANDS_HZ:
        shape = np.exp(-0.5 * (np.log2(np.maximum(hz, 1.0) / centre) / 0.6) ** 2)
        shape /= (1.0 + (hz / space.corner_hz) ** 2) * np.sqrt(centre)
        fall_s = space.t60_s * (1.15 if centre < 200 else 1.0) / (1.0 + centre / 4_000.0)
        decay = np.exp(-6.9078 / fall_s * time)
        for row in (0, 1):
            noise = np.fft.rfft(rng.standard_normal(frames))
            middle_side[row] += np.fft.irfft(noise * shape, frames) * decay
    build = int(_BUILD_S * RATE_HZ)
    middle_side[:, :build] *= np.sin(np.linspace(0.0, np.pi / 2, build)) ** 2
    fade = frames // 8
    middle_side[:, -fade:] *= np.cos(np.linspace(0.0, np.pi / 2, fade)) ** 2
    middle, side = middle_side[0], middle_side[1] * _SIDE
    sides = np.stack([middle + side, middle - side])
    sides /= np.sqrt(np.sum(sides**2, axis=1, keepdims=True))
    return sides.astype(np.float32)
