"""The line that says which notes and lanes stay in sight; what is wrong with it stands beneath."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kaproom.core.review.review_filter import ReviewFilter
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text

_HINT = say("Filter: #tag, @part, lane, -lane")


class FilterLine(QWidget):
    """`asked` carries the line at Enter; `left` that the person is done with it."""

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field()
        self.field.setPlaceholderText(say("{hint} · Ctrl F", hint=_HINT))
        self.field.setAccessibleName(_HINT)
        self._said = Text("", "ink_soft", SMALL, wrap=True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self._said)
        self.field.returnPressed.connect(lambda: self.asked.emit(self.field.text()))
        self.field.left.connect(self._leave)

    @property
    def words(self) -> str:
        """What stands beneath the line."""
        return self._said.text()

    def take_focus(self) -> None:
        """Type over what stands there."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def refuse(self, reason: str) -> None:
        """Say why it is not taken; what was typed stays."""
        self._said.set_ink("caution")
        self._said.show_text(reason)

    def show_filter(self, wanted: ReviewFilter, shown: int, whole: int) -> None:
        """Say what is in sight now."""
        parts = []
        if wanted.sifts_notes:
            parts.append(say("{shown} of {count} notes", shown=shown, count=whole))
        if wanted.hidden:
            parts.append(say("without {lanes}", lanes=", ".join(sorted(wanted.hidden))))
        self._said.set_ink("ink_soft")
        words = say("{words} · Esc in the line shows all", words=" · ".join(parts))
        self._said.show_text(words if parts else "")

    def _leave(self) -> None:
        if self.field.text():
            self.field.clear()
            self.asked.emit("")
        else:
            self.left.emit()


class _Field(QLineEdit):
    """`left` at Esc: first the filter goes, then the focus."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the line's own."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
