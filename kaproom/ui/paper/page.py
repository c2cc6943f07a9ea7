"""Drawing a text on exactly one page, and the paper of a country."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from kaproom.ui.paper.print_font import print_font

_MARGIN_MM = 14.0
_LARGEST_PT, _SMALLEST_PT, _STEP_PT = 13.0, 6.5, 0.5
_PDF_DPI = 300
# Territories whose paper is US Letter: Unicode CLDR, supplemental data, paperSize.
_LETTER = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)


def paper_size(locale: QLocale) -> QPageSize:
    """A4, or Letter where that is what lies in the printers."""
    letter = QLocale.territoryToCode(locale.territory()) in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def draw_on_one_page(device: QPagedPaintDevice, html: str) -> bool:
    """Draw black on the page, smaller where there is much; answers whether the device took it.

    What does not fit even in the smallest size is scaled as a whole: nothing is left out.
    """
    painter = QPainter()
    if not painter.begin(device):
        return False
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    size_pt = _LARGEST_PT
    while True:
        font = print_font()
        font.setPointSizeF(size_pt)
        document.setDefaultFont(font)
        document.setHtml(html)
        document.setTextWidth(device.width())
        if document.size().height() <= device.height() or size_pt <= _SMALLEST_PT:
            break
        size_pt -= _STEP_PT
    scale = min(1.0, device.height() / max(1.0, document.size().height()))
    painter.scale(scale, scale)
    black = QPalette()
    black.setColor(QPalette.ColorRole.Text, "black")
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = black
    document.documentLayout().draw(painter, context)
    return painter.end()


def pdf_of(html: str, title: str, paper: QPageSize) -> bytes:
    """The text as a PDF of one page; `title` is all it says of itself."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("kaproom")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(paper, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    draw_on_one_page(writer, html)
    buffer.close()
    return bytes(kept.data())
