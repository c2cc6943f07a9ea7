"""Picking words by typing: what matches is listed, free words are always among it, Enter takes it.

Knows nothing of what is picked. Rows above the field are chosen by a digit while it is empty.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kaproom.core.session.adverse_list import LONGEST_WORDS, Named
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.theme import Theme

_SHOWN, _COLUMNS = 8, 2
_LONGEST_AGO_MIN = 600
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a card asks: its title, the field's name, what can be picked."""

    title: str
    field: str
    matching: Callable[[str], Sequence[Named]]
    with_minutes: bool = False
    head: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Something that can be chosen instead; `choose` gets the digit, empty where it was clicked."""

    words: str
    choose: Callable[[str], None]


class PickCard(Card):
    """`take` gets what was picked and how many minutes ago; answers why not, or nothing."""

    def __init__(
        self,
        theme: Theme,
        asked: Asked,
        take: Callable[[Named, int], str],
        take_key: KeyTaker,
        rows: Sequence[Row] = (),
    ) -> None:
        super().__init__(asked.title, say("type · ↑ ↓ · Enter takes it · Esc closes"))
        self._matching = asked.matching
        self._take = take
        self._rows = rows[:9]
        self._options: list[Named] = []
        self._current = -1
        self._field = CardField(asked.field, "", take_key)
        self._field.setMaxLength(LONGEST_WORDS)
        self._field.setPlaceholderText(asked.field)
        self._minutes = CardField(say("Minutes ago"), "", take_key)
        self._minutes.setPlaceholderText(say("min ago"))
        self._said = Text("", "accent", BODY, wrap=True)
        self._said.hide()
        self._more = Text("", "ink_soft", SMALL)
        self._keys = [KeyButton(theme, "") for _ in range(_SHOWN)]
        self._lay_out(theme, asked)
        self._field.textChanged.connect(self._typed)
        self._typed("")

    @property
    def first_field(self) -> QWidget | None:
        """The words."""
        return self._field

    @property
    def unfinished(self) -> str:
        """The words, and how long ago."""
        typed = " ".join(f"{self._field.text()} {self._minutes.text()}".split())
        return say("Not entered: {words}", words=typed) if typed else ""

    @property
    def options(self) -> tuple[str, ...]:
        """The words that can be taken now, as listed."""
        return tuple(option.label for option in self._options)

    @property
    def reason(self) -> str:
        """Why it was not taken, or the empty text."""
        return self._said.text()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter, the arrows and the rows' digits, in the card's own fields alone."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        at = self.window().focusWidget()
        if at not in (self._field, self._minutes):
            return False
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._take_current()
            return True
        step = _STEPS.get(Qt.Key(event.key())) if event.key() in _STEPS else None
        if step is not None:
            self._mark(max(0, min(len(self._options) - 1, self._current + step)))
            return True
        return at is self._field and not self._field.text() and self._chose_row(event)

    def _chose_row(self, event: QKeyEvent) -> bool:
        digit = event.text()
        if not (digit.isascii() and digit.isdigit()) or not 1 <= int(digit) <= len(self._rows):
            return False
        if not event.isAutoRepeat():
            self._rows[int(digit) - 1].choose(digit)
        return True

    def _lay_out(self, theme: Theme, asked: Asked) -> None:
        if self._rows:
            self.body.addWidget(Text(say("Going on"), "ink_soft", SMALL))
        for number, row in enumerate(self._rows, start=1):
            key = KeyButton(theme, row.words, str(number))
            key.clicked.connect(lambda _checked=False, r=row: r.choose(""))
            self.body.addWidget(key)
        if asked.head:
            self.body.addWidget(Text(asked.head, "ink_soft", SMALL, wrap=True))
        fields = QHBoxLayout()
        fields.setSpacing(10)
        fields.addWidget(self._field, 3)
        fields.addWidget(self._minutes, 1)
        self._minutes.setVisible(asked.with_minutes)
        self.body.addLayout(fields)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, key in enumerate(self._keys):
            key.clicked.connect(lambda _checked=False, p=place: self._clicked(p))
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._more)
        self.body.addWidget(self._said)

    def _typed(self, text: str) -> None:
        words = " ".join(text.split())
        found = list(self._matching(words))
        free = words and all(option.label.casefold() != words.casefold() for option in found)
        room = _SHOWN - 1 if free else _SHOWN
        more = say("and {count} more: type on", count=len(found) - room)
        self._more.show_text(more if len(found) > room else "")
        self._options = [*found[:room], *([Named("", words)] if free else [])]
        self._said.show_text("")
        for place, key in enumerate(self._keys):
            there = place < len(self._options)
            own = there and not self._options[place].code and place >= len(found[:room])
            label = self._options[place].label if there else ""
            key.set_label(say("“{words}”", words=label) if own else label)
            key.setVisible(there)
        self._mark(0 if words else -1)

    def _mark(self, place: int) -> None:
        self._current = place
        for i, key in enumerate(self._keys):
            key.set_current(i == place)
        marked = self._options[place].label if 0 <= place < len(self._options) else ""
        told = say(
            "{option}, {place} of {count}",
            option=marked,
            place=place + 1,
            count=len(self._options),
        )
        self._field.setAccessibleDescription(told if marked else "")

    def _clicked(self, place: int) -> None:
        self._mark(place)
        self._take_current()

    def _take_current(self) -> None:
        minutes = self._minutes.text().strip()
        if not 0 <= self._current < len(self._options):
            self._said.show_text(say("Type what it is, or choose with ↓."))
        elif minutes and not (
            minutes.isascii() and minutes.isdigit() and int(minutes[:9]) <= _LONGEST_AGO_MIN
        ):
            self._said.show_text(say("Minutes ago is a whole number, or empty."))
        else:
            self._said.show_text(self._take(self._options[self._current], int(minutes or "0")))
