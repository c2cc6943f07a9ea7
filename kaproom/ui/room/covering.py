"""Covering the screen and lifting the cover: who may, and what becomes of what was typed.

Under the cover observations and music go on by key, for nothing of the room may be lost; cards
stay away but for the emergency sheet.
"""

from concurrent.futures import Future

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.ui.room.cover import Cover
from kaproom.ui.room.gestures import RoomGestures
from kaproom.ui.room.keys import REPEATING, Gesture, press_of, swallowed
from kaproom.ui.room.line_entry import LineEntry
from kaproom.ui.services import Services

_UNDER_COVER = frozenset(
    {
        Gesture.EMERGENCY,
        Gesture.HOLD,
        Gesture.NEXT,
        Gesture.PREVIOUS,
        Gesture.DUCK,
        Gesture.SILENCE,
        Gesture.PLAY,
        Gesture.LOUDER,
        Gesture.SOFTER,
        Gesture.STOP_AFTER,
    }
)


class Covering:
    """Owns the cover of one screen."""

    def __init__(
        self, window: QWidget, services: Services, entry: LineEntry, gestures: RoomGestures
    ) -> None:
        self._window = window
        self._services = services
        self._entry = entry
        self._gestures = gestures
        self._checking = False
        self.covered = False
        self.cover = Cover(window, self._take_key, self._clock_text)
        self.cover.entered.connect(self._entered)
        gestures.cover_wanted.connect(self.lower)

    def lower(self) -> None:
        """Cover the screen; nothing else changes."""
        self.covered = True
        self._gestures.close_cards()
        self.cover.lower_over()

    def lift(self) -> None:
        """Show the room again, with what was typed meanwhile."""
        self.covered = False
        self.cover.hide()
        self._entry.put_back()
        self._window.setFocus()

    def tick(self) -> None:
        """Show the time on the cover."""
        if self.covered:
            self.cover.tick()

    def place(self) -> None:
        """Keep the cover over the whole window."""
        self.cover.setGeometry(self._window.rect())

    def _entered(self, typed: str) -> None:
        if self._services.practice:
            self._entry.set_aside(typed)
            self.lift()
        elif typed and not self._checking:
            self._checking = True
            self.cover.say("…")
            answer = self._services.check_passphrase(typed)
            answer.add_done_callback(
                lambda future: self._services.post(lambda: self._checked(future, typed))
            )
        else:
            self._entry.set_aside(typed)

    def _checked(self, answer: "Future[bool]", typed: str) -> None:
        self._checking = False
        if answer.exception() is None and answer.result():
            self.lift()
        else:
            self._entry.set_aside(typed)
            self.cover.say("That is not the passphrase. What was typed is kept.")

    def _take_key(self, event: QKeyEvent) -> bool:
        press = press_of(event)
        if press is None:
            return swallowed(event)
        repeated = event.isAutoRepeat() and press.gesture not in REPEATING
        if press.gesture is Gesture.CLOSE:
            self._gestures.close_cards()
        elif press.gesture is Gesture.OBSERVE:
            if not repeated:
                self._gestures.observe_quietly(press.slot)
        elif press.gesture in _UNDER_COVER:
            if not repeated:
                self._gestures.do(press)
        else:
            # Enter belongs to the cover; every other key of the room waits until it is lifted.
            return press.gesture is not Gesture.ENTER
        return True

    def _clock_text(self) -> str:
        return self._services.casebook.now().local().strftime("%H:%M")
