"""The sessions of a folder, for `kaproom sessions` and Home: from the record store alone.

Out of the derived table where it is current; else from the few kinds of entries that make up a
summary, which the core folds. Never reads whole streams.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import Connection, func, select, text

from kaproom.core.events.event import Event, session_stream
from kaproom.core.session.summary import SESSION_PREFIX, SUMMARY_KINDS, summary_of
from kaproom.core.stream.ports import SessionsOfClient, SessionSummary
from kaproom.errors import EnvironmentFault
from kaproom.record import projections
from kaproom.record.schema import entry, session_summary
from kaproom.record.store_reader import StoreReader

T = TypeVar("T")
# A bare column beside max() is that of the row with the greatest value.
_BY_CLIENT = text(
    "SELECT client_id, count(*), max(started_utc_us) AS newest, offset_min "
    "FROM session_summary GROUP BY client_id ORDER BY newest DESC"
)


def session_summaries(
    reader: StoreReader,
    client_id: str | None = None,
    running: bool | None = None,
    most: int | None = None,
    ids: Sequence[str] | None = None,
) -> list[SessionSummary]:
    """Sessions, newest first, out of the record store's reader; which, as the core's ports say."""
    kept = _derived(reader, lambda at: _kept(at, client_id, running, most, ids))
    if kept is not None:
        return kept
    summaries = [
        summary
        for summary in _from_entries(reader)
        if client_id in (None, summary.client_id)
        and running in (None, summary.state == "running")
        and (ids is None or summary.id in ids)
    ]
    return summaries[:most]


def sessions_by_client(reader: StoreReader) -> list[SessionsOfClient]:
    """A line for each client who has had a session, seen last first."""
    kept = _derived(reader, _counted)
    if kept is not None:
        return kept
    found: dict[str, SessionsOfClient] = {}
    for one in reversed(_from_entries(reader)):
        count = found[one.client_id].count + 1 if one.client_id in found else 1
        found[one.client_id] = SessionsOfClient(
            one.client_id, count, one.started_utc_us, one.offset_min
        )
    return sorted(found.values(), key=lambda one: one.newest_utc_us, reverse=True)


def _derived(reader: StoreReader, read: Callable[[Connection], list[T]]) -> list[T] | None:
    """What is read off the derived table, None where it cannot be relied on."""

    def read_current(connection: Connection) -> list[T] | None:
        return read(connection) if projections.is_current(connection) else None

    try:
        return reader.read(read_current) if reader.has_projections else None
    except EnvironmentFault:
        # Where the derived table is damaged, the entries may not be; they speak for themselves.
        return None


def _kept(
    connection: Connection,
    client_id: str | None,
    running: bool | None,
    most: int | None,
    ids: Sequence[str] | None,
) -> list[SessionSummary]:
    picked = select(session_summary).order_by(session_summary.c.started_utc_us.desc())
    if client_id is not None:
        picked = picked.where(session_summary.c.client_id == client_id)
    if running is not None:
        open_ended = session_summary.c.ended_utc_us.is_(None)
        picked = picked.where(open_ended if running else ~open_ended)
    if ids is not None:
        streams = [session_stream(session_id) for session_id in ids]
        picked = picked.where(session_summary.c.stream.in_(streams))
    # Lengths are looked up for the sessions picked alone, one seek in the index for each: they
    # change with every entry.
    of = picked.limit(most).cte("picked").prefix_with("MATERIALIZED")
    length = select(func.max(entry.c.seq)).where(entry.c.stream == of.c.stream).scalar_subquery()
    query = select(of, length.label("events")).order_by(of.c.started_utc_us.desc())
    return [
        SessionSummary(
            id=row.stream.removeprefix(SESSION_PREFIX),
            client_id=row.client_id,
            client=row.client,
            number=row.number,
            state="running" if row.ended_utc_us is None else "ended",
            started_utc_us=row.started_utc_us,
            ended_utc_us=row.ended_utc_us,
            duration_ms=row.duration_ms,
            offset_min=row.offset_min,
            events=row.events,
        )
        for row in connection.execute(query)
    ]


def _counted(connection: Connection) -> list[SessionsOfClient]:
    return [SessionsOfClient(*row) for row in connection.execute(_BY_CLIENT)]


def _from_entries(reader: StoreReader) -> list[SessionSummary]:
    by_stream: dict[str, list[Event]] = {}
    for event in reader.entries_of_kinds(SUMMARY_KINDS):
        if event.stream.startswith(SESSION_PREFIX):
            by_stream.setdefault(event.stream, []).append(event)
    lengths = reader.lengths()
    # A damaged store may have lost the entry that the length is counted from.
    found = [summary_of(s, events, lengths.get(s, len(events))) for s, events in by_stream.items()]
    known = [summary for summary in found if summary is not None]
    return sorted(known, key=lambda summary: summary.started_utc_us, reverse=True)
