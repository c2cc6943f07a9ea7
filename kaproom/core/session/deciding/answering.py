"""What all deciders share: an entry at a time that can be true, in the order of the session.

Knows no command; a time that cannot be is refused here, for every kind of entry alike.
"""

from kaproom.core.events.event import Body
from kaproom.core.session.by_hand import happened_ms
from kaproom.core.session.session import SessionState, standing
from kaproom.core.stream.decision import Answer, Context, Refusal, make_event
from kaproom.core.wording import say

AFTERWARDS_MS = 4 * 3_600_000
"""For so long after the end, what happened still belongs to the day in the room."""


def at_once(state: SessionState, context: Context, body: Body) -> Answer:
    """The entry, now."""
    return (make_event(context, state.ledger.last_turn + 1, body, context.session_ms),)


def at_its_time(
    state: SessionState, context: Context, body: Body, at_ms: int | None, late: bool
) -> Answer:
    """The entry at its session time, refused where a time was given that cannot be.

    None is now; or the last there was, where it is so long over that now is no time of that day.
    """
    if at_ms is None:
        at_ms = _untold_ms(state, context)
    else:
        reason = _time_reason(state, context, at_ms)
        if reason is not None:
            return Refusal(reason)
    return (
        make_event(context, state.ledger.last_turn + 1, body, at_ms, late or not state.running),
    )


def _untold_ms(state: SessionState, context: Context) -> int:
    over = latest_time_ms(state, context) < context.session_ms
    return happened_ms(state) if over else context.session_ms


def _time_reason(state: SessionState, context: Context, at_ms: int) -> str | None:
    if at_ms < 0:
        return say("That is before the session began.")
    if at_ms > context.session_ms:
        return say("That has not happened yet.")
    if at_ms > latest_time_ms(state, context):
        return say("That is long after the session ended.")
    return None


def latest_time_ms(state: SessionState, context: Context) -> int:
    """The last session time an entry can be about: now, and not long after the end."""
    if state.ended_ms is None:
        return context.session_ms
    return min(context.session_ms, state.ended_ms + AFTERWARDS_MS)


def stands_as(state: SessionState, entry_id: str, body_type: type[Body]) -> bool:
    """Whether an entry is there, not taken back, and of that type."""
    entry = standing(state, entry_id)
    return entry is not None and isinstance(entry.body, body_type)
