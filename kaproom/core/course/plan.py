"""A whole course as it can be offered: which visits on which days after the first one.

Read from a data file. An offer writes nothing; what is made of it is decided by whoever enters it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kaproom.core.data_files.data_file import DataFault, Table, tables_at, text_at, whole_at, within
from kaproom.core.events.visits import VisitKind, VisitPlanned
from kaproom.core.visits.visits import MOST_VISITS, Visit
from kaproom.core.wording import say

_FURTHEST_DAY = 1000


@dataclass(frozen=True, slots=True)
class CourseVisit:
    """One visit of a course: its day after the first one, and its length in minutes."""

    kind: VisitKind
    number: int
    day: int
    length_min: int


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """A course there is a file for; `source` says where its figures come from."""

    code: str
    title: str
    source: str
    visits: tuple[CourseVisit, ...]


def course_from(code: str, data: Table) -> CoursePlan:
    """The course of a parsed file; raises DataFault with the place of what is wrong."""
    counted = dict.fromkeys(VisitKind, 0)
    visits: list[CourseVisit] = []
    for place, table in enumerate(tables_at(data, "visits"), start=1):
        with within(f"visits:{place}"):
            visits += _visits(table, counted)
    return CoursePlan(code, text_at(data, "title"), text_at(data, "source"), tuple(visits))


def _visits(table: Table, counted: dict[VisitKind, int]) -> Iterable[CourseVisit]:
    word = text_at(table, "kind")
    if word not in tuple(VisitKind):
        raise DataFault("kind", say("kind must be one of {kinds}", kinds=", ".join(VisitKind)))
    kind = VisitKind(word)
    day = whole_at(table, "day", 0, _FURTHEST_DAY)
    times = whole_at(table, "times", 1, MOST_VISITS, 1)
    every = whole_at(table, "every_days", 1, _FURTHEST_DAY, _FURTHEST_DAY)
    length = whole_at(table, "length_min", 5, 24 * 60)
    first = counted[kind] + 1
    counted[kind] += times
    if counted[kind] > MOST_VISITS:
        raise DataFault(
            "times", say("a course has at most {most} visits of one kind", most=MOST_VISITS)
        )
    return [CourseVisit(kind, first + i, day + i * every, length) for i in range(times)]


def offered(
    plan: CoursePlan, visits: Iterable[Visit], first_day: date, start_min: int | None
) -> tuple[VisitPlanned, ...]:
    """What entering the course would plan; visits that stand or were held are left alone."""
    there = {(v.kind, v.number) for v in visits if not v.cancelled}
    return tuple(
        VisitPlanned(
            visit.kind,
            visit.number,
            (first_day + timedelta(days=visit.day)).isoformat(),
            start_min,
            visit.length_min,
        )
        for visit in plan.visits
        if (visit.kind, visit.number) not in there
    )
