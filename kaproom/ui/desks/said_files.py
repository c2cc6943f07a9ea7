"""What the data files in use say, in the language of the interface, as the screens see it."""

from collections.abc import Mapping
from typing import Protocol

from kaproom.core.chart.day_checklist import CheckItem
from kaproom.core.course.follow_ups import FollowUpPlan
from kaproom.core.course.plan import CoursePlan
from kaproom.core.measures.measures import Measure
from kaproom.core.room.protocol import Protocol as DayProtocol
from kaproom.core.session.palette import Scale
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.rules import VitalsRules


class SaidFiles(Protocol):
    """The files' typed objects, to be shown; what is edited comes by `ui.desks.data_files`."""

    def protocols(self) -> tuple[DayProtocol, ...]:
        """The plans there are."""
        ...

    def follow_ups(self) -> FollowUpPlan:
        """The follow-ups after each session."""
        ...

    def courses(self) -> tuple[CoursePlan, ...]:
        """The whole courses that can be offered."""
        ...

    def day_checklist(self) -> tuple[CheckItem, ...]:
        """What is asked on the day, before the room."""
        ...

    def rules(self) -> VitalsRules:
        """What readings are held against; two of the figures are lines on the score."""
        ...

    def limits(self) -> Limits:
        """Which values a reading takes."""
        ...

    def scales(self) -> Mapping[str, Scale]:
        """The scales, by code."""
        ...

    def self_qualities(self) -> tuple[str, ...]:
        """The words offered for qualities of Self."""
        ...

    def measures(self) -> Mapping[str, Measure]:
        """The measures that can be scored and planned, by code."""
        ...
