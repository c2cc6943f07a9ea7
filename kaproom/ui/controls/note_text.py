"""A note as it is read: its tags in the accent colour, quoted words in italics. Never changed."""

import re
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kaproom.core.session.notes import spans
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme

_UNBROKEN = re.compile(r"\S{24}(?=\S)")
_BREAK_HERE = "\u200b"


def note_html(text: str, theme: Theme, verbatim: bool = False) -> str:
    """The note as rich text; `verbatim` sets the whole of it in italics."""
    parts: list[str] = []
    at = 0
    for span in spans(text):
        parts.append(_escaped(text[at : span.start]))
        words = _escaped(text[span.start : span.end])
        if span.kind == "tag":
            words = f'<span style="color:{theme.colour("accent").name()}">{words}</span>'
        else:
            words = f"<i>{words}</i>"
        parts.append(words)
        at = span.end
    parts.append(_escaped(text[at:]))
    whole = "".join(parts)
    return f"<i>{whole}</i>" if verbatim else whole


def _escaped(text: str) -> str:
    """For rich text; a word longer than a line may be broken, which Qt does not do by itself."""
    return escape(_UNBROKEN.sub(lambda m: m.group(0) + _BREAK_HERE, text))


class NoteText(QLabel):
    """A note's words, wrapping."""

    def __init__(
        self, theme: Theme, text: str, verbatim: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFont(user_font(BODY))
        self.setProperty("ink", "ink")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_note(text, verbatim)

    def minimumSizeHint(self) -> QSize:
        """One line: Qt's own hint for wrapped text is as tall as if it stood in a gutter."""
        return QSize(60, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        """As Qt has it, reckoned once a width: a list of hundreds asks for all of them often."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style makes other heights."""
        self._heights.clear()
        super().changeEvent(event)

    def show_note(self, text: str, verbatim: bool = False) -> None:
        """Show these words."""
        self._heights.clear()
        self.setText(note_html(text, self._theme, verbatim))
        self.setAccessibleName(text)
