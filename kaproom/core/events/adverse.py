"""What can be written of an adverse event in a session: onset, grades, actions, seriousness, end.

Each later entry names the first one by `adverse_id`; what they amount to is `core.session.adverse`.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("adverse.begun", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AdverseBegun(Body):
    """Something unwanted set in. `code` is the pick-list's, empty for the therapist's own words."""

    code: str
    label: str


@event_kind("adverse.graded", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AdverseGraded(Body):
    """How bad it is from now on: a number from 1, higher is worse, and its word."""

    adverse_id: str
    grade: int
    word: str


@event_kind("adverse.acted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AdverseActed(Body):
    """What was done about it, in words."""

    adverse_id: str
    action: str


@event_kind("adverse.judged", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AdverseJudged(Body):
    """Whether it counts as serious."""

    adverse_id: str
    serious: bool


@event_kind("adverse.resolved", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AdverseResolved(Body):
    """It is over, or leaves the room as it is: the outcome's code and words."""

    adverse_id: str
    code: str
    label: str
