"""The order in force: shown as received, replaced by a newer one, never weighed by the program."""

from kaproom.core.chart.chart import ChartState
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Mark, Shape
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.order_text import (
    ORDER_FIELDS,
    expired,
    order_detail,
    order_lines,
    order_title,
    order_values,
    read_order,
)
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.theme import Theme

_MOST_LINES = 3
_NONE = say("No order yet. Write it down as the prescriber gave it, or go on without.")
_BASELINE = say("Baseline: typed in the room, before the dose")


class OrderSection(Section):
    """The order."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__(
            theme,
            desk,
            say("Order"),
            (say("Enter"), "Alt+O"),
            ORDER_FIELDS,
            lambda values: read_order(values, today(desk.casebook)),
        )
        self.title = Text("", "ink", LARGE, wrap=True)
        self._detail = Text("", "ink_soft", BODY, wrap=True)
        self._lines = [Text("", "ink", BODY, wrap=True) for _ in range(_MOST_LINES)]
        self._expired = Mark(theme, "", Shape.DIAMOND, "caution")
        self._unsaved = Mark(theme, say("not yet saved"), Shape.RING, "ink_soft")
        baseline = Text(_BASELINE, "ink_soft", BODY, wrap=True)
        for widget in (self.title, self._detail, *self._lines, baseline):
            self.body.addWidget(widget)
        for mark in (self._expired, self._unsaved):
            self.body.addWidget(mark)
        self.body.setSpacing(6)

    def values(self) -> Values:
        """The order in force, to be corrected."""
        entry = self.desk.state.order
        return order_values(entry.body) if entry else {"substance": "ketamine", "route": "IM"}

    def show_chart(self, chart: ChartState) -> None:
        """Show the newest order."""
        entry = chart.order
        self._expired.setVisible(False)
        self._unsaved.setVisible(entry is not None and not self.desk.saved(entry))
        if entry is None:
            self.title.show_text("")
            self._show_lines(())
            self._detail.show_text(_NONE)
            return
        day = today(self.desk.casebook)
        self.title.show_text(order_title(entry.body))
        self._detail.show_text(order_detail(entry.body, chart.weight_g, day))
        self._show_lines(order_lines(entry.body))
        if expired(entry.body, day):
            expiry = say("this order has expired")
            self._expired.show_mark(expiry, Shape.DIAMOND, "caution")
            self._expired.setVisible(True)

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        for place, text in enumerate(self._lines):
            text.show_text(lines[place] if place < len(lines) else "")
