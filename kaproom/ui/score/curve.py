"""A device's curve: one value a second, thinned to the pixels there are, gaps left open.

The only module that imports pyqtgraph: its `arrayToQPath` turns arrays into a painter path
without a Python step for each point. Nothing is interpolated and no outlier is lost: where several
seconds share a pixel, the lowest and the highest of them are drawn, fainter than their mean.
"""

from array import array
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from pyqtgraph import functions
from PySide6.QtGui import QColor, QPainterPath

from kaproom.core.vitals.samples import GAP
from kaproom.ui.score.canvas import Canvas

_DENSE = 1.75
"""Device pixels per logical pixel from which a line of one device pixel is too thin to read."""
_TOP = np.iinfo(np.int16).max
_array_to_path = cast(Any, functions).arrayToQPath


class Curve:
    """The values of one track, as they were when last taken."""

    def __init__(self) -> None:
        self._values: NDArray[np.int16] = np.empty(0, np.int16)
        self.lowest: int | None = None
        self.highest: int | None = None

    def take(self, track: "array[int]") -> int | None:
        """Take over what is new; the first second that changed, None where nothing did."""
        known = self._values
        # The copy matters: a view would forbid the track to grow.
        values = np.frombuffer(track, np.int16).copy() if track else np.empty(0, np.int16)
        if len(values) >= len(known) and np.array_equal(values[: len(known)], known):
            if len(values) == len(known):
                return None
            first = len(known)
        else:
            first = 0
            self.lowest = self.highest = None
        self._values = values
        self._reach(values[first:])
        return first

    @property
    def extremes(self) -> list[int]:
        """The lowest and the highest value, empty where there is none."""
        return [v for v in (self.lowest, self.highest) if v is not None]

    def seen(self, start_ms: float, end_ms: float) -> bool:
        """Whether the device said anything in a stretch of time."""
        part = self._values[max(0, int(start_ms // 1000)) : max(0, int(end_ms // 1000)) + 1]
        return bool((part != GAP).any())

    def paint(self, canvas: Canvas, zero_y: float, px_per_unit: float, colour: QColor) -> None:
        """The exposed part; a value v stands at `zero_y - v * px_per_unit`.

        Where several seconds share a pixel: from the lowest to the highest faintly, and on it the
        line of their means.
        """
        view = canvas.view
        first = max(0, int(view.ms(view.exposed_left - 4) // 1000))
        last = min(len(self._values), int(view.ms(view.exposed_right + 4) // 1000) + 2)
        per_bin = max(1, int(1 / (view.scale * 1000 * view.ratio)))
        first -= first % per_bin  # Bins stay where they are while the axis moves: no shimmer.
        if last <= first:
            return
        bins = _bins(self._values[first:last], per_bin)
        # Up one bin and down the next, by the bin's own number, whatever part is painted.
        odd = 1 - first // per_bin % 2
        bins.ends[odd::2] = bins.ends[odd::2, ::-1].copy()
        seconds = first + np.arange(len(bins.mean)) * per_bin + (per_bin - 1) / 2
        x = (seconds * (1000 * view.scale) + view.shift).astype(np.float64)
        if per_bin > 1:
            canvas.path(_zigzag(x, zero_y - bins.ends * px_per_unit), _faint(colour, canvas))
        lone = _lone(bins.mean)
        if lone.any():
            spots = zip(x[lone] - view.shift, zero_y - bins.mean[lone] * px_per_unit, strict=True)
            canvas.boxes([canvas.square_rect(at, y, 1.0) for at, y in spots], colour)
        width = 1.0 if view.ratio >= _DENSE else 0.0
        canvas.path(_line(x, zero_y - bins.mean * px_per_unit), colour, width)

    def _reach(self, new: NDArray[np.int16]) -> None:
        valid = new[new != GAP]
        if len(valid):
            low, high = int(valid.min()), int(valid.max())
            self.lowest = low if self.lowest is None else min(self.lowest, low)
            self.highest = high if self.highest is None else max(self.highest, high)


class _Bins(NamedTuple):
    """Lowest and highest in the columns of `ends`, and the mean, of each bin; NaN for a gap."""

    ends: NDArray[np.float32]
    mean: NDArray[np.float32]


def _bins(values: NDArray[np.int16], per_bin: int) -> _Bins:
    missing = -len(values) % per_bin
    if missing:
        values = np.concatenate([values, np.full(missing, GAP, np.int16)])
    table = values.reshape(-1, per_bin)
    highs = table.max(axis=1)
    gaps = table == GAP
    if not gaps.any():
        return _Bins(
            np.stack([table.min(axis=1), highs], axis=1).astype(np.float32),
            table.mean(axis=1, dtype=np.float32),
        )
    lows = np.where(gaps, _TOP, table).min(axis=1)
    ends = np.stack([lows, highs], axis=1).astype(np.float32)
    counts = per_bin - gaps.sum(axis=1)
    sums = np.where(gaps, 0, table).sum(axis=1, dtype=np.float32)
    empty = counts == 0
    ends[empty] = np.nan
    mean = sums / np.where(empty, 1, counts)
    mean[empty] = np.nan
    return _Bins(ends, mean.astype(np.float32))


def _zigzag(x: NDArray[np.float64], ends: NDArray[np.float32]) -> QPainterPath:
    """A path through every bin's two ends."""
    return cast(QPainterPath, _array_to_path(np.repeat(x, 2), ends.reshape(-1), connect="finite"))


def _line(x: NDArray[np.float64], y: NDArray[np.float32]) -> QPainterPath:
    """A path through the means."""
    return cast(QPainterPath, _array_to_path(x, y, connect="finite"))


def _lone(mean: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which values stand between two gaps, where no line would show them."""
    gap = np.isnan(np.concatenate([[np.nan], mean, [np.nan]]))
    return gap[:-2] & ~gap[1:-1] & gap[2:]


def _faint(colour: QColor, canvas: Canvas) -> QColor:
    """The colour a third of the way out of the ground."""
    ground = canvas.theme.panel
    parts = (colour.red(), colour.green(), colour.blue())
    grounds = (ground.red(), ground.green(), ground.blue())
    return QColor(*(round(g + (p - g) * 0.38) for p, g in zip(parts, grounds, strict=True)))
