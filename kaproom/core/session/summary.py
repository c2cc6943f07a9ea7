"""What a list of sessions says of one: a fold over the few kinds of entries it is made of."""

from collections.abc import Iterable

from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import (
    EntryCorrected,
    EntryUndone,
    SessionEnded,
    SessionMoved,
    SessionStarted,
)
from kaproom.core.session.session import as_moved
from kaproom.core.stream.ledger import fold_all
from kaproom.core.stream.ports import SessionSummary

SUMMARY_KINDS = (
    SessionStarted.KIND,
    SessionEnded.KIND,
    EntryUndone.KIND,
    EntryCorrected.KIND,
    SessionMoved.KIND,
)
SESSION_PREFIX = session_stream("")


def summary_of(stream: str, events: Iterable[Event], length: int) -> SessionSummary | None:
    """The summary of a session of so many entries, or None for one that was never begun.

    `events` are those of `SUMMARY_KINDS` in its stream.
    """
    ledger = fold_all(sorted(events, key=lambda event: event.turn))
    started = ledger.of(SessionStarted)
    if not started:
        return None
    start = started[0].event
    body = as_moved(started[0].body, ledger.of(SessionMoved))
    ended = next((entry.event for entry in ledger.of(SessionEnded)), None)
    return SessionSummary(
        id=stream.removeprefix(SESSION_PREFIX),
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
