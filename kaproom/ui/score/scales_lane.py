"""The scales a therapist rates, each over the lane's whole height, told apart by their marks.

Distress is a circle, sedation (MOAA/S) a square, depth a diamond. 5 on MOAA/S is awake and
stands at the top. What was tested is underlined, what was only observed is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from PySide6.QtCore import QPointF, QRectF

from kaproom.core.events.event import Body
from kaproom.core.events.session import ScaleRated
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.score import beside
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.ladder import Ladder
from kaproom.ui.score.lane import Lane, Marks, Sign, clock, late_word, listed
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.placing import Room, Spot, Spots
from kaproom.ui.score.shapes import Look, Shape
from kaproom.ui.score.strokes import Stroke

_BELOW = 5.5
"""From a mark's middle down to the line beneath what was tested."""
_RADIUS, _TESTED_BENEATH = 4.0, 4.0
_LATE_LEFT = 9.0
_AIR = 7.0
_APART = 9.0
"""Air beside a figure: more than within a number of two digits, so that two never read as one."""
_CLEAR_ACROSS, _CLEAR_ALONG = 5.0, 3.0
"""And between it and a mark of another scale, which it could be taken for the score of."""
_NEAR = 40.0
_TITLED = ("distress", "moaas")


@dataclass(frozen=True, slots=True)
class Series:
    """How a scale is drawn: its highest score (0 is the lowest), its shape, its colour's role."""

    name: str
    highest: int
    shape: Shape
    radius: float
    role: str

    @property
    def title(self) -> str:
        """The name as it stands beside a lane."""
        name = self.name.split(" (")[0]
        return name[:1].upper() + name[1:]


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
    """Scores by time, each figure clear of all lines and of what another scale has there."""

    title = say("Distress · sedation")
    kinds = (ScaleRated,)
    lines = 2.6
    share = 0.12
    reach_px = 80.0
    label_px = 60.0

    def __init__(self) -> None:
        self._marks: Marks[_Rated] = Marks()
        self._spots: Spots | None = None
        self._points: list[QPointF] = []
        self._strokes: dict[str, Stroke] = {}
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
        from_ms = next(before, None)
        newly_named = from_ms is None and mark.scale not in _TITLED
        if self._marks.all:
            last_ms = self._marks.all[-1].at_ms
            from_ms = last_ms if from_ms is None else min(from_ms, last_ms)
        self._marks.append(mark)
        self._laid_out_for = None  # The line to it can strike figures that stand already.
        return 0.0 if newly_named else mark.at_ms if from_ms is None else from_ms

    @property
    def signs(self) -> Sequence[Sign]:
        """The scales of the title, and any other that was rated."""
        rated = {mark.scale for mark in self._marks.all}
        return [
            Sign(series.title, series.shape, series.radius, series.role)
            for scale, series in SERIES.items()
            if scale in _TITLED or scale in rated
        ]

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
                canvas.late(at.x() - _LATE_LEFT, at.y() + top)
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
        if self._spots is not None and self._laid_out_for == key:
            return self._spots
        self._laid_out_for = key
        self._spots = beside.spots_for(canvas, height)
        marks, scale, lettering = self._marks.all, canvas.view.scale, canvas.lettering
        foot = min(lettering.height, height / 3)
        self._points = [QPointF(m.at_ms * scale, _y(m, height, foot)) for m in marks]
        self._strokes = {scale: self._stroke(scale) for scale in SERIES}
        self._spots.extend(len(marks), lambda i: self._spot(i, lettering))
        return self._spots

    def _stroke(self, scale: str) -> Stroke:
        placed = zip(self._marks.all, self._points, strict=True)
        return Stroke([(at.x(), at.y()) for mark, at in placed if mark.scale == scale])

    def _spot(self, index: int, lettering: Lettering) -> Spot:
        mark, at = self._marks.all[index], self._points[index]
        x, y, role = at.x(), at.y(), SERIES[mark.scale].role
        beneath = _TESTED_BENEATH if mark.tested else 0.0
        dot = beside.dot_room(x, y, _RADIUS)
        solids = [dot._replace(bottom=dot.bottom + beneath)]
        if mark.late:
            solids.append(beside.dot_room(x - _LATE_LEFT, y, _RADIUS))
        text, radius = str(mark.score), _RADIUS + 1
        wanted = beside.around(lettering, text, role, x, y, radius, beneath)
        places = tuple(self._unstruck(index, wanted.places))
        return Spot(x, tuple(solids), (replace(wanted, places=places, apart=_APART),))

    def _unstruck(self, index: int, places: tuple[Room, ...]) -> list[Room]:
        """The places that are on no line, then those on none but the scale's own.

        Neither is so close to another scale's mark that it could be that one's figure.
        """
        own = self._marks.all[index].scale
        others = [stroke for scale, stroke in self._strokes.items() if scale != own]
        marks = self._others_near(index)
        open_places = [
            place
            for place in places
            if not any(stroke.meets(place) for stroke in others)
            and not any(_grown(place).meets(mark) for mark in marks)
        ]
        return sorted(open_places, key=self._strokes[own].meets)

    def _others_near(self, index: int) -> list[Room]:
        """What the marks of other scales cover that are near this one."""
        marks, points, found = self._marks.all, self._points, list[Room]()
        x = points[index].x()
        for way in (range(index + 1, len(marks)), range(index - 1, -1, -1)):
            for i in way:
                if abs(points[i].x() - x) > _NEAR:
                    break
                if marks[i].scale != marks[index].scale:
                    found.append(beside.dot_room(points[i].x(), points[i].y(), _RADIUS))
        return found


def _told(mark: _Rated) -> str:
    name = SERIES[mark.scale].name
    rated = say("{scale} {score} at {time}", scale=name, score=mark.score, time=clock(mark.at_ms))
    tested = say("tested") if mark.tested else ""
    return listed(rated, tested, late_word(mark.late))


def _y(mark: _Rated, height: float, foot: float) -> float:
    """Where a score stands: with room at the foot for the figure of one that is not low."""
    ladder = Ladder(0, SERIES[mark.scale].highest, height - foot + _AIR, air=_AIR)
    return ladder.y(mark.score)


def _grown(room: Room) -> Room:
    return Room(
        room.left - _CLEAR_ACROSS,
        room.top - _CLEAR_ALONG,
        room.right + _CLEAR_ACROSS,
        room.bottom + _CLEAR_ALONG,
    )


def _look(canvas: Canvas, series: Series) -> Look:
    return canvas.look(series.shape, series.radius, canvas.theme.colour(series.role), rim=True)


def _rated(entry: Entry[ScaleRated]) -> _Rated:
    body = entry.body
    return _Rated(entry.at_ms, entry.id, body.scale, body.score, body.tested, entry.late)
