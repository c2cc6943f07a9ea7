"""Pages of any number of rows: nothing lost, nothing doubled, no row cut but a very long one."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kaproom.ui.paper.record.blocks import Block, Column, Fields, Heading, Line, Score, Table
from kaproom.ui.paper.record.flow import Page, pages_of
from kaproom.ui.paper.record.pieces import Piece, pieces_of

_WIDTH, _HEIGHT = 300.0, 420.0
_SCORE = Piece(_WIDTH, fixed=200.0, least=120.0, above=6.0)
_COLUMNS = (Column("Clock", 0.3), Column("Words", 0.7))
_rows = st.lists(st.integers(0, 6), max_size=40)
_blocks = st.lists(
    st.one_of(
        _rows.map(
            lambda r: Table(_COLUMNS, tuple((str(i), "word " * 9 * n) for i, n in enumerate(r)))
        ),
        st.integers(1, 700).map(lambda n: Line("word " * n)),
        st.integers(1, 9).map(lambda n: Fields((("Name", "value " * n), ("Blank", "")))),
        st.just(Score()),
    ),
    max_size=6,
)


def pages_from(blocks: Sequence[Block]) -> tuple[list[Piece], tuple[Page, ...]]:
    """The pieces of headed blocks, and the pages they are on."""
    headed = [b for block in blocks for b in (Heading("A section"), block)]
    pieces = list(pieces_of(headed, _WIDTH, _SCORE))
    return pieces, pages_of(pieces, _HEIGHT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(_blocks)
def test_whatever_there_is_stands_on_the_pages_once(
    qapp: QApplication, blocks: list[Block]
) -> None:
    pieces, pages = pages_from(blocks)
    for page in pages:
        bottom = 0.0
        for placed in page:
            assert placed.top >= bottom - 0.01
            bottom = placed.top + placed.piece.height
        assert bottom <= _HEIGHT + 0.01
        # No heading and no names of columns stand at the foot with nothing beneath.
        assert not page or not page[-1].piece.keep or page[-1].piece is pieces[-1]
    placed = [p.piece for page in pages for p in page]
    headers = [piece.header for piece in pieces if piece.header is not None]
    for piece in pieces:
        parts = [p for p in placed if p.cells == piece.cells and p.drawing == piece.drawing]
        if piece in headers or not piece.cells:
            assert parts
            continue
        if piece.height <= _HEIGHT / 2:
            assert [(p.first, p.last) for p in parts].count((0, None)) == len(parts)
        else:
            # Cut between lines: each part begins where the one before it ended.
            ends = [p.last for p in parts]
            assert [p.first for p in parts] == [0, *ends[:-1]]
            assert ends[-1] is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.integers(2, 90))
def test_the_names_of_the_columns_come_again_on_every_page(qapp: QApplication, count: int) -> None:
    rows = tuple((str(number), "word") for number in range(count))
    pieces, pages = pages_from([Table(_COLUMNS, rows)])
    header = pieces[1]
    for page in pages:
        first_row = next(i for i, p in enumerate(page) if p.piece.header is not None)
        assert page[first_row - 1].piece == header
        # Never one row alone on the last page.
        assert sum(p.piece.header is not None for p in page) >= 2
