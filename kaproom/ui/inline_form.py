"""A small form inside a panel, built from a table of fields: no dialog, all by keyboard.

It knows text only; what the text means is the caller's business, who accepts or refuses it. Enter
in any field enters the form, Esc puts it away.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
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
from kaproom.ui.form_fields import SUBJECT, Field
from kaproom.ui.theme import Theme

Input = QLineEdit | QComboBox | QPlainTextEdit


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

    def open_with(self, values: Mapping[str, str]) -> None:
        """Show the form with these values, the first field in focus."""
        for name, widget in self._inputs.items():
            _put(widget, values.get(name, ""))
        self.subject = values.get(SUBJECT, "")
        self._reason.show_text("")
        self.show()
        self.opened.emit()
        first = next(iter(self._inputs.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def put_away(self) -> None:
        """Hide and empty the form."""
        self.hide()
        self.subject = ""
        for widget in self._inputs.values():
            _put(widget, "")
        self.closed.emit()

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
        self.entered.emit(self.values())

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
        widget.setCurrentIndex(max(0, widget.findData(value)))


def _value(widget: Input) -> str:
    if isinstance(widget, QLineEdit):
        secret = widget.echoMode() is QLineEdit.EchoMode.Password
        return widget.text() if secret else widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    return str(widget.currentData())
