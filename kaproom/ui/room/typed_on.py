"""A choice made by its digit, and what is typed at once behind it: then it was no choice.

A card settles at the digit, so that one key is enough. Where the hand goes on within a moment with
what no choice goes on with, it was writing a reading or a note: what the digit did is withdrawn,
and the digit stands in the line in front of the rest. An entry is taken back, which the record
tells; a page that was opened is closed; what cannot be withdrawn waits until that moment is over.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from kaproom.core.clock import MachineClock
from kaproom.core.events.event import Event
from kaproom.core.room.room import Room
from kaproom.core.session.commands import TakeBack
from kaproom.core.wording import say
from kaproom.ui.room.keys import writes
from kaproom.ui.room.line_entry import LineEntry

GOES_ON_MS = 700
"""Longer between two keys, and the second one begins something of its own."""
_IN_A_FIGURE = frozenset("0123456789/.,:-%")
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_AltGr})
_OF_A_SIGN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def in_a_figure(sign: str) -> bool:
    """Whether a figure goes on with this sign."""
    return sign in _IN_A_FIGURE


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What digits chose. `opens` says that a line would begin with them, `spaced` that one did.

    `withdraw` makes it undone and answers whether it could; `settle` does what has waited.
    """

    digits: str
    at_ms: int | None
    words: str
    opens: bool
    withdraw: Callable[[], bool]
    goes_on: Callable[[str], bool] = in_a_figure
    settle: Callable[[], None] | None = None
    spaced: bool = False

    def as_text(self, sign: str) -> str:
        """The digits and the sign behind them, as they stand in the line."""
        return self.digits + (" " if self.spaced or sign.isalpha() else "") + sign


class TypedOn:
    """Watches the keys behind a digit that chose something."""

    def __init__(self, room: Room, entry: LineEntry, machine: MachineClock) -> None:
        self._room = room
        self._entry = entry
        self._machine = machine
        self._chosen: _Chosen | None = None
        self._led_here: _Chosen | None = None
        self._key_ms: tuple[int, float] = (0, 0.0)
        self._newest: tuple[int, float] = (0, 0.0)
        self._over = QTimer(entry)
        self._over.setSingleShot(True)
        self._over.setInterval(GOES_ON_MS)
        self._over.timeout.connect(self.forget)

    def settled(self, digits: str, event: Event, words: str) -> None:
        """Digits made this entry, which is called `words`; none were typed where it was clicked."""

        def withdraw() -> bool:
            return bool(self._room.submit(TakeBack(event.id)).events)

        told = say("{words} is taken back: it went on, and stands in the line.", words=words)
        fresh = self._entry.is_fresh
        self._watch(_Chosen(digits, event.session_ms, told, fresh, withdraw))

    def opened(
        self, digits: str, close: Callable[[], object], goes_on: Callable[[str], bool]
    ) -> None:
        """Digits opened a page that `close` puts away; `goes_on` tells what is no key of it."""

        def withdraw() -> bool:
            close()
            return True

        at_ms = self._room.live.session_ms()
        self._watch(_Chosen(digits, at_ms, _no_choice(digits), True, withdraw, goes_on))

    def later(self, digits: str, settle: Callable[[], None]) -> None:
        """Digits ask for what cannot be withdrawn: it is done once they did not go on."""
        if not digits:
            settle()
            return
        at_ms, fresh = self._room.live.session_ms(), self._entry.is_fresh
        words = _no_choice(digits)
        self._watch(_Chosen(digits, at_ms, words, fresh, lambda: True, settle=settle))
        self._over.start()

    def forget(self) -> None:
        """The digit was meant: it was held down, or nothing came behind it."""
        self._over.stop()
        chosen, self._chosen = self._chosen, None
        if chosen is not None and chosen.settle is not None:
            chosen.settle()

    def stop(self) -> None:
        """What still waits is not done: it was text, it was called off, or the room is left."""
        self._over.stop()
        self._chosen = None

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key showed that the digit was none, and stands behind it in the line now."""
        if event.key() in _MODIFIERS:
            return False
        last, self._newest = self._key_ms, (event.timestamp(), self._machine.monotonic_s() * 1000)
        self._led_here = None
        chosen, text = self._chosen, event.text()
        if chosen is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            return False
        if event.modifiers() & ~_OF_A_SIGN or self._since(last) > GOES_ON_MS:
            self.forget()
            return False
        if text == " " and chosen.opens and not chosen.spaced:
            self._chosen, self._key_ms = replace(chosen, spaced=True), self._newest
            if self._over.isActive():
                self._over.start()
            return True
        if not writes(event) or not (chosen.spaced or chosen.goes_on(text)):
            self._led_here = chosen
            self.forget()
            return False
        self.stop()
        if not chosen.withdraw():
            return False
        self._entry.go_on(chosen.as_text(text), chosen.at_ms, chosen.words)
        return True

    def _watch(self, chosen: _Chosen) -> None:
        """Digits that led to the page of these belong in front of them."""
        before, self._led_here = self._led_here, None
        self._key_ms, self._chosen = self._newest, None
        if chosen.digits and before is not None:
            chosen = replace(chosen, digits=before.digits + chosen.digits, at_ms=before.at_ms)
        if chosen.digits:
            self._chosen = chosen

    def _since(self, last: tuple[int, float]) -> float:
        """By the time stamps of the keys, which a busy machine does not stretch, or else by now."""
        stamps = (self._newest[0], last[0])
        return stamps[0] - stamps[1] if all(stamps) else self._newest[1] - last[1]


def _no_choice(digits: str) -> str:
    return say("{typed} is no choice of the card, and stands in the line.", typed=digits)
