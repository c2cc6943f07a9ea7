"""Files decoded to their end, at their own rate and channels."""

from pathlib import Path

import numpy as np

from kaproom.audio.decoder import Unplayable, open_decoder
from tests.audio.sounds import Samples, level_db


def decode(path: Path, from_frame: int = 0) -> Samples:
    """All samples from a frame on; raises Unplayable with the reason."""
    samples, reason = decode_as_far_as_it_goes(path, from_frame)
    if reason:
        raise Unplayable(reason)
    return samples


def decode_as_far_as_it_goes(path: Path, from_frame: int = 0) -> tuple[Samples, str]:
    """What there is, and why there is no more; empty where it is the end."""
    decoder = open_decoder(str(path))
    blocks = [np.zeros((0, decoder.channels), np.float32)]
    reason = ""
    try:
        if from_frame:
            decoder.seek(from_frame)
        while len(block := decoder.read(16_384)):
            blocks.append(block)
    except Unplayable as fault:
        reason = str(fault)
    finally:
        decoder.close()
    return np.concatenate(blocks), reason


def error_db(heard: Samples, meant: Samples) -> float:
    """The difference's level under the level of what was meant."""
    return level_db(heard - meant) - level_db(meant)


def melody(frames: int, rate: int, channels: int = 2, pitch_hz: float = 110.0) -> Samples:
    """Another sound in every channel, different at every place and easy on every codec."""
    t = np.arange(frames) / rate
    swell = 0.6 + 0.4 * np.sin(2 * np.pi * 0.31 * t)
    waves = [
        0.2 * swell * np.sin(2 * np.pi * (pitch_hz * (1 + c / 4) * t + 15 * np.sin(0.7 * t + c)))
        for c in range(channels)
    ]
    return np.stack(waves, axis=1).astype(np.float32)
