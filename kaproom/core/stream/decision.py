"""What deciding needs and what it answers: a context, and events or a refusal.

The context hands in the moment, the author and new ids, so that deciding is a pure function.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kaproom.core.clock import Instant
from kaproom.core.events.event import Body, Event


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of a command. `session_ms` is the session time of `now`.

    `offs` are the times session time stood still while the machine was off: at which session time,
    and for how many milliseconds. `start_offset_min` is the local offset the session began with;
    None on a chart.
    """

    stream: str
    now: Instant
    session_ms: int
    author: str
    new_id: Callable[[], str]
    offs: tuple[tuple[int, int], ...] = ()
    start_offset_min: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command was not carried out, in one line for the person.

    `ask` means it is unusual rather than wrong: the same command, confirmed, is accepted.
    """

    reason: str
    ask: bool = False


Answer = tuple[Event, ...] | Refusal
"""What a command leads to."""


def make_event(
    context: Context, turn: int, body: Body, session_ms: int | None, late: bool = False
) -> Event:
    """An event of the context's stream that happened at `session_ms` (None: now, on a chart).

    What happened earlier has the local offset of the session's day, whose clocks may have been
    changed since.
    """
    behind_ms = 0
    if session_ms is not None:
        off_ms = sum(gap_ms for at_ms, gap_ms in context.offs if session_ms < at_ms)
        behind_ms = context.session_ms - session_ms + off_ms
    return Event(
        id=context.new_id(),
        stream=context.stream,
        turn=turn,
        at_utc_us=context.now.utc_us - behind_ms * 1000,
        offset_min=_offset_min(context, behind_ms),
        session_ms=session_ms,
        entered_utc_us=context.now.utc_us,
        late=late,
        author=context.author,
        body=body,
    )


def _offset_min(context: Context, behind_ms: int) -> int:
    if behind_ms <= 0 or context.start_offset_min is None:
        return context.now.offset_min
    return context.start_offset_min


def reason_if_empty(text: str, reason: str) -> str | None:
    """`reason` where a text that must be there is not; None where it is."""
    return None if text.strip() else reason
