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
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.paper.places import Place, places
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.key_scroll import KeyScroll
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
        self._theme = theme
        self._read = read
        self._send = send
        self._shown: tuple[Section, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._when = Text("", "ink_soft", BODY)
        self._page = QWidget()
        self._columns = QHBoxLayout(self._page)
        self._columns.setContentsMargins(0, 0, 6, 0)
        self._columns.setSpacing(44)
        self._scroll = KeyScroll(self._page)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._said = Text("", "accent", LARGE, wrap=True)
        self._said.hide()
        self.body.addWidget(self._when)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(self._choices)
        self.body.addWidget(self._said)
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
        """Ctrl+P, the digits and Esc while it offers where to, and the keys that scroll."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_P and modifiers == Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._offer(() if self._places else places())
            return True
        if self._places and event.key() == Qt.Key.Key_Escape:
            self._offer(())
            return True
        digit = event.text()
        if self._places and len(digit) == 1 and digit in "123456789":
            if not event.isAutoRepeat() and int(digit) <= len(self._places):
                self._choose(self._places[int(digit) - 1])
            return True
        return self._scroll.take_key(event)

    def _offer(self, found: tuple[Place, ...]) -> None:
        self._places = found
        self._said.show_text("")
        clear(self._choices)
        for number, place in enumerate(found, start=1):
            key = KeyButton(self._theme, place.words, str(number))
            key.setToolTip(str(place.folder or place.printer))
            key.clicked.connect(lambda _checked=False, p=place: self._choose(p))
            self._choices.addWidget(key)
        if found:
            self._choices.addWidget(Text(say("Esc leaves it"), "ink_soft", BODY), 1)

    def _choose(self, place: Place) -> None:
        said = self._send(self._read(), place)
        self._offer(())
        self._said.show_text(said)


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
