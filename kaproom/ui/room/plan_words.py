"""The quiet counts of the top line: what is left of the plan, how long a dose is held."""

from kaproom.core.clock import MINUTE_MS
from kaproom.core.phase_names import said_phase
from kaproom.core.room.plan_left import plan_left
from kaproom.core.room.protocol import Pause, Protocol
from kaproom.core.session.holds import rest_since_ms, running_hold
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say
from kaproom.ui.figure_words import countdown_text


def plan_words(state: SessionState, now_ms: int) -> str:
    """`Journey 12 min left`; past the plan it says by how much, in the same ink."""
    left = plan_left(state, now_ms)
    if left is None or left.phase_ms is None:
        return ""
    minutes = abs(left.phase_ms) // MINUTE_MS
    if left.phase_ms >= 0:
        return say("{phase} {minutes} min left", phase=said_phase(left.phase), minutes=minutes)
    return say("{phase} {minutes} min over", phase=said_phase(left.phase), minutes=minutes)


def hold_words(state: SessionState, protocol: Protocol, now_ms: int) -> str:
    """`Hold 3:12 of 7 min` while a lozenge is held, `Rest …` between devices; else nothing.

    A rest goes on being counted for as long again as is planned; then it is history.
    """
    hold = running_hold(state)
    if hold is not None:
        return _count(say("Hold"), now_ms - hold.begun_ms, protocol.hold)
    since_ms, rest = rest_since_ms(state), protocol.rest
    if rest is None or since_ms is None or now_ms - since_ms > 2 * rest.minutes * MINUTE_MS:
        return ""
    return _count(say("Rest"), now_ms - since_ms, rest)


def _count(what: str, ms: int, planned: Pause | None) -> str:
    if planned is None:
        return f"{what} {countdown_text(ms)}"
    return say(
        "{what} {time} of {minutes} min",
        what=what,
        time=countdown_text(ms),
        minutes=planned.minutes,
    )
