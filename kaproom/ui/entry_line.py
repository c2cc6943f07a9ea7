"""A line that is always there to write on: Enter writes, the field is free for the next one.

It knows text only. What is being written is a new entry, a correction of one, or something about
one; which it is goes with the text, into drafts too. Esc puts the text away, Ctrl+Z brings it back,
also after the screen was left, for a second Esc leaves it; with nothing typed both are left to the
screen. A text that something else is asked for over is set aside, and stands there again when that
is entered or put away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text, user_font
from kaproom.ui.form_fields import ASIDE, SET_ASIDE
from kaproom.ui.leading_out import leads_out

NEW, CORRECTS, ABOUT = "new", "corrects", "about"
PUT_AWAY = say("Put away and kept: Ctrl Z brings it back.")
_AWAY = "put away"
_MOST_LINES = 5
_EDGES = 24
"""What frame and padding of a field take up, above and below together."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Written:
    """What was entered: `mode` is `NEW`, `CORRECTS` or `ABOUT`, the latter two of an entry."""

    text: str
    mode: str = NEW
    entry_id: str = ""


class EntryField(QPlainTextEdit):
    """As many lines high as it holds; Shift+Enter breaks a line."""

    entered = Signal()
    up_asked = Signal()
    undo_asked = Signal()

    def __init__(self, name: str, hint: str, lines: int) -> None:
        super().__init__()
        self._least = lines
        self._line_height = QFontMetrics(user_font()).lineSpacing()
        self.setFont(user_font())
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z with nothing to undo here is the screen's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter enters, Esc leaves, Up leads out at the top."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        chord = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if key in _ENTER and not shift and not chord:
            self.entered.emit()
        elif (key in _ENTER and chord) or key == Qt.Key.Key_Escape:
            event.ignore()
        elif leads_out(self, event):
            self.up_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not (
            self.document().isUndoAvailable()
        ):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        held = round(self.document().documentLayout().documentSize().height())
        lines = max(self._least, min(held, _MOST_LINES))
        self.setFixedHeight(lines * self._line_height + _EDGES)


class EntryLine(QWidget):
    """`entered` carries a `Written`; answer with `refuse` or `put_away`.

    `opened` and `closed` tell when there begins to be something in it, and when that ends.
    """

    entered = Signal(object)
    up_asked = Signal()
    undo_asked = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, name: str, hint: str, lines: int = 1) -> None:
        super().__init__()
        self._hint = hint
        self._mode, self._entry_id = NEW, ""
        self._began = ""
        self._aside: list[dict[str, str]] = []
        self._away: list[dict[str, str]] = []
        self._is_open = False
        self.field = EntryField(name, hint, lines)
        self._about = Text("", "accent", SMALL, wrap=True)
        self._reason = Text("", "caution", SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        for widget in (self._about, self.field, self._reason):
            column.addWidget(widget)
        self._about.hide()
        self._reason.hide()
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._changed)
        self.field.entered.connect(self._enter)
        self.field.up_asked.connect(self.up_asked)
        self.field.undo_asked.connect(self.undo_asked)

    @property
    def is_open(self) -> bool:
        """Whether something stands in it that is not entered yet."""
        return bool(self.field.toPlainText().strip()) or self._mode != NEW

    @property
    def reason(self) -> str:
        """Why it was refused, or what else is said beneath it."""
        return self._reason.text()

    def values(self) -> dict[str, str]:
        """What stands in it, as a draft keeps it."""
        text, mode, entry_id = self.field.toPlainText(), self._mode, self._entry_id
        return {"text": text, "mode": mode, "entry_id": entry_id, "about": self._about.text()}

    def to_keep(self) -> dict[str, Any]:
        """What a draft keeps of it, what was set aside too; empty where there is nothing."""
        if not self.is_open and not self._aside and not self._away:
            return {}
        aside = {ASIDE: self._aside} if self._aside else {}
        return self.values() | aside | ({_AWAY: self._away} if self._away else {})

    def open_kept(self, kept: Mapping[str, Any]) -> None:
        """As a draft kept it; what was put away stands where Ctrl+Z finds it."""
        self._aside = [*kept.get(ASIDE, ())]
        away = [*kept.get(_AWAY, ())]
        if not away:
            self._show(kept)
            return
        self._show({})
        self.field.blockSignals(True)
        for one in away:
            self._write_over(one["text"])
            self._write_over("")
        self._write_over(kept.get("text", ""))
        self.field.blockSignals(False)
        self._be_about(kept)
        self._away = away
        self._changed()
        self._reason.show_text(PUT_AWAY)

    def begin(self, mode: str, entry_id: str, about: str, text: str = "") -> None:
        """Let what is written be about an entry; `about` says so above the field.

        Words that were typed about the same are left as they are, others are set aside.
        """
        asked = {"text": text, "mode": mode, "entry_id": entry_id, "about": about}
        typed = self.field.toPlainText()
        if typed.strip() and typed != self._began:
            if _subject(asked) == (self._mode, self._entry_id):
                return
            self._aside.append(self.values())
        again = next((one for one in self._aside if _subject(one) == _subject(asked)), None)
        if again is not None:
            self._aside.remove(again)
        self._show(again or asked, text)

    def say(self, words: str) -> None:
        """Say something beneath the field."""
        self._reason.show_text(words)

    def refuse(self, reason: str) -> None:
        """Say why it was not taken; the text stays."""
        self._reason.show_text(reason)

    def put_away(self) -> None:
        """Entered: free for the next one, with nothing left to undo in it."""
        self._away = []
        again = self._aside.pop() if self._aside else None
        self._show(again or {})
        self._reason.show_text(SET_ASIDE if again else "")

    def leave(self) -> bool:
        """Put the text away, where Ctrl+Z finds it again; answers whether there was anything."""
        if not self.is_open:
            return False
        left = self.values()
        keeps = bool(left["text"].strip()) and left["text"] != self._began
        again = self._aside.pop() if self._aside else {}
        self._be_about(again)
        self._began = ""
        # Before the text goes, for a draft is made of what is there when it has gone.
        self._away += [left] if keeps else []
        self._write_over(again.get("text", ""))
        words = SET_ASIDE if again else PUT_AWAY if keeps else ""
        self._reason.show_text(words)
        self._changed()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends what is being written; with nothing there it is the screen's."""
        if event.key() == Qt.Key.Key_Escape and self.leave():
            return
        super().keyPressEvent(event)

    def _show(self, values: Mapping[str, str], began: str = "") -> None:
        self._be_about(values)
        self._began = began
        self._reason.show_text("")
        self.field.setPlainText(values.get("text", ""))
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._changed()

    def _be_about(self, values: Mapping[str, str]) -> None:
        self._mode, self._entry_id = _subject(values)
        self._about.show_text(values.get("about", ""))

    def _enter(self) -> None:
        text = self.field.toPlainText().strip()
        if text or self._mode != NEW:
            self._reason.show_text("")
            self.entered.emit(Written(text, self._mode, self._entry_id))

    def _write_over(self, text: str) -> None:
        """Put a text in place of what stands there; an undo takes it back."""
        cursor = self.field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _take_up_again(self) -> None:
        """What was put away and stands there again is about what it was about."""
        text = self.field.toPlainText()
        again = next((one for one in reversed(self._away) if one["text"] == text), None)
        if again is not None and self._mode == NEW:
            self._away.remove(again)
            self._be_about(again)
            self._reason.show_text("")

    def _changed(self) -> None:
        self._take_up_again()
        is_open = self.is_open
        if is_open != self._is_open:
            self._is_open = is_open
            (self.opened if is_open else self.closed).emit()


def _subject(values: Mapping[str, str]) -> tuple[str, str]:
    return values.get("mode", NEW), values.get("entry_id", "")
