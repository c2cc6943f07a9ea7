"""Folding: what a stream's events amount to, with corrections and undo applied.

A ledger is a function of the event list and nothing else: folding one by one, or the whole list
at once, or the list without what was undone, gives the same entries. Seals are the record's own
and passed over; an older schema's body stands as the newest says it. It never judges an event;
what may be written is decided in `decide` and `chart`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from kaproom.core.events.chart import (
    ChartCorrected,
    ChartEntryWithdrawn,
    ChartNoteCorrected,
    ChartNoteWithdrawn,
)
from kaproom.core.events.event import Body, Event
from kaproom.core.events.keeping import Seal
from kaproom.core.events.session import (
    EntryCorrected,
    EntryUndone,
    NoteCarried,
    NoteCorrected,
    NoteStarred,
    NoteUndone,
)

B_co = TypeVar("B_co", bound=Body, covariant=True)
B = TypeVar("B", bound=Body)

Undoing = EntryUndone | NoteUndone | ChartEntryWithdrawn | ChartNoteWithdrawn
Correction = EntryCorrected | NoteCorrected | ChartCorrected | ChartNoteCorrected


@dataclass(frozen=True, slots=True)
class Entry(Generic[B_co]):
    """One thing that was written, as it stands now.

    `event` is the first event, as stored; `body` and `at_ms` what holds after `trail`, the
    corrections made, oldest first. `starred` and `carried` are set by hand on notes; None leaves
    the note's own words to speak.
    """

    event: Event
    body: B_co
    at_ms: int
    trail: tuple[Event, ...] = ()
    starred: bool | None = None
    carried: bool | None = None

    @property
    def id(self) -> str:
        """The id of the first event."""
        return self.event.id

    @property
    def late(self) -> bool:
        """Whether it was written down after the fact, on purpose."""
        return self.event.late

    def as_written(self, correction_index: int) -> Body:
        """The body before the correction of that index in the trail."""
        body = self.event.body.as_now()
        for event in self.trail[:correction_index]:
            body = corrected(body, cast(Correction, event.body))
        return body


Groups = Mapping[type[Body], tuple[Entry[Body], ...]]


@dataclass(frozen=True)
class Ledger:
    """The entries of one stream, and the events they came from.

    `known_groups` are the entries by kind where whoever made it knows them already.
    """

    events: tuple[Event, ...] = ()
    undone: frozenset[str] = frozenset()
    entries: Mapping[str, Entry[Body]] = field(default_factory=lambda: MappingProxyType({}))
    known_groups: Groups | None = field(default=None, compare=False, repr=False)

    @cached_property
    def groups(self) -> Groups:
        """The standing entries of each kind, by the time they happened."""
        if self.known_groups is not None:
            return self.known_groups
        groups: dict[type[Body], list[Entry[Body]]] = {}
        for entry in self.entries.values():
            groups.setdefault(type(entry.body), []).append(entry)
        return {kind: tuple(sorted(group, key=_happened)) for kind, group in groups.items()}

    def of(self, body_type: type[B]) -> tuple[Entry[B], ...]:
        """All standing entries of a kind, by the time they happened."""
        return cast("tuple[Entry[B], ...]", self.groups.get(body_type, ()))

    @property
    def last_turn(self) -> int:
        """The turn of the newest event; 0 for an empty stream."""
        return self.events[-1].turn if self.events else 0

    def event(self, event_id: str) -> Event | None:
        """The event with this id, undone or not."""
        return self._events_by_id.get(event_id)

    @cached_property
    def _events_by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}


EMPTY_LEDGER = Ledger()


def fold(ledger: Ledger, event: Event) -> Ledger:
    """The ledger after one more event."""
    body = event.body
    if isinstance(body, Seal):
        return ledger
    events = (*ledger.events, event)
    if isinstance(body, Undoing):
        undone = _undone(events)
        standing = [e for e in events if e.id not in undone]
        return Ledger(events, undone, _entries(standing))
    entries = dict(ledger.entries)
    _apply(entries, event)
    added = None if event.id in ledger.entries else entries.get(event.id)
    groups = None if added is None else _grouped(ledger.groups, added)
    return Ledger(events, ledger.undone, MappingProxyType(entries), groups)


def fold_all(events: Iterable[Event]) -> Ledger:
    """The ledger of a whole stream; equal to folding its events one by one."""
    whole = tuple(e for e in events if not isinstance(e.body, Seal))
    undone = _undone(whole)
    return Ledger(whole, undone, _entries(e for e in whole if e.id not in undone))


def _happened(entry: Entry[Body]) -> tuple[int, int]:
    return entry.at_ms, entry.event.turn


def _grouped(groups: Groups, added: Entry[Body]) -> Groups:
    """With one entry more: to group all of a long session anew would be felt at each entry."""
    kind = type(added.body)
    group = groups.get(kind, ())
    longer = (*group, added)
    if group and _happened(group[-1]) > _happened(added):
        longer = tuple(sorted(longer, key=_happened))
    return {**groups, kind: longer}


def _undone(events: Sequence[Event]) -> frozenset[str]:
    """The ids of what was taken back, and stays so: a taking back can itself be taken back."""
    undone: set[str] = set()
    for event in reversed(events):
        if isinstance(event.body, Undoing) and event.id not in undone:
            undone.add(event.body.entry_id)
    return frozenset(undone)


def _entries(events: Iterable[Event]) -> Mapping[str, Entry[Body]]:
    entries: dict[str, Entry[Body]] = {}
    for event in events:
        if not isinstance(event.body, Undoing):
            _apply(entries, event)
    return MappingProxyType(entries)


def _apply(entries: dict[str, Entry[Body]], event: Event) -> None:
    match event.body:
        case EntryCorrected() | NoteCorrected() | ChartCorrected() | ChartNoteCorrected() as body:
            entry = entries.get(body.entry_id)
            if entry is not None:
                # A chart's entries have no session time that could be put right.
                at_ms = getattr(body, "at_session_ms", None)
                entries[entry.id] = replace(
                    entry,
                    body=corrected(entry.body, body),
                    at_ms=entry.at_ms if at_ms is None else at_ms,
                    trail=(*entry.trail, event),
                )
        case NoteStarred(note_id, starred):
            if note_id in entries:
                entries[note_id] = replace(entries[note_id], starred=starred)
        case NoteCarried(note_id, carried):
            if note_id in entries:
                entries[note_id] = replace(entries[note_id], carried=carried)
        case body:
            entries[event.id] = Entry(event, body.as_now(), event.session_ms or 0)


def corrected(body: Body, correction: Correction) -> Body:
    """A body with a correction's fields put into it; names it does not have are passed over."""
    changes: dict[str, Any] = dict(correction.replacement)
    names = {f.name for f in fields(cast(Any, body))}
    return cast(
        Body,
        replace(cast(Any, body), **{k: v for k, v in changes.items() if k in names}),
    )
