"""One measure over the course as a widget: cursor keys and pointer tell what stands where."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.course.measures_course import Course, Lane
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.measures.lane_paint import Ground, LanePainter
from kaproom.ui.measures.score_words import lane_words, missed_words, point_words, range_words
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_REACH = 16.0
_PAD_TOP, _PAD_FOOT, _PAD_SIDE = 24.0, 12.0, 10.0
# In lines of text: the room left and right, and the heights.
_LEFT, _RIGHT, _LEAST_GROUND = 8.4, 12.8, 14.0
_HEIGHT, _SMALL_HEIGHT = 7.9, 4.8


def gutters(width: float) -> tuple[float, float]:
    """The room left for a measure's name, and right for its cut-offs' labels.

    Where a plot would be too narrow beside them the labels go; they are told on focus all the same.
    """
    line = _line()
    roomy = width >= (_LEFT + _LEAST_GROUND + _RIGHT) * line
    return _LEFT * line, _RIGHT * line if roomy else line


def _line() -> float:
    return QFontMetricsF(user_font(BODY)).height()


class LaneStrip(QWidget):
    """`told` carries what is under the cursor, `asked` the id of a score by Enter or a click.

    `entered` is sent when the strip is gone to. With `gutters` its name stands left and the
    cut-offs' labels right.
    """

    spoken_role = Role.Chart

    told = Signal(str)
    asked = Signal(str)
    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        course: Course,
        lane: Lane,
        today: date,
        gutters: bool,
        unsaved: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self._theme, self._course, self.lane = theme, course, lane
        self._today, self._gutters = today, gutters
        self._painter = LanePainter(theme, course, lane, unsaved)
        self._order = _told_order(lane)
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(lane_words(lane, course, today))

    def sizeHint(self) -> QSize:
        """The same for every measure, so that they can be set one beneath the other."""
        return QSize(300, round(_line() * (_HEIGHT if self._gutters else _SMALL_HEIGHT)))

    @property
    def words(self) -> str:
        """What is under the cursor, empty for nothing."""
        if self._chosen is None:
            return ""
        points = self.lane.points
        if self._chosen < len(points):
            return point_words(self.lane, points[self._chosen], self._today)
        missed = self.lane.missed[self._chosen - len(points)]
        return missed_words(self.lane, self._course.first + timedelta(days=missed), self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from mark to mark, Home and End to the first and the newest."""
        last = len(self._order) - 1
        at = self._order.index(self._chosen) if self._chosen is not None else last + 1
        match event.key():
            case Qt.Key.Key_Left:
                self._go(max(0, at - 1))
            case Qt.Key.Key_Right:
                self._go(min(last, at + 1))
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The nearest mark within reach of the pointer."""
        places = self._painter.places(self._ground())
        near = sorted(
            ((place - event.position()).manhattanLength(), i) for i, place in enumerate(places)
        )
        self._choose(near[0][1] if near and near[0][0] <= _REACH else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a score asks for it."""
        self.mouseMoveEvent(event)
        self._ask()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        if not self.hasFocus():
            self._choose(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The newest mark is told first."""
        self.entered.emit()
        if self._chosen is None and self._order:
            self._choose(self._order[-1])
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor goes with the focus."""
        self._choose(None)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lane, its name left where there is room kept for it, a frame while it has focus."""
        painter = QPainter(self)
        labels = gutters(self.width())[1] if self._gutters else 0.0
        self._painter.paint(painter, self._ground(), labels, self._chosen)
        if self._gutters:
            self._draw_name(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _draw_name(self, painter: QPainter) -> None:
        lowest, highest = self.lane.range
        bold, small = user_font(BODY, bold=True), user_font(SMALL)
        metrics = QFontMetricsF(bold)
        room = gutters(self.width())[0] - 2 * _PAD_SIDE
        top = _PAD_TOP - 8
        painter.setFont(bold)
        painter.setPen(self._theme.colour("ink"))
        flags = int(Qt.TextFlag.TextWordWrap)
        words = QRectF(_PAD_SIDE, top, room, 3 * metrics.height())
        used = painter.boundingRect(words, flags, self.lane.label)
        painter.drawText(words, flags, self.lane.label)
        painter.setFont(small)
        painter.setPen(self._theme.colour("ink_soft"))
        beneath = QRectF(_PAD_SIDE, used.bottom() + 2, room, 2 * metrics.height())
        painter.drawText(beneath, Qt.AlignmentFlag.AlignLeft, range_words(lowest, highest))

    def _ground(self) -> Ground:
        left, right = gutters(self.width()) if self._gutters else (_PAD_SIDE, _PAD_SIDE)
        top = _PAD_TOP if self._gutters else _PAD_SIDE
        box = QRectF(self.rect()).adjusted(left, top, -right, -_PAD_FOOT)
        lowest, highest = self.lane.range
        return Ground(box, self._course.days, lowest, highest)

    def _go(self, at: int) -> None:
        if self._order:
            self._choose(self._order[max(0, at)])

    def _choose(self, chosen: int | None) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.setAccessibleDescription(self.words)
            self.told.emit(self.words)
            self.update()

    def _ask(self) -> None:
        if self._chosen is not None and self._chosen < len(self.lane.points):
            self.asked.emit(self.lane.points[self._chosen].score.id)


def _told_order(lane: Lane) -> list[int]:
    """Points and missed days by their day, as indices of points and then of missed days."""
    days = [point.day for point in lane.points] + list(lane.missed)
    return sorted(range(len(days)), key=lambda i: (days[i], i))
