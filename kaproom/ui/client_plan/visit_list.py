"""The visits of a course as a list: mark, what it is, when, how it stands. It changes nothing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import Visit
from kaproom.core.wording import say
from kaproom.ui.client_plan.visit_mark import SIZE, draw_visit
from kaproom.ui.client_plan.visit_words import (
    name_words,
    short_when_words,
    spoken,
    state_words,
    when_words,
)
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_VISIT_ROLE = Qt.ItemDataRole.UserRole
_PAD = 8
_MOST_DIGITS = 60
_MOST_ROWS = 10


class VisitModel(QAbstractListModel):
    """A row for each visit; those in `unsaved` are on their way to the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.visits: tuple[Visit, ...] = ()
        self.today = date.min
        self.unsaved = frozenset[str]()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many visits."""
        return 0 if parent.isValid() else len(self.visits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's visit, or its words."""
        visit = self.visits[index.row()]
        if role == _VISIT_ROLE:
            return visit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            waits = say("not yet saved") if visit.entry_id in self.unsaved else ""
            return ", ".join(filter(None, (spoken(visit, self.today), waits)))
        return None

    def show(self, visits: Sequence[Visit], today: date, unsaved: frozenset[str]) -> None:
        """Show these."""
        self.beginResetModel()
        self.visits, self.today, self.unsaved = tuple(visits), today, unsaved
        self.endResetModel()


class VisitDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, theme: Theme, model: VisitModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._font = user_font(BODY)
        self._widest = max((name_words(kind, _MOST_DIGITS) for kind in VisitKind), key=len)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line with room for the mark."""
        return QSize(120, max(SIZE + 8, QFontMetrics(self._font).height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        visit: Visit = index.data(_VISIT_ROLE)
        colour = self._theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(colour("raised"))
            painter.setPen(QPen(colour("accent" if focused else "line"), 1.5 if focused else 1))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        draw_visit(painter, self._theme, visit, QPointF(box.left() + 20, box.center().y()))
        painter.setFont(self._font)
        left = box.left() + 20 + SIZE
        quiet = visit.cancelled or not (visit.entry_id or visit.held_on)
        hollow = visit.entry_id in self._model.unsaved
        painter.setPen(colour("ink_faint" if quiet or hollow else "ink"))
        what = name_words(visit.kind, visit.number)
        metrics = QFontMetrics(self._font)
        wide = metrics.horizontalAdvance(self._widest) + _PAD
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, box.top(), wide, box.height()), flags, what)
        state = say("not yet saved") if hollow else state_words(visit, self._model.today)
        room = box.right() - _PAD - left - wide
        taken = min(metrics.horizontalAdvance(state), room * 0.5)
        when = QRectF(left + wide, box.top(), room - taken - _PAD, box.height())
        words = when_words(visit, self._model.today)
        if metrics.horizontalAdvance(words) > when.width():
            words = short_when_words(visit)
        painter.drawText(when, flags, self._cut(words, when))
        painter.setPen(colour("ink_soft"))
        right = QRectF(box.right() - _PAD - taken, box.top(), taken, box.height())
        painter.drawText(right, flags, self._cut(state, right))
        painter.restore()

    def _cut(self, words: str, room: QRectF) -> str:
        metrics = QFontMetrics(self._font)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)


class VisitList(QListView):
    """Enter moves a visit, Delete cancels it, Space marks it held; each is asked of the panel."""

    move_asked = Signal(object)
    cancel_asked = Signal(object)
    held_asked = Signal(object)
    chosen_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = VisitModel()
        self.setModel(self.rows)
        self.setItemDelegate(VisitDelegate(theme, self.rows))
        self.setAccessibleName(say("Visits"))
        self._keys = (
            ((Qt.Key.Key_Return, Qt.Key.Key_Enter), self.move_asked),
            ((Qt.Key.Key_Delete, Qt.Key.Key_Backspace), self.cancel_asked),
            ((Qt.Key.Key_Space,), self.held_asked),
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(
            lambda *_: self.chosen_changed.emit(self.chosen)
        )

    @property
    def chosen(self) -> Visit | None:
        """The visit chosen."""
        index = self.currentIndex()
        return self.rows.visits[index.row()] if index.isValid() else None

    def show_visits(self, visits: Sequence[Visit], today: date, unsaved: frozenset[str]) -> None:
        """Show these, staying at the visit chosen; at first at the next one to come."""
        before = self.chosen
        self.rows.show(visits, today, unsaved)
        self.updateGeometry()
        if not visits:
            return
        places = {(v.kind, v.number): row for row, v in enumerate(visits)}
        to_come = next((row for row, v in enumerate(visits) if v.is_open), 0)
        row = to_come if before is None else places.get((before.kind, before.number), to_come)
        self.setCurrentIndex(self.rows.index(row))

    def sizeHint(self) -> QSize:
        """As high as its visits, up to ten of them."""
        rows = self.rows.rowCount()
        height = self.sizeHintForRow(0) * min(rows, _MOST_ROWS) if rows else 0
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a visit; all others move in the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = next((signal for keys, signal in self._keys if event.key() in keys), None)
        if asked is not None and plain and self.chosen is not None:
            asked.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Escape or not plain:
            event.ignore()
        else:
            super().keyPressEvent(event)
