"""The picture of a comparison: all sessions over each other, or each in a field of its own.

Painted once for each size and choice; the cursor goes over it. It shows and changes nothing.
"""

from collections.abc import Sequence

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
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.comparison import START, Alignment, Compared, reach_ms, zero_ms
from kaproom.core.wording import say
from kaproom.ui.comparison.looks import LOOKS, draw_sample
from kaproom.ui.comparison.strip_axis import StripAxis
from kaproom.ui.comparison.strip_brush import Brush, Placed
from kaproom.ui.comparison.strip_frame import draw_grid, draw_gutter, draw_tag, draw_times
from kaproom.ui.comparison.strip_lanes import StripLane, lanes_for
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.review.moment_words import doses_words
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_STEP_MS, _LONG_STEP_MS = 10_000, 60_000
_PAD, _GAP = 6.0, 10.0
_ONE_COLUMN = 3
_LEAST_SHARED = 18.0


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
        self._picture: QPixmap | None = None
        self._axes: list[tuple[QRectF, StripAxis]] = []
        self._font = theme.font("small")
        self._metrics = QFontMetrics(self._font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("Sessions side by side"))

    @property
    def cursor_ms(self) -> int:
        """The time at the cursor, counted from zero."""
        return self._cursor_ms

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
        self._sessions, self._alignment = tuple(sessions), alignment
        self._overlaid = overlaid
        self._lanes = lanes_for(self._sessions)
        self._picture = None
        self.go_to(self._cursor_ms)
        self.updateGeometry()
        self.update()

    def go_to(self, at_ms: int) -> None:
        """Put the cursor there, within what there is."""
        first, last = reach_ms(self._sessions, self._alignment)
        self._cursor_ms = min(max(at_ms, first), last)
        self.update()
        self.moved.emit(self._cursor_ms)

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
        for place, (box, axis) in enumerate(self._axes):
            brush, x = Brush(painter, self._theme, axis, self._metrics), axis.x(self._cursor_ms)
            painter.setPen(QPen(self._theme.accent, 1.6))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            # Of fields one above the other, the lowest has the times of all.
            if place + columns >= len(self._axes):
                tag = draw_tag(brush, box, self._cursor_ms, self._signed, self._overlaid)
                draw_times(brush, box, self._signed, tag)
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
        """Left and Right by ten seconds, with Shift by a minute; Home and End to the ends."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step_ms = _LONG_STEP_MS if shift else _STEP_MS
        first, last = reach_ms(self._sessions, self._alignment)
        places = {
            Qt.Key.Key_Left: self._cursor_ms - step_ms,
            Qt.Key.Key_Right: self._cursor_ms + step_ms,
            Qt.Key.Key_Home: first,
            Qt.Key.Key_End: last,
        }
        at_ms = places.get(Qt.Key(event.key()))
        if at_ms is None or alt:
            super().keyPressEvent(event)
        else:
            self.go_to(at_ms)

    def _to_pointer(self, at: QPointF) -> None:
        for box, axis in self._axes:
            reach = QRectF(box).adjusted(0, 0, _GAP, self._foot())
            reach.setLeft(axis.left - _GAP)
            if reach.contains(at):
                self.go_to(axis.ms(at.x()))
                return

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
                self._heading(painter, QRectF(left, top, width, self._line()), each)
                field = QRectF(left, top + self._line(), width, height - self._line())
                self._field(painter, field, (each,))
        painter.end()
        return picture

    def _heading(self, painter: QPainter, box: QRectF, each: Placed) -> None:
        draw_sample(
            painter, self._theme, each.look, QRectF(box.left(), box.top(), 44, box.height())
        )
        painter.setPen(self._theme.ink_soft)
        doses = doses_words(each.compared.state) or say("no dose")
        words = f"{each.compared.number} · {doses}"
        right = Qt.TextElideMode.ElideRight
        text = self._metrics.elidedText(words, right, int(box.width() - 52))
        painter.drawText(box.adjusted(52, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _field(self, painter: QPainter, field: QRectF, placed: Sequence[Placed]) -> None:
        """The lanes of these sessions over one axis."""
        first, last = reach_ms(self._sessions, self._alignment)
        gutter = max(self._metrics.horizontalAdvance(lane.title) for lane in self._lanes) + 34
        right = field.right() - self._metrics.horizontalAdvance("+0:00") / 2 - 2
        axis = StripAxis(first, last, field.left() + gutter, max(field.left() + gutter + 1, right))
        lanes = QRectF(field.left(), field.top(), field.width(), field.height() - self._foot())
        self._axes.append((lanes, axis))
        brush = Brush(painter, self._theme, axis, self._metrics)
        draw_grid(brush, lanes, self._signed)
        for lane, box in self._boxes(lanes, max(1, len(placed))):
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

    def _boxes(self, field: QRectF, rows: int) -> list[tuple[StripLane, QRectF]]:
        """Rows get their lines, the lanes of values share what is left."""
        rowed = sum(lane.rowed for lane in self._lanes) * rows * self._line()
        shares = sum(lane.share for lane in self._lanes)
        rest = max(0.0, field.height() - rowed)
        boxes: list[tuple[StripLane, QRectF]] = []
        top = field.top()
        for lane in self._lanes:
            height = rows * self._line() if lane.rowed else rest * lane.share / shares
            boxes.append((lane, QRectF(field.left(), top, field.width(), height)))
            top += height
        return boxes

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
