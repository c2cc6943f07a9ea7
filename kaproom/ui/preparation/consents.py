"""Consents: each subject with its newest word, its day and terms, and what was said before.

Nothing is assumed: a subject nobody asked about says so.
"""

from PySide6.QtWidgets import QComboBox

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.preparation import consent_answer, consent_trail
from kaproom.core.events.chart import CONSENT_SUBJECTS, ConsentGiven
from kaproom.core.events.event import Body
from kaproom.core.typed_values import read_date
from kaproom.core.wording import say
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.consent_words import answer_words, dated_answer, subject_words
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.theme import Theme

_SUBJECTS = tuple((subject, subject_words(subject)) for subject in CONSENT_SUBJECTS)
_STATES = (
    ("given", say("given")),
    ("refused", say("refused")),
    ("withdrawn", say("withdrawn")),
)
_NOT_ASKED = "not-asked/"


class ConsentsSection(Section):
    """Four rows, always there; Enter on one writes what was said to it."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        fields = (
            Field("state", say("Is"), choices=_STATES),
            Field("subject", say("To", meaning="what a consent is about"), choices=_SUBJECTS),
            Field(
                "on_date",
                say("On", meaning="a day"),
                say("today", meaning="where nothing is typed"),
            ),
            Field("terms", say("With which terms"), example=say("ask first"), wide=True),
        )
        super().__init__(theme, desk, say("Consents"), (say("Write"), "Alt+S"), fields, self._said)
        self.rows = EntryRows(theme)
        self.rows.opened.connect(self._open)
        self.rows.taken_back.connect(self._take_back)
        self.body.addWidget(self.rows)

    def show_chart(self, chart: ChartState) -> None:
        """Show the newest word on each subject, with the ones before beneath."""
        trail = consent_trail(chart.ledger)
        day = today(self.desk.casebook)
        lines: list[Line] = []
        for subject in CONSENT_SUBJECTS:
            said = trail.get(subject, ())
            if not said:
                line = Line(
                    f"{_NOT_ASKED}{subject}",
                    _begun(subject_words(subject)),
                    say("not asked"),
                    open=True,
                    opens=say("Write"),
                )
            else:
                newest = said[-1]
                before = " · ".join(answer_words(e, day) for e in reversed(said[:-1]))
                earlier = say("before: {words}", words=before) if before else ""
                beneath = "\n".join(filter(None, (newest.body.terms, earlier)))
                line = Line(
                    newest.id,
                    _begun(subject_words(subject)),
                    dated_answer(newest, day),
                    self.desk.saved(newest),
                    flagged=not newest.body.given,
                    beneath=beneath,
                    opens=say("Write"),
                )
            lines.append(line)
        self.rows.show_lines(lines)

    def _said(self, values: Values) -> Body:
        on_date = read_date(values["on_date"]) if values["on_date"] else ""
        if on_date is None:
            raise FormFault(
                say("A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026."), "on_date"
            )
        state = values["state"]
        return ConsentGiven(
            values["subject"], state == "given", values["terms"], on_date, state == "withdrawn"
        )

    def _open(self, key: str) -> None:
        entry = self.desk.state.ledger.entries.get(key)
        if entry is None or not isinstance(entry.body, ConsentGiven):
            self.form.open_with({"subject": key.removeprefix(_NOT_ASKED)})
            return
        body = entry.body
        self.form.open_with(
            {"subject": body.subject, "state": consent_answer(body), "terms": body.terms}
        )
        state = self.form.field("state")
        if isinstance(state, QComboBox):
            state.setFocus()

    def _take_back(self, key: str) -> None:
        if not key.startswith(_NOT_ASKED):
            self.desk.withdraw(key)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
