"""What is written down of a session afterwards: a line or a dose, at a moment looked back on.

A line means what it would have meant in the room then, and is a late entry whatever it says.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from kaproom.core.commands import Command, GiveDose
from kaproom.core.ledger import Entry
from kaproom.core.limits import Limits
from kaproom.core.line import LineMeaning, understand
from kaproom.core.palette import Scale
from kaproom.core.session import SessionState
from kaproom.core.session_events import DoseGiven, ReadingTaken
from kaproom.core.typed_values import read_mg
from kaproom.core.wording import say


def late_line(
    line: str,
    at_ms: int,
    limits: Limits,
    scales: Mapping[str, Scale],
    marked: Entry[ReadingTaken] | None = None,
) -> LineMeaning:
    """What `line` means at this session time; `marked` is the reading that waits for an answer."""
    meaning = understand(line, limits, at_ms, at_ms, marked=marked, scales=scales)
    if meaning.command is None:
        return meaning
    return replace(meaning, command=cast(Command, replace(cast(Any, meaning.command), late=True)))


def late_dose(text: str, at_ms: int, state: SessionState, ordered: DoseGiven) -> GiveDose | str:
    """A dose of so many milligrams, or why it is none.

    `ordered` says all but the amount; what comes after a first dose of its own adds to that.
    """
    amount_ug = read_mg(text)
    if not amount_ug:
        return say("A dose is typed as its amount in milligrams, such as 30.")
    own = [d for d in state.doses if d.body.booster_of is None and d.at_ms <= at_ms]
    adds_to = own[0].id if own else None
    return GiveDose(replace(ordered, amount_ug=amount_ug, booster_of=adds_to), at_ms, late=True)
