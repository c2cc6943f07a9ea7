"""Which column of a device's recording is what: guessed from its headings, told, and remembered.

A recording is known again by its headings, so that what was once told of one device holds for its
next recording.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kaproom.core.said_back import said_back
from kaproom.core.wording import say

ROLES = ("time", "date", "pulse", "spo2", "systolic", "diastolic")
_WORDS = {
    "time": re.compile(r"^(date.?time|time.?stamp|time|zeit|uhrzeit|elapsed|seconds?)\b"),
    "date": re.compile(r"^(date|datum|day)\b(?!.?time)"),
    "pulse": re.compile(r"^(pulse|pr|hr|heart.?rate|bpm|puls)\b"),
    "spo2": re.compile(r"^(spo2|sp02|spo₂|oxygen|o2|sat)"),
    "systolic": re.compile(r"^(sys|systolic|systole|sbp)\b"),
    "diastolic": re.compile(r"^(dia|diastolic|diastole|dbp)\b"),
}


@dataclass(frozen=True, slots=True)
class RecordingColumns:
    """The headings of a recording, and which of them is what; empty where there is none."""

    headings: tuple[str, ...] = ()
    time: str = ""
    date: str = ""
    pulse: str = ""
    spo2: str = ""
    systolic: str = ""
    diastolic: str = ""

    def reason(self) -> str:
        """Why a recording cannot be read with these, or the empty text."""
        if not self.time:
            return say("no column is the time")
        if bool(self.systolic) != bool(self.diastolic):
            return say("blood pressure needs both its columns")
        if not (self.pulse or self.spo2 or self.systolic):
            return say("no column is pulse, spo2 or systolic")
        return ""


def plain_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """Headings without the differences that mean nothing."""
    return tuple(" ".join(heading.strip().casefold().split()) for heading in headings)


def guessed_columns(headings: Sequence[str]) -> RecordingColumns:
    """What the headings themselves say; the first that fits each."""
    plain = plain_headings(headings)
    found: dict[str, str] = {}
    for role, words in _WORDS.items():
        taken = set(found.values())
        fitting = (h for h in plain if h not in taken and words.search(h.replace("_", " ")))
        found[role] = next(fitting, "")
    if not found["time"]:
        # One column called date may hold the whole moment.
        found["time"], found["date"] = found["date"], ""
    return RecordingColumns(plain, **found)


def told_columns(base: RecordingColumns, told: str) -> RecordingColumns:
    """These columns with those that were told, as in `time=Zeit,pulse=PR`; raises ValueError."""
    changes: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in told.split(","))):
        role, _, heading = pair.partition("=")
        (plain,) = plain_headings([heading])
        if role.strip() not in ROLES:
            raise ValueError(
                say(
                    "there is no {role}; there are {roles}",
                    role=said_back(role),
                    roles=", ".join(ROLES),
                )
            )
        if plain and plain not in base.headings:
            raise ValueError(
                say("there is no column {heading} in this file", heading=said_back(heading))
            )
        changes[role.strip()] = plain
    return replace(base, **changes)


def remembered(
    known: Sequence[RecordingColumns], columns: RecordingColumns
) -> tuple[RecordingColumns, ...]:
    """What is known, with this recording's columns in the place of what was known of it."""
    others = [one for one in known if one.headings != columns.headings]
    return (*others, columns)
