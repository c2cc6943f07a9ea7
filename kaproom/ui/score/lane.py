"""What every lane is: a title, a share of the height, marks, one pass of painting, and words.

A lane rebuilds its marks from a state, or appends what one new entry adds. It keeps no state of
the session and decides nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF

from kaproom.core.events.event import Body
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.shapes import Shape


class Timed(Protocol):
    """Something at a moment."""

    @property
    def at_ms(self) -> int:
        """Session time."""
        ...


T = TypeVar("T", bound=Timed)


@dataclass(frozen=True, slots=True)
class Guide:
    """A value named at the left edge of a lane, `y` from the lane's top."""

    y: float
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of mark of a lane, to be named beside it; its colour by its role."""

    name: str
    shape: Shape
    radius: float
    role: str


class Lane:
    """One lane. `share` is its part of the room that is left after `lines` of text height each.

    A new entry changes what is seen from `reach_px` left of its time on, and its label reaches
    `label_px` to the right, or to the left where the plot ends.
    """

    title: ClassVar[str] = ""
    kinds: ClassVar[tuple[type[Body], ...]] = ()
    lines: ClassVar[float] = 1.6
    share: ClassVar[float] = 0.0
    reach_px: ClassVar[float] = 16.0
    label_px: ClassVar[float] = 16.0

    def rebuild(self, state: SessionState) -> None:
        """Take all marks from a state."""
        raise NotImplementedError

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """Take one more entry; answers the session time from which the lane looks different."""
        del entry
        self.rebuild(state)
        return 0.0

    @property
    def signs(self) -> Sequence[Sign]:
        """The marks to be told apart, each named on a line in place of the title where they fit."""
        return ()

    def guides(self, height: float) -> Sequence[Guide]:
        """The values to be named at the left edge of a lane of this height."""
        del height
        return ()

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Draw what is exposed of the lane into its box, in one pass."""
        raise NotImplementedError

    def describe(self) -> str:
        """What there is to see, in words, in the order of time."""
        raise NotImplementedError


class SampledLane(Lane):
    """A lane with a device's curve on it."""

    def take_samples(self, samples: SampleTrack) -> float | None:
        """Take over what is new; the session time from which the lane looks different, or None."""
        raise NotImplementedError


class Marks(Generic[T]):
    """Marks by time, appended or replaced, with those of a stretch found quickly."""

    def __init__(self) -> None:
        self.all: list[T] = []
        self._times: list[int] = []

    def replace(self, marks: list[T]) -> None:
        """Forget what was, take these, ordered by time."""
        self.all = marks
        self._times = [m.at_ms for m in marks]

    def fits_at_end(self, at_ms: int) -> bool:
        """Whether a mark of that time comes after all there are."""
        return not self._times or self._times[-1] <= at_ms

    def append(self, mark: T) -> None:
        """One more at the end."""
        self.all.append(mark)
        self._times.append(mark.at_ms)

    def indices(self, canvas: Canvas, before_px: float, after_px: float) -> range:
        """The marks that can reach into what is exposed, being so wide to either side."""
        view = canvas.view
        first = bisect_left(self._times, view.ms(view.exposed_left - after_px))
        last = bisect_right(self._times, view.ms(view.exposed_right + before_px))
        return range(first, last)


def clock(ms: float) -> str:
    """Session time as it is read on the score."""
    return session_clock_text(int(ms))


def late_word(late: bool) -> str:
    """What is said of a late entry, empty where it is none."""
    return say("late entry") if late else ""


def listed(*parts: str) -> str:
    """What is told of one thing, with commas; what is empty is left out."""
    return ", ".join(part for part in parts if part)
