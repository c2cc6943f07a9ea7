"""The data files in use, in the interface's language: fulfils `ui.desks.said_files.SaidFiles`."""

from kaproom.core.chart.day_checklist import CheckItem
from kaproom.core.course.follow_ups import FollowUpPlan
from kaproom.core.course.plan import CoursePlan
from kaproom.core.figures.said_data import (
    said_checklist,
    said_courses,
    said_follow_ups,
    said_limits,
    said_measures,
    said_protocol,
    said_rules,
    said_scales,
)
from kaproom.core.measures.measures import Measure
from kaproom.core.room.protocol import Protocol
from kaproom.core.session.palette import Scale
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.wording import say_data
from kaproom.resource_files import ResourceFiles


class SaidResourceFiles:
    """What `files` hold, asked for anew at every call, since a practice may change it."""

    def __init__(self, files: ResourceFiles) -> None:
        self._files = files

    def protocols(self) -> tuple[Protocol, ...]:
        """The plans there are."""
        return tuple(map(said_protocol, self._files.protocols()))

    def follow_ups(self) -> FollowUpPlan:
        """The follow-ups after each session."""
        return said_follow_ups(self._files.follow_ups())

    def courses(self) -> tuple[CoursePlan, ...]:
        """The whole courses that can be offered."""
        return said_courses(self._files.courses())

    def day_checklist(self) -> tuple[CheckItem, ...]:
        """What is asked on the day, before the room."""
        return said_checklist(self._files.day_checklist())

    def rules(self) -> VitalsRules:
        """What readings are held against."""
        return said_rules(self._files.rules())

    def limits(self) -> Limits:
        """Which values a reading takes."""
        return said_limits(self._files.limits())

    def scales(self) -> dict[str, Scale]:
        """The scales, by code."""
        return said_scales(self._files.scales())

    def self_qualities(self) -> tuple[str, ...]:
        """The words offered for qualities of Self."""
        return tuple(map(say_data, self._files.self_qualities()))

    def measures(self) -> dict[str, Measure]:
        """The measures that can be scored and planned, by code."""
        return said_measures(self._files.measures())
