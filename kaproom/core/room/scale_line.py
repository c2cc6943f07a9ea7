"""A line that rates a scale: its code or a word of its label, then one number.

`distress 7`, `distress 7/10`, `distress 7 of 10`, `depth: 3`, `moaas 4 tested`, `sedation 4`. Any
more is a note.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kaproom.core.session.palette import Scale, tells_how
from kaproom.core.wording import say

# The word between the numbers as the echo has it, in each language of the interface.
_NUMBER = re.compile(r"(\d{1,4})(?:\s?(?:/|of|von)\s?(\d{1,4}))?")
_TESTED = {"": False, "observed": False, "tested": True}


@dataclass(frozen=True, slots=True)
class Rating:
    """A scale and its score; `fault` says why it cannot be, empty where it can."""

    scale: Scale
    score: int
    tested: bool
    fault: str = ""

    @property
    def echo(self) -> str:
        """The rating as understood."""
        word = self.scale.levels.get(self.score, "")
        seen = how_rated(self.scale, self.tested)
        score = say(
            "{scale} {score} of {highest}",
            scale=self.scale.label,
            score=self.score,
            highest=self.scale.highest,
        )
        parts = (score, word, seen)
        return " · ".join(part for part in parts if part)


def how_rated(scale: Scale | None, tested: bool) -> str:
    """Whether a score was tested or only observed, in words; empty of a scale that cannot be."""
    how = say("tested") if tested else say("observed, not tested")
    return how if tells_how(scale, tested) else ""


def read_rating(text: str, scales: Mapping[str, Scale]) -> Rating | None:
    """What a line rates, None where it is no rating."""
    lowered = " ".join(text.casefold().split())
    for scale in scales.values():
        for name in _names(scale):
            if lowered.startswith(name):
                found = _read(lowered[len(name) :], scale)
                if found is not None:
                    return found
    return None


def _read(rest: str, scale: Scale) -> Rating | None:
    """What follows a scale's name."""
    if rest[:1] not in (" ", ":", "="):
        return None
    value = rest.lstrip(" :=")
    number = _NUMBER.match(value)
    how = value[number.end() :].strip(" ,") if number else None
    if number is None or how not in _TESTED:
        return None
    score, of = int(number.group(1)), number.group(2)
    goes = say(
        "{scale} goes from {lowest} to {highest}.",
        scale=scale.label,
        lowest=scale.lowest,
        highest=scale.highest,
    )
    fits = scale.lowest <= score <= scale.highest and (of is None or int(of) == scale.highest)
    return Rating(scale, score, _TESTED[how], "" if fits else goes)


def _names(scale: Scale) -> Iterable[str]:
    """The code, the whole label, and its words before and within brackets; longest first."""
    names = {scale.code.casefold(), *map(str.casefold, scale.also_typed)}
    for label in (scale.label.casefold(), scale.typed_as.casefold()):
        before, _, within = label.partition("(")
        names |= {label, before.strip(), within.rstrip(") ")}
    return sorted((name for name in names if name), key=len, reverse=True)
