"""The score as it is seen: live, it follows now; in review it has a cursor.

It draws what is exposed and renews only what has changed. What a person does to it by keys and
pointer is in `widget`. The score shows; it never changes a session.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.session.by_hand import reached_ms
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.marks import Met, marks_of
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.samples import SampleTrack
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

_MOST_RECTS = 6
_LINE_REACH = 5.0


class ScoreView(QWidget):
    """One session on one axis."""

    spoken_role = Role.Chart

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

    @property
    def end_ms(self) -> int:
        """The session's end or what came after it; how far it has come, where it runs."""
        if self._state.ended_ms is None:
            return self._stack.last_ms(self._samples)
        return reached_ms(self._state)

    def ms_at(self, x: float) -> int | None:
        """The session time drawn there; None beside the plot."""
        frame = self._layout()
        if not frame.left <= x <= frame.right:
            return None
        return max(0, round(self._here(frame).ms(x)))

    def nearest_ms(self, x: float) -> int:
        """The session time drawn there or at the plot's edge."""
        frame = self._layout()
        return round(self._here(frame).ms(min(max(x, frame.left), frame.right)))

    def zoom_around(self, factor: float, x: float) -> None:
        """See so many times less, around what is drawn there."""
        self._axis.zoom(factor, self._here(self._layout()).ms(x))
        self.update()

    def pan(self, share: float) -> None:
        """See what is so many widths of the plot later, or earlier below zero."""
        self._axis.pan(share * self._axis.span_ms)
        self.update()

    @property
    def plot_width(self) -> float:
        """How wide the plot is drawn."""
        frame = self._layout()
        return frame.right - frame.left

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

    def _tell(self) -> None:
        if not self.live:
            self.setAccessibleDescription(self.describe_at(self._cursor_ms))

    def _layout(self) -> Frame:
        if self._frame is None:
            self._frame = self._stack.frame(QRectF(self.rect()), self.devicePixelRatioF())
        return self._frame

    def _view(self, frame: Frame, exposed: QRectF) -> View:
        ratio = self.devicePixelRatioF()
        return self._stack.view(frame, self._axis, self._now_ms, ratio, exposed)

    def _here(self, frame: Frame) -> View:
        return self._view(frame, QRectF(self.rect()))

    def _renew(self, item: News) -> None:
        frame = self._layout()
        box = frame.boxes[self._stack.lanes.index(item.lane)]
        if item.from_ms <= EVER:
            self.update(QRectF(0, box.top(), self.width(), box.height()).toAlignedRect())
            return
        view = self._here(frame)
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
        x = self._here(frame).x(float(at_ms))
        self.update(QRectF(x - _LINE_REACH, 0, 2 * _LINE_REACH, self.height()).toAlignedRect())
        self.update(QRectF(0, frame.axis.top(), self.width(), 60).toAlignedRect())

    def _renew_now(self, was_ms: int, now_ms: int) -> None:
        """The line, its tag, and what grows with it; nothing until it moves by a device pixel."""
        frame = self._layout()
        view = self._here(frame)
        left, right = view.snap(view.x(was_ms)), view.snap(view.x(now_ms))
        if left != right:
            strip = QRectF(left - _LINE_REACH, 0, right - left + 2 * _LINE_REACH, self.height())
            self.update(strip.toAlignedRect())
            for lane in self._stack.moving:
                self._renew(News(lane, EVER))
        if left != right or clock(was_ms) != clock(now_ms):
            self.update(QRectF(0, frame.axis.top(), self.width(), 60).toAlignedRect())
