"""Today: what is in progress first, then what is planned, then what can be looked back on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.ui.card import Card
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.home.home_lines import DayCard
from kaproom.ui.theme import Theme

_EMPTY = (
    "Nothing is planned for today. Take a client on with Ctrl N, open them, and enter the room "
    "when they are there."
)
_EMPTY_PRACTICE = (
    "No rehearsal yet. Start one on the right: it plays itself, and you may take over."
)


class TodayPanel(Panel):
    """`chosen` carries the card that was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Today")
        self._theme = theme
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.body.addStretch(1)

    def show_cards(
        self,
        running: Sequence[DayCard],
        planned: Sequence[DayCard],
        recent: Sequence[DayCard],
        practice: bool,
    ) -> None:
        """Show these."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in (*running, *planned):
            strong = card is (*running, *planned)[0]
            column.addWidget(self._card(card, strong))
        if not running and not planned:
            empty = _EMPTY_PRACTICE if practice else _EMPTY
            column.addWidget(Text(empty, "ink_soft", BODY, wrap=True))
        if recent:
            column.addSpacing(12)
            column.addWidget(Text("To look back on", "ink", BODY, bold=True))
        for card in recent:
            column.addWidget(self._card(card, strong=False))
        self.body.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh

    def cards(self) -> list[Card]:
        """The cards shown, from top to bottom."""
        return self._holder.findChildren(Card)

    def _card(self, card: DayCard, strong: bool) -> Card:
        button = Card(self._theme, card.title, card.detail, card.next.value, strong)
        button.clicked.connect(lambda: self.chosen.emit(card))
        return button
