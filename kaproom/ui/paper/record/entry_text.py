"""Entries in full words: what they say, and what they said before a correction. Plain text.

Nothing is shortened here: what was written first must stay readable on paper.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any, cast

from kaproom.core import adverse_events as adverse
from kaproom.core import session_events as e
from kaproom.core.discharge_events import CriterionJudged, DischargeDecided
from kaproom.core.event import Body
from kaproom.core.keeping_events import PurgedEntry
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.ui.paper.record.times import clock_text, written_text
from kaproom.ui.room.entry_words import entry_words
from kaproom.ui.room.words import amount_text, plain_mg, reading_text

_UNITS = {
    "systolic_mmhg": "upper pressure",
    "diastolic_mmhg": "lower pressure",
    "pulse_bpm": "pulse",
    "spo2_percent": "oxygen",
    "respiration_per_min": "breaths",
    "booster_of": "dose it adds to",
    "order_id": "order",
}
_AMOUNTS: dict[str, Callable[[int], str]] = {
    "amount_ug": amount_text,
    "waste_ug": amount_text,
    "booster_max_ug": amount_text,
    "concentration_ug_per_ml": lambda value: f"{plain_mg(value)} mg/mL",
    "temperature_tenth_c": lambda value: f"{value // 10}.{value % 10} °C",
}
_REFERENCES = frozenset({"booster_of", "order_id"})
_DERIVED = frozenset({"confirmed"})


def full_words(body: Body) -> str:
    """What an entry is and says, whole."""
    match body:
        case e.ReadingTaken():
            return f"reading {reading_text(body)}"
        case e.ReadingSkipped(reason):
            return f"reading passed over: {reason}"
        case e.ReadingAcknowledged(reason=reason):
            return f"answer to a marked reading: {reason}"
        case e.DoseGiven():
            return f"dose {dose_words(body)}"
        case e.DoseNotGiven(reason, booster):
            return f"{'booster' if booster else 'dose'} not given: {reason}"
        case e.ObservationMade(label=label):
            return f"observation: {label}"
        case e.ScaleRated():
            tested = "tested" if body.tested else "observed"
            return f"{body.scale} {body.score}, {tested}"
        case e.NotePromoted(text=text):
            return f"line in the record: {text}"
        case e.PhaseEntered(phase):
            return f"phase {phase}"
        case _:
            return _other_words(body)


def dose_words(body: e.DoseGiven) -> str:
    """Substance, amount, route, and in which form: `ketamine 60 mg IM`."""
    form = body.form
    if body.device_index is not None:
        form = f"{form or 'device'} {body.device_index}"
    taken = "taken by the client" if body.self_administered else ""
    lead = f"{body.substance} {amount_text(body.amount_ug)} {body.route}".strip()
    return ", ".join(part for part in (lead, form, taken) if part)


def changes(before: Body, after: Body) -> Iterator[str]:
    """What stood before in each field that was changed: `amount was 50 mg`."""
    for field in fields(cast(Any, before)):
        old, new = getattr(before, field.name), getattr(after, field.name, None)
        if old != new and field.name not in _DERIVED:
            yield f"{_name(field.name)} was {_value(field.name, old)}"


def corrections(state: SessionState, entry: Entry[Body]) -> Iterator[str]:
    """A line for each correction, oldest first: when it was made, by whom, what stood before."""
    at_ms = entry.event.session_ms or 0
    for index, event in enumerate(entry.trail):
        was = list(changes(entry.as_written(index), entry.as_written(index + 1)))
        moved_ms = getattr(event.body, "at_session_ms", None)
        if moved_ms is not None and moved_ms != at_ms:
            was.append(f"time was {clock_text(state, at_ms)}")
            at_ms = moved_ms
        said = "; ".join(was) or "nothing changed"
        yield f"corrected {written_text(state, event)} by {event.author}: {said}"


def remarks(state: SessionState, entry: Entry[Body], *more: str) -> str:
    """What is to be said beside an entry: that it is late, what stood before, and more."""
    late = f"late entry, written {written_text(state, entry.event)}" if entry.late else ""
    return "\n".join(part for part in (*more, late, *corrections(state, entry)) if part)


def _other_words(body: Body) -> str:
    match body:
        case adverse.AdverseBegun(label=label):
            return f"adverse event: {label}"
        case adverse.AdverseGraded(word=word):
            return f"grade of an adverse event: {word}"
        case adverse.AdverseActed(action=action):
            return f"done about an adverse event: {action}"
        case adverse.AdverseResolved(label=label):
            return f"end of an adverse event: {label}"
        case CriterionJudged(label=label, judged=judged, words=words):
            said = f"{label}: {judged.replace('_', ' ')}"
            return f"discharge, {said}{f' ({words})' if words else ''}"
        case DischargeDecided(decided_by=who, reason=reason):
            return f"discharge decided by {who}{f': {reason}' if reason else ''}"
        case e.MusicReported():
            return f"music, {body.what.replace('_', ' ')}: {body.track}".removesuffix(": ")
        case PurgedEntry():
            return "words removed for good"
        case e.SessionEnded():
            return "end of the session"
        case _:
            return entry_words(body)


def _name(field: str) -> str:
    plain = field.removesuffix("_ug").removesuffix("_mmhg").removesuffix("_tenth_c")
    plain = plain.removesuffix("_ug_per_ml").removesuffix("_min")
    return _UNITS.get(field, plain.replace("_", " "))


def _value(field: str, value: object) -> str:
    if value is None or value == "":
        return "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field in _REFERENCES:
        return "another"
    if field in _AMOUNTS and isinstance(value, int):
        return _AMOUNTS[field](value)
    return f"“{value}”" if isinstance(value, str) else str(value)
