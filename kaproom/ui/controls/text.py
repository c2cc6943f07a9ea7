"""Text on a screen: its ink by role, its size by a role of the theme."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kaproom.ui.controls.unbroken import unbroken
from kaproom.ui.theme import PLAIN_TEXT
from kaproom.ui.theme import Text as ThemeText


@dataclass(frozen=True, slots=True)
class Size:
    """A text role of the theme, times a factor for what stands out among its kind."""

    role: str
    factor: float = 1.0

    def __mul__(self, factor: float) -> "Size":
        """So many times as large."""
        return replace(self, factor=self.factor * factor)


SMALL, BODY, LARGE = Size("small"), Size("body"), Size("large")
TITLE, CLOCK = Size("title"), Size("clock")

_in_use = PLAIN_TEXT


def use_text(text: ThemeText) -> None:
    """Set all text made from here on as a theme says; a window does so before its widgets."""
    global _in_use  # noqa: PLW0603 - a process has one theme, as it has one application font
    _in_use = text


def user_font(size: Size = BODY, bold: bool = False, italic: bool = False) -> QFont:
    """The font of a text role, in proportion to the user's own font size."""
    font = _in_use.font(size.role, size.factor, bold)
    font.setItalic(italic)
    return font


class Text(QLabel):
    """A label. `ink` names a colour of the theme (`ink`, `ink_soft`, `accent` ...).

    Where it wraps, a figure stays on one line with its unit, and a key with what it is held.
    """

    def __init__(
        self,
        text: str = "",
        ink: str = "ink",
        size: Size = BODY,
        bold: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(user_font(size, bold))
        self.setWordWrap(wrap)
        self.setProperty("ink", ink)
        self.setText(text)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def text(self) -> str:
        """The words as they were given."""
        return self._text

    def setText(self, text: str) -> None:
        """Set the words."""
        self._text = text
        super().setText(unbroken(text) if self.wordWrap() else text)

    def set_ink(self, ink: str) -> None:
        """Change the colour role."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_text(self, text: str) -> None:
        """Set the text where it changed, and hide the label while there is none."""
        if self.text() != text:
            self.setText(text)
        self.setVisible(bool(text))


class ElidedText(Text):
    """One line that gives way: cut with an ellipsis where the room is short, whole on hover.

    `short` is said instead where only that fits.
    """

    short = ""

    def __init__(
        self, text: str = "", ink: str = "ink", size: Size = BODY, bold: bool = False
    ) -> None:
        super().__init__(text, ink, size, bold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 4, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if self.short and shown != self.text():
            shown = metrics.elidedText(self.short, Qt.TextElideMode.ElideRight, self.width())
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(flags), shown)
