"""A rounded frame around a few words: a part's name, a check that falls due."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme

_FACES = {
    "no": (None, "line_strong", "ink", 1),
    "near": ("raised", "ink_soft", "ink", 1),
    "yes": ("accent_fill", "accent", "accent", 2),
    "over": ("accent_fill", "accent", "accent", 3),
}
"""Strength to face, edge, ink and width of the edge."""
_GROWN = {"no": (1.0, 0), "near": (1.0, 2), "yes": (1.12, 6), "over": (1.12, 8)}
"""Strength to the factor of the letters and the pixels around them."""
_BAR = 3


class Chip(QWidget):
    """Grows and gains a face with its strength (`no`, `near`, `yes`, `over`); it never moves.

    `fill`, 0 to 1, is drawn as a bar beneath the words.
    """

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._strength = "no"
        self._fill = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say(text, "no")
        if not text:
            self.hide()

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    @property
    def strength(self) -> str:
        """`no`, `near`, `yes` or `over`."""
        return self._strength

    @property
    def fill(self) -> float:
        """How far the bar reaches, 0 to 1."""
        return self._fill

    def show_chip(self, text: str, strength: str = "no", fill: float = 0.0) -> None:
        """Change words, strength and bar; no words hide it."""
        if (text, strength) != (self._text, self._strength):
            self._say(text, strength)
        if fill != self._fill:
            self._fill = fill
            self.update()
        self.setVisible(bool(text))

    def _say(self, text: str, strength: str) -> None:
        self._text, self._strength = text, strength
        self.setAccessibleName(text)
        self.setFont(user_font(BODY * _GROWN[strength][0], strength != "no"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        metrics = QFontMetrics(self.font())
        grown = _GROWN[self._strength][1]
        width = metrics.horizontalAdvance(self._text) + metrics.height() + 10 + grown
        return QSize(width, metrics.height() + 8 + grown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame and words."""
        face, edge, ink, width = _FACES[self._strength]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(edge), width))
        if face is not None:
            painter.setBrush(self._theme.colour(face))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        if self._fill:
            bar = box.adjusted(box.height() / 2, 0, -box.height() / 2, 0)
            bar.setTop(bar.bottom() - _BAR)
            bar.setWidth(bar.width() * self._fill)
            painter.fillRect(bar, self._theme.colour(edge))
