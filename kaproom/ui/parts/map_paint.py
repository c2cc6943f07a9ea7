"""Painting a parts map: what is drawn where is decided in the core, here is only how it looks.

Kinds differ by the stroke of their outline and by their word, links by the stroke of their line
and by marks at their ends; colour only says it once more.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kaproom.core.events.parts import SELF
from kaproom.core.parts.part import Link
from kaproom.core.parts.shapes import Box, Disc, Line
from kaproom.core.wording import say
from kaproom.ui.parts.part_words import KIND_WORDS
from kaproom.ui.theme import Theme

KIND_INKS = {
    "manager": "pressure",
    "firefighter": "pulse",
    "exile": "oxygen",
    "unknown": "ink_faint",
}
_DASHES = {"firefighter": [5.0, 2.5], "unknown": [1.2, 2.4]}
_LINK_DASHES = {"polarized": [5.0, 4.0], "allied": [1.2, 3.2]}


@dataclass(frozen=True, slots=True)
class Looks:
    """How one disc is to look; `lit` is the chosen one while the map has the keyboard."""

    name: str
    kind: str
    chosen: bool
    lit: bool


class MapPaint:
    """Paints onto one painter, line by line and disc by disc."""

    def __init__(self, painter: QPainter, theme: Theme, name_font: QFont, kind_font: QFont) -> None:
        self._painter = painter
        self._theme = theme
        self._name_font, self._kind_font = name_font, kind_font

    def line(self, line: Line, link: Link, of_chosen: bool) -> None:
        """A link: its stroke, the marks at its ends."""
        ink = self._theme.colour("ink_soft" if of_chosen else "line_strong")
        pen = QPen(ink, 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        dashes = _LINK_DASHES.get(link.how)
        if dashes:
            pen.setDashPattern(dashes)
        self._painter.setPen(pen)
        start, end = QPointF(line.x1, line.y1), QPointF(line.x2, line.y2)
        if link.how == "witnesses":
            aside = _aside(start, end, 2.0)
            self._painter.drawLine(start + aside, end + aside)
            self._painter.drawLine(start - aside, end - aside)
            return
        self._painter.drawLine(start, end)
        if link.how == "protects":
            self._bar(start, end, ink, 6.0, line.under2)
        elif link.how == "polarized":
            self._bar(start, end, ink, 4.0, line.under2)
            self._bar(end, start, ink, 4.0, line.under1)

    def words(self, box: Box, text: str) -> None:
        """The word of a link, in the box the map left for it, on ground of its own."""
        self._painter.fillRect(_rect(box), self._theme.colour("panel"))
        self._painter.setFont(self._kind_font)
        self._painter.setPen(self._theme.colour("ink_soft"))
        self._painter.drawText(_rect(box), Qt.AlignmentFlag.AlignCenter, text)

    def disc(self, disc: Disc, looks: Looks) -> None:
        """A part, or Self: outline by kind, the kind within, the name beneath."""
        box = QRectF(
            disc.x - disc.radius, disc.y - disc.radius, disc.radius * 2, disc.radius * 2
        ).adjusted(1, 1, -1, -1)
        is_self = disc.part_id == SELF
        ink = self._theme.colour("accent" if is_self else KIND_INKS[looks.kind])
        if not is_self:
            self._beneath(disc, looks)
        if looks.chosen:
            edge = self._theme.colour("accent" if looks.lit else "line_strong")
            self._painter.setPen(QPen(edge, 2.0 if looks.lit else 1.2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(box.adjusted(-3.5, -3.5, 3.5, 3.5))
        pen = QPen(ink, 2.4 if is_self else 1.8)
        if looks.kind in _DASHES and not is_self:
            pen.setDashPattern(_DASHES[looks.kind])
        self._painter.setPen(pen)
        self._painter.setBrush(self._theme.colour("raised"))
        self._painter.drawEllipse(box)
        if looks.kind == "exile" and not is_self and disc.radius > 14:
            self._painter.setPen(QPen(ink, 1.0))
            self._painter.drawEllipse(box.adjusted(4, 4, -4, -4))
        self._within(
            box,
            say("Self") if is_self else KIND_WORDS[looks.kind],
            "ink" if is_self else "ink_soft",
        )

    def _within(self, box: QRectF, word: str, ink: str) -> None:
        metrics = QFontMetricsF(self._kind_font)
        # Where the word has no room its first letter says it.
        fits = metrics.horizontalAdvance(word) <= box.width() - 8
        shown = word if fits else "?" if word == KIND_WORDS["unknown"] else word[0].upper()
        if metrics.height() > box.height():
            return
        self._painter.setFont(self._kind_font)
        self._painter.setPen(self._theme.colour(ink))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _beneath(self, disc: Disc, looks: Looks) -> None:
        box = _rect(disc.name)
        metrics = QFontMetricsF(self._name_font)
        shown = metrics.elidedText(looks.name, Qt.TextElideMode.ElideRight, box.width() + 1)
        # Lines of others that run beneath a name are kept from its letters.
        self._painter.fillRect(box, self._theme.colour("panel"))
        self._painter.setFont(self._name_font)
        self._painter.setPen(self._theme.colour("ink"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        self._painter.drawText(box, int(flags), shown)

    def _bar(self, start: QPointF, end: QPointF, ink: QColor, half: float, under: float) -> None:
        """A small bar across a line near its end, or near where a name no longer lies over it."""
        self._painter.setPen(QPen(ink, 2.0))
        back = _toward(end, start, min(4.0 + under, _length(start, end) / 2))
        aside = _aside(start, end, half)
        self._painter.drawLine(back + aside, back - aside)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def _length(a: QPointF, b: QPointF) -> float:
    return max(((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5, 0.001)


def _toward(point: QPointF, other: QPointF, by: float) -> QPointF:
    return point + (other - point) * (by / _length(point, other))


def _aside(start: QPointF, end: QPointF, by: float) -> QPointF:
    along = (end - start) * (by / _length(start, end))
    return QPointF(-along.y(), along.x())
