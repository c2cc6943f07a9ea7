"""Lines of a chart: hollow until saved; Delete takes one back, Ctrl+E corrects it, Enter opens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.flow import Flow
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, LARGE, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_MOST_BESIDE = 20
"""A detail of more letters stands beneath the words, so that neither is pushed out of sight."""
_LONG_WORD = 20

IsWriting = Callable[[], bool]


def _nothing() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows. `key` names the entry; `flagged` marks what matters in the room.

    `corrects` offers the form with what it says; `opens` is the word for what Enter does with it.
    `beneath` stands under the words in small letters; `quiet` is for what is over and done, `open`
    for what nobody has said anything on yet, `large` for what is to be read from afar.
    """

    key: str
    words: str
    detail: str = ""
    saved: bool = True
    flagged: bool = False
    corrects: bool = False
    opens: str = ""
    beneath: str = ""
    quiet: bool = False
    open: bool = False
    large: bool = False


class EntryRow(Row):
    """`taken_back`, `corrected` and `opened` by key; the keys appear while it has focus.

    A row that is not `tabbed` is reached by the arrow keys from what stands beside it. While
    `is_writing` says that a text is begun there, a Backspace is meant for that and takes back
    nothing here.
    """

    spoken_role = Role.ListItem

    taken_back = Signal(str)
    corrected = Signal(str)
    opened = Signal(str)

    def __init__(
        self, theme: Theme, line: Line, tabbed: bool = True, is_writing: IsWriting = _nothing
    ) -> None:
        self._mark = LineMark(theme, *_mark(line))
        self._keys = Flow()
        beside = line.detail if len(line.detail) <= _MOST_BESIDE else ""
        super().__init__(_words(line, self._keys), self._mark, beside)
        self.line = line
        self._is_writing = is_writing
        self._lay_out_keys(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tabbed else Qt.FocusPolicy.ClickFocus)
        self._name()

    def show_saved(self, saved: bool) -> None:
        """Solid, or hollow while it is on its way to the disk."""
        self.line = replace(self.line, saved=saved)
        self._mark.set_shape(*_mark(self.line))
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the entry back, Ctrl+E corrects, Enter opens it."""
        do = self._asked_by(event)
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the keys."""
        self._keys.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put them away again."""
        self._keys.hide()
        super().focusOutEvent(event)

    def _lay_out_keys(self, theme: Theme) -> None:
        offered = [(say("Take back"), "Del", self._take_back)]
        if self.line.corrects:
            offered.insert(0, (say("Correct"), "Ctrl E", self._correct))
        if self.line.opens:
            offered.insert(0, (self.line.opens, "↵", self._open))
        keys: list[KeyButton] = []
        for words, hint, do in offered:
            key = KeyButton(theme, words, hint)
            key.clicked.connect(do)
            keys.append(key)
        self._keys.show_widgets(keys)
        self._keys.hide()

    def _asked_by(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return self._correct if self.line.corrects and key == Qt.Key.Key_E else None
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        backspace = key == Qt.Key.Key_Backspace and not self._is_writing()
        if backspace or key == Qt.Key.Key_Delete:
            return self._take_back
        opens = self.line.opens and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return self._open if opens else None

    def _take_back(self) -> None:
        self.taken_back.emit(self.line.key)

    def _correct(self) -> None:
        self.corrected.emit(self.line.key)

    def _open(self) -> None:
        self.opened.emit(self.line.key)

    def _name(self) -> None:
        state = "" if self.line.saved else say("not yet saved")
        parts = (self.line.words, self.line.detail, self.line.beneath, state)
        self.setAccessibleName(", ".join(part for part in parts if part))


class EntryRows(QWidget):
    """Rows that change no more than they must, so that the focus stays where it is.

    `left` is told when the arrow keys lead past the last row, and when a Backspace is meant for the
    text that `is_writing` tells of.
    """

    taken_back = Signal(str)
    corrected = Signal(str)
    opened = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, tabbed: bool = True, is_writing: IsWriting = _nothing) -> None:
        super().__init__()
        self._theme = theme
        self._tabbed = tabbed
        self._is_writing = is_writing
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
        focused = next((row.line.key for row in self._rows if row.hasFocus()), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [EntryRow(self._theme, line, self._tabbed, self._is_writing) for line in lines]
        for row in self._rows:
            row.taken_back.connect(self.taken_back)
            row.corrected.connect(self.corrected)
            row.opened.connect(self.opened)
            self._column.addWidget(row)
            # At once: a row that is not shown yet takes no focus.
            row.show()
        if focused is not None:
            self.go_to(focused)

    def go_to(self, key: str) -> None:
        """The focus on the row of this entry, else on the last; past the rows where none is."""
        found = next((row for row in self._rows if row.line.key == key), None)
        row = found or (self._rows[-1] if self._rows else None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down lead from row to row, a Backspace back to a text that is being written."""
        if event.key() == Qt.Key.Key_Backspace and self._is_writing():
            self.left.emit()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, row in enumerate(self._rows) if row.hasFocus()), None)
        if not step or at is None:
            super().keyPressEvent(event)
        elif at + step >= len(self._rows):
            self.left.emit()
        else:
            self._rows[max(0, at + step)].setFocus(Qt.FocusReason.OtherFocusReason)


def _words(line: Line, keys: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    scale = LARGE if line.large else BODY
    column.addWidget(
        Text(_breakable(line.words), "ink_soft" if line.quiet else "ink", scale, wrap=True)
    )
    beside = len(line.detail) <= _MOST_BESIDE
    for small in ("" if beside else line.detail, line.beneath):
        if small:
            column.addWidget(Text(_breakable(small), "ink_soft", SMALL, wrap=True))
    column.addWidget(keys)
    return holder


def _breakable(words: str) -> str:
    """A word as long as a file's name may break anywhere."""
    return " ".join("\u200b".join(w) if len(w) > _LONG_WORD else w for w in words.split(" "))


def _mark(line: Line) -> tuple[Shape, str]:
    if not line.saved:
        return Shape.RING, "ink_soft"
    if line.open:
        return Shape.BOX, "ink_soft"
    if line.quiet:
        return Shape.BAR, "ink_soft"
    return (Shape.DIAMOND, "caution") if line.flagged else (Shape.DOT, "ink_soft")
