"""What is written down in preparation sessions, past tense: the client's own words.

All of it belongs to the psychotherapy notes. What was consented to is clinical and stands in
`chart_events`; what is asked on the day itself in `day_events`.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("concern.noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ConcernNoted(Body):
    """A concern or a question of the client's."""

    text: str


@event_kind("concern.answered", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ConcernAnswered(Body):
    """What a concern was answered with, or what became of it; the newest is shown first."""

    concern_id: str
    text: str


@event_kind("situation.described", Store.NOTES)
@dataclass(frozen=True, slots=True)
class SituationDescribed(Body):
    """How things are for the client at present."""

    text: str


@event_kind("goal.set", Store.NOTES)
@dataclass(frozen=True, slots=True)
class GoalSet(Body):
    """What the client hopes for from the course."""

    text: str


@event_kind("theme.named", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ThemeNamed(Body):
    """A theme that goes through the course, by the name the client gives it."""

    text: str


@event_kind("theme.closed", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ThemeClosed(Body):
    """A theme is at its end for now; `text` says how, where it was said."""

    theme_id: str
    text: str = ""


@event_kind("music.wished", Store.NOTES)
@dataclass(frozen=True, slots=True)
class MusicWished(Body):
    """What the client wishes to hear, or, with `avoid`, wishes to be spared."""

    text: str
    avoid: bool = False


@event_kind("preparation.noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PreparationNoted(Body):
    """What was explored in a preparation session; its day is that of the entry."""

    text: str
