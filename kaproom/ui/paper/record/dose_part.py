"""The doses with lot, waste and witness, how they were held, and what was not given and why."""

from collections.abc import Iterator

from kaproom.core.holds import holds
from kaproom.core.ledger import Entry
from kaproom.core.session import session_clock_text
from kaproom.core.session_events import DoseGiven, DoseNotGiven
from kaproom.ui.paper.record.blocks import Block, Column, Line, Table, section
from kaproom.ui.paper.record.entry_text import dose_words, remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import both_clocks, clock_text, since_dose
from kaproom.ui.room.words import amount_text, plain_mg

_DOSES = (
    Column("Clock", 0.1),
    Column("T+", 0.09),
    Column("Given", 0.27),
    Column("Lot, expiry", 0.17),
    Column("By, waste, witness", 0.18),
    Column("Remarks", 0.19),
)
_NOT_GIVEN = (
    Column("Clock", 0.12),
    Column("T+", 0.09),
    Column("Not given", 0.12),
    Column("Reason", 0.34),
    Column("Entered by", 0.15),
    Column("Remarks", 0.18),
)


def doses(facts: Facts) -> tuple[Block, ...]:
    """All that is recorded of doses."""
    state = facts.state
    given = tuple(_dose(facts, dose) for dose in state.doses)
    refused = tuple(_not_given(facts, entry) for entry in state.ledger.of(DoseNotGiven))
    return section(
        "Doses",
        Line("No dose was given.") if not given else None,
        Table(_DOSES, given),
        *(Line(words) for words in _held(facts)),
        Table(_NOT_GIVEN, refused),
    )


def _dose(facts: Facts, dose: Entry[DoseGiven]) -> tuple[str, ...]:
    state, body = facts.state, dose.body
    strength = body.concentration_ug_per_ml
    given = (
        f"{'booster: ' if body.booster_of else ''}{dose_words(body)}",
        f"{plain_mg(strength)} mg/mL, {_volume(body.amount_ug, strength)} mL" if strength else "",
        f"site: {body.site}" if body.site else "",
    )
    lot = (body.lot or "lot not noted", f"expires {body.expiry}" if body.expiry else "")
    hands = (
        body.given_by or "not noted",
        "waste not noted" if body.waste_ug is None else f"waste {amount_text(body.waste_ug)}",
        f"witness {body.witness}" if body.witness else "no witness noted",
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
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _not_given(facts: Facts, entry: Entry[DoseNotGiven]) -> tuple[str, ...]:
    state = facts.state
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        "booster" if entry.body.booster else "dose",
        entry.body.reason,
        entry.event.author,
        remarks(state, entry),
    )


def _held(facts: Facts) -> Iterator[str]:
    for hold in holds(facts.state):
        begun = both_clocks(facts.state, hold.begun_ms)
        lead = f"{amount_text(hold.dose.body.amount_ug)} held in the mouth from {begun}"
        if hold.ended_ms is None:
            yield f"{lead}; no end was entered."
            continue
        lasted = session_clock_text(hold.ended_ms - hold.begun_ms, seconds=True)
        yield f"{lead} for {lasted}{f', {hold.how}' if hold.how else ''}."


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
