"""Measures one file: decoded once, by the engine's own decoders, streaming.

The ebur128 filter is fed with what these decoders give, so that what is measured is what sounds:
the same samples, trimmed and mended the same way. The file's own figures are of its own channels,
as any meter tells them; folded to the engine's two channels it is measured besides, where that is
another thing. Never in the engine's process and never in the window's.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from kaproom.audio.decoder import Decoder, Unplayable, open_decoder
from kaproom.audio.facts.outline import Outline
from kaproom.audio.facts.tags import tags_of
from kaproom.audio.frames import CHANNELS, RATE, Block, ms_of_frames
from kaproom.audio.loudness import Loudness, Meter, layout_of
from kaproom.audio.source import CHUNK_FRAMES, fold_matrix
from kaproom.core.music.track_facts import TrackFacts

_MISSING_S = 0.25
"""What a file may lack of the length it tells: encoders' padding is told differently."""
_MONO_LU = 10 * math.log10(2)
"""What one channel gains by sounding from two sides (ITU-R BS.1770 adds their power)."""

Told = Callable[[float, float | None], None]
"""Told the seconds done, and of how many as far as the file says."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file that sounds is, and what is wrong with it; `fault` is empty for a sound one."""

    facts: TrackFacts
    fault: str = ""


def measure(file: str, content_hash: str, told: Told) -> Found:
    """Measure the whole file. One damaged in its middle is measured as far as it sounds.

    Raises Unplayable where nothing sounds.
    """
    decoder = open_decoder(file, in_memory=False)
    try:
        hearing = _Hearing(file, decoder)
        for block in hearing.blocks(told):
            hearing.take(block)
    finally:
        decoder.close()
    if not hearing.frames:
        raise Unplayable(hearing.fault or "holds no sound")
    return Found(_facts(file, content_hash, decoder, hearing), hearing.fault)


class _Hearing:
    """Everything that listens while a file streams by."""

    def __init__(self, file: str, decoder: Decoder) -> None:
        self._decoder = decoder
        self._outline = Outline(decoder.channels)
        self._meter = Meter(decoder.rate, layout_of(file, decoder.channels))
        self._fold = fold_matrix(decoder.channels) if decoder.channels > CHANNELS else None
        self._folded = Meter(decoder.rate, "stereo") if self._fold is not None else None
        self.frames = 0
        self.fault = ""

    def take(self, block: Block) -> None:
        self.frames += len(block)
        self._outline.take(block)
        self._meter.take(block)
        if self._folded is not None and self._fold is not None:
            self._folded.take(block @ self._fold)

    def blocks(self, told: Told) -> Iterator[Block]:
        """What the decoder gives, in blocks of one size; its faults are noted, not raised."""
        rate, length = self._decoder.rate, self._decoder.frames
        total_s = length / rate if length else None
        for block in _even_blocks(self._raw()):
            yield block
            told(self.frames / rate, total_s)
        if not self.fault and length and not self._decoder.estimated:
            missing_s = (length - self.frames) / rate
            if missing_s > _MISSING_S:
                self.fault = f"is damaged: {missing_s:.1f} s of it are missing"

    def _raw(self) -> Iterator[Block]:
        read = 0
        while True:
            try:
                block = self._decoder.read(CHUNK_FRAMES)
            except Unplayable as fault:
                self.fault = self.fault or (_damaged(read / self._decoder.rate, fault))
                return
            if self._decoder.faults and not self.fault:
                self.fault = f"is damaged after {read / self._decoder.rate:.1f} s"
            if not len(block):
                return
            read += len(block)
            yield block

    def loudness(self) -> Loudness:
        """By the file's own channels."""
        return self._meter.result()

    def sounding(self, own: Loudness) -> tuple[float | None, float | None]:
        """Loudness and true peak as it sounds from two sides."""
        if self._folded is not None:
            folded = self._folded.result()
            return folded.integrated_lufs, folded.true_peak_dbtp
        louder = _MONO_LU if self._decoder.channels == 1 else 0.0
        integrated = own.integrated_lufs
        return None if integrated is None else integrated + louder, own.true_peak_dbtp

    def outline(self) -> bytes:
        return self._outline.result()


def _damaged(after_s: float, fault: Unplayable) -> str:
    return f"is damaged after {after_s:.1f} s" if after_s else str(fault)


def _even_blocks(blocks: Iterator[Block]) -> Iterator[Block]:
    """The same frames in fewer blocks: a packet of some decoders is small, and each has a price."""
    held: list[Block] = []
    count = 0
    for block in blocks:
        held.append(block)
        count += len(block)
        if count >= CHUNK_FRAMES:
            yield np.concatenate(held)
            held, count = [], 0
    if held:
        yield np.concatenate(held)


def _facts(file: str, content_hash: str, decoder: Decoder, hearing: _Hearing) -> TrackFacts:
    own = hearing.loudness()
    sounding_lufs, sounding_peak = hearing.sounding(own)
    tags = tags_of(file)
    return TrackFacts(
        content_hash=content_hash,
        file=file,
        codec=decoder.codec.lower(),
        duration_ms=ms_of_frames(round(hearing.frames * RATE / decoder.rate)),
        rate_hz=decoder.rate,
        channels=decoder.channels,
        integrated_lufs=own.integrated_lufs,
        range_lu=own.range_lu,
        true_peak_dbtp=own.true_peak_dbtp,
        overview=hearing.outline(),
        title=tags.title,
        artist=tags.artist,
        album=tags.album,
        picture=tags.picture,
        sounding_lufs=sounding_lufs,
        sounding_peak_dbtp=sounding_peak,
    )
