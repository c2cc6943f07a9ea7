"""A moment of the session in words, for the cursor and for those who hear the screen.

Says that there is a note, never what it says: the notes have their own place on the screen.
"""

from collections.abc import Mapping

from kaproom.core.events.session import ScaleRated
from kaproom.core.music.reasons import why_words
from kaproom.core.phase_names import said_phase
from kaproom.core.review.at_cursor import Moment, moment_at
from kaproom.core.session.adverse import ENDINGS, AdverseEvent
from kaproom.core.session.notes import is_starred
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.vitals.marks import Met, marks_of
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.score.dose_lane import amount_text
from kaproom.ui.score.lane import listed
from kaproom.ui.score.scales_lane import SERIES

_NEAR_MS = 30_000


def describe_moment(
    state: SessionState,
    samples: SampleTrack,
    at_ms: int,
    rules: VitalsRules,
    marks: Mapping[str, tuple[Met, ...]] | None = None,
) -> str:
    """What was so at a session time, and what happened within half a minute of it.

    A reading beyond a figure is told with the rule's words, its source, and how it was answered.
    `marks` are what the readings meet of the rules, where that is known already.
    """
    moment = moment_at(state, samples, at_ms)
    parts = [_when(moment), said_phase(moment.phase), _music(moment), *_values(moment)]
    parts += _met(state, moment, marks_of(state, rules) if marks is None else marks)
    parts += [o.body.label for o in moment.lasting]
    parts += [_adverse(event, at_ms) for event in moment.adverse]
    parts += _happened(state, at_ms)
    return ". ".join(p for p in parts if p) + "."


def _when(moment: Moment) -> str:
    text = session_clock_text(moment.at_ms, seconds=True)
    if moment.since_dose_ms is None or moment.since_dose_ms < 0:
        return text
    return f"{text}, T+{session_clock_text(moment.since_dose_ms)}"


def _music(moment: Moment) -> str:
    if moment.silent:
        return say("Silence")
    if moment.lost:
        return say("No sound, {why}", why=moment.lost)
    if moment.sounding is None:
        return ""
    span = moment.sounding.span
    return listed(span.title, say("held") if span.held else "")


def _values(moment: Moment) -> list[str]:
    parts: list[str] = []
    if moment.pulse_bpm is not None:
        parts.append(say("Pulse {value}", value=moment.pulse_bpm))
    if moment.spo2_percent is not None:
        parts.append(say("oxygen {value} %", value=moment.spo2_percent))
    if moment.reading is not None:
        body, at_ms = moment.reading.body, moment.reading.at_ms
        pressure = f"{body.systolic_mmhg}/{body.diastolic_mmhg}" if body.systolic_mmhg else ""
        pulse, oxygen = body.pulse_bpm, body.spo2_percent
        told = (
            pressure,
            say("pulse {value}", value=pulse) if pulse is not None else "",
            say("oxygen {value} %", value=oxygen) if oxygen is not None else "",
        )
        values = listed(*told)
        if values:
            at = session_clock_text(at_ms)
            parts.append(say("Reading {values} at {time}", values=values, time=at))
    parts += [_rated(e.body) for e in moment.scales if e.body.scale in SERIES]
    return parts


def _rated(body: ScaleRated) -> str:
    name = SERIES[body.scale].name
    score = f"{name[:1].upper()}{name[1:].lower()} {body.score}"
    return listed(score, say("tested") if body.tested else "")


def _met(state: SessionState, moment: Moment, marks: Mapping[str, tuple[Met, ...]]) -> list[str]:
    if moment.reading is None:
        return []
    words = [met.with_source for met in marks.get(moment.reading.id, ())]
    answer = state.acknowledged.get(moment.reading.id)
    if words and answer is not None:
        seen = say("seen by {name}: {reason}", name=answer.event.author, reason=answer.body.reason)
        words.append(seen)
    return words


def _adverse(event: AdverseEvent, at_ms: int) -> str:
    grade = event.grade_at(at_ms)
    done = [a.body.action for a in event.actions if a.at_ms <= at_ms]
    serious = say("serious") if event.serious else ""
    words = (event.label, grade.word if grade else "", serious, *done)
    return say("Adverse event {words}", words=listed(*words))


def _happened(state: SessionState, at_ms: int) -> list[str]:
    def near(then_ms: int) -> bool:
        return abs(then_ms - at_ms) <= _NEAR_MS

    skipped = [
        say("Reading skipped: {reason}", reason=s.body.reason) for s in state.skips if near(s.at_ms)
    ]
    doses = [
        say("Dose {amount}", amount=amount_text(d.body.amount_ug))
        for d in state.doses
        if near(d.at_ms)
    ]
    seen = [o.body.label for o in state.observations if not o.body.lasting and near(o.at_ms)]
    seen += [
        say("{event} over, {end}", event=a.label, end=a.resolved.body.label)
        for a in state.adverse
        if a.resolved is not None and a.end_ms is not None and near(a.end_ms)
    ]
    seen += [
        say("{event}: {outcome}", event=a.label, outcome=o.body.label)
        for a in state.adverse
        for o in a.outcomes
        if o.body.code not in ENDINGS and near(o.at_ms)
    ]
    notes = [
        say("starred note") if is_starred(n) else say("note") for n in state.notes if near(n.at_ms)
    ]
    ended = [
        say("{title} ended, {why}", title=span.title, why=why_words(span.ended))
        for span in state.music
        if span.title and span.ended and span.end_ms is not None and near(span.end_ms)
    ]
    return skipped + doses + seen + ended + notes
