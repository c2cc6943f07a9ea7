"""The lanes of a comparison in which each session has a row: phases with doses, music, parts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from kaproom.core.phase_names import said_phase
from kaproom.ui.comparison.strip_brush import Brush, Placed

_REACH = 6.0
# So far beyond the ends of what is seen is drawn: the end of what goes on is not seen.
_BEYOND = 9.0


def _row(box: QRectF, place: int, count: int) -> QRectF:
    height = box.height() / count
    return QRectF(box.left(), box.top() + place * height + 1, box.width(), height - 2)


def _bar(brush: Brush, placed: Placed, row: QRectF, span: tuple[int, int]) -> QRectF | None:
    """The bar of a span as far as it is in sight; None where nothing of it is."""
    left = max(brush.axis.x(span[0] - placed.zero_ms), brush.axis.left - _BEYOND)
    right = min(brush.axis.x(span[1] - placed.zero_ms), brush.axis.right + _BEYOND)
    if right < brush.axis.left or left > brush.axis.right:
        return None
    return QRectF(left, row.top(), max(1.0, right - left - 1), row.height())


def _in_bar(brush: Brush, bar: QRectF, words: str, role: str) -> None:
    """Words as far as there is room in what is in sight of a bar."""
    within = bar.adjusted(4, 0, -4, 0)
    within.setLeft(max(within.left(), brush.axis.left + 1))
    within.setRight(min(within.right(), brush.axis.right + 4))
    text = brush.shortened(words, within.width())
    if not text:
        return
    brush.painter.setPen(brush.theme.colour(role))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    brush.painter.drawText(within, flags, text)
    wide, high = brush.metrics.horizontalAdvance(text), brush.metrics.height()
    brush.words.append(QRectF(within.left(), within.center().y() - high / 2, wide, high))


def phases(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """A frame for each phase with its minutes; a dose is a triangle on its foot."""
    painter, theme = brush.painter, brush.theme
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        end_ms = each.compared.end_ms
        doses = [brush.axis.x(dose.at_ms - each.zero_ms) for dose in each.compared.state.doses]
        for phase in each.compared.state.phases:
            to_ms = end_ms if phase.end_ms is None else phase.end_ms
            bar = _bar(brush, each, row, (phase.start_ms, to_ms))
            if bar is None:
                continue
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
            minutes = str(round((to_ms - phase.start_ms) / 60_000))
            free = _beside(bar, doses)
            beside = free.width() - 11 - brush.metrics.horizontalAdvance(f" {minutes}")
            name = brush.shortened(said_phase(phase.name), beside)
            _in_bar(brush, free, f"{name} {minutes}".strip(), "ink_faint")
        for x in doses:
            _triangle(brush, x, row)


def _beside(bar: QRectF, marks: Sequence[float]) -> QRectF:
    """The widest part of a bar that no mark stands in."""
    within = [x for x in sorted(marks) if bar.left() - _REACH < x < bar.right() + _REACH]
    lefts = [bar.left(), *(x + _REACH for x in within)]
    rights = [*(x - _REACH for x in within), bar.right()]
    left, right = max(zip(lefts, rights, strict=True), key=lambda part: part[1] - part[0])
    return QRectF(left, bar.top(), max(0.0, right - left), bar.height())


def _triangle(brush: Brush, x: float, row: QRectF) -> None:
    half = min(6.0, row.height() / 2)
    top = row.bottom() - 1.7 * half
    corners = [QPointF(x, top), QPointF(x + half, row.bottom()), QPointF(x - half, row.bottom())]
    brush.painter.setPen(QPen(brush.theme.panel, 1.4))
    brush.painter.setBrush(brush.theme.accent)
    brush.painter.drawPolygon(QPolygonF(corners))


def music(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """A bar for each piece; silence and gaps stay empty."""
    edge = brush.theme.music_ink
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        for span in each.compared.state.music:
            if span.title:
                end_ms = each.compared.end_ms if span.end_ms is None else span.end_ms
                bar = _bar(brush, each, row, (span.start_ms, end_ms))
                if bar is None:
                    continue
                # Six rows of the score's own fill would light the room.
                brush.painter.fillRect(bar, brush.theme.raised)
                brush.painter.fillRect(QRectF(bar.left(), bar.top(), 1.5, bar.height()), edge)
                _in_bar(brush, bar, span.title, "music_ink")


def parts(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """The session's shape where a part was seen, its name beside it as far as there is room."""
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        seen = each.compared.parts
        for at, part in enumerate(seen):
            x = brush.axis.x(part.at_ms - each.zero_ms)
            if not brush.axis.left <= x <= brush.axis.right:
                continue
            each.look.mark(brush.painter, brush.theme, x, row.center().y())
            next_x = brush.axis.x(seen[at + 1].at_ms - each.zero_ms) if at + 1 < len(seen) else None
            right = min(brush.axis.right + 4, (next_x - 6) if next_x is not None else 1e9)
            bar = QRectF(x + 4, row.top(), right - x - 4, row.height())
            _in_bar(brush, bar, part.name, "ink_faint")
