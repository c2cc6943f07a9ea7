"""What a lane paints with: the painter, the mapping of time to pixels, words and shapes.

Positions are logical pixels, put on whole device pixels so that lines and letters stay crisp at
any scaling. Shapes carry the meaning; colour repeats it. What was written where is kept in
`labels`, for tests and for nothing else.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.shapes import Look, Shape, Stamp, Stamps, draw_look
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of time on a stretch of pixels.

    The plot reaches from `left` to `right`; `exposed_left` and `exposed_right` bound what must be
    painted now. `ratio` is device pixels per logical pixel. `now_ms` is None where nothing runs.
    `whole_ms` is where the session's axis ends, seen or not.
    """

    left: float
    right: float
    start_ms: float
    end_ms: float
    now_ms: int | None
    whole_ms: int
    ratio: float
    exposed_left: float
    exposed_right: float
    scale: float
    shift: float

    @classmethod
    def over(
        cls,
        plot: tuple[float, float],
        range_ms: tuple[float, float],
        now_ms: int | None,
        whole_ms: int,
        ratio: float,
        exposed: tuple[float, float],
    ) -> "View":
        """A view of a range of time on a range of pixels."""
        scale = (plot[1] - plot[0]) / (range_ms[1] - range_ms[0])
        return cls(
            *plot,
            *range_ms,
            now_ms,
            whole_ms,
            ratio,
            max(plot[0], exposed[0]),
            min(plot[1], exposed[1]),
            scale,
            # On a whole device pixel: what is laid out from time 0 keeps its pixels while it pans.
            round((plot[0] - range_ms[0] * scale) * ratio) / ratio,
        )

    def x(self, ms: float) -> float:
        """Where a time stands."""
        return ms * self.scale + self.shift

    def ms(self, x: float) -> float:
        """The time at a place."""
        return (x - self.shift) / self.scale

    def snap(self, value: float) -> float:
        """The nearest whole device pixel."""
        return round(value * self.ratio) / self.ratio

    def span(self, start_ms: float, end_ms: float) -> tuple[float, float] | None:
        """The seen part of a stretch of time in pixels, None where nothing of it is exposed."""
        left, right = max(self.left, self.x(start_ms)), min(self.right, self.x(end_ms))
        if right <= left or right < self.exposed_left or left > self.exposed_right:
            return None
        return self.snap(left), self.snap(right)


@dataclass(frozen=True, slots=True)
class Label:
    """A text that was written, and the room it took."""

    lane: str
    text: str
    rect: QRectF


class Canvas:
    """One frame's painter with its view.

    `unsaved` holds the ids that are drawn hollow; `stamps` are for a screen, None for paper.
    """

    def __init__(
        self,
        painter: QPainter,
        view: View,
        theme: Theme,
        lettering: Lettering,
        unsaved: frozenset[str],
        stamps: Stamps | None,
        exposed: QRectF,
    ) -> None:
        self.painter = painter
        self.view = view
        self.theme = theme
        self.lettering = lettering
        self.unsaved = unsaved
        self.lane = ""
        self.labels: list[Label] = []
        self._pending: list[tuple[Label, QColor, QColor, bool]] = []
        self._pixel = 1 / view.ratio
        self._stamps = stamps
        self._exposed = exposed
        self._look: Look | None = None
        self._stamp: Stamp
        painter.setFont(lettering.font)

    def smooth(self, on: bool) -> None:
        """Smooth edges for round and slanted shapes, hard ones for all that is upright."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on)

    def text(
        self,
        text: str,
        left: float,
        top: float,
        colour: QColor,
        ground: QColor | None = None,
        clear: bool = False,
    ) -> None:
        """Put a line of text down with its upper left corner there, to be written at the end.

        `ground` is what it stands on, the panel unless told; `clear` wipes lines that pass there.
        """
        snap = self.view.snap
        size = (self.lettering.width(text), self.lettering.height)
        if left > self._exposed.right() or left + size[0] < self._exposed.left():
            return
        label = Label(self.lane, text, QRectF(snap(left), snap(top), *size))
        self.labels.append(label)
        self._pending.append((label, colour, ground or self.theme.panel, clear))

    def text_between(
        self,
        text: str,
        left: float,
        right: float,
        middle: float,
        colour: QColor,
        ground: QColor | None = None,
    ) -> None:
        """Put down what of a text fits between two edges, or nothing; upright around `middle`."""
        shown = self.lettering.shortened(text, right - left)
        if shown:
            self.text(shown, left, middle - self.lettering.height / 2, colour, ground)

    def write(self, line_x: float | None) -> None:
        """Write all that was put down; a line at `line_x` is broken where it would strike words."""
        painter, shaped = self.painter, self.lettering.shaped
        pen: QColor | None = None
        for label, colour, ground, clear in self._pending:
            rect = label.rect
            if clear:
                painter.fillRect(rect.adjusted(-1, 0, 1, 0), ground)
            elif line_x is not None and rect.left() - 2 < line_x < rect.right() + 2:
                struck = QRectF(line_x - 2, rect.top(), 4, rect.height())
                painter.fillRect(struck, ground)
            if colour is not pen:
                painter.setPen(colour)
                pen = colour
            painter.drawStaticText(rect.topLeft(), shaped(label.text))
        self._pending.clear()

    def level(self, y: float, colour: QColor, left: float, right: float) -> None:
        """A hair line across."""
        self.painter.fillRect(QRectF(left, self.view.snap(y), right - left, self._pixel), colour)

    def upright(
        self, x: float, top: float, bottom: float, colour: QColor, width: float = 0.0
    ) -> None:
        """An upright line, at least one device pixel wide, centred on `x`."""
        wide = max(self._pixel, self.view.snap(width))
        left = self.view.snap(x - wide / 2)
        self.painter.fillRect(QRectF(left, top, wide, bottom - top), colour)

    def box(
        self, rect: QRectF, fill: QColor | None, edge: QColor | None, dashed: bool = False
    ) -> None:
        """A box with rounded corners, filled or not, edged or not."""
        painter = self.painter
        self.smooth(True)
        painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
        if edge is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            pen = QPen(edge, 1)
            if dashed:
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
        half = 0.5 if edge is not None else 0.0
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 3.5, 3.5)
        self.smooth(False)

    def square_rect(self, x: float, y: float, size: float) -> QRectF:
        """Where a square centred there lies, on whole device pixels."""
        snap = self.view.snap
        return QRectF(snap(x - size / 2), snap(y - size / 2), snap(size), snap(size))

    def boxes(self, rects: list[QRectF], colour: QColor, top: float = 0.0) -> None:
        """Many filled rectangles, x from session time 0 and y from `top`, in one call."""
        if rects:
            painter = self.painter
            painter.translate(self.view.shift, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRects(rects)
            painter.translate(-self.view.shift, -top)

    def outline(self, rect: QRectF, colour: QColor) -> None:
        """A rectangle that is open inside."""
        self.painter.setPen(QPen(colour, 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(rect.adjusted(0, 0, -self._pixel, -self._pixel))

    def look(
        self,
        shape: Shape,
        radius: float,
        colour: QColor,
        rim: bool = False,
        hollow: bool = False,
    ) -> Look:
        """How a mark looks; a rim parts it from lines behind it."""
        ground = self.theme.panel.rgb() if rim else None
        return Look(shape, radius, colour.rgb(), hollow, ground)

    def mark(self, look: Look, x: float, y: float, entry_id: str = "") -> None:
        """A shape around a point, x counted from session time 0; hollow while it is unsaved.

        Stamped on a screen, drawn on paper. One whose middle lies outside the plot is left out.
        """
        view = self.view
        x += view.shift
        if not view.left <= x <= view.right:
            return
        if entry_id in self.unsaved:
            look = replace(look, hollow=True)
        self.sign(look, x, y)

    def sign(self, look: Look, x: float, y: float) -> None:
        """A shape around a point of the picture, in the plot or beside it."""
        if self._stamps is None:
            draw_look(self.painter, look, QPointF(x, y))
            return
        ratio = self.view.ratio
        if look is not self._look:
            self._look, self._stamp = look, self._stamps.picture(look, ratio)
        self._stamp.put(self.painter, x, y, ratio)

    def late(self, x: float, y: float) -> None:
        """The small arrow pointing back in time beside an entry written down after the fact.

        x is counted from session time 0.
        """
        self.mark(Look(Shape.LATE, 3.2, self.theme.ink_soft.rgb()), x, y)

    def underline(self, x: float, y: float) -> None:
        """The short line beneath a mark that was tested; x is counted from session time 0."""
        x += self.view.shift
        if self.view.left <= x <= self.view.right:
            snap = self.view.snap
            self.painter.fillRect(QRectF(snap(x - 5), snap(y), 10, 1.5), self.theme.ink_soft)

    def fermata(self, x: float, y: float, colour: QColor) -> None:
        """The musical sign of a hold, eleven pixels wide from `x`: an arc over a dot."""
        self.smooth(True)
        self.painter.setPen(QPen(colour, 1.4))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawArc(QRectF(x, y - 4, 10, 11), 0, 180 * 16)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawEllipse(QPointF(x + 5, y + 2), 1.4, 1.4)
        self.smooth(False)

    def rest(self, x: float, y: float, colour: QColor) -> None:
        """The musical sign of a rest, twelve pixels wide around `x`: a bar on a line."""
        snap = self.view.snap
        self.painter.fillRect(QRectF(snap(x - 6), snap(y), 12, 1), colour)
        self.painter.fillRect(QRectF(snap(x - 3), snap(y - 4), 6, 4), colour)

    def path(self, path: QPainterPath, colour: QColor, width: float = 0.0) -> None:
        """A line as it is given; width 0 is one device pixel."""
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if width else Qt.PenCapStyle.SquareCap)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)

    def line(self, points: list[QPointF], colour: QColor, top: float) -> None:
        """A smooth line through points, x counted from session time 0, y from `top`."""
        painter = self.painter
        self.smooth(True)
        painter.translate(self.view.shift, top)
        painter.setPen(QPen(colour, 1))
        painter.drawPolyline(points)
        painter.translate(-self.view.shift, -top)
        self.smooth(False)

    def dashes(self, y: float, colour: QColor, left: float, right: float) -> None:
        """A dashed hair line across, its dashes where they were whatever is exposed."""
        first = self.view.left + (left - self.view.left) // 8 * 8
        pen = QPen(colour, 0)
        pen.setDashPattern([4 * self.view.ratio, 4 * self.view.ratio])
        self.painter.setPen(pen)
        y = self.view.snap(y) + self._pixel / 2
        self.painter.drawLine(QLineF(first, y, right, y))
