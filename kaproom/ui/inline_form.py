"""A small form inside a panel, built from a table of fields: no dialog, all by keyboard.

It knows text only; what the text means is the caller's business, who accepts or refuses it. Enter
in any field enters the form, Esc puts it away.

Nothing else does: asked for again, an open form only takes the focus, and asked for something else
it sets aside what was typed and shows it again when that is done.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kaproom.core.wording import say
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text, user_font
from kaproom.ui.form_fields import ASIDE, SET_ASIDE, SUBJECT, Field, Unfinished, unfinished_from
from kaproom.ui.theme import Theme

Input = QLineEdit | Choice | QPlainTextEdit
_GONE = say("What was chosen here is on offer no longer: choose again.")


class WrappingText(QPlainTextEdit):
    """A text of a few lines in which Enter is the form's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Esc to the form; Shift+Enter breaks the line."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not shift):
            event.ignore()
            return
        super().keyPressEvent(event)


class InlineForm(QWidget):
    """`entered` carries the values by field name; answer with `refuse` or `put_away`.

    `opened` and `closed` tell of its coming and going, whatever the reason. `subject` is the id of
    the entry it corrects, where it corrects one.
    """

    entered = Signal(dict)
    cancelled = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, fields: tuple[Field, ...], action: str, leave: str = say("Close")
    ) -> None:
        super().__init__()
        self._inputs: dict[str, Input] = {}
        self.subject = ""
        self._began: dict[str, str] = {}
        self._untouched: dict[str, str] = {}
        self._aside: list[Unfinished] = []
        self._reason = Text("", "caution", SMALL, wrap=True)
        self._reason.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 8)
        outer.setSpacing(8)
        outer.addLayout(self._grid(fields))
        outer.addWidget(self._reason)
        outer.addLayout(self._keys(theme, action, leave))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is being filled in."""
        return not self.isHidden()

    def values(self) -> dict[str, str]:
        """What stands in it, by field name."""
        return {name: _value(widget) for name, widget in self._inputs.items()}

    @property
    def reason(self) -> str:
        """Why the form was refused, or the empty text."""
        return self._reason.text()

    def field(self, name: str) -> Input:
        """The input of a field."""
        return self._inputs[name]

    @property
    def is_touched(self) -> bool:
        """Whether it is open with words in it that it did not begin with."""
        typed = any(_words(widget) for widget in self._inputs.values())
        return self.is_open and typed and self.values() != self._untouched

    def open_with(self, values: Mapping[str, str]) -> None:
        """Show the form with these values, the first field in focus.

        Where words were typed and not entered, the same values only bring the focus back; others
        set those words aside.
        """
        asked = dict(values)
        if self.is_touched and asked == self._began:
            self._take_focus()
            return
        if self.is_touched:
            self._aside.append(self._unfinished())
        again = next((one for one in self._aside if one.began == asked), None)
        if again is not None:
            self._aside.remove(again)
        self._show(again or Unfinished(asked, asked))
        self.opened.emit()
        self._take_focus(fresh=again is None)

    def open_kept(self, kept: Mapping[str, Any]) -> None:
        """Show what a draft kept, with all that was set aside."""
        self._aside = [unfinished_from(one) for one in kept.get(ASIDE, ())]
        self._show(unfinished_from(kept))
        self.opened.emit()
        self._take_focus()

    def to_keep(self) -> dict[str, Any]:
        """What a draft keeps of it, what was set aside too; empty where there is nothing."""
        if not self.is_open or not (any(self.values().values()) or self._aside):
            return {}
        aside = [one.to_keep() for one in self._aside]
        return self._unfinished().to_keep() | ({ASIDE: aside} if aside else {})

    def put_away(self) -> None:
        """Hide and empty the form; what was set aside last is shown again."""
        again = self._aside.pop() if self._aside else None
        if again is None:
            self.hide()
            self._fill({})
        else:
            self._show(again)
            self._reason.show_text(SET_ASIDE)
        self.closed.emit()
        if again is not None:
            self.opened.emit()

    def say(self, words: str) -> None:
        """Say something beneath the fields."""
        self._reason.show_text(words)

    def refuse(self, reason: str, name: str | None = None) -> None:
        """Say why the values were not taken, and go to the field it is about; the text stays."""
        self._reason.show_text(reason)
        if name is not None:
            self._inputs[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter enters, Esc puts away."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._leave.hasFocus():
                self._cancel()
            else:
                self._enter()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _fill(self, values: Mapping[str, str]) -> None:
        for name, widget in self._inputs.items():
            _put(widget, values.get(name, ""))
        self.subject = values.get(SUBJECT, "")

    def _show(self, one: Unfinished) -> None:
        self._fill(one.began)
        self._began, self._untouched = dict(one.began), self.values()
        if one.values != one.began:
            self._fill(one.values)
        self._reason.show_text("")
        self.show()

    def _unfinished(self) -> Unfinished:
        about = {SUBJECT: self.subject} if self.subject else {}
        return Unfinished(self.values() | about, self._began)

    def _take_focus(self, fresh: bool = False) -> None:
        """Into the first field; or where the hand was last, to write on."""
        inputs, here = list(self._inputs.values()), self.focusWidget()
        target = next((one for one in inputs if one is here and not fresh), inputs[0])
        if not fresh and target.hasFocus():
            return
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(target, QLineEdit):
            (target.selectAll if fresh else target.deselect)()
        elif isinstance(target, QPlainTextEdit) and not fresh:
            target.moveCursor(QTextCursor.MoveOperation.End)

    def _grid(self, fields: tuple[Field, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, column = 0, 0
        for field in fields:
            if field.wide and column:
                row, column = row + 2, 0
            span = 2 if field.wide else 1
            widget = _input(field)
            label = Text(field.label, "ink_soft", SMALL)
            label.setBuddy(widget)
            label.setContentsMargins(0, 5, 0, 0)
            grid.addWidget(label, row, column, 1, span)
            grid.addWidget(widget, row + 1, column, 1, span)
            self._inputs[field.name] = widget
            column += span
            if column > 1:
                row, column = row + 2, 0
        return grid

    def _keys(self, theme: Theme, action: str, leave: str) -> QHBoxLayout:
        enter = KeyButton(theme, action, "↵", focusable=True)
        self._leave = KeyButton(theme, leave, "Esc", focusable=True)
        enter.clicked.connect(self._enter)
        self._leave.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.addWidget(enter)
        row.addWidget(self._leave)
        row.addStretch(1)
        return row

    def _enter(self) -> None:
        self._reason.show_text("")
        gone = next((name for name, field in self._inputs.items() if _is_unknown(field)), None)
        if gone is None:
            self.entered.emit(self.values())
        else:
            self.refuse(_GONE, gone)

    def _cancel(self) -> None:
        self.put_away()
        self.cancelled.emit()


def _input(field: Field) -> Input:
    widget: Input
    if field.choices:
        widget = Choice()
        for value, words in field.choices:
            widget.addItem(words, value)
    elif field.lines > 1:
        widget = WrappingText()
        widget.setPlaceholderText(field.placeholder)
        widget.setTabChangesFocus(True)
        widget.setFixedHeight(QFontMetrics(user_font()).lineSpacing() * field.lines + 22)
    else:
        widget = QLineEdit()
        widget.setPlaceholderText(field.placeholder)
        if field.secret:
            widget.setEchoMode(QLineEdit.EchoMode.Password)
    widget.setFont(user_font())
    widget.setAccessibleName(field.label)
    return widget


def _put(widget: Input, value: str) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(value)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(value)
    else:
        widget.put(value)


def _value(widget: Input) -> str:
    if isinstance(widget, QLineEdit):
        secret = widget.echoMode() is QLineEdit.EchoMode.Password
        return widget.text() if secret else widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    return widget.value


def _is_unknown(widget: Input) -> bool:
    return isinstance(widget, Choice) and widget.is_unknown


def _words(widget: Input) -> str:
    return "" if isinstance(widget, Choice) else _value(widget)
