"""The table of clients: who, how far in the course, last seen. No psychotherapy content."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.controls.rows_table import RowsTable, heading
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.home.home_lines import ClientLine
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_HEADS = (
    say("client"),
    say("course"),
    say("intention"),
    say("last seen"),
)
_LABEL, _COURSE, _INTENTION, _SEEN = range(4)
_LINE_ROLE = Qt.ItemDataRole.UserRole
_AIR_PX = 14
_DOT, _STEP, _MOST_DOTS, _PAD = 9, 13, 12, 16


class ClientModel(QAbstractTableModel):
    """A row for each client; a line is asked for when its row is looked at, and then kept."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[str, ...] = ()
        self._lines: dict[str, ClientLine] = {}
        self._read: Callable[[str], ClientLine] | None = None
        self._names: Mapping[str, str] = {}

    def line(self, row: int) -> ClientLine:
        """The line of a row."""
        client_id = self.ids[row]
        if client_id not in self._lines and self._read is not None:
            line = self._read(client_id)
            label = self._names.get(client_id, line.label)
            self._lines[client_id] = replace(line, label=label)
        return self._lines[client_id]

    def name(self, names: Mapping[str, str]) -> None:
        """Call clients so, by id, now that all charts are known; those alike are told apart."""
        self._names = names
        self._lines = {
            client_id: replace(line, label=names.get(client_id, line.label))
            for client_id, line in self._lines.items()
        }
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many clients."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if role == _LINE_ROLE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell(self.line(index.row()), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A column's name."""
        return heading(_HEADS, section, orientation, role)

    def show(self, ids: Sequence[str], read: Callable[[str], ClientLine]) -> None:
        """Show these clients, each by what `read` makes of its id."""
        self.beginResetModel()
        self.ids, self._read = tuple(ids), read
        self._lines = {}
        self.endResetModel()


def _cell(line: ClientLine, column: int) -> str:
    match column:
        case 0:
            return line.label
        case 1:
            return say("{done} of {planned}", done=line.done, planned=line.planned)
        case 2:
            return say("written") if line.intention_written else say("not yet written")
        case _:
            return line.last_seen or say("not yet")


def _dots_fit(line: ClientLine, width: float) -> bool:
    """Whether the course can be drawn dot by dot; else it is told in figures."""
    sessions = max(line.done, line.planned)
    return sessions <= _MOST_DOTS and sessions * _STEP + _PAD // 2 <= width


class ClientDelegate(QStyledItemDelegate):
    """Paints a cell; the course as dots, filled for each session held."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = user_font(BODY)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line with room to breathe."""
        return QSize(60, QFontMetrics(self._font).height() + _AIR_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        line: ClientLine = index.data(_LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_chosen(painter, option, index, box)
        if index.column() == _COURSE and _dots_fit(line, box.width()):
            self._draw_dots(painter, box, line)
        else:
            self._draw_text(painter, box, line, index.column())
        painter.restore()

    def _draw_chosen(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRectF
    ) -> None:
        painter.fillRect(box, self._theme.colour("raised"))
        view = option.widget
        if index.column() == _LABEL and isinstance(view, QTableView) and view.hasFocus():
            painter.fillRect(
                QRectF(box.left(), box.top() + 3, 3, box.height() - 6), self._theme.accent
            )

    def _draw_dots(self, painter: QPainter, box: QRectF, line: ClientLine) -> None:
        left, top = box.left() + 8, box.center().y() - _DOT / 2
        for place in range(max(line.done, line.planned)):
            dot = QRectF(left + place * _STEP, top, _DOT, _DOT)
            if place < line.done:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.accent)
                painter.drawEllipse(dot)
            else:
                painter.setPen(QPen(self._theme.colour("ink_faint"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_text(self, painter: QPainter, box: QRectF, line: ClientLine, column: int) -> None:
        quiet = (column == _INTENTION and not line.intention_written) or (
            column == _SEEN and not line.last_seen
        )
        painter.setPen(self._theme.colour("ink_soft" if quiet else "ink"))
        painter.setFont(self._font)
        room = box.adjusted(8, 0, -4, 0)
        words = QFontMetrics(self._font).elidedText(
            _cell(line, column), Qt.TextElideMode.ElideRight, int(room.width())
        )
        # A name of another script runs its own way, and still stands left in its column.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, left | Qt.AlignmentFlag.AlignVCenter, words)


class ClientsTable(RowsTable):
    """A row leads to its client."""

    def __init__(self, theme: Theme) -> None:
        rows = ClientModel()
        super().__init__(say("Clients"), rows, _AIR_PX)
        self.rows = rows
        self.setItemDelegate(ClientDelegate(theme))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_clients(self, ids: Sequence[str], read: Callable[[str], ClientLine]) -> None:
        """Show these clients, staying at the one chosen."""
        chosen = self.chosen()
        self.rows.show(ids, read)
        if ids:
            self.selectRow(ids.index(chosen) if chosen in ids else 0)

    def choose(self, client_id: str) -> None:
        """Go to a client."""
        if client_id in self.rows.ids:
            self.selectRow(self.rows.ids.index(client_id))

    def chosen(self) -> str:
        """The id of the client chosen, or the empty text."""
        index = self.currentIndex()
        return self.rows.ids[index.row()] if index.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out; the course has room for twelve sessions."""
        super().resizeEvent(event)
        width, metrics = self.viewport().width(), QFontMetrics(user_font(BODY))
        seen = metrics.horizontalAdvance(date_text("2026-11-30")) + _PAD
        intention = metrics.horizontalAdvance(say("not yet written")) + _PAD
        course = max(60, min(_MOST_DOTS * _STEP + _PAD, (width - seen - intention) * 55 // 100))
        widths = (max(60, width - course - seen - intention), course, intention, seen)
        for column, share in enumerate(widths):
            self.setColumnWidth(column, share)

    def subject(self, row: int) -> str:
        """The client's id."""
        return self.rows.ids[row]
