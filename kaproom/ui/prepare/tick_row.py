"""A line with a box to tick: a line of the day, an agreement that is read again.

Space ticks it and takes the tick back; what else its keys do is told while it has the focus.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_MARKS = {
    "": (Shape.BOX, "ink_soft"),
    "ticked": (Shape.TICK, "accent"),
    "passed_over": (Shape.BAR, "ink_soft"),
}
_ANSWERS = {
    "": say("open", meaning="not answered"),
    "ticked": say("ticked"),
    "passed_over": say("passed over"),
}
_SHORT = 24


@dataclass(frozen=True, slots=True)
class TickLine:
    """What a row shows: `answer` is empty, `ticked` or `passed_over`; `at` the time it was given.

    `detail` stands right of the words, `beneath` under them.
    """

    words: str
    answer: str = ""
    detail: str = ""
    at: str = ""
    beneath: str = ""
    saved: bool = True


class TickRow(QFrame):
    """`toggled` by Space or a click; `word_asked` carries what was typed so far, if anything."""

    spoken_role = Role.CheckBox

    toggled = Signal()
    word_asked = Signal(str)
    passed_over = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self.line = TickLine("")
        self._mark = LineMark(theme, *_MARKS[""])
        self._words = Text("", "ink", BODY, wrap=True)
        self._detail = Text("", "ink_soft", BODY)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._beneath = Text("", "ink_soft", SMALL, wrap=True)
        self._keys = Text(keys, "ink_soft", SMALL, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text in (self._words, self._beneath, self._keys):
            words.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._detail, 0, Qt.AlignmentFlag.AlignTop)
        self._beneath.hide()
        self._keys.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def spoken_checked(self) -> bool:
        """Ticked, for a screen reader."""
        return self.line.answer == "ticked"

    @property
    def shape(self) -> Shape:
        """The shape of its mark."""
        return self._mark.shape

    @property
    def said(self) -> str:
        """What stands right of its words."""
        return self._detail.text()

    @property
    def beneath(self) -> str:
        """What stands under its words."""
        return self._beneath.text()

    def show_line(self, line: TickLine) -> None:
        """Show this."""
        self.line = line
        shape, ink = _MARKS[line.answer]
        self._mark.set_shape(shape if line.saved else Shape.RING, ink)
        if self._words.text() != line.words:
            self._words.setText(line.words)
        # A word that is none pushes nothing aside: it stands beneath.
        long = len(line.detail) > _SHORT
        beside = "" if long else line.detail
        self._detail.show_text(" · ".join(filter(None, (beside, line.at))))
        beneath = (line.detail if long else "", line.beneath)
        self._beneath.show_text("\n".join(filter(None, beneath)))
        answer = _ANSWERS[line.answer]
        unsaved = "" if line.saved else say("not yet saved")
        parts = (line.words, answer, line.detail, line.at, line.beneath, unsaved)
        self.setAccessibleName(", ".join(filter(None, parts)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter, minus and Delete; anything else that is typed begins a word."""
        key, text = event.key(), event.text()
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.word_asked.emit("")
        elif key == Qt.Key.Key_Minus:
            self.passed_over.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_back.emit()
        elif text and text.isprintable():
            self.word_asked.emit(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ticks."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.toggled.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the keys."""
        self._keys.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And put them away again."""
        self._keys.hide()
        super().focusOutEvent(event)
