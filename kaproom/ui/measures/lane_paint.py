"""How one measure is drawn over the course: points by shape, lines only where nothing is missing.

Pixels and nothing else; what the marks are in words is said elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kaproom.core.course.measures_course import Course, Lane, Point
from kaproom.ui.controls.mark import Shape, draw_shape
from kaproom.ui.controls.text import SMALL, user_font
from kaproom.ui.theme import Theme

MARK, GAP = 10.0, 6.0
_INSET, _LEAST_LABEL = 14.0, 60.0
_CHOSEN = 17.0


@dataclass(frozen=True, slots=True)
class Ground:
    """The rectangle of a lane's points, and how days and totals lie in it."""

    box: QRectF
    days: int
    lowest: int
    highest: int

    def x(self, day: int) -> float:
        """Where a day is."""
        room = self.box.width() - 2 * _INSET
        return self.box.left() + _INSET + room * day / max(7, self.days)

    def y(self, total: int | None) -> float:
        """Where a total is; what has none stands at the foot."""
        if total is None:
            return self.box.bottom()
        span = max(1, self.highest - self.lowest)
        return self.box.bottom() - self.box.height() * (total - self.lowest) / span


def shape_of(point: Point, unsaved: bool) -> Shape:
    """A disc; hollow without a total or while it is not saved; a diamond where a fact is told."""
    if unsaved or point.total is None:
        return Shape.RING
    return Shape.DIAMOND if point.facts else Shape.DOT


class LanePainter:
    """Paints one lane. `unsaved` says whether a score is still on its way to the disk."""

    def __init__(
        self, theme: Theme, course: Course, lane: Lane, unsaved: Callable[[str], bool]
    ) -> None:
        self._theme, self._course, self._lane = theme, course, lane
        self._unsaved = unsaved
        self._font = user_font(SMALL)
        self._metrics = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, ground: Ground, labels: float, chosen: int | None) -> None:
        """All of it. `labels` is the room right of the ground for the cut-offs' labels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._draw_cutoffs(painter, ground, labels)
        self._draw_sessions(painter, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 1.6))
        for one, two in self._lane.joined:
            painter.drawLine(self._at(ground, one), self._at(ground, two))
        self._draw_missed(painter, ground)
        self._draw_points(painter, ground)
        if labels:
            self._draw_values(painter, ground)
        if chosen is not None:
            self._draw_chosen(painter, ground, chosen)

    def places(self, ground: Ground) -> list[QPointF]:
        """Where the points and then the missed days are, in the order they are told."""
        points = [self._at(ground, point) for point in self._lane.points]
        return points + [QPointF(ground.x(day), ground.box.bottom()) for day in self._lane.missed]

    def _at(self, ground: Ground, point: Point) -> QPointF:
        return QPointF(ground.x(point.day), ground.y(point.total))

    def _draw_cutoffs(self, painter: QPainter, ground: Ground, labels: float) -> None:
        measure = self._lane.measure
        box, height = ground.box, self._metrics.height()
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        taken = box.bottom() + height
        for cutoff in measure.cutoffs if measure else ():
            y = ground.y(cutoff.at)
            pen = QPen(self._theme.colour("line_strong"), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            if labels > _LEAST_LABEL and taken - y >= height:
                taken = y
                painter.setPen(self._theme.colour("ink_faint"))
                room = labels - 2 * GAP
                sign = "≤" if cutoff.at_or_below else "≥"
                words = f"{sign} {cutoff.at} {cutoff.label}"
                words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                spot = QRectF(box.right() + 2 * GAP, y - height / 2, room, height)
                painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_sessions(self, painter: QPainter, ground: Ground) -> None:
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        for day, _ in self._course.sessions:
            x = ground.x(day)
            painter.drawLine(QPointF(x, ground.box.top() - GAP), QPointF(x, ground.box.bottom()))

    def _draw_missed(self, painter: QPainter, ground: Ground) -> None:
        painter.setPen(QPen(self._theme.colour("ink_soft"), 1.2))
        for day in self._lane.missed:
            draw_shape(painter, Shape.BOX, _box(ground.x(day), ground.box.bottom(), MARK * 0.7))

    def _draw_points(self, painter: QPainter, ground: Ground) -> None:
        for point in self._lane.points:
            at = self._at(ground, point)
            shape = shape_of(point, self._unsaved(point.score.id))
            # A rim of the ground parts a mark from the lines behind it.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("panel"))
            painter.drawEllipse(at, MARK * 0.75, MARK * 0.75)
            painter.setPen(QPen(self._theme.colour("accent"), 1.4))
            painter.setBrush(self._theme.colour("accent"))
            draw_shape(painter, shape, _box(at.x(), at.y(), MARK))

    def _draw_values(self, painter: QPainter, ground: Ground) -> None:
        painter.setPen(self._theme.colour("ink"))
        right = ground.box.left() - 100
        for point in self._lane.points:
            if point.total is None:
                continue
            at, words = self._at(ground, point), str(point.total)
            width = self._metrics.horizontalAdvance(words)
            if at.x() - width / 2 < right + GAP:
                continue
            right = at.x() + width / 2
            above = at.y() - MARK * 0.6 - self._metrics.descent()
            # Lines that pass behind a value are wiped, so that it can be read.
            behind = QRectF(at.x() - width / 2 - 2, above - self._metrics.ascent(), width + 4, 0)
            behind.setHeight(self._metrics.height() - 2)
            painter.fillRect(behind, self._theme.colour("panel"))
            painter.drawText(QPointF(at.x() - width / 2, above), words)

    def _draw_chosen(self, painter: QPainter, ground: Ground, chosen: int) -> None:
        at = self.places(ground)[chosen]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("ink"), 1.4))
        painter.drawEllipse(at, _CHOSEN / 2, _CHOSEN / 2)


def _box(x: float, y: float, size: float) -> QRectF:
    return QRectF(x - size / 2, y - size / 2, size, size)
