"""The score as it is drawn into a page: the lanes of the record, the whole session, no cursor."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kaproom.core.review.session_record import SessionRecord
from kaproom.core.vitals.rules import VitalsRules
from kaproom.ui.paper.record.paper_theme import PaperTheme
from kaproom.ui.paper.record.pieces import Piece
from kaproom.ui.score.axis import TimeAxis
from kaproom.ui.score.notes_lane import NotesLane
from kaproom.ui.score.stack import LaneStack

_SCALE = 0.62
_HEIGHT, _LEAST = 380.0, 240.0
# Half a unit of the picture is the thinnest line: a third of a point, which any printer shows.
_RATIO = 2.0


def score_piece(
    record: SessionRecord, theme: PaperTheme, rules: VitalsRules, width: float
) -> Piece:
    """The score at a width, in one piece."""
    stack = LaneStack(theme, rules)
    stack.hide(frozenset({NotesLane.title}))
    stack.take(record.state, record.samples)
    started = record.state.started
    axis = TimeAxis(sum(phase.minutes for phase in started.plan) if started else 0)
    last_ms = stack.last_ms(record.samples)
    axis.set_reached(None, last_ms)
    now_ms = last_ms if record.state.running else None

    def draw(painter: QPainter, rect: QRectF) -> None:
        size = QRectF(0, 0, rect.width() / _SCALE, rect.height() / _SCALE)
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(_SCALE, _SCALE)
        frame = stack.frame(size, _RATIO)
        view = stack.view(frame, axis, now_ms, _RATIO, size)
        stack.paint(painter, frame, axis, view, size, frozenset(), None, on_paper=True)
        painter.restore()

    return Piece(width, above=6.0, fixed=_HEIGHT, least=_LEAST, drawing=draw)
