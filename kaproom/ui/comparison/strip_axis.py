"""The one axis of a comparison: time from zero on pixels, where each session's own time stands.

Qt-free. Samples are thinned to the pixels there are: each column is the mean of the seconds in it,
a gap stays a gap.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from kaproom.core.clock import MINUTE_MS
from kaproom.core.session.session import session_clock_text
from kaproom.core.vitals.samples import GAP

_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class StripAxis:
    """Times from `first_ms` to `last_ms`, counted from zero, on pixels from `left` to `right`."""

    first_ms: int
    last_ms: int
    left: float
    right: float

    @property
    def scale(self) -> float:
        """Pixels in a millisecond."""
        return (self.right - self.left) / (self.last_ms - self.first_ms)

    def x(self, at_ms: float) -> float:
        """Where a time stands."""
        return self.left + (at_ms - self.first_ms) * self.scale

    def ms(self, x: float) -> int:
        """The time at a place, within the axis."""
        at_ms = self.first_ms + (x - self.left) / self.scale
        return round(min(max(at_ms, self.first_ms), self.last_ms))

    def ticks(self, label_px: float) -> tuple[int, ...]:
        """Times of ticks so far apart that their labels stand clear."""
        fitting = (s for s in _STEPS_MIN if s * MINUTE_MS * self.scale >= label_px * 2.2)
        step_ms = next(fitting, _STEPS_MIN[-1]) * MINUTE_MS
        first = -(-self.first_ms // step_ms) * step_ms
        return tuple(range(first, self.last_ms + 1, step_ms))

    def columns(
        self, track: "array[int]", zero_ms: int, px: float
    ) -> Iterator[tuple[float, float | None]]:
        """The samples in sight as pairs of x and mean, one for each so many pixels."""
        per_column_s = max(1, round(px / self.scale / 1000))
        # From the same seconds on wherever one looks, so that moving along changes no column.
        start = max(0, (zero_ms + self.first_ms) // 1000 // per_column_s - 1) * per_column_s
        end = min(len(track), (zero_ms + self.last_ms) // 1000 + 2 * per_column_s)
        for first in range(start, end, per_column_s):
            part = track[first : first + per_column_s]
            if min(part) == GAP:
                part = array("h", [v for v in part if v != GAP])
            middle_ms = (first + per_column_s / 2) * 1000 - zero_ms
            yield self.x(middle_ms), sum(part) / len(part) if part else None


def from_zero_text(at_ms: int, signed: bool) -> str:
    """A time as it is read on the axis: `0:41`, or with its sign where zero is within the day."""
    sign = "+" if signed and at_ms > 0 else ""
    return f"{sign}{session_clock_text(at_ms)}".replace("-", "−")
