"""The scales a therapist rates, each over the lane's whole height, told apart by their marks.

Distress is a circle, sedation (MOAA/S) a square, depth a diamond. 5 on MOAA/S is awake and
stands at the top. What was tested is underlined, what was only observed is not.
"""

from dataclasses import dataclass
from itertools import islice
from typing import cast

from PySide6.QtCore import QPointF, QRectF

from kaproom.core.event import Body
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.core.session_events import ScaleRated
from kaproom.core.wording import say
from kaproom.ui.score import beside
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.ladder import Ladder
from kaproom.ui.score.lane import Lane, Marks, clock, late_word, listed
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.placing import Spot, Spots
from kaproom.ui.score.shapes import Look, Shape

_BELOW = 5.5
"""From a mark's middle down to the line beneath what was tested."""


@dataclass(frozen=True, slots=True)
class Series:
    """How a scale is drawn: its highest score (0 is the lowest), its shape, its colour's role."""

    name: str
    highest: int
    shape: Shape
    radius: float
    role: str


SERIES = {
    "distress": Series(say("distress"), 10, Shape.DISC, 3.4, "accent"),
    "moaas": Series(say("sedation (MOAA/S)"), 5, Shape.SQUARE, 3.4, "music_ink"),
    "depth": Series(say("depth"), 4, Shape.DIAMOND, 4.5, "observed"),
}


@dataclass(frozen=True, slots=True)
class _Rated:
    at_ms: int
    id: str
    scale: str
    score: int
    tested: bool
    late: bool


class ScalesLane(Lane):
    """Scores by time."""

    title = say("Distress · sedation")
    kinds = (ScaleRated,)
    lines = 2.2
    share = 0.12
    reach_px = 60.0
    label_px = 60.0

    def __init__(self) -> None:
        self._marks: Marks[_Rated] = Marks()
        self._spots: Spots | None = None
        self._points: list[QPointF] = []
        self._laid_out_for: tuple[Lettering, float, int, float] | None = None

    def rebuild(self, state: SessionState) -> None:
        """All scores of the scales that are drawn."""
        rated = (_rated(e) for e in state.scales if e.body.scale in SERIES)
        self._marks.replace(list(rated))
        self._laid_out_for = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more score; the line leads to it from the one before on the same scale."""
        mark = _rated(cast("Entry[ScaleRated]", entry))
        if mark.scale not in SERIES:
            return entry.at_ms
        if not self._marks.fits_at_end(entry.at_ms):
            return super().append(state, entry)
        before = (m.at_ms for m in reversed(self._marks.all) if m.scale == mark.scale)
        from_ms = next(before, mark.at_ms)
        if self._marks.all:
            from_ms = min(from_ms, self._marks.all[-1].at_ms)
        self._marks.append(mark)
        return from_ms

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Lines, then marks, then figures."""
        spots = self._lay_out(canvas, box.height())
        marks, top = self._marks.all, box.top()
        indices = self._marks.indices(canvas, beside.MARK_REACH, beside.MARK_REACH)
        for scale, series in SERIES.items():
            points = [self._points[i] for i in self._run(scale, indices)]
            if len(points) > 1:
                canvas.line(points, canvas.theme.colour(series.role), top)
        looks = {scale: _look(canvas, series) for scale, series in SERIES.items()}
        for i in indices:
            at = self._points[i]
            canvas.mark(looks[marks[i].scale], at.x(), at.y() + top, marks[i].id)
            if marks[i].tested:
                canvas.underline(at.x(), at.y() + top + _BELOW)
            if marks[i].late:
                canvas.late(at.x() - 9, at.y() + top)
        labelled = self._marks.indices(canvas, beside.REACH, beside.REACH)
        beside.write(canvas, spots, labelled, top)

    def describe(self) -> str:
        """The scores with their times."""
        if not self._marks.all:
            return say("Distress and sedation: none.")
        return say("Distress and sedation: {words}.", words="; ".join(map(_told, self._marks.all)))

    def _run(self, scale: str, indices: range) -> list[int]:
        """A scale's marks in sight, with its neighbour on either side."""
        marks = self._marks.all
        run = [i for i in indices if marks[i].scale == scale]
        before = (i for i in range(indices.start - 1, -1, -1) if marks[i].scale == scale)
        after = (i for i in range(indices.stop, len(marks)) if marks[i].scale == scale)
        return [*islice(before, 1), *run, *islice(after, 1)]

    def _lay_out(self, canvas: Canvas, height: float) -> Spots:
        key = (canvas.lettering, canvas.view.scale, canvas.view.whole_ms, height)
        if self._spots is None or self._laid_out_for != key:
            self._laid_out_for = key
            self._spots = beside.spots_for(canvas, height)
            self._points = []
        marks, scale, lettering = self._marks.all, canvas.view.scale, canvas.lettering

        for mark in marks[len(self._points) :]:
            self._points.append(QPointF(mark.at_ms * scale, _y(mark, height)))

        def spot(index: int) -> Spot:
            mark, at = marks[index], self._points[index]
            x, y, role = at.x(), at.y(), SERIES[mark.scale].role
            wanted = beside.around(lettering, str(mark.score), role, x, y, 5)
            return Spot(x, (beside.dot_room(x, y, 8 if mark.tested else 4),), (wanted,))

        self._spots.extend(len(marks), spot)
        return self._spots


def _told(mark: _Rated) -> str:
    name = SERIES[mark.scale].name
    rated = say("{scale} {score} at {time}", scale=name, score=mark.score, time=clock(mark.at_ms))
    tested = say("tested") if mark.tested else ""
    return listed(rated, tested, late_word(mark.late))


def _y(mark: _Rated, height: float) -> float:
    return Ladder(0, SERIES[mark.scale].highest, height, air=9.0).y(mark.score)


def _look(canvas: Canvas, series: Series) -> Look:
    return canvas.look(series.shape, series.radius, canvas.theme.colour(series.role), rim=True)


def _rated(entry: Entry[ScaleRated]) -> _Rated:
    body = entry.body
    return _Rated(entry.at_ms, entry.id, body.scale, body.score, body.tested, entry.late)
