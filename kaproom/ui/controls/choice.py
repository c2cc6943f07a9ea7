"""A choice of one out of a few, with a quiet arrow that says it opens."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

_HALF, _DROP, _FROM_RIGHT = 4.5, 4.5, 16.0


class Choice(QComboBox):
    """The style sheet gives it the face of a field; the arrow is drawn in its own ink."""

    def __init__(self) -> None:
        super().__init__()
        self._unknown = ""

    @property
    def value(self) -> str:
        """The value chosen, or the one put that is not on offer."""
        return self._unknown if self.is_unknown else str(self.currentData() or "")

    @property
    def is_unknown(self) -> bool:
        """Whether a value was put that is not on offer: then none is chosen."""
        return self.currentIndex() < 0 and bool(self._unknown)

    def put(self, value: str) -> None:
        """Choose by value; the first where none is given, never where it is another than asked."""
        found = self.findData(value)
        self._unknown = value if found < 0 else ""
        self.setCurrentIndex(0 if found < 0 and not value else found)

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
