"""How a visit reads and which mark stands for it. Qt-free."""

from datetime import date

from kaproom.core.typed_values import date_text
from kaproom.core.visit_line import clock_text
from kaproom.core.visits import Visit
from kaproom.core.visits_events import VisitKind

_NEAR_DAYS = 300
LETTERS = {VisitKind.PREPARATION: "P", VisitKind.DOSING: "D", VisitKind.INTEGRATION: "I"}


def when_words(visit: Visit, today: date) -> str:
    """`Sat 12 Dec  10:00 – 13:00`."""
    day = date.fromisoformat(visit.day)
    # Of a course at hand nobody needs the year.
    near = abs((day - today).days) < _NEAR_DAYS
    words = f"{day:%a} {date_text(visit.day, day if near else None)}"
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
        return "cancelled"
    if visit.running:
        return "in progress"
    if visit.held_on:
        moved = visit.entry_id and visit.held_on != visit.on_date
        return f"held, planned for {date_text(visit.on_date, today)}" if moved else "held"
    if visit.on_date < today.isoformat():
        return "gone by"
    return "today" if visit.on_date == today.isoformat() else ""


def spoken(visit: Visit, today: date) -> str:
    """The whole visit as one text, for those who listen."""
    parts = (f"{visit.kind} {visit.number}", when_words(visit, today), state_words(visit, today))
    return ", ".join(part for part in parts if part)
