"""Closing or locking while the disk refuses: said in the window, tried again for a while.

Nothing is lost silently: what could not be written is said before the next try leaves it behind.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say
from kaproom.ui.room.strips import FaultStrip
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

TRIES = 30
TRY_EVERY_MS = 1000
_CLOSING_LEAVES = say("What waits is kept while kaproom is open; closing again leaves it behind.")
_LOCKING_LEAVES = say("What waits is kept while kaproom is open; locking again leaves it behind.")


class Closing(QObject):
    """Asked by the window whether it may close or lock; `strip` is where it says why not."""

    def __init__(self, window: QWidget, services: Services, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tries = 0
        self._told = False
        self._then: Callable[[], object] = window.close
        self._left_behind = _CLOSING_LEAVES
        self.strip = FaultStrip(theme)
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_EVERY_MS)
        self._timer.timeout.connect(self.try_again)

    def may_close(self) -> bool:
        """Whether all is written, or it was told that it cannot be; else closes once it is."""
        waits = say("It is tried again; closing waits until then.")
        return self._may(waits, _CLOSING_LEAVES, self._window.close)

    def may_lock(self, lock: Callable[[], None]) -> bool:
        """The same for locking."""
        waits = say("It is tried again; locking waits until then.")
        return self._may(waits, _LOCKING_LEAVES, lock)

    def try_again(self) -> None:
        """Try once more to write what waits."""
        self._tries += 1
        fault = self._services.finish_writing()
        if not fault:
            self._done()
        elif self._tries >= TRIES:
            self._told = True
            self._say(say("NOT SAVED. {fault} {words}", fault=fault, words=self._left_behind))

    def _may(self, waits: str, left_behind: str, then: Callable[[], object]) -> bool:
        self._left_behind, self._then = left_behind, then
        fault = "" if self._told else self._services.finish_writing()
        if fault:
            self._say(say("NOT SAVED YET. {fault} {words}", fault=fault, words=waits))
            self._timer.start()
            return False
        self._told, self._tries = False, 0
        self._timer.stop()
        self._say("")
        return True

    def _done(self) -> None:
        """All is written; what was asked for is done unless it was given up meanwhile."""
        goes_on, self._told, self._tries = not self._told, False, 0
        self._timer.stop()
        self._say("")
        if goes_on:
            self._then()

    def _say(self, words: str) -> None:
        self.strip.show_fault("", 0, words)
