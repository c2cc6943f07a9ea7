"""The outline of a piece of music for the eye: dim, painted in one pass.

An overview is one byte for each of equal spans of the piece: how high it stands there, 255 at full
scale. Nothing here reads a file or knows a track.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.ui.theme import Theme

Span = tuple[float, float]
"""A stretch of the piece, as shares of it from 0 to 1."""

_FULL = 255
_LEAST_HALF = 0.5


def paint_overview(
    painter: QPainter, rect: QRectF, overview: bytes, theme: Theme, lit: Span | None = None
) -> None:
    """Paint an outline into `rect`; the `lit` stretch stands out, all else is dim.

    Without an overview a dashed line says that the piece has not been measured.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if overview:
        outline = _outline(rect, overview)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("music_fill"))
        painter.drawPolygon(outline)
        if lit is not None:
            left, right = (rect.left() + rect.width() * share for share in lit)
            painter.setClipRect(QRectF(left, rect.top(), right - left, rect.height()))
            painter.setBrush(theme.colour("oxygen"))
            painter.drawPolygon(outline)
    else:
        painter.setPen(QPen(theme.colour("line_strong"), 1, Qt.PenStyle.DashLine))
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
    painter.restore()


def _outline(rect: QRectF, overview: bytes) -> QPolygonF:
    """One point a pixel above the middle line and its mirror below; loud moments are kept."""
    count = max(2, min(len(overview), round(rect.width())))
    middle, step = rect.center().y(), rect.width() / (count - 1)
    above: list[QPointF] = []
    below: list[QPointF] = []
    for place in range(count):
        first = place * len(overview) // count
        peak = max(overview[first : max(first + 1, (place + 1) * len(overview) // count)])
        half = max(_LEAST_HALF, rect.height() / 2 * peak / _FULL)
        at = rect.left() + place * step
        above.append(QPointF(at, middle - half))
        below.append(QPointF(at, middle + half))
    return QPolygonF(above + below[::-1])


class Waveform(QWidget):
    """An overview with a stretch lit, a hold span framed, and a mark where it is heard."""

    def __init__(self, theme: Theme, height: int = 34) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._overview = b""
        self._lit: Span | None = None
        self._hold: Span | None = None
        self._at: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_overview(
        self,
        overview: bytes,
        lit: Span | None = None,
        hold: Span | None = None,
        at: float | None = None,
    ) -> None:
        """Show this; all places are shares of the piece from 0 to 1."""
        wanted = overview, lit, hold, at
        if wanted != (self._overview, self._lit, self._hold, self._at):
            self._overview, self._lit, self._hold, self._at = wanted
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, hold span and place."""
        painter = QPainter(self)
        whole = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        paint_overview(painter, whole, self._overview, self._theme, self._lit)
        if self._hold is not None:
            left, right = (whole.left() + whole.width() * share for share in self._hold)
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRect(QRectF(left, whole.top(), right - left, whole.height() - 1))
        if self._at is not None:
            at = whole.left() + whole.width() * self._at
            painter.setPen(QPen(self._theme.colour("ink"), 1.5))
            painter.drawLine(QPointF(at, whole.top()), QPointF(at, whole.bottom()))
