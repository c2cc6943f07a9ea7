"""A form of one line that is always there: Enter enters it, Esc empties it.

Ctrl+Z undoes text while the line holds any; an empty one leaves it to the screen.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from kaproom.errors import Defect
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.theme import Theme

LINE = "line"


class LineForm(InlineForm):
    """Putting it away empties it; Esc in an empty one is left to the screen."""

    def __init__(self, theme: Theme, label: str, hint: str, action: str) -> None:
        super().__init__(theme, (Field(LINE, label, hint, wide=True),), action, "Empty")
        line = self.field(LINE)
        if not isinstance(line, QLineEdit):
            raise Defect("a field of one line is no line")
        self.line: QLineEdit = line
        line.installEventFilter(self)

    def begin(self) -> None:
        """Be there; once it has its place, since what has none would be a window of its own."""
        self.open_with({})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the screen's own Ctrl+Z through where there is no text to undo."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.matches(QKeySequence.StandardKey.Undo) and not self.line.text():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the screen while there is nothing to empty."""
        if event.key() == Qt.Key.Key_Escape and not any(self.values().values()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def put_away(self) -> None:
        """Empty it."""
        super().put_away()
        self.open_with({})
