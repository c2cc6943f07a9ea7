"""How corrections and late entries are told, so that what was written first stays readable.

Plain text, Qt-free.
"""

from collections.abc import Iterator

from kaproom.core.clock import local_time
from kaproom.core.events.event import Body, Event
from kaproom.core.events.session import (
    DoseGiven,
    NoteTaken,
    ObservationMade,
    PhaseEntered,
    ReadingTaken,
    ScaleRated,
    SessionEnded,
)
from kaproom.core.phase_names import said_phase
from kaproom.core.review.at_cursor import Moment, newest
from kaproom.core.room.typed_dose import dose_texts
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text, reading_text
from kaproom.ui.room.entry_words import entry_words

_FIELDS = {
    "substance": say("substance", meaning="field of a dose"),
    "route": say("route", meaning="field of a dose"),
    "form": say("form", meaning="field of a dose"),
    "site": say("site", meaning="field of a dose"),
    "lot": say("lot", meaning="field of a dose"),
    "witness": say("witness", meaning="field of a dose"),
    "amount": say("amount", meaning="field of a dose"),
    "concentration": say("concentration", meaning="field of a dose"),
    "volume": say("volume", meaning="field of a dose"),
    "given_by": say("given by", meaning="field of a dose"),
    "expiry": say("expiry", meaning="field of a dose"),
    "waste": say("waste", meaning="field of a dose"),
    "adds_to": say("adds to", meaning="field of a dose"),
    "device": say("device", meaning="field of a dose"),
}


def late_words(entry: Entry[Body]) -> str:
    """`late entry, written 11:42`, or the empty text for one written at its time."""
    return say("late entry, written {clock}", clock=_entered(entry.event)) if entry.late else ""


def trail_words(entry: Entry[Body]) -> tuple[str, ...]:
    """One line for each correction, oldest first: what stood before it, and when it was made."""
    return tuple(_corrections(entry))


def moment_trail(state: SessionState, moment: Moment) -> tuple[str, ...]:
    """What was corrected or written late of all that was so at a moment, one line for each.

    The reading's stands first and bare, the others are led by what they are about.
    """
    lines = list(trail_words(moment.reading)) if moment.reading else []
    dose = newest(state.doses, moment.at_ms)
    about: list[Entry[Body]] = [*moment.scales, *moment.lasting]
    about += [event.begun for event in moment.adverse]
    about += [dose] if dose is not None else []
    about += [end for end in state.ledger.of(SessionEnded) if end.at_ms <= moment.at_ms]
    for entry in about:
        words = (late_words(entry), *trail_words(entry))
        lines += [f"{body_words(entry.body)}: {line}" for line in words if line]
    return tuple(lines)


def body_words(body: Body) -> str:
    """The words of an entry as they would be read out."""
    match body:
        case NoteTaken():
            return say("“{words}”", words=body.text)
        case ReadingTaken():
            return reading_text(body)
        case DoseGiven():
            return f"{amount_text(body.amount_ug)} {body.route}".strip()
        case ScaleRated():
            return f"{body.scale} {body.score}"
        case ObservationMade():
            return body.label
        case PhaseEntered():
            return said_phase(body.phase)
        case _:
            return entry_words(body)


def _corrections(entry: Entry[Body]) -> Iterator[str]:
    at_ms = entry.event.session_ms or 0
    for index, event in enumerate(entry.trail):
        changes: list[str] = []
        before, after = entry.as_written(index), entry.as_written(index + 1)
        if before != after:
            changes.append(_what_was(before, after))
        moved_ms = getattr(event.body, "at_session_ms", None)
        if moved_ms is not None and moved_ms != at_ms:
            changes.append(say("was at {clock}", clock=session_clock_text(at_ms)))
            at_ms = moved_ms
        changed = ", ".join(changes) or say("nothing changed")
        yield say("corrected {clock}, {changes}", clock=_entered(event), changes=changed)


def _what_was(before: Body, after: Body) -> str:
    """What stood before: of a dose each field that was changed, else the entry as it read."""
    if not isinstance(before, DoseGiven) or not isinstance(after, DoseGiven):
        return say("was {words}", words=body_words(before))
    old, new = dose_texts(before, ()), dose_texts(after, ())
    was = [
        say("{field} was {words}", field=_FIELDS[name], words=old[name] or say("empty"))
        for name in old
        if old[name] != new[name]
    ]
    return ", ".join(was) or say("was added to another dose")


def _entered(event: Event) -> str:
    return local_time(event.entered_utc_us, event.offset_min).strftime("%H:%M")
