"""Deciding about what was entered wrongly: corrected, taken back, undone. Nothing is removed."""

from dataclasses import fields
from typing import Any, cast

from kaproom.core.events import session as e
from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.keeping import EntriesPurged, NotesPurged, PurgedEntry
from kaproom.core.session import commands as c
from kaproom.core.session.adverse import correction_fault
from kaproom.core.session.by_hand import (
    BY_HAND,
    began_by_itself,
    is_by_hand,
    last_in_the_room_ms,
)
from kaproom.core.session.deciding.answering import at_once, latest_time_ms
from kaproom.core.session.deciding.doses import adding_fault, has_boosters
from kaproom.core.session.holds import holds
from kaproom.core.session.session import SessionState, session_clock_text, standing
from kaproom.core.stream.decision import Answer, Context, Refusal
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say

_NOT_UNDOABLE = (
    e.SessionStarted,
    e.SessionEnded,
    e.SessionMoved,
    e.MusicReported,
    e.MachineSuspended,
    e.MachineOff,
    e.EntryUndone,
    e.NoteUndone,
    EntriesPurged,
    NotesPurged,
    PurgedEntry,
)
_SHOWN_WITHOUT = (e.NotePromoted,)
"""Kinds that name an entry and stand in the record whatever becomes of it."""


def correct_entry(state: SessionState, command: c.CorrectEntry, context: Context) -> Answer:
    """An entry was wrong in some fields or in its time; of the end, the time alone."""
    entry = standing(state, command.entry_id)
    if entry is not None and isinstance(entry.body, e.SessionEnded):
        return _correct_end(state, entry, command, context)
    if entry is None or not isinstance(entry.body, BY_HAND):
        return Refusal(say("There is nothing of that kind to correct."))
    reason = _correction_reason(state, entry, command, latest_time_ms(state, context))
    reason = reason or _out_of_order(state, entry, command.at_session_ms)
    if reason is not None:
        return Refusal(reason)
    kind = e.NoteCorrected if entry.event.store is Store.NOTES else e.EntryCorrected
    return at_once(state, context, kind(entry.id, command.replacement, command.at_session_ms))


def _correct_end(
    state: SessionState, entry: Entry[Body], command: c.CorrectEntry, context: Context
) -> Answer:
    """The session had ended before its end was entered, though not before what was done in it."""
    at_ms, entered_ms = command.at_session_ms, entry.event.session_ms or 0
    if command.replacement:
        return Refusal(say("Only the time of this entry can be corrected here."))
    if at_ms is None or at_ms == entry.at_ms:
        return Refusal(say("Nothing was changed."))
    last_ms = last_in_the_room_ms(state)
    if at_ms < last_ms:
        time = session_clock_text(last_ms, seconds=True)
        return Refusal(say("The session went on until {time}: an entry says so.", time=time))
    if at_ms > entered_ms:
        time = session_clock_text(entered_ms, seconds=True)
        return Refusal(say("The session had ended by {time}: it was entered then.", time=time))
    return at_once(state, context, e.EntryCorrected(entry.id, (), at_ms))


def _correction_reason(
    state: SessionState, entry: Entry[Body], command: c.CorrectEntry, latest_ms: int
) -> str | None:
    if not command.replacement and command.at_session_ms is None:
        return say("Nothing was changed.")
    names = {f.name for f in fields(cast(Any, entry.body))}
    if any(name not in names for name, _ in command.replacement):
        return say("The entry has no such field.")
    if any(isinstance(getattr(entry.body, name), tuple) for name, _ in command.replacement):
        return say("What it lists cannot be corrected by hand.")
    if isinstance(entry.body, e.DoseGiven):
        reason = _dose_reason(state, entry, dict(command.replacement))
        if reason is not None:
            return reason
    at_ms = command.at_session_ms
    if at_ms is not None and not 0 <= at_ms <= latest_ms:
        return say("The time lies outside the session.")
    return correction_fault(entry.body, command.replacement)


def _dose_reason(
    state: SessionState, entry: Entry[Body], changes: dict[str, str | int | bool | None]
) -> str | None:
    amount_ug = changes.get("amount_ug", 1)
    if isinstance(amount_ug, bool) or not isinstance(amount_ug, int) or amount_ug <= 0:
        return say("The amount of the dose is missing.")
    adds_to = changes.get("booster_of")
    if adds_to is None:
        return None
    if adds_to == entry.id:
        return say("A dose cannot add to itself.")
    if has_boosters(state, entry.id):
        return say("A booster adds to this dose, so it cannot be a booster itself.")
    return adding_fault(state, str(adds_to))


def _out_of_order(state: SessionState, entry: Entry[Body], at_ms: int | None) -> str | None:
    """Why an observation that lasts, or a hold, would end before it began."""
    if at_ms is None:
        return None
    ended_ms = _ended_ms(state, entry)
    if ended_ms is not None and at_ms > ended_ms:
        return say("It had ended by then: correct its end first.")
    began = _beginning(state, entry.body)
    if began is not None and at_ms < began.at_ms:
        return say("It had not begun by then: correct its beginning first.")
    return None


def _ended_ms(state: SessionState, entry: Entry[Body]) -> int | None:
    """When what began with this entry ended; None where it has not, or is nothing that lasts."""
    if isinstance(entry.body, e.DoseHeld):
        return next((hold.ended_ms for hold in holds(state) if hold.id == entry.id), None)
    return state.observation_ends.get(entry.id)


def _beginning(state: SessionState, body: Body) -> Entry[Body] | None:
    """The entry with which began what this one ends."""
    match body:
        case e.ObservationEnded(began_id) | e.DoseHoldEnded(began_id):
            return standing(state, began_id)
        case _:
            return None


def undo(state: SessionState, _command: c.Undo, context: Context) -> Answer:
    """The newest entry by hand is taken back."""
    event = undoable(state)
    if event is None:
        return Refusal(say("There is nothing left to take back in this session."))
    return _taken_back(state, context, event)


def undoable(state: SessionState) -> Event | None:
    """The entry `Undo` would take back now: the newest made by hand and not yet undone."""
    for event in reversed(state.ledger.events):
        if began_by_itself(event) or isinstance(event.body.as_now(), _NOT_UNDOABLE):
            continue
        if event.id not in state.ledger.undone and not _is_about_undone(state, event.body):
            return event
    return None


def _is_about_undone(state: SessionState, body: Body) -> bool:
    """Whether it only says more of an entry that was taken back, and so shows nowhere."""
    if isinstance(body, _SHOWN_WITHOUT):
        return False
    return any(_shows_nowhere(state, entry_id) for entry_id in _named(body))


def _shows_nowhere(state: SessionState, entry_id: str) -> bool:
    if entry_id in state.ledger.undone:
        return True
    event = state.ledger.event(entry_id)
    return event is not None and _is_about_undone(state, event.body)


def _named(body: Body) -> tuple[str, ...]:
    """The ids of entries in a body: by the names of its fields, so that no kind is forgotten."""
    names = (f.name for f in fields(cast(Any, body)) if f.name.endswith("_id"))
    return tuple(filter(None, (getattr(body, name) for name in names)))


def take_back(state: SessionState, command: c.TakeBack, context: Context) -> Answer:
    """One entry by hand is taken back."""
    entry = standing(state, command.entry_id)
    if entry is None or not is_by_hand(entry):
        return Refusal(say("There is nothing of that kind to take back."))
    if has_boosters(state, entry.id):
        return Refusal(say("A booster adds to this dose: take the booster back first."))
    return _taken_back(state, context, entry.event)


def _taken_back(state: SessionState, context: Context, event: Event) -> Answer:
    kind = e.NoteUndone if event.store is Store.NOTES else e.EntryUndone
    return at_once(state, context, kind(event.id))
