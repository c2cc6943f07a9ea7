"""One choice by one digit: a scale's score, a phase of the music. It gives way to other text.

Digits that are no choice are text too: they go on in the line with what follows them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from kaproom.core.session.palette import Scale
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.keys import writes
from kaproom.ui.theme import Theme

_DIGITS = frozenset("0123456789")
_MANY = 7
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Choice:
    """A number to type and the words beside it."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Typing:
    """What a card needs for what is typed on it: the session clock, and the way into the line."""

    now_ms: Callable[[], int]
    go_on: Callable[[str, int | None, str], None]


class ChoiceCard(Card):
    """`chosen` is called with the number; numbers above 9 take two digits.

    What is typed and is no choice goes to the line by `typing`.
    """

    is_question = True

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: tuple[Choice, ...],
        chosen: Callable[[int], None],
        typing: Typing,
        note: str = "",
    ) -> None:
        super().__init__(title, say("a digit chooses · Esc closes"))
        self._numbers = {c.number for c in choices}
        self._chosen = chosen
        self._typing = typing
        self._typed = ""
        self._typed_ms: int | None = None
        self._waiting = Text("", "accent", BODY)
        self._waiting.hide()
        grid = QGridLayout()
        grid.setSpacing(6)
        columns = 4 if len(choices) > _MANY else 1
        for index, choice in enumerate(choices):
            key = KeyButton(theme, choice.words, str(choice.number))
            key.clicked.connect(lambda _checked=False, n=choice.number: self.choose(n))
            grid.addWidget(key, index // columns, index % columns)
            width = max(grid.columnMinimumWidth(0), key.sizeHint().width())
            for column in range(columns):
                grid.setColumnMinimumWidth(column, width)
        self.body.addLayout(grid)
        self.body.addWidget(self._waiting)
        if note:
            self.body.addWidget(Text(note, "ink_soft", SMALL, wrap=True))

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits choose; Enter settles a first digit that could go on."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text() in _DIGITS and event.text():
            if not event.isAutoRepeat():
                self._digit(event.text())
            return True
        if self._typed and (writes(event) or event.text() == " "):
            self._go_on(self._typed + (" " if event.text().isalpha() else "") + event.text())
            return True
        if self._typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(int(self._typed))
            return True
        if self._typed and event.key() == Qt.Key.Key_Backspace:
            self._show_typed("")
            return True
        return False

    def choose(self, number: int) -> None:
        """Settle on a number, by mouse or by Enter."""
        self._typed = ""
        self._settle(number)

    @property
    def settled_by(self) -> str:
        """The digits that settled it at once; empty where it was settled in another way."""
        return self._typed

    def takes(self, sign: str) -> bool:
        """Whether a choice begins with this sign."""
        return any(str(number).startswith(sign) for number in self._numbers)

    def _settle(self, number: int) -> None:
        self.done.emit()
        self._chosen(number)

    def _go_on(self, typed: str) -> None:
        self.done.emit()
        words = say("{typed} is no choice of the card, and stands in the line.", typed=self._typed)
        self._typing.go_on(typed, self._typed_ms, words)

    def _digit(self, digit: str) -> None:
        if not self._typed:
            self._typed_ms = self._typing.now_ms()
        typed = self._typed + digit
        longer = [n for n in self._numbers if str(n).startswith(typed) and str(n) != typed]
        if longer and int(typed) in self._numbers:
            self._show_typed(typed)
        elif int(typed) in self._numbers and str(int(typed)) == typed:
            self._typed = typed
            self._settle(int(typed))
        else:
            self._typed = typed
            self._go_on(typed)

    def _show_typed(self, typed: str) -> None:
        self._typed = typed
        longer = sorted(n for n in self._numbers if typed and str(n).startswith(typed))
        more = [
            say("{digit} for {number}", digit=str(n)[len(typed) :], number=n)
            for n in longer
            if str(n) != typed
        ]
        self._waiting.show_text(" · ".join((f"{typed}: Enter", *more)) if typed else "")


class ScaleCard(ChoiceCard):
    """A scale's levels in words; ↑ or ↓ tells tested from only observed, where a score can be both.

    `rate` gets the score, whether it was tested, and the digits that settled it at once; `other` is
    asked for the scale one further (1) or back (-1).
    """

    def __init__(
        self,
        theme: Theme,
        scale: Scale,
        rate: Callable[[int, bool, str], None],
        other: Callable[[int], None],
        typing: Typing,
    ) -> None:
        self._tested = False
        levels = range(scale.lowest, scale.highest + 1)
        choices = tuple(Choice(n, scale.levels.get(n, "")) for n in levels)
        super().__init__(
            theme,
            f"{scale.label} {scale.version}",
            choices,
            self._rated,
            typing,
            say("{source} · ← → other scales", source=scale.source),
        )
        self._rate = rate
        self._other = other
        self._tested_key: KeyButton | None = None
        if scale.can_be_tested:
            self._tested_key = KeyButton(theme, say("Observed, not tested"), "↑ ↓")
            self._tested_key.clicked.connect(self._toggle)
            self.body.insertWidget(0, self._tested_key)

    def take_key(self, event: QKeyEvent) -> bool:
        """The arrows as well as the digits; no letter, for letters are text."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _UP_DOWN and self._tested_key is not None:
            if not event.isAutoRepeat():
                self._toggle()
            return True
        if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._other(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        return super().take_key(event)

    def _toggle(self) -> None:
        if self._tested_key is None:
            return
        self._tested = not self._tested
        self._tested_key.set_label(say("Tested") if self._tested else say("Observed, not tested"))
        self._tested_key.set_current(self._tested)

    def _rated(self, score: int) -> None:
        self._rate(score, self._tested, self.settled_by)
