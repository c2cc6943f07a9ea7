"""The table of the audit page: a line for each act, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from kaproom.core.wording import say
from kaproom.ui.audit.lines import WORDS, AuditLine
from kaproom.ui.controls.rows_table import RowsTable, heading
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_HEADS = (say("When"), say("Who"), say("What"), say("About"), say("Detail"))

_AIR_PX = 10
_SOFT = frozenset({0, 4})


class AuditModel(QAbstractTableModel):
    """The lines shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines: tuple[AuditLine, ...] = ()
        self._theme = theme

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a line."""
        return len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """When, who, what, about, detail."""
        return len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: its words, and its ink."""
        line = self.lines[index.row()]
        cells = (line.when, line.who, line.what, line.about, line.detail)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_HEADS[index.column()]}: {cells[index.column()]}"
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour("ink_soft" if index.column() in _SOFT else "ink")
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's name."""
        return heading(_HEADS, section, orientation, role)

    def show(self, lines: Sequence[AuditLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class AuditTable(RowsTable):
    """A line leads to what it is about."""

    def __init__(self, theme: Theme) -> None:
        rows = AuditModel(theme)
        super().__init__(say("Audit trail, newest first"), rows, _AIR_PX)
        self.rows = rows
        self.setFont(user_font(BODY))
        self.setWordWrap(False)
        # In line with the headings; a frame says where the keys go.
        self.setStyleSheet(
            "QTableView { border: 1px solid transparent; border-radius: 7px; }"
            f"QTableView:focus {{ border-color: {theme.accent.name()}; }}"
            "QTableView::item { padding-left: 5px; }"
        )
        self._size_columns()

    def show_lines(self, lines: Sequence[AuditLine]) -> None:
        """Show these lines, the newest chosen."""
        self.rows.show(lines)
        if lines:
            self.selectRow(0)

    def subject(self, row: int) -> str:
        """What a line is about."""
        return self.rows.lines[row].subject

    def _size_columns(self) -> None:
        head = self.horizontalHeader()
        metrics = QFontMetrics(user_font(BODY))
        longest = max(WORDS.values(), key=metrics.horizontalAdvance)
        about = "session 01234567 wide"
        samples = ("2026-11-24  00:00:00", "therapist wide", longest, about)
        for column, sample in enumerate(samples):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + 24)
        head.setSectionResizeMode(len(samples), QHeaderView.ResizeMode.Stretch)
