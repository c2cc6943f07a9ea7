"""Correcting a chart's entries and taking them back: what can be, and what it comes to.

What stood before stays in the trail, which is the ledger's business. Taking back names any event of
the chart but the client's own: an entry, a correction, or a taking back, which then no longer
holds.
"""

from dataclasses import fields
from typing import Any, cast

from kaproom.core.events.chart import (
    ChartCorrected,
    ChartEntryWithdrawn,
    ChartNoteCorrected,
    ChartNoteWithdrawn,
    ClientAdded,
    Replacement,
)
from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.keeping import PurgedEntry
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

_NOTHING = say("There is nothing of that kind to take back.")
_OTHER_STORE = say("That entry is kept in the other store.")
_CORRECTABLE = (str, int, bool, type(None))


def correction_of(entry: Entry[Body], wanted: Body) -> Body | None:
    """The entry that makes `entry` say what `wanted` says; None where it says so already."""
    before, after = cast(Any, entry.body), cast(Any, wanted)
    changed: Replacement = tuple(
        (f.name, getattr(after, f.name))
        for f in fields(before)
        if getattr(before, f.name) != getattr(after, f.name)
    )
    if not changed:
        return None
    of_notes = entry.event.store is Store.NOTES
    return (ChartNoteCorrected if of_notes else ChartCorrected)(entry.id, changed)


def withdrawal_of(event: Event) -> Body:
    """The entry that takes an event of a chart back."""
    of_notes = event.store is Store.NOTES
    return ChartNoteWithdrawn(event.id) if of_notes else ChartEntryWithdrawn(event.id)


def last_written(ledger: Ledger, since_turn: int, passed_over: frozenset[str]) -> Event | None:
    """The newest event that undo would take back: after a turn, standing, not passed over."""
    for event in reversed(ledger.events):
        if event.turn <= since_turn:
            return None
        undoable = not isinstance(event.body, ClientAdded | PurgedEntry)
        if undoable and event.id not in passed_over and event.id not in ledger.undone:
            return event
    return None


def withdrawal_reason(ledger: Ledger, body: Body) -> str | None:
    """Why a taking back names nothing that can be taken back."""
    if not isinstance(body, ChartEntryWithdrawn | ChartNoteWithdrawn):
        return None
    event = ledger.event(body.entry_id)
    if event is None or body.entry_id in ledger.undone:
        return _NOTHING
    if isinstance(event.body, ClientAdded | PurgedEntry):
        return _NOTHING
    return None if event.store is body.STORE else _OTHER_STORE


def correction_reason(ledger: Ledger, body: Body) -> str | None:
    """Why a correction does not fit the entry it names."""
    if not isinstance(body, ChartCorrected | ChartNoteCorrected):
        return None
    entry = ledger.entries.get(body.entry_id)
    if entry is None:
        return say("There is nothing of that kind to correct.")
    if entry.event.store is not body.STORE:
        return _OTHER_STORE
    if not body.replacement:
        return say("Nothing was changed.")
    held = {f.name: getattr(entry.body, f.name) for f in fields(cast(Any, entry.body))}
    for name, _value in body.replacement:
        if name not in held or not isinstance(held[name], _CORRECTABLE):
            return say("That cannot be corrected in this entry.")
    return None
