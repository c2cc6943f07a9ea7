"""The intention, large, with its earlier wordings and their days beneath it.

The newest holds because it was said last; the program chooses nothing.
"""

from kaproom.core.chart import ChartState
from kaproom.core.preparation import day_of, intentions
from kaproom.core.typed_values import date_text
from kaproom.ui.controls.text import LARGE, SMALL, Text
from kaproom.ui.home.home_lines import today
from kaproom.ui.preparation.kinds import INTENTION
from kaproom.ui.preparation.line_section import LineSection
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.theme import Theme


class IntentionLines(LineSection):
    """A new line is a new wording; earlier ones are corrected and taken back like any other."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__(theme, desk, INTENTION)
        self.words = Text("", "ink", LARGE, wrap=True)
        self._since = Text("", "ink_soft", SMALL, wrap=True)
        self.top.addWidget(self.words)
        self.top.addWidget(self._since)

    def show_chart(self, chart: ChartState) -> None:
        """Show the newest wording and how long it has stood."""
        super().show_chart(chart)
        wordings = intentions(chart.ledger)
        self._empty.setVisible(not wordings)
        self.words.show_text(f"“{wordings[0].body.text}”" if wordings else "")
        if not wordings:
            self._since.show_text("")
            return
        newest = wordings[0]
        day = date_text(day_of(newest.event), today(self.desk.casebook))
        saved = "" if self.desk.saved(newest) else " · not yet saved"
        earlier = " · earlier wordings:" if wordings[1:] else ""
        self._since.show_text(f"since {day}{saved}{earlier}")
