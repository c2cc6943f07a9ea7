"""One line that is saved when it is left: Enter or Tab enters it, Esc puts back what it was."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionComboBox

from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.text import user_font

_AROUND_WORDS = 6
"""Pixels that a style leaves free around the words of a choice."""


class LineField(QLineEdit):
    """`entered` carries what was typed, where it is not what was shown.

    Ctrl+Z is the screen's while there is nothing typed to undo.
    """

    entered = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._shown = self._entered = ""
        self._hint = hint
        self.setFont(user_font())
        self.setProperty("compact", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._finish)

    def show_value(self, text: str, afresh: bool = False) -> None:
        """Show a value; what is being typed stays, unless it is of something else (`afresh`)."""
        taken = self.text() == self._entered and text != self._shown
        typing = self.hasFocus() and self.text() != self._shown and not taken
        self._shown = text
        if (afresh or not typing) and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def show_hint(self, shown: bool) -> None:
        """Show what could be typed, or nothing where nothing can."""
        self.setPlaceholderText(self._hint if shown else "")

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the screen where there is none in the line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back; a second one is the screen's."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text() == self._shown:
                event.ignore()
            else:
                self.setText(self._shown)
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        text = self.text().strip()
        if text != self._shown and not self.isReadOnly():
            self._entered = text
            self.entered.emit(text)


class FieldChoice(Choice):
    """A choice among fields: the wheel scrolls the page and never changes it by the way."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFont(user_font())
        self.setProperty("compact", True)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page's."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is chosen, with an ellipsis where the room is short."""
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = (
            self.style()
            .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
            .width()
        )
        option.currentText = self.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.currentText(), Qt.TextElideMode.ElideRight, room - _AROUND_WORDS
        )

    def show_options(self, options: Sequence[tuple[str, object]], chosen: object) -> None:
        """Show these words and values; nobody is told."""
        words = [self.itemText(i) for i in range(self.count())]
        if words != [text for text, _ in options] or self.count() == 0:
            self.clear()
            for text, value in options:
                self.addItem(text, value)
        else:
            for place, (_, value) in enumerate(options):
                self.setItemData(place, value)
        values = [value for _, value in options]
        self.setCurrentIndex(values.index(chosen) if chosen in values else -1)
