"""What is written down of a session afterwards: a line or a dose, at a moment looked back on.

A line means what it would have meant in the room then, and is a late entry whatever it says.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.room.line import LineMeaning, understand
from kaproom.core.session.commands import Command, GiveDose
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import read_mg
from kaproom.core.vitals.limits import Limits
from kaproom.core.wording import say


def late_line(
    line: str,
    at_ms: int,
    limits: Limits,
    scales: Mapping[str, Scale],
    marked: Entry[ReadingTaken] | None = None,
) -> LineMeaning:
    """What `line` means at this session time; `marked` is the reading that waits for an answer."""
    meaning = understand(line, limits, at_ms, at_ms, marked=marked, scales=scales)
    if meaning.command is None:
        return meaning
    return replace(meaning, command=cast(Command, replace(cast(Any, meaning.command), late=True)))


def late_dose(
    text: str, at_ms: int, state: SessionState, order: OrderReceived | None
) -> GiveDose | str:
    """A dose of so many milligrams, or why it is none; what comes after a first one adds to that.

    All but the amount is as in the session's doses, else as in its `order`.
    """
    amount_ug = read_mg(text)
    if not amount_ug:
        return say("A dose is typed as its amount in milligrams, such as 30.")
    adds_to = next((dose.id for dose in state.own_doses if dose.at_ms <= at_ms), None)
    dose = replace(_as_before(state, order), amount_ug=amount_ug, booster_of=adds_to)
    return GiveDose(dose, at_ms, late=True)


def _as_before(state: SessionState, order: OrderReceived | None) -> DoseGiven:
    if state.doses:
        first = state.doses[0].body
        return DoseGiven(first.substance, first.route, 0, order_id=first.order_id)
    if order is None or state.started is None:
        return DoseGiven("ketamine", "", 0)
    return DoseGiven(order.substance, order.route, 0, order_id=state.started.order_id)
