"""A form of one line that is always there: Enter enters it, Esc empties it.

Ctrl+Z undoes text while the line holds any; an empty one leaves it to the screen.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from kaproom.core.wording import say
from kaproom.errors import Defect
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.theme import Theme

LINE, _ABOUT = "line", "about"


class LineForm(InlineForm):
    """Putting it away empties it; Esc in an empty one is left to the screen.

    `about` is the id of what the line corrects, empty for nothing; it is kept with the line.
    """

    def __init__(
        self, theme: Theme, label: str, action: str, *, hint: str = "", example: str = ""
    ) -> None:
        field = Field(LINE, label, hint, wide=True, example=example)
        super().__init__(theme, (field,), action, say("Clear", meaning="a line"))
        line = self.field(LINE)
        if not isinstance(line, QLineEdit):
            raise Defect("a field of one line is no line")
        self.line: QLineEdit = line
        self.about = ""
        self._leave.hide()
        line.textChanged.connect(lambda _text: self._offer_clearing())
        line.installEventFilter(self)

    def begin(self) -> None:
        """Be there; once it has its place, since what has none would be a window of its own."""
        self.open_with({})

    def values(self) -> dict[str, str]:
        """What stands in it, and what it is about."""
        return super().values() | ({_ABOUT: self.about} if self.about else {})

    def begin_about(self, text: str, about: str) -> None:
        """Show a text to be corrected."""
        self.open_with({LINE: text, _ABOUT: about})
        self.line.setCursorPosition(len(self.line.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the screen's own Ctrl+Z through where there is no text to undo."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.line.text()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the screen while there is nothing to empty."""
        if event.key() == Qt.Key.Key_Escape and not any(self.values().values()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _offer_clearing(self) -> None:
        # Esc in an empty line is the screen's: two keys named Esc would stand there.
        self._leave.setVisible(any(self.values().values()))

    def put_away(self) -> None:
        """Empty it."""
        super().put_away()
        if not self.is_open:
            self.begin()

    def _fill(self, values: Mapping[str, str]) -> None:
        self.about = values.get(_ABOUT, "")
        super()._fill(values)
        self._offer_clearing()
