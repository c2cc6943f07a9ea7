"""The baseline: what later readings are held against.

The mean of the last two readings before the first dose, field by field, as `vitals/rules.toml` says
it; of the one there is where there are fewer; none before a dose. Kept exact, rounded only to be
read. The one place where this is decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say

BASELINE_READINGS = 2
"""The baseline is the mean of so many readings, the last ones before the first dose."""
BASELINE_FIELDS = ("systolic_mmhg", "diastolic_mmhg", "pulse_bpm", "spo2_percent")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The baseline of one field, kept exact: the sum of its values, with their session times."""

    total: int
    times_ms: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many readings it is the mean of."""
        return len(self.times_ms)

    @property
    def mean(self) -> int:
        """The mean as a whole number, halves upward."""
        return (2 * self.total + self.count) // (2 * self.count)

    @property
    def words(self) -> str:
        """`121 (mean of 0:06 and 0:11)`, or `121 (0:06)` where there is one alone."""
        times = times_text(self.times_ms)
        if self.count > 1:
            times = say("mean of {times}", times=times)
        return f"{self.mean} ({times})"


def baselines_of(state: SessionState) -> Mapping[str, Baseline]:
    """The baseline of each field that has one."""
    dose_ms = state.first_dose_ms
    if dose_ms is None:
        return {}
    # By time alone; what was entered first says nothing.
    readings = sorted(state.readings, key=lambda e: (e.at_ms, str(e.body)))
    found: dict[str, Baseline] = {}
    for field in BASELINE_FIELDS:
        before = [
            (entry.at_ms, value)
            for entry in readings
            if entry.at_ms < dose_ms and (value := getattr(entry.body, field)) is not None
        ][-BASELINE_READINGS:]
        if before:
            total = sum(value for _, value in before)
            found[field] = Baseline(total, tuple(at_ms for at_ms, _ in before))
    return found


@dataclass(frozen=True, slots=True)
class BaselineReading:
    """The baseline as one reading, with the session times of the readings it comes from.

    Each value is the mean of at most `most` of them: of all, where they are `alike` in having had
    the same values taken.
    """

    reading: ReadingTaken
    times_ms: tuple[int, ...]
    most: int
    alike: bool


def baseline_reading(state: SessionState) -> BaselineReading | None:
    """The baseline of all fields together; None where no pressure was taken before a dose."""
    found = baselines_of(state)
    if BASELINE_FIELDS[0] not in found:
        return None
    reading = replace(ReadingTaken(), **{field: one.mean for field, one in found.items()})
    times = sorted({at_ms for one in found.values() for at_ms in one.times_ms})
    most = max(one.count for one in found.values())
    alike = len({one.times_ms for one in found.values()}) == 1
    return BaselineReading(reading, tuple(times), most, alike)


def times_text(times_ms: tuple[int, ...]) -> str:
    """`0:06 and 0:11`."""
    return say(" and ", meaning="between two things").join(
        session_clock_text(at_ms) for at_ms in times_ms
    )
