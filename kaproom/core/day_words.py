"""Weekdays and months by name, in the language of the interface.

Typed months are read by `typed_values`, weekdays by nobody.
"""

from datetime import date

from kaproom.core.wording import say

_WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)
_SHORT_WEEKDAYS = (
    say("Mon"),
    say("Tue"),
    say("Wed"),
    say("Thu"),
    say("Fri"),
    say("Sat"),
    say("Sun"),
)
_MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
SHORT_MONTHS = (
    say("Jan"),
    say("Feb"),
    say("Mar"),
    say("Apr"),
    say("May"),
    say("Jun"),
    say("Jul"),
    say("Aug"),
    say("Sep"),
    say("Oct"),
    say("Nov"),
    say("Dec"),
)


def long_day(day: date) -> str:
    """`Saturday 12 December`."""
    return say(
        "{weekday} {day} {month}",
        weekday=_WEEKDAYS[day.weekday()],
        day=day.day,
        month=_MONTHS[day.month - 1],
    )


def short_weekday(day: date) -> str:
    """`Sat`."""
    return _SHORT_WEEKDAYS[day.weekday()]


def short_month(day: date) -> str:
    """`Dec`."""
    return SHORT_MONTHS[day.month - 1]
