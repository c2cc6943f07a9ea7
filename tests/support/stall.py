"""Tell a stall of the whole machine from one of the program under test.

A process of its own sleeps 2 ms at a time and says when it woke late. On a shared machine all
processes can stop for half a second at once; a test that counts gaps in sound repeats its run when
that happened, and fails when it did not.

One processor of several can stand still alone, unseen by this (361 ms were, on one of two). A
watch held to each was tried, and made gaps of seconds itself: the scheduler deals badly with what
it may not move.
"""

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
    while True:
        time.sleep(_STEP_S)
        now = time.monotonic()
        late = (now - before - _STEP_S) * 1000
        if late > late_ms:
            print(f"{late:.1f}", flush=True)
        before = now


if __name__ == "__main__":
    _watch(float(sys.argv[1]))
