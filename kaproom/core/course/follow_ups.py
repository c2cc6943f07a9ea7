"""The follow-ups after each dosing session: when they fall due, and what became of each.

Days are counted on the calendar of the place where the session ended, so that no change of the
clocks moves one. What is due is shown; nothing here presses, and no word that was said is read.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.integration import open_practices
from kaproom.core.clock import local_time
from kaproom.core.course.casebook import Casebook
from kaproom.core.course.due import Due, DueKind
from kaproom.core.data_files.data_file import DataFault, Table, tables_at, text_at, whole_at, within
from kaproom.core.events.event import Body
from kaproom.core.events.integration import (
    FollowUpDone,
    FollowUpMoved,
    FollowUpSaid,
    FollowUpSkipped,
)
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say

_SPANS = {"after_hours": 24 * 366, "after_days": 366, "after_months": 24}
"""The ways to say when, each with the most of it."""
DueProvider = Callable[[str, ChartState, date], tuple[Due, ...]]


FOLLOW_UP_KEY = "/"
"""Stands between a session's id and the code of a follow-up, where one names both."""


@dataclass(frozen=True, slots=True)
class FollowUpStep:
    """One follow-up of the plan: so long after the session's end."""

    code: str
    label: str
    hours: int
    days: int
    months: int
    source: str

    def day_after(self, ended: datetime) -> date:
        """The day it falls due, by the calendar of `ended`'s own place."""
        # Without the zone: 24 hours later is the same hour of the next day, whatever clocks do.
        later = ended.replace(tzinfo=None) + timedelta(hours=self.hours, days=self.days)
        return _months_later(later.date(), self.months)


@dataclass(frozen=True, slots=True)
class FollowUpPlan:
    """The steps after every session; each is listed as due for `listed_for_days`."""

    steps: tuple[FollowUpStep, ...]
    listed_for_days: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One follow-up of one session as it stands.

    `trail` holds what was entered of it, oldest first; `planned_on` the day by the plan, `due_on`
    the day it has now.
    """

    session_id: str
    number: int
    step: FollowUpStep
    planned_on: date
    due_on: date
    trail: tuple[Entry[Body], ...] = ()

    @property
    def answer(self) -> FollowUpDone | FollowUpSkipped | None:
        """That it was made or passed over; None while it is open."""
        answers = [e.body for e in self.trail if isinstance(e.body, FollowUpDone | FollowUpSkipped)]
        return answers[-1] if answers else None

    @property
    def key(self) -> str:
        """What names it within a course."""
        return f"{self.session_id}{FOLLOW_UP_KEY}{self.step.code}"


def follow_up_plan_from(data: Table) -> FollowUpPlan:
    """The plan out of the parsed file; raises DataFault."""
    listed = whole_at(data, "listed_for_days", 1, 366)
    steps: list[FollowUpStep] = []
    for index, row in enumerate(tables_at(data, "followups"), start=1):
        with within(f"followups:{index}"):
            step = _step(row)
            if step.code in {s.code for s in steps}:
                raise DataFault("code", say("the follow-up {code} is there twice", code=step.code))
            steps.append(step)
    return FollowUpPlan(tuple(steps), listed)


def follow_ups(
    ledger: Ledger, sessions: Iterable[SessionSummary], plan: FollowUpPlan
) -> tuple[FollowUp, ...]:
    """The follow-ups of these sessions of one client, by the day they are due."""
    trails = _trails(ledger)
    found = [
        _as_it_stands(session.id, session.number, step, ended, trails)
        for session in sessions
        if (ended := _ended(session)) is not None
        for step in plan.steps
    ]
    return tuple(sorted(found, key=lambda f: (f.due_on, f.number)))


def follow_ups_due(
    client_id: str,
    chart: ChartState,
    sessions: Iterable[SessionSummary],
    plan: FollowUpPlan,
    today: date,
) -> tuple[Due, ...]:
    """The follow-ups and the practices to be asked after, on their day and for a while.

    Of a session's follow-ups the newest one alone, once its day has come: who is asked after a
    month is not asked once more for the week. One that was moved by hand stays.
    """
    listed = list(sessions)
    numbers = {session.id: session.number for session in listed}
    due = [
        (f.due_on, f.key, _asked(chart, f))
        for f in _still_to_ask(follow_ups(chart.ledger, listed, plan), today)
    ]
    for practice in open_practices(chart.ledger):
        if practice.body.until_date:
            day = date.fromisoformat(practice.body.until_date)
            words = _agreed(chart, numbers.get(practice.body.session_id))
            due.append((day, practice.agreed.id, words))
    return tuple(
        Due(DueKind.FOLLOW_UP, client_id, subject, words, day.isoformat())
        for day, subject, words in sorted(due)
        if 0 <= (today - day).days <= plan.listed_for_days
    )


def _asked(chart: ChartState, due: FollowUp) -> str:
    if chart.client is None:
        return say(
            "Follow-up: {label} after session {number}", label=due.step.label, number=due.number
        )
    return say(
        "Follow-up, {client}: {label} after session {number}",
        client=chart.client.label,
        label=due.step.label,
        number=due.number,
    )


def _agreed(chart: ChartState, number: int | None) -> str:
    match chart.client, number:
        case None, None:
            return say("Practice agreed")
        case None, _:
            return say("Practice agreed after session {number}", number=number)
        case client, None:
            return say("Practice agreed of {client}", client=client.label)
        case client, _:
            return say(
                "Practice agreed after session {number} of {client}",
                number=number,
                client=client.label,
            )


def _still_to_ask(found: Iterable[FollowUp], today: date) -> list[FollowUp]:
    come = sorted((f for f in found if f.due_on <= today), key=lambda f: f.due_on)
    newest = {f.session_id: f for f in come}
    return [
        f
        for f in come
        if f.answer is None and (f is newest[f.session_id] or f.due_on != f.planned_on)
    ]


def due_follow_ups_of(casebook: Casebook, plan: FollowUpPlan) -> DueProvider:
    """What says of each client what is due; a client's sessions are read as they are asked for."""

    def due(client_id: str, chart: ChartState, today: date) -> tuple[Due, ...]:
        return follow_ups_due(client_id, chart, casebook.sessions_of(client_id), plan, today)

    return due


def _as_it_stands(
    session_id: str,
    number: int,
    step: FollowUpStep,
    ended: datetime,
    trails: dict[tuple[str, str], list[Entry[Body]]],
) -> FollowUp:
    trail = tuple(trails.get((session_id, step.code), ()))
    planned_on = step.day_after(ended)
    moves = [e.body.to_date for e in trail if isinstance(e.body, FollowUpMoved)]
    due_on = date.fromisoformat(moves[-1]) if moves else planned_on
    return FollowUp(session_id, number, step, planned_on, due_on, trail)


def _trails(ledger: Ledger) -> dict[tuple[str, str], list[Entry[Body]]]:
    kinds = (FollowUpDone, FollowUpSkipped, FollowUpMoved, FollowUpSaid)
    found = [entry for kind in kinds for entry in ledger.of(kind)]
    trails: dict[tuple[str, str], list[Entry[Body]]] = {}
    for entry in sorted(found, key=lambda e: e.event.turn):
        trails.setdefault((entry.body.session_id, entry.body.code), []).append(entry)
    return trails


def _ended(session: SessionSummary) -> datetime | None:
    if session.ended_utc_us is None:
        return None
    return local_time(session.ended_utc_us, session.offset_min)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _step(row: Table) -> FollowUpStep:
    code, label = text_at(row, "code").strip(), text_at(row, "label").strip()
    for name, value in (("code", code), ("label", label)):
        if not value:
            raise DataFault(name, say("{name} is empty", name=name))
    told = [name for name in row if name.startswith("after_")]
    if len(told) != 1 or told[0] not in _SPANS:
        raise DataFault(
            (*told, "code")[0],
            say("{code} needs one of {spans}", code=code, spans=", ".join(_SPANS)),
        )
    hours, days, months = (
        whole_at(row, name, 1, most) if name in row else 0 for name, most in _SPANS.items()
    )
    text_at(row, "changed")
    return FollowUpStep(code, label, hours, days, months, text_at(row, "source"))
