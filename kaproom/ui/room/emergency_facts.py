"""What an emergency service needs, out of the clinical record alone.

Who, how old, how heavy, allergic to what, taking what, given what and when, the last readings, what
was seen, whom to call. It never reads a quick note, an intention or an agreement: the sheet opens
in any state of the room, and other people read it. Order after ATMIST and SAMPLE handovers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.client_facts import conditions_of
from kaproom.core.clock import Instant
from kaproom.core.events.day import PASSED_OVER
from kaproom.core.phase_names import said_phase
from kaproom.core.session.palette import Scale, tells_how
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.session.wall_clock import local_at
from kaproom.core.vitals.baseline import baseline_reading
from kaproom.core.wording import say
from kaproom.ui.figure_words import (
    dose_text,
    of_so_many,
    reading_text,
    since_dose_text,
    span_text,
    weight_text,
)
from kaproom.ui.medicine_words import FLAG_WORDS
from kaproom.ui.room.day_words import escort_today, food_and_drink
from kaproom.ui.room.on_now import ADVERSE_SIGN, told_whole

LAST_READINGS = 3
LAST_SEEN = 6
CALL_FIRST = {
    "prescriber": say("prescriber"),
    "emergency": say("emergency", meaning="a contact"),
    "escort": say("escort"),
    "other": say("other", meaning="a contact"),
}
"""The roles of contacts in the order in which they are called, each with its word."""
_NEEDED = tuple(CALL_FIRST)[:3]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines; a line is what stands left and what stands right of it.

    On the screen it is `on_left` or on the right; what `leads` has its first line large.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    on_left: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet, with the local time at which it was true."""

    title: str
    at: datetime
    sections: tuple[Section, ...]


def emergency_sheet(
    chart: ChartState,
    state: SessionState,
    scales: Mapping[str, Scale],
    now: Instant,
    now_ms: int,
    find_us: str = "",
    called: str = "",
) -> Sheet:
    """The sheet as it is now; its title carries the day and the clock."""
    at = now.local()
    title = say(
        "{day} · session time {time}", day=f"{at:%Y-%m-%d %H:%M}", time=session_clock_text(now_ms)
    )
    sections = emergency_sections(chart, state, scales, now, now_ms, find_us, called)
    return Sheet(title, at, sections)


def emergency_sections(
    chart: ChartState,
    state: SessionState,
    scales: Mapping[str, Scale],
    now: Instant,
    now_ms: int,
    find_us: str = "",
    called: str = "",
) -> tuple[Section, ...]:
    """What stands on it, from the chart, the session, the scales' names and the present moment.

    `find_us` is how the practice is found, in its own words; `called` names the client where it
    takes more than the initials on the chart.
    """
    return (
        Section(say("Who"), tuple(_who(chart, state, now, called)), on_left=True, leads=True),
        Section(say("Given"), tuple(_given(chart, state, now_ms)), on_left=True, leads=True),
        Section(
            say("Allergies"),
            _or_none((e.body.substance, e.body.reaction) for e in chart.allergies),
            on_left=True,
        ),
        Section(say("Medicines"), _or_none(_medicines(chart)), on_left=True),
        Section(say("Last food and drink"), tuple(_intake(chart, state))),
        Section(say("Conditions"), _or_none(_conditions(chart)), on_left=True),
        Section(say("Readings"), _or_none(_readings(state))),
        Section(say("Seen", meaning="what was observed"), _or_none(_seen(state, scales))),
        Section(say("Call"), tuple(_contacts(chart, state))),
        Section(
            say("Find us"), _or_none((line, "") for line in find_us.splitlines() if line.strip())
        ),
    )


def wall_time(state: SessionState, at_ms: int) -> str:
    """The clock on the wall at a session time, HH:MM."""
    at = local_at(state, at_ms)
    return "" if at is None else f"{at:%H:%M}"


def age_years(birth_date: str | None, today: date) -> int | None:
    """Full years, None where no birth date is known or it cannot be read."""
    try:
        born = date.fromisoformat(birth_date or "")
    except ValueError:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _who(
    chart: ChartState, state: SessionState, now: Instant, called: str
) -> Iterable[tuple[str, str]]:
    started = state.started
    label = chart.client.label if chart.client else (started.client_label if started else "")
    birth_date = chart.client.birth_date if chart.client else None
    years = age_years(birth_date, now.local().date())
    age = say("{years} years, born {day}", years=years, day=birth_date)
    yield (called or label, age if years is not None else say("age not noted"))
    weight_g = chart.weight_g or (started.weight_g if started else None)
    yield (say("Weight"), weight_text(weight_g) if weight_g else say("not noted"))
    phase = said_phase(state.phase) or say("no phase")
    where = say("since {time} · now in {phase}", time=wall_time(state, 0), phase=phase)
    yield (say("In the room"), where)


def _given(chart: ChartState, state: SessionState, now_ms: int) -> Iterable[tuple[str, str]]:
    for dose in state.doses:
        amount = f"{dose.body.substance} {dose_text(dose)}"
        at = f"{wall_time(state, dose.at_ms)} · {since_dose_text(state, dose.at_ms)}"
        yield (f"{amount} {dose.body.site}".strip(), at.removesuffix(" · "))
    if not state.doses:
        yield (say("no dose recorded in this session"), "")
    elif state.first_dose_ms is not None:
        yield (say("now"), since_dose_text(state, now_ms))
    if chart.order is not None:
        yield (say("Prescribed by"), chart.order.body.prescriber)


def _medicines(chart: ChartState) -> Iterable[tuple[str, str]]:
    for entry in chart.medicines:
        flag = FLAG_WORDS.get(entry.body.flag, entry.body.flag)
        yield (f"{entry.body.name} {entry.body.dosage}".strip(), f"▲ {flag}" if flag else "")


def _intake(chart: ChartState, state: SessionState) -> Iterable[tuple[str, str]]:
    found = food_and_drink(chart, state)
    for entry in found:
        body = entry.body
        nothing = say("passed over") if body.answer == PASSED_OVER else say("nothing noted")
        said = body.words or nothing
        yield (f"{body.label}: {said}", say("asked {time}", time=entry.event.wall_time()))
    if not found:
        yield (say("not asked"), "")


def _conditions(chart: ChartState) -> Iterable[tuple[str, str]]:
    return ((e.body.name, e.body.detail) for e in conditions_of(chart.ledger))


def _readings(state: SessionState) -> Iterable[tuple[str, str]]:
    baseline = baseline_reading(state)
    if baseline is not None:
        first, last = (wall_time(state, baseline.times_ms[at]) for at in (0, -1))
        reading = of_so_many(baseline, reading_text(baseline.reading))
        yield (say("baseline {reading}", reading=reading), span_text(first, last))
    for entry in state.readings[-LAST_READINGS:]:
        yield (reading_text(entry.body), _when(state, entry.at_ms))


def _seen(state: SessionState, scales: Mapping[str, Scale]) -> Iterable[tuple[str, str]]:
    for event in state.adverse[-LAST_SEEN:]:
        yield (f"{ADVERSE_SIGN} {told_whole(event)}", _when(state, event.at_ms))
    on = {o.id for o in state.lasting_now()}
    for seen in state.observations[-LAST_SEEN:]:
        mark = say("still on") if seen.id in on else ""
        yield (", ".join(filter(None, (seen.body.label, mark))), _when(state, seen.at_ms))
    newest = {entry.body.scale: entry for entry in state.scales}
    for code, entry in newest.items():
        scale, tested = scales.get(code), entry.body.tested
        name, levels = (scale.label, scale.levels) if scale else (code, {})
        how = say("tested") if tested else say("observed")
        score = f"{name} {entry.body.score}"
        told = f"{score}, {how}" if tells_how(scale, tested) else score
        level = levels.get(entry.body.score, "")
        words = f"{told}: {level}" if level else told
        yield (words, _when(state, entry.at_ms))


def _contacts(chart: ChartState, state: SessionState) -> Iterable[tuple[str, str]]:
    for role, words in CALL_FIRST.items():
        found = [entry.body for entry in chart.contacts if entry.body.role == role]
        for contact in found:
            yield (f"{words}: {contact.name}", contact.phone or say("no number noted"))
        today = escort_today(chart, state) if role == "escort" else ""
        if today:
            yield (say("escort today: {words}", words=today), say("as asked on the day"))
        elif not found and role in _NEEDED:
            yield (say("{role}: none noted", role=words), "")


def _when(state: SessionState, at_ms: int) -> str:
    since = since_dose_text(state, at_ms)
    return f"{wall_time(state, at_ms)} · {since or session_clock_text(at_ms)}"


def _or_none(lines: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(lines) or ((say("none noted"), ""),)
