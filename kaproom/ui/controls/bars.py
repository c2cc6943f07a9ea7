"""Two thin painted lines: how far a piece has come, and where a level stands."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.ui.theme import Theme


class ProgressLine(QWidget):
    """A share from 0 to 1, as a filled line."""

    def __init__(self, theme: Theme, ink: str = "oxygen") -> None:
        super().__init__()
        self._theme, self._ink, self._share = theme, ink, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Change how far it has come."""
        share = min(1.0, max(0.0, share))
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(60, 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, 0.5, self.width(), 4)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(whole, 2, 2)
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(0, 0.5, self.width() * self._share, 4), 2, 2)


class LevelLine(QWidget):
    """A level from 0 to 1, as a knob on a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._share = theme, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Change the level."""
        share = min(1.0, max(0.0, share))
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """A line with a knob."""
        return QSize(80, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        knob = 6 + (self.width() - 12) * self._share
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.drawLine(QPointF(knob, middle), QPointF(self.width(), middle))
        painter.setPen(QPen(self._theme.colour("ink_soft"), 2))
        painter.drawLine(QPointF(0, middle), QPointF(knob, middle))
        painter.setBrush(self._theme.colour("ink_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(knob, middle), 5, 5)
