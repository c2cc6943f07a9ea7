"""A secret that is being typed once more while the cover lifts: its rest is no text of the room.

A check takes a moment, and who sees nothing happen begins again. Words that only begin as the
secret does are given back as soon as they go on differently.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from kaproom.ui.room.keys import press_of

PAUSE_MS = 2000
"""No key for so long, and it was given up."""
_SURELY = 4
"""So many signs of the secret in a row are no chance."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SecretAgain(QObject):
    """`give_back` gets what turned out to be words."""

    def __init__(self, parent: QObject, give_back: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._give_back = give_back
        self._secret = ""
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.give_up)

    def begun(self, secret: str, typed: str) -> None:
        """The cover lifted in the middle of this."""
        self._secret, self._typed = secret, typed
        self._pause.start()

    def give_up(self) -> None:
        """Nothing more of it will come."""
        self._pause.stop()
        typed, is_chance = self._typed, self._is_chance
        self._secret = self._typed = ""
        if is_chance and typed:
            self._give_back(typed)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key belongs to the secret."""
        if not self._typed:
            return False
        is_text = bool(event.text()) and event.text().isprintable()
        if event.key() in _ENTER or (press_of(event) is not None and not is_text):
            self._secret = self._typed = ""
            return event.key() in _ENTER
        if is_text and self._is_chance and not self._secret.startswith(self._typed + event.text()):
            self.give_up()
            return False
        self._typed += event.text() if is_text else ""
        self._pause.start()
        return True

    @property
    def _is_chance(self) -> bool:
        return len(self._typed) < _SURELY and self._secret.startswith(self._typed)
