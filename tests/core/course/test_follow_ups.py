"""Follow-ups: their days over changed clocks and short months, and what became of each."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kaproom.core.chart.chart import ChartState, decide_chart, fold_chart
from kaproom.core.clock import Instant
from kaproom.core.course.due import Due, DueKind
from kaproom.core.course.follow_ups import (
    FollowUpStep,
    follow_up_plan_from,
    follow_ups,
    follow_ups_due,
)
from kaproom.core.events.chart import ChartEntryWithdrawn, ClientAdded
from kaproom.core.events.event import Body, Event, Store, chart_stream
from kaproom.core.events.integration import (
    DONE,
    FollowUpDone,
    FollowUpMoved,
    FollowUpSaid,
    FollowUpSkipped,
    PracticeAgreed,
    PracticeAnswered,
)
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.ports import SessionSummary
from tests.support.scene import START

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
PLAN = follow_up_plan_from(
    tomllib.loads((RESOURCES / "followups/followups.toml").read_text("utf-8"))
)
LISBON = ZoneInfo("Europe/Lisbon")


class Course:
    """A chart that takes every entry handed in."""

    def __init__(self) -> None:
        self.chart = ChartState()
        self._ids = count(1)
        self.write(ClientAdded("Q. V."))

    def write(self, body: Body) -> Event:
        def new_id() -> str:
            return f"e{next(self._ids)}"

        context = Context(chart_stream("c1"), Instant(START.utc_us, 0, 0), 0, "therapist", new_id)
        answer = decide_chart(self.chart, body, context)
        assert not isinstance(answer, Refusal), answer
        self.chart = fold_chart(self.chart, answer[0])
        return answer[0]


def session(ended: datetime | None, number: int = 3) -> SessionSummary:
    """A session that ended then, as the record lists it."""
    offset = ended.utcoffset() if ended else timedelta()
    assert offset is not None
    ended_us = int(ended.timestamp() * 1_000_000) if ended else None
    state = "running" if ended is None else "ended"
    minutes = int(offset.total_seconds() // 60)
    return SessionSummary(f"s{number}", "c1", "Q. V.", number, state, 0, ended_us, 0, minutes, 40)


def days(ended: datetime) -> dict[str, date]:
    """The day of each follow-up of a session that ended then."""
    found = follow_ups(Course().chart.ledger, [session(ended)], PLAN)
    return {f.step.code: f.due_on for f in found}


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        # The clocks go back, and forward, in the night that follows.
        (datetime(2026, 10, 24, 23, 30, tzinfo=LISBON), ["10-25", "10-27", "11-24", "01-24"]),
        (datetime(2026, 3, 28, 0, 30, tzinfo=LISBON), ["03-29", "03-31", "04-28", "06-28"]),
        # Months that are too short, and the leap day.
        (datetime(2026, 11, 30, 17, 0, tzinfo=UTC), ["12-01", "12-03", "12-30", "02-28"]),
        (datetime(2027, 11, 30, 17, 0, tzinfo=UTC), ["12-01", "12-03", "12-30", "02-29"]),
        (datetime(2027, 1, 31, 17, 0, tzinfo=UTC), ["02-01", "02-03", "02-28", "04-30"]),
    ],
)
def test_days_hold_over_changed_clocks_and_short_months(
    ended: datetime, expected: list[str]
) -> None:
    found = days(ended)
    assert [found[code].strftime("%m-%d") for code in ("24h", "72h", "1m", "3m")] == expected
    assert found["2w"] - ended.date() == timedelta(days=14)


@given(
    st.datetimes(timezones=st.just(UTC)),
    st.integers(1, 200),
    st.integers(1, 24),
)
@example(datetime(2027, 1, 31, tzinfo=UTC), 28, 1)
def test_a_day_later_is_a_day_of_the_calendar_later(
    ended: datetime, days_after: int, months: int
) -> None:
    assume(1000 < ended.year < 9000)
    by_days = FollowUpStep("a", "a", 0, days_after, 0, "")
    by_hours = FollowUpStep("b", "b", 24 * days_after, 0, 0, "")
    by_months = FollowUpStep("c", "c", 0, 0, months, "")
    assert by_days.day_after(ended) == ended.date() + timedelta(days=days_after)
    assert by_hours.day_after(ended) == by_days.day_after(ended)
    month = by_months.day_after(ended)
    assert (month.year * 12 + month.month) - (ended.year * 12 + ended.month) == months
    assert month.day <= ended.day
    assert month.day == ended.day or (month + timedelta(days=1)).day == 1


def test_done_passed_over_and_moved_stand_with_their_trail_and_can_be_taken_back() -> None:
    course = Course()
    ended = session(datetime(2026, 10, 16, 13, 0, tzinfo=UTC))
    moved = course.write(FollowUpMoved("s3", "24h", "2026-10-19"))
    course.write(FollowUpSaid("s3", "24h", "away over the weekend"))
    course.write(FollowUpDone("s3", "72h", "2026-10-19"))
    skipped = course.write(FollowUpSkipped("s3", "1w"))

    def by_code() -> dict[str, tuple[date, Body | None]]:
        found = follow_ups(course.chart.ledger, [ended], PLAN)
        return {f.step.code: (f.due_on, f.answer) for f in found}

    assert by_code()["24h"] == (date(2026, 10, 19), None)
    assert by_code()["72h"] == (date(2026, 10, 19), FollowUpDone("s3", "72h", "2026-10-19"))
    assert by_code()["1w"][1] == FollowUpSkipped("s3", "1w")
    course.write(ChartEntryWithdrawn(skipped.id))
    course.write(ChartEntryWithdrawn(moved.id))
    assert by_code()["1w"][1] is None
    assert by_code()["24h"][0] == date(2026, 10, 17)


def test_words_are_kept_apart_from_the_fact() -> None:
    facts = (FollowUpDone, FollowUpSkipped, FollowUpMoved)
    assert {kind.STORE for kind in facts} == {Store.RECORD}
    assert FollowUpSaid.STORE is Store.NOTES


def test_due_on_its_day_and_for_a_while_without_a_word_of_the_client() -> None:
    course = Course()
    sessions = [session(datetime(2026, 10, 16, 13, 0, tzinfo=UTC)), session(None, 4)]
    practice = course.write(PracticeAgreed("s3", "sit with the critic", "2026-10-18"))

    def due(day: date) -> list[str]:
        return [d.words for d in follow_ups_due("c1", course.chart, sessions, PLAN, day)]

    assert due(date(2026, 10, 16)) == []
    assert follow_ups_due("c1", course.chart, sessions, PLAN, date(2026, 10, 17)) == (
        Due(
            DueKind.FOLLOW_UP,
            "c1",
            "s3/24h",
            "Follow-up, Q. V.: 24 hours after session 3",
            "2026-10-17",
        ),
    )
    assert due(date(2026, 10, 18))[1] == "Practice agreed after session 3 of Q. V."
    course.write(FollowUpDone("s3", "24h", "2026-10-18"))
    course.write(PracticeAnswered(practice.id, DONE))
    assert due(date(2026, 10, 19)) == ["Follow-up, Q. V.: 72 hours after session 3"]
    assert due(date(2026, 10, 23)) == ["Follow-up, Q. V.: 1 week after session 3"]
    course.write(FollowUpMoved("s3", "72h", "2026-10-24"))
    assert due(date(2026, 10, 24)) == ["Follow-up, Q. V.: 72 hours after session 3"]
    both = [
        "Follow-up, Q. V.: 72 hours after session 3",
        "Follow-up, Q. V.: 2 weeks after session 3",
    ]
    assert due(date(2026, 10, 30)) == both
    last = date(2026, 10, 24) + timedelta(days=PLAN.listed_for_days)
    assert "Follow-up, Q. V.: 72 hours after session 3" in due(last)
    assert "Follow-up, Q. V.: 72 hours after session 3" not in due(last + timedelta(days=1))
