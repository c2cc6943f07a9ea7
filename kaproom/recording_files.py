"""A device's recording on its way into a session, for the window and the command line alike.

Reads the file, with the columns told now, else told before, else as its headings say; writes
nothing.
"""

from pathlib import Path

from kaproom.core.practice.settings import Settings
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.recording_columns import guessed_columns, told_columns
from kaproom.core.vitals.recordings import PlacedRecording, span_of
from kaproom.core.wording import say
from kaproom.devices.recording_csv import read_table
from kaproom.devices.recording_placed import placed
from kaproom.errors import EnvironmentFault


def placed_from(
    file: Path, state: SessionState, limits: Limits, settings: Settings, shift_s: int, told: str
) -> PlacedRecording:
    """What of a file lies in a session; raises EnvironmentFault with the line of what is wrong."""
    span = span_of(state)
    if span is None:
        raise EnvironmentFault(say("The session is still running: import it when it is over."))
    try:
        data = file.read_bytes()
    except (OSError, ValueError):
        raise EnvironmentFault(say("{file} cannot be read: look at the path.", file=file)) from None
    table = read_table(file.name, data)
    before = (c for c in settings.recordings if c.headings == table.headings)
    try:
        columns = told_columns(next(before, guessed_columns(table.headings)), told)
    except ValueError as wrong:
        there = ", ".join(table.headings)
        raise EnvironmentFault(
            say("Columns: {wrong}. The columns are {there}.", wrong=wrong, there=there)
        ) from None
    return placed(table, columns, span, limits, shift_s)
