"""The one field that gets what is typed anywhere in the room.

It knows text, the moment of its first key, and which keys are not text; what a line means is not
its business.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.leading_out import leads_out
from kaproom.ui.room.keys import press_of, swallowed, writes
from kaproom.ui.room.typed_in import taken_in

_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
KeyTaker = Callable[[QKeyEvent], bool]


class LineField(QPlainTextEdit):
    """A line that wraps; `changed` tells of every change of its text, `refused` why it was not.

    `touched` tells that something was written in it, however it came, or is being composed;
    `about_to_write` carries what will be, before it is there. `above` tells of Up in the first row.
    """

    changed = Signal(str)
    touched = Signal()
    about_to_write = Signal(str)
    above = Signal()
    refused = Signal(str)

    def __init__(
        self, take_key: KeyTaker, now_ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.begun_ms: int | None = None
        self._composing = False
        self._written = ""
        self._ghost = ""
        self._take_key = take_key
        self._now_ms = now_ms
        self.setObjectName("line")
        self.setFont(user_font(BODY))
        self.setTabChangesFocus(True)
        self.setAccessibleName(say("Line: a note or a reading"))
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

    @property
    def at_end(self) -> bool:
        """Whether the caret stands behind all text, with nothing chosen and nothing composed."""
        cursor = self.textCursor()
        return cursor.atEnd() and not cursor.hasSelection() and not self._composing

    def add(self, text: str) -> None:
        """Put text at the caret, as if it were typed; one undo takes it away again."""
        self.insertPlainText(text)

    def add_apart(self, text: str) -> None:
        """The same, with a space between it and words in front of it."""
        before = self.toPlainText()[: self.textCursor().selectionStart()]
        self.add(text if not before or before[-1].isspace() else f" {text}")

    def show_ghost(self, text: str) -> None:
        """Faint words behind the caret that are no text of the line; empty for none."""
        if text != self._ghost:
            self._ghost = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text; then, where there is room behind the caret, what is offered."""
        super().paintEvent(event)
        caret = self.cursorRect()
        left = caret.right() + self.cursorWidth()
        width = QFontMetrics(self.font()).horizontalAdvance(self._ghost)
        direction = self.textCursor().block().textDirection()
        fits = left + width <= self.viewport().width()
        if self._ghost and fits and direction == Qt.LayoutDirection.LeftToRight:
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            where = caret.translated(left - caret.left(), 0)
            where.setWidth(width + 2)
            painter.drawText(where, int(flags), self._ghost)

    def begin_anew(self) -> None:
        """Empty the line for good: there is no way back to an accepted text from here."""
        self.setPlainText("")

    def put(self, text: str) -> None:
        """Put a text that was kept, cursor behind it."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the room first; then text. None goes on to the window around it."""
        if self._take_key(event) or swallowed(event) or event.key() in _TABS:
            pass
        elif leads_out(self, event):
            self.above.emit()
        else:
            if writes(event):
                self.about_to_write.emit(event.text())
            self._note_first_key(writes(event))
            super().keyPressEvent(event)
            self._forget_begun_where_empty()
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed text begins at its first key, before anything is committed."""
        if not self._composing and (event.preeditString() or event.commitString()):
            self.about_to_write.emit(event.preeditString() or event.commitString())
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
        """Paste or drop as one line of plain text; nothing else is taken, and why is said."""
        taken = taken_in(source, len(self.toPlainText()))
        if taken.text:
            self.about_to_write.emit(taken.text)
        self._note_first_key(bool(taken.text))
        self.insertPlainText(taken.text)
        if taken.reason:
            self.refused.emit(taken.reason)

    def _note_first_key(self, is_text: bool) -> None:
        if is_text and self.begun_ms is None:
            self.begun_ms = self._now_ms()

    def _forget_begun_where_empty(self) -> None:
        if not self.toPlainText() and not self._composing:
            self.begun_ms = None

    def _text_changed(self) -> None:
        self._forget_begun_where_empty()
        self._note_first_key(bool(self.toPlainText()))
        before, self._written = self._written, self.toPlainText()
        # An input method tells of itself where nothing was written, too.
        if self._composing or self._written != before:
            self.touched.emit()
        self.changed.emit(self.text)
