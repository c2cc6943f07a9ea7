"""What stands around the lanes of a comparison: headings, names, limits, grid, times, the tag."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kaproom.core.wording import say
from kaproom.ui.comparison.looks import draw_sample
from kaproom.ui.comparison.strip_axis import from_zero_text
from kaproom.ui.comparison.strip_brush import Brush, Placed
from kaproom.ui.comparison.strip_lanes import StripLane
from kaproom.ui.review.moment_words import doses_words
from kaproom.ui.theme import Theme

_WIDEST = "+0:00"
_BESIDE = 52
_CLEAR = 2.0
_FLAT = Qt.PenCapStyle.FlatCap


def draw_heading(
    painter: QPainter, theme: Theme, metrics: QFontMetrics, box: QRectF, each: Placed
) -> None:
    """The session of a field: its look, number and doses."""
    draw_sample(painter, theme, each.look, QRectF(box.left(), box.top(), 44, box.height()))
    painter.setPen(theme.ink_soft)
    doses = doses_words(each.compared.state) or say("no dose")
    words = f"{each.compared.number} · {doses}"
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width() - _BESIDE))
    painter.drawText(box.adjusted(_BESIDE, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def draw_gutter(brush: Brush, lane: StripLane, box: QRectF, placed: Sequence[Placed]) -> None:
    """The lane's name, and the numbers of its rows or the ends of its range."""
    painter, line, left = brush.painter, brush.metrics.height(), brush.axis.left
    painter.setPen(brush.theme.ink_faint)
    title = QRectF(box.left() + 2, box.top() + 2, left - box.left(), line)
    painter.drawText(title, Qt.AlignmentFlag.AlignLeft, lane.title)
    aside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if lane.rowed:
        height = box.height() / max(1, len(placed))
        for place, each in enumerate(placed if len(placed) > 1 else ()):
            row = QRectF(left - 26, box.top() + place * height, 20, height)
            painter.drawText(row, aside, str(each.compared.number))
        return
    low, high = lane.limits
    if box.height() > 2.6 * line:
        painter.drawText(QRectF(left - 34, box.top() + 1, 28, line), aside, str(high))
        painter.drawText(QRectF(left - 34, box.bottom() - line - 1, 28, line), aside, str(low))


def draw_grid(brush: Brush, lanes: QRectF, signed: bool) -> None:
    """An upright line for each tick; a stronger one at zero, where zero is within the day."""
    for at_ms in brush.axis.ticks(brush.metrics.horizontalAdvance(_WIDEST)):
        x = brush.axis.x(at_ms)
        colour = brush.theme.line_strong if signed and at_ms == 0 else brush.theme.grid
        brush.painter.setPen(QPen(colour, 1))
        brush.painter.drawLine(QPointF(x, lanes.top()), QPointF(x, lanes.bottom()))


def draw_times(brush: Brush, lanes: QRectF, signed: bool, tag: QRectF) -> None:
    """The ticks' times; none beneath the cursor's tag."""
    width = brush.metrics.horizontalAdvance(_WIDEST)
    brush.painter.setPen(brush.theme.ink_soft)
    for at_ms in brush.axis.ticks(width):
        left = brush.axis.x(at_ms) - width / 2 - 3
        box = QRectF(left, lanes.bottom() + 3, width + 6, brush.metrics.height())
        if not box.intersects(tag):
            text = from_zero_text(at_ms, signed)
            brush.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def draw_cursor(brush: Brush, lanes: QRectF, at_ms: int, words: Sequence[QRectF]) -> None:
    """An upright line at the cursor, broken where it would strike words."""
    x, top = brush.axis.x(at_ms), lanes.top()
    brush.painter.setPen(QPen(brush.theme.accent, 1.6, Qt.PenStyle.SolidLine, _FLAT))
    struck = [w for w in words if w.left() - _CLEAR < x < w.right() + _CLEAR]
    for word in sorted(struck, key=QRectF.top):
        if word.top() > top:
            brush.painter.drawLine(QPointF(x, top), QPointF(x, word.top()))
        top = max(top, word.bottom())
    brush.painter.drawLine(QPointF(x, top), QPointF(x, lanes.bottom()))


def draw_tag(brush: Brush, lanes: QRectF, at_ms: int, signed: bool, filled: bool) -> QRectF:
    """The time at the cursor, and where it was written."""
    text, theme, painter = from_zero_text(at_ms, signed), brush.theme, brush.painter
    width = brush.metrics.horizontalAdvance(text) + 12
    left = brush.axis.x(at_ms) - width / 2
    left = min(max(left, lanes.left()), lanes.right() - width)
    tag = QRectF(left, lanes.bottom() + 2, width, brush.metrics.height() + 3)
    painter.setPen(QPen(theme.accent, 1))
    painter.setBrush(theme.accent if filled else theme.panel)
    painter.drawRoundedRect(tag, 3.5, 3.5)
    painter.setPen(theme.on_accent if filled else theme.accent)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
    return tag
