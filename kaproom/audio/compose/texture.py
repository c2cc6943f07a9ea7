"""Held sounds made in the frequency domain: smeared partials and bands of noise.

A sparse spectrum with chance phases, transformed back, is a texture that moves by itself and joins
its own beginning exactly, because every one of its bins goes round a whole number of times.
"""

import numpy as np
from numpy.typing import NDArray

from kaproom.audio.compose.model import Timbre
from kaproom.audio.compose.ring import RATE_HZ, Samples

Spectrum = NDArray[np.complex128]

_CEILING_HZ = 4_600.0
_MONO_BELOW_HZ = 160.0
_CORE = 0.8
"""Share of a partial that stands still; the rest wanders. All wandering would fade to nothing."""
_WANDER = (1.0 - _CORE**2) ** 0.5


def smooth_length(frames: int) -> int:
    """The next length at or above `frames` with no prime factor above 5: quick to transform."""
    best = 1 << (frames - 1).bit_length()
    power_five = 1
    while power_five < best:
        power_three = power_five
        while power_three < best:
            rest = -(-frames // power_three)
            best = min(best, power_three << max(rest - 1, 0).bit_length())
            power_three *= 3
        power_five *= 5
    return best


def held_tones(
    timbre: Timbre,
    tones: list[tuple[float, float]],
    frames: int,
    width: float,
    rng: np.random.Generator,
) -> Samples:
    """A stereo texture of `frames` out of `(Hz, amplitude)` tones of one timbre.

    width: 0 is mono, 1 is as much side as middle; below 160 Hz the sides close by themselves.
    """
    middle = np.zeros(frames // 2 + 1, np.complex128)
    side = np.zeros_like(middle)
    for tone_hz, amplitude in tones:
        for number, share in enumerate(timbre.partials, start=1):
            hz = tone_hz * number
            if share <= 0.0 or hz > _CEILING_HZ:
                continue
            strength = amplitude * share / (1.0 + (hz / timbre.corner_hz) ** 4) ** 0.5
            spread_hz = hz * (2.0 ** (timbre.width_cents / 1200.0) - 1.0)
            _place(middle, hz, strength * _CORE, rng)
            _smear(middle, hz, spread_hz, strength * _WANDER, rng)
            wide = width * hz / (hz + _MONO_BELOW_HZ)
            _smear(side, hz, spread_hz, strength * _WANDER * wide, rng)
    return _to_stereo(middle, side, frames)


def noise_band(
    centre_hz: float, octaves: float, frames: int, width: float, rng: np.random.Generator
) -> Samples:
    """A stereo band of noise, bell-shaped over the logarithm of frequency, of RMS about one."""
    hz = np.fft.rfftfreq(frames, 1.0 / RATE_HZ)
    hz[0] = 1e-3
    shape = np.exp(-0.5 * (np.log2(hz / centre_hz) / (octaves / 2.0)) ** 2) / np.sqrt(hz)
    shape[hz > _CEILING_HZ] *= 0.1
    shape[0] = 0.0
    middle = _chance(len(hz), rng) * shape
    side = _chance(len(hz), rng) * (width * shape)
    return _to_stereo(middle, side, frames)


def _place(spectrum: Spectrum, hz: float, strength: float, rng: np.random.Generator) -> None:
    """Add the steady core of a partial, in the one bin nearest to it."""
    place = round(hz * (2 * len(spectrum) - 2) / RATE_HZ)
    spectrum[place] += strength * _chance(1, rng)[0]


def _smear(
    spectrum: Spectrum, hz: float, spread_hz: float, strength: float, rng: np.random.Generator
) -> None:
    """Add one partial: a bell of bins around `hz` with chance phases, of power strength²/2."""
    bins_per_hz = (2 * len(spectrum) - 2) / RATE_HZ
    sigma = max(spread_hz * bins_per_hz, 0.35)
    centre = hz * bins_per_hz
    low = max(int(centre - 3.5 * sigma), 1)
    high = min(int(centre + 3.5 * sigma) + 2, len(spectrum) - 1)
    bins = np.arange(low, high)
    bell = np.exp(-0.5 * ((bins - centre) / sigma) ** 2)
    bell *= strength / np.sqrt(np.sum(bell**2))
    spectrum[low:high] += bell * _chance(len(bins), rng)


def _chance(count: int, rng: np.random.Generator) -> Spectrum:
    return np.exp(2j * np.pi * rng.random(count))


def _to_stereo(middle: Spectrum, side: Spectrum, frames: int) -> Samples:
    out = np.empty((2, frames), np.float32)
    out[:] = np.fft.irfft(middle.astype(np.complex64), frames, norm="forward")
    if np.any(side):
        side_sound = np.fft.irfft(side.astype(np.complex64), frames, norm="forward")
        out[0] += side_sound
        out[1] -= side_sound
    return out
