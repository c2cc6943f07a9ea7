"""Hand-entered values on a lane: dots by time, joined where nothing else speaks in between.

A thin line joins two readings one after the other, unless a device's curve covers the time
between them or a reading was passed over there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from kaproom.core.events.session import ReadingTaken
from kaproom.core.stream.ledger import Entry
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.curve import Curve
from kaproom.ui.score.ladder import Ladder
from kaproom.ui.score.lane import Marks
from kaproom.ui.score.shapes import Shape

NEAR_MS = 30_000


@dataclass(frozen=True, slots=True)
class Hand:
    """One reading of one value; `beyond` its line or not."""

    at_ms: int
    id: str
    value: int
    late: bool
    beyond: bool


def hand_value(entry: Entry[ReadingTaken], value: int | None, beyond: bool = False) -> Hand | None:
    """The dot of an entry's value, None where it was not measured."""
    return None if value is None else Hand(entry.at_ms, entry.id, value, entry.late, beyond)


def alone(curve: Curve, hand: Hand) -> bool:
    """Whether no device's value is near a reading, so that its own is to be read."""
    return not curve.seen(hand.at_ms - NEAR_MS, hand.at_ms + NEAR_MS)


class HandLine:
    """A lane's readings of one value: where they stand and which are joined, worked out once."""

    def __init__(self) -> None:
        self.marks: Marks[Hand] = Marks()
        self._joined: list[bool] = []
        self._points: list[QPointF] = []
        self._laid_out_for: tuple[float, Ladder] | None = None

    def replace(self, hands: list[Hand]) -> None:
        """Forget what was, take these."""
        self.marks.replace(hands)
        self._joined, self._laid_out_for = [], None

    def forget_joints(self) -> None:
        """A device spoke for a stretch that is past."""
        self._joined = []

    def paint(
        self,
        canvas: Canvas,
        top: float,
        ladder: Ladder,
        curve: Curve,
        breaks_ms: Sequence[int],
        role: str,
    ) -> None:
        """Lines, then dots with a rim, so that they stand out of a curve; beyond: diamonds."""
        self._lay_out(canvas, ladder, curve, breaks_ms)
        indices = self.marks.indices(canvas, 12, 12)
        colour = canvas.theme.colour(role)
        for line in self._runs(indices):
            canvas.line(line, colour, top)
        dot = canvas.look(Shape.DISC, 3.2, colour, rim=True)
        diamond = canvas.look(Shape.DIAMOND, 5.0, canvas.theme.caution, rim=True)
        for i in indices:
            hand, at = self.marks.all[i], self._points[i]
            canvas.mark(diamond if hand.beyond else dot, at.x(), at.y() + top, hand.id)
            if hand.late:
                canvas.late(at.x() - 8, at.y() + top)

    def _lay_out(
        self, canvas: Canvas, ladder: Ladder, curve: Curve, breaks_ms: Sequence[int]
    ) -> None:
        hands, scale = self.marks.all, canvas.view.scale
        if self._laid_out_for != (scale, ladder):
            self._laid_out_for, self._points = (scale, ladder), []
        for hand in hands[len(self._points) :]:
            self._points.append(QPointF(hand.at_ms * scale, ladder.y(hand.value)))
        for i in range(len(self._joined), len(hands) - 1):
            self._joined.append(_joined(hands[i], hands[i + 1], curve, breaks_ms))

    def _runs(self, indices: range) -> list[list[QPointF]]:
        """The points to be joined, run by run, the neighbours just out of sight included."""
        runs: list[list[QPointF]] = []
        open_run = False
        for i in range(max(0, indices.start - 1), min(len(self._joined), indices.stop)):
            if self._joined[i] and open_run:
                runs[-1].append(self._points[i + 1])
            elif self._joined[i]:
                runs.append([self._points[i], self._points[i + 1]])
            open_run = self._joined[i]
        return runs


def _joined(before: Hand, after: Hand, curve: Curve, breaks_ms: Sequence[int]) -> bool:
    if any(before.at_ms <= b <= after.at_ms for b in breaks_ms):
        return False
    return not curve.seen(before.at_ms, after.at_ms)
