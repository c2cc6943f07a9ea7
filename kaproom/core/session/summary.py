"""What a list of sessions says of one: a fold over the few kinds of entries it is made of."""

from collections.abc import Iterable

from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import (
    EntryCorrected,
    EntryUndone,
    MachineOff,
    SessionEnded,
    SessionMoved,
    SessionStarted,
)
from kaproom.core.session.session import as_moved
from kaproom.core.stream.ledger import Entry, Ledger, fold_all
from kaproom.core.stream.ports import SessionSummary

SUMMARY_KINDS = (
    SessionStarted.KIND,
    SessionEnded.KIND,
    EntryUndone.KIND,
    EntryCorrected.KIND,
    MachineOff.KIND,
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
    ended = next(iter(ledger.of(SessionEnded)), None)
    return SessionSummary(
        id=stream.removeprefix(SESSION_PREFIX),
        client_id=body.client_id,
        client=body.client_label,
        number=body.number,
        state="running" if ended is None else "ended",
        started_utc_us=start.at_utc_us,
        ended_utc_us=None if ended is None else _ended_utc_us(ledger, ended),
        duration_ms=None if ended is None else ended.at_ms,
        offset_min=start.offset_min,
        events=length,
    )


def _ended_utc_us(ledger: Ledger, ended: Entry[SessionEnded]) -> int:
    """When the session ended, as corrected; session time stood still while the machine was off."""
    entered_ms = ended.event.session_ms or 0
    offs = ((off.at_ms, off.body.gap_ms) for off in ledger.of(MachineOff))
    off_ms = sum(gap_ms for at_ms, gap_ms in offs if ended.at_ms < at_ms <= entered_ms)
    return ended.event.at_utc_us - (entered_ms - ended.at_ms + off_ms) * 1000
