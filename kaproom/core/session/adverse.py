"""Adverse events as they stand, and what may be written of them.

Worst grade and resolution are derived, never stored, so that undo and correction move them.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import TypeVar

from kaproom.core.events.adverse import (
    AdverseActed,
    AdverseBegun,
    AdverseGraded,
    AdverseJudged,
    AdverseResolved,
)
from kaproom.core.events.event import Body
from kaproom.core.session import commands as c
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

ENDINGS = frozenset({"resolved", "resolvedWithSequelae", "fatal"})
"""The outcomes with which an adverse event is over; with any other it goes on."""

F = TypeVar("F", AdverseGraded, AdverseActed, AdverseJudged, AdverseResolved)
AdverseCommand = (
    c.BeginAdverse | c.GradeAdverse | c.ActOnAdverse | c.JudgeAdverse | c.ResolveAdverse
)


@dataclass(frozen=True, slots=True)
class AdverseEvent:
    """One adverse event with all that was written of it, each by the time it happened."""

    begun: Entry[AdverseBegun]
    grades: tuple[Entry[AdverseGraded], ...] = ()
    actions: tuple[Entry[AdverseActed], ...] = ()
    judged: Entry[AdverseJudged] | None = None
    outcomes: tuple[Entry[AdverseResolved], ...] = ()

    @property
    def id(self) -> str:
        """The id of its onset."""
        return self.begun.id

    @property
    def label(self) -> str:
        """What it is."""
        return self.begun.body.label

    @property
    def at_ms(self) -> int:
        """Session time of its onset."""
        return self.begun.at_ms

    @property
    def resolved(self) -> Entry[AdverseResolved] | None:
        """The outcome with which it was over, None while it goes on."""
        return next((o for o in reversed(self.outcomes) if o.body.code in ENDINGS), None)

    @property
    def outcome(self) -> Entry[AdverseResolved] | None:
        """How it ended, else what was last said of how it goes on; None where nothing was."""
        return self.resolved or (self.outcomes[-1] if self.outcomes else None)

    @property
    def end_ms(self) -> int | None:
        """Session time of its end, never before its onset; None while it goes on."""
        return None if self.resolved is None else max(self.resolved.at_ms, self.at_ms)

    @property
    def serious(self) -> bool:
        """Whether it was last judged serious."""
        return self.judged is not None and self.judged.body.serious

    @property
    def worst(self) -> AdverseGraded | None:
        """The worst grade it had, None where nobody graded it."""
        return max((g.body for g in self.grades), key=lambda body: body.grade, default=None)

    def grade_at(self, at_ms: int) -> AdverseGraded | None:
        """The grade at a session time; the first one given counts from the onset on."""
        given = [g for g in self.grades if g.at_ms <= at_ms] or list(self.grades[:1])
        return given[-1].body if given else None

    def is_on_at(self, at_ms: int) -> bool:
        """Whether it went on at a session time."""
        return self.at_ms <= at_ms and (self.end_ms is None or at_ms < self.end_ms)


def adverse_events(ledger: Ledger) -> tuple[AdverseEvent, ...]:
    """The adverse events that stand, by onset."""
    grades = _by_event(ledger.of(AdverseGraded))
    actions = _by_event(ledger.of(AdverseActed))
    judged = _by_event(ledger.of(AdverseJudged))
    outcomes = _by_event(ledger.of(AdverseResolved))
    return tuple(
        AdverseEvent(
            begun,
            tuple(grades[begun.id]),
            tuple(actions[begun.id]),
            judged[begun.id][-1] if judged[begun.id] else None,
            tuple(outcomes[begun.id]),
        )
        for begun in ledger.of(AdverseBegun)
    )


def adverse_body(known: tuple[AdverseEvent, ...], command: AdverseCommand) -> Body | Refusal:
    """What a command would write of the adverse events there are, or why not."""
    if isinstance(command, c.BeginAdverse):
        label = command.label.strip()
        return AdverseBegun(command.code, label) if label else Refusal(say("Say what it is."))
    event = next((a for a in known if a.id == command.adverse_id), None)
    if event is None:
        return Refusal(say("That adverse event is not there any more."))
    if command.at_ms is not None and command.at_ms < event.at_ms:
        return Refusal(say("That is before {label} began.", label=event.label))
    return _following(event, command)


def correction_fault(body: Body, replacement: tuple[tuple[str, object], ...]) -> str | None:
    """Why a correction of such an entry cannot be, None where it can."""
    if isinstance(body, AdverseGraded):
        grade = dict(replacement).get("grade", body.grade)
        if not isinstance(grade, int) or isinstance(grade, bool) or grade < 1:
            return say("A grade is a number from 1.")
    return None


def _following(event: AdverseEvent, command: AdverseCommand) -> Body | Refusal:
    match command:
        case c.GradeAdverse():
            if not 1 <= command.grade <= command.highest:
                return Refusal(say("The grade goes from 1 to {highest}.", highest=command.highest))
            return AdverseGraded(event.id, command.grade, command.word)
        case c.ActOnAdverse():
            action = command.action.strip()
            return AdverseActed(event.id, action) if action else Refusal(say("Say what was done."))
        case c.JudgeAdverse():
            if command.serious == event.serious:
                return Refusal(say("{label} is marked so already.", label=event.label))
            return AdverseJudged(event.id, command.serious)
        case c.ResolveAdverse():
            if event.resolved is not None:
                return Refusal(say("{label} is over already.", label=event.label))
            return AdverseResolved(event.id, command.code, command.label)
        case c.BeginAdverse():
            return AdverseBegun(command.code, command.label)


def _by_event(entries: tuple[Entry[F], ...]) -> dict[str, list[Entry[F]]]:
    found: dict[str, list[Entry[F]]] = defaultdict(list)
    for entry in entries:
        found[entry.body.adverse_id].append(entry)
    return found
