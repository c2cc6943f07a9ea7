"""Which lanes a comparison has: those with something in them, values upon one range for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from kaproom.core.review.comparison import Compared
from kaproom.core.vitals.samples import GAP
from kaproom.core.wording import say
from kaproom.ui.comparison import strip_rows, strip_values
from kaproom.ui.comparison.strip_values import Painter
from kaproom.ui.score.scales_lane import SERIES

_RANGES = {"pulse": (40, 120), "pressure": (60, 160), "oxygen": (90, 100)}


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
    found = [StripLane(say("Phase · dose"), strip_rows.phases, rowed=True)]
    if any(s.state.music for s in sessions):
        found.append(StripLane(say("Music"), strip_rows.music, rowed=True))
    found.append(
        StripLane(say("Pulse"), strip_values.pulse, share=1.5, limits=_limits("pulse", sessions))
    )
    if any(r.body.systolic_mmhg is not None for s in sessions for r in s.state.readings):
        limits = _limits("pressure", sessions)
        found.append(StripLane(say("Pressure"), strip_values.pressure, share=1.4, limits=limits))
    if _values("oxygen", sessions):
        limits = _limits("oxygen", sessions)
        found.append(StripLane("SpO₂", strip_values.oxygen, share=0.8, limits=limits))
    for code, series in SERIES.items():
        if any(e.body.scale == code for s in sessions for e in s.state.scales):
            found.append(
                StripLane(
                    series.title, strip_values.scale(code), share=0.9, limits=(0, series.highest)
                )
            )
    if any(s.parts for s in sessions):
        found.append(StripLane(say("Parts"), strip_rows.parts, rowed=True))
    return tuple(found)


def lane_boxes(
    lanes: Sequence[StripLane], field: QRectF, rows: int, line: float
) -> list[tuple[StripLane, QRectF]]:
    """Each lane with its place: rows get a line each, the lanes of values share what is left."""
    rowed = sum(lane.rowed for lane in lanes) * rows * line
    shares = sum(lane.share for lane in lanes)
    rest = max(0.0, field.height() - rowed)
    boxes: list[tuple[StripLane, QRectF]] = []
    top = field.top()
    for lane in lanes:
        height = rows * line if lane.rowed else rest * lane.share / shares
        boxes.append((lane, QRectF(field.left(), top, field.width(), height)))
        top += height
    return boxes


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
