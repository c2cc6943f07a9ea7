"""Sound files made for the tests: numbered frames, tones, noise, and settings of them."""

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from kaproom.core.music.music import Handover, MusicSetting, Track, Transition

RATE = 48_000
Samples = npt.NDArray[np.float32]


def numbered(frames: int) -> Samples:
    """Every frame carries its own number, exact in float32 and within full scale."""
    n = np.arange(frames)
    return (np.stack([n & 0xFFF, n >> 12], axis=1) / 8192.0 + 0.25).astype(np.float32)


def numbers_in(block: Samples) -> npt.NDArray[np.int64]:
    """The frame numbers in a recording of `numbered`."""
    parts = np.rint((block.astype(np.float64) - 0.25) * 8192.0).astype(np.int64)
    return parts[:, 0] + (parts[:, 1] << 12)


def tone(seconds: float, hertz: float = 220.0, peak: float = 0.25, rate: int = RATE) -> Samples:
    """A steady sine on both sides."""
    wave = peak * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def glide(seconds: float, peak: float = 0.25) -> Samples:
    """A sine that rises from 200 Hz to 2 kHz: different at every place, and no noise to a codec."""
    t = np.arange(int(seconds * RATE)) / RATE
    wave = peak * np.sin(2 * np.pi * (200 * t + 900 * t * t / seconds))
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def noise(seconds: float, seed: int, peak: float = 0.1, rate: int = RATE) -> Samples:
    """Uncorrelated between seeds, so that equal power can be seen in their sum."""
    generator = np.random.default_rng(seed)
    return (peak * generator.uniform(-1, 1, (int(seconds * rate), 2))).astype(np.float32)


def write(path: Path, samples: Samples, rate: int = RATE, **options: Any) -> Path:
    """Write a file in the format of its name."""
    soundfile.write(str(path), samples, rate, **options)
    return path


def convert(source: Path, target: Path, *options: str) -> Path:
    """Let ffmpeg make another format of a file."""
    command = ["ffmpeg", "-v", "error", "-y", "-i", str(source), *options, str(target)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return target


def track(path: Path, phase: str = "Onset", duration_ms: int | None = None, **more: Any) -> Track:
    """An entry of a setting, named after its file; `more` is any other field of it."""
    return Track(str(path), path.stem, phase, duration_ms, **more)


def setting(*tracks: Track, crossfade_ms: int = 8000, next_ms: int | None = None) -> MusicSetting:
    """A setting of these tracks, with one crossfade for all unless a skip has another."""
    own = Transition(Handover.CROSSFADE, crossfade_ms)
    skip_ms = crossfade_ms if next_ms is None else next_ms
    return MusicSetting("proof", tracks, transition=own, next_ms=skip_ms)


def level_db(block: Samples) -> float:
    """The root mean square of a block in dBFS; -200 for silence."""
    power = float(np.mean(np.square(block.astype(np.float64)))) if len(block) else 0.0
    return 10 * np.log10(power) if power > 0 else -200.0
