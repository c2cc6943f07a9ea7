"""The course on a calendar: months along a line, a mark for each visit, today as a stroke.

Marks that would lie on each other step down in rows; labels that would touch are left out.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.day_words import short_month
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say
from kaproom.ui.client_plan.visit_mark import SIZE, draw_visit
from kaproom.ui.client_plan.visit_words import spoken
from kaproom.ui.controls.text import SMALL, user_font
from kaproom.ui.theme import Theme

_PAD, _GAP, _MOST_ROWS = 16, 4, 4
_RING, _ROW = 4, SIZE + 10
"""How far the ring stands off its mark; from row to row, so that a ring meets no pointed mark."""
_LEAST_DAYS = 42
_LEAST_OF_A_MONTH = 12


class CalendarStrip(QWidget):
    """Shows what it is given; `chosen` is ringed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._visits: tuple[Visit, ...] = ()
        self._today = date.min
        self._chosen: Visit | None = None
        self._font = user_font(SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Visits on a calendar"))

    def show_visits(self, visits: Sequence[Visit], today: date) -> None:
        """Show these."""
        self._visits, self._today = tuple(visits), today
        self.setAccessibleDescription("; ".join(spoken(v, today) for v in visits))
        self.setVisible(bool(visits))
        self.updateGeometry()
        self.update()

    def choose(self, visit: Visit | None) -> None:
        """Ring this one."""
        if visit != self._chosen:
            self._chosen = visit
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows of marks."""
        rows = max((row for row, _ in self._placed()), default=0) + 1
        return QSize(300, self._head() + rows * _ROW + 10)

    def minimumSizeHint(self) -> QSize:
        """The rows are not cut."""
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Another width may take another number of rows."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw months, today, marks."""
        if not self._visits:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_months(painter)
        first, days = self._span()
        if first <= self._today <= first + timedelta(days=days):
            painter.setPen(QPen(self._theme.colour("accent"), 1, Qt.PenStyle.DashLine))
            x = round(self._x(self._today)) + 0.5
            painter.drawLine(QPointF(x, self._head()), QPointF(x, self.height() - 2))
        for row, visit in self._placed():
            middle = self._middle(row, visit)
            draw_visit(painter, self._theme, visit, middle)
            if visit == self._chosen:
                painter.setPen(QPen(self._theme.colour("ink"), 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                half = SIZE / 2 + _RING
                ring = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
                painter.drawRoundedRect(ring, 5, 5)

    def _draw_months(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self._font)
        painter.setFont(self._font)
        first, days = self._span()
        free_from = 0.0
        for month in _months(first, first + timedelta(days=days)):
            x = self._x(month)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(x, self._head()), QPointF(x, self.height() - 2))
            name = short_month(month)
            words = name if month.month > 1 else f"{name} {month.year}"
            width = metrics.horizontalAdvance(words)
            if x >= free_from and x + width < self.width():
                painter.setPen(self._theme.colour("ink_soft"))
                painter.drawText(QPointF(x + 2, metrics.ascent() + 1), words)
                free_from = x + width + 10

    def _placed(self) -> list[tuple[int, Visit]]:
        """Each visit with its row: the first in which it lies on no other."""
        ends = [-1e9] * _MOST_ROWS
        placed: list[tuple[int, Visit]] = []
        for visit in self._visits:
            left = self._x(date.fromisoformat(visit.day)) - SIZE / 2 - _GAP
            row = next((r for r in range(_MOST_ROWS) if ends[r] <= left), _MOST_ROWS - 1)
            ends[row] = left + SIZE + 2 * _GAP
            placed.append((row, visit))
        return placed

    def _middle(self, row: int, visit: Visit) -> QPointF:
        y = self._head() + 4 + SIZE / 2 + row * _ROW
        return QPointF(self._x(date.fromisoformat(visit.day)), y)

    def _span(self) -> tuple[date, int]:
        days = [date.fromisoformat(visit.day) for visit in self._visits]
        first = min(days) - timedelta(days=3)
        return first, max((max(days) - first).days + 3, _LEAST_DAYS)

    def _x(self, day: date) -> float:
        first, days = self._span()
        return _PAD + (day - first).days / days * max(1, self.width() - 2 * _PAD)

    def _head(self) -> int:
        return QFontMetrics(self._font).height() + 4


def _months(first: date, last: date) -> list[date]:
    """The first days of the months in between; of the first month its first day in sight.

    A first month of which only a few days are in sight is left out.
    """
    months, day = [first], first.replace(day=1)
    while (day := (day + timedelta(days=32)).replace(day=1)) <= last:
        months.append(day)
    short = len(months) > 1 and (months[1] - first).days < _LEAST_OF_A_MONTH
    return months[1:] if short else months
