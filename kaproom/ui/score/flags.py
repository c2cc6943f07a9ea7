"""Bookmarks on the score: a small flag on its pole, told from every mark by where it stands."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from kaproom.ui.score.canvas import View
from kaproom.ui.theme import Theme

_HEIGHT, _WIDTH = 11.0, 7.0


def draw_flags(
    painter: QPainter, view: View, foot: float, theme: Theme, times_ms: Iterable[int]
) -> None:
    """A flag for each session time in sight, its pole on `foot`."""
    painter.setPen(QPen(theme.accent, 1.4))
    painter.setBrush(theme.accent)
    top = foot - _HEIGHT
    for x in (view.x(float(ms)) for ms in times_ms):
        if view.left <= x <= view.right:
            painter.drawLine(QLineF(x, top, x, foot))
            tip = QPointF(x + _WIDTH, top + 3)
            painter.drawPolygon([QPointF(x, top), tip, QPointF(x, top + 6)])
