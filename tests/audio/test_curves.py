"""Fades of equal power and ramps in decibels."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.curves import (
    FULL_ANGLE,
    SILENT_ANGLE,
    fade_gains,
    gain_of_db,
    level_gains,
)

angles = st.floats(SILENT_ANGLE, FULL_ANGLE)
lengths = st.integers(1, 20_000)


@given(lengths)
def test_one_in_and_one_out_keep_equal_power_at_every_frame(total: int) -> None:
    rising = fade_gains(SILENT_ANGLE, FULL_ANGLE, total, 0, total)
    falling = fade_gains(FULL_ANGLE, SILENT_ANGLE, total, 0, total)
    assert np.allclose(rising**2 + falling**2, 1.0, atol=1e-6)
    assert rising[-1, 0] == 1.0
    assert falling[-1, 0] == 0.0


@given(angles, angles, lengths, st.data())
def test_a_fade_is_the_same_in_one_piece_or_in_many(
    start: float, end: float, total: int, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, total))
    whole = fade_gains(start, end, total, 0, total)
    parts = [fade_gains(start, end, total, 0, cut), fade_gains(start, end, total, cut, total - cut)]
    assert np.array_equal(whole, np.concatenate(parts))


@given(angles, angles, st.integers(2, 20_000))
def test_no_step_of_a_fade_is_larger_than_its_length_allows(
    start: float, end: float, total: int
) -> None:
    gains = np.concatenate([[[math.sin(start)]], fade_gains(start, end, total, 0, total)])
    # The smooth step is at most 1.5 times as steep as a straight line.
    assert np.abs(np.diff(gains[:, 0])).max() <= 1.5 * abs(end - start) / total + 1e-6


def test_the_first_ten_milliseconds_of_a_fade_in_are_below_sixty_decibels() -> None:
    begin = fade_gains(SILENT_ANGLE, FULL_ANGLE, 4 * 48_000, 0, 480)
    assert 20 * math.log10(begin.max()) < -60


@given(st.floats(-40, 0), st.floats(-40, 0), st.integers(2, 5000))
def test_a_level_moves_evenly_in_decibels(start_db: float, end_db: float, total: int) -> None:
    decibels = 20 * np.log10(level_gains(start_db, end_db, total, 0, total)[:, 0].astype(float))
    assert np.allclose(np.diff(decibels), (end_db - start_db) / total, atol=1e-4)
    assert decibels[-1] == pytest.approx(end_db, abs=1e-5)


def test_zero_decibels_change_nothing_at_all() -> None:
    assert gain_of_db(0.0) == 1.0
