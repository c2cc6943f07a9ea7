"""What stands beside the discharge criteria: facts of the record, and no word of what they mean."""

from collections.abc import Mapping

from kaproom.core.chart.chart import ChartState
from kaproom.core.session.discharge import CriteriaProfile, criteria_now, decision_of, tally
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.vitals.baseline import baseline_reading
from kaproom.core.wording import say
from kaproom.ui.figure_words import age_text, of_so_many, short_reading
from kaproom.ui.room.day_words import escort_today
from kaproom.ui.room.on_now import on_now, shorts

JUDGED_WORDS = {
    "met": say("met"),
    "not_met": say("not met"),
    "passed_over": say("passed over"),
    "": say("open", meaning="a criterion not judged"),
}


def codes_and_labels(profile: CriteriaProfile) -> tuple[tuple[str, str], ...]:
    """The criteria as commands carry them."""
    return tuple((c.code, c.label) for c in profile.criteria)


def tally_now(state: SessionState, profile: CriteriaProfile) -> str:
    """How many criteria are what at this moment."""
    return tally(criteria_now(state, codes_and_labels(profile)))


def decision_line(state: SessionState, profile: CriteriaProfile) -> str:
    """Who decided and when, with what stood then; or that nobody has."""
    if decision_of(state) is None:
        return say("No discharge decided · {tally}", tally=tally_now(state, profile))
    return decided_words(state)


def decided_words(state: SessionState) -> str:
    """Who decided and when, with the criteria as they stood; empty where nobody has."""
    decision = decision_of(state)
    if decision is None:
        return ""
    body = decision.body
    decided = say(
        "Discharge decided by {name} at {time}",
        name=body.decided_by,
        time=session_clock_text(decision.at_ms),
    )
    return " · ".join(filter(None, (decided, tally(body.criteria), body.reason)))


def fact_beside(
    beside: str,
    chart: ChartState,
    state: SessionState,
    scales: Mapping[str, Scale],
    now_ms: int,
) -> str:
    """The facts a criterion asks for by its `beside`; empty where it asks for none."""
    match beside:
        case "vitals":
            return _vitals(state, now_ms)
        case "dose":
            return _dose(state, now_ms)
        case "scales":
            return _scales(state, scales, now_ms)
        case "observed":
            on = ", ".join(shorts(on_now(state)))
            return say("still on: {on}", on=on) if on else say("nothing marked as on")
        case "escort":
            return _escort(chart, state)
        case _:
            return ""


def _vitals(state: SessionState, now_ms: int) -> str:
    if not state.readings:
        return say("no reading")
    baseline, last = baseline_reading(state), state.readings[-1]
    first = say("no baseline")
    if baseline is not None:
        reading = of_so_many(baseline, short_reading(baseline.reading))
        first = say("baseline {reading}", reading=reading)
        if last.at_ms <= max(baseline.times_ms):
            return say("{baseline}, and none since", baseline=first)
    newest = say(
        "last {reading}, {age}",
        reading=short_reading(last.body),
        age=age_text(now_ms - last.at_ms),
    )
    return f"{first}\n{newest}"


def _dose(state: SessionState, now_ms: int) -> str:
    if not state.doses:
        return say("no dose recorded")
    minutes = (now_ms - state.doses[-1].at_ms) // 60_000
    return say("{minutes} min since the last dose", minutes=minutes)


def _scales(state: SessionState, scales: Mapping[str, Scale], now_ms: int) -> str:
    newest = {entry.body.scale: entry for entry in state.scales}
    return "\n".join(
        f"{scales[code].label if code in scales else code} {entry.body.score}, "
        f"{age_text(now_ms - entry.at_ms)}"
        for code, entry in newest.items()
    )


def _escort(chart: ChartState, state: SessionState) -> str:
    today = escort_today(chart, state)
    escorts = [e.body for e in chart.contacts if e.body.role == "escort"]
    known = ", ".join(f"{c.name} {c.phone}".strip() for c in escorts)
    if today:
        return "\n".join(filter(None, (say("today: {words}", words=today), known)))
    return known or say("none on the chart")
