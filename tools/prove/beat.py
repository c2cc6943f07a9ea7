"""A beat every 5 ms in a Qt loop: what comes late is what a key would have waited for.

As a program of its own it is an idle loop, which meets the same weather as a busy one beside it:
what both wait for at the same moment is the machine's.
"""

import signal
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

LATE_MS = 50.0
"""Longer than this a hand notices."""
_STEP_MS = 5


@dataclass(frozen=True, slots=True)
class Late:
    """A beat that came late: when it came by the machine's clock, by how much, and where."""

    at_s: float
    late_ms: float
    where: str = ""

    def meets(self, other: "Late") -> bool:
        """Whether both loops stood still at the same moment."""
        begun_s, other_begun_s = self.at_s - self.late_ms / 1000, other.at_s - other.late_ms / 1000
        return begun_s < other.at_s and other_begun_s < self.at_s


class Beat:
    """Beats in the loop of `owner` and tells of what comes late; `where` says what is shown."""

    def __init__(self, owner: Any, where: Callable[[], str], tell: Callable[[Late], None]) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - only in processes with a loop

        self._where, self._tell = where, tell
        self._last_s, self._last_where = time.monotonic(), where()
        timer = QTimer(owner)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(_STEP_MS)

    def skip(self) -> None:
        """What has passed since the last beat was the harness's own doing."""
        self._last_s = time.monotonic()

    def _beat(self) -> None:
        now_s, where = time.monotonic(), self._where()
        late_ms = (now_s - self._last_s) * 1000 - _STEP_MS
        if late_ms > LATE_MS:
            changed = where != self._last_where
            self._tell(Late(now_s, round(late_ms, 1), f"to {where}" if changed else where))
        self._last_s, self._last_where = now_s, where


def shared(ours: Iterable[Late], idle: Iterable[Late]) -> int:
    """How many of ours an idle loop met at the same moment."""
    beside = list(idle)
    return sum(any(late.meets(other) for other in beside) for late in ours)


def main() -> int:
    """An idle loop until it is told to end; a line for each late beat."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    application = QCoreApplication(sys.argv[:1])
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    beat = Beat(application, str, lambda late: print(late.at_s, late.late_ms, flush=True))
    beat.skip()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
