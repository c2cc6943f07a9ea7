"""A short list on a card, chosen by arrows, Enter, a digit or the pointer. It takes no focus."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.theme import Theme

_WIDE = 560
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its id, the time in front, its words, and a heading to stand above it, if any."""

    id: str
    time_text: str
    words: str
    heading: str = ""


class EntryRows(QWidget):
    """`chosen` carries the id of the row that was settled on."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, with_digits: bool) -> None:
        super().__init__()
        self._theme = theme
        self._with_digits = with_digits
        self._rows: tuple[Row, ...] = ()
        self._keys: list[KeyButton] = []
        self._at = 0
        self.setMinimumWidth(_WIDE)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, from the top."""
        return self._rows

    @property
    def current(self) -> Row | None:
        """The row that Enter settles on."""
        return self._rows[self._at] if self._rows else None

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """List these; the row that was current stays so while it is there."""
        if rows == self._rows:
            return
        before = self.current
        ids = [row.id for row in rows]
        self._rows = rows
        self._at = ids.index(before.id) if before is not None and before.id in ids else 0
        self._lay_out()

    def step(self, key: int) -> bool:
        """Up or down by one; answers whether the key was one of the arrows."""
        if key not in _STEPS or not self._rows:
            return False
        self._at = min(max(self._at + _STEPS[Qt.Key(key)], 0), len(self._rows) - 1)
        self._mark()
        return True

    def at_digit(self, digit: int) -> Row | None:
        """The row of a digit from 1."""
        return self._rows[digit - 1] if 0 < digit <= len(self._rows) else None

    def _lay_out(self) -> None:
        clear(self._grid)
        self._keys, line = [], 0
        for index, row in enumerate(self._rows, start=1):
            if row.heading:
                self._grid.addWidget(Text(row.heading, "ink_soft", SMALL), line, 0, 1, 2)
                line += 1
            key = KeyButton(self._theme, row.words, str(index) if self._with_digits else "")
            key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda _checked=False, id_=row.id: self.chosen.emit(id_))
            self._grid.addWidget(Text(row.time_text, "ink_soft", BODY), line, 0)
            self._grid.addWidget(key, line, 1)
            self._keys.append(key)
            line += 1
        self._mark()

    def _mark(self) -> None:
        for index, key in enumerate(self._keys):
            key.set_current(index == self._at)
