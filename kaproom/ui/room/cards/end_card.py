"""Ending the session, settled by Enter; anything else goes on with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.theme import Theme


class EndCard(Card):
    """`end` is called when it is settled; `discharge` states what stands of the discharge."""

    is_question = True

    def __init__(
        self, theme: Theme, when: str, end: Callable[[], None], discharge: str = ""
    ) -> None:
        super().__init__(say("End the session?"), say("Esc or typing goes on"))
        self._end = end
        words = say(
            "It is {time}. The music fades out and the review opens. "
            "Late entries can still be written afterwards.",
            time=when,
        )
        self.body.addWidget(Text(words, "ink", BODY, wrap=True))
        if discharge:
            self.body.addWidget(Text(discharge, "ink_soft", BODY, wrap=True))
        key = KeyButton(theme, say("End the session"), "Enter")
        key.clicked.connect(self._settled)
        self.body.addWidget(key)

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter ends it."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._settled()
            return True
        return False

    def _settled(self) -> None:
        self.done.emit()
        self._end()
