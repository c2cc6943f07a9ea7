"""Correcting an entry by words: its text as it can be typed anew, and what a new text comes to.

A note is its words, a reading its vitals line, an observation its label, a scale its score, a dose
its amount. Every entry has a time; a phase and an end have nothing else that is corrected here.
What stood before stays in the trail, which is the ledger's business.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from kaproom.core.events import session as e
from kaproom.core.events.event import Body
from kaproom.core.room.typed_dose import thousandths_text
from kaproom.core.session.commands import CorrectEntry
from kaproom.core.session.palette import Scale
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import read_mg
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.line import LineRefusal, read_vitals
from kaproom.core.wording import say

Replacement = tuple[tuple[str, str | int | bool | None], ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction came to: a command, or why not; `asks` wants Enter once more."""

    command: CorrectEntry | None = None
    reason: str = ""
    asks: tuple[str, ...] = ()


def editable_text(body: Body) -> str | None:
    """The text of an entry as it would be typed; None where only its time can be corrected."""
    match body:
        case e.NoteTaken(text=text) | e.NotePromoted(text=text):
            return text
        case e.ReadingTaken():
            return vitals_text(body)
        case e.ReadingSkipped(reason):
            return reason
        case e.ObservationMade(label=label):
            return label
        case e.ScaleRated(score=score):
            return str(score)
        case e.DoseGiven(amount_ug=amount_ug):
            return f"{thousandths_text(amount_ug)} mg"
        case _:
            return None


def vitals_text(reading: e.ReadingTaken) -> str:
    """A reading as a line that reads as the same again: `128/82 hr 74 spo2 98`."""
    parts: list[str] = []
    if reading.systolic_mmhg is not None:
        parts.append(f"{reading.systolic_mmhg}/{reading.diastolic_mmhg}")
    for label, value in (
        ("hr", reading.pulse_bpm),
        ("spo2", reading.spo2_percent),
        ("rr", reading.respiration_per_min),
    ):
        if value is not None:
            parts.append(f"{label} {value}")
    if reading.temperature_tenth_c is not None:
        whole, tenth = divmod(reading.temperature_tenth_c, 10)
        parts.append(f"t {whole}.{tenth}")
    return " ".join(parts)


def correct(
    entry: Entry[Body],
    text: str | None,
    at_ms: int,
    limits: Limits,
    scales: Mapping[str, Scale],
) -> Corrected:
    """The command that gives an entry this text and time; a text of None leaves it as it is."""
    replacement: Replacement = ()
    asks: tuple[str, ...] = ()
    if text is not None and text != editable_text(entry.body):
        answer = _replacement(entry.body, text.strip(), limits, scales)
        if isinstance(answer, str):
            return Corrected(reason=answer)
        replacement, asks = answer
    moved = None if at_ms == entry.at_ms else at_ms
    if not replacement and moved is None:
        return Corrected(reason=say("Nothing was changed."))
    return Corrected(CorrectEntry(entry.id, replacement, moved), asks=asks)


def _replacement(
    body: Body, text: str, limits: Limits, scales: Mapping[str, Scale]
) -> tuple[Replacement, tuple[str, ...]] | str:
    if not text:
        return say("Nothing is left of it. Delete in the list takes an entry back.")
    match body:
        case e.NoteTaken() | e.NotePromoted():
            return (("text", text),), ()
        case e.ReadingSkipped():
            return (("reason", text),), ()
        case e.ObservationMade():
            return (("label", text),), ()
        case e.ReadingTaken():
            return _reading(body, text, limits)
        case e.ScaleRated():
            return _score(body, text, scales)
        case e.DoseGiven():
            return _amount(body, text)
        case _:
            return say("Only the time of this entry can be corrected here.")


def _reading(
    body: e.ReadingTaken, text: str, limits: Limits
) -> tuple[Replacement, tuple[str, ...]] | str:
    answer = read_vitals(text, limits)
    if isinstance(answer, LineRefusal):
        return answer.reason
    names = [f.name for f in fields(body) if f.name != "confirmed"]
    changed = tuple(
        (name, getattr(answer.reading, name))
        for name in names
        if getattr(answer.reading, name) != getattr(body, name)
    )
    return changed, answer.asks if changed else ()


def _amount(body: e.DoseGiven, text: str) -> tuple[Replacement, tuple[str, ...]] | str:
    amount_ug = read_mg(text)
    if not amount_ug:
        return say("The amount of a dose is typed in milligrams, such as 60.")
    return ((("amount_ug", amount_ug),) if amount_ug != body.amount_ug else ()), ()


def _score(
    body: e.ScaleRated, text: str, scales: Mapping[str, Scale]
) -> tuple[Replacement, tuple[str, ...]] | str:
    scale = scales.get(body.scale)
    if scale is None or scale.version != body.version:
        return say("This scale is not among the scales any more; its score stays.")
    short = text.isascii() and text.isdigit() and len(text) < len(str(scale.highest)) + 2
    if not short or not scale.lowest <= int(text) <= scale.highest:
        return say(
            "{scale} goes from {lowest} to {highest}.",
            scale=scale.label,
            lowest=scale.lowest,
            highest=scale.highest,
        )
    return ((("score", int(text)),) if int(text) != body.score else ()), ()
