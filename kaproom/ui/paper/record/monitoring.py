"""The sheet of monitoring data: fields of a session that a monitoring form asks for.

Values are copied out of the record and minutes counted; what the record does not hold is a blank
to be filled in by hand. No judgement and no figure to be reached stands on it.
"""

from collections.abc import Iterator

from kaproom.core.chart.client_facts import assessments_of
from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.discharge import decision_of
from kaproom.core.session.wall_clock import local_at
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals import monitoring as m
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text
from kaproom.ui.paper.record.blocks import Block, Column, Fields, Line, Table, Title, section
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.head_part import warnings
from kaproom.ui.paper.record.templates import MONITORING, TITLES
from kaproom.ui.paper.record.times import clock_text, since_dose

_LEAD = say(
    "Copied out of the record of the session, minutes counted. What the record "
    "does not hold is left blank."
)
_FLAGS = (
    (say("Benzodiazepines"), "benzodiazepine"),
    (say("Opioids"), "opioid"),
    (say("Psychostimulants"), "stimulant"),
    (say("MAO inhibitors"), "maoi"),
)
_DEVICES = (
    Column(say("Clock"), 0.12),
    Column(say("T+"), 0.12),
    Column(say("Substance, amount, route"), 0.36),
    Column(say("Device"), 0.12),
    Column(say("Lot"), 0.28),
)
_MATTERS = (
    (say("Sedation"), m.SEDATION),
    (say("Dissociation"), m.DISSOCIATION),
    (say("Slowed or hindered breathing"), m.BREATHING),
)
_COURSE = (
    Column(say("What"), 0.26),
    Column(say("Entered"), 0.3),
    Column(say("Onset"), 0.22),
    Column(say("Over", meaning="of an adverse event"), 0.22),
)
_SERIOUS = (
    Column(say("Event"), 0.24),
    Column(say("Serious"), 0.1),
    Column(say("Onset"), 0.12),
    Column(say("Over", meaning="of an adverse event"), 0.24),
    Column(say("What was done"), 0.3),
)
_FILLED_IN = ((say("Name"), ""), (say("Signature"), ""), (say("Day sent"), ""))
_BLANK = "________"


def monitoring_blocks(facts: Facts) -> tuple[Block, ...]:
    """The whole sheet."""
    courses = tuple(_course(facts, *one) for one in _MATTERS)
    return (
        Title(TITLES[MONITORING]),
        Line(_LEAD, soft=True),
        *warnings(facts),
        *section(say("Client"), Fields(tuple(_client(facts)), form=True)),
        *section(
            say("Treatment"),
            Fields(tuple(_treatment(facts)), form=True),
            Table(_DEVICES, _devices(facts)),
        ),
        *section(say("Time observed"), Fields(tuple(_observed(facts)), form=True)),
        *section(
            say("Blood pressure and vital signs"), Fields(tuple(_pressures(facts)), form=True)
        ),
        *section(say("Sedation, dissociation, breathing"), Table(_COURSE, courses)),
        *section(say("Adverse events"), Table(_SERIOUS, tuple(_adverse(facts)))),
        *section(say("Filled in"), Fields(_FILLED_IN, form=True)),
    )


def _client(facts: Facts) -> Iterator[tuple[str, str]]:
    client = facts.record.chart.client
    yield say("Name"), facts.label
    yield say("Born"), (client.birth_date if client else None) or ""
    yield say("Sex"), ""
    for name, flag in _FLAGS:
        yield name, _medicines(facts, flag) or say("none noted on the chart")
    yield say("Other sedatives or sleeping medicines"), ""


def _treatment(facts: Facts) -> Iterator[tuple[str, str]]:
    begun = local_at(facts.state, 0)
    yield say("Day"), "" if begun is None else f"{begun:%Y-%m-%d}"
    yield say("Prescriber"), _prescriber(facts)
    yield say("Place of treatment"), facts.site
    yield say("Present"), ", ".join(facts.state.started.present) if facts.state.started else ""


def _devices(facts: Facts) -> tuple[tuple[str, ...], ...]:
    state = facts.state
    return tuple(
        (
            clock_text(state, dose.at_ms),
            since_dose(state, dose.at_ms),
            f"{dose.body.substance} {amount_text(dose.body.amount_ug)} {dose.body.route}".strip(),
            "" if dose.body.device_index is None else str(dose.body.device_index),
            dose.body.lot or _BLANK,
        )
        for dose in state.doses
    )


def _observed(facts: Facts) -> Iterator[tuple[str, str]]:
    state = facts.state
    decision = decision_of(state)
    ready_ms = None if decision is None else decision.at_ms
    yield say("First dose or device"), _clock(facts, state.first_dose_ms)
    yield say("End of the session"), _clock(facts, state.ended_ms)
    yield say("Discharge decided"), _clock(facts, ready_ms)
    yield say("Minutes from first dose or device to end"), _minutes(facts, state.ended_ms)
    yield say("Minutes from first dose or device to discharge decision"), _minutes(facts, ready_ms)


def _pressures(facts: Facts) -> Iterator[tuple[str, str]]:
    state, rules = facts.state, facts.monitoring
    yield say("Before"), _pressure(facts, m.last_before_dose(state))
    middle = say("About {minutes} min after", minutes=rules.middle_min)
    yield middle, _pressure(facts, m.in_the_middle(state, rules))
    yield say("At the end"), _pressure(facts, m.at_the_end(state))
    yield say("Vital signs acceptable before (yes or no)"), ""
    yield say("Vital signs acceptable at the end (yes or no)"), ""


def _course(facts: Facts, name: str, matter: str) -> tuple[str, ...]:
    state = facts.state
    names = {code: scale.label for code, scale in facts.scales.items()}
    course = m.course_of(state, facts.monitoring.matters[matter], names)
    if course.present is None:
        return (name, _BLANK, _BLANK, _BLANK)
    if not course.present:
        return (name, say("no, as rated"), "", "")
    onset, over = _moment(facts, course.onset_ms), _moment(facts, course.end_ms)
    entered = say("yes: {words}", words=", ".join(course.words))
    return (name, entered, onset or _BLANK, over or _BLANK)


def _adverse(facts: Facts) -> Iterator[tuple[str, ...]]:
    state = facts.state
    for event in state.adverse:
        judged = "" if event.judged is None else (say("yes") if event.serious else say("no"))
        outcome = event.outcome.body.label if event.outcome is not None else ""
        over = f"{_clock(facts, event.end_ms) or _BLANK} {outcome}".strip()
        done = "; ".join(act.body.action for act in event.actions)
        onset = clock_text(state, event.at_ms)
        yield (event.label, judged or _BLANK, onset, over, done or _BLANK)


def _medicines(facts: Facts, flag: str) -> str:
    noted = (entry.body for entry in facts.record.chart.medicines)
    return ", ".join(f"{b.name} {b.dosage}".strip() for b in noted if b.flag == flag)


def _prescriber(facts: Facts) -> str:
    started = facts.state.started
    order = facts.record.chart.order_by_id(started.order_id if started else None)
    if order is not None:
        return order.prescriber
    found = assessments_of(facts.record.chart.ledger)
    return found[0].body.assessed_by if found else ""


def _pressure(facts: Facts, entry: Entry[ReadingTaken] | None) -> str:
    if entry is None:
        return ""
    body = entry.body
    pressure = f"{body.systolic_mmhg}/{body.diastolic_mmhg} mmHg"
    return say("{pressure} at {time}", pressure=pressure, time=_moment(facts, entry.at_ms))


def _moment(facts: Facts, at_ms: int | None) -> str:
    if at_ms is None:
        return ""
    return f"{clock_text(facts.state, at_ms)} {since_dose(facts.state, at_ms)}".strip()


def _clock(facts: Facts, at_ms: int | None) -> str:
    return "" if at_ms is None else clock_text(facts.state, at_ms)


def _minutes(facts: Facts, at_ms: int | None) -> str:
    minutes = m.minutes_since_dose(facts.state, at_ms)
    return "" if minutes is None else f"{minutes} min"
