"""A choice settled by its digit, and what is typed at once behind it: then it was no choice.

A card settles at the digit, so that one key is enough. Where the hand goes on within a moment with
what no score goes on with, it was writing a reading or a note: the entry is taken back, which the
record tells, and the digit stands in the line in front of the rest.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
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


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a digit settled; `opens` says that a line would begin with it, `spaced` that one did."""

    digits: str
    event: Event
    words: str
    opens: bool
    spaced: bool = False


class TypedOn:
    """Watches the keys behind a digit that settled something."""

    def __init__(self, room: Room, entry: LineEntry, machine: MachineClock) -> None:
        self._room = room
        self._entry = entry
        self._machine = machine
        self._settled: _Settled | None = None
        self._key_ms: tuple[int, float] = (0, 0.0)
        self._newest: tuple[int, float] = (0, 0.0)

    def settled(self, digits: str, event: Event, words: str) -> None:
        """Digits made this entry, which is called `words`; none were typed where it was clicked."""
        self._key_ms = self._newest
        self._settled = _Settled(digits, event, words, self._entry.is_fresh) if digits else None

    def forget(self) -> None:
        """The digit was held down: it was meant."""
        self._settled = None

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key showed that the digit was none, and stands behind it in the line now."""
        if event.key() in _MODIFIERS:
            return False
        last, self._newest = self._key_ms, (event.timestamp(), self._machine.monotonic_s() * 1000)
        settled, self._settled = self._settled, None
        if settled is None or event.modifiers() & ~_OF_A_SIGN or self._since(last) > GOES_ON_MS:
            return False
        if event.text() == " " and settled.opens and not settled.spaced:
            self._settled, self._key_ms = replace(settled, spaced=True), self._newest
            return True
        goes_on = writes(event) if settled.spaced else event.text() in _IN_A_FIGURE
        if not goes_on or not event.text():
            return False
        if not self._room.submit(TakeBack(settled.event.id)).events:
            return False
        self._entry.go_on(
            settled.digits + (" " if settled.spaced else "") + event.text(),
            settled.event.session_ms,
            say("{words} is taken back: it went on, and stands in the line.", words=settled.words),
        )
        return True

    def _since(self, last: tuple[int, float]) -> float:
        """By the time stamps of the keys, which a busy machine does not stretch, or else by now."""
        stamps = (self._newest[0], last[0])
        return stamps[0] - stamps[1] if all(stamps) else self._newest[1] - last[1]
