"""What a comparison draws of its sessions, lane by lane: the same for one session and for six.

Each lane paints in one pass into a box. Nothing is interpolated: curves break where a device was
silent, and hand readings stand as marks.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF

from kaproom.core.comparison import Compared
from kaproom.core.samples import GAP
from kaproom.ui.comparison.looks import SessionLook
from kaproom.ui.comparison.strip_axis import StripAxis
from kaproom.ui.score.scales_lane import SERIES
from kaproom.ui.theme import Theme

_COLUMN_PX = 2.0
_PAD = 5.0
_REACH = 6.0
_RANGES = {"pulse": (40, 120), "pressure": (60, 160), "oxygen": (90, 100)}


@dataclass(frozen=True, slots=True)
class Placed:
    """A session with its look and the session time of its zero."""

    compared: Compared
    look: SessionLook
    zero_ms: int


@dataclass(frozen=True, slots=True)
class Brush:
    """What the lanes paint with."""

    painter: QPainter
    theme: Theme
    axis: StripAxis
    metrics: QFontMetrics

    def y(self, box: QRectF, value: float, limits: tuple[int, int]) -> float:
        """Where a value stands in a box."""
        low, high = limits
        share = (value - low) / (high - low)
        return box.bottom() - _PAD - share * (box.height() - 2 * _PAD)


Painter = Callable[[Brush, QRectF, Sequence[Placed], tuple[int, int]], None]


@dataclass(frozen=True, slots=True)
class StripLane:
    """A lane: with `rowed` each session has a row of its own, else all share the box.

    `limits` are the lowest and highest value of a lane of values, the same for all sessions.
    """

    title: str
    paint: Painter
    rowed: bool = False
    share: float = 0.0
    limits: tuple[int, int] = (0, 1)


def lanes_for(sessions: Sequence[Compared]) -> tuple[StripLane, ...]:
    """The lanes with something in them; phases and pulse are always there."""
    found = [StripLane("Phase · dose", _phases, rowed=True)]
    if any(s.state.music for s in sessions):
        found.append(StripLane("Music", _music, rowed=True))
    found.append(StripLane("Pulse", _pulse, share=1.5, limits=_limits("pulse", sessions)))
    if any(r.body.systolic_mmhg is not None for s in sessions for r in s.state.readings):
        limits = _limits("pressure", sessions)
        found.append(StripLane("Pressure", _pressure, share=1.4, limits=limits))
    if _values("oxygen", sessions):
        limits = _limits("oxygen", sessions)
        found.append(StripLane("SpO₂", _oxygen, share=0.8, limits=limits))
    for code, series in SERIES.items():
        if any(e.body.scale == code for s in sessions for e in s.state.scales):
            name = series.name.split(" (")[0].capitalize()
            found.append(StripLane(name, _scale(code), share=0.9, limits=(0, series.highest)))
    if any(s.parts for s in sessions):
        found.append(StripLane("Parts", _parts, rowed=True))
    return tuple(found)


def _values(kind: str, sessions: Sequence[Compared]) -> list[int]:
    values: list[int] = []
    for compared in sessions:
        bodies = [entry.body for entry in compared.state.readings]
        if kind == "pulse":
            known = [v for v in compared.samples.pulse_bpm if v != GAP]
            hand = [b.pulse_bpm for b in bodies]
        elif kind == "oxygen":
            known = [v for v in compared.samples.spo2_percent if v != GAP]
            hand = [b.spo2_percent for b in bodies]
        else:
            known = [b.diastolic_mmhg for b in bodies if b.diastolic_mmhg is not None]
            hand = [b.systolic_mmhg for b in bodies]
        values += [min(known), max(known)] if known else []
        values += [v for v in hand if v is not None]
    return values


def _limits(kind: str, sessions: Sequence[Compared]) -> tuple[int, int]:
    """The usual range, widened in tens to what there is."""
    low, high = _RANGES[kind]
    values = _values(kind, sessions)
    if not values:
        return low, high
    return min(low, min(values) // 10 * 10), max(high, -(-max(values) // 10) * 10)


def _row(box: QRectF, place: int, count: int) -> QRectF:
    height = box.height() / count
    return QRectF(box.left(), box.top() + place * height + 1, box.width(), height - 2)


def _bar(brush: Brush, placed: Placed, row: QRectF, span: tuple[int, int]) -> QRectF:
    left = brush.axis.x(span[0] - placed.zero_ms)
    right = brush.axis.x(span[1] - placed.zero_ms)
    return QRectF(left, row.top(), max(1.0, right - left - 1), row.height())


def _in_bar(brush: Brush, bar: QRectF, words: str, role: str) -> None:
    room = bar.width() - 8
    text = _shortened(brush, words, room)
    if not text:
        return
    brush.painter.setPen(brush.theme.colour(role))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    brush.painter.drawText(bar.adjusted(4, 0, -4, 0), flags, text)


def _shortened(brush: Brush, words: str, room: float) -> str:
    """What of the words fits, with three letters at least; else nothing."""
    if brush.metrics.horizontalAdvance(words) <= room:
        return words
    if room < brush.metrics.averageCharWidth() * 4:
        return ""
    return brush.metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))


def _phases(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """A frame for each phase with its minutes; a dose is a triangle on its foot."""
    painter, theme = brush.painter, brush.theme
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        end_ms = each.compared.end_ms
        doses = [brush.axis.x(dose.at_ms - each.zero_ms) for dose in each.compared.state.doses]
        for phase in each.compared.state.phases:
            to_ms = end_ms if phase.end_ms is None else phase.end_ms
            bar = _bar(brush, each, row, (phase.start_ms, to_ms))
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
            minutes = str(round((to_ms - phase.start_ms) / 60_000))
            free = _beside(bar, doses)
            beside = free.width() - 8 - brush.metrics.horizontalAdvance(f" {minutes}")
            name = _shortened(brush, phase.name, beside)
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


def _music(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """A bar for each piece; silence and gaps stay empty."""
    edge = brush.theme.music_ink
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        for span in each.compared.state.music:
            if span.title:
                end_ms = each.compared.end_ms if span.end_ms is None else span.end_ms
                bar = _bar(brush, each, row, (span.start_ms, end_ms))
                # Six rows of the score's own fill would light the room.
                brush.painter.fillRect(bar, brush.theme.raised)
                brush.painter.fillRect(QRectF(bar.left(), bar.top(), 1.5, bar.height()), edge)
                _in_bar(brush, bar, span.title, "music_ink")


def _parts(brush: Brush, box: QRectF, placed: Sequence[Placed], _: tuple[int, int]) -> None:
    """The session's shape where a part was seen, its name beside it as far as there is room."""
    for place, each in enumerate(placed):
        row = _row(box, place, len(placed))
        seen = each.compared.parts
        for at, part in enumerate(seen):
            x = brush.axis.x(part.at_ms - each.zero_ms)
            each.look.mark(brush.painter, brush.theme, x, row.center().y())
            next_x = brush.axis.x(seen[at + 1].at_ms - each.zero_ms) if at + 1 < len(seen) else None
            right = min(brush.axis.right + 4, (next_x - 6) if next_x is not None else 1e9)
            bar = QRectF(x + 4, row.top(), right - x - 4, row.height())
            _in_bar(brush, bar, part.name, "ink_faint")


def _pulse(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
    for each in placed:
        _curve(brush, box, each, each.compared.samples.pulse_bpm, limits)
        hand = [(e.at_ms, e.body.pulse_bpm) for e in each.compared.state.readings]
        _marks(brush, box, each, hand, limits)


def _oxygen(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
    for each in placed:
        _curve(brush, box, each, each.compared.samples.spo2_percent, limits)
        hand = [(e.at_ms, e.body.spo2_percent) for e in each.compared.state.readings]
        _marks(brush, box, each, hand, limits)


def _pressure(brush: Brush, box: QRectF, placed: Sequence[Placed], limits: tuple[int, int]) -> None:
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


def _scale(code: str) -> Painter:
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
