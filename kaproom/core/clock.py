"""The two clocks, as things that are handed in and never asked of the system elsewhere.

The session clock tells UTC and monotonic time together and may run faster in a rehearsal; the
machine clock is never scaled and serves debounce, ramps, drafts and heartbeats. Nothing else in
kaproom may ask the operating system for the time.
"""

import ctypes
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading of the session clock.

    `utc_us` is microseconds since 1970 in UTC, `offset_min` the local offset in minutes at that
    moment, `mono_ms` milliseconds of a clock that never jumps and goes on while the machine sleeps.
    """

    utc_us: int
    offset_min: int
    mono_ms: int

    def local(self) -> datetime:
        """The wall time shown to people, with its offset."""
        return local_time(self.utc_us, self.offset_min)


def local_time(utc_us: int, offset_min: int) -> datetime:
    """A stored UTC time and offset as an aware datetime."""
    zone = timezone(timedelta(minutes=offset_min))
    return datetime.fromtimestamp(utc_us / 1_000_000, tz=UTC).astimezone(zone)


class Clock(Protocol):
    """The session clock."""

    @property
    def speed(self) -> float:
        """Session seconds per real second; 1.0 outside a rehearsal."""
        ...

    def now(self) -> Instant:
        """The present moment."""
        ...


class SystemClock:
    """Real time: UTC from the system, session time from the clock that goes on in sleep."""

    speed = 1.0

    def now(self) -> Instant:
        """The present moment of the operating system."""
        utc_us = time.time_ns() // 1000
        return Instant(utc_us, _offset_min(utc_us), elapsed_ms())


class ScaledClock:
    """A rehearsal's clock: starts at the true time and runs `speed` times as fast.

    The speed may be changed while it runs; time already passed keeps its length.
    """

    def __init__(self, speed: float, machine: "MachineClock | None" = None) -> None:
        self._machine = machine or SystemMachineClock()
        self._speed = speed
        self._base = SystemClock().now()
        self._real_s = self._machine.monotonic_s()
        self._elapsed_ms = 0.0

    @property
    def speed(self) -> float:
        """Session seconds per real second."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Change the pace from now on; 0 holds the clock still."""
        self._advance()
        self._speed = speed

    def now(self) -> Instant:
        """The present moment of the rehearsal."""
        self._advance()
        return _later(self._base, int(self._elapsed_ms))

    def _advance(self) -> None:
        real_s = self._machine.monotonic_s()
        self._elapsed_ms += (real_s - self._real_s) * 1000 * self._speed
        self._real_s = real_s


class SteppedClock:
    """A clock that moves only when told to: headless rehearsals and tests."""

    speed = 1.0

    def __init__(self, start: Instant | None = None) -> None:
        self._base = start or SystemClock().now()
        self._elapsed_ms = 0

    def now(self) -> Instant:
        """The moment last stepped to."""
        return _later(self._base, self._elapsed_ms)

    def step(self, ms: int) -> None:
        """Move forward by `ms` milliseconds; raises ValueError for a step backwards."""
        if ms < 0:
            raise ValueError("a session clock never runs backwards")
        self._elapsed_ms += ms


class MachineClock(Protocol):
    """Unscaled time for debounce, ramps, drafts, heartbeats; it may stand still in sleep."""

    def monotonic_s(self) -> float:
        """Seconds of a clock that never jumps."""
        ...


class SystemMachineClock:
    """The machine's own monotonic clock."""

    def monotonic_s(self) -> float:
        """Seconds since an arbitrary start."""
        return time.monotonic()


if sys.platform == "linux":

    def elapsed_ms() -> int:
        """Milliseconds of a clock that never jumps and goes on while the machine sleeps.

        Session time is read from it, and so is every time another process reports for one.
        """
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000

    def _awake_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000

elif sys.platform == "darwin":

    def elapsed_ms() -> int:
        """Milliseconds of a clock that never jumps and goes on while the machine sleeps."""
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000

    def _awake_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW) // 1_000_000

elif sys.platform == "win32":

    def elapsed_ms() -> int:
        """Milliseconds of a clock that never jumps and goes on while the machine sleeps."""
        return time.monotonic_ns() // 1_000_000

    def _awake_ms() -> int:
        ticks_100ns = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks_100ns))
        return ticks_100ns.value // 10_000

else:

    def elapsed_ms() -> int:
        """Milliseconds of a clock that never jumps; here it may stand still in sleep."""
        return time.monotonic_ns() // 1_000_000

    _awake_ms = elapsed_ms


def slept_ms() -> int:
    """How long the machine has slept since an arbitrary start: only its growth means anything.

    Two clocks that never jump are compared, one that goes on in sleep and one that does not: a
    wall clock put right is never taken for a sleep.
    """
    return elapsed_ms() - _awake_ms()


def _later(base: Instant, ms: int) -> Instant:
    return Instant(base.utc_us + ms * 1000, base.offset_min, base.mono_ms + ms)


def _offset_min(utc_us: int) -> int:
    zone = datetime.fromtimestamp(utc_us / 1_000_000, tz=UTC).astimezone()
    offset = zone.utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0
