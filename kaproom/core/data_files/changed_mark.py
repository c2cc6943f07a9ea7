"""Who changed a figure, when and why, as one line in a data file's `changed`.

A file edited by hand may hold any words there: they are shown as they are.
"""

import re
from dataclasses import dataclass
from datetime import date

from kaproom.core.data_files.data_file import Table
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say

CHANGED = "changed"
"""Where a data file says it."""
_MARK = re.compile(r"(\d{4}-\d{2}-\d{2})(?:, ([^:]+))?(?:: (.*))?")


@dataclass(frozen=True, slots=True)
class ChangedMark:
    """One change: the day, by whom, and why in a word or two where that was said."""

    on: date
    by: str = ""
    why: str = ""

    def line(self) -> str:
        """As it stands in a file: `2026-12-03, A.: practice policy`."""
        by = " ".join(self.by.replace(":", " ").split())
        why = " ".join(self.why.split())
        return self.on.isoformat() + (f", {by}" if by else "") + (f": {why}" if why else "")


def mark_from(line: str) -> ChangedMark | None:
    """The mark out of a file's `changed`; None where it holds nothing or other words."""
    found = _MARK.fullmatch(line.strip())
    if found is None:
        return None
    try:
        on = date.fromisoformat(found.group(1))
    except ValueError:
        return None
    return ChangedMark(on, found.group(2) or "", found.group(3) or "")


def changed_words(line: str, user: str) -> str:
    """What the screen says of a change: `changed by you on 3 Dec 2026, A.`."""
    mark = mark_from(line)
    if mark is None:
        return say("changed: {words}", words=line.strip()) if line.strip() else ""
    day = date_text(mark.on.isoformat())
    # Without a name it was changed by a command, which nobody opened the folder for.
    if mark.by in ("", user):
        words = say("changed by you on {day}", day=day)
    else:
        words = say("changed on {day}", day=day)
    return f"{words}, {mark.by}" if mark.by else words


def without_mark(data: Table) -> Table:
    """A file without the mark of its last change, which is about the file and no part of it."""
    return {key: value for key, value in data.items() if key != CHANGED}
