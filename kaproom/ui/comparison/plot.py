"""The picture of a comparison: all sessions over each other, or each in a field of its own.

Painted once for each size, choice and stretch of time; the cursor goes over it. It shows, and
changes nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.review.comparison import START, Alignment, Compared, reach_ms, zero_ms
from kaproom.core.wording import say
from kaproom.ui.comparison.looks import LOOKS
from kaproom.ui.comparison.strip_axis import StripAxis
from kaproom.ui.comparison.strip_brush import Brush, Placed
from kaproom.ui.comparison.strip_frame import (
    draw_cursor,
    draw_grid,
    draw_gutter,
    draw_heading,
    draw_tag,
    draw_times,
)
from kaproom.ui.comparison.strip_lanes import StripLane, lane_boxes, lanes_for
from kaproom.ui.comparison.strip_window import StripWindow
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_STEP_MS, _LONG_STEP_MS = 10_000, 60_000
_ZOOM = 1.25
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_PAD, _GAP = 6.0, 10.0
_ONE_COLUMN = 3
_LEAST_SHARED = 18.0


class _Field(NamedTuple):
    """Where lanes stand over one axis, and where words are written in them."""

    box: QRectF
    axis: StripAxis
    words: list[QRectF]


class ComparisonPlot(QWidget):
    """`moved` carries the time at the cursor, counted from zero."""

    spoken_role = Role.Chart

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sessions: tuple[Compared, ...] = ()
        self._alignment = START
        self._overlaid = True
        self._lanes: tuple[StripLane, ...] = ()
        self._cursor_ms = 0
        self._window = StripWindow.whole(*reach_ms((), START))
        self._picture: QPixmap | None = None
        self._axes: list[_Field] = []
        self._font = theme.font("score")
        self._metrics = QFontMetrics(self._font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("Sessions side by side"))

    @property
    def cursor_ms(self) -> int:
        """The time at the cursor, counted from zero."""
        return self._cursor_ms

    @property
    def window_seen(self) -> StripWindow:
        """What stretch of time is seen."""
        return self._window

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The sessions that have such a zero, with their looks."""
        zeros = [(s, LOOKS[n], zero_ms(s, self._alignment)) for n, s in enumerate(self._sessions)]
        return tuple(Placed(s, look, zero) for s, look, zero in zeros if zero is not None)

    @property
    def _signed(self) -> bool:
        """Whether zero lies within the day, so that times before it are told apart."""
        return self._alignment != START

    def show_sessions(
        self, sessions: Sequence[Compared], alignment: Alignment, overlaid: bool
    ) -> None:
        """Show these, upon this zero, over each other or each by itself."""
        reach = reach_ms(sessions, alignment)
        # Upon another zero, what was looked at lies elsewhere.
        kept = self._window if alignment == self._alignment else StripWindow.whole(*reach)
        self._sessions, self._alignment = tuple(sessions), alignment
        self._overlaid = overlaid
        self._window = kept.reaching(*reach)
        self._lanes = lanes_for(self._sessions)
        self._picture = None
        self.go_to(self._cursor_ms)
        self.updateGeometry()
        self.update()

    def go_to(self, at_ms: int) -> None:
        """Put the cursor there, within what there is, and have it in sight."""
        self._cursor_ms = min(max(at_ms, self._window.first_ms), self._window.last_ms)
        self._see(self._window.with_in_sight(self._cursor_ms))
        self.update()
        self.moved.emit(self._cursor_ms)

    def zoom(self, factor: float, at_ms: int | None = None) -> None:
        """See so many times less, around the cursor or another time."""
        self._see(self._window.zoomed(factor, self._cursor_ms if at_ms is None else at_ms))

    def see_whole(self) -> None:
        """See all there is again."""
        self._see(StripWindow.whole(self._window.first_ms, self._window.last_ms))

    def _see(self, window: StripWindow) -> None:
        if window != self._window:
            self._window = window
            self._picture = None
            self.update()

    def sizeHint(self) -> QSize:
        """About the room it has in a window of 1440 by 900."""
        return QSize(980, 640).expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """Every lane with its lines."""
        if self._overlaid:
            return QSize(480, round(self._least(len(self.placed)) + self._foot()))
        rows, _ = self._grid(len(self.placed))
        least = self._least(1) + self._foot() + self._line() + _GAP
        return QSize(480, round(least * max(1, rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and the cursor on it."""
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        _, columns = self._grid(len(self._axes))
        for place, (box, axis, words) in enumerate(self._axes):
            brush = Brush(painter, self._theme, axis, self._metrics)
            seen = self._window.holds(self._cursor_ms)
            if seen:
                draw_cursor(brush, box, self._cursor_ms, words)
            # Of fields one above the other, the lowest has the times of all.
            if place + columns >= len(self._axes):
                cursor = (brush, box, self._cursor_ms, self._signed, self._overlaid)
                draw_times(brush, box, self._signed, draw_tag(*cursor) if seen else QRectF())
        draw_focus_ring(painter, self._theme, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew."""
        self._picture = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor where it is pressed."""
        self._to_pointer(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And where it is dragged."""
        self._to_pointer(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right by ten seconds, with Shift by a minute; Home and End to the ends.

        Ctrl with plus and minus is nearer and farther, 0 sees all.
        """
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step_ms = _LONG_STEP_MS if shift else _STEP_MS
        match event.key():
            case _ if alt:
                super().keyPressEvent(event)
            case Qt.Key.Key_Left:
                self.go_to(self._cursor_ms - step_ms)
            case Qt.Key.Key_Right:
                self.go_to(self._cursor_ms + step_ms)
            case Qt.Key.Key_Home:
                self.go_to(self._window.first_ms)
            case Qt.Key.Key_End:
                self.go_to(self._window.last_ms)
            case key if control and key in _NEARER:
                self.zoom(_ZOOM)
            case Qt.Key.Key_Minus if control:
                self.zoom(1 / _ZOOM)
            case Qt.Key.Key_0:
                self.see_whole()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer or farther around the pointer; sideways or with Shift along.

        Where not all of it is in sight, the wheel scrolls to the rest.
        """
        across, down = event.angleDelta().x(), event.angleDelta().y()
        axis = next(
            (
                axis
                for box, axis, _ in self._axes
                if self._reach(box, axis).contains(event.position())
            ),
            None,
        )
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            self._see(self._window.moved(round(-(across or down) / 1200 * self._window.span_ms)))
        elif axis is not None and self.visibleRegion().boundingRect().height() >= self.height():
            self.zoom(_ZOOM ** (down / 120), axis.ms(event.position().x()))
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """All of it again."""
        del event
        self.see_whole()

    def _to_pointer(self, at: QPointF) -> None:
        for box, axis, _ in self._axes:
            if self._reach(box, axis).contains(at):
                self.go_to(axis.ms(at.x()))
                return

    def _reach(self, box: QRectF, axis: StripAxis) -> QRectF:
        """Where a pointer is on an axis, with the times at its foot."""
        reach = QRectF(box).adjusted(0, 0, _GAP, self._foot())
        reach.setLeft(axis.left - _GAP)
        return reach

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self.size() * ratio).expandedTo(QSize(1, 1)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.panel)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._axes = []
        placed, whole = self.placed, QRectF(self.rect())
        if self._overlaid:
            self._field(painter, whole, placed)
        else:
            rows, columns = self._grid(len(placed))
            for place, each in enumerate(placed):
                row, column = divmod(place, columns)
                width = (whole.width() - (columns - 1) * _GAP) / columns
                height = (whole.height() - (rows - 1) * _GAP) / rows
                left = whole.left() + column * (width + _GAP)
                top = whole.top() + row * (height + _GAP)
                box = QRectF(left, top, width, self._line())
                draw_heading(painter, self._theme, self._metrics, box, each)
                field = QRectF(left, top + self._line(), width, height - self._line())
                self._field(painter, field, (each,))
        painter.end()
        return picture

    def _field(self, painter: QPainter, field: QRectF, placed: Sequence[Placed]) -> None:
        """The lanes of these sessions over one axis."""
        first, last = self._window.start_ms, self._window.end_ms
        gutter = max(self._metrics.horizontalAdvance(lane.title) for lane in self._lanes) + 34
        right = field.right() - self._metrics.horizontalAdvance("+0:00") / 2 - 2
        axis = StripAxis(first, last, field.left() + gutter, max(field.left() + gutter + 1, right))
        lanes = QRectF(field.left(), field.top(), field.width(), field.height() - self._foot())
        brush = Brush(painter, self._theme, axis, self._metrics)
        self._axes.append(_Field(lanes, axis, brush.words))
        draw_grid(brush, lanes, self._signed)
        for lane, box in lane_boxes(self._lanes, lanes, max(1, len(placed)), self._line()):
            painter.setPen(QPen(self._theme.grid, 1))
            painter.drawLine(
                QPointF(field.left(), box.bottom()), QPointF(field.right(), box.bottom())
            )
            draw_gutter(brush, lane, box, placed)
            painter.save()
            painter.setClipRect(
                QRectF(axis.left - 6, box.top(), axis.right - axis.left + 12, box.height())
            )
            lane.paint(brush, box, placed, lane.limits)
            painter.restore()

    def _grid(self, count: int) -> tuple[int, int]:
        columns = 1 if count <= _ONE_COLUMN else 2
        return -(-count // columns), columns

    def _least(self, rows: int) -> float:
        rowed = sum(lane.rowed for lane in self._lanes)
        return rowed * max(1, rows) * self._line() + (len(self._lanes) - rowed) * _LEAST_SHARED

    def _line(self) -> float:
        return self._metrics.height() + 3.0

    def _foot(self) -> float:
        return self._metrics.height() + _PAD
