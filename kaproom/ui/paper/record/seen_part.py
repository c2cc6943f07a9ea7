"""Scales, observations and adverse events, each from its onset to its end."""

from collections.abc import Iterator

from kaproom.core.events.session import ObservationMade, ScaleRated
from kaproom.core.room.scale_line import how_rated
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.paper.record.blocks import Block, Column, Table, section
from kaproom.ui.paper.record.entry_text import remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import clock_text, since_dose

_TIMES = (Column(say("Clock"), 0.11), Column(say("T+"), 0.09))
_SCALES = (
    *_TIMES,
    Column(say("Scale"), 0.2),
    Column(say("Score", meaning="of a scale"), 0.08),
    Column(say("In words"), 0.26),
    Column(say("Remarks"), 0.26),
)
_SEEN = (
    Column(say("From"), 0.11),
    Column(say("T+"), 0.09),
    Column(say("To"), 0.14),
    Column(say("Observation"), 0.33),
    Column(say("Remarks"), 0.33),
)
_ADVERSE = (
    Column(say("Onset"), 0.11),
    Column(say("T+"), 0.09),
    Column(say("What"), 0.19),
    Column(say("Grades"), 0.16),
    Column(say("Done", meaning="about an adverse event"), 0.2),
    Column(say("End"), 0.25),
)


def scales(facts: Facts) -> tuple[Block, ...]:
    """Every rating of a scale."""
    rows = tuple(_scale(facts, entry) for entry in facts.state.scales)
    return section(say("Scales"), Table(_SCALES, rows))


def observations(facts: Facts) -> tuple[Block, ...]:
    """What was seen."""
    rows = tuple(_seen(facts, entry) for entry in facts.state.observations)
    return section(say("Observations"), Table(_SEEN, rows))


def adverse(facts: Facts) -> tuple[Block, ...]:
    """Adverse events with their grades, what was done, and how they ended."""
    rows = tuple(_adverse(facts, event) for event in facts.state.adverse)
    return section(say("Adverse events"), Table(_ADVERSE, rows))


def scale_words(facts: Facts, body: ScaleRated) -> tuple[str, str]:
    """A scale's name and the words of its level, empty where the level has none."""
    known = facts.scales.get(body.scale)
    return (body.scale, "") if known is None else (known.label, known.levels.get(body.score, ""))


def _scale(facts: Facts, entry: Entry[ScaleRated]) -> tuple[str, ...]:
    name, level = scale_words(facts, entry.body)
    how = how_rated(facts.scales.get(entry.body.scale), entry.body.tested)
    return (
        clock_text(facts.state, entry.at_ms),
        since_dose(facts.state, entry.at_ms),
        name,
        str(entry.body.score),
        level,
        remarks(facts.state, entry, how),
    )


def _seen(facts: Facts, entry: Entry[ObservationMade]) -> tuple[str, ...]:
    state = facts.state
    end_ms = state.observation_ends.get(entry.id)
    to = clock_text(state, end_ms) if end_ms is not None else ""
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        to or (say("no end entered") if entry.body.lasting else say("a moment")),
        entry.body.label,
        remarks(state, entry),
    )


def _adverse(facts: Facts, event: AdverseEvent) -> tuple[str, ...]:
    state = facts.state
    judged = ""
    if event.judged is not None:
        judged = say("serious") if event.serious else say("judged not serious")
    return (
        clock_text(state, event.at_ms),
        since_dose(state, event.at_ms),
        "\n".join(filter(None, (event.label, judged, remarks(state, event.begun)))),
        "\n".join(_grades(facts, event)) or say("not graded"),
        "\n".join(_actions(facts, event)) or say("nothing entered"),
        "\n".join(_outcomes(facts, event)),
    )


def _outcomes(facts: Facts, event: AdverseEvent) -> Iterator[str]:
    for outcome in event.outcomes:
        at_ms = max(outcome.at_ms, event.at_ms)
        yield f"{clock_text(facts.state, at_ms)} {outcome.body.label}"
        if said := remarks(facts.state, outcome):
            yield said
    if event.resolved is None:
        yield say("no end entered")


def _grades(facts: Facts, event: AdverseEvent) -> Iterator[str]:
    for grade in event.grades:
        yield f"{clock_text(facts.state, grade.at_ms)} {grade.body.word}"
        if said := remarks(facts.state, grade):
            yield said


def _actions(facts: Facts, event: AdverseEvent) -> Iterator[str]:
    for act in event.actions:
        yield f"{clock_text(facts.state, act.at_ms)} {act.body.action}"
        if said := remarks(facts.state, act):
            yield said
