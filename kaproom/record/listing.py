"""The sessions of a folder, for `kaproom sessions` and Home: from the record store alone.

Out of the derived table where it is current; else from the few kinds of entries that make up a
summary, which the core folds. Never reads whole streams.
"""

from sqlalchemy import Connection, func, select

from kaproom.core.event import Event
from kaproom.core.ports import SessionSummary
from kaproom.core.summary import SESSION_PREFIX, SUMMARY_KINDS, summary_of
from kaproom.errors import EnvironmentFault
from kaproom.record import projections
from kaproom.record.schema import entry, session_summary
from kaproom.record.store_reader import StoreReader

# One seek in the index for each session: its length changes with every entry.
_LENGTH = (
    select(func.max(entry.c.seq))
    .where(entry.c.stream == session_summary.c.stream)
    .scalar_subquery()
)
_KEPT = select(session_summary, _LENGTH.label("events"))


def session_summaries(reader: StoreReader) -> list[SessionSummary]:
    """All sessions, newest first, out of the record store's reader."""
    kept = _kept(reader) if reader.has_projections else None
    summaries = _from_entries(reader) if kept is None else kept
    return sorted(summaries, key=lambda s: s.started_utc_us, reverse=True)


def _kept(reader: StoreReader) -> list[SessionSummary] | None:
    def read(connection: Connection) -> list[SessionSummary] | None:
        if not projections.is_current(connection):
            return None
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
            for row in connection.execute(_KEPT)
        ]

    try:
        return reader.read(read)
    except EnvironmentFault:
        # Where the derived table is damaged, the entries may not be; they speak for themselves.
        return None


def _from_entries(reader: StoreReader) -> list[SessionSummary]:
    by_stream: dict[str, list[Event]] = {}
    for event in reader.entries_of_kinds(SUMMARY_KINDS):
        if event.stream.startswith(SESSION_PREFIX):
            by_stream.setdefault(event.stream, []).append(event)
    lengths = reader.lengths()
    # A damaged store may have lost the entry that the length is counted from.
    found = [summary_of(s, events, lengths.get(s, len(events))) for s, events in by_stream.items()]
    return [summary for summary in found if summary is not None]
