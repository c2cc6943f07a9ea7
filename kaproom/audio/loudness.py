"""Measures loudness, loudness range and true peak by EBU R 128, through FFmpeg's own filter.

A stream of blocks goes in, whoever decoded it; memory stays the same however long it is. Never in
the engine's process: it takes a core for itself.
"""

import math
from dataclasses import dataclass

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.error import FFmpegError
from av.filter import Graph

from kaproom.audio.decoder import Unplayable
from kaproom.audio.frames import Block

_GATE_LUFS = -70.0
"""The filter's absolute gate (ITU-R BS.1770): at it, nothing was measured."""
_RANGE_FROM_S = 3.0
"""The window of the loudness range (EBU Tech 3342): a shorter piece has none."""
_HOPS_HZ = 10
"""The filter tells its figures ten times a second, and nothing of what is left over."""
_RESAMPLER_TAIL = 64
"""Frames, more than the filter's resampler holds back when it looks for the true peak."""
_COARSE_PEAK = 0.1
"""The filter tells a peak linearly with three decimals: below this, it is no figure in dB."""
_MAGNIFIED = 1000.0
_USUAL_LAYOUTS = ("mono", "stereo", "2.1", "4.0", "5.0", "5.1", "6.1", "7.1")


@dataclass(frozen=True, slots=True)
class Loudness:
    """The figures of a piece; None where it is too quiet or too short for one."""

    integrated_lufs: float | None
    range_lu: float | None
    true_peak_dbtp: float | None


class Meter:
    """Measures blocks of shape (frames, channels) as they come."""

    def __init__(self, rate_hz: int, layout: str) -> None:
        """`layout` is FFmpeg's name of the channels, such as "stereo" or "5.1"."""
        self._rate_hz = rate_hz
        self._hop = rate_hz // _HOPS_HZ
        self._filter = _Filter(rate_hz, layout)
        # What is quiet is measured a second time, magnified, until something loud comes.
        self._magnified: _Filter | None = _Filter(rate_hz, layout)
        self._frames = 0
        self._last: Block | None = None

    def take(self, block: Block) -> None:
        """Measure the next frames; raises Unplayable where the filter refuses them."""
        self._frames += len(block)
        self._last = block
        if self._magnified is not None and _peak(block) >= _COARSE_PEAK:
            self._magnified = None
        self._push(block)

    def result(self) -> Loudness:
        """The figures of all that was taken; to be asked once, at the end."""
        integrated, extent = self._filter.integrated_lufs, self._filter.range_lu
        if self._last is not None:
            self._push(self._mirrored_end(self._last))
        measurable = integrated > _GATE_LUFS
        long_enough = self._frames >= _RANGE_FROM_S * self._rate_hz
        return Loudness(
            integrated if measurable else None,
            extent if measurable and long_enough else None,
            self._true_peak_dbtp(),
        )

    def _true_peak_dbtp(self) -> float | None:
        peak = self._filter.true_peak
        if self._magnified is not None:
            peak = self._magnified.true_peak / _MAGNIFIED
        return 20 * math.log10(peak) if peak > 0 else None

    def _push(self, block: Block) -> None:
        self._filter.push(block)
        if self._magnified is not None:
            self._magnified.push(block * np.float32(_MAGNIFIED))

    def _mirrored_end(self, last: Block) -> Block:
        """What fills the last tenth of a second, so that the filter tells of the true end too.

        The end, mirrored: silence would make a corner, and a corner has a peak of its own. The
        loudness is taken before it.
        """
        missing = -self._frames % self._hop
        if missing < _RESAMPLER_TAIL:
            missing += self._hop
        return np.pad(last, ((0, missing), (0, 0)), mode="symmetric")[-missing:]


class _Filter:
    """FFmpeg's ebur128, fed by arrays; what it said last holds."""

    def __init__(self, rate_hz: int, layout: str) -> None:
        self._rate_hz, self._layout = rate_hz, layout
        self.integrated_lufs, self.range_lu, self.true_peak = -math.inf, 0.0, 0.0
        self._graph = Graph()
        try:
            source = self._graph.add_abuffer(sample_rate=rate_hz, format="flt", layout=layout)
            meter = self._graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
            self._graph.link_nodes(source, meter, self._graph.add("abuffersink")).configure()
        except (FFmpegError, ValueError) as fault:
            raise Unplayable("has channels that cannot be measured") from fault

    def push(self, block: Block) -> None:
        packed = np.ascontiguousarray(block).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="flt", layout=self._layout)
        frame.sample_rate = self._rate_hz
        try:
            self._graph.push(frame)
            self._drain()
        except (FFmpegError, ValueError) as fault:
            raise Unplayable("cannot be measured") from fault

    def _drain(self) -> None:
        told: dict[str, str] = {}
        while True:
            try:
                told = self._graph.pull().metadata or told
            except (BlockingIOError, EOFError):
                break
        if told:
            self.integrated_lufs = float(told["lavfi.r128.I"])
            self.range_lu = float(told["lavfi.r128.LRA"])
            self.true_peak = float(told["lavfi.r128.true_peak"])


def layout_of(path: str, channels: int) -> str:
    """FFmpeg's name for the channels of a file, which decides how its surround is weighed."""
    usual = _USUAL_LAYOUTS[channels - 1]
    if channels <= 2:
        return usual
    try:
        with av.open(path, mode="r") as container:
            layout = container.streams.audio[0].layout
    except (FFmpegError, ValueError, OSError, IndexError):
        return usual
    # Where a file does not say which channels they are, FFmpeg calls them "6 channels".
    told = layout.nb_channels == channels and not layout.name.endswith("channels")
    return layout.name if told else usual


def _peak(block: Block) -> float:
    return float(max(block.max(), -block.min())) if len(block) else 0.0
