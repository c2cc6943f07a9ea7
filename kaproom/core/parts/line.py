"""A short line about a part, as typed: how it stands to another one, or that it is another one.

`protects the one who waits`, `polarized with the fog`, `is the critic`. Pure; names are matched as
the client said them, whole or by a beginning that only one part has.
"""

import re
from dataclasses import dataclass

from kaproom.core.events.event import Body
from kaproom.core.events.parts import SELF, PartsLinked, PartsMerged
from kaproom.core.parts.part import Part, Parts, name_key
from kaproom.core.said_back import said_back
from kaproom.core.wording import say

_VERBS = {
    "protects": "protects",
    "protected": "protects",
    "polarized": "polarized",
    "polarised": "polarized",
    "allied": "allied",
    "witnesses": "witnesses",
    "witnessed": "witnesses",
    "is": "is",
}
_LINE = re.compile(r"\s*(\w+)(?:\s+(with|by|to))?\s+(.+?)\s*", re.DOTALL)
TAKES = say("Taken are: protects …, protected by …, polarized with …, allied with …, is …")
SELF_TAKES = say("Taken is: witnesses …")


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why a line is not understood, in one line for the person."""

    reason: str


def read_line(text: str, part_id: str, parts: Parts) -> Body | NotTaken:
    """The entry a line about a part (or Self) asks for, or why it asks for none."""
    takes = SELF_TAKES if part_id == SELF else TAKES
    match = _LINE.fullmatch(text)
    verb = _VERBS.get(match.group(1).casefold()) if match else None
    if match is None or verb is None:
        return NotTaken(say("{takes} Write the other part's name after it.", takes=takes))
    if match.group(2) == "by" and name_key(match.group(3)) == SELF:
        return PartsLinked(SELF, part_id, verb)
    other = _other(match.group(3), parts)
    if isinstance(other, NotTaken):
        return other
    if verb == "is":
        return PartsMerged(part_id, other.id)
    if match.group(2) == "by":
        return PartsLinked(other.id, part_id, verb)
    return PartsLinked(part_id, other.id, verb)


def lines_about(part_id: str, parts: Parts) -> tuple[str, ...]:
    """All lines that could be written about a part, for completing one that is begun."""
    names = [p.name for p in parts.parts.values() if p.id != part_id]
    if part_id == SELF:
        return tuple(f"witnesses {name}" for name in names)
    starts = ("protects", "protected by", "polarized with", "allied with", "is")
    lines = [f"{start} {name}" for start in starts for name in names]
    return (*lines, "witnessed by Self")


def _other(name: str, parts: Parts) -> Part | NotTaken:
    found = parts.named(name)
    if found is not None:
        return found
    key = name_key(name)
    begun = [p for p in parts.parts.values() if key and name_key(p.name).startswith(key)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        known = ", ".join(f"“{p.name}”" for p in begun)
        return NotTaken(say("Which one: {parts}? Write more of the name.", parts=known))
    return NotTaken(
        say(
            "There is no part “{name}” on the map. Put it there first, or mend the name.",
            name=said_back(name),
        )
    )
