"""The visits of a course: decided, folded, typed by a line, and offered as a whole."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.chart import ChartState, chart_from, decide_chart, fold_chart
from kaproom.core.clock import SteppedClock
from kaproom.core.course.plan import course_from, offered
from kaproom.core.events.chart import (
    ChartCorrected,
    ChartEntryWithdrawn,
    ClientAdded,
    SessionPlanned,
)
from kaproom.core.events.event import Body, Event, Store, chart_stream
from kaproom.core.events.visits import (
    VisitCancelled,
    VisitHeld,
    VisitKind,
    VisitNoted,
    VisitPlanned,
)
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.visits.line import LineFault, line_of, read_visit_line
from kaproom.core.visits.visits import Visit, visits_of
from tests.support.scene import START

TODAY = date(2026, 11, 26)
COURSES = Path(__file__).resolve().parents[3] / "resources" / "courses"
_KINDS = st.sampled_from([*VisitKind, "closing"])
_NUMBERS = st.integers(0, 3)
_DAYS = st.sampled_from(["2026-11-26", "2026-12-12", "2027-02-29", "12 Dec", "0001-01-01"])
_MINUTES = st.none() | st.sampled_from([-1, 0, 600, 1439, 1440])
_BODIES = st.one_of(
    st.builds(VisitPlanned, _KINDS, _NUMBERS, _DAYS, _MINUTES, _MINUTES),
    st.builds(SessionPlanned, st.integers(1, 3), st.just("2026-12-01")),
    st.builds(VisitCancelled, _KINDS, _NUMBERS),
    st.builds(VisitHeld, _KINDS, _NUMBERS, _DAYS),
    st.builds(VisitNoted, _KINDS, _NUMBERS, st.sampled_from(["", "a stair"])),
    st.integers(1, 30).map(lambda n: ChartEntryWithdrawn(f"e{n}")),
)


class Chart:
    """A client's chart that takes entries."""

    def __init__(self) -> None:
        self.state = ChartState()
        self.events: list[Event] = []
        self.answer(ClientAdded("Q. V."))

    def answer(self, body: Body) -> Refusal | None:
        """Write, or be told why not."""
        event_id = f"e{len(self.events)}"
        now = SteppedClock(START).now()
        context = Context(chart_stream("c1"), now, 0, "therapist", lambda: event_id)
        answer = decide_chart(self.state, body, context)
        if isinstance(answer, Refusal):
            return answer
        for event in answer:
            self.state = fold_chart(self.state, event)
            self.events.append(event)
        return None

    def visits(self, *sessions: SessionSummary) -> tuple[Visit, ...]:
        return visits_of(self.state.ledger, sessions)


@given(st.lists(_BODIES, max_size=14))
def test_what_was_taken_folds_to_visits_that_make_sense(bodies: list[Body]) -> None:
    chart = Chart()
    for body in bodies:
        refused = chart.answer(body)
        if getattr(body, "kind", "") == "closing" or getattr(body, "number", 1) == 0:
            assert refused
    visits = chart.visits()
    assert visits == visits_of(chart_from(chart.events).ledger)
    assert len({(v.kind, v.number) for v in visits}) == len(visits)
    assert [v.day for v in visits] == sorted(v.day for v in visits)
    undone = chart.state.ledger.undone
    for visit in visits:
        assert date.fromisoformat(visit.day)
        assert not (visit.held_on and (visit.cancelled or visit.kind is VisitKind.DOSING))
        planned = [
            e
            for e in chart.events
            if e.id not in undone
            and isinstance(e.body, VisitPlanned | SessionPlanned)
            and (getattr(e.body, "kind", "dosing"), e.body.number) == (visit.kind, visit.number)
        ]
        assert 0 < visit.changed_turn <= chart.state.ledger.last_turn
        if planned:
            assert isinstance(planned[-1].body, VisitPlanned | SessionPlanned)
            assert (visit.entry_id, visit.on_date) == (planned[-1].id, planned[-1].body.on_date)


def test_each_change_of_a_visit_has_a_later_turn_and_taking_back_is_one() -> None:
    chart = Chart()
    chart.answer(VisitPlanned(VisitKind.DOSING, 2, "2026-12-08"))
    turns: list[int] = []
    other: list[int] = []
    moved = VisitPlanned(VisitKind.DOSING, 1, "2026-12-02", 600)
    for body in (
        VisitPlanned(VisitKind.DOSING, 1, "2026-12-01", 600),
        moved,
        ChartEntryWithdrawn("e3"),
        moved,
        ChartCorrected("e5", (("start_min", 660),)),
        VisitCancelled(VisitKind.DOSING, 1),
        ChartEntryWithdrawn("e7"),
        ChartEntryWithdrawn("e8"),
        ChartEntryWithdrawn("e6"),
    ):
        assert chart.answer(body) is None
        by_number = {visit.number: visit for visit in chart.visits()}
        turns.append(by_number[1].changed_turn)
        other.append(by_number[2].changed_turn)
    assert turns == list(range(3, 12))
    assert set(other) == {2}
    assert chart.visits()[0].cancelled
    assert chart.visits()[0].start_min == 600


def test_a_session_holds_its_dosing_visit_and_the_older_plan_stays_readable() -> None:
    chart = Chart()
    chart.answer(SessionPlanned(1, "2026-11-24"))
    chart.answer(VisitPlanned(VisitKind.DOSING, 2, "2026-12-01", 600, 180))
    session = SessionSummary(
        "s1", "c1", "Q. V.", 1, "ended", 1_764_000_000_000_000, 1_764_010_000_000_000, 1, 60, 3
    )
    first, second = chart.visits(session)
    assert (first.number, first.held_on, first.session_id) == (1, "2025-11-24", "s1")
    assert (second.start_min, second.is_open) == (600, True)
    assert chart.answer(VisitHeld(VisitKind.DOSING, 2, "2026-12-01"))
    assert chart.answer(VisitNoted(VisitKind.PREPARATION, 1, "a stair")) is None
    assert chart.events[-1].store is Store.NOTES


STANDING = (
    Visit(VisitKind.PREPARATION, 1, "2026-11-20", held_on="2026-11-20"),
    Visit(VisitKind.DOSING, 3, "2026-12-05", 600, 180),
    Visit(VisitKind.DOSING, 5, "2026-12-19"),
)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("dosing 4 on 12 Dec 10:00", (VisitPlanned("dosing", 4, "2026-12-12", 600),)),
        ("d4 12.12. 9:30-12:30", (VisitPlanned("dosing", 4, "2026-12-12", 570, 180),)),
        ("D 3 6 Dec", (VisitPlanned("dosing", 3, "2026-12-06", 600, 180),)),
        ("dosing 3 11:00", (VisitPlanned("dosing", 3, "2026-12-05", 660, 180),)),
        ("dosing 2027-01-02 for 3 h", (VisitPlanned("dosing", 6, "2027-01-02", None, 180),)),
        ("prep tomorrow 16:00 90 min", (VisitPlanned("preparation", 2, "2026-11-27", 960, 90),)),
        ("dosing 28 Dec", (VisitPlanned("dosing", 6, "2026-12-28"),)),
        ("integration on 4 Jan", (VisitPlanned("integration", 1, "2027-01-04"),)),
        ("cancel dosing 3", (VisitCancelled("dosing", 3),)),
        ("integration 2 cancelled", (VisitCancelled("integration", 2),)),
        ("integration 1 held", (VisitHeld("integration", 1, "2026-11-26"),)),
        (
            "prep 1 held on 3 Nov: the stairs, again",
            (
                VisitHeld("preparation", 1, "2026-11-03"),
                VisitNoted("preparation", 1, "the stairs, again"),
            ),
        ),
    ],
)
def test_one_short_line_plans_moves_cancels_or_holds(line: str, written: object) -> None:
    assert read_visit_line(line, STANDING, TODAY) == written


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "Begin with"),
        ("closing 3 on 12 Dec", "Begin with"),
        ("dosing 4", "A day is missing"),
        ("dosing 4 on 31 Feb", "There is no day “31 Feb”"),
        ("dosing 4 on 12/12/2026", "There is no day"),
        ("dosing 4 on 12 Dec 25:00", "between 0:00 and 23:59"),
        ("dosing 4 on 12 Dec 13:00-10:00", "end before it begins"),
        ("dosing 4 on 12 Dec 2025", "has gone by"),
        ("dosing 6 on 20 Nov", "20 Nov has gone by this year: type the year if 2027 is meant"),
        ("dosing 6 on 12 Dec 2062", "three years"),
        ("dosing 4 on 5 Dec", "Dosing 3 is on 5 Dec: choose a day after it"),
        ("dosing 4 on 20 Dec", "Dosing 5 is on 19 Dec: choose a day before it"),
        ("dosing 0 on 12 Dec", "numbered from 1 to 60"),
        ("prep 1 on 12 Dec", "was held already"),
        ("dosing 3 held", "held in its room"),
        ("integration held", "Say which one"),
        ("integration 1 held on 1.12.2026", "still to come"),
        ("cancel dosing", "Say which one"),
        ("dosing 99999999999 on 12 Dec", "There is no day"),
        ("integration 1 held on 31 Feb", "The day is read as"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused_in_one_line(line: str, why: str) -> None:
    answer = read_visit_line(line, STANDING, TODAY)
    assert isinstance(answer, LineFault)
    assert why in answer.reason
    assert "\n" not in answer.reason


@given(st.text(st.sampled_from("dosing prep held cancel 0123456789.:-–hmin/é雨\n")))
def test_no_line_is_a_mistake_of_ours(line: str) -> None:
    answer = read_visit_line(line, STANDING, TODAY)
    chart = Chart()
    for body in () if isinstance(answer, LineFault) else answer:
        refused = chart.answer(body)
        assert refused is None or isinstance(body, VisitPlanned | VisitCancelled)


def test_the_line_of_a_visit_plans_it_as_it_stands() -> None:
    line = line_of(STANDING[1], TODAY)
    assert line == "dosing 3 on 5 Dec 10:00 for 180 min"
    assert read_visit_line(line, STANDING, TODAY) == (
        VisitPlanned("dosing", 3, "2026-12-05", 600, 180),
    )


def test_a_whole_course_is_offered_beside_what_stands() -> None:
    data = tomllib.loads((COURSES / "weekly-six.toml").read_text("utf-8"))
    course = course_from("weekly-six", data)
    planned = offered(course, STANDING, date(2026, 12, 28), 600)
    chart = Chart()
    assert not any(chart.answer(body) for body in planned)
    told = {(v.kind, v.number): v.on_date for v in chart.visits()}
    assert len(told) == 14 - 3
    assert told[VisitKind.PREPARATION, 2] == "2027-01-04"
    assert told[VisitKind.DOSING, 6] == "2027-02-15"
    assert told[VisitKind.INTEGRATION, 6] == "2027-02-16"
