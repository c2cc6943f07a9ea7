"""The last hand on a piece: its space, its tone, its loudness. Works on the whole ring at once."""

import numpy as np
from numpy.typing import NDArray

from kaproom.audio.compose.loudness import hop_powers, integrated_lufs, k_weighting
from kaproom.audio.compose.model import Piece
from kaproom.audio.compose.ring import RATE_HZ, Samples, apply_gain_db, control_places, curve_db
from kaproom.audio.compose.space import impulse

TARGET_LUFS = -23.0
"""EBU R128's programme level."""

_LOW_HZ = 28.0
_TOP_HZ = 4_500.0


def finish(mix: Samples, piece: Piece, rng: np.random.Generator) -> None:
    """Put the mix into its space, shape it, and bring it to -23 LUFS, in place."""
    frames = mix.shape[1]
    tone = _tone(piece.corner_hz, frames)
    response = impulse(piece.space, rng)
    wet = np.float32(10 ** (piece.space.wet_db / 20))
    for side in (0, 1):
        spectrum = _spectrum(_folded(response[side] * wet, frames))
        spectrum += 1.0
        spectrum *= tone
        spectrum *= _spectrum(mix[side])
        mix[side] = np.fft.irfft(spectrum, frames)
    apply_gain_db(mix, curve_db(piece.curve, control_places(frames)))
    mix -= np.mean(mix, axis=1, keepdims=True, dtype=np.float64).astype(np.float32)
    mix *= np.float32(10 ** ((TARGET_LUFS - measure_lufs(mix)) / 20))


def measure_lufs(ring: Samples) -> float:
    """Integrated loudness of a stereo ring at the synthesis rate."""
    frames = ring.shape[1]
    weights = _weights(frames)
    powers = np.zeros(frames // (RATE_HZ // 10))
    for side in (0, 1):
        spectrum = _spectrum(ring[side])
        spectrum *= weights
        powers += hop_powers(np.fft.irfft(spectrum, frames))
    return integrated_lufs(powers)


def _weights(frames: int) -> Samples:
    """The K weighting of every bin, joined from points 1/8 Hz apart, for it is smooth."""
    hz = np.arange(0.0, RATE_HZ / 2 + 0.25, 0.125)
    bins = np.fft.rfftfreq(frames, 1.0 / RATE_HZ)
    return np.interp(bins, hz, k_weighting(hz)).astype(np.float32)


def _spectrum(sound: Samples) -> NDArray[np.complex64]:
    """Transformed in double precision (numpy is quicker so), kept in single (half the memory)."""
    return np.fft.rfft(sound.astype(np.float64)).astype(np.complex64)


def _folded(response: Samples, frames: int) -> Samples:
    """The response laid into a ring that may be shorter than it."""
    room = np.zeros(frames, np.float32)
    for start in range(0, len(response), frames):
        part = response[start : start + frames]
        room[: len(part)] += part
    return room


def _tone(corner_hz: float, frames: int) -> Samples:
    """High-pass against rumble, a gentle low-pass, and nothing above 5 kHz."""
    hz = np.fft.rfftfreq(frames, 1.0 / RATE_HZ).astype(np.float32)
    low = (hz / _LOW_HZ) ** 4
    shape = low / (1.0 + low) / (1.0 + (hz / corner_hz) ** 4) ** 0.5
    shape *= 1.0 / (1.0 + (hz / _TOP_HZ) ** 24)
    return shape.astype(np.float32)
