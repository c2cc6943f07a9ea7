"""Pages as a PDF: A4 or Letter, what it is and whose on each page, with its number of all.

The file says of itself what kind of document it is, and nothing of a client.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from kaproom.core.wording import say
from kaproom.ui.paper.record.flow import Page, pages_of
from kaproom.ui.paper.record.lettering import Role, Words
from kaproom.ui.paper.record.pdf_catalogue import always_alike, completed, describe
from kaproom.ui.paper.record.pieces import Piece
from kaproom.ui.theme import Theme

_DPI, _POINTS = 1200, 72.0
_SIDE, _TOP, _BOTTOM = 48.0, 62.0, 58.0
_HEADER_AT, _FOOTER_AT = 34.0, 40.0


@dataclass(frozen=True, slots=True)
class Around:
    """What stands on every page: whose it is, what it is, how it came about; `title` in the file.

    `key` is what the file's own id is made of, `at` when it was made.
    """

    title: str
    whose: str
    what: str
    made: str
    key: str
    at: datetime


def inner_width(paper: QPageSize) -> float:
    """How wide the text of a page is."""
    return paper.size(QPageSize.Unit.Point).width() - 2 * _SIDE


def laid_out(pieces: list[Piece], paper: QPageSize) -> tuple[Page, ...]:
    """The pieces on pages of a paper."""
    return pages_of(pieces, paper.size(QPageSize.Unit.Point).height() - _TOP - _BOTTOM)


def pdf_bytes(pages: tuple[Page, ...], around: Around, paper: QPageSize, theme: Theme) -> bytes:
    """The document."""
    with always_alike():
        return _written(pages, around, paper, theme)


def _written(pages: tuple[Page, ...], around: Around, paper: QPageSize, theme: Theme) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    describe(writer, around.title, "kaproom", around.key, around.at)
    writer.setPageLayout(
        QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter(writer)
    painter.scale(_DPI / _POINTS, _DPI / _POINTS)
    size = QSizeF(paper.size(QPageSize.Unit.Point))
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        place = say("page {number} of {count}", number=number, count=len(pages))
        _draw_around(painter, around, place, size, theme)
        for placed in page:
            placed.piece.draw(painter, theme, _SIDE, _TOP + placed.top)
    painter.end()
    buffer.close()
    return completed(bytes(kept.data()), around.at)


def _draw_around(
    painter: QPainter, around: Around, number: str, size: QSizeF, theme: Theme
) -> None:
    width = size.width() - 2 * _SIDE
    foot = size.height() - _FOOTER_AT
    painter.setPen(theme.ink_soft)
    for text, top, share, at_end in (
        (around.whose, _HEADER_AT, 0.72, False),
        (around.what, _HEADER_AT, 0.28, True),
        (around.made, foot, 0.8, False),
        (number, foot, 0.2, True),
    ):
        words = Words(text, Role.SMALL, width * share, at_end)
        left = _SIDE + (width * (1 - share) if at_end else 0.0)
        # One line of each: what is longer stands in full on the first page.
        words.draw(painter, left, top, 0, 1)
    painter.setPen(QPen(theme.line_strong, 0.5))
    for y in (_HEADER_AT + 14, foot - 6):
        painter.drawLine(QLineF(_SIDE, y, _SIDE + width, y))
