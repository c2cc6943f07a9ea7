"""The session clock: scaled, stepped, and never moved by the wall clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.clock import ScaledClock, SteppedClock, SystemClock, local_time
from tests.support.scene import START


class Wound:
    """A machine clock that a test winds on."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def monotonic_s(self) -> float:
        return self.now_s


@given(st.lists(st.tuples(st.floats(0, 60), st.sampled_from([0.0, 1.0, 30.0, 120.0]))))
def test_a_change_of_pace_never_moves_time_that_has_passed(
    stretches: list[tuple[float, float]],
) -> None:
    machine = Wound()
    clock = ScaledClock(30.0, machine)
    began, expected_ms, speed = clock.now(), 0.0, 30.0
    for real_s, next_speed in stretches:
        machine.now_s += real_s
        expected_ms += real_s * speed * 1000
        before = clock.now()
        clock.set_speed(next_speed)
        assert clock.now() == before
        assert abs(before.mono_ms - began.mono_ms - expected_ms) <= 1
        assert before.utc_us - began.utc_us == (before.mono_ms - began.mono_ms) * 1000
        speed = next_speed


def test_held_still_it_stands() -> None:
    machine = Wound()
    clock = ScaledClock(30.0, machine)
    clock.set_speed(0)
    before = clock.now()
    machine.now_s += 500
    assert clock.now() == before


def test_a_stepped_clock_moves_only_when_told_to_and_never_back() -> None:
    clock = SteppedClock(START)
    clock.step(1500)
    assert clock.now().mono_ms == START.mono_ms + 1500
    assert clock.now().utc_us == START.utc_us + 1_500_000
    with pytest.raises(ValueError, match="never runs backwards"):
        clock.step(-1)


def test_the_system_clock_goes_on() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.mono_ms >= first.mono_ms
    assert -14 * 60 <= first.offset_min <= 14 * 60
    assert first.local().utcoffset() is not None


@pytest.mark.parametrize(
    ("offset_min", "text"), [(0, "14:13"), (120, "16:13"), (-210, "10:43"), (345, "19:58")]
)
def test_a_stored_time_is_shown_with_its_own_offset(offset_min: int, text: str) -> None:
    assert local_time(START.utc_us, offset_min).strftime("%H:%M") == text
