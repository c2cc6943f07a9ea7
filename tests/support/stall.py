"""Tell a stall of the machine from one of the program under test.

A process of its own sleeps 2 ms at a time and says when it woke late. On a shared machine all
processes can stop for half a second at once; a test that counts gaps in sound repeats its run when
that happened, and fails when it did not.

One processor of several can stand still alone, and what ran on it with it, unseen by a process that
runs on another (361 ms were, on one of two). Linux tells in /proc/stat for each processor how long
its host gave it to others (proc(5), `steal`): that is a stall as well. A watch held to each was
tried, and made gaps of seconds itself: the scheduler deals badly with what it may not move.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_STEP_S = 0.002
_TOLD_EVERY_S = 0.05
_TICK_S = 0.01
"""Steal is counted in hundredths of a second wherever Linux runs (USER_HZ, time(7))."""
_STEAL_FIELD = 8
LATE_MS = 100.0


class Stalls:
    """What the watch saw; complete once its block has ended."""

    def __init__(self) -> None:
        self.lengths_ms: list[float] = []

    @property
    def longest_ms(self) -> float:
        """The longest stall, 0 where there was none."""
        return max(self.lengths_ms, default=0.0)


@contextmanager
def stall_monitor(late_ms: float = LATE_MS) -> Iterator[Stalls]:
    """Watch the machine for the time of a block."""
    stalls = Stalls()
    watch = subprocess.Popen(
        [sys.executable, "-S", "-E", __file__, str(late_ms)], stdout=subprocess.PIPE, text=True
    )
    assert watch.stdout is not None
    assert watch.stdout.readline() == "watching\n"
    try:
        yield stalls
    finally:
        watch.terminate()
        said = watch.communicate(timeout=60)[0]
        stalls.lengths_ms.extend(float(line) for line in said.splitlines())


def _watch(late_ms: float) -> None:
    print("watching", flush=True)
    before = time.monotonic()
    taken = Taken(before, stolen_ticks)
    while True:
        time.sleep(_STEP_S)
        now = time.monotonic()
        for length_ms in ((now - before - _STEP_S) * 1000, taken.stall_ms(now)):
            if length_ms > late_ms:
                print(f"{length_ms:.1f}", flush=True)
        before = now


class Taken:
    """Stretches in which a processor was taken away for half of the time and more."""

    def __init__(self, now: float, ticks: Callable[[], list[int]]) -> None:
        self._ticks = ticks
        self._looked_s = now
        self._taken = ticks()
        self._lengths_s = [0.0] * len(self._taken)

    def stall_ms(self, now: float) -> float:
        """The longest stretch that goes on by now, 0 for none; looks now and then only."""
        since_s = now - self._looked_s
        if since_s < _TOLD_EVERY_S:
            return 0.0
        taken = self._ticks()
        for processor, (ticks, before) in enumerate(zip(taken, self._taken, strict=False)):
            stolen_s = (ticks - before) * _TICK_S
            goes_on = stolen_s >= since_s / 2
            self._lengths_s[processor] = goes_on * (self._lengths_s[processor] + stolen_s)
        self._looked_s, self._taken = now, taken
        return max(self._lengths_s, default=0.0) * 1000


def stolen_ticks() -> list[int]:
    """What the host took from each processor since it began, in ticks; empty where untold."""
    try:
        lines = Path("/proc/stat").read_text("ascii").splitlines()
    except OSError:
        return []
    rows = (line.split() for line in lines if line[:3] == "cpu" and line[3:4].isdigit())
    return [int(row[_STEAL_FIELD]) for row in rows if len(row) > _STEAL_FIELD]


if __name__ == "__main__":
    _watch(float(sys.argv[1]))
