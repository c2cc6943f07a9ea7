"""A list of lines with headings between them, gone through by keys; it knows no data file."""

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
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.music.row_paint import draw_ground, draw_right, draw_words, small_font
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINE_ROLE = Qt.ItemDataRole.UserRole
_LEFT, _RIGHT, _GAP, _ABOVE = 14, 10, 10, 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `title` with `detail` beneath, `right` at the edge; `soft` is not in use.

    A `heading` cannot be gone to. `key` tells a line from others when all are shown anew.
    """

    key: str
    title: str
    detail: str = ""
    right: str = ""
    heading: bool = False
    soft: bool = False

    @property
    def spoken(self) -> str:
        """The line in words."""
        return ", ".join(filter(None, (self.title, self.detail, self.right)))


class LineModel(QAbstractListModel):
    """The lines."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many lines there are, with the headings."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        if index.isValid() and self.lines[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line, or its words."""
        line = self.lines[index.row()]
        if role == _LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return None

    def show(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class LineDelegate(QStyledItemDelegate):
    """Paints a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body, self._small = user_font(BODY), small_font()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of text or two; a heading has room above it."""
        line: Line = index.data(_LINE_ROLE)
        small = QFontMetrics(self._small).height()
        if line.heading:
            return QSize(100, small + 18)
        height = QFontMetrics(self._body).height() + 2 * _ABOVE
        return QSize(100, height + (small if line.detail else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        line: Line = index.data(_LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if line.heading:
            words = box.adjusted(_LEFT, 10, -_RIGHT, 0)
            draw_words(painter, self._theme, words, line.title, self._small, "ink_soft")
        else:
            draw_ground(painter, self._theme, option)
            self._draw_line(painter, line, box.adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE))
        painter.restore()

    def _draw_line(self, painter: QPainter, line: Line, box: QRectF) -> None:
        upper, lower = QRectF(box), QRectF(box)
        if line.detail:
            upper.setHeight(QFontMetrics(self._body).height())
            lower.setTop(upper.bottom())
        if line.right:
            used = draw_right(painter, self._theme, upper, line.right, self._small, "ink_soft")
            upper.setRight(upper.right() - used - _GAP)
        ink = "ink_faint" if line.soft else "ink"
        draw_words(painter, self._theme, upper, line.title, self._body, ink)
        if line.detail:
            draw_words(painter, self._theme, lower, line.detail, self._small, "ink_soft")


class LineList(QListView):
    """`gone_to` when another line is the current one; Enter or Right is `opened`, Left `left`.

    `come_to` when the list gets the focus.
    """

    come_to = Signal()
    gone_to = Signal(str)
    opened = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._showing = False
        self.rows = LineModel()
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(theme))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    @property
    def current_key(self) -> str:
        """The key of the current line."""
        row = self.currentIndex().row()
        return self.rows.lines[row].key if 0 <= row < len(self.rows.lines) else ""

    def show_lines(self, lines: Sequence[Line], key: str) -> None:
        """Show these; the current one is that with `key`, or the first."""
        self._showing = True
        if tuple(lines) != self.rows.lines:
            kept = self.verticalScrollBar().value()
            self.rows.show(lines)
            self.verticalScrollBar().setValue(kept)
        places = [n for n, line in enumerate(lines) if not line.heading]
        wanted = next((n for n in places if lines[n].key == key), places[0] if places else None)
        if wanted is not None:
            index = self.rows.index(wanted)
            self.setCurrentIndex(index)
            self.scrollTo(self.rows.index(0) if wanted == places[0] else index)
        self._showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where one has gone."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            self.gone_to.emit(self.current_key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it: keys mean the files in one list and the rows in the other."""
        super().focusInEvent(event)
        self.come_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Right open, Left goes back; keys with Alt and Ctrl are the screen's."""
        key, modifiers = event.key(), event.modifiers()
        held = modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if held or key in (Qt.Key.Key_Escape, Qt.Key.Key_Delete):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.opened.emit()
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(-1 if key == Qt.Key.Key_End else 0)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, end: int) -> None:
        """To the first or last line that can be gone to; Qt would stop at a heading."""
        places = [n for n, line in enumerate(self.rows.lines) if not line.heading]
        if places:
            self.setCurrentIndex(self.rows.index(places[end]))
            if end == 0:
                self.scrollToTop()
