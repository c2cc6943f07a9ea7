"""What of something pasted or dropped can become part of the line, and why the rest cannot.

Words only, as one line. A file is not taken: the line holds what is said, and a path says more
than the record should know.
"""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from kaproom.core.wording import say

LONGEST_LINE = 20_000
"""Characters of a line; more would be a document and no note."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The text to put into the line, and what the person should know of the rest."""

    text: str = ""
    reason: str = ""


def taken_in(source: QMimeData, already: int) -> TakenIn:
    """What can be taken beside the `already` characters that are there."""
    if any(url.isLocalFile() for url in source.urls()):
        return TakenIn(reason=say("Files are not taken into a note. The line is as it was."))
    if not source.hasText():
        return TakenIn(reason=say("Only text is taken into a note. The line is as it was."))
    words = source.text().split()
    text = " ".join("".join(ch for ch in word if _is_written(ch)) for word in words).strip()
    if not text:
        return TakenIn(reason=say("There are no words in it. The line is as it was."))
    if already + len(text) > LONGEST_LINE:
        reason = say(
            "That is {count} characters; a line takes {most}. Nothing was put in.",
            count=len(text),
            most=LONGEST_LINE,
        )
        return TakenIn(reason=reason)
    return TakenIn(text)


def _is_written(character: str) -> bool:
    """Whether it can stand in a line: control signs and halves of characters cannot."""
    return unicodedata.category(character) not in ("Cc", "Cs")
