"""Entries in full words: what they say, and what they said before a correction. Plain text.

Nothing is shortened here: what was written first must stay readable on paper.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any, cast

from kaproom.core.decimals import tenths_text
from kaproom.core.events import adverse as adverse
from kaproom.core.events import session as e
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.events.event import Body
from kaproom.core.events.keeping import PurgedEntry
from kaproom.core.phase_names import said_phase
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text, plain_mg, reading_text
from kaproom.ui.paper.record.field_names import field_name
from kaproom.ui.paper.record.times import clock_text, written_text
from kaproom.ui.room.discharge_facts import JUDGED_WORDS
from kaproom.ui.room.entry_words import entry_words

_AMOUNTS: dict[str, Callable[[int], str]] = {
    "amount_ug": amount_text,
    "waste_ug": amount_text,
    "booster_max_ug": amount_text,
    "concentration_ug_per_ml": lambda value: f"{plain_mg(value)} mg/mL",
    "temperature_tenth_c": lambda value: f"{tenths_text(value)} °C",
}
_REFERENCES = frozenset({"booster_of", "order_id"})
_DERIVED = frozenset({"confirmed"})


def full_words(body: Body) -> str:
    """What an entry is and says, whole."""
    match body:
        case e.ReadingTaken():
            return say("reading {reading}", reading=reading_text(body))
        case e.ReadingSkipped(reason):
            return say("reading passed over: {reason}", reason=reason)
        case e.ReadingAcknowledged(reason=reason):
            return say("answer to a marked reading: {reason}", reason=reason)
        case e.DoseGiven():
            return say("dose {dose}", dose=dose_words(body))
        case e.DoseNotGiven(reason, booster):
            return (
                say("booster not given: {reason}", reason=reason)
                if booster
                else say("dose not given: {reason}", reason=reason)
            )
        case e.ObservationMade(label=label):
            return say("observation: {label}", label=label)
        case e.ScaleRated():
            tested = say("tested") if body.tested else say("observed")
            return f"{body.scale} {body.score}, {tested}"
        case e.NotePromoted(text=text):
            return say("line in the record: {words}", words=text)
        case e.PhaseEntered(phase):
            return say("phase {phase}", phase=said_phase(phase))
        case _:
            return _other_words(body)


def dose_words(body: e.DoseGiven) -> str:
    """Substance, amount, route, and in which form: `ketamine 60 mg IM`."""
    form = body.form
    if body.device_index is not None:
        form = f"{form or say('device')} {body.device_index}"
    taken = say("taken by the client") if body.self_administered else ""
    lead = f"{body.substance} {amount_text(body.amount_ug)} {body.route}".strip()
    return ", ".join(part for part in (lead, form, taken) if part)


def changes(before: Body, after: Body) -> Iterator[str]:
    """What stood before in each field that was changed: `amount was 50 mg`."""
    for field in fields(cast(Any, before)):
        old, new = getattr(before, field.name), getattr(after, field.name, None)
        if old != new and field.name not in _DERIVED:
            yield say(
                "{what} was {before}", what=field_name(field.name), before=_value(field.name, old)
            )


def corrections(state: SessionState, entry: Entry[Body]) -> Iterator[str]:
    """A line for each correction, oldest first: when it was made, by whom, what stood before."""
    at_ms = entry.event.session_ms or 0
    for index, event in enumerate(entry.trail):
        was = list(changes(entry.as_written(index), entry.as_written(index + 1)))
        moved_ms = getattr(event.body, "at_session_ms", None)
        if moved_ms is not None and moved_ms != at_ms:
            was.append(say("time was {time}", time=clock_text(state, at_ms)))
            at_ms = moved_ms
        said = "; ".join(was) or say("nothing changed")
        yield say(
            "corrected {time} by {name}: {changes}",
            time=written_text(state, event),
            name=event.author,
            changes=said,
        )


def remarks(state: SessionState, entry: Entry[Body], *more: str) -> str:
    """What is to be said beside an entry: that it is late, what stood before, and more."""
    late = ""
    if entry.late:
        late = say("late entry, written {time}", time=written_text(state, entry.event))
    return "\n".join(part for part in (*more, late, *corrections(state, entry)) if part)


def _other_words(body: Body) -> str:
    match body:
        case adverse.AdverseBegun(label=label):
            return say("adverse event: {label}", label=label)
        case adverse.AdverseGraded(word=word):
            return say("grade of an adverse event: {grade}", grade=word)
        case adverse.AdverseActed(action=action):
            return say("done about an adverse event: {action}", action=action)
        case adverse.AdverseResolved(label=label):
            return say("outcome of an adverse event: {label}", label=label)
        case CriterionJudged(label=label, judged=judged, words=words):
            judgement = JUDGED_WORDS.get(judged, judged.replace("_", " "))
            said = say("discharge, {criterion}: {judged}", criterion=label, judged=judgement)
            return f"{said} ({words})" if words else said
        case DischargeDecided(decided_by=who, reason=reason):
            said = say("discharge decided by {name}", name=who)
            return f"{said}: {reason}" if reason else said
        case e.MusicReported():
            said = say("music, {what}", what=body.what.replace("_", " "))
            return f"{said}: {body.track}" if body.track else said
        case PurgedEntry():
            return say("words removed for good")
        case _:
            return entry_words(body)


def _value(field: str, value: object) -> str:
    if value is None or value == "":
        return say("empty")
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if field in _REFERENCES:
        return say("another")
    if field in _AMOUNTS and isinstance(value, int):
        return _AMOUNTS[field](value)
    return say("“{words}”", words=value) if isinstance(value, str) else str(value)
