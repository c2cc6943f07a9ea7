"""What the lanes of a comparison paint with: a session in its place, the painter, the axis."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from kaproom.core.review.comparison import Compared
from kaproom.ui.comparison.looks import SessionLook
from kaproom.ui.comparison.strip_axis import StripAxis
from kaproom.ui.theme import Theme

_PAD = 5.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A session with its look and the session time of its zero."""

    compared: Compared
    look: SessionLook
    zero_ms: int


@dataclass(frozen=True, slots=True)
class Brush:
    """What the lanes paint with; `words` are the rooms of all that was written beside marks."""

    painter: QPainter
    theme: Theme
    axis: StripAxis
    metrics: QFontMetrics
    words: list[QRectF] = field(default_factory=list[QRectF])

    def y(self, box: QRectF, value: float, limits: tuple[int, int]) -> float:
        """Where a value stands in a box."""
        low, high = limits
        share = (value - low) / (high - low)
        return box.bottom() - _PAD - share * (box.height() - 2 * _PAD)

    def shortened(self, words: str, room: float) -> str:
        """What of the words fits, with three letters at least; else nothing."""
        if self.metrics.horizontalAdvance(words) <= room:
            return words
        if room < self.metrics.averageCharWidth() * 4:
            return ""
        return self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
