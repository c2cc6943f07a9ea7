"""The one time axis: what stretch of the session is seen, and where the ticks stand.

Times are milliseconds of session time. Knows nothing of painting.
"""

from dataclasses import dataclass

from kaproom.core.clock import MINUTE_MS

_LEAST_SPAN_MS = 2 * MINUTE_MS
_GROWTH_MS = 15 * MINUTE_MS
_FOLLOW_AT = 0.8
_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Times of labelled ticks, and of the finer grid between them."""

    major_ms: tuple[int, ...]
    minor_ms: tuple[int, ...]


class TimeAxis:
    """The seen range. Whole session by default; zoomed, it follows now until panned by hand."""

    def __init__(self, plan_minutes: int = 180) -> None:
        self._plan_ms = plan_minutes * MINUTE_MS
        self._now_ms: int | None = None
        self._reached_ms = 0
        self._zoomed = False
        self._following = True
        self._start_ms, self._end_ms = 0.0, float(self.whole_ms)

    @property
    def start_ms(self) -> float:
        """The left end."""
        return self._start_ms

    @property
    def end_ms(self) -> float:
        """The right end."""
        return self._end_ms

    @property
    def span_ms(self) -> float:
        """The length that is seen."""
        return self._end_ms - self._start_ms

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole session is seen."""
        return self._zoomed

    @property
    def whole_ms(self) -> int:
        """The planned length, or as many quarters of an hour more as the session runs over."""
        over_ms = max(0, self._reached_ms - self._plan_ms)
        return self._plan_ms + -(-over_ms // _GROWTH_MS) * _GROWTH_MS

    def set_plan_minutes(self, minutes: int) -> None:
        """The planned length of the day."""
        self._plan_ms = max(1, minutes) * MINUTE_MS
        self._settle()

    def set_reached(self, now_ms: int | None, last_ms: int) -> None:
        """Now, where the session runs, and the time of the last thing there is to show."""
        self._now_ms = now_ms
        self._reached_ms = max(last_ms, now_ms or 0)
        self._settle()

    def zoom(self, factor: float, at_ms: float) -> None:
        """See `factor` times less, keeping `at_ms` in its place."""
        span = max(_LEAST_SPAN_MS, self.span_ms / factor)
        if span >= self.whole_ms:
            self.reset()
            return
        share = (at_ms - self._start_ms) / self.span_ms
        self._zoomed = True
        self._place(at_ms - share * span, span)

    def pan(self, by_ms: float) -> None:
        """Move along; following ends, and begins anew with `reset`."""
        if self._zoomed:
            self._following = False
            self._place(self._start_ms + by_ms, self.span_ms)

    def show(self, at_ms: float) -> None:
        """Bring a moment into sight."""
        if not self._start_ms <= at_ms <= self._end_ms:
            self._place(at_ms - self.span_ms / 2, self.span_ms)

    def reset(self) -> None:
        """See the whole session, and follow."""
        self._zoomed, self._following = False, True
        self._settle()

    def ticks(self, width_px: float, label_px: float) -> Ticks:
        """Ticks so far apart that their labels stand well clear of each other."""
        px_per_min = width_px / (self.span_ms / MINUTE_MS)
        fitting = [i for i, s in enumerate(_STEPS_MIN) if s * px_per_min >= label_px * 3.2]
        index = fitting[0] if fitting else len(_STEPS_MIN) - 1
        step = _STEPS_MIN[index] * MINUTE_MS
        finer = next((s for s in _STEPS_MIN[:index] if _STEPS_MIN[index] / s == 2), None)
        major = self._multiples(step)
        if finer is None:
            return Ticks(major, ())
        minor = self._multiples(finer * MINUTE_MS)
        return Ticks(major, tuple(m for m in minor if m % step))

    def _multiples(self, step_ms: int) -> tuple[int, ...]:
        first = -(-int(self._start_ms) // step_ms) * step_ms
        return tuple(range(first, int(self._end_ms) + 1, step_ms))

    def _settle(self) -> None:
        if not self._zoomed or self.span_ms >= self.whole_ms:
            self._zoomed = False
            self._start_ms, self._end_ms = 0.0, float(self.whole_ms)
            return
        start_ms = self._start_ms
        if self._following and self._now_ms is not None:
            edge_ms = start_ms + self.span_ms * _FOLLOW_AT
            if not start_ms <= self._now_ms <= edge_ms:
                start_ms = self._now_ms - self.span_ms * _FOLLOW_AT
        self._place(start_ms, self.span_ms)

    def _place(self, start_ms: float, span_ms: float) -> None:
        start_ms = max(0.0, min(start_ms, self.whole_ms - span_ms))
        self._start_ms, self._end_ms = start_ms, start_ms + span_ms
