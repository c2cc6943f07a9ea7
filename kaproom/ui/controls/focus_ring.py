"""The frame that says where the keys go, for what has no face of its own to show it by."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kaproom.ui.theme import Theme

_WIDTH, _RADIUS = 2.0, 7.0


def draw_focus_ring(painter: QPainter, theme: Theme, around: QWidget, inset: float = 1.0) -> None:
    """Draw it just inside a widget's edge; nothing where that has no focus."""
    if not around.hasFocus():
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(around.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
