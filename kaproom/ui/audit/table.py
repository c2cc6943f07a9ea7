"""The table of the audit page: a line for each act, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kaproom.core.wording import say
from kaproom.ui.audit.lines import WORDS, AuditLine
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_HEADS = (say("When"), say("Who"), say("What"), say("About"), say("Detail"))

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
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def show(self, lines: Sequence[AuditLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class AuditTable(QTableView):
    """`opened` carries the subject of a line chosen by Enter or by a double click."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = AuditModel(theme)
        self.setModel(self.rows)
        self.setFont(user_font(BODY))
        self.setAccessibleName(say("Audit trail, newest first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # In line with the headings; a frame says where the keys go.
        self.setStyleSheet(
            "QTableView { border: 1px solid transparent; border-radius: 7px; }"
            f"QTableView:focus {{ border-color: {theme.accent.name()}; }}"
            "QTableView::item { padding-left: 5px; }"
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(user_font()).height() + 10)
        self._size_columns()
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def show_lines(self, lines: Sequence[AuditLine]) -> None:
        """Show these lines, the newest chosen."""
        self.rows.show(lines)
        if lines:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the line is about; Escape is for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & (
            Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _size_columns(self) -> None:
        head = self.horizontalHeader()
        head.setFont(user_font(SMALL))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        metrics = QFontMetrics(user_font(BODY))
        longest = max(WORDS.values(), key=metrics.horizontalAdvance)
        about = "session 01234567 wide"
        samples = ("2026-11-24  00:00:00", "therapist wide", longest, about)
        for column, sample in enumerate(samples):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + 24)
        head.setSectionResizeMode(len(samples), QHeaderView.ResizeMode.Stretch)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.rows.lines):
            self.opened.emit(self.rows.lines[row].subject)
