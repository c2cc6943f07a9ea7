"""The mark of a visit: its shape and letter say the kind, its fill that it was held."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import Visit
from kaproom.ui.client_plan.visit_words import LETTERS
from kaproom.ui.controls.text import SMALL, user_font
from kaproom.ui.theme import Theme

SIZE = 20
_LETTER = 0.8


def draw_visit(painter: QPainter, theme: Theme, visit: Visit, middle: QPointF) -> None:
    """Draw it around a point; one that is cancelled is crossed out, an offered one is dashed."""
    box = QRectF(middle.x() - SIZE / 2, middle.y() - SIZE / 2, SIZE, SIZE)
    held = bool(visit.held_on)
    offered = not (visit.entry_id or held)
    role = "ink_faint" if visit.cancelled or offered else "accent" if held else "ink_soft"
    ink = theme.colour(role)
    style = Qt.PenStyle.DotLine if offered else Qt.PenStyle.SolidLine
    painter.setPen(QPen(ink, 1.4, style))
    painter.setBrush(theme.colour("accent_fill") if held else theme.colour("panel"))
    _draw_shape(painter, visit.kind, box)
    painter.setFont(user_font(SMALL * _LETTER, bold=held))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[visit.kind])
    if visit.cancelled:
        painter.setPen(QPen(ink, 1.6))
        painter.drawLine(box.bottomLeft(), box.topRight())


def _draw_shape(painter: QPainter, kind: VisitKind, box: QRectF) -> None:
    match kind:
        case VisitKind.PREPARATION:
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        case VisitKind.DOSING:
            painter.drawEllipse(box)
        case VisitKind.INTEGRATION:
            middle, half = box.center(), SIZE * 0.62
            steps = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in steps]))
