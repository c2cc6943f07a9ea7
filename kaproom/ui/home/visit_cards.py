"""The visits of the day as cards: when, what is ordered, what is still missing. Qt-free.

No psychotherapy content: of an intention only whether it is written.
"""

from collections import Counter
from datetime import date

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.casebook import Casebook
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.visits import VisitKind
from kaproom.core.typed_values import date_text, has_expired
from kaproom.core.visits.line import clock_text
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say, say_count
from kaproom.ui.figure_words import amount_text, plain_mg, within_text
from kaproom.ui.home.home_lines import DayCard, Next, today

_NUMBERS = {
    1: say("one"),
    2: say("two"),
    3: say("three"),
    4: say("four"),
    5: say("five"),
    6: say("six"),
    7: say("seven"),
    8: say("eight"),
    9: say("nine"),
}
_TITLES = {
    VisitKind.DOSING: say("{name} · dosing session {number} of {of}"),
    VisitKind.PREPARATION: say("{name} · preparation {number} of {of}"),
    VisitKind.INTEGRATION: say("{name} · integration {number} of {of}"),
}
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
    room = counts[Next.PREPARE]
    after, before = counts[Next.INTEGRATION], counts[Next.PREPARATION]
    parts = (
        (running, say("{number} in progress", number=_number(running))),
        (room, say("{number} in the room", number=_number(room))),
        (
            after,
            say_count(
                "{number} integration", "{number} integrations", after, number=_number(after)
            ),
        ),
        (
            before,
            say_count(
                "{number} preparation", "{number} preparations", before, number=_number(before)
            ),
        ),
    )
    return ", ".join(words for count, words in parts if count)


def order_words(order: OrderReceived | None, today: date) -> str:
    """The order in a few words, or that there is none that holds."""
    if order is None:
        return say("no order yet")
    words = [f"{amount_text(order.amount_ug)} {order.route}".strip()]
    if order.booster_count and order.booster_max_ug:
        words.append(_booster_words(order.booster_max_ug, order.booster_window_min))
    if order.expires_on is not None and has_expired(order.expires_on, today):
        words.append(say("order expired {day}", day=date_text(order.expires_on, today)))
    return ", ".join(words)


def _booster_words(amount_ug: int, within_min: int | None) -> str:
    amount = f"{plain_mg(amount_ug)} mg"
    booster = say("booster up to {amount}", amount=amount)
    return booster if within_min is None else f"{booster} {within_text(within_min)}"


def _card(
    casebook: Casebook, visit: Visit, client_id: str, visits: tuple[Visit, ...], day: date
) -> DayCard:
    chart = casebook.chart(client_id)
    parts = [time_words(visit)]
    of = max(sum(v.kind is visit.kind and not v.cancelled for v in visits), visit.number)
    match visit.kind:
        case VisitKind.DOSING:
            planned = chart.client.planned_sessions if chart.client else 0
            of = max(of, planned)
            parts += [order_words(chart.order.body if chart.order else None, day), _missing(chart)]
        case VisitKind.PREPARATION:
            parts.append("" if chart.intention else say("intention not yet written"))
        case VisitKind.INTEGRATION:
            parts.append(_after(visits, day))
    name = name_told_apart(casebook, client_id)
    title = _TITLES[visit.kind].format(name=name, number=visit.number, of=of)
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
            (say("consent to the medicine"), consent is not None and consent.given),
            (say("escort"), any(e.body.role == "escort" for e in chart.contacts)),
            (say("intention"), bool(chart.intention)),
        )
        if not there
    ]
    return say("not yet written: {what}", what=", ".join(lacking)) if lacking else ""


def _after(visits: tuple[Visit, ...], day: date) -> str:
    held = [v for v in visits if v.session_id and not v.running]
    if not held:
        return ""
    return say(
        "after session {number}, {day}",
        number=held[-1].number,
        day=date_text(held[-1].held_on, day),
    )


def _number(count: int) -> str:
    return _NUMBERS.get(count, str(count))
