"""What the record writes about the keeping of its own streams: seals, and removals by law.

A seal vouches for a stream as it stood when it was written and is no part of what happened: folding
passes it over. A removal names what it removed and why, in the very stream it was removed from, so
that each store can be checked by itself. Neither holds a client's words.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("session.sealed", Store.RECORD)
@dataclass(frozen=True, slots=True)
class SessionSealed(Body):
    """The session's stream in the record store, as it stood at its end or after late entries.

    `entries` is how many came before the seal, `head` the hash of the last of them; `chunks` and
    `chunk_head` the same for its sealed minutes of samples (hexadecimal; empty for none).
    `version` is the kaproom that sealed.
    """

    entries: int
    head: str
    chunks: int
    chunk_head: str
    version: str


@event_kind("notes.sealed", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NotesSealed(Body):
    """The session's stream in the notes store, likewise."""

    entries: int
    head: str
    version: str


Seal = SessionSealed | NotesSealed
SEAL_KINDS = frozenset({SessionSealed.KIND, NotesSealed.KIND})


@event_kind("entries.purged", Store.RECORD)
@dataclass(frozen=True, slots=True)
class EntriesPurged(Body):
    """What earlier entries of this stream said was removed for good, by law, and why.

    `ranges` are sequences within the stream, both ends included; `sample_parts` says that the
    session's sealed minutes up to this part were removed too. What is left of an entry is its
    place, its time and its hashes.
    """

    ranges: tuple[tuple[int, int], ...]
    reason: str
    sample_parts: int = 0


@event_kind("notes.purged", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NotesPurged(Body):
    """The same in the notes store."""

    ranges: tuple[tuple[int, int], ...]
    reason: str


Purge = EntriesPurged | NotesPurged
PURGE_KINDS = frozenset({EntriesPurged.KIND, NotesPurged.KIND})


@dataclass(frozen=True, slots=True)
class PurgedEntry(Body):
    """What an entry reads as when its words were removed; never written. `was` is its kind."""

    was: str


class PurgedRecordEntry(PurgedEntry):
    """Of the record store."""

    __slots__ = ()
    KIND, SCHEMA, STORE = "purged", 0, Store.RECORD


class PurgedNotesEntry(PurgedEntry):
    """Of the notes store."""

    __slots__ = ()
    KIND, SCHEMA, STORE = "purged", 0, Store.NOTES


def purged_entry(kind: str, store: Store) -> PurgedEntry:
    """The body of an entry of this kind whose words were removed."""
    return PurgedRecordEntry(kind) if store is Store.RECORD else PurgedNotesEntry(kind)
