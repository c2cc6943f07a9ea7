"""Measures loudness and true peak of a file by EBU R 128, streaming, through FFmpeg's own filter.

198 times real time with the true peak on the machine it was measured on. Never in the engine's
process: it takes a core for itself. Called for a check or from a background worker.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import av
from av.audio.frame import AudioFrame
from av.error import FFmpegError
from av.filter import Graph

from kaproom.audio.decoder import Unplayable


@dataclass(frozen=True, slots=True)
class Measured:
    """What a whole file amounts to; None where it is too quiet or too short to be measured."""

    codec: str
    duration_s: float
    integrated_lufs: float | None
    true_peak_dbtp: float | None


def measure(path: str, progress: Callable[[float], None] | None = None) -> Measured:
    """Decode the whole file and measure it; `progress` is told the seconds done.

    Raises Unplayable where it cannot be decoded, or not to its end.
    """
    meter = _Meter()
    try:
        with av.open(path, mode="r") as container:
            streams = container.streams.audio
            if not streams:
                raise Unplayable("holds no audio")
            codec = streams[0].codec_context.name
            for frame in container.decode(streams[0]):
                meter.take(frame)
                if progress is not None:
                    progress(meter.seconds)
    except (FFmpegError, ValueError, OSError) as fault:
        if not meter.seconds:
            raise Unplayable("is no audio that can be decoded") from fault
        raise Unplayable(f"is damaged after {meter.seconds:.1f} s") from fault
    if not meter.seconds:
        raise Unplayable("holds no sound")
    return Measured(codec, meter.seconds, *meter.result())


class _Meter:
    """The ebur128 filter, fed frame by frame; what it said last holds."""

    def __init__(self) -> None:
        self._graph: Graph | None = None
        self._shape: tuple[int, str] | None = None
        self._integrated = -math.inf
        self._peak = 0.0
        self.seconds = 0.0

    def take(self, frame: AudioFrame) -> None:
        shape = (frame.sample_rate, frame.layout.name)
        if self._graph is None:
            self._graph, self._shape = _graph_for(frame), shape
        elif shape != self._shape:
            raise Unplayable("changes its sample rate or channels in the middle")
        frame.pts = None
        self._graph.push(frame)
        self.seconds += frame.samples / frame.sample_rate
        self._drain(self._graph)

    def result(self) -> tuple[float | None, float | None]:
        if self._graph is not None:
            self._graph.push(None)
            self._drain(self._graph)
        # -70 LUFS is the filter's gate: below it nothing was measured.
        integrated = self._integrated if self._integrated > -70.0 else None
        return integrated, 20 * math.log10(self._peak) if self._peak > 0 else None

    def _drain(self, graph: Graph) -> None:
        while True:
            try:
                told = graph.pull().metadata
            except (BlockingIOError, EOFError):
                return
            if "lavfi.r128.I" in told:
                self._integrated = float(told["lavfi.r128.I"])
            if "lavfi.r128.true_peak" in told:
                self._peak = float(told["lavfi.r128.true_peak"])


def _graph_for(frame: AudioFrame) -> Graph:
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=frame.sample_rate,
        format=frame.format,
        layout=frame.layout,
    )
    meter = graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
    graph.link_nodes(source, meter, graph.add("abuffersink")).configure()
    return graph
