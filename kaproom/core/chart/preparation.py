"""What preparation has brought, read off a chart's ledger; and what is against an entry of it.

The client's words stay as they were said: nothing here sums up, weighs or chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.events.chart import ConsentGiven, IntentionSet
from kaproom.core.events.event import Body
from kaproom.core.events.preparation import (
    ConcernAnswered,
    ConcernNoted,
    GoalSet,
    MusicWished,
    PreparationNoted,
    SituationDescribed,
    ThemeClosed,
    ThemeNamed,
)
from kaproom.core.stream.chart_dates import chart_day, day_known
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

_WORDED = (
    ConcernNoted,
    ConcernAnswered,
    SituationDescribed,
    GoalSet,
    ThemeNamed,
    MusicWished,
    PreparationNoted,
)
"""Kinds that are nothing without their words."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A concern or question with what became of it, newest first."""

    noted: Entry[ConcernNoted]
    answers: tuple[Entry[ConcernAnswered], ...] = ()


def concerns(ledger: Ledger) -> tuple[Concern, ...]:
    """The concerns and questions in the order they came."""
    answers = ledger.of(ConcernAnswered)
    return tuple(
        Concern(noted, tuple(a for a in reversed(answers) if a.body.concern_id == noted.id))
        for noted in ledger.of(ConcernNoted)
    )


def intentions(ledger: Ledger) -> tuple[Entry[IntentionSet], ...]:
    """All wordings of the intention that stand, the newest first."""
    return tuple(reversed(ledger.of(IntentionSet)))


def music_wishes(ledger: Ledger, *, avoid: bool) -> tuple[Entry[MusicWished], ...]:
    """What the client wishes to hear, or to be spared."""
    return tuple(wish for wish in ledger.of(MusicWished) if wish.body.avoid is avoid)


def consent_trail(ledger: Ledger) -> Mapping[str, tuple[Entry[ConsentGiven], ...]]:
    """Every word on each subject that was asked about, oldest first, by the day it was said."""
    found: dict[str, tuple[Entry[ConsentGiven], ...]] = {}
    for entry in sorted(ledger.of(ConsentGiven), key=_place):
        found[entry.body.subject] = (*found.get(entry.body.subject, ()), entry)
    return found


_CONSENT_WORDS = {
    "given": say("given", meaning="a consent"),
    "refused": say("refused", meaning="a consent"),
    "withdrawn": say("withdrawn", meaning="a consent"),
}


def consent_answer(consent: ConsentGiven) -> str:
    """`given`, `refused` or `withdrawn`, as a code."""
    if consent.withdrawn:
        return "withdrawn"
    return "given" if consent.given else "refused"


def consent_state(consent: ConsentGiven) -> str:
    """Whether it is given, refused or withdrawn, in words."""
    return _CONSENT_WORDS[consent_answer(consent)]


def consent_day(consent: Entry[ConsentGiven]) -> str:
    """The day it was said, as ISO text: the one written down, else that of the entry."""
    return consent.body.on_date or consent.event.local_day()


def _place(consent: Entry[ConsentGiven]) -> tuple[str, int]:
    return day_known(consent.event, consent.body.on_date), consent.event.turn


def preparation_reason(ledger: Ledger, body: Body) -> str | None:
    """Why an entry of preparation cannot be written as it is; None for all others."""
    match body:
        case ConcernAnswered(concern_id) if not _stands(ledger, concern_id, ConcernNoted):
            return say("That concern was taken back.")
        case ThemeClosed(theme_id) if not _stands(ledger, theme_id, ThemeNamed):
            return say("That theme was taken back.")
        case ConsentGiven():
            return _consent_reason(ledger, body)
        case _:
            return _words_reason(body)


def _stands(ledger: Ledger, entry_id: str, kind: type[Body]) -> bool:
    entry = ledger.entries.get(entry_id)
    return entry is not None and isinstance(entry.body, kind)


def _words_reason(body: Body) -> str | None:
    worded = isinstance(body, _WORDED)
    return say("What was said is missing.") if worded and not body.text.strip() else None


def _consent_reason(ledger: Ledger, body: ConsentGiven) -> str | None:
    if body.given and body.withdrawn:
        return say("A consent is given or withdrawn, not both.")
    said = consent_trail(ledger).get(body.subject, ())
    before = [e for e in said if not body.on_date or consent_day(e) <= body.on_date]
    if body.withdrawn and said and not before:
        return say("Nothing had been consented to by {day}.", day=body.on_date)
    if body.withdrawn and not (before and before[-1].body.given):
        return say("Only a consent that was given can be withdrawn.")
    if body.on_date and chart_day(body.on_date) is None:
        return say("The day of a consent is a date such as 2026-11-14.")
    return None
