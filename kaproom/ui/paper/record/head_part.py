"""Whose session it was, who was there, and the order it was held by."""

from collections import Counter
from collections.abc import Iterator

from kaproom.core.chart_events import OrderReceived
from kaproom.core.event import Body, Event
from kaproom.core.ledger import Entry
from kaproom.core.session import session_clock_text
from kaproom.ui.paper.record.blocks import Block, Fields, Line, Title, section
from kaproom.ui.paper.record.entry_text import changes
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.templates import RECORD, TITLES
from kaproom.ui.paper.record.times import clock_text, local_at, stamp_text
from kaproom.ui.review.removed_words import removed_words
from kaproom.ui.room.words import amount_per_weight, amount_text, weight_text

PRACTICE = "Practice: a rehearsal, no client."


def head(facts: Facts) -> tuple[Block, ...]:
    """The title and what identifies the session."""
    return (Title(TITLES[RECORD]), *warnings(facts), Fields(tuple(_who(facts))))


def order(facts: Facts) -> tuple[Block, ...]:
    """The prescriber's order the session was begun with."""
    started = facts.state.started
    order_id = started.order_id if started else None
    entry = facts.record.chart.ledger.entries.get(order_id or "")
    if entry is not None and isinstance(entry.body, OrderReceived):
        return section(
            "Order",
            Fields(tuple(_order(entry.body, started.weight_g if started else None))),
            *(Line(words) for words in _order_changes(entry)),
        )
    event = facts.record.chart.ledger.event(order_id or "")
    body = event.body.as_now() if event is not None else None
    if isinstance(body, OrderReceived):
        withdrawn = Line("This order was withdrawn from the chart afterwards.")
        fields = Fields(tuple(_order(body, started.weight_g if started else None)))
        return section("Order", withdrawn, fields)
    return section("Order", Line("No order stood on the chart when the session began."))


def warnings(facts: Facts) -> Iterator[Line]:
    """What must be known before anything else: practice, not ended, removed, damaged."""
    started = facts.state.started
    if started is not None and started.practice:
        yield Line(PRACTICE)
    if facts.state.running:
        yield Line("The session has not been ended: this is the record as far as it goes.")
    removed = removed_words(facts.state)
    if removed:
        yield Line(removed)
    for words in facts.record.damage:
        yield Line(words)


def _who(facts: Facts) -> Iterator[tuple[str, str]]:
    state, started, client = facts.state, facts.state.started, facts.record.chart.client
    yield "Client", facts.label
    yield "Born", (client.birth_date if client else None) or "not noted"
    if started is None:
        return
    yield "Session", f"{started.number} of {started.planned_sessions} planned"
    begun = local_at(state, 0)
    if begun is not None:
        offset = f"{begun:%z}"
        yield "Day", f"{begun:%Y-%m-%d} (UTC{offset[:3]}:{offset[3:]})"
        yield "Time", _from_to(facts)
    yield "Present", ", ".join(started.present) or "not noted"
    yield "Weight", weight_text(started.weight_g) if started.weight_g else "not noted"
    yield "Entered by", _authors(facts)
    for move in state.moves:
        written = stamp_text(move.event)
        yield "Moved", f"{written} by {move.event.author}: {move.body.reason or 'no reason given'}"
    yield "Session code", facts.record.session_id


def _from_to(facts: Facts) -> str:
    state = facts.state
    begun = clock_text(state, 0)
    if state.ended_ms is None:
        return f"from {begun}, not ended"
    lasted = session_clock_text(state.ended_ms)
    return f"{begun} to {clock_text(state, state.ended_ms)} ({lasted} h)"


def _authors(facts: Facts) -> str:
    counted = Counter(event.author for event in facts.state.ledger.events)
    return ", ".join(f"{author} ({count})" for author, count in counted.most_common())


def _order(order: OrderReceived, weight_g: int | None) -> Iterator[tuple[str, str]]:
    per_weight = amount_per_weight(order.amount_ug, weight_g)
    amount = f"{order.substance} {amount_text(order.amount_ug)} {order.route}".strip()
    yield "Ordered", ", ".join(part for part in (amount, per_weight) if part)
    until = f", until {order.expires_on}" if order.expires_on else ""
    yield "Prescriber", f"{order.prescriber}, signed {order.signed_on}{until}"
    if order.booster_max_ug is not None or order.booster_count:
        yield "Booster", _booster(order)
    limits = (
        ("upper", order.hold_systolic_mmhg),
        ("lower", order.hold_diastolic_mmhg),
    )
    held = ", ".join(f"{name} pressure above {v} mmHg" for name, v in limits if v is not None)
    if held:
        yield "Hold limits", held
    if order.text:
        yield "As written", order.text


def _booster(order: OrderReceived) -> str:
    parts = [f"{order.booster_count} allowed" if order.booster_count else ""]
    if order.booster_max_ug is not None:
        parts.append(f"at most {amount_text(order.booster_max_ug)}")
    if order.booster_window_min is not None:
        parts.append(f"within {order.booster_window_min} min of the first dose")
    return ", ".join(part for part in parts if part)


def _order_changes(entry: Entry[Body]) -> Iterator[str]:
    for index, event in enumerate(entry.trail):
        was = "; ".join(changes(entry.as_written(index), entry.as_written(index + 1)))
        yield f"Corrected {_by(event)}: {was or 'nothing changed'}."


def _by(event: Event) -> str:
    return f"{stamp_text(event)} by {event.author}"
