"""The client's own words in large type, to be read to them or by them: nothing else is in view.

No readings, no times, no remark of the therapist's. Typing goes on beneath, unseen.
"""

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.room.read_back import ReadBack, read_back
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.text import BODY, LARGE, Text, user_font
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.key_scroll import KeyScroll

_WORDS = LARGE * 1.5
_WIDEST_EM = 28


class ReadBackCard(Card):
    """Renders the words from the session each time it changed."""

    covers_all = True
    closes_when_covered = True

    def __init__(self, state: Callable[[], SessionState]) -> None:
        super().__init__(say("In your words"), say("↑ ↓ scroll · Esc closes"))
        self.setObjectName("read_back")
        self._state = state
        self._shown: ReadBack | None = None
        self._holder = QWidget()
        # A line is as long as is easily read, in the middle of the window.
        em = QFontMetrics(user_font(_WORDS)).height()
        self._holder.setMaximumWidth(em * _WIDEST_EM)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 12, 0, 40)
        self._column.setSpacing(34)
        wide = QWidget()
        row = QHBoxLayout(wide)
        row.addStretch(1)
        row.addWidget(self._holder, 100)
        row.addStretch(1)
        self._scroll = KeyScroll(wide)
        self.body.addWidget(self._scroll, 1)
        self.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """The keys that scroll; all others go on to the line."""
        return self._scroll.take_key(event)

    def refresh(self) -> None:
        """Show the words as they stand now, where they changed."""
        found = read_back(self._state())
        if found == self._shown:
            return
        self._shown = found
        clear(self._column)
        # A page of large words in a brighter ink would light the room.
        for line in found.lines:
            self._column.addWidget(
                Text(say("“{words}”", words=line), "ink_faint", _WORDS, wrap=True)
            )
        if not found.lines:
            none = say("No words of the client's own are written down yet.")
            self._column.addWidget(Text(none, "ink_soft", LARGE, wrap=True))
        if found.left_out:
            note = say_count(
                "{count} line is not shown here: the quotes in it cannot be told apart.",
                "{count} lines are not shown here: the quotes in it cannot be told apart.",
                found.left_out,
            )
            self._column.addWidget(Text(note, "ink_soft", BODY, wrap=True))
        self._column.addStretch(1)
