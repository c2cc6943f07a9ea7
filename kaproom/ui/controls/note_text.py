"""A note as it is read: its tags in the accent colour, quoted words in italics. Never changed."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kaproom.core.notes import spans
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme


def note_html(text: str, theme: Theme, verbatim: bool = False) -> str:
    """The note as rich text; `verbatim` sets the whole of it in italics."""
    parts: list[str] = []
    at = 0
    for span in spans(text):
        parts.append(escape(text[at : span.start]))
        words = escape(text[span.start : span.end])
        if span.kind == "tag":
            words = f'<span style="color:{theme.colour("accent").name()}">{words}</span>'
        else:
            words = f"<i>{words}</i>"
        parts.append(words)
        at = span.end
    parts.append(escape(text[at:]))
    whole = "".join(parts)
    return f"<i>{whole}</i>" if verbatim else whole


class NoteText(QLabel):
    """A note's words, wrapping."""

    def __init__(
        self, theme: Theme, text: str, verbatim: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFont(user_font(BODY))
        self.setProperty("ink", "ink")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_note(text, verbatim)

    def minimumSizeHint(self) -> QSize:
        """One line: Qt's own hint for wrapped text is as tall as if it stood in a gutter."""
        return QSize(60, self.fontMetrics().lineSpacing())

    def show_note(self, text: str, verbatim: bool = False) -> None:
        """Show these words."""
        self.setText(note_html(text, self._theme, verbatim))
        self.setAccessibleName(text)
