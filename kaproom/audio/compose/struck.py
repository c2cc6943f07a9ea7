"""Struck tones: a handful of dying modes with a soft beginning. Nothing here holds or repeats."""

import numpy as np

from kaproom.audio.compose.model import Body
from kaproom.audio.compose.ring import RATE_HZ, Samples

_CEILING_HZ = 3_600.0
_END_FADE_S = 0.25


def struck(body: Body, tone_hz: float, pan: float, rng: np.random.Generator) -> Samples:
    """One stereo tone of peak amplitude about one; `pan` -1 left to 1 right, equal power.

    Each mode is a pair a little apart, so that it beats as it dies away.
    """
    modes = [mode for mode in body.modes if tone_hz * mode[0] < _CEILING_HZ]
    length_s = max(seconds for _, _, seconds in modes) * 1.1
    time = np.arange(int(length_s * RATE_HZ), dtype=np.float64) / RATE_HZ
    mono = np.zeros(len(time))
    for ratio, amplitude, fall_s in modes:
        hz = tone_hz * ratio
        apart = body.beat_hz * (0.6 + 0.8 * rng.random())
        phases = rng.random(2) * 2 * np.pi
        wave = np.sin(2 * np.pi * (hz - apart / 2) * time + phases[0])
        wave += 0.5 * np.sin(2 * np.pi * (hz + apart / 2) * time + phases[1])
        mono += amplitude * np.exp(-6.9078 / fall_s * time) * wave
    rise = min(int(body.attack_s * RATE_HZ), len(time))
    mono[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    fade = int(_END_FADE_S * RATE_HZ)
    mono[-fade:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, fade + 1) / fade)
    angle = (pan + 1.0) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)]).astype(np.float32)
