"""The board: a setting's tracks by phase, moved by keys and by hand. It changes nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from kaproom.core.music.setting_edits import Place
from kaproom.core.wording import say
from kaproom.ui.music.board_paint import ROW_ROLE, BoardDelegate, Index, Telling
from kaproom.ui.music.dragged import FILE_MIME, PLACE_MIME, drag_label, dropped_paths
from kaproom.ui.music.rows import Kind, Row
from kaproom.ui.theme import Theme


class BoardModel(QAbstractListModel):
    """The rows. `named` carries a section and what its phase is to be called."""

    named = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.own = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or its words."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            artist = row.track.artist if row.track is not None else ""
            return ", ".join(part for part in (row.title, artist, row.detail) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.own or not index.isValid():
            return flags
        row = self.rows[index.row()]
        if row.kind is Kind.TRACK:
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        if row.kind is Kind.HEAD and not row.grounding:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a phase's name; the rows change when the setting does."""
        row = self.rows[index.row()]
        if value:
            self.named.emit(row.place.section, str(value))
        return True

    def show(self, rows: Sequence[Row], own: bool) -> None:
        """Show these rows; where only their content changed, the view keeps its place."""
        same = own == self.own and [(r.kind, r.place) for r in rows] == [
            (r.kind, r.place) for r in self.rows
        ]
        if same:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows, self.own = tuple(rows), own
        self.endResetModel()


class Board(QListView):
    """Alt with an arrow moves, Del takes out, F2 or Enter names a phase, Enter opens a track.

    `chosen` carries the place gone to; `step_asked` a direction; `move_asked` from where to where;
    `paths_dropped` and `facts_dropped` what came from elsewhere and to which place.
    """

    chosen = Signal(object)
    opened = Signal()
    step_asked = Signal(int)
    remove_asked = Signal()
    move_asked = Signal(object, object)
    paths_dropped = Signal(object, object)
    facts_dropped = Signal(str, object)

    def __init__(self, theme: Theme, telling: Telling) -> None:
        super().__init__()
        self._theme = theme
        self._drop_y: int | None = None
        self._showing = False
        self.rows = BoardModel()
        self.delegate = BoardDelegate(theme, telling)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(say("Tracks by phase"))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.doubleClicked.connect(self._double_clicked)

    def show_rows(self, rows: Sequence[Row], own: bool, place: Place) -> None:
        """Show these rows, at this place."""
        self._showing = True
        self.rows.show(rows, own)
        self._go_to(place)
        self._showing = False
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where one has gone."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            row = self.rows.rows[current.row()]
            self.chosen.emit(Place(row.place.section) if row.kind is Kind.EMPTY else row.place)

    def name_phase(self) -> None:
        """Name the phase of the row that is chosen."""
        index = self.currentIndex()
        if index.isValid() and self.rows.rows[index.row()].kind is Kind.HEAD:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the board; all others move in it."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What the field that names a phase leaves over is nobody's.
            return
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == (
            Qt.KeyboardModifier.AltModifier
        )
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.remove_asked.emit()
        elif enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape or alt:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the chosen track along."""
        index = self.currentIndex()
        if not index.isValid():
            return
        row = self.rows.rows[index.row()]
        data = QMimeData()
        data.setData(PLACE_MIME, f"{row.place.section},{row.place.at}".encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(drag_label(self._theme, row.title, self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.MoveAction)
        self._mark_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tracks of this setting and the library, files and folders."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self._answer(event)
        if event.isAccepted():
            self._scroll_near_edge(event.position().toPoint().y())
            self._mark_drop(self._drop_at(event.position().toPoint())[1])

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._mark_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what came, and where to."""
        self._mark_drop(None)
        to = self._drop_at(event.position().toPoint())[0]
        data = event.mimeData()
        if data.hasFormat(PLACE_MIME):
            section, at = bytes(data.data(PLACE_MIME).data()).decode().split(",")
            self.move_asked.emit(Place(int(section), int(at)), to)
        elif data.hasFormat(FILE_MIME):
            self.facts_dropped.emit(bytes(data.data(FILE_MIME).data()).decode(), to)
        else:
            self.paths_dropped.emit(dropped_paths(data), to)
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are seen, and the line where a drop would go."""
        super().paintEvent(event)
        if self._drop_y is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawLine(4, self._drop_y, self.viewport().width() - 4, self._drop_y)

    def _enter(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self.rows.rows[index.row()].kind is Kind.TRACK:
            self.opened.emit()
        elif self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        if self.rows.rows[index.row()].kind is Kind.TRACK:
            self.opened.emit()

    def _go_to(self, place: Place) -> None:
        for number, row in enumerate(self.rows.rows):
            if row.place == place and row.kind is not Kind.EMPTY:
                index = self.rows.index(number)
                if index != self.currentIndex():
                    self.setCurrentIndex(index)
                    self.scrollTo(index)
                return

    def _answer(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        known = data.hasFormat(PLACE_MIME) or data.hasFormat(FILE_MIME) or data.hasUrls()
        if known and self.rows.rows:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _drop_at(self, point: QPoint) -> tuple[Place, int]:
        """The place for a drop at a point, and the height to mark it at."""
        index = self.indexAt(point)
        if not index.isValid():
            last = self.rows.rows[-1]
            bottom = self.visualRect(self.rows.index(len(self.rows.rows) - 1)).bottom()
            at = last.place.at + 1 if last.kind is Kind.TRACK else 0
            return Place(last.place.section, at), bottom
        row, box = self.rows.rows[index.row()], self.visualRect(index)
        if row.kind is not Kind.TRACK:
            return Place(row.place.section, 0), box.bottom()
        if point.y() < box.center().y():
            return row.place, box.top()
        return Place(row.place.section, row.place.at + 1), box.bottom()

    def _mark_drop(self, y: int | None) -> None:
        if y != self._drop_y:
            self._drop_y = y
            self.viewport().update()

    def _scroll_near_edge(self, y: int) -> None:
        bar, edge = self.verticalScrollBar(), 28
        if y < edge:
            bar.setValue(bar.value() - edge // 2)
        elif y > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge // 2)
