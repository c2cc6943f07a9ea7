"""The calendar file: read back by a calendar library, right on both sides of a change of clocks."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import Visit
from kaproom.errors import EnvironmentFault
from kaproom.export.calendar_file import calendar_bytes, write_calendar
from kaproom.whole_file import AlreadyThere

CLIENT = "3f9a1cde00"
MADE_US = 1_795_424_400_000_000
BERLIN = ZoneInfo("Europe/Berlin")
VISITS = (
    Visit(VisitKind.DOSING, 1, "2026-10-24", 600, 180, entry_id="a", changed_turn=2),
    Visit(VisitKind.DOSING, 2, "2026-10-25", 90, 180, entry_id="b", changed_turn=4),
    Visit(VisitKind.INTEGRATION, 1, "2026-10-26", 600, 60, entry_id="c", changed_turn=5),
    Visit(VisitKind.PREPARATION, 2, "2026-10-27", entry_id="d", changed_turn=6),
    Visit(
        VisitKind.INTEGRATION, 2, "2026-10-28", 600, entry_id="e", changed_turn=7, cancelled=True
    ),
)


def _read(data: bytes) -> list[Any]:
    calendar: Any = Calendar.from_ical(data)
    return list(calendar.walk("VEVENT"))


def test_a_course_is_read_back_as_it_is_planned() -> None:
    events = _read(calendar_bytes([(CLIENT, VISITS)], MADE_US))
    assert [str(event["summary"]) for event in events] == [
        "Dosing session 1 · 3f9a1c",
        "Dosing session 2 · 3f9a1c",
        "Integration 1 · 3f9a1c",
        "Preparation 2 · 3f9a1c",
        "Integration 2 · 3f9a1c",
    ]
    assert [event.decoded("sequence") for event in events] == [4, 8, 10, 12, 14]
    assert [str(event["status"]) for event in events][3:] == ["CONFIRMED", "CANCELLED"]
    assert events[3].decoded("dtstart") == date(2026, 10, 27)
    assert "duration" not in events[3]

    # Summer time ends in the night of the second: a wall clock shows the hour that was planned.
    starts = [events[i].decoded("dtstart") for i in (0, 1, 2)]
    assert all(start.tzinfo is None for start in starts)
    shown = [start.replace(tzinfo=BERLIN) for start in starts]
    assert [(s.hour, s.utcoffset().total_seconds() // 3600) for s in shown] == [
        (10, 2),
        (1, 2),
        (10, 1),
    ]
    # A length is a length: three hours from 1:30 end at 3:30 in winter time.
    end = shown[1].astimezone(UTC) + events[1].decoded("duration")
    assert end.astimezone(BERLIN) == datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN)


def test_a_moved_visit_keeps_its_uid_and_two_courses_share_none() -> None:
    before, moved = VISITS[0], Visit(VisitKind.DOSING, 1, "2026-11-02", 660, 180, changed_turn=3)

    def uids(client: str, visit: Visit) -> str:
        return str(_read(calendar_bytes([(client, [visit])], MADE_US))[0]["uid"])

    assert uids(CLIENT, before) == uids(CLIENT, moved)
    assert uids(CLIENT, before) != uids("77aa", before)
    held = Visit(VisitKind.DOSING, 1, "2026-10-24", 600, 180, held_on="2026-10-26")
    (event,) = _read(calendar_bytes([(CLIENT, [held])], MADE_US))
    assert event.decoded("dtstart") == date(2026, 10, 26)


def test_a_cancellation_taken_back_is_newer_than_the_cancellation() -> None:
    planned = Visit(VisitKind.DOSING, 1, "2026-11-02", 660, 180, changed_turn=3)
    cancelled = replace(planned, cancelled=True, changed_turn=5)
    again = replace(planned, changed_turn=6)
    said = [
        _read(calendar_bytes([(CLIENT, [visit])], MADE_US))[0].decoded("sequence")
        for visit in (planned, cancelled, again)
    ]
    assert said == sorted(set(said))


def test_a_file_is_whole_or_not_there_and_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "course.ics"
    write_calendar(file, b"first", replace=False)
    with pytest.raises(AlreadyThere, match="choose another name"):
        write_calendar(file, b"second", replace=False)
    assert file.read_bytes() == b"first"
    write_calendar(file, b"second", replace=True)
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_calendar(tmp_path / "no folder" / "course.ics", b"x", replace=False)
    assert os.listdir(tmp_path) == ["course.ics"]  # noqa: PTH208 - hidden ones too
    assert file.read_bytes() == b"second"
