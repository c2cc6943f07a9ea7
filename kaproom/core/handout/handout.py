"""A handout for a client as it is put together: lines chosen one by one, in an order of one's own.

Every edit gives a new handout. Nothing is in it that was not put there; nothing is worded anew.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kaproom.core.events.handout import HandoutLine, HandoutMade
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say


class LineKind(StrEnum):
    """Where a line comes from."""

    INTENTION = "intention"
    WORDS = "words"
    AGREEMENT = "agreement"
    PRACTICE = "practice"
    FREE = "free"


HEADINGS = {
    LineKind.INTENTION: say("Intention"),
    LineKind.WORDS: say("In your own words"),
    LineKind.AGREEMENT: say("Agreements"),
    LineKind.PRACTICE: say("Until next time"),
}


class BlockKind(StrEnum):
    """How a piece of text stands on the page."""

    NAME = "name"
    DATE = "date"
    HEADING = "heading"
    LINE = "line"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text on the page."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Handout:
    """What is chosen. `name` and `date` (ISO text) stand on the page, empty for none."""

    lines: tuple[HandoutLine, ...] = ()
    headings: bool = True
    name: str = ""
    date: str = ""

    def holds(self, line: HandoutLine) -> bool:
        """Whether a line is on it."""
        return line in self.lines

    def toggled(self, line: HandoutLine) -> "Handout":
        """With the line at the end of its kind, or at the end; without it where it was on it."""
        if self.holds(line):
            return self.without(self.lines.index(line))
        same = [i for i, other in enumerate(self.lines) if other.kind == line.kind]
        at = same[-1] + 1 if same else len(self.lines)
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at:]))

    def with_free(self, text: str) -> "Handout":
        """With a line typed for it at the end; an empty one adds nothing."""
        text = text.strip()
        if not text:
            return self
        return replace(self, lines=(*self.lines, HandoutLine(LineKind.FREE.value, text)))

    def among(self, offered: Collection[HandoutLine]) -> "Handout":
        """Without the lines that are not offered any more; those typed for it stay."""
        lines = tuple(x for x in self.lines if x.kind == LineKind.FREE or x in offered)
        return replace(self, lines=lines)

    def without(self, index: int) -> "Handout":
        """Without the line at this place."""
        return replace(self, lines=(*self.lines[:index], *self.lines[index + 1 :]))

    def moved(self, index: int, step: int) -> "Handout":
        """With the line at this place one up (-1) or down (1), where there is room."""
        to = index + step
        if not (0 <= index < len(self.lines) and 0 <= to < len(self.lines)):
            return self
        lines = list(self.lines)
        lines[index], lines[to] = lines[to], lines[index]
        return replace(self, lines=tuple(lines))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The page from above; a heading stands before each run of lines of its kind."""
        return tuple(self._blocks())

    def made(self) -> HandoutMade:
        """What is written down when it was made."""
        return HandoutMade(self.lines, self.headings, self.name, self.date)

    def _blocks(self) -> Iterator[Block]:
        if self.name:
            yield Block(BlockKind.NAME, self.name)
        if self.date:
            yield Block(BlockKind.DATE, date_text(self.date))
        before = ""
        for line in self.lines:
            heading = HEADINGS.get(LineKind(line.kind), "")
            begins = self.headings and line.kind != before
            if begins and heading:
                yield Block(BlockKind.HEADING, heading)
            # A line of no kind is not to look as if it stood under the heading above.
            apart = begins and not heading and before
            before = line.kind
            yield Block(BlockKind.APART if apart else BlockKind.LINE, line.text)
