"""Noticing that the machine slept: a suspend is recorded as what it was, and covers the screen.

Seen afterwards and on every system, whether or not the desktop said anything beforehand.
"""

from collections.abc import Callable

from kaproom.core.clock import slept_ms

LEAST_MS = 1000
"""A shorter growth is the two clocks drifting against each other."""


class SleepWatch:
    """Each watch tells a sleep once; `slept` answers milliseconds asleep since any start."""

    def __init__(self, slept: Callable[[], int] = slept_ms) -> None:
        self._slept = slept
        self._seen_ms = slept()

    def woken_after_ms(self) -> int:
        """How long the machine slept since last asked, 0 where it did not; ask often."""
        before_ms, self._seen_ms = self._seen_ms, self._slept()
        gap_ms = self._seen_ms - before_ms
        return gap_ms if gap_ms >= LEAST_MS else 0
