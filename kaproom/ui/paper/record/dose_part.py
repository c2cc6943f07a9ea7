"""The doses with lot, waste and witness, how they were held, and what was not given and why."""

from collections.abc import Iterator
from decimal import Decimal

from kaproom.core.decimals import decimal_text
from kaproom.core.events.session import DoseGiven, DoseNotGiven
from kaproom.core.session.holds import holds
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text, hold_end_words, plain_mg
from kaproom.ui.paper.record.blocks import Block, Column, Line, Table, section
from kaproom.ui.paper.record.entry_text import dose_words, remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import both_clocks, clock_text, since_dose

_DOSES = (
    Column(say("Clock"), 0.1),
    Column(say("T+"), 0.09),
    Column(say("Given"), 0.27),
    Column(say("Lot, expiry"), 0.17),
    Column(say("By, waste, witness"), 0.18),
    Column(say("Remarks"), 0.19),
)
_NOT_GIVEN = (
    Column(say("Clock"), 0.12),
    Column(say("T+"), 0.09),
    Column(say("Not given"), 0.12),
    Column(say("Reason"), 0.34),
    Column(say("Entered by"), 0.15),
    Column(say("Remarks"), 0.18),
)


def doses(facts: Facts) -> tuple[Block, ...]:
    """All that is recorded of doses."""
    state = facts.state
    given = tuple(_dose(facts, dose) for dose in state.doses)
    refused = tuple(_not_given(facts, entry) for entry in state.ledger.of(DoseNotGiven))
    return section(
        say("Doses"),
        Line(say("No dose was given.")) if not given else None,
        Table(_DOSES, given),
        *(Line(words) for words in _held(facts)),
        Table(_NOT_GIVEN, refused),
    )


def _dose(facts: Facts, dose: Entry[DoseGiven]) -> tuple[str, ...]:
    state, body = facts.state, dose.body
    strength = body.concentration_ug_per_ml
    given = (
        say("booster: {dose}", dose=dose_words(body)) if body.booster_of else dose_words(body),
        f"{plain_mg(strength)} mg/mL, {_volume(body.amount_ug, strength)} mL" if strength else "",
        say("site: {site}", site=body.site) if body.site else "",
    )
    expiry = say("expires {day}", day=body.expiry) if body.expiry else ""
    lot = (body.lot or say("lot not noted"), expiry)
    waste = say("waste not noted")
    if body.waste_ug is not None:
        waste = say("waste {amount}", amount=amount_text(body.waste_ug))
    hands = (
        body.given_by or say("not noted"),
        waste,
        say("witness {name}", name=body.witness) if body.witness else say("no witness noted"),
    )
    return (
        clock_text(state, dose.at_ms),
        since_dose(state, dose.at_ms),
        _lines(*given),
        _lines(*lot),
        _lines(*hands),
        remarks(state, dose),
    )


def _volume(amount_ug: int, strength_ug_per_ml: int) -> str:
    """Millilitres to the hundredth, halves upward; counted in whole numbers."""
    hundredths = (200 * amount_ug + strength_ug_per_ml) // (2 * strength_ug_per_ml)
    return decimal_text(Decimal(hundredths).scaleb(-2))


def _not_given(facts: Facts, entry: Entry[DoseNotGiven]) -> tuple[str, ...]:
    state = facts.state
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        say("booster", meaning="not given")
        if entry.body.booster
        else say("dose", meaning="not given"),
        entry.body.reason,
        entry.event.author,
        remarks(state, entry),
    )


def _held(facts: Facts) -> Iterator[str]:
    for hold in holds(facts.state):
        begun = both_clocks(facts.state, hold.begun_ms)
        amount = amount_text(hold.dose.body.amount_ug)
        if hold.ended_ms is None:
            yield say(
                "{amount} held in the mouth from {time}; no end was entered.",
                amount=amount,
                time=begun,
            )
            continue
        lasted = session_clock_text(hold.ended_ms - hold.begun_ms, seconds=True)
        held = say(
            "{amount} held in the mouth from {time} for {length}",
            amount=amount,
            time=begun,
            length=lasted,
        )
        yield ", ".join(filter(None, (held, hold_end_words(hold.how)))) + "."


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
