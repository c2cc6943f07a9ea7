"""Days on a chart that make no sense, each told in one line. It reads no clock: today is handed in.

Whether a day is a good one is nobody's business here; only what cannot be is refused.
"""

from datetime import date

from kaproom.core.chart_events import ClientAdded, OrderReceived
from kaproom.core.client_events import AssessmentReceived
from kaproom.core.event import Body

_OLDEST_YEARS = 120


def date_reason(body: Body, today: date) -> str | None:
    """Why the days in a body cannot be."""
    match body:
        case ClientAdded(birth_date=born):
            return _birth(born, today)
        case AssessmentReceived(assessed_on=day) if day > today.isoformat():
            return f"An assessment on {day} has not been yet: look at the day."
        case OrderReceived():
            return _order(body)
        case _:
            return None


def _birth(born: str | None, today: date) -> str | None:
    if not born:
        return None
    if born > today.isoformat():
        return f"Nobody is born on {born} yet: look at the date of birth."
    if date.fromisoformat(born).year < today.year - _OLDEST_YEARS:
        return (
            f"Born on {born} would be more than {_OLDEST_YEARS} years ago: look at the "
            "date of birth."
        )
    return None


def _order(order: OrderReceived) -> str | None:
    expires = order.expires_on
    # A month lasts to its end, and so is compared with the month it was signed in.
    if expires and expires < order.signed_on[: len(expires)]:
        return f"The order would end on {expires}, before it was signed on {order.signed_on}."
    return None
