"""Closing or locking while the disk refuses: said in the window, tried again for a while.

Nothing is lost silently: what could not be written is said before the next try leaves it behind,
and only a person leaves it. What asks with nobody there waits for as long as the disk refuses.
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
        self._told = ""
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

    def may_lock(self, lock: Callable[[], None], by_hand: bool) -> bool:
        """The same for locking; unless `by_hand`, what was told was told to nobody."""
        waits = say("It is tried again; locking waits until then.")
        return self._may(waits, _LOCKING_LEAVES, lock, by_hand)

    def try_again(self) -> None:
        """Try once more to write what waits."""
        self._tries += 1
        fault = self._services.finish_writing()
        if not fault:
            self._done()
        elif self._tries >= TRIES:
            self._told = self._left_behind
            self._say(say("NOT SAVED. {fault} {words}", fault=fault, words=self._left_behind))

    def _may(
        self, waits: str, left_behind: str, then: Callable[[], object], by_hand: bool = True
    ) -> bool:
        """What was told of closing leaves nothing behind when it is locked, nor the other way."""
        self._left_behind, self._then = left_behind, then
        told = self._told == left_behind
        fault = "" if told and by_hand else self._services.finish_writing()
        if fault:
            if not told:
                self._told = ""
                self._say(say("NOT SAVED YET. {fault} {words}", fault=fault, words=waits))
            self._timer.start()
            return False
        self._forget()
        return True

    def _done(self) -> None:
        """All is written; a lock goes on, a closing unless it was given up meanwhile."""
        goes_on = self._told != _CLOSING_LEAVES
        self._forget()
        if goes_on:
            self._then()

    def _forget(self) -> None:
        self._told, self._tries = "", 0
        self._timer.stop()
        self._say("")

    def _say(self, words: str) -> None:
        self.strip.show_fault("", 0, words)
