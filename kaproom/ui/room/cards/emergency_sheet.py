"""The emergency sheet: one page over the whole window, from the clinical record alone.

It goes on with the time while it is open. `Ctrl+P` offers where it can be printed or saved, each by
a digit; no dialog of the system opens.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.paper.places import Place
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.key_scroll import KeyScroll
from kaproom.ui.room.cards.place_choice import PlaceChoice
from kaproom.ui.room.emergency_facts import Section, Sheet
from kaproom.ui.theme import Theme

_PLAIN, _BIG = BODY * 1.15, BODY * 1.4
_LOOK_AGAIN_MS = 1000


class EmergencySheet(Card):
    """Left: who, what was given, what matters; right: readings, what was seen, whom to call.

    `read` gives the sheet as it is now, `send` brings it to a place and answers what came of it.
    """

    covers_all = True
    closes_when_covered = True

    def __init__(
        self, theme: Theme, read: Callable[[], Sheet], send: Callable[[Sheet, Place], str]
    ) -> None:
        super().__init__(say("Emergency card"), say("↑ ↓ · Ctrl P prints · F12 or Esc closes"))
        self.setObjectName("emergency")
        self._read = read
        self._shown: tuple[Section, ...] = ()
        self.places = PlaceChoice(theme, lambda place: send(self._read(), place))
        self._when = Text("", "ink_soft", BODY)
        self._page = QWidget()
        self._columns = QHBoxLayout(self._page)
        self._columns.setContentsMargins(0, 0, 6, 0)
        self._columns.setSpacing(44)
        self._scroll = KeyScroll(self._page)
        self.body.addWidget(self._when)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.places)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(_LOOK_AGAIN_MS)
        self.refresh()

    def refresh(self) -> None:
        """Show the record as it stands now; only what changed is laid out anew."""
        sheet = self._read()
        if self._when.text() != sheet.title:
            self._when.setText(sheet.title)
        if sheet.sections != self._shown:
            self._shown = sheet.sections
            clear(self._columns)
            for on_left in (True, False):
                column = QVBoxLayout()
                column.setSpacing(14)
                for section in sheet.sections:
                    if section.on_left is on_left:
                        column.addWidget(_section(section))
                column.addStretch(1)
                self._columns.addLayout(column, 1)

    def take_key(self, event: QKeyEvent) -> bool:
        """What the choice of a place takes, and the keys that scroll."""
        return self.places.take_key(event) or self._scroll.take_key(event)


def _section(section: Section) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Text(section.title, "accent", _PLAIN, bold=True), 0, 0, 1, 2)
    for row, (words, beside) in enumerate(section.lines, start=1):
        scale = _BIG if section.leads and row == 1 else _PLAIN
        grid.addWidget(Text(words, "ink", scale, wrap=True), row, 0)
        right = Text(beside, "ink", _PLAIN)
        right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, row, 1)
    return holder
