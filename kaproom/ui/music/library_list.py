"""The tracks of the library that were found, each with its outline."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.phase_names import said_phase
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.music.dragged import FILE_MIME, drag_label
from kaproom.ui.music.row_paint import (
    PAD,
    draw_ground,
    draw_intensity,
    draw_overview,
    draw_right,
    draw_words,
    small_font,
)
from kaproom.ui.music.words import length_text
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_FACTS_ROLE = Qt.ItemDataRole.UserRole
_INTENSITY_WIDTH, _GAP = 26, 12


def _phases(facts: TrackFacts) -> list[str]:
    return [said_phase(name) for name in facts.phases]


class LibraryModel(QAbstractListModel):
    """The rows."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[TrackFacts, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many were found."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's facts, or its words."""
        facts = self.found[index.row()]
        if role == _FACTS_ROLE:
            return facts
        if role == Qt.ItemDataRole.DisplayRole:
            return facts.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (facts.title, facts.artist, *_phases(facts), length_text(facts.duration_ms))
            return ", ".join(part for part in said if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be taken along."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled

    def show(self, found: Sequence[TrackFacts]) -> None:
        """Show these."""
        if tuple(found) != self.found:
            self.beginResetModel()
            self.found = tuple(found)
            self.endResetModel()


class LibraryDelegate(QStyledItemDelegate):
    """Paints a row: intensity, title and artist, phases, outline, length."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body, self._small = user_font(BODY), small_font()
        self._length_width = QFontMetrics(self._body).horizontalAdvance("00:00")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        height = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return QSize(100, height + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        facts: TrackFacts = index.data(_FACTS_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._theme, option)
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        mark = QRectF(box.left(), box.top() + 5, _INTENSITY_WIDTH, box.height() - 12)
        draw_intensity(painter, self._theme, mark, facts.intensity, self._body)
        length = length_text(facts.duration_ms)
        draw_right(painter, self._theme, box, length, self._body, "ink_soft")
        width = min(130.0, box.width() * 0.25)
        right = box.right() - self._length_width - _GAP / 2
        wave = QRectF(right - width, box.top() + 9, width, box.height() - 18)
        draw_overview(painter, self._theme, wave, facts.overview)
        text = QRectF(mark.right() + _GAP, box.top() + 4, 0, box.height() - 8)
        text.setRight(wave.left() - _GAP)
        upper, lower = QRectF(text), text.adjusted(0, text.height() / 2, 0, 0)
        upper.setHeight(text.height() / 2)
        draw_words(painter, self._theme, upper, facts.title, self._body)
        words = " · ".join(part for part in (facts.artist, ", ".join(_phases(facts))) if part)
        draw_words(painter, self._theme, lower, words, self._small, "ink_soft")
        painter.restore()


class LibraryList(QListView):
    """`taken` carries the facts of a track asked for by Enter or a double click; or drag it."""

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = LibraryModel()
        self.setModel(self.rows)
        self.setItemDelegate(LibraryDelegate(theme))
        self.setAccessibleName(say("Tracks of the library"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.doubleClicked.connect(self._take)

    def show_found(self, found: Sequence[TrackFacts]) -> None:
        """Show these; where one had gone to a track, one stays at it."""
        index = self.currentIndex()
        chosen = self.rows.found[index.row()].content_hash if index.isValid() else ""
        self.rows.show(found)
        hashes = [facts.content_hash for facts in found]
        if found and not self.currentIndex().isValid():
            row = hashes.index(chosen) if chosen in hashes else 0
            self.setCurrentIndex(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes; all others move in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & (
            Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the chosen track along."""
        index = self.currentIndex()
        if not index.isValid():
            return
        facts = self.rows.found[index.row()]
        data = QMimeData()
        data.setData(FILE_MIME, facts.file.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(drag_label(self._theme, facts.title, self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.taken.emit(self.rows.found[index.row()])
