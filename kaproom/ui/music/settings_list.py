"""The settings there are, one's own and the shipped; the one that is shown is marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.music.row_paint import draw_ground, draw_right, draw_words, small_font
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINE_ROLE = Qt.ItemDataRole.UserRole
_LEFT, _GAP = 14, 8


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting as a row: its file, title, what there is of it, and whether it is shown."""

    file: str
    title: str
    detail: str
    own: bool
    shown: bool


class SettingsModel(QAbstractListModel):
    """The rows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[SettingLine, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many settings there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's line, or its words."""
        line = self.lines[index.row()]
        if role == _LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = say("one's own") if line.own else say("shipped, read only")
            shown = say("shown", meaning="on the screen") if line.shown else ""
            return ", ".join(filter(None, (line.title, line.detail, kind, shown)))
        return None

    def show(self, lines: Sequence[SettingLine]) -> None:
        """Show these; where only their content changed, the view keeps its place."""
        if [x.file for x in lines] == [x.file for x in self.lines]:
            self.lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class SettingDelegate(QStyledItemDelegate):
    """Paints a row: title, then how much music, and whether it is shipped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body, self._small = user_font(BODY), small_font()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        height = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return QSize(100, height + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        line: SettingLine = index.data(_LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._theme, option, marked=line.shown)
        box = QRectF(option.rect).adjusted(_LEFT, 6, -10, -6)
        upper, lower = QRectF(box), QRectF(box)
        upper.setHeight(box.height() / 2)
        lower.setTop(upper.bottom())
        draw_words(painter, self._theme, upper, line.title, self._body)
        kind = "" if line.own else say("shipped")
        used = draw_right(painter, self._theme, lower, kind, self._small, "ink_soft")
        lower.setRight(lower.right() - used - _GAP)
        draw_words(painter, self._theme, lower, line.detail, self._small, "ink_soft")
        painter.restore()


class SettingsList(QListView):
    """`chosen` carries the file of the setting gone to; Del asks to put it away."""

    chosen = Signal(str)
    opened = Signal()
    put_away_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._showing = False
        self.rows = SettingsModel()
        self.setModel(self.rows)
        self.setItemDelegate(SettingDelegate(theme))
        self.setAccessibleName(say("Music settings"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    def show_lines(self, lines: Sequence[SettingLine]) -> None:
        """Show these; the one shown is the one chosen."""
        self._showing = True
        self.rows.show(lines)
        for number, line in enumerate(lines):
            index = self.rows.index(number)
            if line.shown and index != self.currentIndex():
                self.setCurrentIndex(index)
                self.scrollTo(index)
        self._showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where one has gone."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            self.chosen.emit(self.rows.lines[current.row()].file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to its tracks, Del puts away; all others move in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.put_away_asked.emit()
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & (
            Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)
