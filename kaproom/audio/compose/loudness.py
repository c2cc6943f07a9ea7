"""Programme loudness of a ring after EBU R128 / ITU-R BS.1770-4, in the frequency domain.

The two stages of the K weighting are the standard's biquads at 48 kHz, taken by their magnitude:
power over 400 ms does not care for phase, and a ring has no beginning for a filter to settle in.
"""

import numpy as np
from numpy.typing import NDArray

from kaproom.audio.compose.ring import RATE_HZ

_STANDARD_HZ = 48_000
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
_HOP_FRAMES = RATE_HZ // 10
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = -10.0


def k_weighting(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Magnitude of the K weighting at the given frequencies (ITU-R BS.1770-4, tables 1 and 2)."""
    z: NDArray[np.complex128] = np.exp(-2j * np.pi * hz / _STANDARD_HZ)
    total = np.ones(len(hz))
    for above, below in (_SHELF, _HIGH_PASS):
        top = above[0] + z * (above[1] + z * above[2])
        bottom = below[0] + z * (below[1] + z * below[2])
        total *= np.abs(top) / np.abs(bottom)
    return total


def hop_powers(weighted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum of squares of each 100 ms of one K-weighted channel."""
    whole = len(weighted) // _HOP_FRAMES * _HOP_FRAMES
    hops = weighted[:whole].reshape(-1, _HOP_FRAMES)
    return np.einsum("ij,ij->i", hops, hops)


def integrated_lufs(powers: NDArray[np.float64]) -> float:
    """Gated loudness from the 100 ms powers of both channels added together."""
    block = np.convolve(powers, np.ones(4), mode="valid") / (4 * _HOP_FRAMES)
    loud = block[_lufs(block) > _ABSOLUTE_GATE_LUFS]
    gate = float(_lufs(np.mean(loud, keepdims=True))[0]) + _RELATIVE_GATE_LU
    kept = loud[_lufs(loud) > gate]
    return float(_lufs(np.mean(kept, keepdims=True))[0])


def _lufs(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-20))
