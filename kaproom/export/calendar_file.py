"""A course's visits as a calendar file (RFC 5545), without names.

A visit is named by its kind, its number and a neutral code; nothing else of the client is in it.
Times are local without a zone, which every calendar shows at that hour on either side of a change
of the clocks, and lengths are lengths. A visit keeps its UID when it is moved or cancelled, so that
importing once more changes it instead of doubling it.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say
from kaproom.whole_file import write_file

_PRODUCT = "-//kaproom//course//EN"
_NAMESPACE = UUID("0f2f8d0a-5d0b-4a53-9d1e-4f6b1c6b7a11")
_CODE_LENGTH = 6
_WORDS = {
    VisitKind.PREPARATION: say("Preparation"),
    VisitKind.DOSING: say("Dosing session"),
    VisitKind.INTEGRATION: say("Integration"),
}


def calendar_bytes(courses: Iterable[tuple[str, Iterable[Visit]]], made_utc_us: int) -> bytes:
    """The calendar of some courses, each the id of its client and its visits."""
    # The library leaves the types of what is added open.
    calendar: Any = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    made = datetime.fromtimestamp(made_utc_us // 1_000_000, tz=UTC)
    for client_id, visits in courses:
        for visit in visits:
            calendar.add_component(_event(client_id, visit, made))
    return bytes(calendar.to_ical())


def neutral_code(client_id: str) -> str:
    """The beginning of the client's id, by which other commands know whose course it is."""
    return client_id[:_CODE_LENGTH]


def write_calendar(file: Path, data: bytes, replace: bool) -> None:
    """Write the file whole or not at all; raises EnvironmentFault, also where one is there."""
    write_file(file, data, replace)


def _event(client_id: str, visit: Visit, made: datetime) -> Event:
    event: Any = Event()
    event.add("uid", f"{uuid5(_NAMESPACE, f'{client_id}/{visit.kind}/{visit.number}')}@kaproom")
    event.add("dtstamp", made)
    # A program that has the visit takes in only what has a higher number. Twice the turn is also
    # more than the files of earlier versions could say, which counted plannings.
    event.add("sequence", 2 * visit.changed_turn)
    event.add("summary", f"{_WORDS[visit.kind]} {visit.number} · {neutral_code(client_id)}")
    event.add("status", "CANCELLED" if visit.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    day = date.fromisoformat(visit.day)
    if visit.start_min is None or visit.day != visit.on_date:
        event.add("dtstart", day)
        return event
    start = datetime.combine(day, time(visit.start_min // 60, visit.start_min % 60))
    event.add("dtstart", start)
    if visit.length_min is not None:
        event.add("duration", timedelta(minutes=visit.length_min))
    return event
