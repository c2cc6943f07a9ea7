"""The one line of the room: what a typed line means, as a command or a refusal.

A line is vitals-like if its first word has a digit and a slash, or begins with a vitals label, or
it is numbers only; a scale's name and one number rate it; every other line is a note. A leading
`-5m` makes it a late entry; the `m` may be left out before a reading or a score alone, because a
note may well begin with a figure. The screen and the rehearsal use this same reading.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kaproom.core.events.session import ReadingTaken
from kaproom.core.room.scale_line import Rating, read_rating
from kaproom.core.session.commands import (
    AcknowledgeReading,
    Command,
    RateScale,
    SkipReading,
    TakeNote,
    TakeReading,
)
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.line import LABELS, SEEN, SKIPPING, LineRefusal, echo, read_vitals
from kaproom.core.wording import say

_LATE = re.compile(r"-(\d{1,3})(\s?(?:m|min))?(?:\s+|$)")
_NUMBERS_ONLY = re.compile(r"[\d\s.,/%]*\d[\d\s.,/%]*")
_SHORT = frozenset({"p", "af"})
_LABEL = "|".join(sorted(LABELS, key=len, reverse=True))
_VALUES_ALONE = re.compile(
    rf"(?:p|af)[:=]?\s?\d{{2,3}}"
    rf"(?:[\s,;%\d/.]|mm\s?hg|bpm|/\s?min|°c?|(?:{_LABEL})[:=]?\s?(?=\d))*"
)
_NO_SCALES: Mapping[str, Scale] = {}


@dataclass(frozen=True, slots=True)
class LineMeaning:
    """What a line would do on Enter.

    `kind` is `note`, `reading`, `rating`, `skip`, `answer` (to a marked reading), `refused` or
    `empty`. `asks` names what is unusual and wants Enter once more; `echo` is the line as
    understood, `reason` why it is refused.
    """

    kind: str
    command: Command | None = None
    echo: str = ""
    asks: tuple[str, ...] = ()
    reason: str = ""


def unusual_words(asks: Iterable[str]) -> str:
    """The question about what is unusual, asked once."""
    unusual = say(" and ", meaning="between two things").join(asks)
    return say("Unusual: {unusual}. Enter once more to record it.", unusual=unusual)


def is_vitals_like(line: str) -> bool:
    """Whether a line is meant as a reading rather than a note."""
    return _is_reading(_without_late(line)[0])


def is_late(line: str) -> bool:
    """Whether a line says itself that it is about some minutes ago."""
    return _without_late(line)[1] is not None


def _is_reading(text: str) -> bool:
    words = text.split()
    if not words:
        return False
    first = words[0].lower().rstrip(",:=")
    if any(ch.isdigit() for ch in first) and "/" in first:
        return True
    if _NUMBERS_ONLY.fullmatch(text):
        return True
    label = re.match(r"[a-z]+(?:2(?![\d/]))?", first.replace("₂", "2"))
    if label is None or label.group(0) not in LABELS:
        return False
    return _label_leads(label.group(0), first, words)


def _label_leads(label: str, first: str, words: list[str]) -> bool:
    """`bp`, `hr`, `rr` and `spo2` lead a reading; `t` and words like `sat` need a number too.

    `p` and `af` are too short to be more than a note's own unless nothing but values stands there.
    """
    rest = first[len(label) :].lstrip(":=")
    if rest and not rest[0].isdigit():
        return False
    if label in _SHORT:
        return bool(_VALUES_ALONE.fullmatch(" ".join(words).lower()))
    if label in {"bp", "hr", "rr", "spo2"}:
        return True
    following = rest or (words[1] if len(words) > 1 else "")
    return following[:1].isdigit()


def understand(
    line: str,
    limits: Limits,
    session_ms: int,
    begun_ms: int | None = None,
    as_note: bool = False,
    marked: Entry[ReadingTaken] | None = None,
    scales: Mapping[str, Scale] = _NO_SCALES,
) -> LineMeaning:
    """What `line` means at `session_ms`, begun at `begun_ms`; `as_note` keeps it a note.

    `marked` is the reading that waits for an answer: `bp seen cuff slipped, taken again`.
    """
    text, late_min = _without_late(line, scales, as_note)
    at_ms = session_ms if begun_ms is None else begun_ms
    late = late_min is not None
    if late_min is not None:
        at_ms -= late_min * 60_000
    if not text.strip():
        return LineMeaning("empty")
    if late and at_ms < 0:
        return LineMeaning("refused", reason=say("That is before the session began."))
    rating = None if as_note else read_rating(text, scales)
    if rating is not None:
        return _rating(rating, at_ms, late_min)
    if as_note or not _is_reading(text):
        note = TakeNote(text.strip(), at_ms=at_ms, late=late)
        return LineMeaning("note", note, echo=_late_echo(late_min))
    words = text.split()
    said = words[1].lower() if len(words) > 1 and words[0].lower() in LABELS else ""
    if said in SKIPPING:
        return _skip(" ".join(words[2:]), at_ms, late_min)
    if said in SEEN:
        return _answer(" ".join(words[2:]), marked, at_ms, late_min)
    return _vitals(text, limits, at_ms, late_min)


def _skip(reason: str, at_ms: int, late_min: int | None) -> LineMeaning:
    if not reason:
        return LineMeaning("refused", reason=say("Say why it is skipped: bp skip deep, still."))
    skip = SkipReading(reason, at_ms, late_min is not None)
    return LineMeaning(
        "skip",
        skip,
        echo=say(
            "reading skipped · {reason}{late_echo}", reason=reason, late_echo=_late_echo(late_min)
        ),
    )


def _answer(
    reason: str, marked: Entry[ReadingTaken] | None, at_ms: int, late_min: int | None
) -> LineMeaning:
    if marked is None:
        return LineMeaning("refused", reason=say("No marked reading waits for an answer."))
    if not reason:
        return LineMeaning("refused", reason=say("Say what was decided: bp seen cuff slipped."))
    answer = AcknowledgeReading(marked.id, reason, at_ms, late_min is not None)
    about = f"{session_clock_text(marked.at_ms)} {echo(marked.body)}"
    return LineMeaning(
        "answer",
        answer,
        echo=say(
            "{about} seen · {reason}{late}", about=about, reason=reason, late=_late_echo(late_min)
        ),
    )


def _vitals(text: str, limits: Limits, at_ms: int, late_min: int | None) -> LineMeaning:
    late = late_min is not None
    result = read_vitals(text, limits)
    if isinstance(result, LineRefusal):
        return LineMeaning("refused", reason=result.reason)
    command = TakeReading(result.reading, at_ms, late)
    return LineMeaning("reading", command, result.echo + _late_echo(late_min), result.asks)


def _rating(rating: Rating, at_ms: int, late_min: int | None) -> LineMeaning:
    if rating.fault:
        return LineMeaning("refused", reason=rating.fault)
    scale, late = rating.scale, late_min is not None
    command = RateScale(
        scale.code,
        scale.version,
        rating.score,
        scale.lowest,
        scale.highest,
        rating.tested,
        at_ms,
        late,
    )
    return LineMeaning("rating", command, rating.echo + _late_echo(late_min))


def _without_late(
    line: str, scales: Mapping[str, Scale] = _NO_SCALES, as_note: bool = False
) -> tuple[str, int | None]:
    """A line without its minutes, and those; a bare number before a note is the note's own."""
    text = line.strip()
    match = _LATE.match(text)
    if match is None:
        return text, None
    rest, says_minutes = text[match.end() :], match.group(2) is not None
    measured = not as_note and (_is_reading(rest) or read_rating(rest, scales) is not None)
    if not says_minutes and not measured:
        return text, None
    return rest, int(match.group(1))


def _late_echo(late_min: int | None) -> str:
    return "" if late_min is None else say(" · {minutes} min ago, late entry", minutes=late_min)
