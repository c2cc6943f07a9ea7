"""Closing or locking while the disk refuses: said in the window, tried again for a while.

Nothing is lost silently: what could not be written is said before the next try leaves it behind.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kaproom.ui.room.strips import FaultStrip
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

TRIES = 30
TRY_EVERY_MS = 1000


class Closing(QObject):
    """Asked by the window whether it may close or lock; `strip` is where it says why not."""

    def __init__(self, window: QWidget, services: Services, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tries = 0
        self._told = False
        self._then: Callable[[], object] = window.close
        self._doing = "closing"
        self.strip = FaultStrip(theme)
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_EVERY_MS)
        self._timer.timeout.connect(self.try_again)

    def may_close(self) -> bool:
        """Whether all is written, or it was told that it cannot be; else closes once it is."""
        return self._may("closing", self._window.close)

    def may_lock(self, lock: Callable[[], None]) -> bool:
        """The same for locking."""
        return self._may("locking", lock)

    def try_again(self) -> None:
        """Try once more to write what waits."""
        self._tries += 1
        fault = self._services.finish_writing()
        if not fault:
            self._done()
        elif self._tries >= TRIES:
            self._told = True
            self._say(
                f"NOT SAVED. {fault} What waits is kept while kaproom is open; {self._doing} "
                "again leaves it behind."
            )

    def _may(self, doing: str, then: Callable[[], object]) -> bool:
        self._doing, self._then = doing, then
        fault = "" if self._told else self._services.finish_writing()
        if fault:
            self._say(f"NOT SAVED YET. {fault} It is tried again; {doing} waits until then.")
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
