"""Thin painted lines: how far something or a piece has come, and where a level stands."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.ui.theme import Theme

Stretch = tuple[float, float]
"""From one share of a piece to another."""


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


class PieceLine(QWidget):
    """How far a piece has come, the span a hold loops as a bracket, a fade as a line beneath."""

    _TOP, _DEPTH = 3.0, 4.0

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[float, Stretch | None, float | None] = (0.0, None, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def hold(self) -> Stretch | None:
        """The span that is held, as shares of the piece."""
        return self._shown[1]

    @property
    def fade(self) -> float | None:
        """How far the fade has come, None where none is under way."""
        return self._shown[2]

    def show_piece(self, share: float, hold: Stretch | None, fade: float | None) -> None:
        """Change what is shown; all are shares from 0 to 1."""
        shown = min(1.0, max(0.0, share)), hold, fade
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        """A thin line with room for bracket and fade."""
        return QSize(60, 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, share, bracket and fade."""
        share, hold, fade = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, ink in ((1.0, "line"), (share, "oxygen")):
            painter.setBrush(self._theme.colour(ink))
            painter.drawRoundedRect(QRectF(0, self._TOP, self.width() * part, self._DEPTH), 2, 2)
        if hold is not None:
            self._draw_bracket(painter, hold)
        if fade is not None:
            beneath = self.height() - 1.0
            painter.setPen(QPen(self._theme.colour("ink_soft"), 1.4))
            painter.drawLine(QPointF(0, beneath), QPointF(self.width() * fade, beneath))

    def _draw_bracket(self, painter: QPainter, hold: Stretch) -> None:
        left, right = (1 + (self.width() - 2) * place for place in hold)
        bottom = self._TOP + self._DEPTH + 1
        painter.setPen(QPen(self._theme.colour("accent"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [
                QPointF(left, bottom),
                QPointF(left, 1),
                QPointF(right, 1),
                QPointF(right, bottom),
            ]
        )


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
        return QSize(40, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        knob = 6 + (self.width() - 12) * self._share
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(knob, middle), QPointF(self.width(), middle))
        painter.setPen(QPen(self._theme.colour("line_strong"), 2.5))
        painter.drawLine(QPointF(0, middle), QPointF(knob, middle))
        painter.setBrush(self._theme.colour("ink_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(knob, middle), 4, 4)
