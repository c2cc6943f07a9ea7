"""Renders one piece into one FLAC file, whole or not at all. The only writer of sound files here.

16 bit with triangular dither, not 24: the dither's noise lies about 70 dB below the music's -23
LUFS, under the noise of any quiet room, and the set takes 110 MB instead of some 290.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile  # pyright: ignore[reportMissingTypeStubs]
from numpy.typing import NDArray

from kaproom.audio.compose.cancel import Cancelled
from kaproom.audio.compose.complaints import not_written
from kaproom.audio.compose.layers import add_layer
from kaproom.audio.compose.master import finish
from kaproom.audio.compose.model import Piece
from kaproom.audio.compose.ring import FOLD, RATE_HZ, Samples, spans, unfolded
from kaproom.audio.compose.shelf import PART_SUFFIX
from kaproom.errors import EnvironmentFault

OUTPUT_HZ = FOLD * RATE_HZ
_SHARE_LAYERS = 0.7
_SHARE_MASTER = 0.12
_BLOCK_FRAMES = 6 * RATE_HZ
_COMPRESSION = 0.25

Progress = Callable[[float], None]
Asked = Callable[[], bool]


def compose(piece: Piece, progress: Progress, cancelled: Asked) -> Samples:
    """The finished ring at the synthesis rate, at -23 LUFS. Raises `Cancelled` when asked to."""
    mix = np.zeros((2, piece.duration_s * RATE_HZ), np.float32)
    sources = np.random.SeedSequence(piece.seed).spawn(len(piece.layers) + 1)
    for number, layer in enumerate(piece.layers):

        def step(share: float, number: int = number) -> None:
            _told(_SHARE_LAYERS * (number + share) / len(piece.layers), progress, cancelled)

        add_layer(mix, piece, layer, np.random.default_rng(sources[number]), step)
    finish(mix, piece, np.random.default_rng(sources[-1]))
    _told(_SHARE_LAYERS + _SHARE_MASTER, progress, cancelled)
    return mix


def render(piece: Piece, path: Path, progress: Progress, cancelled: Asked) -> None:
    """Compose the piece and write it to `path`, which appears only when whole.

    Raises `Cancelled` when asked to stop, `EnvironmentFault` when the file cannot be written.
    """
    ring = compose(piece, progress, cancelled)
    try:
        handle, name = tempfile.mkstemp(PART_SUFFIX, f".{piece.slug}.", path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "w+b") as file:
                _write(ring, piece, file, progress, cancelled)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, soundfile.LibsndfileError) as error:
        raise EnvironmentFault(not_written(path.parent, error)) from error
    progress(1.0)


def _write(
    ring: Samples, piece: Piece, file: BinaryIO, progress: Progress, cancelled: Asked
) -> None:
    frames = ring.shape[1]
    dither = _dither(piece.seed)
    with soundfile.SoundFile(
        file, "w", OUTPUT_HZ, 2, "PCM_16", format="FLAC", compression_level=_COMPRESSION
    ) as out:
        for start, stop in spans(frames, _BLOCK_FRAMES):
            block = unfolded(ring, start, stop).T * np.float32(32768.0)
            block += dither[: len(block)]
            out.write(np.clip(np.rint(block), -32768, 32767).astype(np.int16))
            done = _SHARE_LAYERS + _SHARE_MASTER
            _told(done + (1.0 - done) * stop / frames * 0.99, progress, cancelled)


def _dither(seed: int) -> NDArray[np.float32]:
    """Triangular dither of one block, used for every block: its repeating is far below hearing."""
    rng = np.random.default_rng(seed)
    shape = (FOLD * _BLOCK_FRAMES, 2)
    return rng.random(shape, np.float32) - rng.random(shape, np.float32)


def _told(share: float, progress: Progress, cancelled: Asked) -> None:
    if cancelled():
        raise Cancelled
    progress(share)
