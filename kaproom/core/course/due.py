"""What is due in a course: a call, a measure, a backup. It is shown, and never presses.

One form for everything that Home lists; each part of the course says what of its own is due.
"""

from dataclasses import dataclass
from enum import StrEnum


class DueKind(StrEnum):
    """What kind of thing is due."""

    FOLLOW_UP = "follow_up"
    MEASURE = "measure"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Due:
    """Something due. `since` is the ISO date it was due on; `words` hold nothing intimate.

    `subject_id` is the id of what is due (a planned follow-up's entry, a measure's code, a visit).
    """

    kind: DueKind
    client_id: str
    subject_id: str
    words: str
    since: str
