"""Looking along the score by keys: a moment in words, while the session goes on.

Moves a line of its own over the score and nothing else; closing takes it away.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.score.widget import ScoreWidget

_STEP_MS, _LONG_STEP_MS = 60_000, 600_000
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LookCard(Card):
    """Begins at `now_ms`. The keys it takes are the arrows, Home and End."""

    closes_when_covered = True

    def __init__(self, score: ScoreWidget, now_ms: Callable[[], int]) -> None:
        super().__init__(say("Look"), say("← → a minute · Shift ten · Home · End · Esc closes"))
        self._score = score
        self._now_ms = now_ms
        self._at_ms = now_ms()
        self._words = Text("", "ink", BODY, wrap=True)
        self.body.addWidget(self._words)
        self._look(self._at_ms)

    @property
    def words(self) -> str:
        """What is told of the moment."""
        return self._words.text()

    def take_key(self, event: QKeyEvent) -> bool:
        """Along the score; all else goes on to the line."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers and not shift:
            return False
        way = _STEPS.get(Qt.Key(event.key()))
        if way is not None:
            self._look(self._at_ms + way * (_LONG_STEP_MS if shift else _STEP_MS))
        elif event.key() == Qt.Key.Key_Home:
            self._look(0)
        elif event.key() == Qt.Key.Key_End:
            self._look(self._now_ms())
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed, the score is as it was."""
        super().hideEvent(event)
        self._score.look_at(None)

    def refresh(self) -> None:
        """The moment as it stands now."""
        self._look(self._at_ms)

    def _look(self, at_ms: int) -> None:
        self._at_ms = max(0, min(at_ms, self._now_ms()))
        self._score.look_at(self._at_ms)
        self._words.show_text(self._score.describe_at(self._at_ms))
        self.setAccessibleDescription(self.words)
