"""A choice made by its digit, and what is typed at once behind it: then it was no choice.

A card settles at the digit, so that one key is enough. Where the hand goes on within a moment with
what no choice goes on with, it was writing a reading or a note: what the digits did since the last
pause is withdrawn, and they stand in the line in front of the rest. An entry is taken back, which
the record tells; a page that was opened is closed; what cannot be withdrawn waits until that moment
is over.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from kaproom.core.clock import MachineClock
from kaproom.core.events.event import Event
from kaproom.core.room.room import Room
from kaproom.core.session.commands import TakeBack
from kaproom.core.wording import say
from kaproom.ui.room.keys import writes
from kaproom.ui.room.line_entry import LineEntry
from kaproom.ui.room.line_field import LineField

GOES_ON_MS = 700
"""Longer between two keys, and the second one begins something of its own."""
_MOST_DIGITS = 3
"""A reading has no more before its first sign; with one more, what was entered first is meant."""
_IN_A_FIGURE = frozenset("/.,:%")
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_AltGr})
_OF_A_SIGN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def words_at_once(tail: str) -> bool:
    """What a field, or the line itself, takes for its own behind a digit: words, with no space."""
    return tail[0] not in " -0123456789"


@dataclass(frozen=True, slots=True)
class Page:
    """What is open behind a digit: `close` puts it away, if it still is.

    `takes` tells what it takes for its own: a sign, with the space before it if one was typed.
    """

    close: Callable[[], object]
    takes: Callable[[str], bool] = words_at_once


@dataclass(frozen=True, slots=True)
class _Step:
    """What digits did, and how it is withdrawn: `entry` is taken back, `page` closed.

    `settle` is done once they are meant.
    """

    digits: str
    at_ms: int | None
    page: Page | None
    entry: Event | None
    words: str
    settle: Callable[[], None] | None

    def makes_a_line(self, tail: str) -> bool:
        """Whether no choice goes on with this sign, or with a space and this sign."""
        takes = words_at_once if self.page is None else self.page.takes
        return tail in _IN_A_FIGURE or not takes(tail)


class TypedOn:
    """Watches the keys behind a digit that chose something.

    `_steps` are those since the last pause; `_answered` tells that the newest key made the last.
    """

    def __init__(self, room: Room, entry: LineEntry, machine: MachineClock) -> None:
        self._room = room
        self._entry = entry
        self._machine = machine
        self._steps: list[_Step] = []
        self._spaced = False
        self._answered = False
        self._newest: tuple[int, float] = (0, 0.0)
        self._over = QTimer(entry)
        self._over.setSingleShot(True)
        self._over.setInterval(GOES_ON_MS)
        self._over.timeout.connect(self.forget)

    def chose(
        self,
        digits: str,
        page: Page | None = None,
        entry: Event | None = None,
        words: str = "",
        settle: Callable[[], None] | None = None,
    ) -> None:
        """Digits opened or kept open this page, made this entry called `words`, or ask to `settle`.

        Without a page the card is closed. Without digits it was clicked, and is meant.
        """
        if not digits:
            self.forget()
            if settle is not None:
                settle()
            return
        at_ms = self._room.live.session_ms() if entry is None else entry.session_ms
        self._steps.append(_Step(digits, at_ms, page, entry, words, settle))
        self._spaced, self._answered = False, True
        self._let_stand()
        if settle is not None:
            self._over.start()

    def forget(self) -> None:
        """The digits were meant: one was held down, or nothing came behind them."""
        steps = self._steps
        self.stop()
        for step in steps:
            if step.settle is not None:
                step.settle()

    def stop(self) -> None:
        """What still waits is not done: it was text, it was called off, or the room is left."""
        self._over.stop()
        self._steps, self._spaced = [], False

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key showed that the digits were none, and stands behind them in the line."""
        if event.key() in _MODIFIERS:
            return False
        last, self._newest = self._newest, (event.timestamp(), self._machine.monotonic_s() * 1000)
        answered, self._answered = self._answered, False
        if not self._steps:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif not answered or event.modifiers() & ~_OF_A_SIGN or self._since(last) > GOES_ON_MS:
            self.forget()
        elif event.text() == " " and self._may_be_spaced():
            self._spaced = self._answered = True
            if self._over.isActive():
                self._over.start()
            return not _behind_text()
        elif not writes(event):
            self.forget()
        elif self._steps[-1].makes_a_line(f" {event.text()}" if self._spaced else event.text()):
            return self._make_a_line(event.text())
        elif self._spaced or not event.text().isdigit():
            self.forget()
        return False

    def _may_be_spaced(self) -> bool:
        """Whether a space begins to make a line: it does not where it goes on in one."""
        return not self._spaced and (self._steps[-1].page is not None or self._entry.is_fresh)

    def _let_stand(self) -> None:
        """Let go of what was entered first, where there are more digits than a line begins with."""
        steps = self._steps
        while sum(len(step.digits) for step in steps) > _MOST_DIGITS:
            entered = [n for n, step in enumerate(steps[:-1]) if step.entry is not None]
            if not entered:
                break
            steps = steps[entered[0] + 1 :]
        self._steps = steps

    def _make_a_line(self, sign: str) -> bool:
        """Put the digits and the sign in the line; answers whether they could be withdrawn."""
        spaced, steps = self._spaced, self._steps
        self.stop()
        withdrawn: list[_Step] = []
        while steps and self._withdraw(steps[-1]):
            withdrawn.insert(0, steps.pop())
        if not withdrawn:
            return False
        digits = "".join(step.digits for step in withdrawn)
        told = [
            say("{words} is taken back: it went on, and stands in the line.", words=step.words)
            for step in withdrawn
            if step.entry is not None
        ]
        if not told:
            told = [say("{typed} is no choice of the card, and stands in the line.", typed=digits)]
        space = " " if spaced or sign.isalpha() else ""
        self._entry.go_on(f"{digits}{space}{sign}", withdrawn[0].at_ms, " ".join(told))
        return True

    def _withdraw(self, step: _Step) -> bool:
        """Make it as if it had not been chosen; answers whether that could be done."""
        if step.entry is not None and not self._room.submit(TakeBack(step.entry.id)).events:
            return False
        if step.page is not None:
            step.page.close()
        return True

    def _since(self, last: tuple[int, float]) -> float:
        """By the time stamps of the keys, which a busy machine does not stretch, or else by now."""
        stamps = (self._newest[0], last[0])
        return stamps[0] - stamps[1] if all(stamps) else self._newest[1] - last[1]


def _behind_text() -> bool:
    """Whether a space would be a sign of the text before it, and no lost one in front of a line."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return field.cursorPosition() > 0
    return isinstance(field, LineField) and bool(field.text)
