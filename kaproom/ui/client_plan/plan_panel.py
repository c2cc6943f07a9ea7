"""The plan of a client's course: seen on a calendar and in a list, changed by one short line.

It plans nothing by itself: a whole course is only offered, drawn dotted, until it is entered.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.plan import CoursePlan, offered
from kaproom.core.events.chart import ChartEntryWithdrawn, ChartNoteWithdrawn
from kaproom.core.events.event import Body, Store
from kaproom.core.events.visits import (
    VisitCancelled,
    VisitHeld,
    VisitKind,
    VisitPlanned,
)
from kaproom.core.stream.decision import Refusal
from kaproom.core.visits.line import LineFault, line_of, read_clock, read_near_date, read_visit_line
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say
from kaproom.ui.client_plan.calendar_key import CalendarKey
from kaproom.ui.client_plan.calendar_strip import CalendarStrip
from kaproom.ui.client_plan.visit_list import VisitList
from kaproom.ui.client_plan.visit_words import name_words
from kaproom.ui.controls.flow import Flow
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field
from kaproom.ui.home.home_lines import today
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_EXAMPLE = "dosing 4 on 12 Dec 10:00 for 3 h"
_EMPTY = say(
    "Nothing is planned. Alt L offers a whole course, which can be changed visit by visit; "
    "Alt V plans one visit."
)
_KEYS = say("Enter moves · Del cancels · Space marks held · Ctrl Z takes back")
_LINE = (
    Field(
        "line", say("One visit: plan, move, cancel or mark it held"), example=_EXAMPLE, wide=True
    ),
)


class PlanPanel(Panel):
    """Reads and writes the chart of one client; `changed` after each entry that was taken."""

    changed = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__(say("Plan"))
        self._services = services
        self._casebook = services.casebook
        self._client_id = client_id
        self._courses = services.said.courses()
        self._written: list[tuple[str, ...]] = []
        self._add = KeyButton(theme, say("Visit"), "Alt V", focusable=True)
        self._whole = KeyButton(theme, say("Course"), "Alt L", focusable=True)
        self.calendar = CalendarKey(services, theme, client_id)
        self.line_form = InlineForm(theme, _LINE, say("Write it down"))
        self.course_form = InlineForm(
            theme, _course_fields(self._courses), say("Plan all of these")
        )
        self.strip = CalendarStrip(theme)
        self.list = VisitList(theme)
        self._empty = Text(_EMPTY, "ink_soft", BODY, wrap=True)
        self._keys = Text(_KEYS, "ink_soft", SMALL, wrap=True)
        self.reason = Text("", "caution", SMALL, wrap=True)
        self.reason.hide()
        self._lay_out()
        self._connect()
        record = self._casebook.record
        FormDraft(self.line_form, record, f"{client_id}/plan")
        FormDraft(self.course_form, record, f"{client_id}/course")
        self.look_again()

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits as they stand."""
        return self._casebook.visits(self._client_id)

    def look_again(self) -> None:
        """Show the plan as it stands, with what is offered just now."""
        day, visits = today(self._casebook), self.visits
        shown = sorted((*visits, *self._offered(visits)), key=lambda visit: visit.day)
        self.strip.show_visits(shown, day)
        self.list.show_visits(shown, day, self._casebook.unsaved(self._client_id))
        self.list.setVisible(bool(shown))
        self._keys.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        counted = [visit for visit in visits if not visit.cancelled]
        held = sum(bool(visit.held_on) for visit in counted)
        self.set_detail(
            say("{held} of {count} held", held=held, count=len(counted)) if counted else ""
        )

    def _lay_out(self) -> None:
        keys = Flow()
        keys.show_widgets((self._add, self._whole, self.calendar.key))
        self.body.addWidget(keys)
        for widget in (self.line_form, self.course_form, self.calendar.field):
            self.body.addWidget(widget)
        for widget in (self.strip, self._empty, self.reason):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._keys)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self._add.clicked.connect(self._open_line)
        self._whole.clicked.connect(self._open_course)
        self.line_form.entered.connect(lambda values: self._enter_line(values["line"]))
        self.course_form.entered.connect(lambda _values: self._enter_course())
        for form in (self.line_form, self.course_form):
            form.closed.connect(self._form_closed)
        for field in self.course_form.findChildren(QLineEdit):
            field.textChanged.connect(lambda _text: self.look_again())
        for choice in self.course_form.findChildren(QComboBox):
            choice.currentIndexChanged.connect(lambda _place: self.look_again())
        self.course_form.opened.connect(self.look_again)
        self.list.move_asked.connect(self._move)
        self.list.cancel_asked.connect(self._cancel)
        self.list.held_asked.connect(self._mark_held)
        self.list.chosen_changed.connect(self.strip.choose)
        chords = (
            ("Alt+V", self._open_line),
            ("Alt+L", self._open_course),
            ("Alt+E", self.calendar.open),
        )
        for keys, do in chords:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(do)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self.list)
        undo.setContext(Qt.ShortcutContext.WidgetShortcut)
        undo.activated.connect(self.take_back)
        heard = self._casebook.bus.subscribe(self._chart_changed)
        self.destroyed.connect(heard.cancel)

    def _chart_changed(self, change: ChartChanged) -> None:
        if change.client_id == self._client_id:
            self.look_again()

    def _form_closed(self) -> None:
        self.look_again()
        target = self.list if self.list.isVisibleTo(self) else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_line(self) -> None:
        _make_room(self.course_form)
        self.line_form.open_with({})

    def _open_course(self) -> None:
        _make_room(self.line_form)
        self.course_form.open_with({"start": "10:00"})

    def _move(self, visit: Visit) -> None:
        if visit.held_on:
            what = name_words(visit.kind, visit.number)
            self._say(say("{visit} was held: it stays where it is.", visit=what))
            return
        self.line_form.open_with({"line": line_of(visit, today(self._casebook))})

    def _cancel(self, visit: Visit) -> None:
        self._write((VisitCancelled(visit.kind, visit.number),))

    def _mark_held(self, visit: Visit) -> None:
        """On its day, or today where that is still to come."""
        now = today(self._casebook).isoformat()
        day = min(visit.on_date, now)
        if visit.held_on:
            what = name_words(visit.kind, visit.number)
            self._say(say("{visit} is marked held already.", visit=what))
            return
        self._write((VisitHeld(visit.kind, visit.number, day),))

    def _enter_line(self, line: str) -> None:
        answer = read_visit_line(line, self.visits, today(self._casebook))
        reason = answer.reason if isinstance(answer, LineFault) else self._write(answer)
        if reason:
            self.line_form.refuse(reason, "line")
            return
        self.line_form.put_away()

    def _enter_course(self) -> None:
        values = self.course_form.values()
        fault = self._course_fault(values)
        bodies = self._bodies(values) if not fault else ()
        if not fault and not bodies:
            fault = (say("All visits of this course are planned already."), "course")
        if fault:
            self.course_form.refuse(*fault)
            return
        reason = self._write(bodies)
        if reason:
            self.course_form.refuse(reason)
            return
        self.course_form.put_away()

    def _course_fault(self, values: dict[str, str]) -> tuple[str, str] | None:
        now = today(self._casebook)
        first = read_near_date(values["first"], now)
        if first is None:
            return say("The first day is read as 12 Dec, 12.12.2026 or 2026-12-12."), "first"
        if first < now:
            return say("The first day has gone by: choose one from today on."), "first"
        if values["start"] and read_clock(values["start"]) is None:
            return say("A time of day is read as 10:00; it can be left empty."), "start"
        return None

    def _bodies(self, values: dict[str, str]) -> tuple[VisitPlanned, ...]:
        course = next((c for c in self._courses if c.code == values["course"]), None)
        first = read_near_date(values["first"], today(self._casebook))
        if course is None or first is None:
            return ()
        return offered(course, self.visits, first, read_clock(values["start"]))

    def _offered(self, visits: tuple[Visit, ...]) -> list[Visit]:
        """What the open form would plan, as visits that nothing has planned yet."""
        values = self.course_form.values()
        if not self.course_form.is_open or self._course_fault(values):
            return []
        there = {(v.kind, v.number) for v in visits}
        return [
            Visit(VisitKind(b.kind), b.number, b.on_date, b.start_min, b.length_min)
            for b in self._bodies(values)
            if (b.kind, b.number) not in there
        ]

    def _write(self, bodies: tuple[Body, ...]) -> str:
        """Write all of it; answers why not. What one key wrote is taken back by one key."""
        self._say("")
        ids: list[str] = []
        reason = ""
        for body in bodies:
            answer = self._casebook.write(self._client_id, body)
            if isinstance(answer, Refusal):
                reason = answer.reason
                break
            ids += [event.id for event in answer]
        if ids:
            self._written.append(tuple(ids))
            self.changed.emit()
        if reason and not self.line_form.is_open and not self.course_form.is_open:
            self._say(reason)
        return reason

    def take_back(self) -> None:
        """Take back what was written here last."""
        if not self._written:
            self._say(say("Nothing was written here that could be taken back."))
            return
        ledger = self._casebook.chart(self._client_id).ledger
        for entry_id in reversed(self._written.pop()):
            event = ledger.event(entry_id)
            if event is None:
                continue
            notes = event.store is Store.NOTES
            withdrawn = ChartNoteWithdrawn(entry_id) if notes else ChartEntryWithdrawn(entry_id)
            self._casebook.write(self._client_id, withdrawn)
        self.changed.emit()

    def _say(self, words: str) -> None:
        self.reason.show_text(words)


def _make_room(form: InlineForm) -> None:
    """Words that were typed stay in sight."""
    if not form.is_touched:
        form.put_away()


def _course_fields(courses: tuple[CoursePlan, ...]) -> tuple[Field, ...]:
    choices = tuple((course.code, course.title) for course in courses)
    return (
        Field("first", say("First visit on"), example="12 Dec"),
        Field("start", say("At"), example="10:00"),
        Field("course", say("Course"), choices=choices, wide=True),
    )
