"""The papers a document can be made for."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from kaproom.ui.paper.page import paper_size

_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
PAPERS = tuple(_SIZES)


def paper_of(name: str) -> QPageSize | None:
    """A paper by its name, that of this country for none; None for one there is not."""
    if not name:
        return paper_size(QLocale())
    size = _SIZES.get(name)
    return None if size is None else QPageSize(size)
