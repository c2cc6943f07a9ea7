"""A track as the deck reads it: stereo at 48 kHz, whatever the file's rate and channels.

Resampled by soxr HQ as a stream (error -134 dB at 1 kHz, exact length); channels beyond two are
folded down without clipping, one is given to both sides. Where two files meet in a `Joint`, the
second goes on in the stream of the first, so that no seam is between them.
"""

from typing import Protocol, cast

import numpy as np
import soxr  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.decoder import Decoder, Unplayable, open_decoder
from kaproom.audio.frames import CHANNELS, RATE, Block, empty_block

CHUNK_FRAMES = 32_768
"""Read at once: what lies before a damaged place within one is lost with it."""
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


class Resampling:
    """A stream from one rate to 48 kHz that knows how much of it is still inside."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._stream = cast(
            _Stream, soxr.ResampleStream(rate, RATE, CHANNELS, dtype="float32", quality="HQ")
        )
        self._fed = self._given = 0

    @property
    def owed_frames(self) -> int:
        """The frames at 48 kHz that belong to what was fed and have not come out yet."""
        return round(self._fed * RATE / self.rate) - self._given

    def resampled(self, block: Block, last: bool) -> Block:
        """What comes out for these frames; the rest of it, too, if they are the last."""
        given = self._stream.resample_chunk(np.ascontiguousarray(block), last=last)
        self._fed += len(block)
        self._given += len(given)
        return given


class Joint:
    """Where one file is to run into the next; the threads that read the two meet here.

    The first leaves its stream at its end, with what has not come out of it yet. The second waits
    for that and takes it up: where the rates are the same, it goes on in that stream.
    """

    def __init__(self) -> None:
        self.resampling: Resampling | None = None
        """The first file's stream; None where it has none."""
        self.owed_frames = 0
        """What of the first file comes out only when the second is read."""
        self.broken = False
        """The first file was not read to its end."""
        self.reached = False
        """The first file has been read: the second may go on."""

    def leave(self, resampling: Resampling | None) -> None:
        """The first file is at its end."""
        if resampling is not None:
            self.resampling, self.owed_frames = resampling, resampling.owed_frames
        self.reached = True

    def break_off(self) -> None:
        """The first file cannot be read further: there is no seamless way on."""
        self.broken = True
        self.reached = True


class Source:
    """A file from a place on; not for several threads at once.

    `begins` is the joint with the file before it, `ends` the one with the file after it.
    """

    def __init__(
        self,
        decoder: Decoder,
        start_ms: int = 0,
        begins: Joint | None = None,
        ends: Joint | None = None,
    ) -> None:
        self._decoder = decoder
        self._begins, self._ends = begins, ends
        self.codec = decoder.codec
        self.content_hash = decoder.content_hash
        self.frames = round(decoder.frames * RATE / decoder.rate) if decoder.frames else None
        """The length the file tells at 48 kHz; it may lie."""
        self.lead_frames = 0
        """How many frames of what is read first still belong to the file before."""
        self._resampling = None if decoder.rate == RATE else Resampling(decoder.rate)
        self._fold = fold_matrix(decoder.channels)
        self._ended = False
        if start_ms > 0:
            decoder.seek(round(start_ms * decoder.rate / 1000))

    @property
    def waiting(self) -> bool:
        """Whether the file before has not been read to its end, so that this one has to wait."""
        return self._begins is not None and not self._begins.reached

    def read(self) -> Block:
        """The next block, some thousand frames, with no frames at the end; raises Unplayable."""
        owed = self._take_up_the_stream()
        if len(owed):
            return owed
        while not self._ended:
            raw = self._decoder.read(CHUNK_FRAMES)
            self._ended = not len(raw)
            block = self._resampled(self._stereo(raw))
            if len(block):
                return block
        return empty_block(0)

    def close(self) -> None:
        """Let go of the file."""
        self._ended = True
        self._resampling = None
        self._decoder.close()

    def _take_up_the_stream(self) -> Block:
        """Go on in the stream of the file before, or have its end out of it."""
        begins, self._begins = self._begins, None
        if begins is None or begins.resampling is None:
            return empty_block(0)
        self.lead_frames = begins.owed_frames
        if self._resampling is not None and self._resampling.rate == begins.resampling.rate:
            self._resampling = begins.resampling
            return empty_block(0)
        return begins.resampling.resampled(empty_block(0), last=True)[: self.lead_frames]

    def _stereo(self, raw: Block) -> Block:
        if self._fold is None:
            return raw
        if raw.shape[1] == 1:
            return np.repeat(raw, CHANNELS, axis=1)
        return raw @ self._fold

    def _resampled(self, block: Block) -> Block:
        if self._ended and self._ends is not None:
            self._ends.leave(self._resampling)
            return empty_block(0)
        if self._resampling is None:
            return block
        return self._resampling.resampled(block, last=self._ended)


def open_source(
    path: str, start_ms: int = 0, begins: Joint | None = None, ends: Joint | None = None
) -> Source:
    """A track from this place on; raises Unplayable with the reason."""
    decoder = open_decoder(path)
    try:
        return Source(decoder, start_ms, begins, ends)
    except Unplayable:
        decoder.close()
        raise


def fold_matrix(channels: int) -> Block | None:
    """Weights of shape (channels, 2) that cannot clip; None where nothing is to be folded."""
    if channels == CHANNELS:
        return None
    weights = _FOLDS.get(channels, ((1.0,), (1.0,)))
    matrix = np.array(weights, np.float32).T
    return matrix / matrix.sum(axis=0, keepdims=True)
