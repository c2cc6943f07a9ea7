"""What was asked before the room and what was consented to, in the few words a card has room for.

Plain text, Qt-free. Of the record store alone: what the client wishes for is told elsewhere.
"""

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.day_checklist import ESCORT, FASTING, INTAKE, day_checks, day_of_session
from kaproom.core.chart.preparation import consent_state, consent_trail
from kaproom.core.events.day import PASSED_OVER, DayChecked
from kaproom.core.events.event import Event
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.prepare.consent_words import subject_words

_SUBJECTS = ("touch", "music", "recording", "medicine")


def day_check_words(chart: ChartState, state: SessionState) -> str:
    """`Fasted since 07:30 · Escort R., 13:10 · Toilet passed over`; empty where none was asked."""
    checks = day_checks(chart.ledger, day_of_session(state)).values()
    return " · ".join(_check_words(entry.body) for entry in checks)


def escort_today(chart: ChartState, state: SessionState) -> str:
    """Who comes and when, as it was said on the day; empty where nothing was."""
    entry = day_checks(chart.ledger, day_of_session(state)).get(ESCORT)
    return entry.body.words if entry else ""


def food_and_drink(chart: ChartState, state: SessionState) -> tuple[Entry[DayChecked], ...]:
    """What was said about food and drink on the day."""
    checks = day_checks(chart.ledger, day_of_session(state))
    return tuple(checks[code] for code in (INTAKE, FASTING) if code in checks)


def consent_words(chart: ChartState, until: Event | None = None) -> str:
    """`touch: ask first · music refused`, as it stood at an event; empty where none was asked.

    What matters with hands on the client and music on comes first.
    """
    parts: list[str] = []
    trail = consent_trail(chart.ledger)
    for subject in _SUBJECTS:
        said = [
            entry
            for entry in trail.get(subject, ())
            if until is None or entry.event.at_utc_us <= until.at_utc_us
        ]
        if said:
            body = said[-1].body
            named = subject_words(subject)
            standing = say("{subject} {state}", subject=named, state=consent_state(body))
            short = f"{named}: {body.terms}" if body.given else f"{standing}: {body.terms}"
            parts.append(short if body.terms else standing)
    return " · ".join(parts)


def _check_words(check: DayChecked) -> str:
    said = check.words or (say("passed over") if check.answer == PASSED_OVER else "")
    return say("{subject} {state}", subject=check.label, state=said).strip()
