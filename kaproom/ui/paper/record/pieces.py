"""Blocks as pieces that are put on pages: each has a height, and some can be cut between lines.

A piece knows nothing of pages; where it stands is decided in `flow`. Sizes are points.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from kaproom.ui.paper.record.blocks import Block, Fields, Heading, Line, Score, Table, Title
from kaproom.ui.paper.record.lettering import Role, Words
from kaproom.ui.theme import Theme

_GAP = 8.0
_PAD = 2.5
_NAME_SHARE = 0.25
_BLANK_LINE_AT = 0.55


@dataclass(frozen=True, slots=True)
class Cell:
    """Words at a distance from the left; `role` of the theme is their ink."""

    left: float
    words: Words
    ink: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Cells side by side, from line `first` on; `last` None is to the end.

    `above` is the space before it where it does not begin a page; `keep` binds it to what follows;
    `header` is what is repeated above it where it begins a page. `rule` is the role of a line
    beneath; `blank` where a line to write on begins. `drawing` paints what is no text.
    """

    width: float
    cells: tuple[Cell, ...] = ()
    first: int = 0
    last: int | None = None
    above: float = 0.0
    pad: float = _PAD
    keep: bool = False
    rule: str = ""
    blank: float | None = None
    header: "Piece | None" = None
    fixed: float | None = None
    drawing: Callable[[QPainter, QRectF], None] | None = field(default=None, compare=False)

    @property
    def height(self) -> float:
        """How high it is, without the space above."""
        if self.fixed is not None:
            return self.fixed
        lines = (c.words.height(self.first, self.last) for c in self.cells)
        return max(lines, default=0.0) + 2 * self.pad

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """What fits into a height and the rest, or None where not one line fits."""
        inner = room - 2 * self.pad
        count = max((c.words.count for c in self.cells), default=0) - self.first
        fitting = min(
            (
                c.words.fitting(self.first, inner)
                for c in self.cells
                if c.words.height(self.first) > inner
            ),
            default=0,
        )
        if self.fixed is not None or not 0 < fitting < count:
            return None
        at = self.first + fitting
        return replace(self, last=at, keep=False), replace(self, first=at, above=0.0)

    def draw(self, painter: QPainter, theme: Theme, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        if self.drawing is not None:
            self.drawing(painter, QRectF(left, top, self.width, self.height))
        for cell in self.cells:
            painter.setPen(theme.colour(cell.ink))
            cell.words.draw(painter, left + cell.left, top + self.pad, self.first, self.last)
        bottom = top + self.height
        if self.rule:
            painter.setPen(QPen(theme.colour(self.rule), 0.5))
            painter.drawLine(QLineF(left, bottom, left + self.width, bottom))
        if self.blank is not None:
            painter.setPen(QPen(theme.line_strong, 0.5))
            y = bottom - self.pad - 1
            painter.drawLine(QLineF(left + self.blank, y, left + self.width * _BLANK_LINE_AT, y))


def pieces_of(blocks: Sequence[Block], width: float, score: Piece) -> Iterator[Piece]:
    """The pieces of a document in their order."""
    for block in blocks:
        match block:
            case Title(text):
                yield _plain(text, Role.TITLE, width, "ink", above=0.0, keep=True)
            case Heading(text):
                yield replace(
                    _plain(text, Role.HEADING, width, "ink", above=16.0, keep=True),
                    rule="line_strong",
                )
            case Line(text, soft):
                yield _plain(text, Role.BODY, width, "ink_soft" if soft else "ink")
            case Fields(pairs):
                yield from (_field(name, value, width) for name, value in pairs)
            case Table():
                yield from _table(block, width)
            case Score():
                yield score


def _plain(
    text: str, role: Role, width: float, ink: str, above: float = 2.0, keep: bool = False
) -> Piece:
    return Piece(width, (Cell(0.0, Words(text, role, width), ink),), above=above, keep=keep)


def _field(name: str, value: str, width: float) -> Piece:
    at = width * _NAME_SHARE
    cells = (Cell(0.0, Words(name, Role.BODY, at - _GAP), "ink_soft"),)
    if not value:
        return Piece(width, cells, blank=at)
    return Piece(width, (*cells, Cell(at, Words(value, Role.BODY, width - at), "ink")))


def _table(table: Table, width: float) -> Iterator[Piece]:
    whole = sum(column.share for column in table.columns)
    widths = [width * column.share / whole for column in table.columns]
    lefts = [sum(widths[:i]) for i in range(len(widths))]

    def row(texts: Sequence[str], role: Role, ink: str) -> tuple[Cell, ...]:
        return tuple(
            Cell(left, Words(text, role, room - _GAP), ink)
            for left, room, text in zip(lefts, widths, texts, strict=True)
            if text
        )

    titles = row([column.title for column in table.columns], Role.COLUMN, "ink_soft")
    header = Piece(width, titles, above=4.0, keep=True, rule="line_strong")
    yield header
    for texts in table.rows:
        yield Piece(width, row(texts, Role.BODY, "ink"), rule="line", header=header)
