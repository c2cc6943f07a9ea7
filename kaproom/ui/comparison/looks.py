"""How a session is told from the others in a comparison: line pattern, shape and number first.

Colour repeats it. A look belongs to the place in the comparison, not to the session for good.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.wording import say
from kaproom.ui.score.shapes import Look, Shape, draw_look
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SessionLook:
    """A colour's role, the dashes of its lines (empty: solid), its shape, and whether it is open.

    `words` name pattern and shape for those who listen.
    """

    role: str
    dashes: tuple[float, ...]
    shape: Shape
    hollow: bool
    words: str

    def pen(self, theme: Theme, width: float = 1.4) -> QPen:
        """A pen for its lines."""
        pen = QPen(theme.colour(self.role), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dashes:
            pen.setDashPattern(self.dashes)
        return pen

    def mark(
        self, painter: QPainter, theme: Theme, x: float, y: float, radius: float = 2.7
    ) -> None:
        """Its shape around a point."""
        colour = theme.colour(self.role).rgb()
        look = Look(self.shape, radius, colour, self.hollow, theme.panel.rgb())
        draw_look(painter, look, QPointF(x, y))


LOOKS = (
    SessionLook("accent", (), Shape.DISC, False, say("solid line, disc")),
    SessionLook("oxygen", (6, 3), Shape.SQUARE, False, say("dashed line, square")),
    SessionLook("pressure", (1.5, 2.5), Shape.TRIANGLE, False, say("dotted line, triangle")),
    SessionLook("observed", (8, 3, 1.5, 3), Shape.DIAMOND, False, say("dash and dot, diamond")),
    SessionLook("pulse", (12, 5), Shape.DISC, True, say("long dashes, open disc")),
    SessionLook(
        "ink", (4, 2, 1.5, 2, 1.5, 2), Shape.SQUARE, True, say("dash and two dots, open square")
    ),
)


class LookSample(QWidget):
    """A bit of a session's line with its shape, to stand beside its words."""

    def __init__(self, theme: Theme, look: SessionLook) -> None:
        super().__init__()
        self._theme, self._look = theme, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for each pattern once."""
        return QSize(44, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_sample(painter, self._theme, self._look, QRectF(self.rect()))


def draw_sample(painter: QPainter, theme: Theme, look: SessionLook, box: QRectF) -> None:
    """A line through a box with the shape in its middle."""
    painter.setPen(look.pen(theme, 1.6))
    middle = box.center()
    painter.drawLine(QPointF(box.left() + 1, middle.y()), QPointF(box.right() - 1, middle.y()))
    look.mark(painter, theme, middle.x(), middle.y(), 4)
