"""Where a page may go, each place by a digit, and what came of it; without a system dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.paper.places import Place, places
from kaproom.ui.room.key_positions import key_meant
from kaproom.ui.theme import Theme


class PlaceChoice(QWidget):
    """`send` brings the page to a place and answers what came of it in one line."""

    def __init__(self, theme: Theme, send: Callable[[Place], str]) -> None:
        super().__init__()
        self._theme = theme
        self._send = send
        self.offered: tuple[Place, ...] = ()
        """What can be chosen now, in the order of the digits."""
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._said = Text("", "accent", LARGE, wrap=True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._choices)
        column.addWidget(self._said)

    def take_key(self, event: QKeyEvent) -> bool:
        """Ctrl+P, and the digits and Esc while it offers where to."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key_meant(event) == Qt.Key.Key_P and modifiers == Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._offer(() if self.offered else places())
            return True
        if self.offered and event.key() == Qt.Key.Key_Escape:
            self._offer(())
            return True
        digit = event.text()
        if self.offered and len(digit) == 1 and digit in "123456789":
            if not event.isAutoRepeat() and int(digit) <= len(self.offered):
                self._choose(self.offered[int(digit) - 1])
            return True
        return False

    def _offer(self, found: tuple[Place, ...]) -> None:
        self.offered = found
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
        said = self._send(place)
        self._offer(())
        self._said.show_text(said)
