"""The orders on the client's page: the one that stands first in full, then all of them as rows."""

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.chart import OrderReceived
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.client.chart_words import joined
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.order_section import OrderSection
from kaproom.ui.prepare.order_text import expired, order_title, order_values
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.theme import Theme


class OrdersSection(OrderSection):
    """A new order is written beside the old ones; each can be corrected or taken back."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__(theme, desk)
        self.rows = EntryRows(theme)
        self.rows.taken_back.connect(desk.withdraw)
        self.rows.corrected.connect(self._correct_order)
        self.body.addWidget(self.rows)

    def show_chart(self, chart: ChartState) -> None:
        """The order in force, then every order that stands, newest first."""
        super().show_chart(chart)
        self.rows.show_lines([self._line(entry, chart) for entry in reversed(chart.orders)])

    def _line(self, entry: Entry[OrderReceived], chart: ChartState) -> Line:
        order, day = entry.body, today(self.desk.casebook)
        first = say("in force") if chart.order is not None and entry.id == chart.order.id else ""
        signed = date_text(order.signed_on, day) if order.signed_on else ""
        over = say("expired") if expired(order, day) else ""
        return Line(
            entry.id,
            order_title(order),
            joined(signed, over or first),
            self.desk.saved(entry),
            flagged=bool(over),
            corrects=True,
        )

    def _correct_order(self, entry_id: str) -> None:
        order = self.desk.state.order_by_id(entry_id)
        if order is not None:
            self.correct(entry_id, order_values(order))
