"""Measures of a client: written down in one line, listed with their trail, drawn over the course.

It shows what was scored and what the instrument's authors published, and says nothing of its own.
"""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.course.measures_course import Course, course_of
from kaproom.core.course.measures_due import measures_due
from kaproom.core.events.chart import ChartEntryWithdrawn
from kaproom.core.events.event import Body
from kaproom.core.events.measures import MeasureCorrected, MeasurePlanned, MeasureScored
from kaproom.core.measures.chart import Score, plans_of, scores_of
from kaproom.core.measures.measures import Measure
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say
from kaproom.ui.client_top import client_top
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.measures.course_plot import CoursePlot, sessions_of
from kaproom.ui.measures.lane_strip import LaneStrip
from kaproom.ui.measures.score_form import ScoreForm
from kaproom.ui.measures.score_list import ScoreList
from kaproom.ui.measures.score_words import measure_words, plan_words, range_words, score_line
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_NO_SCORE = say(
    "No score yet. Write one above: the name of a measure, then its total or its answers."
)
_NO_LANE = say(
    "Each measure gets a line of its own here, over the weeks of the course, with the sessions "
    "marked. Write down a first score, or plan a measure."
)
_FIRST_KEYS = say("↵ correct · Del take back · Ctrl Z take back what was entered last")
_PLOT_KEYS = say("← → along the marks · ↑ ↓ from measure to measure · ↵ correct")

_BENEATH_PX = 12
"""Between a section and the next heading, as on the pages of the chart."""


class MeasuresScreen(QWidget):
    """`back_asked` when the person is done; everything entered is handed to the record."""

    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services, self._theme, self.client_id = services, theme, client_id
        self._casebook = services.casebook
        # What Ctrl+Z takes back, newest last: an entry by its id, or a score that was taken back.
        self._done: list[str | MeasureScored] = []
        self._measures = services.said.measures()
        self._sessions = sessions_of(services, client_id)
        self.form = ScoreForm(theme, self._measures, lambda: self._today)
        self.scores = ScoreList(theme)
        self.plans = EntryRows(theme)
        self.plot = CoursePlot(services, theme, client_id)
        self._plot_area = scrolled_column([self.plot], 0)
        self.told = Text("", "ink", BODY, wrap=True)
        self.published = Text("", "ink_soft", SMALL, wrap=True)
        self.saved = SavedMark(theme)
        self._none = Text(_NO_SCORE, "ink_soft", BODY, wrap=True)
        self._list_keys = Text(_FIRST_KEYS, "ink_soft", SMALL, wrap=True)
        self._plot_keys = Text(_PLOT_KEYS, "ink_soft", SMALL, wrap=True)
        self._no_lane = _known(tuple(self._measures.values()))
        self._planned = Heading(say("Planned"))
        self._lay_out()
        self._connect()
        self._draft = FormDraft(self.form.form, self._casebook.record, f"{client_id}/measure")
        self.form.form.opened.connect(self._tell_correction)
        self._tell_correction()
        self.look_again()

    @property
    def _today(self) -> date:
        return self._casebook.now().local().date()

    def take_focus(self) -> None:
        """In the line: a score is typed at once."""
        self.form.take_focus()

    def look_again(self) -> None:
        """Show the chart as it stands."""
        today, chart = self._today, self._casebook.chart(self.client_id)
        course, ledger = course_of(chart, self._sessions, self._measures, today), chart.ledger
        unsaved = self._casebook.unsaved(self.client_id)
        scores = scores_of(ledger)
        lines = [
            score_line(
                score,
                self._measures.get(score.body.code),
                course.first,
                today,
                not unsaved & {score.id, *(entry.id for entry in score.trail)},
            )
            for score in reversed(scores)
        ]
        self.scores.show_lines(lines)
        self.scores.setVisible(bool(scores))
        self._none.setVisible(not scores)
        self._list_keys.setVisible(bool(scores))
        due = {one.subject_id: one.since for one in measures_due(self.client_id, chart, today)}
        self.plans.show_lines(
            [
                Line(plan.code, plan.label, plan_words(plan, due.get(plan.code, ""), today))
                for plan in plans_of(ledger).values()
            ]
        )
        self._planned.setVisible(bool(self.plans.lines))
        self._show_course(course)
        self.saved.show_state(bool(unsaved), self._casebook.fault(self.client_id))

    def _tell_correction(self) -> None:
        corrected = self._score(self.form.form.about)
        if corrected is not None:
            self.form.tell_correction(corrected)

    def _show_course(self, course: Course) -> None:
        self.plot.show_course(course, self._today)
        self._no_lane.setVisible(not course.lanes)
        for words in (self.told, self.published, self._plot_keys):
            words.setVisible(bool(course.lanes))

    def _lay_out(self) -> None:
        name = name_told_apart(self._casebook, self.client_id)
        top, back = client_top(self._theme, name, say("Measures over the course"), self.saved)
        back.clicked.connect(self.back_asked)
        columns = columns_beside()
        columns.addWidget(self._written(), 38)
        columns.addWidget(self._drawn(), 62)
        lay_out_screen(self, top, columns)

    def _written(self) -> Panel:
        panel = Panel(say("Write down"))
        for above in (self.form, self.plans):
            above.setContentsMargins(0, 0, 0, _BENEATH_PX)
        panel.body.addWidget(self.form)
        panel.body.addWidget(self._planned)
        panel.body.addWidget(self.plans)
        panel.body.addWidget(Heading(say("Scores")))
        panel.body.addWidget(self._none)
        panel.body.addWidget(self.scores, 1)
        panel.body.addWidget(self._list_keys)
        panel.body.addStretch(0)
        return panel

    def _drawn(self) -> Panel:
        panel = Panel(say("Over the course"))
        panel.body.addWidget(self._no_lane)
        panel.body.addWidget(self._plot_area, 1)
        panel.body.addWidget(self.told)
        panel.body.addWidget(self.published)
        panel.body.addWidget(self._plot_keys)
        return panel

    def _connect(self) -> None:
        self.form.entered.connect(self._enter)
        self.scores.went_to.connect(self._correct)
        self.scores.withdrawn.connect(self._withdraw)
        self.plans.taken_back.connect(self._plan_no_more)
        self.plot.asked.connect(self._correct)
        self.plot.told.connect(self.told.setText)
        self.plot.lane_entered.connect(self._tell_lane)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)
        heard = self._casebook.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)

    def _enter(self, body: MeasureScored | MeasurePlanned, correcting_id: str) -> None:
        written: Body = body
        if correcting_id and isinstance(body, MeasureScored):
            correcting = self._score(correcting_id)
            if correcting is not None and body == correcting.body:
                self.form.refuse(say("Nothing was changed."))
                return
            written = MeasureCorrected(
                correcting_id,
                body.code,
                body.version,
                body.on_date,
                body.total,
                body.items,
                body.note,
            )
        if self._write(written):
            self.form.done()

    def _write(self, body: Body) -> bool:
        answer = self._casebook.write(self.client_id, body)
        if isinstance(answer, Refusal):
            self.form.refuse(answer.reason)
            return False
        if not isinstance(body, ChartEntryWithdrawn):
            self._done.append(answer[0].id)
        return True

    def _undo(self) -> None:
        if not self._done:
            return
        last = self._done.pop()
        if isinstance(last, str):
            self._write(ChartEntryWithdrawn(last))
        elif self._write(last):
            # It stands again as a new entry; the next Ctrl+Z is about what was done before.
            self._done.pop()

    def _withdraw(self, score_id: str) -> None:
        score = self._score(score_id)
        if score is not None and self._write(ChartEntryWithdrawn(score_id)):
            gone = {score_id, *(entry.id for entry in score.trail)}
            self._done = [done for done in self._done if done not in gone] + [score.body]

    def _plan_no_more(self, code: str) -> None:
        plan = plans_of(self._casebook.chart(self.client_id).ledger)[code]
        self._write(MeasurePlanned(code, plan.label, self._today.isoformat()))

    def _correct(self, score_id: str) -> None:
        found = self._score(score_id)
        if found is not None:
            self.form.correct(found)

    def _score(self, score_id: str) -> Score | None:
        ledger = self._casebook.chart(self.client_id).ledger
        return next((score for score in scores_of(ledger) if score.id == score_id), None)

    def _tell_lane(self, strip: LaneStrip) -> None:
        self.published.setText(measure_words(strip.lane.measure))
        self._plot_area.ensureWidgetVisible(strip, 0, 0)

    def _changed(self, change: ChartChanged) -> None:
        if change.client_id == self.client_id:
            self.look_again()


def _known(measures: tuple[Measure, ...]) -> QWidget:
    """What can be written down: each measure with the name it is typed by."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Text(_NO_LANE, "ink_soft", BODY, wrap=True))
    column.addSpacing(10)
    for measure in measures:
        name = Text(measure.code, "accent", BODY)
        name.setFixedWidth(QFontMetrics(name.font()).horizontalAdvance("dass21d") + 14)
        words = f"{measure.label} · {measure.subject}"
        items = say("{count} items", count=measure.items)
        reach = f"{items} · {range_words(measure.lowest, measure.highest)}"
        column.addWidget(Row(words, name, reach))
    return holder
