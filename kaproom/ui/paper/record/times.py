"""When something happened and when it was written down, as it stands on paper.

Clock times are local to the session, with the day where it is another than that of the start.
"""

from datetime import datetime

from kaproom.core.clock import local_time
from kaproom.core.events.event import Event
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.session.wall_clock import local_at
from kaproom.ui.figure_words import since_dose_text


def clock_text(state: SessionState, at_ms: int) -> str:
    """`11:42`, or `2026-11-13 00:12` on another day than the session began."""
    at, start = local_at(state, at_ms), local_at(state, 0)
    return "" if at is None or start is None else _with_day(at, start)


def both_clocks(state: SessionState, at_ms: int) -> str:
    """The clock and the session's own time: `11:42 (1:08)`."""
    return f"{clock_text(state, at_ms)} ({session_clock_text(at_ms)})"


def since_dose(state: SessionState, at_ms: int) -> str:
    """`T+0:13`, empty where no dose was given."""
    return since_dose_text(state, at_ms)


def written_text(state: SessionState, event: Event) -> str:
    """When an entry was written down: the clock, with the day where it is another."""
    written = local_time(event.entered_utc_us, event.offset_min)
    start = local_at(state, 0)
    return f"{written:%Y-%m-%d %H:%M}" if start is None else _with_day(written, start)


def stamp_text(event: Event) -> str:
    """The day and the clock at which an entry was written down."""
    return f"{local_time(event.entered_utc_us, event.offset_min):%Y-%m-%d %H:%M}"


def _with_day(at: datetime, start: datetime) -> str:
    return f"{at:%H:%M}" if at.date() == start.date() else f"{at:%Y-%m-%d %H:%M}"
