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
_NAME_WIDTH = 92.0
_FORM_VALUES_AT = 0.5
_SHORT_TABLE, _SHORT_HEIGHT = 4, 120.0


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
    beneath; `blank` where a line to write on begins. `drawing` paints what is no text, `fixed`
    high, or as low as `least` where there is no more room.
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
    least: float | None = None
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
            y = bottom - self.pad
            painter.drawLine(QLineF(left + self.blank, y, left + self.width, y))


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
            case Line(text, soft, keep):
                ink = "ink_soft" if soft else "ink"
                yield _plain(text, Role.BODY, width, ink, keep=keep)
            case Fields(pairs, form):
                yield from _form(pairs, width) if form else _fields(pairs, width)
            case Table():
                yield from _table(block, width)
            case Score():
                yield score


def _plain(
    text: str, role: Role, width: float, ink: str, above: float = 2.0, keep: bool = False
) -> Piece:
    return Piece(width, (Cell(0.0, Words(text, role, width), ink),), above=above, keep=keep)


def _fields(pairs: Sequence[tuple[str, str]], width: float) -> Iterator[Piece]:
    """Two pairs beside each other where both are short and neither is a blank."""
    half = width / 2
    index = 0
    while index < len(pairs):
        two = pairs[index : index + 2]
        if len(two) == 2 and all(_is_short(value, half) for _, value in two):
            cells = (
                cell
                for start, (name, value) in zip((0.0, half), two, strict=True)
                for cell in _pair(name, value, start, half)
            )
            yield Piece(width, tuple(cells))
            index += 2
        else:
            name, value = pairs[index]
            yield Piece(width, _pair(name, value, 0.0, width))
            index += 1


def _is_short(value: str, half: float) -> bool:
    return bool(value) and Words(value, Role.BODY, half - _NAME_WIDTH - _GAP).count == 1


def _pair(name: str, value: str, left: float, width: float) -> tuple[Cell, Cell]:
    room = width - _NAME_WIDTH - _GAP
    return (
        Cell(left, Words(name, Role.BODY, _NAME_WIDTH - _GAP), "ink_soft"),
        Cell(left + _NAME_WIDTH, Words(value, Role.BODY, room), "ink"),
    )


def _form(pairs: Sequence[tuple[str, str]], width: float) -> Iterator[Piece]:
    at = width * _FORM_VALUES_AT
    for name, value in pairs:
        cells = (Cell(0.0, Words(name, Role.BODY, at - _GAP), "ink_soft"),)
        if value:
            yield Piece(width, (*cells, Cell(at, Words(value, Role.BODY, width - at), "ink")))
        else:
            yield Piece(width, cells, blank=at)


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
    header = Piece(width, titles, above=6.0, keep=True, rule="line_strong")
    yield header
    rows = [
        Piece(width, row(texts, Role.BODY, "ink"), rule="line", header=header)
        for texts in table.rows
    ]
    short = len(rows) <= _SHORT_TABLE and sum(piece.height for piece in rows) <= _SHORT_HEIGHT
    for behind, piece in zip(reversed(range(len(rows))), rows, strict=True):
        # The last row never goes to a page alone, and a short table stays whole.
        yield replace(piece, keep=behind == 1 or (short and behind > 0))
