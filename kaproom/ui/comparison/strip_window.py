"""What stretch of a comparison's time is seen: all there is, or nearer. Qt-free.

Times are counted from zero, in ms. What is seen never reaches beyond what there is.
"""

from dataclasses import dataclass, replace

from kaproom.core.clock import MINUTE_MS

_LEAST_MS = 2 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class StripWindow:
    """From `start_ms` to `end_ms` is seen, of what reaches from `first_ms` to `last_ms`."""

    first_ms: int
    last_ms: int
    start_ms: int
    end_ms: int

    @staticmethod
    def whole(first_ms: int, last_ms: int) -> "StripWindow":
        """All there is."""
        return StripWindow(first_ms, last_ms, first_ms, last_ms)

    @property
    def span_ms(self) -> int:
        """How much is seen."""
        return self.end_ms - self.start_ms

    @property
    def nearer(self) -> bool:
        """Whether less than all is seen."""
        return self.span_ms < self.last_ms - self.first_ms

    def holds(self, at_ms: int) -> bool:
        """Whether a time is seen."""
        return self.start_ms <= at_ms <= self.end_ms

    def zoomed(self, factor: float, at_ms: int) -> "StripWindow":
        """So many times less is seen, `at_ms` staying in its place."""
        span_ms = max(_LEAST_MS, round(self.span_ms / factor))
        share = (at_ms - self.start_ms) / self.span_ms
        return self._placed(at_ms - round(share * span_ms), span_ms)

    def moved(self, by_ms: int) -> "StripWindow":
        """As much is seen, further along."""
        return self._placed(self.start_ms + by_ms, self.span_ms)

    def with_in_sight(self, at_ms: int) -> "StripWindow":
        """The same where the time is seen, else around it."""
        if self.holds(at_ms):
            return self
        return self._placed(at_ms - self.span_ms // 2, self.span_ms)

    def reaching(self, first_ms: int, last_ms: int) -> "StripWindow":
        """The same stretch of another whole; all of it where all was seen before."""
        if not self.nearer:
            return StripWindow.whole(first_ms, last_ms)
        return replace(self, first_ms=first_ms, last_ms=last_ms).moved(0)

    def _placed(self, start_ms: int, span_ms: int) -> "StripWindow":
        span_ms = min(span_ms, self.last_ms - self.first_ms)
        start_ms = max(self.first_ms, min(start_ms, self.last_ms - span_ms))
        return replace(self, start_ms=start_ms, end_ms=start_ms + span_ms)
