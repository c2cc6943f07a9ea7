"""What is written on a chart about measures: scores, their corrections, and when one is planned.

All in the record store. A score is kept as it was given: by item, or its total alone. Nothing here
says what a score means.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("measure.scored", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MeasureScored(Body):
    """A client filled in a measure on a day.

    `code` and `version` name the definition the score was read by. `items` are the answers in their
    order, None for one not answered, and empty where the total alone was given. `total` is None
    where too much was not answered.
    """

    code: str
    version: str
    on_date: str
    total: int | None
    items: tuple[int | None, ...] = ()
    note: str = ""


@event_kind("measure.corrected", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MeasureCorrected(Body):
    """The score `entry_id` is this instead; the old one stays readable."""

    entry_id: str
    code: str
    version: str
    on_date: str
    total: int | None
    items: tuple[int | None, ...] = ()
    note: str = ""


@event_kind("measure.planned", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MeasurePlanned(Body):
    """A measure is to be filled in from a day on; the newest plan of a measure holds.

    Every so many weeks, or in the `weeks` named, counted from `from_date` as 0. Neither means that
    it is not planned any more. `label` is how the measure is called.
    """

    code: str
    label: str
    from_date: str
    every_weeks: int = 0
    weeks: tuple[int, ...] = ()
