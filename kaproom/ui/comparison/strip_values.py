"""The lanes of a comparison that show values: pulse, pressure, oxygen and the scales.

Nothing is interpolated: curves break where a device was silent, and hand readings are marks.
"""

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF

from kaproom.ui.comparison.strip_brush import Brush, Placed

_COLUMN_PX = 2.0
Painter = Callable[[Brush, QRectF, Sequence[Placed], tuple[int, int]], None]


def pulse(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
    """The device's curve, and the hand readings as marks."""
    for each in placed:
        _curve(brush, box, each, each.compared.samples.pulse_bpm, limits)
        hand = [(e.at_ms, e.body.pulse_bpm) for e in each.compared.state.readings]
        _marks(brush, box, each, hand, limits)


def oxygen(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
    """The device's curve, and the hand readings as marks."""
    for each in placed:
        _curve(brush, box, each, each.compared.samples.spo2_percent, limits)
        hand = [(e.at_ms, e.body.spo2_percent) for e in each.compared.state.readings]
        _marks(brush, box, each, hand, limits)


def pressure(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
    """From the lower to the upper value, the session's shape on the upper one."""
    painter = brush.painter
    for each in placed:
        for entry in each.compared.state.readings:
            upper, lower = entry.body.systolic_mmhg, entry.body.diastolic_mmhg
            if upper is None or lower is None:
                continue
            x = brush.axis.x(entry.at_ms - each.zero_ms)
            top, foot = (brush.y(box, value, limits) for value in (upper, lower))
            painter.setPen(each.look.pen(brush.theme, 1.2))
            painter.drawLine(QPointF(x, top), QPointF(x, foot))
            painter.drawLine(QPointF(x - 3, foot), QPointF(x + 3, foot))
            each.look.mark(painter, brush.theme, x, top)


def scale(code: str) -> Painter:
    """What paints a scale of this code: its scores, joined by the session's line."""

    def paint(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
        for each in placed:
            rated = [
                (e.at_ms, e.body.score) for e in each.compared.state.scales if e.body.scale == code
            ]
            points = [
                QPointF(brush.axis.x(at_ms - each.zero_ms), brush.y(box, score, limits))
                for at_ms, score in rated
            ]
            brush.painter.setPen(each.look.pen(brush.theme, 1.0))
            brush.painter.drawPolyline(points)
            _marks(brush, box, each, rated, limits)

    return paint


def _curve(
    brush: Brush, box: QRectF, each: Placed, track: "array[int]", limits: tuple[int, int]
) -> None:
    brush.painter.setPen(each.look.pen(brush.theme, 1.2))
    run: list[QPointF] = []
    for x, value in brush.axis.columns(track, each.zero_ms, _COLUMN_PX):
        if value is None:
            brush.painter.drawPolyline(run)
            run = []
        else:
            run.append(QPointF(x, brush.y(box, value, limits)))
    brush.painter.drawPolyline(run)


def _marks(
    brush: Brush,
    box: QRectF,
    each: Placed,
    values: Sequence[tuple[int, int | None]],
    limits: tuple[int, int],
) -> None:
    for at_ms, value in values:
        if value is not None:
            x = brush.axis.x(at_ms - each.zero_ms)
            each.look.mark(brush.painter, brush.theme, x, brush.y(box, value, limits))
