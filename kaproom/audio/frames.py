"""The one sound format inside the engine, and conversions between frames and milliseconds.

48 kHz, stereo, float32, from the decks to the device: the stream is never reopened between tracks,
and no sound server has to resample (which costs it about twice the processor time).
"""

import numpy as np
import numpy.typing as npt

RATE = 48_000
CHANNELS = 2

Block = npt.NDArray[np.float32]
"""Samples of shape (frames, channels), nominally within -1.0 to 1.0."""


def frames_of_ms(ms: float) -> int:
    """Frames in so many milliseconds."""
    return round(ms * RATE / 1000)


def ms_of_frames(frames: int) -> int:
    """Whole milliseconds in so many frames."""
    return frames * 1000 // RATE


def empty_block(frames: int) -> Block:
    """A silent stereo block of this length."""
    return np.zeros((frames, CHANNELS), np.float32)
