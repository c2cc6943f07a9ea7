"""The times of a device's recording: local moments, times of day, or seconds since it began.

Day and month of `05/06/2026` are told apart by the session's own day, never guessed.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kaproom.core.wording import say

_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(.+)$", re.ASCII)
_DAY_FIRST = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})[ ,T]+(.+)$", re.ASCII)
_EITHER = re.compile(r"^(\d{1,2})[/-](\d{1,2})[/-](\d{4})[ ,T]+(.+)$", re.ASCII)
_CLOCK = re.compile(
    r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)? ?([AaPp][Mm])?"
    r"(?:Z|[+-]\d{2}:?\d{2})?$",
    re.ASCII,
)
_OFFSET = re.compile(r"(Z|[+-]\d{2}:?\d{2})$", re.ASCII)
_SECONDS = re.compile(r"^\d{1,7}(?:[.,]\d{1,6})?$", re.ASCII)
_NEAR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """The moment a text means; `of_no_day` where it is a time of day that names no day.

    Such a one is put on the session's day, and may mean the day after.
    """

    at: datetime
    of_no_day: bool


def moment_of(text: str, start: datetime) -> ToldMoment:
    """The moment a text means, in the local time of the session that began at `start`.

    Bare seconds count from the session's start, a time of day is of its day. Raises ValueError
    with what is wrong.
    """
    text = " ".join(text.split())
    if _SECONDS.match(text):
        at = start + timedelta(seconds=float(text.replace(",", ".")))
        return ToldMoment(at, of_no_day=False)
    day, clock = _day_of(text, start.date())
    at = datetime.combine(day or start.date(), _clock_of(clock), start.tzinfo)
    return ToldMoment(_from_its_offset(at, clock), of_no_day=day is None)


def _from_its_offset(moment: datetime, clock: str) -> datetime:
    """The moment in the session's local time, where the clock's text names an offset of its own."""
    offset = _OFFSET.search(clock)
    if offset is None:
        return moment
    try:
        aware = datetime.fromisoformat(f"{moment.replace(tzinfo=None).isoformat()}{offset[1]}")
        return aware.astimezone(moment.tzinfo)
    except (OverflowError, ValueError):
        raise ValueError(say("there is no such offset from UTC")) from None


def _day_of(text: str, session_day: date) -> tuple[date | None, str]:
    """The day a text names, or None, and its time of day."""
    if found := _ISO.match(text):
        year, month, day, clock = found.groups()
        return _date(int(year), int(month), int(day)), clock
    if found := _DAY_FIRST.match(text):
        day, month, year, clock = found.groups()
        return _date(int(year), int(month), int(day)), clock
    if found := _EITHER.match(text):
        first, second, year, clock = found.groups()
        return _told_apart(int(first), int(second), int(year), session_day), clock
    return None, text


def _told_apart(first: int, second: int, year: int, session_day: date) -> date:
    fitting = {
        date(year, month, day)
        for day, month in ((first, second), (second, first))
        if 1 <= month <= 12 and 1 <= day <= 31 and _is_date(year, month, day)
    }
    near = {one for one in fitting if abs(one - session_day) <= _NEAR}
    if len(near) == 1 or (not near and len(fitting) == 1):
        return (near or fitting).pop()
    raise ValueError(say("day and month cannot be told apart, and neither is the session's day"))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _date(year: int, month: int, day: int) -> date:
    if not _is_date(year, month, day):
        raise ValueError(say("there is no such day"))
    return date(year, month, day)


def _clock_of(text: str) -> time:
    found = _CLOCK.match(text.strip())
    if found is None:
        raise ValueError(
            say("this is no time, such as 2026-11-26 10:05:00, 10:05:00 or 300 seconds")
        )
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = (found[5] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(say("there is no such time of day"))
        hour = hour % 12 + (12 if half == "pm" else 0)
    micro = int((found[4] or "0").ljust(6, "0"))
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(say("there is no such time of day"))
    return time(hour, minute, second, micro)
