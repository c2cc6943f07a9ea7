"""What was agreed with protectors, to be read again together before the medicine."""

from collections.abc import Callable

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.day_checklist import CourseDay, reread_before
from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.day import AgreementRereadBefore
from kaproom.core.events.event import Body
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_fields import Field
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.prepare.tick_row import TickLine, TickRow
from kaproom.ui.theme import Theme

_KEYS = say("Space: read again · Del takes the agreement back")
_EMPTY = say("None yet. They are read again together before the medicine.")
_HINT = say("re-read together before the medicine · ticked with the time")


class AgreementsSection(Section):
    """Each agreement with its tick for this session; re-read in the room they are ticked there."""

    def __init__(self, theme: Theme, desk: ChartDesk, day: Callable[[], CourseDay]) -> None:
        fields = (
            Field("part", say("With which part"), example=say("the critic")),
            Field("made_in", say("Agreed in"), usual_place(1)),
            Field(
                "text", say("What was agreed"), example=say("ask me before going there"), wide=True
            ),
        )
        super().__init__(theme, desk, say("Agreements"), (say("Add"), "Alt+G"), fields, self._made)
        self._theme = theme
        self._day = day
        self.rows: dict[str, TickRow] = {}
        self._empty = Text(_EMPTY, "ink_soft", BODY, wrap=True)
        self._hint = Text(_HINT, "ink_soft", SMALL, wrap=True)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._hint)

    def show_chart(self, chart: ChartState) -> None:
        """Show the agreements that hold."""
        found = {entry.id: entry for entry in chart.agreements}
        if list(found) != list(self.rows):
            self._lay_out_rows(list(found))
        ticks = reread_before(chart.ledger, self._day())
        for entry_id, entry in found.items():
            tick = ticks.get(entry_id)
            words = agreement_words(entry.body)
            line = TickLine(words, detail=entry.body.made_in, saved=self.desk.saved(entry))
            if tick is not None:
                at = say("re-read {time}", time=tick.event.wall_time())
                saved = self.desk.saved(tick)
                line = TickLine(words, "ticked", entry.body.made_in, "", at, saved)
            self.rows[entry_id].show_line(line)
        self._empty.setVisible(not found)
        self._hint.setVisible(bool(found))

    def _lay_out_rows(self, ids: list[str]) -> None:
        had_focus = next((i for i, row in self.rows.items() if row.hasFocus()), None)
        for row in self.rows.values():
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for place, entry_id in enumerate(ids):
            row = TickRow(self._theme, _KEYS)
            row.toggled.connect(lambda i=entry_id: self._toggle(i))
            row.taken_back.connect(lambda i=entry_id: self.desk.withdraw(i))
            self.rows[entry_id] = row
            self.body.insertWidget(1 + place, row)
            row.show()
        if had_focus is not None:
            next(iter(self.rows.values()), self._key).setFocus()

    def _toggle(self, agreement_id: str) -> None:
        tick = reread_before(self.desk.state.ledger, self._day()).get(agreement_id)
        if tick is not None:
            self.desk.withdraw(tick.id)
        else:
            self.desk.write(AgreementRereadBefore(self._day().number, agreement_id))

    def _made(self, values: Values) -> Body:
        made_in = values["made_in"] or usual_place(self._day().number)
        return AgreementMade(values["part"], values["text"], made_in)


def usual_place(number: int) -> str:
    """Where an agreement was made that says nothing else, before the session of this number."""
    if number == 1:
        return say("preparation", meaning="where an agreement was made")
    return say("before session {number}", number=number)


def agreement_words(agreement: AgreementMade) -> str:
    """`the critic: “ask me first”`: a part is called as the client calls it."""
    if agreement.part:
        return say("{part}: “{words}”", part=agreement.part, words=agreement.text)
    return say("“{words}”", words=agreement.text)
