"""The measures of a course against its weeks: what is drawn, before anything draws it.

One lane for each measure that was scored or planned. A line joins two scores only where nothing
planned is missing between them and both have a total: a gap stays a gap. Nothing is interpolated,
fitted or judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kaproom.core.chart.chart import ChartState
from kaproom.core.clock import local_time
from kaproom.core.measures.chart import Score, plans_of, scores_of, unmet_days
from kaproom.core.measures.measures import Measure, told_facts
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Point:
    """A score on its day, counted from the course's first. `facts` as the measure tells them."""

    day: int
    score: Score
    facts: tuple[str, ...] = ()

    @property
    def total(self) -> int | None:
        """The total, None where there is none."""
        return self.score.body.total


@dataclass(frozen=True, slots=True)
class Lane:
    """A measure over the course. `missed` are planned days that have passed without a score.

    `joined` are pairs of neighbouring points between which a line is drawn. `measure` is None
    where its definition is no longer there.
    """

    code: str
    label: str
    measure: Measure | None
    points: tuple[Point, ...]
    missed: tuple[int, ...]

    @property
    def joined(self) -> tuple[tuple[Point, Point], ...]:
        """Neighbours with nothing missing between them."""
        return tuple(
            (one, two)
            for one, two in pairwise(self.points)
            if one.total is not None
            and two.total is not None
            and not any(one.day < day < two.day for day in self.missed)
        )

    @property
    def range(self) -> tuple[int, int]:
        """The lowest and the highest total there can be, or that there are."""
        if self.measure is not None:
            return self.measure.lowest, self.measure.highest
        totals = [point.total for point in self.points if point.total is not None]
        return min(totals, default=0), max((*totals, 1))


@dataclass(frozen=True, slots=True)
class Course:
    """The lanes over the days since `first`. `sessions` are days with the session's number."""

    first: date
    days: int
    lanes: tuple[Lane, ...]
    sessions: tuple[tuple[int, int], ...]


def course_of(
    chart: ChartState,
    sessions: Iterable[SessionSummary],
    measures: Mapping[str, Measure],
    today: date,
) -> Course:
    """The course as its chart and its sessions tell it, up to today."""
    scores = scores_of(chart.ledger)
    plans = plans_of(chart.ledger)
    held = [(_day_of(session), session.number) for session in sessions]
    begun = [date.fromisoformat(plan.from_date) for plan in plans.values()]
    days = [*(date.fromisoformat(s.body.on_date) for s in scores), *(day for day, _ in held)]
    first = min((*days, *(day for day in begun if day <= today)), default=today)
    codes = dict.fromkeys((*measures, *plans, *(s.body.code for s in scores)))
    own = {*plans, *(s.body.code for s in scores)}
    lanes: list[Lane] = []
    for code in codes:
        if code not in own:
            continue
        measure = measures.get(code)
        plan = plans.get(code)
        of_measure = [s for s in scores if s.body.code == code]
        unmet = unmet_days(plan, [s.body.on_date for s in of_measure], today) if plan else ()
        lanes.append(
            Lane(
                code,
                measure.label if measure else plan.label if plan else code.upper(),
                measure,
                tuple(_point(score, first, measure) for score in of_measure),
                tuple((day - first).days for day in unmet),
            )
        )
    marks = sorted((max(0, (day - first).days), number) for day, number in held)
    return Course(first, max(0, (today - first).days), tuple(lanes), tuple(marks))


def span_words(lane: Lane) -> str:
    """`PHQ-9 19 → 11 · weeks 0–8`: the first and the newest total, and when; nothing more."""
    told = [point for point in lane.points if point.total is not None]
    if not told:
        return say("{measure} · no score yet", measure=lane.label)
    weeks = [point.day // 7 for point in told]
    if len(told) == 1:
        return say(
            "{measure} {total} · week {week}",
            measure=lane.label,
            total=told[0].total,
            week=weeks[0],
        )
    return say(
        "{measure} {first} → {newest} · weeks {first_week}–{last_week}",
        measure=lane.label,
        first=told[0].total,
        newest=told[-1].total,
        first_week=weeks[0],
        last_week=weeks[-1],
    )


def _point(score: Score, first: date, measure: Measure | None) -> Point:
    day = (date.fromisoformat(score.body.on_date) - first).days
    return Point(day, score, told_facts(measure, score.body.items))


def _day_of(session: SessionSummary) -> date:
    return local_time(session.started_utc_us, session.offset_min).date()
