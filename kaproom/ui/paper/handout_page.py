"""A handout as pages: laid out once in points, drawn black on paper and dim on the screen alike.

Every word on it is a block of the handout; nothing else is ever drawn. Each block is set in the
direction of its own script.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from kaproom.core.handout.handout import Block, BlockKind, Handout
from kaproom.core.wording import say

_MARGIN_PT = 62.0
_BODY_PT, _HEADING_PT = 13, 11
_DPI, _POINTS = 1200, 72.0
# Space above a block and beneath it.
_AROUND = {
    BlockKind.NAME: (0.0, 2.0),
    BlockKind.DATE: (0.0, 18.0),
    BlockKind.HEADING: (20.0, 6.0),
    BlockKind.LINE: (0.0, 9.0),
    BlockKind.APART: (20.0, 9.0),
}
_LINE_HEIGHT_PERCENT = 128.0


class HandoutPages:
    """The pages of a handout on a paper; sizes are points. An empty handout has one page."""

    def __init__(self, handout: Handout, paper: QPageSize) -> None:
        self.size = QSizeF(paper.size(QPageSize.Unit.Point))
        self._inner = QRectF(0, 0, self.size.width(), self.size.height()).adjusted(
            _MARGIN_PT, _MARGIN_PT, -_MARGIN_PT, -_MARGIN_PT
        )
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(_font(BlockKind.LINE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setPageSize(self._inner.size())
        cursor = QTextCursor(self._document)
        for index, block in enumerate(handout.blocks):
            _insert(cursor, block, first=index == 0)
        # Asking lays it out; before that no line has a place.
        self.count = max(1, self._document.pageCount())

    def draw(self, painter: QPainter, page: int, ink: QColor) -> None:
        """One page, its left upper corner at the painter's origin."""
        inner = self._inner
        painter.save()
        painter.setPen(ink)
        painter.translate(inner.left(), inner.top() - page * inner.height())
        # Line by line: drawing the document clips what is on other pages, and what is only
        # clipped is still text in a PDF.
        block = self._document.begin()
        while block.isValid():
            layout = block.layout()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                middle = layout.position().y() + line.y() + line.height() / 2
                if int(middle // inner.height()) == page:
                    line.draw(painter, layout.position())
            block = block.next()
        painter.restore()


def handout_pdf(handout: Handout, paper: QPageSize) -> bytes:
    """The handout as a PDF, black on white; the file says of itself only that it is a handout."""
    pages = HandoutPages(handout, paper)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(say("Handout"))
    writer.setCreator("kaproom")
    writer.setPageLayout(
        QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter(writer)
    painter.scale(_DPI / _POINTS, _DPI / _POINTS)
    for page in range(pages.count):
        if page:
            writer.newPage()
        pages.draw(painter, page, QColor("black"))
    painter.end()
    buffer.close()
    return bytes(kept.data())


def _insert(cursor: QTextCursor, block: Block, first: bool) -> None:
    above, beneath = _AROUND[block.kind]
    shape = QTextBlockFormat()
    shape.setTopMargin(0.0 if first else above)
    shape.setBottomMargin(beneath)
    shape.setLineHeight(
        _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    letters = QTextCharFormat()
    letters.setFont(_font(block.kind))
    if first:
        cursor.setBlockFormat(shape)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(shape, letters)
    # A line break within a block is one of the line, not a new block.
    cursor.insertText(block.text.replace("\n", "\u2028"), letters)


def _font(kind: BlockKind) -> QFont:
    font = QFont(QApplication.font().family())
    small = kind in (BlockKind.HEADING, BlockKind.DATE)
    # Pixels of the layout are points of the page: the same on every screen and on paper.
    font.setPixelSize(_HEADING_PT if small else _BODY_PT)
    font.setBold(kind in (BlockKind.HEADING, BlockKind.NAME))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
