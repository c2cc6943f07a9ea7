"""Where pieces stand: one page after the other, no row of a table cut but very long ones.

A piece that is higher than half a page is cut between its lines where it does not fit, so that no
page stays half empty and nothing is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kaproom.ui.paper.record.pieces import Piece


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and its distance from the top of the page's inner part."""

    top: float
    piece: Piece


Page = tuple[Placed, ...]


def pages_of(pieces: Sequence[Piece], height: float) -> tuple[Page, ...]:
    """The pages, each of so much height; never none."""
    flow = _Flow(height)
    for index, piece in enumerate(pieces):
        lowered = flow.lowered(piece)
        if not flow.fits(lowered, _kept(pieces, index, height)):
            flow.turn(piece)
            lowered = piece
        flow.put(lowered)
    return flow.pages


class _Flow:
    def __init__(self, height: float) -> None:
        self._height = height
        self._done: list[Page] = []
        self._page: list[Placed] = []
        self._bottom = 0.0

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self._done, tuple(self._page))

    def fits(self, piece: Piece, kept: float) -> bool:
        """Whether a piece goes here, with what it is bound to; on an empty page, all does."""
        if not self._page:
            return True
        needed = piece.above + _needed(piece, self._height) + kept
        return self._bottom + needed <= self._height

    def lowered(self, piece: Piece) -> Piece:
        """A piece as high as there is room for, where it may be lower than it would be."""
        if piece.fixed is None or piece.least is None:
            return piece
        room = self._height - self._bottom - piece.above
        return replace(piece, fixed=max(piece.least, min(piece.fixed, room)))

    def turn(self, piece: Piece) -> None:
        """Begin a page, with the names of the columns where a table goes on."""
        self._done.append(tuple(self._page))
        self._page, self._bottom = [], 0.0
        if piece.header is not None:
            self._place(piece.header)

    def put(self, piece: Piece) -> None:
        """Put a piece down, cut where it is higher than the room that is left."""
        while True:
            room = self._height - self._bottom - (piece.above if self._page else 0.0)
            parts = piece.cut(room) if piece.height > room else None
            if parts is None:
                break
            self._place(parts[0])
            piece = parts[1]
            self.turn(piece)
        self._place(piece)

    def _place(self, piece: Piece) -> None:
        top = self._bottom + (piece.above if self._page else 0.0)
        self._page.append(Placed(top, piece))
        self._bottom = top + piece.height


def _kept(pieces: Sequence[Piece], index: int, height: float) -> float:
    """How much must stand on the same page beneath a piece: what it is bound to."""
    kept = 0.0
    while pieces[index].keep and index + 1 < len(pieces):
        index += 1
        kept += pieces[index].above + _needed(pieces[index], height)
    return kept


def _needed(piece: Piece, height: float) -> float:
    """How much room a piece asks for at least: its height, or of a long one enough to begin."""
    if piece.least is not None:
        return piece.least
    long = piece.fixed is None and piece.height > height / 2
    return height / 4 if long else piece.height
