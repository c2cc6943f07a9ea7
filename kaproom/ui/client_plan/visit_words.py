"""How a visit reads and which mark stands for it. Qt-free."""

from datetime import date

from kaproom.core.day_words import short_weekday
from kaproom.core.events.visits import VisitKind
from kaproom.core.typed_values import date_text
from kaproom.core.visits.line import clock_text
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say

_NEAR_DAYS = 300
LETTERS = {
    VisitKind.PREPARATION: say("P", meaning="letter of a preparation"),
    VisitKind.DOSING: say("D", meaning="letter of a dosing session"),
    VisitKind.INTEGRATION: say("I", meaning="letter of an integration"),
}
_NAMES = {
    VisitKind.PREPARATION: say("Preparation {number}"),
    VisitKind.DOSING: say("Dosing {number}"),
    VisitKind.INTEGRATION: say("Integration {number}"),
}
_SPOKEN = {
    VisitKind.PREPARATION: say("preparation {number}"),
    VisitKind.DOSING: say("dosing {number}"),
    VisitKind.INTEGRATION: say("integration {number}"),
}


def name_words(kind: VisitKind, number: int) -> str:
    """`Preparation 2`."""
    return _NAMES[kind].format(number=number)


def when_words(visit: Visit, today: date) -> str:
    """`Sat 12 Dec  10:00 – 13:00`."""
    day = date.fromisoformat(visit.day)
    # Of a course at hand nobody needs the year.
    near = abs((day - today).days) < _NEAR_DAYS
    words = f"{short_weekday(day)} {date_text(visit.day, day if near else None)}"
    if visit.held_on and visit.held_on != visit.on_date:
        return words
    if visit.start_min is None:
        return words
    end = ""
    if visit.length_min is not None:
        end = f" – {clock_text((visit.start_min + visit.length_min) % (24 * 60))}"
    return f"{words}  {clock_text(visit.start_min)}{end}"


def short_when_words(visit: Visit) -> str:
    """`12 Dec  10:00`, where there is no room for more; the day of the week is left out first."""
    day = date_text(visit.day, date.fromisoformat(visit.day))
    moved = visit.held_on and visit.held_on != visit.on_date
    return day if moved or visit.start_min is None else f"{day}  {clock_text(visit.start_min)}"


def state_words(visit: Visit, today: date) -> str:
    """Held, in progress, cancelled, or nothing for one that is to come."""
    if visit.cancelled:
        return say("cancelled")
    if visit.running:
        return say("in progress")
    if visit.held_on:
        moved = visit.entry_id and visit.held_on != visit.on_date
        if not moved:
            return say("held", meaning="a visit")
        return say("held, planned for {day}", day=date_text(visit.on_date, today))
    if visit.on_date < today.isoformat():
        return say("gone by")
    return say("today") if visit.on_date == today.isoformat() else ""


def spoken(visit: Visit, today: date) -> str:
    """The whole visit as one text, for those who listen."""
    what = _SPOKEN[visit.kind].format(number=visit.number)
    parts = (what, when_words(visit, today), state_words(visit, today))
    return ", ".join(part for part in parts if part)
