"""What stands between the sessions: agreements and what became of them, practices, words written.

Views over a chart's ledger, and what is said against an entry of these kinds. Nothing here sums
up, counts feelings or judges: it puts together what belongs together, in the order of time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from kaproom.core.chart.themes import theme_called
from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.event import Body
from kaproom.core.events.integration import (
    ANSWERS,
    ENDED,
    OPEN,
    OUTCOMES,
    REVISED,
    AgreementFollowed,
    FollowUpDone,
    FollowUpMoved,
    FollowUpSaid,
    IntegrationNoted,
    NotePutUnderTheme,
    PracticeAgreed,
    PracticeAnswered,
    ReflectionWritten,
)
from kaproom.core.events.preparation import ThemeNamed
from kaproom.core.stream.chart_dates import chart_day
from kaproom.core.stream.decision import reason_if_empty
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

D = TypeVar("D", ReflectionWritten, IntegrationNoted)


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with what became of it, session by session, oldest first."""

    made: Entry[AgreementMade]
    followed: tuple[Entry[AgreementFollowed], ...] = ()

    @property
    def words(self) -> str:
        """The wording that holds now: the last one it was revised to, where it was."""
        revised = (e.body.text for e in self.followed if e.body.became == REVISED and e.body.text)
        return next(reversed(list(revised)), self.made.body.text)

    @property
    def holds(self) -> bool:
        """Whether it has not come to its end."""
        return not self.followed or self.followed[-1].body.became != ENDED


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice with the answers given to it, oldest first."""

    agreed: Entry[PracticeAgreed]
    answers: tuple[Entry[PracticeAnswered], ...] = ()

    @property
    def body(self) -> PracticeAgreed:
        """What was agreed."""
        return self.agreed.body

    @property
    def stands(self) -> str:
        """`open`, `done` or `left`."""
        return self.answers[-1].body.answer if self.answers else OPEN


def agreements(ledger: Ledger) -> tuple[Agreement, ...]:
    """All agreements, in the order they were made."""
    followed: dict[str, list[Entry[AgreementFollowed]]] = {}
    for entry in ledger.of(AgreementFollowed):
        followed.setdefault(entry.body.agreement_id, []).append(entry)
    return tuple(
        Agreement(made, tuple(followed.get(made.id, ()))) for made in ledger.of(AgreementMade)
    )


def practices(ledger: Ledger) -> tuple[Practice, ...]:
    """All practices, in the order they were agreed."""
    answers: dict[str, list[Entry[PracticeAnswered]]] = {}
    for entry in ledger.of(PracticeAnswered):
        answers.setdefault(entry.body.practice_id, []).append(entry)
    return tuple(
        Practice(agreed, tuple(answers.get(agreed.id, ()))) for agreed in ledger.of(PracticeAgreed)
    )


def open_practices(ledger: Ledger) -> tuple[Practice, ...]:
    """The practices that are neither done nor left."""
    return tuple(p for p in practices(ledger) if p.stands == OPEN)


def reflections(ledger: Ledger) -> tuple[Entry[ReflectionWritten], ...]:
    """The therapist's reflections by their day, the newest first."""
    return _newest_day_first(ledger.of(ReflectionWritten))


def integration_notes(ledger: Ledger, session_id: str) -> tuple[Entry[IntegrationNoted], ...]:
    """The notes of the integration sessions after a dosing session, the newest day first."""
    found = (e for e in ledger.of(IntegrationNoted) if e.body.session_id == session_id)
    return _newest_day_first(found)


def integration_reason(ledger: Ledger, body: Body) -> str | None:
    """What is against an entry of these kinds; None where nothing is."""
    match body:
        case AgreementFollowed(agreement_id, became=became):
            return _missing(
                ledger, agreement_id, AgreementMade, say("There is no such agreement any more.")
            ) or _one_of(became, OUTCOMES)
        case PracticeAgreed(_, text, until_date):
            return reason_if_empty(text, say("The practice is missing.")) or (
                _day(until_date) if until_date else None
            )
        case PracticeAnswered(practice_id, answer):
            return _missing(
                ledger, practice_id, PracticeAgreed, say("There is no such practice any more.")
            ) or _one_of(answer, ANSWERS)
        case FollowUpDone(on_date=day) | FollowUpMoved(to_date=day):
            return _day(day)
        case ThemeNamed(text):
            if theme_called(ledger, text) is not None:
                return say("There is a theme of that name already.")
            return reason_if_empty(text, say("The theme's name is missing."))
        case NotePutUnderTheme(theme_id):
            return _missing(ledger, theme_id, ThemeNamed, say("There is no such theme any more."))
        case ReflectionWritten(on_date, text) | IntegrationNoted(_, on_date, text):
            return reason_if_empty(text, say("What is to be written is missing.")) or _day(on_date)
        case FollowUpSaid(text=text):
            return reason_if_empty(text, say("What was said is missing."))
        case _:
            return None


def _newest_day_first(entries: Iterable[Entry[D]]) -> tuple[Entry[D], ...]:
    return tuple(sorted(entries, key=lambda e: (e.body.on_date, e.event.turn), reverse=True))


def _one_of(value: str, known: tuple[str, ...]) -> str | None:
    return None if value in known else say("It is one of: {known}.", known=", ".join(known))


def _missing(ledger: Ledger, entry_id: str, kind: type[Body], reason: str) -> str | None:
    entry = ledger.entries.get(entry_id)
    return None if entry and isinstance(entry.body, kind) else reason


def _day(text: str) -> str | None:
    return None if chart_day(text) else say("That is no day of the calendar.")
