"""What the client brings: intention, what was carried out of the room last time, parts seen.

Their own words, from the notes store; shown here and nowhere on Home.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.themes import themes
from kaproom.core.course.parts_sightings import parts_seen
from kaproom.core.events.chart import IntentionSet
from kaproom.core.session.notes import is_carried, is_verbatim
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.chip_flow import ChipFlow
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.note_text import NoteText
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.form_fields import Field
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.theme import Theme

_MOST_CARRIED = 5


class IntentionSection(Section):
    """The newest intention, large, and the themes that are open."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        fields = (Field("text", say("In the client's own words"), wide=True, lines=3),)
        super().__init__(
            theme,
            desk,
            say("Intention"),
            (say("Write"), "Alt+I"),
            fields,
            lambda values: IntentionSet(values["text"]),
        )
        self.words = Text("", "ink", LARGE, wrap=True)
        self._earlier = Text("", "ink_soft", BODY, wrap=True)
        self.themes = Text("", "ink_soft", BODY, wrap=True)
        for text in (self.words, self._earlier, self.themes):
            self.body.addWidget(text)

    def values(self) -> Values:
        """The intention as it stands."""
        return {"text": self.desk.state.intention}

    def show_chart(self, chart: ChartState) -> None:
        """Show the newest; earlier ones are kept and counted."""
        kept = len(chart.ledger.of(IntentionSet)) - 1
        said = say("“{words}”", words=chart.intention)
        self.words.show_text(said if chart.intention else "")
        versions = say_count(
            "one earlier wording is kept", "{count} earlier wordings are kept", kept
        )
        none = say("Not yet written. It is offered in the room before the medicine.")
        open_themes = [t.named.body.text for t in themes(chart.ledger) if t.closed is None]
        named = say("themes: {words}", words=", ".join(open_themes))
        self.themes.show_text(named if open_themes else "")
        self._earlier.show_text(none if not chart.intention else versions if kept > 0 else "")


def last_time(theme: Theme, state: SessionState) -> QWidget | None:
    """The first few notes carried out of a session; None where none were."""
    carried = [note for note in state.notes if is_carried(note)][:_MOST_CARRIED]
    if not carried or state.started is None:
        return None
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 12)
    column.setSpacing(0)
    column.addWidget(Heading(say("From last time")))
    for note in carried:
        at = session_clock_text(note.at_ms)
        lead = say("s{number} · {time}", number=state.started.number, time=at)
        words = NoteText(theme, note.body.text, note.body.verbatim and is_verbatim(note.body))
        column.addWidget(Row(words, Text(lead, "ink_soft", BODY)))
    return holder


class PartsSeen(QWidget):
    """The client's parts by name, from the agreements and from the notes of earlier sessions."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__()
        self._notes = desk.casebook.earlier_notes(desk.client_id, "")
        self.names = ChipFlow(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        column.addWidget(Heading(say("Parts seen")))
        column.addWidget(self.names)

    def show_chart(self, chart: ChartState) -> None:
        """Show the names; away while there are none."""
        names = parts_seen(chart.ledger, self._notes)
        self.names.show_texts(names)
        self.setVisible(bool(names))
