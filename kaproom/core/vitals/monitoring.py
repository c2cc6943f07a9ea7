"""The minimal data set of a monitored session: what was entered, copied out, and minutes counted.

Which entries speak of sedation, dissociation or breathing is data, from
`resources/vitals/monitoring.toml`. Nothing is judged: what nobody entered is not known.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kaproom.core.clock import MINUTE_MS
from kaproom.core.data_files.data_file import Table, list_at, table_at, text_at, whole_at, within
from kaproom.core.events.discharge import MET
from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.discharge import judgement_of
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry

SEDATION, DISSOCIATION, BREATHING = "sedation", "dissociation", "breathing"
MATTERS = (SEDATION, DISSOCIATION, BREATHING)


@dataclass(frozen=True, slots=True)
class Matter:
    """The codes that speak of one matter; `criterion` is the discharge line that it is gone."""

    scale: str
    none_at: int
    observations: frozenset[str]
    adverse: frozenset[str]
    criterion: str


@dataclass(frozen=True, slots=True)
class MonitoringRules:
    """Where a pressure is looked for in the middle, and what speaks of what."""

    middle_min: int
    within_min: int
    matters: Mapping[str, Matter]


@dataclass(frozen=True, slots=True)
class Course:
    """A matter in one session, in session times. `present` None: nothing was entered about it.

    `words` names the entries. `end_ms` is None where it went on, or where nobody entered an end.
    """

    present: bool | None = None
    words: tuple[str, ...] = ()
    onset_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    words: str
    onset_ms: int
    end_ms: int | None


def monitoring_rules_from(data: Table) -> MonitoringRules:
    """The rules out of the parsed file; raises DataFault."""
    text_at(data, "source")
    pressure = table_at(data, "pressure")
    with within("pressure"):
        minutes = (
            whole_at(pressure, "middle_min", 1, 600),
            whole_at(pressure, "within_min", 0, 60),
        )
        text_at(pressure, "source")
    matters: dict[str, Matter] = {}
    for name in MATTERS:
        table = table_at(data, name)
        with within(name):
            matters[name] = _matter(table)
    return MonitoringRules(*minutes, MappingProxyType(matters))


def course_of(state: SessionState, matter: Matter, scales: Mapping[str, str]) -> Course:
    """From when to when there was something of a matter, by what was entered.

    `scales` are the names of scales by their codes.
    """
    spans = [*_rated(state, matter, scales), *_observed(state, matter), *_adverse(state, matter)]
    if not spans:
        rated = any(e.body.scale == matter.scale for e in state.scales)
        return Course(present=False if rated else None)
    ends = [span.end_ms for span in spans if span.end_ms is not None]
    end_ms = max(ends) if len(ends) == len(spans) else _gone_ms(state, matter)
    words = tuple(dict.fromkeys(span.words for span in spans))
    return Course(True, words, min(span.onset_ms for span in spans), end_ms)


def last_before_dose(state: SessionState) -> Entry[ReadingTaken] | None:
    """The last pressure taken before the first dose."""
    dose_ms = state.first_dose_ms
    found = [e for e in _pressures(state) if dose_ms is not None and e.at_ms <= dose_ms]
    return found[-1] if found else None


def in_the_middle(state: SessionState, rules: MonitoringRules) -> Entry[ReadingTaken] | None:
    """The pressure nearest to the middle, None where none was taken near enough."""
    if state.first_dose_ms is None:
        return None
    wanted_ms = state.first_dose_ms + rules.middle_min * MINUTE_MS
    near = min(_pressures(state), key=lambda e: abs(e.at_ms - wanted_ms), default=None)
    if near is None or abs(near.at_ms - wanted_ms) > rules.within_min * MINUTE_MS:
        return None
    return near


def at_the_end(state: SessionState) -> Entry[ReadingTaken] | None:
    """The last pressure after the first dose."""
    dose_ms = state.first_dose_ms
    found = [e for e in _pressures(state) if dose_ms is not None and e.at_ms > dose_ms]
    return found[-1] if found else None


def minutes_since_dose(state: SessionState, at_ms: int | None) -> int | None:
    """Whole minutes from the first dose or device to a moment, None where one of them is not."""
    since_ms = None if at_ms is None else state.since_dose_ms(at_ms)
    return None if since_ms is None else since_ms // MINUTE_MS


def _pressures(state: SessionState) -> list[Entry[ReadingTaken]]:
    return [e for e in state.readings if e.body.systolic_mmhg is not None]


def _rated(state: SessionState, matter: Matter, scales: Mapping[str, str]) -> Iterator[_Span]:
    """Each run of ratings below none; it ends with the first rating of none behind it."""
    name = scales.get(matter.scale, matter.scale)
    begun: tuple[str, int] | None = None
    for entry in state.scales:
        if entry.body.scale != matter.scale or not matter.scale:
            continue
        if entry.body.score < matter.none_at and begun is None:
            begun = (f"{name} {entry.body.score}", entry.at_ms)
        elif entry.body.score >= matter.none_at and begun is not None:
            yield _Span(*begun, entry.at_ms)
            begun = None
    if begun is not None:
        yield _Span(*begun, None)


def _observed(state: SessionState, matter: Matter) -> Iterator[_Span]:
    for entry in state.observations:
        if entry.body.code in matter.observations:
            yield _Span(entry.body.label, entry.at_ms, state.observation_ends.get(entry.id))


def _adverse(state: SessionState, matter: Matter) -> Iterator[_Span]:
    for event in state.adverse:
        if event.begun.body.code in matter.adverse:
            yield _Span(event.label, event.at_ms, event.end_ms)


def _gone_ms(state: SessionState, matter: Matter) -> int | None:
    judged = judgement_of(state, matter.criterion) if matter.criterion else None
    return judged.at_ms if judged is not None and judged.body.judged == MET else None


def _matter(table: Table) -> Matter:
    text_at(table, "source")
    return Matter(
        text_at(table, "scale", ""),
        whole_at(table, "none_at", 0, 1000),
        frozenset(str(code) for code in list_at(table, "observations")),
        frozenset(str(code) for code in list_at(table, "adverse")),
        text_at(table, "criterion", ""),
    )
