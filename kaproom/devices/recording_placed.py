"""A recording put into a session: its moments as session time, moved by what its clock was off.

What lies outside the session is counted and left out; a second without a value is a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaproom.core.ports import SampleBatch
from kaproom.core.session_events import ReadingTaken
from kaproom.devices.recording_csv import Recording, Values

_BATCH_S = 60


@dataclass(frozen=True, slots=True)
class SessionSpan:
    """When a session began (local time), how long it is, and when its time stood still."""

    start: datetime
    length_ms: int
    offs: tuple[tuple[int, int], ...] = ()

    def at_ms(self, moment: datetime) -> int | None:
        """Session time of a moment; None outside of it and where its time stood still."""
        at_ms = (moment - self.start) // timedelta(milliseconds=1)
        for off_at_ms, gap_ms in self.offs:
            if at_ms > off_at_ms + gap_ms:
                at_ms -= gap_ms
            elif at_ms > off_at_ms:
                return None
        return at_ms if 0 <= at_ms <= self.length_ms else None


@dataclass(frozen=True, slots=True)
class PlacedRecording:
    """What of a recording lies in the session.

    `seconds` have a value, `gaps` lie between them without one; `outside` is how many rows lie
    outside, `first_ms` and `last_ms` where the rest begins and ends.
    """

    batches: tuple[SampleBatch, ...]
    readings: tuple[tuple[int, ReadingTaken], ...]
    seconds: int
    gaps: int
    outside: int
    unusable: int
    first_ms: int | None
    last_ms: int | None


def placed(recording: Recording, span: SessionSpan, shift_s: int) -> PlacedRecording:
    """Put a recording into a session, its clock moved by `shift_s` seconds."""
    shift = timedelta(seconds=shift_s)
    by_second: dict[int, Values] = {}
    readings: list[tuple[int, ReadingTaken]] = []
    outside = 0
    for moment, values in recording.samples:
        at_ms = span.at_ms(moment + shift)
        if at_ms is None:
            outside += 1
        elif values != (None, None):
            # Of a second told more than once the first holds.
            by_second.setdefault(at_ms // 1000, values)
    for moment, reading in recording.readings:
        at_ms = span.at_ms(moment + shift)
        if at_ms is None:
            outside += 1
        else:
            readings.append((at_ms, reading))
    times = sorted([*(second * 1000 for second in by_second), *(at_ms for at_ms, _ in readings)])
    seconds = sorted(by_second)
    return PlacedRecording(
        tuple(_batches(seconds, by_second)),
        tuple(readings),
        len(seconds),
        seconds[-1] - seconds[0] + 1 - len(seconds) if seconds else 0,
        outside,
        recording.unusable,
        times[0] if times else None,
        times[-1] if times else None,
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
