"""A recording put into a session: its moments as session time, moved by what its clock was off.

What lies outside the session is counted and left out; a second without a value is a gap.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from kaproom.core.events.session import ReadingTaken
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.recording_columns import RecordingColumns
from kaproom.core.vitals.recordings import PlacedRecording, SessionSpan
from kaproom.core.wording import say
from kaproom.devices.recording_csv import RecordingTable, Values, read_recording
from kaproom.errors import EnvironmentFault

_BATCH_S = 60
MOST_SHIFT_S = 100 * 366 * 86_400
"""A device whose clock was never set says 1970 or 2000."""


def placed(
    table: RecordingTable,
    columns: RecordingColumns,
    span: SessionSpan,
    limits: Limits,
    shift_s: int,
) -> PlacedRecording:
    """Read a recording into a session, its clock moved by `shift_s` seconds.

    Raises EnvironmentFault with the line, and where nothing of it lies in the session.
    """
    if abs(shift_s) > MOST_SHIFT_S:
        raise EnvironmentFault(
            say("A device's clock is moved by a hundred years at most: look at the seconds.")
        )
    recording = read_recording(table, columns, span.start, limits)
    shift = timedelta(seconds=shift_s)
    by_second: dict[int, Values] = {}
    readings: list[tuple[int, ReadingTaken]] = []
    outside = 0
    for moment, values in recording.samples:
        at_ms = span.at_ms(moment, shift)
        if at_ms is None:
            outside += 1
        elif values != (None, None):
            # Of a second told more than once the first holds.
            by_second.setdefault(at_ms // 1000, values)
    for moment, reading in recording.readings:
        at_ms = span.at_ms(moment, shift)
        if at_ms is None:
            outside += 1
        else:
            readings.append((at_ms, reading))
    times = [*(second * 1000 for second in by_second), *(at_ms for at_ms, _ in readings)]
    if not times:
        moments = [moment for moment, _ in (*recording.samples, *recording.readings)]
        raise EnvironmentFault(_outside_words(table.name, span, moments))
    seconds = sorted(by_second)
    return PlacedRecording(
        columns,
        shift_s,
        tuple(_batches(seconds, by_second)),
        tuple(readings),
        len(seconds),
        seconds[-1] - seconds[0] + 1 - len(seconds) if seconds else 0,
        outside,
        recording.unusable,
        min(times),
        max(times),
    )


def _outside_words(name: str, span: SessionSpan, moments: Sequence[datetime]) -> str:
    """That nothing of a recording lies in the session, and what to do about it."""
    if not moments:
        return say(
            "Nothing in {name} lies in the session, which began {start:%Y-%m-%d %H:%M:%S}. "
            "Move its clock by seconds.",
            name=name,
            start=span.start,
        )
    return say(
        "Nothing in {name} lies in the session, which began {start:%Y-%m-%d %H:%M:%S}. "
        "It goes from {first:%Y-%m-%d %H:%M:%S} on. Move its clock by seconds.",
        name=name,
        start=span.start,
        first=min(moments),
    )


def _batches(seconds: Sequence[int], by_second: dict[int, Values]) -> list[SampleBatch]:
    """Batches of consecutive seconds, a minute at most."""
    runs: list[list[int]] = []
    for second in seconds:
        if runs and second == runs[-1][-1] + 1 and len(runs[-1]) < _BATCH_S:
            runs[-1].append(second)
        else:
            runs.append([second])
    return [
        SampleBatch(
            run[0],
            tuple(by_second[second][0] for second in run),
            tuple(by_second[second][1] for second in run),
        )
        for run in runs
    ]
