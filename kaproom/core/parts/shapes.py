"""The shapes of a parts map in pixels: circles with their names, lines with their words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether two boxes overlap or come nearer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Disc:
    """A part's circle and the box its name has; Self's name is within, so its box is empty."""

    part_id: str
    x: float
    y: float
    radius: float
    name: Box

    def meets(self, box: Box, gap: float = 0.0) -> bool:
        """Whether the circle overlaps a box or comes nearer to it than `gap`."""
        across = max(box.left - self.x, 0.0, self.x - box.right)
        along = max(box.top - self.y, 0.0, self.y - box.bottom)
        return across * across + along * along < (self.radius + gap) ** 2


@dataclass(frozen=True, slots=True)
class Line:
    """A link's line between the edges of two circles, and the box of its words, if there is one.

    From either end, `under1` and `under2` are how far the name of that circle lies over it.
    """

    link_id: str
    x1: float
    y1: float
    x2: float
    y2: float
    words: Box | None
    under1: float = 0.0
    under2: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map at a size."""

    discs: Mapping[str, Disc]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The size in pixels, and how high a line of text is."""

    width: float
    height: float
    text_height: float


@dataclass(frozen=True, slots=True)
class Joint:
    """A link to be drawn: its ends, and how wide its words are."""

    link_id: str
    from_id: str
    to_id: str
    words_width: float


def crosses(line: Line, box: Box) -> bool:
    """Whether a line touches a box."""
    enter, leave = 0.0, 1.0
    for start, step, low, high in (
        (line.x1, line.x2 - line.x1, box.left, box.right),
        (line.y1, line.y2 - line.y1, box.top, box.bottom),
    ):
        if abs(step) < 1e-9:
            if not low <= start <= high:
                return False
            continue
        first, last = sorted(((low - start) / step, (high - start) / step))
        enter, leave = max(enter, first), min(leave, last)
    return enter <= leave
