"""Discharge: each criterion as it stood, who decided and why; and lines brought into the record."""

from kaproom.core.events.discharge import CriterionJudged, CriterionStood
from kaproom.core.events.session import NotePromoted
from kaproom.core.session.discharge import decision_of
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.paper.record.blocks import Block, Column, Fields, Line, Table, section
from kaproom.ui.paper.record.entry_text import remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import both_clocks, clock_text, since_dose
from kaproom.ui.room.discharge_facts import JUDGED_WORDS

_CRITERIA = (Column(say("Criterion"), 0.45), Column(say("Stood"), 0.15), Column(say("Remark"), 0.4))
_JUDGED = (*_CRITERIA[:2], Column(say("Remark"), 0.28), Column(say("Clock"), 0.12))
_PROMOTED = (
    Column(say("Clock"), 0.11),
    Column(say("T+"), 0.09),
    Column(say("Line"), 0.46),
    Column(say("Where it came from"), 0.34),
)


def discharge(facts: Facts) -> tuple[Block, ...]:
    """The decision with the criteria as they stood then; or how they stand without one."""
    state = facts.state
    decision = decision_of(state)
    if decision is None:
        rows = tuple(_judged(facts, entry) for entry in state.ledger.of(CriterionJudged))
        return section(
            say("Discharge"), Line(say("No decision was entered.")), Table(_JUDGED, rows)
        )
    said = remarks(state, decision)
    fields = (
        (say("Decided by"), decision.body.decided_by),
        (
            say("At"),
            f"{both_clocks(state, decision.at_ms)} {since_dose(state, decision.at_ms)}".strip(),
        ),
        (say("Reason"), decision.body.reason or say("none given")),
        *(((say("Remarks"), said),) if said else ()),
    )
    rows = tuple(_stood(criterion) for criterion in decision.body.criteria)
    return section(say("Discharge"), Fields(fields), Table(_CRITERIA, rows))


def promoted(facts: Facts) -> tuple[Block, ...]:
    """What was reworded for the record, with the note it came from by its code alone."""
    rows = tuple(_promoted(facts, entry) for entry in facts.state.ledger.of(NotePromoted))
    return section(say("Lines brought into the record"), Table(_PROMOTED, rows)) if rows else ()


def _stood(criterion: CriterionStood) -> tuple[str, ...]:
    return (criterion.label, _judgement(criterion.judged), criterion.words)


def _judged(facts: Facts, entry: Entry[CriterionJudged]) -> tuple[str, ...]:
    body = entry.body
    words = remarks(facts.state, entry, body.words)
    at = clock_text(facts.state, entry.at_ms)
    return (body.label, _judgement(body.judged), words, at)


def _judgement(judged: str) -> str:
    return JUDGED_WORDS.get(judged, judged.replace("_", " "))


def _promoted(facts: Facts, entry: Entry[NotePromoted]) -> tuple[str, ...]:
    state = facts.state
    source = say(
        "note {code}, reworded by {name}", code=entry.body.note_id[:8], name=entry.event.author
    )
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        entry.body.text,
        remarks(state, entry, source),
    )
