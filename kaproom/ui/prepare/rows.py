"""Lines of a chart: hollow until saved; Delete takes one back, Ctrl+E corrects it, Enter opens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.theme import Theme

_MOST_BESIDE = 20
"""A detail of more letters stands beneath the words, so that neither is pushed out of sight."""
_LONG_WORD = 20


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows. `key` names the entry; `flagged` marks what matters in the room.

    `corrects` offers the form with what it says; `opens` is the word for what Enter does with it.
    """

    key: str
    words: str
    detail: str = ""
    saved: bool = True
    flagged: bool = False
    corrects: bool = False
    opens: str = ""


class EntryRow(Row):
    """`taken_back`, `corrected` and `opened` by key; the keys appear while it has focus."""

    taken_back = Signal(str)
    corrected = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, line: Line) -> None:
        self._mark = LineMark(theme, *_mark(line))
        self.line = line
        self._keys = self._make_keys(theme)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Text(_breakable(line.words), "ink", BODY, wrap=True))
        beside = len(line.detail) <= _MOST_BESIDE
        if not beside:
            column.addWidget(Text(line.detail, "ink_soft", SMALL, wrap=True))
        column.addWidget(self._keys)
        super().__init__(told, self._mark, line.detail if beside else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    def show_saved(self, saved: bool) -> None:
        """Solid, or hollow while it is on its way to the disk."""
        self.line = replace(self.line, saved=saved)
        self._mark.set_shape(*_mark(self.line))
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the entry back, Ctrl+E corrects it, Enter opens it."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_back()
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_E and self.line.corrects:
            self._correct()
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.opens:
            self._open()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the keys."""
        self._keys.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put them away again."""
        self._keys.hide()
        super().focusOutEvent(event)

    def _make_keys(self, theme: Theme) -> QWidget:
        holder = QWidget()
        holder.hide()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, hint, does, offered in (
            (self.line.opens, "↵", self._open, bool(self.line.opens)),
            ("Correct", "Ctrl E", self._correct, self.line.corrects),
            ("Take back", "Del", self._take_back, True),
        ):
            if offered:
                key = KeyButton(theme, words, hint)
                key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                key.clicked.connect(does)
                row.addWidget(key)
        row.addStretch(1)
        return holder

    def _open(self) -> None:
        self.opened.emit(self.line.key)

    def _correct(self) -> None:
        self.corrected.emit(self.line.key)

    def _take_back(self) -> None:
        self.taken_back.emit(self.line.key)

    def _name(self) -> None:
        state = "" if self.line.saved else "not yet saved"
        parts = (self.line.words, self.line.detail, state)
        self.setAccessibleName(", ".join(part for part in parts if part))


class EntryRows(QWidget):
    """Rows that change no more than they must, so that the focus stays where it is."""

    taken_back = Signal(str)
    corrected = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return tuple(row.line for row in self._rows)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        if [replace(r.line, saved=True) for r in self._rows] == [
            replace(line, saved=True) for line in lines
        ]:
            for row, line in zip(self._rows, lines, strict=True):
                row.show_saved(line.saved)
            return
        had_focus = any(row.hasFocus() for row in self._rows)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [EntryRow(self._theme, line) for line in lines]
        for row in self._rows:
            row.taken_back.connect(self.taken_back)
            row.corrected.connect(self.corrected)
            row.opened.connect(self.opened)
            self._column.addWidget(row)
        if had_focus and self._rows:
            self._rows[-1].setFocus(Qt.FocusReason.OtherFocusReason)


def _breakable(words: str) -> str:
    """A word as long as a file's name may break anywhere."""
    return " ".join("\u200b".join(w) if len(w) > _LONG_WORD else w for w in words.split(" "))


def _mark(line: Line) -> tuple[Shape, str]:
    if not line.saved:
        return Shape.RING, "ink_soft"
    return (Shape.DIAMOND, "caution") if line.flagged else (Shape.DOT, "ink_soft")
