"""How a moment of a session is told: in the review's panel and above a carried note.

Plain text, Qt-free. It names what was there and how old it was, and draws no conclusion.
"""

from kaproom.core.events.session import ScaleRated
from kaproom.core.music.reasons import why_words
from kaproom.core.phase_names import said_phase
from kaproom.core.review.at_cursor import Moment, Sounding
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import dose_text, minutes_text, short_reading

# A scale is told by what it measures, as the score's own lane does.
_SPOKEN = {"moaas": say("sedation"), "distress": say("distress"), "depth": say("depth")}

PHASE, MUSIC, OXIMETER = say("Phase"), say("Music"), say("Oximeter")
READING, SCALES, ADVERSE = say("Reading"), say("Scales"), say("Adverse")
ON = say("On", meaning="observations that go on")


def moment_lines(moment: Moment) -> tuple[tuple[str, str], ...]:
    """The moment as lines of a label and its words; what was not there has no line."""
    lines = (
        (PHASE, _phase(moment)),
        (MUSIC, _music(moment)),
        (OXIMETER, _samples(moment)),
        (READING, _reading(moment)),
        (SCALES, " · ".join(_scale(s, moment.at_ms) for s in moment.scales)),
        (ON, ", ".join(o.body.label for o in moment.lasting)),
        (ADVERSE, ", ".join(_adverse(event, moment.at_ms) for event in moment.adverse)),
    )
    return tuple((label, words) for label, words in lines if words)


def place_words(number: int, moment: Moment) -> str:
    """Where a note was said: `session 3 · 0:41 · during “Held” · HR 74`."""
    parts = [
        say("session {number}", number=number),
        session_clock_text(moment.at_ms),
        during_words(moment),
    ]
    if moment.pulse_bpm is not None:
        parts.append(say("HR {bpm}", bpm=moment.pulse_bpm))
    elif moment.reading is not None:
        parts.append(_reading(moment))
    return " · ".join(part for part in parts if part)


def during_words(moment: Moment) -> str:
    """What sounded: `during “Held”`, `in silence`, or the empty text where no music was on."""
    if moment.sounding is not None:
        return say("during “{title}”", title=moment.sounding.span.title)
    if moment.lost:
        return say("without sound")
    return say("in silence") if moment.silent else ""


def doses_words(state: SessionState) -> str:
    """The doses of a session in one go: `60 + 30 mg IM`."""
    texts = [dose_text(d) for d in state.doses]
    if len(texts) > 1 and len({d.body.route for d in state.doses}) == 1:
        route = state.doses[0].body.route
        bare = [t.removesuffix(route).strip().removesuffix("mg").strip(" +") for t in texts]
        return f"{' + '.join(bare)} mg {route}".strip()
    return ", ".join(texts)


def _scale(rated: Entry[ScaleRated], at_ms: int) -> str:
    body = rated.body
    score = f"{_SPOKEN.get(body.scale, body.scale)} {body.score}"
    return _aged(score, at_ms - rated.at_ms)


def _aged(words: str, age_ms: int) -> str:
    """`distress 3, 4 min before`; the words alone within the first minute."""
    minutes = age_ms // 60_000
    if minutes < 1:
        return words
    return say("{words}, {minutes} min before", words=words, minutes=minutes)


def _adverse(event: AdverseEvent, at_ms: int) -> str:
    grade = event.grade_at(at_ms)
    return f"{event.label} ({grade.word})" if grade is not None else event.label


def _phase(moment: Moment) -> str:
    parts = said_phase(moment.phase), _since_dose(moment.since_dose_ms)
    return " · ".join(part for part in parts if part)


def _since_dose(since_ms: int | None) -> str:
    if since_ms is None:
        return ""
    minutes = abs(since_ms) // 60_000
    span = f"{minutes} min" if minutes < 60 else f"{session_clock_text(abs(since_ms))} h"
    if since_ms >= 0:
        return say("{span} after first dose", span=span)
    return say("{span} before first dose", span=span)


def _music(moment: Moment) -> str:
    if moment.lost:
        return say("no sound: {reason}", reason=moment.lost)
    if moment.sounding is None:
        return say("silence, asked for") if moment.silent else ""
    title = say("“{words}”", words=moment.sounding.span.title)
    return f"{title} · {_place(moment.sounding)}"


def _place(sounding: Sounding) -> str:
    span = sounding.span
    place = minutes_text(sounding.position_ms)
    if span.duration_ms > 0:
        place = say("{place} of {length}", place=place, length=minutes_text(span.duration_ms))
    held = say("held", meaning="a piece of music") if span.held else ""
    number = say("track {number}", number=sounding.number)
    return " · ".join(filter(None, (number, place, held, _end(span))))


def _end(span: TrackSpan) -> str:
    """When and why the piece ended, once it has and where it was told."""
    if span.end_ms is None or not span.ended:
        return ""
    return say(
        "ended {clock}: {why}",
        clock=session_clock_text(span.end_ms, seconds=True),
        why=why_words(span.ended),
    )


def _samples(moment: Moment) -> str:
    pulse = say("HR {bpm}", bpm=moment.pulse_bpm) if moment.pulse_bpm is not None else ""
    oxygen = f"SpO₂ {moment.spo2_percent} %" if moment.spo2_percent is not None else ""
    return " · ".join(part for part in (pulse, oxygen) if part)


def _reading(moment: Moment) -> str:
    if moment.reading is None or moment.reading_age_ms is None:
        return ""
    words = _aged(short_reading(moment.reading.body), moment.reading_age_ms)
    if moment.reading.late:
        words = f"{words} · {say('late entry')}"
    older = moment.older_pressure
    if older is None:
        return words
    pressure = f"{older.body.systolic_mmhg}/{older.body.diastolic_mmhg}"
    return f"{words} · {_aged(pressure, moment.at_ms - older.at_ms)}"
