"""What is on now, in words: short for a line, whole for who hears the screen. Pure text."""

from dataclasses import dataclass

from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say

ADVERSE_SIGN = "◆"
"""Before the name of an adverse event wherever it stands beside a plain observation."""


@dataclass(frozen=True, slots=True)
class OnNow:
    """Something that goes on."""

    short: str
    whole: str


def on_now(state: SessionState) -> tuple[OnNow, ...]:
    """What goes on: adverse events first, so that a short line never hides them; then states."""
    adverse = [OnNow(f"{ADVERSE_SIGN} {a.label}", _adverse(a)) for a in state.adverse_now()]
    states = [
        OnNow(
            o.body.label,
            say("{state} since {time}", state=o.body.label, time=session_clock_text(o.at_ms)),
        )
        for o in state.lasting_now()
    ]
    return (*adverse, *states)


def shorts(on: tuple[OnNow, ...]) -> tuple[str, ...]:
    """The short words."""
    return tuple(o.short for o in on)


def whole(on: tuple[OnNow, ...]) -> str:
    """All of it in one line, empty where nothing is on."""
    return say("on: {words}", words="; ".join(o.whole for o in on)) if on else ""


def adverse_line(event: AdverseEvent) -> str:
    """An adverse event that goes on: `Nausea · moderate · since 1:02 · sat up`."""
    now = event.grades[-1].body.word if event.grades else ""
    serious = say("serious") if event.serious else ""
    since = say("since {time}", time=session_clock_text(event.at_ms))
    done = event.actions[-1].body.action if event.actions else ""
    told = event.outcome.body.label if event.outcome is not None else ""
    return " · ".join(part for part in (event.label, now, serious, since, done, told) if part)


def told_whole(event: AdverseEvent) -> str:
    """An adverse event for others to read: `Nausea, worst moderate, sat up, still on`."""
    worst = say("worst {grade}", grade=event.worst.word) if event.worst is not None else ""
    done = ", ".join(a.body.action for a in event.actions)
    still = say("still on") if event.resolved is None else ""
    told = event.outcome.body.label if event.outcome is not None else ""
    words = (event.label, worst, say("serious") if event.serious else "", done, still, told)
    return ", ".join(word for word in words if word)


def _adverse(event: AdverseEvent) -> str:
    grade = event.grades[-1].body.word if event.grades else ""
    serious = say("serious") if event.serious else ""
    since = say("since {time}", time=session_clock_text(event.at_ms))
    named = say("adverse event {label}", label=event.label)
    return ", ".join(filter(None, (named, grade, serious, since)))
