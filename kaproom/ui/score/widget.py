"""The score on the screen: live, it follows now; in review it has a cursor.

Live, dragging moves along the axis and no key is taken, for keys belong to the room. In review,
a press or a drag moves the cursor (with Shift, or the middle button, the axis instead), Left and
Right step by ten seconds, with Shift by a minute, Home and End go to the ends, Ctrl with plus and
minus zooms, 0 shows the whole. In both, the wheel zooms, sideways or with Shift it moves along,
and a double click shows the whole. The score shows; it never changes a session.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kaproom.core.samples import SampleTrack
from kaproom.core.session import SessionState
from kaproom.core.vitals_marks import Met, marks_of
from kaproom.core.vitals_rules import VitalsRules
from kaproom.core.wording import say
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.score.axis import TimeAxis
from kaproom.ui.score.canvas import Label, View
from kaproom.ui.score.describing import describe_moment
from kaproom.ui.score.flags import draw_flags
from kaproom.ui.score.lane import clock
from kaproom.ui.score.stack import EVER, Frame, LaneStack, News, entry_news
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_STEP_MS, _LONG_STEP_MS = 10_000, 60_000
_ZOOM = 1.25
_MOST_RECTS = 6
_LINE_REACH = 5.0


class ScoreWidget(QWidget):
    """One session on one axis. `cursor_moved` tells session ms, when a person moved it."""

    spoken_role = Role.Chart

    cursor_moved = Signal(int)

    def __init__(self, theme: Theme, rules: VitalsRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = LaneStack(theme, rules)
        self._rules = rules
        self._axis = TimeAxis()
        self._state = SessionState()
        self._samples = SampleTrack()
        self._unsaved: frozenset[str] = frozenset()
        self._now_ms: int | None = None
        self._cursor_ms = 0
        self._look_ms: int | None = None
        self._bookmarks_ms: tuple[int, ...] = ()
        self._marks: Mapping[str, tuple[Met, ...]] | None = None
        self._frame: Frame | None = None
        self._dragging_from: QPointF | None = None
        self._moving_cursor = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Score"))

    @property
    def cursor_ms(self) -> int:
        """The session time at the cursor; shown in review only."""
        return self._cursor_ms

    @cursor_ms.setter
    def cursor_ms(self, at_ms: int) -> None:
        was_ms, seen = self._cursor_ms, self.seen_ms
        self._cursor_ms = max(0, min(at_ms, self._axis.whole_ms))
        self._axis.show(self._cursor_ms)
        self._tell()
        if self.live or seen != self.seen_ms:
            self.update()
            return
        for ms in (was_ms, self._cursor_ms):
            self._renew_line(ms)

    @property
    def spoken_words(self) -> str:
        """Now in a session that runs, then all lanes; in review the moment that was set."""
        if self._now_ms is None:
            return ""
        return f"{self.describe_at(self._now_ms)}\n{self.describe()}"

    @property
    def live(self) -> bool:
        """Whether the session runs, so that now is shown and no cursor."""
        return self._now_ms is not None

    def set_session(
        self,
        state: SessionState,
        samples: SampleTrack,
        now_ms: int | None,
        unsaved: frozenset[str] = frozenset(),
    ) -> None:
        """Show a session as it stands; `now_ms` None is review. Costs what has changed."""
        before = (self._axis.start_ms, self._axis.end_ms)
        was_ms, was_live = self._now_ms, self.live
        news = self._stack.take(state, samples)
        changed = self._unsaved ^ unsaved
        if state is not self._state:
            self._marks = None
        self._state, self._samples, self._now_ms, self._unsaved = state, samples, now_ms, unsaved
        self._axis.set_reached(now_ms, self._stack.last_ms(samples))
        if was_live != self.live:
            keys = Qt.FocusPolicy.NoFocus if self.live else Qt.FocusPolicy.StrongFocus
            self.setFocusPolicy(keys)
        if was_live != self.live or before != (self._axis.start_ms, self._axis.end_ms):
            self.update()
            return
        for item in news:
            self._renew(item)
        self._renew_entries(changed)
        if was_ms is not None and now_ms is not None and was_ms != now_ms:
            self._renew_now(was_ms, now_ms)

    def set_plan_minutes(self, minutes: int) -> None:
        """How long the day is planned to be."""
        self._axis.set_plan_minutes(minutes)
        self.update()

    def set_music_plan(self, ahead: Sequence[tuple[str, int, int]]) -> None:
        """What the setting would play on: title, start and end in session ms."""
        if self._stack.music.set_ahead(ahead):
            self._renew(News(self._stack.music, EVER))

    def lane_titles(self) -> tuple[str, ...]:
        """The titles of all lanes, seen or left out."""
        return self._stack.titles

    def hide_lanes(self, titles: frozenset[str]) -> None:
        """Leave these lanes out, by their titles; the others share the room."""
        self._stack.hide(titles)
        self._frame = None
        self.update()

    def sift_notes(self, only: frozenset[str] | None) -> None:
        """Show these notes alone, by their ids; None shows all."""
        self._stack.sift_notes(only)
        self.update()

    def set_bookmarks(self, at_ms: Sequence[int]) -> None:
        """Small flags at the foot of the lanes, at these session times."""
        if tuple(at_ms) != self._bookmarks_ms:
            self._bookmarks_ms = tuple(at_ms)
            self.update()

    def zoom(self, factor: float) -> None:
        """See so many times less, around what is looked at, now or the cursor."""
        around_ms = self._cursor_ms if self._now_ms is None else self._now_ms
        self._axis.zoom(factor, around_ms if self._look_ms is None else self._look_ms)
        self.update()

    def look_at(self, at_ms: int | None) -> None:
        """Mark a moment of a session that runs, and bring it into sight; None takes it away."""
        if at_ms == self._look_ms:
            return
        self._look_ms = at_ms
        if at_ms is not None:
            self._axis.show(at_ms)
        self.update()

    def reset_zoom(self) -> None:
        """See the whole session again, and follow now."""
        self._axis.reset()
        self.update()

    @property
    def seen_ms(self) -> tuple[float, float]:
        """The stretch of session time that is seen."""
        return self._axis.start_ms, self._axis.end_ms

    def see(self, start_ms: float, end_ms: float) -> None:
        """See this stretch of session time."""
        self._axis.reset()
        self._axis.zoom(self._axis.span_ms / (end_ms - start_ms), start_ms)
        self._axis.pan(start_ms - self._axis.start_ms)
        self.update()

    def describe(self) -> str:
        """All lanes in words, one line each."""
        return self._stack.describe()

    def describe_at(self, at_ms: int) -> str:
        """A moment in words."""
        if self._marks is None:
            # Once for each state: a cursor that plays asks for it at every step.
            self._marks = marks_of(self._state, self._rules)
        return describe_moment(self._state, self._samples, at_ms, self._rules, self._marks)

    def lane_boxes(self) -> dict[str, QRectF]:
        """Where each lane stands, by its title."""
        boxes = self._layout().boxes
        return {lane.title: box for lane, box in zip(self._stack.lanes, boxes, strict=True)}

    def draw(
        self, painter: QPainter, exposed: QRectF | None = None, on_paper: bool = False
    ) -> list[Label]:
        """Draw at the widget's size on any painter; answers what was written where."""
        exposed = QRectF(self.rect()) if exposed is None else exposed
        frame = self._layout()
        view = self._view(frame, exposed)
        tag_ms = self._cursor_ms if self._now_ms is None else self._now_ms
        labels = self._stack.paint(
            painter, frame, self._axis, view, exposed, self._unsaved, float(tag_ms), on_paper
        )
        if self._look_ms is not None and not on_paper:
            x = view.x(float(self._look_ms))
            painter.setPen(QPen(self._stack.theme.ink_soft, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, frame.boxes[0].top(), x, frame.axis.top()))
        if not on_paper:
            draw_flags(painter, view, frame.axis.top(), self._stack.theme, self._bookmarks_ms)
        return labels

    def sizeHint(self) -> QSize:
        """About the size it has in a window of 1440 by 900."""
        return QSize(1035, 540)

    def minimumSizeHint(self) -> QSize:
        """Every lane with its lines."""
        return QSize(480, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed."""
        painter = QPainter(self)
        region = event.region()
        rects = (
            [*cast("Iterable[QRect]", region)]
            if region.rectCount() <= _MOST_RECTS
            else [event.rect()]
        )
        for rect in rects:
            painter.setClipRect(rect)
            self.draw(painter, QRectF(rect))
        painter.setClipRegion(region)
        draw_focus_ring(painter, self._stack.theme, self)
        painter.end()

    def resizeEvent(self, event: object) -> None:
        """Share the size out anew."""
        del event
        self._frame = None

    def changeEvent(self, event: QEvent) -> None:
        """The user's font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._stack.renew_fonts()
            self._frame = None
            self.update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """A resting pointer tells what is there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at_ms = self._ms_at(self.mapFromGlobal(event.globalPos()).x())
            QToolTip.showText(event.globalPos(), "" if at_ms is None else self.describe_at(at_ms))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer, or move along."""
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            self._axis.pan(-(across or down) / 1200 * self._axis.span_ms)
        else:
            view = self._view(self._layout(), QRectF(self.rect()))
            self._axis.zoom(_ZOOM ** (down / 120), view.ms(event.position().x()))
        event.accept()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the cursor or of the axis."""
        left = event.button() == Qt.MouseButton.LeftButton
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._moving_cursor = left and not shift and not self.live
        if left or event.button() == Qt.MouseButton.MiddleButton:
            self._dragging_from = event.position()
        if self._moving_cursor:
            self._put_cursor(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        if self._dragging_from is None:
            return
        if self._moving_cursor:
            self._put_cursor(event.position().x())
            return
        frame = self._layout()
        moved = event.position().x() - self._dragging_from.x()
        self._dragging_from = event.position()
        self._axis.pan(-moved / (frame.right - frame.left) * self._axis.span_ms)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._dragging_from = None
        self._moving_cursor = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole session."""
        del event
        self.reset_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the review; see the module."""
        if self.live or not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step_ms = _LONG_STEP_MS if shift else _STEP_MS
        match event.key():
            case Qt.Key.Key_Left:
                self._move_cursor(self._cursor_ms - step_ms)
            case Qt.Key.Key_Right:
                self._move_cursor(self._cursor_ms + step_ms)
            case Qt.Key.Key_Home:
                self._move_cursor(0)
            case Qt.Key.Key_End:
                self._move_cursor(self._end_ms())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.zoom(_ZOOM)
            case Qt.Key.Key_Minus if control:
                self.zoom(1 / _ZOOM)
            case Qt.Key.Key_0:
                self.reset_zoom()
            case _:
                return False
        return True

    def _end_ms(self) -> int:
        ended_ms = self._state.ended_ms
        return self._stack.last_ms(self._samples) if ended_ms is None else ended_ms

    def _put_cursor(self, x: float) -> None:
        frame = self._layout()
        view = self._view(frame, QRectF(self.rect()))
        self._move_cursor(round(view.ms(min(max(x, frame.left), frame.right))))

    def _move_cursor(self, at_ms: int) -> None:
        before_ms = self._cursor_ms
        self.cursor_ms = at_ms
        if self._cursor_ms != before_ms:
            self.cursor_moved.emit(self._cursor_ms)

    def _tell(self) -> None:
        if not self.live:
            self.setAccessibleDescription(self.describe_at(self._cursor_ms))

    def _ms_at(self, x: float) -> int | None:
        frame = self._layout()
        if not frame.left <= x <= frame.right:
            return None
        return max(0, round(self._view(frame, QRectF(self.rect())).ms(x)))

    def _layout(self) -> Frame:
        if self._frame is None:
            self._frame = self._stack.frame(QRectF(self.rect()), self.devicePixelRatioF())
        return self._frame

    def _view(self, frame: Frame, exposed: QRectF) -> View:
        ratio = self.devicePixelRatioF()
        return self._stack.view(frame, self._axis, self._now_ms, ratio, exposed)

    def _renew(self, item: News) -> None:
        frame = self._layout()
        box = frame.boxes[self._stack.lanes.index(item.lane)]
        if item.from_ms <= EVER:
            self.update(QRectF(0, box.top(), self.width(), box.height()).toAlignedRect())
            return
        view = self._view(frame, QRectF(self.rect()))
        left, right = view.x(item.from_ms) - item.left_px, view.right + 1
        if self._now_ms is not None:
            right = min(right, max(view.x(self._now_ms), view.x(item.from_ms)) + item.right_px)
        if right > view.right:
            left -= item.right_px  # Where the plot ends, labels stand left of their marks.
        left = max(frame.left, left)
        self.update(QRectF(left, box.top(), right - left, box.height()).toAlignedRect())

    def _renew_entries(self, ids: frozenset[str]) -> None:
        entries = self._state.ledger.entries
        for entry in (entries.get(i) for i in ids):
            if entry is not None:
                for lane in self._stack.lanes:
                    if isinstance(entry.body, lane.kinds):
                        self._renew(entry_news(lane, entry.at_ms))

    def _renew_line(self, at_ms: int) -> None:
        """The strip the cursor's line stands in, and the axis with its tag."""
        frame = self._layout()
        x = self._view(frame, QRectF(self.rect())).x(float(at_ms))
        self.update(QRectF(x - _LINE_REACH, 0, 2 * _LINE_REACH, self.height()).toAlignedRect())
        self.update(QRectF(0, frame.axis.top(), self.width(), 60).toAlignedRect())

    def _renew_now(self, was_ms: int, now_ms: int) -> None:
        """The line, its tag, and what grows with it; nothing until it moves by a device pixel."""
        frame = self._layout()
        view = self._view(frame, QRectF(self.rect()))
        left, right = view.snap(view.x(was_ms)), view.snap(view.x(now_ms))
        if left != right:
            strip = QRectF(left - _LINE_REACH, 0, right - left + 2 * _LINE_REACH, self.height())
            self.update(strip.toAlignedRect())
            for lane in self._stack.moving:
                self._renew(News(lane, EVER))
        if left != right or clock(was_ms) != clock(now_ms):
            self.update(QRectF(0, frame.axis.top(), self.width(), 60).toAlignedRect())
