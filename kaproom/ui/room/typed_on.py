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


def as_a_line(tail: str) -> bool:
    """Whether digits with this sign behind them, or a space and a sign, are the begin of a line."""
    return tail[0] == " " or tail in _IN_A_FIGURE


@dataclass(frozen=True, slots=True)
class Page:
    """What is open for a choice: `close` puts it away, `goes_on` tells what is no key of it."""

    close: Callable[[], object]
    goes_on: Callable[[str], bool] = as_a_line


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What digits chose. `opens` says that a line would begin with them, `spaced` that one did.

    To withdraw it `events` are taken back and `close` is called; `settle` does what has waited.
    `goes_on` tells a sign, with the space before it if one was typed, that makes a line of them.
    """

    digits: str
    at_ms: int | None
    words: str
    opens: bool
    goes_on: Callable[[str], bool] = as_a_line
    events: tuple[Event, ...] = ()
    close: Callable[[], object] | None = None
    settle: Callable[[], None] | None = None
    spaced: bool = False

    def behind(self, before: "_Chosen") -> "_Chosen":
        """The same, where `before` led to the page that it was chosen on."""
        return replace(
            self,
            digits=before.digits + self.digits,
            at_ms=before.at_ms,
            words=before.words if before.events and not self.events else self.words,
            events=before.events + self.events,
        )

    def tail(self, sign: str) -> str:
        """The sign, with the space before it if one was typed."""
        return f" {sign}" if self.spaced else sign

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

    def settled(self, digits: str, event: Event, words: str, page: Page | None = None) -> None:
        """Digits made this entry, which is called `words`; none were typed where it was clicked.

        `page` stays open for what can follow; without one the card is closed.
        """
        told = say("{words} is taken back: it went on, and stands in the line.", words=words)
        if page is None:
            chosen = _Chosen(digits, event.session_ms, told, self._entry.is_fresh)
        else:
            chosen = _Chosen(digits, event.session_ms, told, True, page.goes_on, close=page.close)
        self._watch(replace(chosen, events=(event,)))

    def opened(self, digits: str, page: Page) -> None:
        """Digits opened this page."""
        at_ms, told = self._room.live.session_ms(), _no_choice(digits)
        self._watch(_Chosen(digits, at_ms, told, True, page.goes_on, close=page.close))

    def later(self, digits: str, settle: Callable[[], None]) -> None:
        """Digits ask for what cannot be withdrawn: it is done once they did not go on."""
        if not digits:
            self.forget()
            settle()
            return
        at_ms, fresh = self._room.live.session_ms(), self._entry.is_fresh
        self._watch(_Chosen(digits, at_ms, _no_choice(digits), fresh, settle=settle))
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
        if not writes(event) or not chosen.goes_on(chosen.tail(text)):
            self._led_here = chosen
            self.forget()
            return False
        self.stop()
        if not self._withdraw(chosen):
            return False
        self._entry.go_on(chosen.as_text(text), chosen.at_ms, chosen.words)
        return True

    def _watch(self, chosen: _Chosen) -> None:
        """Digits that led to the page of these belong in front of them."""
        before, self._led_here = self._led_here, None
        self.forget()
        self._key_ms = self._newest
        if chosen.digits:
            self._chosen = chosen if before is None else chosen.behind(before)

    def _withdraw(self, chosen: _Chosen) -> bool:
        """Make it as if it had not been chosen; answers whether that could be done."""
        for event in reversed(chosen.events):
            if not self._room.submit(TakeBack(event.id)).events:
                return False
        if chosen.close is not None:
            chosen.close()
        return True

    def _since(self, last: tuple[int, float]) -> float:
        """By the time stamps of the keys, which a busy machine does not stretch, or else by now."""
        stamps = (self._newest[0], last[0])
        return stamps[0] - stamps[1] if all(stamps) else self._newest[1] - last[1]


def _no_choice(digits: str) -> str:
    return say("{typed} is no choice of the card, and stands in the line.", typed=digits)
