"""Days on a chart that make no sense, each told in one line. It reads no clock: today is handed in.

Whether a day is a good one is nobody's business here; only what cannot be is refused.
"""

from datetime import date

from kaproom.core.events.chart import ClientAdded, OrderReceived
from kaproom.core.events.client import AssessmentReceived
from kaproom.core.events.event import Body, Event
from kaproom.core.wording import say

_OLDEST_YEARS = 120
# What lies outside is a slip of the finger.
_YEARS = range(1950, 2201)


def chart_day(text: str) -> date | None:
    """The day that an ISO text in an entry means; None where it is none that a course can have."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text and day.year in _YEARS else None


def day_known(event: Event, iso_day: str) -> str:
    """The day by which an entry takes its place among others of its kind: the one written in it.

    The day it was written down where none is in it, or one that had not come yet: a slip of the
    finger must not outlast whatever is written after it.
    """
    written = event.local_day()
    return min(iso_day, written) if iso_day else written


def date_reason(body: Body, today: date) -> str | None:
    """Why the days in a body cannot be."""
    match body:
        case ClientAdded(birth_date=born):
            return _birth(born, today)
        case AssessmentReceived(assessed_on=day) if day > today.isoformat():
            return say("An assessment on {day} has not been yet: look at the day.", day=day)
        case OrderReceived():
            return _order(body)
        case _:
            return None


def _birth(born: str | None, today: date) -> str | None:
    if not born:
        return None
    if born > today.isoformat():
        return say("Nobody is born on {born} yet: look at the date of birth.", born=born)
    if date.fromisoformat(born).year < today.year - _OLDEST_YEARS:
        return say(
            "Born on {born} would be more than {years} years ago: look at the date of birth.",
            born=born,
            years=_OLDEST_YEARS,
        )
    return None


def _order(order: OrderReceived) -> str | None:
    expires = order.expires_on
    # A month lasts to its end, and so is compared with the month it was signed in.
    if expires and expires < order.signed_on[: len(expires)]:
        return say(
            "The order would end on {expires}, before it was signed on {signed_on}.",
            expires=expires,
            signed_on=order.signed_on,
        )
    return None
