"""A choice of one out of a few, with a quiet arrow that says it opens."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

_HALF, _DROP, _FROM_RIGHT = 4.5, 4.5, 16.0


class Choice(QComboBox):
    """The style sheet gives it the face of a field; the arrow is drawn in its own ink."""

    def setAccessibleName(self, name: str) -> None:
        """What it chooses; on Linux Qt gives a screen reader the value as the name of a choice."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(self.width() - _FROM_RIGHT, self.height() / 2 + _DROP / 2)
        painter.drawPolyline(
            [
                QPointF(tip.x() - _HALF, tip.y() - _DROP),
                tip,
                QPointF(tip.x() + _HALF, tip.y() - _DROP),
            ]
        )
