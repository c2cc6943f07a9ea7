"""Tell a stall of the whole machine from one of the program under test.

A process of its own on each processor sleeps 2 ms at a time and says when it woke late. On a shared
machine all processes can stop for half a second at once, or one processor can and hold what runs on
it, which a watch that may run on another does not see: 361 ms were seen on one of two. A test that
counts gaps in sound repeats its run when that happened, and fails when it did not.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_STEP_S = 0.002
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
    watches = [_begin_watch(late_ms, processor) for processor in _processors()]
    try:
        for watch in watches:
            assert watch.stdout is not None
            assert watch.stdout.readline() == "watching\n"
        yield stalls
    finally:
        for watch in watches:
            watch.terminate()
        for watch in watches:
            said = watch.communicate(timeout=60)[0]
            stalls.lengths_ms.extend(float(line) for line in said.splitlines())


def _processors() -> list[int]:
    """The processors to watch; -1 for any of them, where a process cannot be held to one."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [-1]


def _begin_watch(late_ms: float, processor: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-S", "-E", __file__, str(late_ms), str(processor)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _watch(late_ms: float, processor: int) -> None:
    if processor >= 0:
        os.sched_setaffinity(0, {processor})
    print("watching", flush=True)
    before = time.monotonic()
    while True:
        time.sleep(_STEP_S)
        now = time.monotonic()
        late = (now - before - _STEP_S) * 1000
        if late > late_ms:
            print(f"{late:.1f}", flush=True)
        before = now


if __name__ == "__main__":
    _watch(float(sys.argv[1]), int(sys.argv[2]))
