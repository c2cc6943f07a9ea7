"""What the readings of a session meet of the rules: beyond, first of two, confirmed, sustained.

A pure function of the session as it stands, corrections, undo and late entries included: readings
are looked at by the time they are about, whatever order they were entered in. It states; nothing
follows from it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.clock import MINUTE_MS
from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.baseline import Baseline, baselines_of
from kaproom.core.vitals.rules import Bound, Rule, VitalsRules
from kaproom.core.wording import say

_BASELINE_OF = {
    "systolic_mmhg": say("upper baseline"),
    "diastolic_mmhg": say("lower baseline"),
    "pulse_bpm": say("pulse baseline"),
    "spo2_percent": say("oxygen baseline"),
}
_NONE = frozenset[str]()
Taken = Entry[ReadingTaken]


class Standing(StrEnum):
    """How far a rule is met."""

    BEYOND = "beyond"
    FIRST = "first of two"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "not confirmed"
    SINCE = "not yet sustained"
    SUSTAINED = "sustained"


STANDING_WORDS = {
    Standing.BEYOND: say("beyond"),
    Standing.FIRST: say("first of two"),
    Standing.CONFIRMED: say("confirmed"),
    Standing.UNCONFIRMED: say("not confirmed"),
    Standing.SINCE: say("not yet sustained"),
    Standing.SUSTAINED: say("sustained"),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a single reading is held against besides a rule's figures."""

    first_dose_ms: int | None
    baselines: Mapping[str, Baseline]


@dataclass(frozen=True, slots=True)
class Met:
    """A rule that a reading meets in some of its `fields`, told in `words`."""

    rule: Rule
    standing: Standing
    fields: frozenset[str]
    words: str

    @property
    def in_short(self) -> str:
        """What leads where there is little room: `confirmed: BP above 180/110`."""
        if self.standing is Standing.BEYOND:
            return self.rule.words
        return f"{STANDING_WORDS[self.standing]}: {self.rule.words}"

    @property
    def with_source(self) -> str:
        """The words and where the figure comes from."""
        return f"{self.words} [{self.rule.source}]"


def ground_of(state: SessionState) -> Ground:
    """The first dose and the baselines; before a dose there is no baseline."""
    return Ground(state.first_dose_ms, baselines_of(state))


def fields_beyond(
    rules: VitalsRules, reading: ReadingTaken, at_ms: int, ground: Ground
) -> frozenset[str]:
    """The fields of one reading that lie beyond any rule's figure."""
    return _NONE.union(*(_beyond(rule, reading, at_ms, ground) for rule in rules.rules))


def marks_of(state: SessionState, rules: VitalsRules) -> Mapping[str, tuple[Met, ...]]:
    """What each reading meets, by its id, in the order of the rules; others are left out."""
    ground, readings = ground_of(state), _by_time(state.readings)
    skips_ms = [skip.at_ms for skip in state.skips]
    found: dict[str, tuple[Met, ...]] = {}
    for rule in rules.rules:
        fields = rule.fields
        measured = [
            (entry, _beyond(rule, entry.body, entry.at_ms, ground))
            for entry in readings
            if any(getattr(entry.body, field) is not None for field in fields)
        ]
        match rule.kind:
            case "confirmed":
                met = _confirmed(rule, measured)
            case "sustained":
                met = _sustained(rule, measured, skips_ms)
            case _:
                met = _plain(rule, measured, ground)
        for entry_id, one in met:
            found[entry_id] = (*found.get(entry_id, ()), one)
    return found


def waiting_for_answer(
    state: SessionState, marks: Mapping[str, tuple[Met, ...]]
) -> Entry[ReadingTaken] | None:
    """The newest marked reading that nobody has answered yet."""
    open_ones = (e for e in state.readings if e.id in marks and e.id not in state.acknowledged)
    return max(open_ones, key=lambda e: (e.at_ms, e.event.turn), default=None)


_Measured = Sequence[tuple[Taken, frozenset[str]]]
_Found = Iterable[tuple[str, Met]]


def _plain(rule: Rule, measured: _Measured, ground: Ground) -> _Found:
    for entry, fields in measured:
        if fields:
            bases = _baseline_words(ground, fields) if _relative(rule) else ()
            words = ", ".join([rule.words, *bases])
            yield entry.id, Met(rule, Standing.BEYOND, fields, words)


def _baseline_words(ground: Ground, fields: frozenset[str]) -> Iterable[str]:
    for field, name in _BASELINE_OF.items():
        if field in fields:
            yield f"{name} {ground.baselines[field].words}"


def _confirmed(rule: Rule, measured: _Measured) -> _Found:
    """The next reading counts as the repeat, once so much time has passed as the rule wants."""
    found: dict[str, Met] = {}

    def put(entry: Taken, fields: frozenset[str], standing: Standing, words: str) -> None:
        found.setdefault(entry.id, Met(rule, standing, fields, f"{rule.words}, {words}"))

    earliest_ms = max(1, rule.repeat_after_min * MINUTE_MS)
    for i, (entry, fields) in enumerate(measured):
        if not fields:
            continue
        later = (m for m in measured[i + 1 :] if m[0].at_ms - entry.at_ms >= earliest_ms)
        repeat, again = next(later, (None, _NONE))
        if repeat is None or repeat.at_ms - entry.at_ms > rule.repeat_within_min * MINUTE_MS:
            put(
                entry,
                fields,
                Standing.FIRST,
                say("first of two within {minutes} min", minutes=rule.repeat_within_min),
            )
        elif again:
            at, first_at = session_clock_text(repeat.at_ms), session_clock_text(entry.at_ms)
            put(entry, fields, Standing.CONFIRMED, say("confirmed by a repeat at {at}", at=at))
            put(repeat, again, Standing.CONFIRMED, say("confirmed, a repeat of {at}", at=first_at))
        else:
            at = session_clock_text(repeat.at_ms)
            put(
                entry,
                fields,
                Standing.UNCONFIRMED,
                say("not confirmed by the repeat at {at}", at=at),
            )
    return found.items()


def _sustained(rule: Rule, measured: _Measured, skips_ms: Sequence[int]) -> _Found:
    """A reading within the figures ends the run, and so does one that was passed over."""
    since: Taken | None = None
    last_ms = 0
    for entry, fields in measured:
        skipped = any(last_ms <= skip_ms <= entry.at_ms for skip_ms in skips_ms)
        last_ms = entry.at_ms
        if not fields:
            since = None
            continue
        if since is None or skipped:
            since = entry
        at = session_clock_text(since.at_ms)
        if entry.at_ms - since.at_ms >= rule.for_min * MINUTE_MS:
            words = say("{rule}, in every reading since {at}", rule=rule.words, at=at)
            yield entry.id, Met(rule, Standing.SUSTAINED, fields, words)
        else:
            words = say(
                "{rule}, since {at}, not yet {minutes} min",
                rule=rule.words,
                at=at,
                minutes=rule.for_min,
            )
            yield entry.id, Met(rule, Standing.SINCE, fields, words)


def _beyond(rule: Rule, reading: ReadingTaken, at_ms: int, ground: Ground) -> frozenset[str]:
    dosed = ground.first_dose_ms is not None and at_ms >= ground.first_dose_ms
    if rule.when == ("before_dose" if dosed else "after_dose"):
        return _NONE
    if _relative(rule) and not dosed:
        return _NONE
    found = _NONE
    for bound in rule.bounds:
        value = getattr(reading, bound.field)
        if value is not None and _passes(bound, value, ground.baselines.get(bound.field)):
            found |= {bound.field}
    return found


def _passes(bound: Bound, value: int, baseline: Baseline | None) -> bool:
    match bound.side:
        case "above":
            return value > bound.figure
        case "below":
            return value < bound.figure
        case _:
            return baseline is not None and _changed(bound, value, baseline)


def _changed(bound: Bound, value: int, baseline: Baseline) -> bool:
    """In whole numbers: both sides times the count of readings, so that nothing is rounded."""
    change = value * baseline.count - baseline.total
    change = change if bound.side == "rise" else -change
    if bound.in_percent:
        return change * 100 >= bound.figure * baseline.total
    return change >= bound.figure * baseline.count


def _relative(rule: Rule) -> bool:
    return rule.kind == "change"


def _by_time(readings: Iterable[Taken]) -> list[Taken]:
    """By time alone; what was entered first says nothing."""
    return sorted(readings, key=lambda e: (e.at_ms, str(e.body)))
