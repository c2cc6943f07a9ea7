"""Sound on a ring: adding across the end, slow curves, doubling the rate. No synthesis here.

A stereo ring is a float32 array of shape (2, frames) whose last frame is followed by its first.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from kaproom.audio.compose.model import Curve

Samples = NDArray[np.float32]
Levels = NDArray[np.float64]

RATE_HZ = 12_000
"""Rate of the synthesis. Nothing we make reaches 5 kHz: a quarter of the output rate will do."""

FOLD = 4
"""How many frames of the output one frame of the synthesis becomes."""

_CONTROL_HZ = 50


def add_wrapped(ring: Samples, start: int, sound: Samples) -> None:
    """Add stereo `sound` to `ring` from frame `start`, going round as often as needed."""
    frames = ring.shape[1]
    place = start % frames
    done = 0
    while done < sound.shape[1]:
        count = min(frames - place, sound.shape[1] - done)
        ring[:, place : place + count] += sound[:, done : done + count]
        done += count
        place = 0


def curve_db(curve: Curve, places: Levels) -> Levels:
    """Level in dB at `places` (fractions of the piece), joined by half cosines around the ring."""
    points = sorted(curve.points)
    first, last = points[0], points[-1]
    xs = np.array([last[0] - 1.0, *(p[0] for p in points), first[0] + 1.0])
    ys = np.array([last[1], *(p[1] for p in points), first[1]])
    index = np.clip(np.searchsorted(xs, places, side="right") - 1, 0, len(xs) - 2)
    span = np.maximum(xs[index + 1] - xs[index], 1e-12)
    turn = 0.5 - 0.5 * np.cos(np.pi * np.clip((places - xs[index]) / span, 0.0, 1.0))
    return ys[index] + (ys[index + 1] - ys[index]) * turn


def control_places(frames: int) -> Levels:
    """Places 0..1 (both ends included) of the control points of a ring of `frames`."""
    return np.linspace(0.0, 1.0, frames * _CONTROL_HZ // RATE_HZ + 1)


def apply_gain_db(ring: Samples, gain_db: Levels) -> None:
    """Multiply by a gain given at `control_places`, in place, joined by straight lines."""
    frames = ring.shape[1]
    gain: Levels = np.power(10.0, gain_db / 20.0)
    corners: Levels = np.arange(len(gain)) * (frames / (len(gain) - 1))
    for start, stop in spans(frames, 1 << 19):
        ring[:, start:stop] *= np.interp(np.arange(start, stop), corners, gain).astype(np.float32)


def spans(frames: int, size: int) -> Iterator[tuple[int, int]]:
    """Cut 0..frames into pieces of at most `size`."""
    for start in range(0, frames, size):
        yield start, min(start + size, frames)


def breath_db(breaths: int, depth_db: float, phase: float, frames: int) -> Levels:
    """A slow uneven breathing, whole in the ring: 0 dB at its crests, `-depth_db` between them."""
    places = control_places(frames)
    if breaths == 0 or depth_db == 0.0:
        return np.zeros_like(places)
    wander = 0.9 * np.sin(2 * np.pi * (2 * places + phase))
    turn = 2 * np.pi * (breaths * places + phase) + wander
    return -depth_db * (0.5 - 0.5 * np.cos(turn))


_REACH = 12


def _half_band(reach: int, beta: float) -> Samples:
    """Odd taps of a half-band low-pass: the even ones are zero but for the middle one."""
    places = np.arange(-reach, reach) + 0.5
    window = np.kaiser(4 * reach + 1, beta)[1::2]
    return (np.sinc(places) * window).astype(np.float32)


_NARROW = _half_band(_REACH, 7.5)
_RELAXED = _half_band(5, 7.0)


def unfolded(ring: Samples, start: int, stop: int) -> Samples:
    """Frames `start..stop` of the ring at the output rate: shape (2, FOLD * (stop - start)).

    Two half-band filters, each doubling the rate; flat to 4.5 kHz, images below -70 dB.
    """
    halo = np.arange(start - 2 * _REACH, stop + 2 * _REACH)
    block = ring.take(halo, axis=1, mode="wrap")
    fine = _doubled(_doubled(block, _NARROW), _RELAXED)
    surplus = (fine.shape[1] - FOLD * (stop - start)) // 2
    return fine[:, surplus : surplus + FOLD * (stop - start)]


def _doubled(block: Samples, kernel: Samples) -> Samples:
    """The inner part of the block at twice the rate; old frames pass through unchanged."""
    reach = len(kernel) // 2
    inner = block[:, reach:-reach]
    out = np.empty((2, 2 * inner.shape[1]), np.float32)
    for side in (0, 1):
        out[side, 0::2] = inner[side]
        out[side, 1::2] = np.convolve(block[side, 1:], kernel, mode="valid")
    return out
