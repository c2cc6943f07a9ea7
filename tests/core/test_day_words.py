"""Weekdays and months by name."""

import calendar
from datetime import date, timedelta

from kaproom.core.day_words import long_day, short_month, short_weekday


def test_a_day_is_named_in_full_and_in_short() -> None:
    assert long_day(date(2026, 12, 12)) == "Saturday 12 December"
    assert (short_weekday(date(2026, 12, 12)), short_month(date(2026, 12, 12))) == ("Sat", "Dec")


def test_every_day_of_a_year_has_its_names() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    for day in days:
        name = f"{calendar.day_name[day.weekday()]} {day.day} {calendar.month_name[day.month]}"
        assert long_day(day) == name
        assert short_weekday(day) == calendar.day_abbr[day.weekday()]
        assert short_month(day) == calendar.month_abbr[day.month]
