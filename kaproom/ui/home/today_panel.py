"""Today: what is in progress first, then the visits of the day; what is due; what has been.

When the card in focus has gone, the focus is on the panel: no key meant for one card presses
another, and Tab leads to the first.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from kaproom.core.wording import say
from kaproom.ui.card import Card
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.controls.panel import Panel
from kaproom.ui.home.card_group import CardFace, CardGroup
from kaproom.ui.home.due_sources import DueCard
from kaproom.ui.home.home_lines import DayCard
from kaproom.ui.home.visit_cards import day_words
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.theme import Theme

_EMPTY_DAY = say(
    "Nothing is planned for today. Visits are planned with the client: Enter on a line of the "
    "table opens them."
)
_EMPTY = say(
    "Nothing is planned for today. Take a client on with Ctrl N, open them, and enter the room "
    "when they are there."
)
_EMPTY_PRACTICE = say(
    "No rehearsal yet. Start one on the right: it plays itself, and you may take over."
)


class TodayPanel(Panel):
    """`chosen` carries the DayCard that was pressed, `due_chosen` the DueCard."""

    chosen = Signal(object)
    due_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self._theme = theme
        self.setAccessibleName(say("Today"))
        self.day = CardGroup(theme, say("Today"))
        self.due = CardGroup(theme, say("Due"))
        self.recent = CardGroup(theme, say("To look back on"))
        self.due.hide()
        for group in (self.day, self.due, self.recent):
            group.focus_gone.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.body.addWidget(scrolled_column([self.day, self.due, self.recent], 6))

    def show_day(
        self,
        running: Sequence[DayCard],
        planned: Sequence[DayCard],
        recent: Sequence[DayCard],
        practice: bool,
        clients: bool,
    ) -> None:
        """Show the day; `clients` is whether there are any yet."""
        cards = (*running, *planned)
        unused = _EMPTY_PRACTICE if practice else _EMPTY
        empty = _EMPTY_DAY if clients else unused
        words = day_words(len(running), tuple(planned)) if cards else empty
        self.day.show_cards([self._pair(card, card is cards[0]) for card in cards], words)
        self.recent.show_cards([self._pair(card, strong=False) for card in recent])

    def show_due(self, cards: Sequence[DueCard]) -> None:
        """Show what is due."""
        self.due.show_cards(
            [
                (CardFace(c.about, c.title, c.detail, c.word), lambda c=c: self.due_chosen.emit(c))
                for c in cards
            ]
        )

    def cards(self) -> list[Card]:
        """The cards shown, from top to bottom."""
        return [*self.day.cards, *self.due.cards, *self.recent.cards]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame of its own while no card has the focus."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_focus_ring(painter, self._theme, self)
        painter.end()

    def _pair(self, card: DayCard, strong: bool) -> tuple[CardFace, Callable[[], None]]:
        about = f"{card.next} {card.subject_id}"
        face = CardFace(about, card.title, card.detail, card.next.word, strong)
        return face, lambda: self.chosen.emit(card)
