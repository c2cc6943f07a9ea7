"""Choosing the room PIN: one field whose text is not shown. It need not be answered."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.room_pin import LEAST_DIGITS, RoomPin

_WHAT_FOR = say(
    "Lifts the cover besides the passphrase. It is kept in memory alone and "
    "forgotten when the session ends or kaproom closes."
)


class PinCard(Card):
    """`said` is told what came of it; the digits go to `pin` and are not kept here."""

    def __init__(self, pin: RoomPin, take_key: KeyTaker, said: Callable[[str], None]) -> None:
        super().__init__(say("Room PIN"), say("Enter takes it · Esc closes"))
        self._pin = pin
        self._said = said
        self._field = CardField(
            say("Room PIN, {count} digits or more", count=LEAST_DIGITS), "", take_key
        )
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._reason = Text("", "accent", BODY, wrap=True)
        self._reason.hide()
        ask = say("{count} digits or more", count=LEAST_DIGITS)
        if pin.chosen:
            ask = say("{count} digits or more; empty forgets the one there is", count=LEAST_DIGITS)
        self.body.addWidget(Text(ask, "ink_soft", SMALL))
        self.body.addWidget(self._field)
        self.body.addWidget(self._reason)
        self.body.addWidget(Text(_WHAT_FOR, "ink_soft", SMALL, wrap=True))

    @property
    def first_field(self) -> QWidget | None:
        """The digits."""
        return self._field

    @property
    def reason(self) -> str:
        """Why the digits were not taken, or the empty text."""
        return self._reason.text()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter takes the digits; under another focus it is not the card's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or not self._field.hasFocus():
            return False
        if not event.isAutoRepeat():
            self._take()
        return True

    def _take(self) -> None:
        digits, had_one = self._field.text(), self._pin.chosen
        if not self._pin.choose(digits):
            self._reason.show_text(
                say("A PIN is {count} digits or more, and nothing else.", count=LEAST_DIGITS)
            )
            return
        self.done.emit()
        if digits:
            self._said(say("The room PIN lifts the cover now, until the session ends."))
        elif had_one:
            self._said(say("The room PIN is forgotten."))
