"""The one field that gets what is typed anywhere in the room.

It knows text, the moment of its first key, and which keys are not text; what a line means is not
its business.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.room.keys import press_of, swallowed

KeyTaker = Callable[[QKeyEvent], bool]


class LineField(QPlainTextEdit):
    """A line that wraps; `changed` tells of every change of its text."""

    changed = Signal(str)

    def __init__(
        self, take_key: KeyTaker, now_ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.begun_ms: int | None = None
        self._composing = False
        self._take_key = take_key
        self._now_ms = now_ms
        self.setObjectName("line")
        self.setFont(user_font(BODY))
        self.setTabChangesFocus(True)
        self.setAccessibleName("Line: a note or a reading")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setCursorWidth(2)
        self.textChanged.connect(self._text_changed)

    @property
    def text(self) -> str:
        """What is typed, on one line."""
        return self.toPlainText().replace("\n", " ")

    def begin_anew(self) -> None:
        """Empty the line for good: there is no way back to an accepted text from here."""
        self.setPlainText("")

    def put(self, text: str) -> None:
        """Put a text that was kept, cursor behind it."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the room first; then text. None goes on to the window around it."""
        if not self._take_key(event) and not swallowed(event):
            self._note_first_key(bool(event.text().strip()))
            super().keyPressEvent(event)
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed text begins at its first key, before anything is committed."""
        self._composing = bool(event.preeditString())
        self._note_first_key(self._composing or bool(event.commitString()))
        super().inputMethodEvent(event)
        self._text_changed()

    def event(self, event: QEvent) -> bool:
        """Keep the room's keys from being taken as shortcuts of a window around it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and press_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line of plain text; nothing else is taken."""
        self._note_first_key(source.hasText())
        self.insertPlainText(" ".join(source.text().split()))

    def _note_first_key(self, is_text: bool) -> None:
        if is_text and self.begun_ms is None:
            self.begun_ms = self._now_ms()

    def _text_changed(self) -> None:
        if not self.toPlainText() and not self._composing:
            self.begun_ms = None
        self._note_first_key(bool(self.toPlainText()))
        self.changed.emit(self.text)
