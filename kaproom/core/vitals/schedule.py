"""When readings are due: schedules as data, and the check of a session that is open now.

Data, from `resources/vitals/schedules.toml`, or written out in a plan of the day. A check that
falls due is shown and answered by a reading or by skipping it with a reason; nothing presses.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kaproom.core.clock import MINUTE_MS
from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    as_table,
    flag_at,
    list_at,
    table_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say

_EARLY_MIN, _LATE_MIN = 2, 5
_TOLERANCE = "tolerance"


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule; all times in minutes.

    `baseline` readings are wanted before the dose, then one at each of `after_dose_min`, then at
    every `then_every_min` (0: no more); at each of `after_booster_min` after every further dose;
    and one `before_leaving`, when the last phase of the plan is entered. A reading answers a check
    from `early_min` before its time on; until `late_min` after it, it is not late.
    """

    title: str
    baseline: int
    after_dose_min: tuple[int, ...]
    then_every_min: int
    after_booster_min: tuple[int, ...]
    before_leaving: bool
    source: str
    early_min: int = _EARLY_MIN
    late_min: int = _LATE_MIN


@dataclass(frozen=True, slots=True)
class DueCheck:
    """The next check: `at_ms` its session time, None for a baseline, which has no time.

    `words` tell which one it is; a reading or a skip from `early_ms` on answers it, and it is
    overdue from `late_ms` on.
    """

    words: str
    at_ms: int | None = None
    early_ms: int = 0
    late_ms: int = 0


def due_check(schedule: Schedule, state: SessionState) -> DueCheck | None:
    """The check that is due next, None where there is none any more."""
    answers_ms = [e.at_ms for e in state.readings if e.body.systolic_mmhg is not None]
    answers_ms += [e.at_ms for e in state.skips]
    dose_ms = state.first_dose_ms
    if dose_ms is None:
        done = len(answers_ms)
        if done >= schedule.baseline:
            return None
        return DueCheck(
            say("Baseline vitals {number} of {count}", number=done + 1, count=schedule.baseline)
        )
    early_ms, late_ms = schedule.early_min * MINUTE_MS, schedule.late_min * MINUTE_MS
    # Of a day with no reading yet, even a check at the very moment of the dose is open.
    answered_ms = max(answers_ms) + early_ms if answers_ms else dose_ms - 1
    series = (_after_dose(schedule, dose_ms), _others(schedule, state, dose_ms))
    firsts = (next((t for t in times if t > answered_ms), None) for times in series)
    at_ms = min((t for t in firsts if t is not None), default=None)
    return (
        None if at_ms is None else DueCheck(say("Vitals"), at_ms, at_ms - early_ms, at_ms + late_ms)
    )


def _after_dose(schedule: Schedule, dose_ms: int) -> Iterator[int]:
    """The times counted from the first dose, rising; without end where there is an interval."""
    last_min = 0
    for last_min in schedule.after_dose_min:
        yield dose_ms + last_min * MINUTE_MS
    while schedule.then_every_min:
        last_min += schedule.then_every_min
        yield dose_ms + last_min * MINUTE_MS


def _others(schedule: Schedule, state: SessionState, dose_ms: int) -> Iterable[int]:
    """The times counted from further doses, and that of the last phase, rising."""
    further = [dose.at_ms for dose in state.doses if dose.at_ms > dose_ms]
    times = [at + minute * MINUTE_MS for at in further for minute in schedule.after_booster_min]
    plan = state.started.plan if state.started is not None else ()
    if schedule.before_leaving and plan:
        entered = (p.start_ms for p in state.phases if p.name == plan[-1].name)
        times += [start_ms for start_ms in entered if start_ms > dose_ms]
    return sorted(times)


def schedules_from(data: Table) -> dict[str, Schedule]:
    """The schedules by their codes, out of the parsed file; raises DataFault."""
    tolerance = table_at(data, _TOLERANCE)
    with within(_TOLERANCE):
        early_min = whole_at(tolerance, "early_min", 0, 30)
        late_min = whole_at(tolerance, "late_min", 0, 60)
        _sourced(tolerance)
    schedules: dict[str, Schedule] = {}
    for code in data:
        if code != _TOLERANCE:
            table = as_table(data[code], code)
            with within(code):
                schedules[code] = schedule_from(table, text_at(table, "title"), early_min, late_min)
    return schedules


def schedule_from(
    data: Table, title: str, early_min: int = _EARLY_MIN, late_min: int = _LATE_MIN
) -> Schedule:
    """One schedule out of its table, as it also stands in a plan of the day; raises DataFault."""
    return Schedule(
        title,
        whole_at(data, "baseline", 0, 9, 2),
        _rising(data, "after_dose_min"),
        whole_at(data, "then_every_min", 0, 600),
        _rising(data, "after_booster_min") if "after_booster_min" in data else (),
        flag_at(data, "before_leaving", default=False),
        _sourced(data),
        early_min,
        late_min,
    )


def chosen(vitals: Schedule | str, schedules: Mapping[str, Schedule]) -> Schedule:
    """A plan's own schedule, or the one it names; raises DataFault where there is none."""
    if isinstance(vitals, Schedule):
        return vitals
    if vitals not in schedules:
        known = ", ".join(sorted(schedules))
        raise DataFault(
            "vitals/schedule",
            say("there is no schedule {name}; there are: {known}", name=vitals, known=known),
        )
    return schedules[vitals]


def _rising(data: Table, key: str) -> tuple[int, ...]:
    given = list_at(data, key)
    minutes = [m for m in given if isinstance(m, int) and not isinstance(m, bool) and m > 0]
    if len(minutes) != len(given) or minutes != sorted(set(minutes)):
        raise DataFault(key, say("{key} must be rising whole minutes", key=key))
    return tuple(minutes)


def _sourced(data: Table) -> str:
    return text_at(data, "source")
