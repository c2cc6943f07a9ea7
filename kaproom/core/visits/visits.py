"""The visits of a course: what is planned, what was held, and what cannot be written of them.

Views over a client's ledger and the sessions held. A day that was planned by the older
`session.planned` counts as a dosing visit. Nothing here knows what day it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kaproom.core.clock import local_time
from kaproom.core.events.chart import SessionPlanned
from kaproom.core.events.event import Body, Event
from kaproom.core.events.visits import (
    VisitCancelled,
    VisitHeld,
    VisitKind,
    VisitNoted,
    VisitPlanned,
)
from kaproom.core.stream.chart_dates import chart_day
from kaproom.core.stream.ledger import Correction, Entry, Ledger, Undoing, corrected
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say

MINUTES_OF_A_DAY = 24 * 60
MOST_VISITS = 60
_LEAST_LENGTH_MIN = 5
_ORDER = tuple(VisitKind)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as it stands. `held_on` is empty until it was held; `session_id` is a dosing one's.

    `on_date` is the day it is planned for, or was held on where it had not been planned. `entry_id`
    is the newest entry that planned it; `changed_turn` is the chart's turn at which anything was
    last written of it, what was taken back and the taking back included.
    """

    kind: VisitKind
    number: int
    on_date: str
    start_min: int | None = None
    length_min: int | None = None
    held_on: str = ""
    session_id: str = ""
    running: bool = False
    cancelled: bool = False
    entry_id: str = ""
    changed_turn: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is still to come: planned, not held and not cancelled."""
        return not (self.cancelled or self.held_on)

    @property
    def day(self) -> str:
        """The day it was held, else the day it is planned for."""
        return self.held_on or self.on_date


Key = tuple[VisitKind, int]


def visits_of(ledger: Ledger, sessions: Iterable[SessionSummary] = ()) -> tuple[Visit, ...]:
    """All visits of a client by day; `sessions` are those of the client, which hold dosing ones."""
    found: dict[Key, Visit] = {}
    for entry in _written(ledger):
        _take(found, entry)
    for session in sessions:
        key = (VisitKind.DOSING, session.number)
        day = local_time(session.started_utc_us, session.offset_min).date().isoformat()
        planned = found.get(key, Visit(*key, day))
        running = session.state == "running"
        found[key] = replace(
            planned, held_on=day, session_id=session.id, running=running, cancelled=False
        )
    turns = _changed_turns(ledger)
    visits = (replace(visit, changed_turn=turns.get(key, 0)) for key, visit in found.items())
    return tuple(sorted(visits, key=_place))


def dosing_dates(ledger: Ledger) -> dict[int, str]:
    """The planned day of each dosing session that is not cancelled, by number."""
    return {
        visit.number: visit.on_date
        for visit in visits_of(ledger)
        if visit.kind is VisitKind.DOSING and not visit.cancelled
    }


def next_number(visits: Iterable[Visit], kind: VisitKind) -> int:
    """The number a further visit of this kind would have."""
    return max((v.number for v in visits if v.kind is kind), default=0) + 1


VISIT_WORDS = {
    VisitKind.PREPARATION: say("Preparation", meaning="a visit"),
    VisitKind.DOSING: say("Dosing", meaning="a visit"),
    VisitKind.INTEGRATION: say("Integration", meaning="a visit"),
}
"""What a kind of visit is called, before its number."""
_VISIT_WITHIN = {
    VisitKind.PREPARATION: say("preparation", meaning="a visit"),
    VisitKind.DOSING: say("dosing", meaning="a visit"),
    VisitKind.INTEGRATION: say("integration", meaning="a visit"),
}


def visit_reason(ledger: Ledger, body: Body) -> str | None:
    """Why a visit cannot be written so; None for what can be, and for all other entries."""
    match body:
        case VisitPlanned():
            return _identity(body.kind, body.number) or _planning(body)
        case VisitCancelled(kind, number):
            return _identity(kind, number) or _cancelling(ledger, VisitKind(kind), number)
        case VisitHeld(kind, number, on_date):
            if kind == VisitKind.DOSING:
                return say("A dosing session is held in its room: enter the room.")
            return _identity(kind, number) or _day(on_date)
        case VisitNoted(kind, number, text):
            missing = None if text.strip() else say("The line on the visit is missing.")
            return _identity(kind, number) or missing
        case _:
            return None


def _identity(kind: str, number: int) -> str | None:
    if kind not in tuple(VisitKind):
        return say("A visit is a preparation, a dosing session or an integration.")
    if not 1 <= number <= MOST_VISITS:
        return say("Visits are numbered from 1 to {most}.", most=MOST_VISITS)
    return None


def _planning(body: VisitPlanned) -> str | None:
    if body.start_min is not None and not 0 <= body.start_min < MINUTES_OF_A_DAY:
        return say("A time of day lies between 0:00 and 23:59.")
    length = body.length_min
    if length is not None and not _LEAST_LENGTH_MIN <= length <= MINUTES_OF_A_DAY:
        return say("A visit lasts from 5 minutes to a day.")
    return _day(body.on_date)


def _cancelling(ledger: Ledger, kind: VisitKind, number: int) -> str | None:
    visit = next((v for v in visits_of(ledger) if (v.kind, v.number) == (kind, number)), None)
    if visit is None or visit.cancelled:
        return say(
            "There is no {kind} {number} to cancel.", kind=_VISIT_WITHIN[kind], number=number
        )
    if visit.held_on:
        return say("{kind} {number} was held already.", kind=VISIT_WORDS[kind], number=number)
    return None


def _day(on_date: str) -> str | None:
    return None if chart_day(on_date) else say("There is no such day.")


def _written(ledger: Ledger) -> list[Entry[Body]]:
    kinds = (VisitPlanned, VisitCancelled, VisitHeld)
    # A kind of visit that a newer kaproom may know is not one of these visits.
    known = (e for kind in kinds for e in ledger.of(kind) if e.body.kind in tuple(VisitKind))
    return sorted((*ledger.of(SessionPlanned), *known), key=lambda e: e.event.turn)


def _changed_turns(ledger: Ledger) -> dict[Key, int]:
    """The newest turn at which anything was written of a visit. It never goes back."""
    turns: dict[Key, int] = {}
    keys: dict[str, frozenset[Key]] = {}
    for event in ledger.events:
        about = _about(ledger, keys, event)
        if about:
            keys[event.id] = about
            turns.update(dict.fromkeys(about, event.turn))
    return turns


def _about(ledger: Ledger, keys: Mapping[str, frozenset[Key]], event: Event) -> frozenset[Key]:
    """Which visits an event is about, given those of the events before it."""
    body = event.body.as_now()
    if not isinstance(body, Undoing | Correction):
        key = _key(body)
        return frozenset() if key is None else frozenset({key})
    named = keys.get(body.entry_id, frozenset[Key]())
    first = ledger.event(body.entry_id)
    if named and isinstance(body, Correction) and first is not None:
        key = _key(corrected(first.body.as_now(), body))
        return named if key is None else named | {key}
    return named


def _key(body: Body) -> Key | None:
    """Which visit a body plans, cancels or holds."""
    match body:
        case SessionPlanned(number):
            return VisitKind.DOSING, number
        case VisitPlanned(kind, number) | VisitCancelled(kind, number) | VisitHeld(kind, number):
            return (VisitKind(kind), number) if kind in tuple(VisitKind) else None
        case _:
            return None


def _take(found: dict[Key, Visit], entry: Entry[Body]) -> None:
    match entry.body:
        case SessionPlanned(number, on_date):
            _plan(found, VisitPlanned(VisitKind.DOSING, number, on_date), entry.id)
        case VisitPlanned() as body:
            _plan(found, body, entry.id)
        case VisitCancelled(kind, number):
            key = (VisitKind(kind), number)
            if key in found:
                found[key] = replace(found[key], cancelled=True)
        case VisitHeld(kind, number, on_date):
            key = (VisitKind(kind), number)
            found[key] = replace(
                found.get(key, Visit(*key, on_date)), held_on=on_date, cancelled=False
            )
        case _:
            pass


def _plan(found: dict[Key, Visit], body: VisitPlanned, entry_id: str) -> None:
    key = (VisitKind(body.kind), body.number)
    before = found.get(key, Visit(*key, body.on_date))
    found[key] = replace(
        before,
        on_date=body.on_date,
        start_min=body.start_min,
        length_min=body.length_min,
        cancelled=False,
        entry_id=entry_id,
    )


def _place(visit: Visit) -> tuple[str, int, int, int]:
    start = MINUTES_OF_A_DAY if visit.start_min is None else visit.start_min
    return visit.day, start, _ORDER.index(visit.kind), visit.number
