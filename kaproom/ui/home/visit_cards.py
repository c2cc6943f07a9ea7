"""The visits of the day as cards: when, what is ordered, what is still missing. Qt-free.

No psychotherapy content: of an intention only whether it is written.
"""

from collections import Counter
from datetime import date

from kaproom.core.casebook import Casebook
from kaproom.core.chart import ChartState
from kaproom.core.chart_events import OrderReceived
from kaproom.core.client_names import name_told_apart
from kaproom.core.typed_values import date_text, has_expired
from kaproom.core.visit_line import clock_text
from kaproom.core.visits import Visit
from kaproom.core.visits_events import VisitKind
from kaproom.ui.home.home_lines import DayCard, Next, today
from kaproom.ui.room.words import amount_text, plain_mg

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NEXT = {
    VisitKind.DOSING: Next.PREPARE,
    VisitKind.PREPARATION: Next.PREPARATION,
    VisitKind.INTEGRATION: Next.INTEGRATION,
}


def visit_cards(casebook: Casebook) -> tuple[DayCard, ...]:
    """The visits planned for today that were not held yet, by their time."""
    day = today(casebook)
    iso = day.isoformat()
    found: list[tuple[Visit, str, tuple[Visit, ...]]] = []
    for client_id in casebook.clients_planned_on(iso):
        visits = casebook.visits(client_id)
        found += [(v, client_id, visits) for v in visits if v.is_open and v.on_date == iso]
    found.sort(key=lambda one: (one[0].start_min is None, one[0].start_min or 0))
    return tuple(_card(casebook, *one, day) for one in found)


def day_words(running: int, cards: tuple[DayCard, ...]) -> str:
    """`one in progress, one in the room, one integration`; empty for an empty day."""
    counts = Counter(card.next for card in cards)
    parts = (
        (running, "in progress", "in progress"),
        (counts[Next.PREPARE], "in the room", "in the room"),
        (counts[Next.INTEGRATION], "integration", "integrations"),
        (counts[Next.PREPARATION], "preparation", "preparations"),
    )
    return ", ".join(f"{_number(n)} {one if n == 1 else many}" for n, one, many in parts if n)


def order_words(order: OrderReceived | None, today: date) -> str:
    """The order in a few words, or that there is none that holds."""
    if order is None:
        return "no order yet"
    words = f"{amount_text(order.amount_ug)} {order.route}".strip()
    if order.booster_count and order.booster_max_ug:
        within = order.booster_window_min
        window = "" if within is None else f" within T+{within}"
        words += f", booster {plain_mg(order.booster_max_ug)} mg{window}"
    if order.expires_on is not None and has_expired(order.expires_on, today):
        words += f", order expired {date_text(order.expires_on, today)}"
    return words


def _card(
    casebook: Casebook, visit: Visit, client_id: str, visits: tuple[Visit, ...], day: date
) -> DayCard:
    chart = casebook.chart(client_id)
    parts = [time_words(visit)]
    of = max(sum(v.kind is visit.kind and not v.cancelled for v in visits), visit.number)
    match visit.kind:
        case VisitKind.DOSING:
            what = "dosing session"
            planned = chart.client.planned_sessions if chart.client else 0
            of = max(of, planned)
            parts += [order_words(chart.order.body if chart.order else None, day), _missing(chart)]
        case VisitKind.PREPARATION:
            what = "preparation"
            parts.append("" if chart.intention else "intention not yet written")
        case VisitKind.INTEGRATION:
            what = "integration"
            parts.append(_after(visits, day))
    name = name_told_apart(casebook, client_id)
    title = f"{name} · {what} {visit.number} of {of}"
    return DayCard(_NEXT[visit.kind], client_id, title, " · ".join(filter(None, parts)))


def time_words(visit: Visit) -> str:
    """`10:00 – 13:00`, `10:00`, or the empty text where no time is known."""
    if visit.start_min is None:
        return ""
    start = clock_text(visit.start_min)
    if visit.length_min is None:
        return start
    return f"{start} – {clock_text((visit.start_min + visit.length_min) % (24 * 60))}"


def _missing(chart: ChartState) -> str:
    """What Prepare would still ask for, beside the order."""
    consent = chart.consents.get("medicine")
    lacking = [
        word
        for word, there in (
            ("consent to the medicine", consent is not None and consent.given),
            ("escort", any(e.body.role == "escort" for e in chart.contacts)),
            ("intention", bool(chart.intention)),
        )
        if not there
    ]
    return f"not yet written: {', '.join(lacking)}" if lacking else ""


def _after(visits: tuple[Visit, ...], day: date) -> str:
    held = [v for v in visits if v.session_id and not v.running]
    if not held:
        return ""
    return f"after session {held[-1].number}, {date_text(held[-1].held_on, day)}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
