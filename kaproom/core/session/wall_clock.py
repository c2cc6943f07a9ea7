"""The clock on the wall at a moment of a session, for everything that shows or hands out one.

Session time stands still while the machine is off; the wall's goes on.
"""

from datetime import datetime

from kaproom.core.clock import local_time
from kaproom.core.session.session import SessionState


def local_at(state: SessionState, at_ms: int) -> datetime | None:
    """The local time of a session time, with its offset; None where no session was begun."""
    start = state.start_event
    if start is None:
        return None
    off_ms = sum(gap_ms for since_ms, gap_ms in state.offs if since_ms <= at_ms)
    return local_time(start.at_utc_us + (at_ms + off_ms) * 1000, start.offset_min)
