"""What the composing process complains of, said by the window's.

The process itself has no language and ends with one English sentence on its standard error.
"""

import re

from kaproom.core.wording import say

_NOT_WRITTEN = (
    "The music could not be written to {folder}: {reason}. "
    "Make room there or choose another cache folder."
)
_NOT_WRITABLE = (
    "The music folder {folder} cannot be written to ({reason}): "
    "make it writable or choose another cache folder."
)


def not_written(folder: object, reason: object) -> str:
    """That a piece could not be written, as the process says it."""
    return _NOT_WRITTEN.format(folder=folder, reason=reason)


def not_writable(folder: object, reason: object) -> str:
    """That the folder of the pieces takes nothing, as the process says it."""
    return _NOT_WRITABLE.format(folder=folder, reason=reason)


def complaint_words(told: str) -> str:
    """The process's last sentence for the person; one that is not known as it stands."""
    if match := _match(_NOT_WRITTEN, told):
        return say(
            "The music could not be written to {folder}: {reason}. "
            "Make room there or choose another cache folder.",
            **match,
        )
    if match := _match(_NOT_WRITABLE, told):
        return say(
            "The music folder {folder} cannot be written to ({reason}): "
            "make it writable or choose another cache folder.",
            **match,
        )
    return told or say("Composing the music ended early: it goes on at the next start.")


def _match(template: str, told: str) -> dict[str, str] | None:
    pattern = re.escape(template).replace(r"\{folder\}", "(?P<folder>.+?)")
    found = re.fullmatch(pattern.replace(r"\{reason\}", "(?P<reason>.+)"), told)
    return found.groupdict() if found else None
