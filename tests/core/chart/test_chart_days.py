"""Days in the entries of a chart: one reader, one spelling, the years a course can have."""

from datetime import date

import pytest

from kaproom.core.stream.chart_dates import chart_day


def test_a_day_is_read_as_it_is_stored() -> None:
    assert chart_day("2026-11-14") == date(2026, 11, 14)


@pytest.mark.parametrize(
    "text", ["", "20261114", "2026-W46-6", "2026-02-31", "14.11.2026", "1949-12-31", "2201-01-01"]
)
def test_anything_else_is_no_day(text: str) -> None:
    assert chart_day(text) is None
