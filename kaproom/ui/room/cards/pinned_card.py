"""What was prepared: intention and agreements, to be read again together before the medicine.

Beneath them consents, music wishes, themes and concerns, as they stand on the chart.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.day_checklist import day_of_session, reread_before
from kaproom.core.chart.preparation import concerns
from kaproom.core.chart.themes import themes
from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.session import AgreementReread
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import BODY, LARGE, SMALL, Text
from kaproom.ui.prepare.wish_words import music_wish_words
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.day_words import consent_words
from kaproom.ui.theme import Theme


class PinnedCard(Card):
    """Ctrl+digit ticks an agreement as read again; typing goes on in the line."""

    def __init__(
        self,
        theme: Theme,
        chart: ChartState,
        state: Callable[[], SessionState],
        reread: Callable[[str], object],
    ) -> None:
        super().__init__(
            say("Intention and agreements"), say("Ctrl I or Esc closes · typing goes on")
        )
        self._state = state
        self._reread = reread
        before = reread_before(chart.ledger, day_of_session(state()))
        self._before = {i: entry.event.wall_time() for i, entry in before.items()}
        self._rows: list[tuple[Entry[AgreementMade], MarkShape, Text]] = []
        words = (
            say("“{words}”", words=chart.intention)
            if chart.intention
            else say("no intention written down")
        )
        self.body.addWidget(Text(words, "ink" if chart.intention else "ink_soft", LARGE, wrap=True))
        for index, agreement in enumerate(chart.agreements, start=1):
            self.body.addWidget(self._agreement(theme, index, agreement))
        if not chart.agreements:
            self.body.addWidget(Text(say("no agreements written down"), "ink_soft", BODY))
        for line in _beneath(chart):
            self.body.addWidget(Text(line, "ink_soft", SMALL, wrap=True))
        self.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """Ctrl+1 and so on."""
        index = event.key() - Qt.Key.Key_1
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and 0 <= index < len(self._rows):
            self._tick(self._rows[index][0].id)
            return True
        return False

    def refresh(self) -> None:
        """Show which have been read again, and when."""
        ticks = self._ticks()
        for agreement, box, when in self._rows:
            at_ms, before = ticks.get(agreement.id), self._before.get(agreement.id)
            done = at_ms is not None or before is not None
            box.set_shape(Shape.TICK if done else Shape.BOX, "accent" if done else "ink_soft")
            words = say("made in {place}", place=agreement.body.made_in)
            if at_ms is not None:
                words = say("re-read {time}", time=session_clock_text(at_ms))
            elif before is not None:
                words = say("re-read {time}, before the room", time=before)
            when.setText(words)

    def _agreement(self, theme: Theme, index: int, agreement: Entry[AgreementMade]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        box = MarkShape(theme, Shape.BOX, "ink_soft", 16)
        when = Text("", "ink_soft", SMALL)
        words = QVBoxLayout()
        agreed = say("{part}: “{words}”", part=agreement.body.part, words=agreement.body.text)
        words.addWidget(Text(agreed, "ink", BODY, wrap=True))
        words.addWidget(when)
        key = KeyButton(theme, say("Re-read"), f"Ctrl {index}")
        key.setMaximumWidth(150)
        key.clicked.connect(lambda: self._tick(agreement.id))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(key)
        self._rows.append((agreement, box, when))
        return holder

    def _ticks(self) -> dict[str, int]:
        found = self._state().ledger.of(AgreementReread)
        return {e.body.agreement_id: e.at_ms for e in reversed(found)}

    def _tick(self, agreement_id: str) -> None:
        if agreement_id not in self._ticks():
            self._reread(agreement_id)


def _beneath(chart: ChartState) -> list[str]:
    """One line each, none for what nothing was said about."""
    named = [t.named.body.text for t in themes(chart.ledger) if t.closed is None]
    asked = [c for c in concerns(chart.ledger) if not c.answers]
    lines = (
        (say("Consents:"), consent_words(chart)),
        (say("Music", meaning="before a client's wishes"), music_wish_words(chart.ledger)),
        (say("Themes:"), ", ".join(named)),
        (say("Concerns and questions:"), " · ".join(c.noted.body.text for c in asked)),
    )
    return [f"{title} {words}" for title, words in lines if words]
