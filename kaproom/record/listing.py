"""The sessions of a folder, for `kaproom sessions` and Home: from the record store alone.

Reads only the kinds it needs, never whole streams, and lets the core fold them.
"""

from collections.abc import Iterable

from kaproom.core.event import Event
from kaproom.core.ledger import fold_all
from kaproom.core.ports import SessionSummary
from kaproom.core.session_events import EntryUndone, SessionEnded, SessionStarted
from kaproom.record.store_reader import StoreReader

_KINDS = (SessionStarted.KIND, SessionEnded.KIND, EntryUndone.KIND)
_STREAM_PREFIX = "session/"


def session_summaries(reader: StoreReader) -> list[SessionSummary]:
    """All sessions, newest first, out of the record store's reader."""
    by_stream: dict[str, list[Event]] = {}
    for event in reader.entries_of_kinds(_KINDS):
        if event.stream.startswith(_STREAM_PREFIX):
            by_stream.setdefault(event.stream, []).append(event)
    lengths = reader.lengths()
    # A damaged store may have lost the entry that the length is counted from.
    found = [_summary(s, events, lengths.get(s, len(events))) for s, events in by_stream.items()]
    summaries = [summary for summary in found if summary is not None]
    return sorted(summaries, key=lambda s: s.started_utc_us, reverse=True)


def _summary(stream: str, events: Iterable[Event], length: int) -> SessionSummary | None:
    ledger = fold_all(sorted(events, key=lambda event: event.turn))
    started = ledger.of(SessionStarted)
    if not started:
        return None
    start, body = started[0].event, started[0].body
    ended = next((entry.event for entry in ledger.of(SessionEnded)), None)
    return SessionSummary(
        id=stream.removeprefix(_STREAM_PREFIX),
        client_id=body.client_id,
        client=body.client_label,
        number=body.number,
        state="running" if ended is None else "ended",
        started_utc_us=start.at_utc_us,
        ended_utc_us=None if ended is None else ended.at_utc_us,
        duration_ms=None if ended is None else ended.session_ms,
        offset_min=start.offset_min,
        events=length,
    )
