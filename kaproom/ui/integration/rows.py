"""Lines that can be ticked, opened and taken back by a key: practices, follow-ups, agreements.

They show what stands and its trail beneath, and ask; what a key does is their section's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_PAD = 6


@dataclass(frozen=True, slots=True)
class TickLine:
    """What a row shows. `key` names it; `below` is its trail, a line each; `quiet` is what is over.

    A line that is not saved yet shows a ring whatever its shape.
    """

    key: str
    words: str
    detail: str = ""
    below: tuple[str, ...] = ()
    shape: Shape = Shape.DOT
    saved: bool = True
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """The whole row as one text."""
        state = "" if self.saved else say("not yet saved")
        ticked = say("ticked") if self.shape is Shape.TICK else ""
        parts = (self.words, self.detail, ticked, *self.below, state)
        return ", ".join(part for part in parts if part)


class TickRow(QFrame):
    """Space ticks, Enter opens, Delete takes back; each signal carries the line's key."""

    spoken_role = Role.CheckBox

    ticked = Signal(str)
    opened = Signal(str)
    taken_back = Signal(str)
    left_upwards = Signal()
    left_downwards = Signal()

    def __init__(self, theme: Theme, line: TickLine) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self._mark = LineMark(theme, line.shape, "ink_soft")
        ink = "ink_soft" if line.quiet else "ink"
        self._words = Text(line.words, ink, BODY, wrap=True)
        self._detail = Text(line.detail, "ink_soft", BODY)
        words = QVBoxLayout()
        words.setSpacing(1)
        below = [Text(each, "ink_soft", SMALL, wrap=True) for each in line.below]
        for text in (self._words, *below):
            # A word without an end may be cut, and never makes the column wider.
            text.setMinimumWidth(1)
            words.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, 4, _PAD, 4)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._mark, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self._detail, 0, top)
        self._detail.setVisible(bool(line.detail))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_line(line)

    @property
    def spoken_checked(self) -> bool:
        """Ticked, for a screen reader."""
        return self.line.shape is Shape.TICK

    def show_line(self, line: TickLine) -> None:
        """Show whether it is saved; words that changed make a new row."""
        self.line = line
        self._mark.set_shape(line.shape if line.saved else Shape.RING, "ink_soft")
        self.setAccessibleName(line.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a line; all others are the screen's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        signal = _SIGNALS.get(Qt.Key(event.key())) if plain else None
        if signal is None:
            super().keyPressEvent(event)
        elif signal in ("left_upwards", "left_downwards"):
            getattr(self, signal).emit()
        else:
            getattr(self, signal).emit(self.line.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens, as Enter does."""
        del event
        self.opened.emit(self.line.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame around the line in focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


_SIGNALS = {
    Qt.Key.Key_Space: "ticked",
    Qt.Key.Key_Return: "opened",
    Qt.Key.Key_Enter: "opened",
    Qt.Key.Key_Delete: "taken_back",
    Qt.Key.Key_Backspace: "taken_back",
    Qt.Key.Key_Up: "left_upwards",
    Qt.Key.Key_Down: "left_downwards",
}


class TickRows(QWidget):
    """Rows that keep the focus on the line it was on, whatever changes in it."""

    ticked = Signal(str)
    opened = Signal(str)
    taken_back = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[TickRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def lines(self) -> tuple[TickLine, ...]:
        """What is shown."""
        return tuple(row.line for row in self._rows)

    def focus_line(self, key: str) -> None:
        """Go to a line, or to the first one where that is not there."""
        found = [row for row in self._rows if row.line.key == key] or self._rows
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[TickLine]) -> None:
        """Show these; a row whose words did not change stays as it is."""
        focused = next((i for i, row in enumerate(self._rows) if row.hasFocus()), None)
        was = self._rows[focused].line.key if focused is not None else ""
        kept = {_face(row.line): row for row in self._rows}
        rows = [kept.pop(_face(line), None) or self._made(line) for line in lines]
        for place, (row, line) in enumerate(zip(rows, lines, strict=True)):
            row.show_line(line)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                # Now, not with the next event: a row that is not there cannot take the focus.
                row.show()
        self._rows = rows
        if focused is not None and rows:
            keys = [line.key for line in lines]
            rows[keys.index(was) if was in keys else min(focused, len(rows) - 1)].setFocus()
        for row in kept.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _made(self, line: TickLine) -> TickRow:
        row = TickRow(self._theme, line)
        row.ticked.connect(self.ticked)
        row.opened.connect(self.opened)
        row.taken_back.connect(self.taken_back)
        row.left_upwards.connect(lambda: self._move_from(row, -1))
        row.left_downwards.connect(lambda: self._move_from(row, 1))
        return row

    def _move_from(self, row: TickRow, step: int) -> None:
        there = self._rows.index(row) + step
        if 0 <= there < len(self._rows):
            self._rows[there].setFocus(Qt.FocusReason.OtherFocusReason)


def _face(line: TickLine) -> tuple[object, ...]:
    """All of a line that a row is built from."""
    return line.key, line.words, line.detail, line.below, line.quiet
