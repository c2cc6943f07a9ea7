"""Tells when the screen is to be hidden: nobody there for so long, a sleep, a locked desktop.

One home for all the ways of being away. What is then done is the window's business.
"""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.ui.away.idle import IdleWatch

LOOK_EVERY_MS = 1000


class Away(StrEnum):
    """Why the screen is hidden, in the words of the trail."""

    BY_KEY = "by key"
    IDLE = "idle"
    SLEEP = "the machine slept"
    DESKTOP_LOCKED = "the desktop was locked"


class AwayWatch(QObject):
    """`gone` carries an `Away`. `limit_min` answers the idle minutes allowed now, 0 for no limit.

    The machine clock counts, never the session's: a rehearsal hides no sooner for running faster.
    """

    gone = Signal(object)

    def __init__(
        self,
        parent: QObject,
        limit_min: Callable[[], int],
        machine: MachineClock | None = None,
        sleep: SleepWatch | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit_min = limit_min
        self._idle = IdleWatch(machine or SystemMachineClock(), self)
        self._sleep = sleep or SleepWatch()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    def look(self) -> None:
        """Tell what is so now; an idle time that is up is told once and then counted anew."""
        if self._sleep.woken_after_ms():
            self.tell(Away.SLEEP)
        limit_min = self._limit_min()
        if limit_min and self._idle.idle_s >= limit_min * 60:
            self.tell(Away.IDLE)

    def tell(self, why: Away) -> None:
        """Tell of somebody gone; the desktop's own watch calls this too."""
        self._idle.begin_anew()
        self.gone.emit(why)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
