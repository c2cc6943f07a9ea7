"""The marks' shapes, drawn as they are on paper, and stamped from small pictures on a screen.

A shape is told from another without its colour. Stamping costs a tenth of drawing; a stamp is made
once for each shape, size, colour and device ratio, and set on whole device pixels.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

_KEPT = 500


class Shape(StrEnum):
    """What a mark can be: a value, one beyond its line, a dose, a star, written down later."""

    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    STAR = "star"
    LATE = "late"


_CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    Shape.SQUARE: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    Shape.DIAMOND: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    Shape.TRIANGLE: ((0, -1), (0.95, 0.75), (-0.95, 0.75)),
    Shape.LATE: ((-1, 0), (0.7, -0.9), (0.7, 0.9)),
    Shape.STAR: (
        (0.0, -1.0), (0.27, -0.36), (0.95, -0.31), (0.43, 0.13), (0.59, 0.81),
        (0.0, 0.44), (-0.59, 0.81), (-0.43, 0.13), (-0.95, -0.31), (-0.27, -0.36),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """A shape of a radius in a colour, as rgb; hollow or solid.

    `ground` is the rgb of a rim that parts it from the lines behind it, None for none.
    """

    shape: Shape
    radius: float
    colour: int
    hollow: bool = False
    ground: int | None = None


def draw_look(painter: QPainter, look: Look, at: QPointF) -> None:
    """Draw a shape around a point with smooth edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    if look.ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawEllipse(at, look.radius + 1.8, look.radius + 1.8)
    colour = QColor(look.colour)
    painter.setBrush(Qt.BrushStyle.NoBrush if look.hollow else colour)
    painter.setPen(QPen(colour, 1.3) if look.hollow else Qt.PenStyle.NoPen)
    if look.shape is Shape.DISC:
        painter.drawEllipse(at, look.radius, look.radius)
    else:
        corners = _CORNERS[look.shape]
        points = [QPointF(at.x() + x * look.radius, at.y() + y * look.radius) for x, y in corners]
        painter.drawPolygon(QPolygonF(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


class Stamps:
    """Small pictures of shapes for one device ratio after another."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Look, float], Stamp] = {}

    def picture(self, look: Look, ratio: float) -> "Stamp":
        """The picture of a shape, to be set around points."""
        found = self._kept.get((look, ratio))
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            found = self._kept[look, ratio] = _stamp(look, ratio)
        return found


@dataclass(frozen=True, slots=True)
class Stamp:
    """A picture, and the device pixels left of and above its middle."""

    picture: QPixmap
    half: int

    def put(self, painter: QPainter, x: float, y: float, ratio: float) -> None:
        """Set it around a point, on the nearest device pixel."""
        left, top = round(x * ratio) - self.half, round(y * ratio) - self.half
        painter.drawPixmap(QPointF(left / ratio, top / ratio), self.picture)


def _stamp(look: Look, ratio: float) -> Stamp:
    half = ceil((look.radius + 2.5) * ratio)
    picture = QPixmap(2 * half, 2 * half)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_look(painter, look, QPointF(half / ratio, half / ratio))
    painter.end()
    return Stamp(picture, half)
