"""What a purge removes from one stream of one store: chosen, accounted for, taken out.

Knows which entries hold words and which are only the bones of a stream. Opens nothing.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kaproom.core.clock import Instant
from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.keeping import (
    PURGE_KINDS,
    SEAL_KINDS,
    EntriesPurged,
    NotesPurged,
    PurgedEntry,
)
from kaproom.core.events.session import SessionEnded
from kaproom.record.chain import PURGED_DATA, tombstone
from kaproom.record.documents import take_out_documents
from kaproom.record.job import DRAFTS_STORE
from kaproom.record.sealing import SESSION_PREFIX
from kaproom.record.stored_chunks import session_no

# They hold no words, and without its end a session would seem to run still.
_BONES = SEAL_KINDS | PURGE_KINDS | {SessionEnded.KIND}


@dataclass(frozen=True, slots=True)
class Removal:
    """Entries by ranges of their sequence, sealed minutes up to a part, documents by file."""

    store: Store
    stream: str
    ranges: tuple[tuple[int, int], ...]
    sample_parts: int = 0
    documents: tuple[str, ...] = ()

    @property
    def entries(self) -> int:
        """How many entries lose their words."""
        return sum(last - first + 1 for first, last in self.ranges)

    def account(self, newest: Event, reason: str, author: str, now: Instant) -> Event | None:
        """The entry that says in the stream what was removed; None where nothing was.

        `newest` is the last of what happened in the stream; the account comes behind it.
        """
        if not self.ranges and not self.sample_parts:
            return None
        body: Body = NotesPurged(self.ranges, reason)
        if self.store is Store.RECORD:
            body = EntriesPurged(self.ranges, reason, self.sample_parts)
        behind_ms = max(0, now.utc_us - newest.at_utc_us) // 1000
        return Event(
            id=uuid.uuid4().hex,
            stream=self.stream,
            turn=newest.turn + 1,
            at_utc_us=now.utc_us,
            offset_min=now.offset_min,
            session_ms=None if newest.session_ms is None else newest.session_ms + behind_ms,
            entered_utc_us=now.utc_us,
            late=False,
            author=author,
            body=body,
        )

    def take_out(self, connection: Connection) -> None:
        """Remove the words, the samples and unfinished lines, on a connection that may."""
        for first, last in self.ranges:
            connection.exec_driver_sql(
                "UPDATE entry SET payload = NULL WHERE stream = ? AND seq BETWEEN ? AND ?",
                (self.stream, first, last),
            )
        if self.sample_parts:
            _take_out_samples(connection, self.stream.removeprefix(SESSION_PREFIX))
        take_out_documents(connection, self.documents)
        if self.store is DRAFTS_STORE:
            # A form's unfinished words lie under the id alone.
            for own in (f"{self.stream}/", f"form/{self.stream.partition('/')[2]}/"):
                connection.exec_driver_sql(
                    "DELETE FROM draft WHERE substr(key, 1, length(?)) = ?", (own, own)
                )


def sample_parts(connection: Connection, session_id: str) -> int:
    """The last part of a session's samples that is still there, 0 for none."""
    query = (
        "SELECT coalesce(max(part), 0) FROM sample_chunk "
        "WHERE session_no = ? AND substr(data, 1, length(?)) <> ?"
    )
    number = session_no(connection, session_id)
    found = connection.exec_driver_sql(query, (number, PURGED_DATA, PURGED_DATA))
    return found.scalar_one()


def documents_among(events: Iterable[Event]) -> tuple[str, ...]:
    """The files that events name."""
    bodies = (event.body for event in events)
    return tuple(body.file_id for body in bodies if isinstance(body, DocumentAttached))


def ranges_with_words(events: Sequence[Event]) -> tuple[tuple[int, int], ...]:
    """The sequences of the events that hold words, out of a whole stream of one store."""
    return tuple(_joined(seq for seq, event in enumerate(events, 1) if _has_words(event)))


def _has_words(event: Event) -> bool:
    return event.body.KIND not in _BONES and not isinstance(event.body, PurgedEntry)


def _joined(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for place in places:
        if first and place != last + 1:
            yield first, last
            first = place
        first, last = first or place, place
    if first:
        yield first, last


def _take_out_samples(connection: Connection, session_id: str) -> None:
    number = session_no(connection, session_id)
    chunks = connection.exec_driver_sql(
        "SELECT part, data FROM sample_chunk WHERE session_no = ?", (number,)
    ).all()
    connection.exec_driver_sql(
        "UPDATE sample_chunk SET data = ? WHERE session_no = ? AND part = ?",
        [(tombstone(data), number, part) for part, data in chunks],
    )
