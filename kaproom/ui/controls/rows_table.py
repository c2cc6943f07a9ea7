"""A table of whole rows that are gone through by the arrows and opened by Enter. Nothing is edited.

What is in the rows is the model's; how a cell looks is the delegate's, where there is one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from kaproom.ui.controls.text import SMALL, user_font


def heading(heads: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> object:
    """What a model answers for the head of a column."""
    if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
        return heads[section]
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return None


class RowsTable(QTableView):
    """`opened` carries the subject of a row chosen by Enter or by a double click.

    `air_px` is what stands above and below the words of a row, together.
    """

    opened = Signal(str)

    def __init__(self, name: str, rows: QAbstractItemModel, air_px: int) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(user_font()).height() + air_px)
        head = self.horizontalHeader()
        head.setFont(user_font(SMALL))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.subject(index.row())))

    def subject(self, row: int) -> str:
        """What a row is about, by id."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the row is about; Escape and keys with Alt are for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.subject(self.currentIndex().row()))
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & (
            Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)
