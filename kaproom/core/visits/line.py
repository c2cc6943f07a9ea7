"""A visit planned, moved, cancelled or marked held by one short line.

`dosing 4 on 12 Dec 10:00 for 3 h`, `preparation 2 tomorrow`, `cancel integration 3`,
`integration 2 held`, `preparation 1 held on 3 Nov: a line to keep`. What cannot be read, or makes
no sense on the day it is typed, is refused with one sentence that says what to do.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kaproom.core.events.visits import (
    VisitCancelled,
    VisitHeld,
    VisitKind,
    VisitNoted,
    VisitPlanned,
)
from kaproom.core.said_back import said_back
from kaproom.core.typed_values import MONTH_BEGINNINGS, date_text, read_date
from kaproom.core.visits.visits import MOST_VISITS, VISIT_WORDS, Visit, next_number
from kaproom.core.wording import say

_FURTHEST = timedelta(days=3 * 366)
_NEAR = timedelta(days=270)
# Figures that begin a day are no number: `dosing 12 Dec`, `dosing 2026-12-12`.
_LINE = re.compile(
    r"(?P<kind>[^\W\d]+)\s*"
    rf"(?P<number>\d{{1,9}}(?![-.:/\d]|\s+(?:{'|'.join(MONTH_BEGINNINGS)})))?"
    r"(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE | re.ASCII,
)
_HELD = re.compile(r"held\b(?P<day>[^:]*)(?::(?P<text>.*))?", re.IGNORECASE | re.DOTALL)
_CLOCK = re.compile(
    r"\b(\d{1,2}):(\d{2})\b(?:\s*(?:-|–|to)\s*(\d{1,2}):(\d{2})\b)?", re.ASCII | re.IGNORECASE
)
_LENGTH = re.compile(
    r"(?:\bfor\s+)?\b(?:(\d{1,2})\s*h(?:ours?)?(?:\s*(\d{1,2})(?:\s*min)?)?|(\d{1,4})\s*min(?:utes)?)\b",
    re.ASCII | re.IGNORECASE,
)
_WITHOUT_YEAR = re.compile(r"(?:\d{1,2}\.\s?\d{1,2}\.|\d{1,2}(?:\.\s*|\s+)[^\W\d_]{3,}\.?)", re.I)
_KINDS = {
    VisitKind.PREPARATION: ("p", "prep", "preparation"),
    VisitKind.DOSING: ("d", "dosing", "session"),
    VisitKind.INTEGRATION: ("i", "int", "integration"),
}
_EXAMPLE = "dosing 4 on 12 Dec 10:00"

Written = VisitPlanned | VisitCancelled | VisitHeld | VisitNoted


@dataclass(frozen=True, slots=True)
class LineFault:
    """Why a line was not taken, and what to do."""

    reason: str


def read_visit_line(
    text: str, visits: tuple[Visit, ...], today: date
) -> tuple[Written, ...] | LineFault:
    """What a line asks to be written, or why it is not taken.

    Without a number a planning is of a further visit; with one of a visit there is, it moves it.
    """
    text = text.strip()
    cancelling = re.match(r"cancel\b", text, re.IGNORECASE)
    if cancelling:
        text = f"{text[cancelling.end() :].strip()} cancel"
    match = _LINE.fullmatch(text)
    kind = _kind(match["kind"]) if match else None
    if match is None or kind is None:
        return LineFault(
            say("Begin with preparation, dosing or integration: {example}.", example=_EXAMPLE)
        )
    number = int(match["number"]) if match["number"] else None
    if number is not None and not 1 <= number <= MOST_VISITS:
        return LineFault(say("Visits are numbered from 1 to {most}.", most=MOST_VISITS))
    rest = match["rest"].strip()
    if rest.lower() in ("cancel", "cancelled"):
        return _cancelled(kind, number)
    held = _HELD.fullmatch(rest)
    if held:
        return _held(kind, number, held, today)
    return _planned(kind, number, rest, visits, today)


def line_of(visit: Visit, today: date) -> str:
    """The line that would plan a visit as it stands."""
    start = "" if visit.start_min is None else f" {clock_text(visit.start_min)}"
    length = "" if visit.length_min is None else f" for {visit.length_min} min"
    gone_by = visit.on_date < today.isoformat()
    day = date_text(visit.on_date, None if gone_by else today)
    return f"{visit.kind} {visit.number} on {day}{start}{length}"


def clock_text(minutes: int) -> str:
    """Minutes of the day as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def read_clock(text: str) -> int | None:
    """A time of day as typed (`9:30`), in minutes of the day."""
    match = _CLOCK.fullmatch(text.strip())
    return _minutes(match[1], match[2]) if match and match[3] is None else None


def read_near_date(text: str, today: date, gone_by: bool = False) -> date | None:
    """A day as typed, also `today`, `tomorrow` and without a year: then the nearest to come.

    With `gone_by` a day without a year is the newest there was.
    """
    text = text.strip().lower()
    words = {"today": today, "tomorrow": today + timedelta(days=1)}
    if text in words:
        return words[text]
    if _WITHOUT_YEAR.fullmatch(text):
        joint = "" if text.endswith(".") and text.count(".") > 1 else " "
        step = -1 if gone_by else 1
        # As far as the next 29 February there may be.
        years = (f"{text}{joint}{today.year + step * away}" for away in range(9))
        days = (date.fromisoformat(iso) for typed in years if (iso := read_date(typed)))
        return next((d for d in days if (d <= today if gone_by else d >= today)), None)
    iso = read_date(text)
    return None if iso is None else date.fromisoformat(iso)


def _cancelled(kind: VisitKind, number: int | None) -> tuple[Written, ...] | LineFault:
    if number is None:
        return LineFault(say("Say which one: cancel {kind} 3.", kind=kind))
    return (VisitCancelled(kind, number),)


def _held(
    kind: VisitKind, number: int | None, typed: re.Match[str], today: date
) -> tuple[Written, ...] | LineFault:
    if kind is VisitKind.DOSING:
        return LineFault(say("A dosing session is held in its room: enter the room."))
    if number is None:
        return LineFault(say("Say which one: {kind} 2 held.", kind=kind))
    words = typed["day"].strip().removeprefix("on ").strip()
    day = read_near_date(words, today, gone_by=True) if words else today
    if day is None:
        return LineFault(
            say(
                "The day is read as 3 Nov or 2026-11-03: {kind} {number} held on 3 Nov.",
                kind=kind,
                number=number,
            )
        )
    if day > today:
        return LineFault(
            say("{day} is still to come: mark it held on the day.", day=_told(day, today))
        )
    text = (typed["text"] or "").strip()
    noted = (VisitNoted(kind, number, text),) if text else ()
    return (VisitHeld(kind, number, day.isoformat()), *noted)


def _planned(
    kind: VisitKind, number: int | None, rest: str, visits: tuple[Visit, ...], today: date
) -> tuple[Written, ...] | LineFault:
    number = number or next_number(visits, kind)
    before = next((v for v in visits if (v.kind, v.number) == (kind, number)), None)
    if before is not None and before.held_on:
        return LineFault(
            say(
                "{kind} {number} was held already and stays where it is.",
                kind=VISIT_WORDS[kind],
                number=number,
            )
        )
    times = _times(rest)
    if isinstance(times, LineFault):
        return times
    words, start_min, length_min = times
    words = words.strip().removeprefix("on ").strip(" ,")
    if words:
        day = read_near_date(words, today)
    else:
        day = None if before is None else date.fromisoformat(before.on_date)
    fault = _far_fault(words, day, today) or _day_fault(kind, number, day, visits, today)
    if fault is not None or day is None:
        return fault or LineFault(_unread(words))
    if before is not None:
        start_min = before.start_min if start_min is None else start_min
        length_min = before.length_min if length_min is None else length_min
    return (VisitPlanned(kind, number, day.isoformat(), start_min, length_min),)


def _times(rest: str) -> tuple[str, int | None, int | None] | LineFault:
    """The line without its times; the start and the length in minutes."""
    start_min = length_min = None
    if clock := _CLOCK.search(rest):
        start_min = _minutes(clock[1], clock[2])
        end_min = _minutes(clock[3], clock[4]) if clock[3] else None
        if start_min is None or (clock[3] and end_min is None):
            return LineFault(say("A time of day lies between 0:00 and 23:59."))
        if end_min is not None:
            length_min = end_min - start_min
            if length_min <= 0:
                return LineFault(say("It would end before it begins: 10:00 – 13:00."))
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    if length := _LENGTH.search(rest):
        hours, minutes, alone = (int(part or 0) for part in length.groups())
        length_min = alone or hours * 60 + minutes
        rest = rest[: length.start()] + " " + rest[length.end() :]
    return " ".join(rest.split()), start_min, length_min


def _far_fault(words: str, day: date | None, today: date) -> LineFault | None:
    """A day typed without a year is one of the months to come, never a slip into next year."""
    if day is None or day - today < _NEAR or not _WITHOUT_YEAR.fullmatch(words.lower()):
        return None
    return LineFault(
        say(
            "{words} has gone by this year: type the year if {year} is meant.",
            words=words,
            year=day.year,
        )
    )


def _day_fault(
    kind: VisitKind, number: int, day: date | None, visits: Iterable[Visit], today: date
) -> LineFault | None:
    if day is None:
        return None
    if day < today:
        told = _told(day, today)
        return LineFault(
            say("{day} has gone by: plan from today on, or mark a visit held.", day=told)
        )
    if day - today > _FURTHEST:
        return LineFault(
            say("{day} is more than three years away: look at the year.", day=_told(day, today))
        )
    for other in visits:
        if other.kind is not kind or other.number == number or other.cancelled:
            continue
        there = date.fromisoformat(other.day)
        wrong = day <= there if other.number < number else day >= there
        if wrong:
            return LineFault(
                _between(kind, other.number, _told(there, today), after=other.number < number)
            )
    return None


def _between(kind: VisitKind, number: int, day: str, after: bool) -> str:
    """That a visit is on the wrong side of another one of its kind."""
    if after:
        return say(
            "{kind} {number} is on {day}: choose a day after it, or move that one first.",
            kind=VISIT_WORDS[kind],
            number=number,
            day=day,
        )
    return say(
        "{kind} {number} is on {day}: choose a day before it, or move that one first.",
        kind=VISIT_WORDS[kind],
        number=number,
        day=day,
    )


def _unread(words: str) -> str:
    if not words:
        return say("A day is missing: {example}.", example=_EXAMPLE)
    return say(
        "There is no day “{words}”: it is read as 12 Dec, 12.12.2026 or 2026-12-12.",
        words=said_back(words),
    )


def _told(day: date, today: date) -> str:
    return date_text(day.isoformat(), today)


def _kind(word: str) -> VisitKind | None:
    word = word.casefold()
    return next((kind for kind, names in _KINDS.items() if word in names), None)


def _minutes(hours: str, minutes: str) -> int | None:
    fits = int(hours) < 24 and int(minutes) < 60
    return int(hours) * 60 + int(minutes) if fits else None
