"""The readings taken by hand, what was passed over, and the score of the whole session."""

from kaproom.core.decimals import tenths_text
from kaproom.core.events.session import ReadingSkipped, ReadingTaken
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.marks import Met, marks_of
from kaproom.core.vitals.samples import GAP, SampleTrack
from kaproom.core.wording import say
from kaproom.ui.paper.record.blocks import Block, Column, Line, Score, Table, section
from kaproom.ui.paper.record.entry_text import remarks
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import clock_text, since_dose

_COLUMNS = (
    Column(say("Clock"), 0.11),
    Column(say("T+"), 0.09),
    Column(say("BP\nmmHg"), 0.11),
    Column(say("Pulse\n/min"), 0.09),
    Column(say("SpO₂\n%"), 0.08),
    Column(say("Resp.\n/min"), 0.09),
    Column(say("Temp.\n°C"), 0.09),
    Column(say("Remarks"), 0.34),
)
_LEGEND = say(
    "Bars: blood pressures; discs: other values by hand; diamonds: beyond a limit; "
    "open rings: passed over; small arrows: late entries; gaps in a curve: no "
    "value. Session time at the foot."
)


def readings(facts: Facts) -> tuple[Block, ...]:
    """The table of readings, passed-over ones in their place."""
    state = facts.state
    marks = marks_of(state, facts.rules)
    rows = [
        (e.at_ms, e.event.turn, _reading(facts, e, marks.get(e.id, ()))) for e in state.readings
    ]
    rows += [(e.at_ms, e.event.turn, _skipped(facts, e)) for e in state.skips]
    return section(
        say("Readings"),
        Table(_COLUMNS, tuple(row for *_, row in sorted(rows))),
        *_device(facts.record.samples),
    )


def score() -> tuple[Block, ...]:
    """The session as it is drawn."""
    return section(say("Score"), Line(_LEGEND, soft=True, keep=True), Score())


def _reading(facts: Facts, entry: Entry[ReadingTaken], met: tuple[Met, ...]) -> tuple[str, ...]:
    state, body = facts.state, entry.body
    answer = state.acknowledged.get(entry.id)
    said = ""
    if answer is not None:
        said = say(
            "answered by {name}: {reason}", name=answer.event.author, reason=answer.body.reason
        )
    before = [
        say(
            "answered before the correction by {name}: {reason}",
            name=one.event.author,
            reason=one.body.reason,
        )
        for one in state.answers_before(entry.id)
    ]
    tenths = body.temperature_tenth_c
    pressure = "" if body.systolic_mmhg is None else f"{body.systolic_mmhg}/{body.diastolic_mmhg}"
    return (
        clock_text(state, entry.at_ms),
        since_dose(state, entry.at_ms),
        pressure,
        _number(body.pulse_bpm),
        _number(body.spo2_percent),
        _number(body.respiration_per_min),
        "" if tenths is None else tenths_text(tenths),
        remarks(state, entry, *(f"◆ {one.words}" for one in met), said, *before),
    )


def _skipped(facts: Facts, entry: Entry[ReadingSkipped]) -> tuple[str, ...]:
    passed_over = say("passed over: {reason}", reason=entry.body.reason)
    words = remarks(facts.state, entry, passed_over)
    blank = ("",) * 5
    return (
        clock_text(facts.state, entry.at_ms),
        since_dose(facts.state, entry.at_ms),
        *blank,
        words,
    )


def _device(samples: SampleTrack) -> tuple[Line, ...]:
    pulse, oxygen = (sum(v != GAP for v in t) for t in (samples.pulse_bpm, samples.spo2_percent))
    if not pulse and not oxygen:
        return (Line(say("No device was recorded: all values were entered by hand."), soft=True),)
    return (
        Line(
            say(
                "A device gave a pulse in {pulse:,} and an oxygen saturation in {oxygen:,} of "
                "{count:,} seconds: the curves of the score.",
                pulse=pulse,
                oxygen=oxygen,
                count=len(samples),
            ),
            soft=True,
        ),
    )


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
