"""The psychiatrist's assessment and clearance as received; shown, and never weighed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.client_facts import assessments_of, documents_of
from kaproom.core.events.client import AssessmentReceived
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import date_text, read_date
from kaproom.core.wording import say, say_count
from kaproom.ui.client.chart_words import CLEARANCE_WORDS, joined
from kaproom.ui.client.documents_block import DocumentsBlock
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_FIELDS = (
    Field("by", say("Assessed by"), example="Dr. O."),
    Field("day", say("On", meaning="a day"), example="2026-11-14"),
    Field("clearance", say("Is"), choices=tuple(CLEARANCE_WORDS.items()), wide=True),
    Field("findings", say("Findings, as received"), wide=True, lines=3),
    Field(
        "limits",
        say("Limits, as received"),
        say("no esketamine; pressure first"),
        wide=True,
        lines=2,
    ),
)
_NONE = say("None received yet. Write it down as it came, or go on without.")
_ATTACH = "Alt+F"


class AssessmentSection(Section):
    """The newest one in full with its documents; earlier ones as rows beneath it."""

    def __init__(self, services: Services, theme: Theme, desk: ChartDesk) -> None:
        super().__init__(
            theme, desk, say("Assessment"), (say("Add"), "Alt+S"), _FIELDS, read_assessment
        )
        self.rows = EntryRows(theme)
        self.rows.taken_back.connect(desk.withdraw)
        self.rows.corrected.connect(self._correct_assessment)
        self._empty = Text(_NONE, "ink_soft", BODY, wrap=True)
        self._findings = Text("", "ink", BODY, wrap=True)
        self._limits = Text("", "ink", BODY, wrap=True)
        self.documents = DocumentsBlock(services, theme, desk)
        self.attach_key = KeyButton(theme, say("Attach a document"), "Alt F", focusable=True)
        self.attach_key.clicked.connect(self.documents.ask_for_file)
        self.documents.left.connect(
            lambda: self.attach_key.setFocus(Qt.FocusReason.OtherFocusReason)
        )
        for widget in (
            self._empty,
            self.rows,
            self._findings,
            self._limits,
            self.documents,
            self.attach_key,
        ):
            self.body.addWidget(widget)
        self.body.setSpacing(6)
        attach = QShortcut(QKeySequence(_ATTACH), self)
        attach.activated.connect(self._attach_by_key)

    def show_chart(self, chart: ChartState) -> None:
        """Show the assessments that stand."""
        found = assessments_of(chart.ledger)
        self._empty.setVisible(not found)
        self.attach_key.setVisible(bool(found))
        self.rows.show_lines([self._line(entry) for entry in found])
        newest = found[0] if found else None
        self._findings.show_text(_findings_words(newest.body) if newest else "")
        self._limits.show_text(_limits_words(newest.body) if newest else "")
        self.documents.setVisible(newest is not None)
        self.documents.show_entry(newest.id if newest else "")

    def _line(self, entry: Entry[AssessmentReceived]) -> Line:
        said = entry.body
        day = date_text(said.assessed_on, today(self.desk.casebook)) if said.assessed_on else ""
        words = CLEARANCE_WORDS[said.clearance]
        attached = len(documents_of(self.desk.state.ledger, entry.id))
        count = say_count("{count} document", "{count} documents", attached) if attached else ""
        return Line(
            entry.id,
            joined(words[:1].upper() + words[1:], said.assessed_by),
            joined(count, day),
            self.desk.saved(entry),
            flagged=said.clearance != "cleared",
            corrects=True,
        )

    def _correct_assessment(self, entry_id: str) -> None:
        found = {e.id: e.body for e in assessments_of(self.desk.state.ledger)}
        if entry_id in found:
            self.correct(entry_id, assessment_values(found[entry_id]))

    def _attach_by_key(self) -> None:
        if not self.attach_key.isHidden():
            self.documents.ask_for_file()


def read_assessment(values: Mapping[str, str]) -> AssessmentReceived:
    """The assessment as typed; raises FormFault."""
    if not values["by"]:
        raise FormFault(say("Who assessed?"), "by")
    day = read_date(values["day"])
    if values["day"] and day is None:
        raise FormFault(say("A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026."), "day")
    return AssessmentReceived(
        values["by"], values["clearance"], day or "", values["findings"], values["limits"]
    )


def assessment_values(said: AssessmentReceived) -> Values:
    """An assessment as the form's values."""
    return {
        "by": said.assessed_by,
        "day": said.assessed_on,
        "clearance": said.clearance,
        "findings": said.findings,
        "limits": said.limits,
    }


def _findings_words(said: AssessmentReceived) -> str:
    return say("Findings: {words}", words=said.findings) if said.findings else ""


def _limits_words(said: AssessmentReceived) -> str:
    return say("Limits: {words}", words=said.limits) if said.limits else ""
