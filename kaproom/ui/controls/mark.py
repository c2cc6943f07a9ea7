"""A mark with its words: what it says is told by shape first, by colour second."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kaproom.ui.controls.text import BODY, SMALL, ElidedText
from kaproom.ui.theme import Theme

_GAP = 6
_ANY_PX = 16_777_215
"""What Qt takes for no bound to a width."""


class Shape(StrEnum):
    """Well, waiting, worth a look, silent, starred, ticked or not, nothing."""

    DOT = "dot"
    RING = "ring"
    DIAMOND = "diamond"
    BAR = "bar"
    STAR = "star"
    TICK = "tick"
    BOX = "box"
    NONE = "none"


class MarkShape(QWidget):
    """The shape alone, `size` pixels wide."""

    def __init__(self, theme: Theme, shape: Shape, ink: str = "ink_soft", size: int = 12) -> None:
        super().__init__()
        self._theme = theme
        self.shape = shape
        self._ink = ink
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_shape(self, shape: Shape, ink: str) -> None:
        """Change what it says."""
        if (shape, ink) != (self.shape, self._ink):
            self.shape, self._ink = shape, ink
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(self._ink)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        draw_shape(painter, self.shape, box)


def draw_shape(painter: QPainter, shape: Shape, box: QRectF) -> None:
    """Draw a shape into a box with the painter's pen and brush."""
    if shape in _HOLLOW:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, half = box.center(), box.width() / 2
    match shape:
        case Shape.DOT:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case Shape.RING:
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case Shape.DIAMOND:
            painter.drawPolygon(_diamond(middle, half))
        case Shape.BAR:
            painter.drawRect(QRectF(box.left(), middle.y() - 1.5, box.width(), 3))
        case Shape.BOX:
            painter.drawRect(box)
        case Shape.TICK:
            painter.drawRect(box)
            painter.drawPolyline(_tick(box, middle, half))
        case Shape.STAR:
            painter.drawPolygon(_star(middle, half))
        case Shape.NONE:
            pass


_HOLLOW = frozenset({Shape.RING, Shape.BOX, Shape.TICK})


def _tick(box: QRectF, middle: QPointF, half: float) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(box.left() + half * 0.45, middle.y()),
            QPointF(middle.x() - half * 0.1, box.bottom() - half * 0.45),
            QPointF(box.right() - half * 0.35, box.top() + half * 0.45),
        ]
    )


def _diamond(middle: QPointF, half: float) -> QPolygonF:
    steps = ((0, -half), (half, 0), (0, half), (-half, 0))
    return QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in steps])


def _star(middle: QPointF, half: float) -> QPolygonF:
    # Unit vectors of a five-pointed star, outer and inner points in turn.
    outer = ((0, -1), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309))
    inner = ((0.235, -0.324), (0.38, 0.124), (0, 0.4), (-0.38, 0.124), (-0.235, -0.324))
    points = [p for pair in zip(outer, inner, strict=True) for p in pair]
    return QPolygonF([QPointF(middle.x() + x * half, middle.y() + y * half) for x, y in points])


class Mark(QWidget):
    """A shape and a few words beside it."""

    def __init__(
        self, theme: Theme, text: str = "", shape: Shape = Shape.DOT, ink: str = "ink_soft"
    ) -> None:
        super().__init__()
        self._whole = False
        self._shape = MarkShape(theme, shape, ink)
        self._text = ElidedText(text, ink, BODY if shape is not Shape.NONE else SMALL)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._shape)
        row.addWidget(self._text)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The words."""
        return self._text.text()

    @property
    def shape(self) -> Shape:
        """The shape."""
        return self._shape.shape

    @property
    def whole_px(self) -> int:
        """The width of the mark with all its words."""
        return self._shape.sizeHint().width() + _GAP + self._text.sizeHint().width()

    @property
    def short_px(self) -> int:
        """The width with its short words, with all of them where there are no short ones."""
        return self.whole_px - self._text.sizeHint().width() + self._short_words_px()

    def shorten(self, shortened: bool) -> None:
        """Ask for no more room than the short words need, or for that of all of them."""
        self._text.setMaximumWidth(self._short_words_px() if shortened else _ANY_PX)

    def _short_words_px(self) -> int:
        whole = self._text.sizeHint().width()
        if not self._text.short:
            return whole
        return min(whole, QFontMetrics(self._text.font()).horizontalAdvance(self._text.short))

    def keep_whole(self) -> None:
        """Never cut the words, however little room there is."""
        self._whole = True
        self._text.setMinimumWidth(self._text.sizeHint().width())

    def show_mark(self, text: str, shape: Shape, ink: str = "ink_soft", short: str = "") -> None:
        """Say something else; `short` where there is no room for all of it."""
        self._text.short = short
        self._shape.set_shape(shape, ink)
        self._text.set_ink(ink)
        if self._text.text() != text:
            self._text.setText(text)
            self._text.setToolTip(text)
            if self._whole:
                self._text.setMinimumWidth(self._text.sizeHint().width())
            self.setAccessibleName(text)
