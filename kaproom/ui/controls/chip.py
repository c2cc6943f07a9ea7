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
}
"""Strength to face, edge, ink and width of the edge."""


class Chip(QWidget):
    """Grows and gains a face with its strength (`no`, `near`, `yes`); it never moves."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._strength = "no"
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
        """`no`, `near` or `yes`."""
        return self._strength

    def show_chip(self, text: str, strength: str = "no") -> None:
        """Change words and strength; no words hide it."""
        if (text, strength) != (self._text, self._strength):
            self._say(text, strength)
        self.setVisible(bool(text))

    def _say(self, text: str, strength: str) -> None:
        self._text, self._strength = text, strength
        self.setAccessibleName(text)
        self.setFont(user_font(BODY * 1.12 if strength == "yes" else BODY, strength != "no"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        metrics = QFontMetrics(self.font())
        grown = {"no": 0, "near": 2, "yes": 6}[self._strength]
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
