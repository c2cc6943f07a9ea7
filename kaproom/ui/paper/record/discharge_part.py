"""Discharge: each criterion as it stood, who decided and why; and lines brought into the record."""

from kaproom.core.discharge import decision_of
from kaproom.core.discharge_events import CriterionJudged, CriterionStood
from kaproom.core.ledger import Entry
from kaproom.core.session_events import NotePromoted
from kaproom.ui.paper.record.blocks import Block, Column, Fields, Line, Table, section
from kaproom.ui.paper.record.entry_text import remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import both_clocks, clock_text, since_dose

_CRITERIA = (Column("Criterion", 0.45), Column("Stood", 0.15), Column("Remark", 0.4))
_JUDGED = (*_CRITERIA[:2], Column("Remark", 0.28), Column("Clock", 0.12))
_PROMOTED = (
    Column("Clock", 0.11),
    Column("T+", 0.09),
    Column("Line", 0.46),
    Column("Where it came from", 0.34),
)


def discharge(facts: Facts) -> tuple[Block, ...]:
    """The decision with the criteria as they stood then; or how they stand without one."""
    state = facts.state
    decision = decision_of(state)
    if decision is None:
        rows = tuple(_judged(facts, entry) for entry in state.ledger.of(CriterionJudged))
        return section("Discharge", Line("No decision was entered."), Table(_JUDGED, rows))
    said = remarks(state, decision)
    fields = (
        ("Decided by", decision.body.decided_by),
        ("At", f"{both_clocks(state, decision.at_ms)} {since_dose(state, decision.at_ms)}".strip()),
        ("Reason", decision.body.reason or "none given"),
        *((("Remarks", said),) if said else ()),
    )
    rows = tuple(_stood(criterion) for criterion in decision.body.criteria)
    return section("Discharge", Fields(fields), Table(_CRITERIA, rows))


def promoted(facts: Facts) -> tuple[Block, ...]:
    """What was reworded for the record, with the note it came from by its code alone."""
    rows = tuple(_promoted(facts, entry) for entry in facts.state.ledger.of(NotePromoted))
    return section("Lines brought into the record", Table(_PROMOTED, rows)) if rows else ()


def _stood(criterion: CriterionStood) -> tuple[str, ...]:
    return (criterion.label, criterion.judged.replace("_", " ") or "open", criterion.words)


def _judged(facts: Facts, entry: Entry[CriterionJudged]) -> tuple[str, ...]:
    body = entry.body
    words = remarks(facts.state, entry, body.words)
    return (body.label, body.judged.replace("_", " "), words, clock_text(facts.state, entry.at_ms))


def _promoted(facts: Facts, entry: Entry[NotePromoted]) -> tuple[str, ...]:
    state = facts.state
    source = f"note {entry.body.note_id[:8]}, reworded by {entry.event.author}"
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        entry.body.text,
        remarks(state, entry, source),
    )
