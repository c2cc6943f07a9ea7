"""Whose session it was, who was there, and the order it was held by."""

from collections import Counter
from collections.abc import Iterator

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.event import Body, Event
from kaproom.core.session.session import session_clock_text
from kaproom.core.session.wall_clock import local_at
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_per_weight, amount_text, weight_text
from kaproom.ui.paper.record.blocks import Block, Fields, Line, Title, section
from kaproom.ui.paper.record.entry_text import changes
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.templates import RECORD, TITLES
from kaproom.ui.paper.record.times import clock_text, stamp_text
from kaproom.ui.review.removed_words import removed_words

PRACTICE = say("Practice: a rehearsal, no client.")


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
            say("Order"),
            Fields(tuple(_order(entry.body, started.weight_g if started else None))),
            *(Line(words) for words in _order_changes(entry)),
        )
    event = facts.record.chart.ledger.event(order_id or "")
    body = event.body.as_now() if event is not None else None
    if isinstance(body, OrderReceived):
        withdrawn = Line(say("This order was withdrawn from the chart afterwards."))
        fields = Fields(tuple(_order(body, started.weight_g if started else None)))
        return section(say("Order"), withdrawn, fields)
    return section(say("Order"), Line(say("No order stood on the chart when the session began.")))


def warnings(facts: Facts) -> Iterator[Line]:
    """What must be known before anything else: practice, not ended, removed, damaged."""
    started = facts.state.started
    if started is not None and started.practice:
        yield Line(PRACTICE)
    if facts.state.running:
        yield Line(say("The session has not been ended: this is the record as far as it goes."))
    removed = removed_words(facts.state)
    if removed:
        yield Line(removed)
    for words in facts.record.damage:
        yield Line(words)


def _who(facts: Facts) -> Iterator[tuple[str, str]]:
    state, started, client = facts.state, facts.state.started, facts.record.chart.client
    yield say("Client"), facts.label
    yield say("Born"), (client.birth_date if client else None) or say("not noted")
    if started is None:
        return
    planned = say(
        "{number} of {count} planned", number=started.number, count=started.planned_sessions
    )
    yield say("Session"), planned
    begun = local_at(state, 0)
    if begun is not None:
        offset = f"{begun:%z}"
        yield say("Day"), f"{begun:%Y-%m-%d} (UTC{offset[:3]}:{offset[3:]})"
        yield say("Time"), _from_to(facts)
    yield say("Present"), ", ".join(started.present) or say("not noted")
    weight = weight_text(started.weight_g) if started.weight_g else say("not noted")
    yield say("Weight"), weight
    yield say("Entered by"), _authors(facts)
    for move in state.moves:
        reason = move.body.reason or say("no reason given")
        yield say("Moved"), f"{_by(move.event)}: {reason}"
    yield say("Session code"), facts.record.session_id


def _from_to(facts: Facts) -> str:
    state = facts.state
    begun = clock_text(state, 0)
    if state.ended_ms is None:
        return say("from {begin}, not ended", begin=begun)
    lasted = session_clock_text(state.ended_ms)
    return say(
        "{begin} to {end} ({length} h)",
        begin=begun,
        end=clock_text(state, state.ended_ms),
        length=lasted,
    )


def _authors(facts: Facts) -> str:
    counted = Counter(event.author for event in facts.state.ledger.events)
    return ", ".join(f"{author} ({count})" for author, count in counted.most_common())


def _order(order: OrderReceived, weight_g: int | None) -> Iterator[tuple[str, str]]:
    per_weight = amount_per_weight(order.amount_ug, weight_g)
    amount = f"{order.substance} {amount_text(order.amount_ug)} {order.route}".strip()
    yield say("Ordered"), ", ".join(part for part in (amount, per_weight) if part)
    signed = say("signed {day}", day=order.signed_on)
    until = say("until {day}", day=order.expires_on) if order.expires_on else ""
    yield say("Prescriber"), ", ".join(filter(None, (order.prescriber, signed, until)))
    if order.booster_max_ug is not None or order.booster_count:
        yield say("Booster"), _booster(order)
    upper, lower = order.hold_systolic_mmhg, order.hold_diastolic_mmhg
    limits = (
        "" if upper is None else say("systolic pressure above {value} mmHg", value=upper),
        "" if lower is None else say("diastolic pressure above {value} mmHg", value=lower),
    )
    held = ", ".join(filter(None, limits))
    if held:
        yield say("Hold limits"), held
    if order.text:
        yield say("As written"), order.text


def _booster(order: OrderReceived) -> str:
    parts = [say("{count} allowed", count=order.booster_count) if order.booster_count else ""]
    if order.booster_max_ug is not None:
        parts.append(say("at most {amount}", amount=amount_text(order.booster_max_ug)))
    if order.booster_window_min is not None:
        parts.append(
            say("within {minutes} min of the first dose", minutes=order.booster_window_min)
        )
    return ", ".join(part for part in parts if part)


def _order_changes(entry: Entry[Body]) -> Iterator[str]:
    for index, event in enumerate(entry.trail):
        was = "; ".join(changes(entry.as_written(index), entry.as_written(index + 1)))
        yield say(
            "Corrected {by}: {changes}.", by=_by(event), changes=was or say("nothing changed")
        )


def _by(event: Event) -> str:
    return say("{time} by {name}", time=stamp_text(event), name=event.author)
