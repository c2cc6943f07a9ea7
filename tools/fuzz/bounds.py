"""How much a reader may do with one case: counted in calls and in memory, never by a clock.

Calls of functions, those of the interpreter's own included, are counted on every so many-th case,
since counting is slow. They may grow with the case, and no faster than in proportion. What a single
call does inside of a library is not seen by that: so a case that keeps the processor for
`ENDLESS_S` of its own time is ended and is a fault, many thousand times what any case takes.
"""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from tools.peak import peak_kb

CALLS_AT_LEAST = 60_000
"""What every reader may make, however small the case: a data file is checked value by value."""
CALLS_A_UNIT = 300
"""Calls for each letter or byte of a case besides."""
MEMORY_KB = 64 * 1024
COUNTED_EVERY = 25
ENDLESS_S = 20.0


class Endless(Exception):
    """A reader did not come back."""


class Bounds:
    """The bounds of the cases of one reader; `passed` says which of them the last one passed."""

    def __init__(self) -> None:
        self.passed = ""
        self._cases = 0
        self._calls = 0
        self.most_calls = 0

    @contextmanager
    def held(self, size: int) -> Generator[None]:
        """Watch over one case of this size; raises Endless in it."""
        self.passed = ""
        self._cases += 1
        counts = self._cases % COUNTED_EVERY == 1 and sys.getprofile() is None
        before_kb = peak_kb()
        self._calls = 0
        former = signal.signal(signal.SIGVTALRM, _end)
        signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS_S)
        if counts:
            sys.setprofile(self._count)
        try:
            yield
        finally:
            if counts:
                sys.setprofile(None)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, former)
        self.most_calls = max(self.most_calls, self._calls)
        if self._calls > CALLS_AT_LEAST + CALLS_A_UNIT * size:
            self.passed = f"made {self._calls:,} calls for {size:,} letters"
        elif (taken_kb := peak_kb() - before_kb) > MEMORY_KB:
            self.passed = f"took {taken_kb // 1024} MB for {size:,} letters"

    def _count(self, _frame: FrameType, event: str, _arg: object) -> None:
        if event in ("call", "c_call"):
            self._calls += 1


def _end(_number: int, _frame: FrameType | None) -> None:
    raise Endless
