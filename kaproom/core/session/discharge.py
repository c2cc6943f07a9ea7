"""Discharge: the criteria, how they stand, and what a decision is made of.

The criteria are data, from `resources/discharge/criteria.toml`. Nothing here advises, adds up to a
verdict, or knows a word for being fit to go: it counts, and a named person decides.
"""

from collections import Counter
from dataclasses import dataclass

from kaproom.core.data_files.data_file import DataFault, Table, table_at, tables_at, text_at, within
from kaproom.core.events.discharge import (
    JUDGEMENTS,
    MET,
    NOT_MET,
    PASSED_OVER,
    CriterionJudged,
    CriterionStood,
    DischargeDecided,
)
from kaproom.core.session.commands import DecideDischarge, JudgeCriterion
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say

CRITERIA_MAX = 9
BESIDE = ("", "vitals", "dose", "scales", "observed", "escort")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the card; `beside` names the facts shown next to it, one of `BESIDE`."""

    code: str
    label: str
    beside: str
    source: str


@dataclass(frozen=True, slots=True)
class CriteriaProfile:
    """A list of criteria, where it comes from, and where its sources disagree."""

    code: str
    label: str
    criteria: tuple[Criterion, ...]
    source: str
    conflict: str


def profile_from(data: Table) -> CriteriaProfile:
    """The profile in use out of the parsed file; every other is read too. Raises DataFault."""
    wanted = text_at(data, "on_the_card")
    profiles = {code: _profile(data, code) for code in data if code != "on_the_card"}
    if wanted not in profiles:
        raise DataFault(
            "on_the_card", say("there is no list of criteria called {name}", name=wanted)
        )
    return profiles[wanted]


def _profile(data: Table, code: str) -> CriteriaProfile:
    table = table_at(data, code)
    with within(code):
        rows = tables_at(table, "criteria")
        if len(rows) > CRITERIA_MAX:
            raise DataFault(
                "criteria", say("at most {most} criteria fit the digit keys", most=CRITERIA_MAX)
            )
        criteria: list[Criterion] = []
        for index, row in enumerate(rows, start=1):
            with within(f"criteria:{index}"):
                criteria.append(_criterion(row, {c.code for c in criteria}))
        text_at(table, "changed")
        return CriteriaProfile(
            code,
            text_at(table, "label"),
            tuple(criteria),
            text_at(table, "source"),
            text_at(table, "conflict", ""),
        )


def _criterion(row: Table, taken: set[str]) -> Criterion:
    code, label = text_at(row, "code").strip(), text_at(row, "label").strip()
    if not code or code in taken:
        raise DataFault("code", say("a criterion needs a code of its own"))
    if not label:
        raise DataFault("label", say("a criterion needs a label"))
    beside = text_at(row, "beside", "")
    if beside not in BESIDE:
        raise DataFault(
            "beside", say("beside must be one of {known}", known=", ".join(filter(None, BESIDE)))
        )
    return Criterion(code, label, beside, text_at(row, "source"))


def judgement_of(state: SessionState, code: str) -> Entry[CriterionJudged] | None:
    """The judgement of a criterion that holds: the one entered last."""
    found = (e for e in state.ledger.of(CriterionJudged) if e.body.criterion == code)
    return max(found, key=lambda entry: entry.event.turn, default=None)


def decision_of(state: SessionState) -> Entry[DischargeDecided] | None:
    """The decision that holds: the one entered last."""
    found = state.ledger.of(DischargeDecided)
    return max(found, key=lambda entry: entry.event.turn, default=None)


def criteria_now(
    state: SessionState, criteria: tuple[tuple[str, str], ...]
) -> tuple[CriterionStood, ...]:
    """How criteria, as pairs of code and label, stand now."""
    stood: list[CriterionStood] = []
    for code, label in criteria:
        entry = judgement_of(state, code)
        judged, words = (entry.body.judged, entry.body.words) if entry else ("", "")
        stood.append(CriterionStood(code, label, judged, words))
    return tuple(stood)


def tally(criteria: tuple[CriterionStood, ...]) -> str:
    """How many are what: `3 of 9 met, 2 not met, 1 passed over, 3 open`."""
    counts = Counter(c.judged for c in criteria)
    others = (
        say("{count} not met", count=counts[NOT_MET]) if counts[NOT_MET] else "",
        say("{count} passed over", count=counts[PASSED_OVER]) if counts[PASSED_OVER] else "",
        say("{count} open", count=counts[""]) if counts[""] else "",
    )
    met = say("{count} of {all} met", count=counts[MET], all=len(criteria))
    return ", ".join([met, *filter(None, others)])


def unanswered(criteria: tuple[CriterionStood, ...]) -> bool:
    """Whether any is open or not met; one passed over has its answer."""
    return any(c.judged in ("", NOT_MET) for c in criteria)


def judged_body(command: JudgeCriterion) -> CriterionJudged | Refusal:
    """What is written down of a judgement, or why it is not."""
    if command.judged not in JUDGEMENTS or not command.criterion.strip():
        return Refusal(say("A criterion is met, not met or passed over."))
    return CriterionJudged(command.criterion, command.label, command.judged, command.words.strip())


def decided_body(state: SessionState, command: DecideDischarge) -> DischargeDecided | Refusal:
    """What is written down of a decision: it needs a name, and a reason where not all is met."""
    decided_by, reason = command.decided_by.strip(), command.reason.strip()
    if not decided_by:
        return Refusal(say("Say who decides, by name."))
    stood = criteria_now(state, command.criteria)
    if unanswered(stood) and not reason:
        return Refusal(
            say("{tally}. Say in a few words why it is decided all the same.", tally=tally(stood)),
            True,
        )
    return DischargeDecided(decided_by, command.profile, stood, reason)
