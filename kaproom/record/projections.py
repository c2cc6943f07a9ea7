"""What is derived from the entries: the list of sessions, and the lines that can be searched.

Droppable at any time. `Projector` keeps them up to date in the transaction of each append;
`rebuild` makes them anew from the entries. Both read an entry as the ledger does, so that what was
undone is not found and what was corrected is found as it stands. They are never in the way of an
entry: a derived table that is damaged is left behind until it can be made anew. What was purged or
comes from a newer kaproom is passed over.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, get_args

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from kaproom.core.events.event import Event
from kaproom.core.session.summary import SESSION_PREFIX, SUMMARY_KINDS, summary_of
from kaproom.core.stream.ledger import Correction, Entry, Undoing, fold_all
from kaproom.core.stream.searchable import SEARCHABLE, searchable_text
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import codec
from kaproom.record.codec import StoredRow
from kaproom.record.engine import writer_engine
from kaproom.record.faults import fault_of, is_damage
from kaproom.record.keys import StoreKey
from kaproom.record.schema import entry, projection, search_line, session_summary

# To be raised whenever the same entries shall give other rows.
VERSION = 3

_CHANGING = tuple(body.KIND for body in (*get_args(Undoing), *get_args(Correction)))
_WORDED = tuple(body.KIND for body in SEARCHABLE)
_READ = tuple({*SUMMARY_KINDS, *_CHANGING, *_WORDED})
_ROWS = select(entry.c.entry_no, *(entry.c[name] for name in StoredRow._fields)).where(
    entry.c.payload.is_not(None)
)
_LAST = select(func.coalesce(func.max(entry.c.entry_no), 0))
# Put into words once, since they go with every append.
_COUNTED = str(
    projection.update().values(entries=bindparam("entries")).compile(dialect=sqlite.dialect())
)
_PUT_LINE = str(insert(search_line).compile(dialect=sqlite.dialect()))


class _Stored(NamedTuple):
    """An event and its place in the store."""

    entry_no: int
    event: Event


def is_current(connection: Connection) -> bool:
    """Whether the derived tables are this version's and as far as the entries."""
    query = select(projection.c.version, projection.c.entries, _LAST.scalar_subquery())
    found = connection.execute(query).all()
    return len(found) == 1 and found[0][0] == VERSION and found[0][1] == found[0][2]


def rebuild(connection: Connection) -> None:
    """Make the derived tables anew, within the transaction of whoever asks."""
    for table in (projection, search_line, session_summary):
        connection.execute(delete(table))
    rows = connection.execute(
        _ROWS.where(entry.c.kind.in_(_READ)).order_by(entry.c.stream, entry.c.entry_no)
    )
    for stream, group in groupby(_stored(rows), key=lambda one: one.event.stream):
        events = list(group)
        _put_lines(connection, events)
        _put_summary(connection, stream, events)
    last: int = connection.execute(_LAST).scalar_one()
    connection.execute(insert(projection), {"version": VERSION, "entries": last})


def refresh_stream(connection: Connection, stream: str) -> None:
    """Make the rows of one stream anew, after words of it were removed."""
    for table in (search_line, session_summary):
        connection.execute(delete(table).where(table.c.stream == stream))
    rows = connection.execute(
        _ROWS.where(entry.c.stream == stream, entry.c.kind.in_(_READ)).order_by(entry.c.entry_no)
    )
    events = list(_stored(rows))
    _put_lines(connection, events)
    _put_summary(connection, stream, events)


def rebuild_store(path: Path, key: StoreKey) -> None:
    """Make the derived tables of one database anew, in a transaction of its own."""
    engine = writer_engine(path, key)
    try:
        with engine.begin() as connection:
            rebuild(connection)
    finally:
        engine.dispose()


class Projector:
    """Keeps the derived tables of one store up to date, on the connection that writes it."""

    def __init__(self, connection: Connection) -> None:
        """Within a transaction; where the tables are not current they are left as they are."""
        self._connection = connection
        self._follows = is_current(connection)

    def follow(self, added: Iterable[tuple[int, Event]], entries: int) -> None:
        """Take in entries that were just stored, of which there are `entries` now.

        Raises DBAPIError only for what stands in the entries' own way: a disk that refuses, or a
        damaged page, which ends the connection. The tables are then no longer followed up.
        """
        if not self._follows:
            return
        run = self._connection.exec_driver_sql
        run("SAVEPOINT derived")
        try:
            for entry_no, event in added:
                self._take(_Stored(entry_no, event))
            run(_COUNTED, (entries,))
        except DBAPIError as error:
            if not isinstance(fault_of(error, ""), Defect):
                self._follows = not is_damage(error)
                raise
            # Nobody's entry waits for a derived table; the next opening makes it anew.
            self._follows = False
            run("ROLLBACK TO derived")
        run("RELEASE derived")

    def _take(self, one: _Stored) -> None:
        body, stream = one.event.body, codec.clean_text(one.event.stream)
        if isinstance(body, SEARCHABLE):
            _put_lines(self._connection, [one])
        elif isinstance(body, Undoing | Correction):
            self._refold(stream, body.entry_id)
        if body.KIND in SUMMARY_KINDS and stream.startswith(SESSION_PREFIX):
            self._list_anew(stream)

    def _refold(self, stream: str, entry_id: str) -> None:
        """The line of an entry that was undone or corrected, or of which either was undone."""
        named = self._read(_of(stream).where(entry.c.id == entry_id))
        while named and isinstance(body := named[0].event.body, Correction | Undoing):
            named = self._read(_of(stream).where(entry.c.id == body.entry_id))
        if not named:
            return
        changes = self._read(_of(stream).where(entry.c.kind.in_(_CHANGING)))
        self._connection.execute(
            delete(search_line).where(search_line.c.entry_no == named[0].entry_no)
        )
        _put_lines(self._connection, [*named, *changes])

    def _list_anew(self, stream: str) -> None:
        self._connection.execute(delete(session_summary).where(session_summary.c.stream == stream))
        _put_summary(
            self._connection, stream, self._read(_of(stream).where(entry.c.kind.in_(SUMMARY_KINDS)))
        )

    def _read(self, query: Select[Any]) -> list[_Stored]:
        return list(_stored(self._connection.execute(query)))


def _of(stream: str) -> Select[Any]:
    return _ROWS.where(entry.c.stream == stream).order_by(entry.c.entry_no)


def _stored(rows: Iterable[Any]) -> Iterator[_Stored]:
    for row in rows:
        try:
            yield _Stored(row[0], codec.decode(StoredRow(*row[1:])))
        except EnvironmentFault:
            continue


def _put_lines(connection: Connection, stored: Sequence[_Stored]) -> None:
    numbers = {one.event.id: one.entry_no for one in stored}
    ledger = fold_all(sorted((one.event for one in stored), key=lambda event: event.turn))
    lines = [_line(numbers[entry_id], found) for entry_id, found in ledger.entries.items()]
    lines = [line for line in lines if line["text"]]
    if lines:
        names = search_line.c.keys()
        rows = [tuple(line[name] for name in names) for line in lines]
        connection.exec_driver_sql(_PUT_LINE, rows)


def _line(entry_no: int, found: Entry[Any]) -> dict[str, Any]:
    event = found.event
    moved_ms = 0 if event.session_ms is None else found.at_ms - event.session_ms
    return {
        "entry_no": entry_no,
        "stream": codec.clean_text(event.stream),
        "kind": found.body.KIND,
        "at_utc_us": event.at_utc_us + moved_ms * 1000,
        "offset_min": event.offset_min,
        "session_ms": None if event.session_ms is None else found.at_ms,
        "text": codec.clean_text(searchable_text(found.body)),
    }


def _put_summary(connection: Connection, stream: str, stored: Sequence[_Stored]) -> None:
    if not stream.startswith(SESSION_PREFIX):
        return
    events = [one.event for one in stored if one.event.body.KIND in SUMMARY_KINDS]
    summary = summary_of(stream, events, 0)
    if summary is None:
        return
    values = {
        "stream": stream,
        "client_id": summary.client_id,
        "client": summary.client,
        "number": summary.number,
        "started_utc_us": summary.started_utc_us,
        "ended_utc_us": summary.ended_utc_us,
        "duration_ms": summary.duration_ms,
        "offset_min": summary.offset_min,
    }
    connection.execute(insert(session_summary), values)
