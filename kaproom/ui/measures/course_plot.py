"""The measures of a client's course: the large plot of the screen, and a small one for others.

One small multiple for each measure on one axis of weeks, the sessions marked with their numbers.
"""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.measures_course import Course, Lane, course_of, span_words
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.measures.lane_paint import Ground
from kaproom.ui.measures.lane_strip import LaneStrip, gutters
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_MOST_SMALL = 3


def sessions_of(services: Services, client_id: str) -> list[SessionSummary]:
    """The dosing sessions a client has had."""
    return [s for s in services.casebook.sessions() if s.client_id == client_id]


class _Axis(QWidget):
    """The sessions' numbers above the lanes, or the weeks beneath them; crowded ones thin out."""

    def __init__(self, theme: Theme, marks: list[tuple[int, str]], days: int, name: str) -> None:
        super().__init__()
        self._theme, self._marks, self._days, self._name = theme, marks, days, name
        self._font = user_font(SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line of words."""
        return QSize(300, round(QFontMetricsF(self._font).height()) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name left, marks at their days."""
        painter = QPainter(self)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        left, right_side = gutters(self.width())
        box = QRectF(self.rect()).adjusted(left, 0, -right_side, 0)
        ground = Ground(box, self._days, 0, 1)
        painter.setPen(self._theme.colour("ink_soft"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(10, 0, left - 20, self.height()), flags, self._name)
        right = box.left() - 100
        for day, words in self._marks:
            width = metrics.horizontalAdvance(words)
            x = ground.x(day) - width / 2
            if x >= right + 8:
                painter.drawText(QPointF(x, self.height() / 2 + metrics.ascent() / 2 - 1), words)
                right = x + width


class CoursePlot(QWidget):
    """`told` carries what is under the cursor, `asked` a score's id, `lane_entered` a strip."""

    told = Signal(str)
    asked = Signal(str)
    lane_entered = Signal(object)

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services, self._theme, self._client_id = services, theme, client_id
        self.strips: list[LaneStrip] = []
        self._shown: Course | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_course(self, course: Course, today: date) -> None:
        """Draw this course; where it is the same, only what is saved meanwhile."""
        if course == self._shown:
            for strip in self.strips:
                strip.update()
            return
        self._shown = course
        casebook = self._services.casebook
        focused = next((s.lane.code for s in self.strips if s.hasFocus()), "")
        clear(self._column)
        self.strips = []
        if not course.lanes:
            return
        sessions = [(day, str(number)) for day, number in course.sessions]
        weeks = max(1, course.days // 7)
        step = max(1, round(weeks / 12))
        ticks = [(week * 7, str(week)) for week in range(0, weeks + 1, step)]
        self._column.addWidget(_Axis(self._theme, sessions, course.days, say("session")))
        self.strips = [
            LaneStrip(
                self._theme,
                course,
                lane,
                today,
                gutters=True,
                unsaved=lambda score_id: score_id in casebook.unsaved(self._client_id),
            )
            for lane in course.lanes
        ]
        for strip in self.strips:
            strip.told.connect(self.told)
            strip.asked.connect(self.asked)
            strip.entered.connect(lambda s=strip: self.lane_entered.emit(s))
            self._column.addWidget(strip)
            # At once: what is not shown yet takes no focus.
            strip.setVisible(True)
            if strip.lane.code == focused:
                strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.addWidget(_Axis(self._theme, ticks, course.days, say("week")))
        self._column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from measure to measure."""
        at = next((i for i, strip in enumerate(self.strips) if strip.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if at is None or not step or not 0 <= at + step < len(self.strips):
            super().keyPressEvent(event)
            return
        self.strips[at + step].setFocus(Qt.FocusReason.OtherFocusReason)


class MeasuresPlot(QWidget):
    """A small plot for another screen: up to three measures, each with its words beneath.

    `asked` by Enter or a click: the measures are wanted. It follows the chart by itself.
    """

    asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services, self._theme, self._client_id = services, theme, client_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._shown: Course | None = None
        self._measures = services.said.measures()
        self._sessions = sessions_of(services, client_id)
        heard = services.casebook.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)
        self.look_again()

    def look_again(self) -> None:
        """Read the chart anew."""
        casebook = self._services.casebook
        today = casebook.now().local().date()
        chart = casebook.chart(self._client_id)
        course = course_of(chart, self._sessions, self._measures, today)
        if course == self._shown:
            self.update()
            return
        self._shown = course
        clear(self._column)
        # What was scored comes before what was only planned.
        lanes = sorted(course.lanes, key=lambda lane: not lane.points)
        for lane in lanes[:_MOST_SMALL]:
            self._add(course, lane, today)
        more = len(lanes) - _MOST_SMALL
        if not lanes:
            self._column.addWidget(Text(say("None written down yet."), "ink_soft", BODY, wrap=True))
        elif more > 0:
            words = Text(say("{count} more", count=more), "ink_soft", SMALL)
            words.setContentsMargins(10, 0, 0, 0)
            self._column.addWidget(words)

    def _add(self, course: Course, lane: Lane, today: date) -> None:
        casebook = self._services.casebook
        strip = LaneStrip(
            self._theme,
            course,
            lane,
            today,
            gutters=False,
            unsaved=lambda score_id: score_id in casebook.unsaved(self._client_id),
        )
        words = Text(span_words(lane), "ink_soft", SMALL, wrap=True)
        words.setContentsMargins(10, 0, 0, 6)
        strip.told.connect(lambda told: words.setText(told or span_words(lane)))
        strip.asked.connect(lambda _id: self.asked.emit())
        self._column.addWidget(strip)
        self._column.addWidget(words)

    def _changed(self, change: ChartChanged) -> None:
        if change.client_id == self._client_id:
            self.look_again()
