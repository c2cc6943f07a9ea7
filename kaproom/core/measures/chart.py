"""What a chart says about measures: the scores that hold with their trails, the plans.

Views over the ledger and nothing else. A planned day that passed without a score is a gap: it is
said, and never filled in.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta

from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Body, Event
from kaproom.core.events.measures import MeasureCorrected, MeasurePlanned, MeasureScored
from kaproom.core.stream.chart_dates import chart_day
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

# A score of so many days before a planned day counts for that day.
EARLY_DAYS = 3


@dataclass(frozen=True, slots=True)
class Score:
    """A score as it stands. `trail` is what it was before, oldest first, with the corrections."""

    id: str
    body: MeasureScored
    event: Event
    trail: tuple[Entry[MeasureCorrected], ...] = ()

    @property
    def earlier(self) -> tuple[MeasureScored, ...]:
        """What stood before each correction, oldest first."""
        first = self.event.body
        bodies = [first] if isinstance(first, MeasureScored) else []
        return (*bodies, *(as_score(e.body) for e in self.trail[:-1])) if self.trail else ()


def as_score(body: MeasureCorrected) -> MeasureScored:
    """What a correction says the score is."""
    return MeasureScored(*(getattr(body, f.name) for f in fields(MeasureScored)))


def scores_of(ledger: Ledger) -> tuple[Score, ...]:
    """The scores that hold, by day, those of a day in the order they were written."""
    trails: dict[str, list[Entry[MeasureCorrected]]] = {}
    for correction in ledger.of(MeasureCorrected):
        trails.setdefault(correction.body.entry_id, []).append(correction)
    found: list[Score] = []
    for entry in ledger.of(MeasureScored):
        trail = tuple(trails.get(entry.id, ()))
        body = as_score(trail[-1].body) if trail else entry.body
        found.append(Score(entry.id, body, entry.event, trail))
    return tuple(sorted(found, key=lambda s: (s.body.on_date, s.event.turn)))


def plans_of(ledger: Ledger) -> dict[str, MeasurePlanned]:
    """The plan of each measure that is planned, by code."""
    newest = {entry.body.code: entry.body for entry in ledger.of(MeasurePlanned)}
    return {code: plan for code, plan in newest.items() if plan.every_weeks or plan.weeks}


def planned_days(plan: MeasurePlanned, until: date) -> tuple[date, ...]:
    """The days a plan names, up to `until` and including it."""
    start = date.fromisoformat(plan.from_date)
    if plan.every_weeks:
        count = (until - start).days // (7 * plan.every_weeks) + 1
        weeks: Iterable[int] = (n * plan.every_weeks for n in range(count))
    else:
        weeks = (week for week in plan.weeks if week * 7 <= (until - start).days)
    days = (start + timedelta(weeks=week) for week in weeks)
    return tuple(day for day in days if day <= until)


def unmet_days(plan: MeasurePlanned, scored: Iterable[str], today: date) -> tuple[date, ...]:
    """The planned days up to today that have no score; the newest one may still get it.

    A day's score is one between a few days before it and a few days before the next.
    """
    days = planned_days(plan, today)
    early = timedelta(days=EARLY_DAYS)
    begins = [day - early for day in days]
    ends = [*begins[1:], date.max]
    on = [date.fromisoformat(day) for day in scored]
    return tuple(
        day
        for day, first, end in zip(days, begins, ends, strict=True)
        if not any(first <= day_scored < end for day_scored in on)
    )


def measure_reason(ledger: Ledger, body: Body) -> str | None:
    """What is wrong with an entry about a measure, None for nothing or for any other entry."""
    match body:
        case MeasureScored(on_date=day, total=total, items=items):
            return _score_reason(ledger, day, total, items)
        case MeasureCorrected(entry_id=entry_id, on_date=day, total=total, items=items):
            entry = ledger.entries.get(entry_id)
            if entry is None or not isinstance(entry.body, MeasureScored):
                return say("There is no such score to correct.")
            return _score_reason(ledger, day, total, items)
        case MeasurePlanned(from_date=day, every_weeks=every, weeks=weeks):
            if chart_day(day) is None:
                return say("The day a plan begins on cannot be.")
            counted = (every, *weeks)
            return say("Weeks are counted from 0.") if any(week < 0 for week in counted) else None
        case _:
            return None


def _score_reason(
    ledger: Ledger, on_date: str, total: int | None, items: tuple[int | None, ...]
) -> str | None:
    if chart_day(on_date) is None:
        return say("The day of the score cannot be.")
    if total is None and all(item is None for item in items):
        return say("The score is missing.")
    if any(value is not None and value < 0 for value in (total, *items)):
        return say("A score is never below 0.")
    born = next((e.body.birth_date for e in ledger.of(ClientAdded) if e.body.birth_date), None)
    return (
        say("{on_date} is before the client was born.", on_date=on_date)
        if born and on_date < born
        else None
    )
