"""A sleep of the machine: seen once, recorded as what it was, never taken from a wall clock."""

from collections.abc import Callable

import pytest

from kaproom.core.clock import SystemClock, elapsed_ms, slept_ms
from kaproom.core.room.machine_sleep import LEAST_MS, SleepWatch


def test_a_sleep_is_told_once() -> None:
    slept = 5_000
    watch = SleepWatch(lambda: slept)
    assert watch.woken_after_ms() == 0
    slept += 90_000
    assert watch.woken_after_ms() == 90_000
    assert watch.woken_after_ms() == 0


def test_clocks_that_drift_apart_are_no_sleep() -> None:
    slept = 0
    watch = SleepWatch(lambda: slept)
    for _ in range(20):
        slept += LEAST_MS - 1
        assert watch.woken_after_ms() == 0


def test_the_session_clock_goes_on_in_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    before, asleep = SystemClock().now().mono_ms, slept_ms()
    shift_s = 600
    _sleep_through(monkeypatch, shift_s)
    assert SystemClock().now().mono_ms - before >= shift_s * 1000
    assert slept_ms() - asleep >= shift_s * 1000 - LEAST_MS
    assert elapsed_ms() >= SystemClock().now().mono_ms - 60_000


def _sleep_through(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    """What the kernel's clocks say after a sleep: one has gone on, the other has not."""
    import time  # noqa: PLC0415 - only here is the system's own clock stood in for

    if not hasattr(time, "CLOCK_BOOTTIME"):
        pytest.skip("needs CLOCK_BOOTTIME")
    real: Callable[[int], int] = time.clock_gettime_ns

    def after(clock: int) -> int:
        later_ns = seconds * 1_000_000_000 if clock == time.CLOCK_BOOTTIME else 0
        return real(clock) + later_ns

    monkeypatch.setattr(time, "clock_gettime_ns", after)
