"""What is asked and read again on the day of a session, before the room is entered.

The session has no stream of its own yet, so these stand on the client's chart, each with the
number of the session within the course.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind

TICKED, PASSED_OVER = "ticked", "passed_over"
ANSWERS = (TICKED, PASSED_OVER)


@event_kind("day.checked", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DayChecked(Body):
    """A line of the day's checklist has its answer; the newest of its code holds.

    `answer` is one of `ANSWERS`, `label` the line's words at that time, `words` what was said.
    """

    session_number: int
    code: str
    label: str
    answer: str
    words: str = ""


@event_kind("agreement.reread_before", Store.NOTES)
@dataclass(frozen=True, slots=True)
class AgreementRereadBefore(Body):
    """An agreement was read again together on the day, before the session was begun."""

    session_number: int
    agreement_id: str
