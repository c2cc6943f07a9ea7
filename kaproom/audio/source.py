"""A track as the deck reads it: stereo at 48 kHz, whatever the file's rate and channels.

Resampled by soxr HQ as a stream (error -134 dB at 1 kHz, exact length); channels beyond two are
folded down without clipping, one is given to both sides.
"""

from typing import Protocol, cast

import numpy as np
import soxr  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.decoder import Decoder, Unplayable, open_decoder
from kaproom.audio.frames import CHANNELS, RATE, Block, empty_block

_CHUNK = 16_384
_HALF = 0.70710678
# Left and right weights in the order of WAVE and FFmpeg: front, centre, low, back, side.
_FOLDS: dict[int, tuple[tuple[float, ...], tuple[float, ...]]] = {
    3: ((1, 0, _HALF), (0, 1, _HALF)),
    4: ((1, 0, _HALF, 0), (0, 1, 0, _HALF)),
    5: ((1, 0, _HALF, _HALF, 0), (0, 1, _HALF, 0, _HALF)),
    6: ((1, 0, _HALF, 0, _HALF, 0), (0, 1, _HALF, 0, 0, _HALF)),
    7: ((1, 0, _HALF, 0, _HALF, _HALF, 0), (0, 1, _HALF, 0, _HALF, 0, _HALF)),
    8: ((1, 0, _HALF, 0, _HALF, 0, _HALF, 0), (0, 1, _HALF, 0, 0, _HALF, 0, _HALF)),
}


class _Stream(Protocol):
    def resample_chunk(self, x: Block, last: bool = False) -> Block: ...


class Source:
    """A file from a place on; not for several threads at once."""

    def __init__(self, decoder: Decoder, start_ms: int = 0) -> None:
        self._decoder = decoder
        self.codec = decoder.codec
        self.frames = round(decoder.frames * RATE / decoder.rate) if decoder.frames else None
        """The length the file tells at 48 kHz; it may lie."""
        self._resampler = None if decoder.rate == RATE else _resampler(decoder.rate)
        self._fold = fold_matrix(decoder.channels)
        self._ended = False
        if start_ms > 0:
            decoder.seek(round(start_ms * decoder.rate / 1000))

    def read(self) -> Block:
        """The next block, some thousand frames, with no frames at the end; raises Unplayable."""
        while not self._ended:
            raw = self._decoder.read(_CHUNK)
            self._ended = not len(raw)
            block = self._resampled(self._stereo(raw))
            if len(block):
                return block
        return empty_block(0)

    def close(self) -> None:
        """Let go of the file."""
        self._ended = True
        self._resampler = None
        self._decoder.close()

    def _stereo(self, raw: Block) -> Block:
        raw = finite(raw)
        if self._fold is None:
            return raw
        if raw.shape[1] == 1:
            return np.repeat(raw, CHANNELS, axis=1)
        return raw @ self._fold

    def _resampled(self, block: Block) -> Block:
        if self._resampler is None:
            return block
        return self._resampler.resample_chunk(np.ascontiguousarray(block), last=self._ended)


def open_source(path: str, start_ms: int = 0) -> Source:
    """A track from this place on; raises Unplayable with the reason."""
    decoder = open_decoder(path)
    try:
        return Source(decoder, start_ms)
    except Unplayable:
        decoder.close()
        raise


def _resampler(rate: int) -> _Stream:
    return cast(_Stream, soxr.ResampleStream(rate, RATE, CHANNELS, dtype="float32", quality="HQ"))


def finite(raw: Block) -> Block:
    """The block with what is no number silent and what has no bounds at full scale."""
    if np.isfinite(raw).all():
        return raw
    return np.nan_to_num(raw, nan=0.0, posinf=1.0, neginf=-1.0)


def fold_matrix(channels: int) -> Block | None:
    """Weights of shape (channels, 2) that cannot clip; None where nothing is to be folded."""
    if channels == CHANNELS:
        return None
    weights = _FOLDS.get(channels, ((1.0,), (1.0,)))
    matrix = np.array(weights, np.float32).T
    return matrix / matrix.sum(axis=0, keepdims=True)
