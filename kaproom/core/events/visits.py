"""The visits of a course as they are planned, moved, cancelled and held, past tense.

Days, times and that a visit was held are the record's; the line that may go with a held visit is
kept with the psychotherapy notes. A dosing visit is held by its session and by nothing here.
"""

from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.events.event import Body, Store, event_kind


class VisitKind(StrEnum):
    """What a visit is for; each kind is numbered by itself within the course."""

    PREPARATION = "preparation"
    DOSING = "dosing"
    INTEGRATION = "integration"


@event_kind("visit.planned", Store.RECORD)
@dataclass(frozen=True, slots=True)
class VisitPlanned(Body):
    """A visit has a day; planned once more, it has been moved.

    `kind` is one of `VisitKind`, `start_min` the local time in minutes of the day, where it is
    known, `length_min` how long it is meant to last.
    """

    kind: str
    number: int
    on_date: str
    start_min: int | None = None
    length_min: int | None = None


@event_kind("visit.cancelled", Store.RECORD)
@dataclass(frozen=True, slots=True)
class VisitCancelled(Body):
    """A planned visit will not be; planned again, it is on again."""

    kind: str
    number: int


@event_kind("visit.held", Store.RECORD)
@dataclass(frozen=True, slots=True)
class VisitHeld(Body):
    """A preparation or an integration took place on this day."""

    kind: str
    number: int
    on_date: str


@event_kind("visit.noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class VisitNoted(Body):
    """A line on a visit that was held."""

    kind: str
    number: int
    text: str
