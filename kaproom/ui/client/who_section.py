"""Who the client is: initials or name, date of birth, how many sessions; all of it correctable."""

from datetime import date

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.chart import ClientAdded
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say, say_count
from kaproom.ui.client.chart_words import joined
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.form_fields import Field
from kaproom.ui.home.home_lines import today
from kaproom.ui.home.new_client import read_client
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.section import Section
from kaproom.ui.room.emergency_facts import age_years
from kaproom.ui.theme import Theme

_FIELDS = (
    Field("label", say("Initials, or the name they chose"), example="M. R.", wide=True),
    Field("born", say("Date of birth"), example="1984-05-30"),
    Field("planned", say("Planned sessions"), example="6"),
)


class WhoSection(Section):
    """The client's first entry, which can be put right but never taken back."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__(
            theme, desk, say("Client"), (say("Correct"), "Alt+N"), _FIELDS, read_client
        )
        self.words = Text("", "ink", LARGE, wrap=True)
        self._detail = Text("", "ink_soft", BODY, wrap=True)
        self.body.addWidget(self.words)
        self.body.addWidget(self._detail)

    def open_form(self) -> None:
        """Show the form with what is known; entering it is a correction."""
        entry = self.desk.state.ledger.of(ClientAdded)[-1]
        client = entry.body
        self.correct(
            entry.id,
            {
                "label": client.label,
                "born": client.birth_date or "",
                "planned": str(client.planned_sessions),
            },
        )

    def show_chart(self, chart: ChartState) -> None:
        """Show the client as corrected."""
        client = chart.client
        if client is None:
            return
        self.words.show_text(client.label)
        born = _born_words(client, today(self.desk.casebook))
        self._detail.show_text(
            joined(
                born,
                say_count(
                    "{count} session planned", "{count} sessions planned", client.planned_sessions
                ),
            )
        )


def _born_words(client: ClientAdded, day: date) -> str:
    years = age_years(client.birth_date, day)
    if years is None or client.birth_date is None:
        return say("date of birth not noted")
    return say("born {day}, {years} years", day=date_text(client.birth_date), years=years)
