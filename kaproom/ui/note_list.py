"""A list of notes for reading back: what was said as it was said, with its time and its marks.

Used by review and integration. It changes nothing itself; keys become signals. One delegate paints
all rows, so that two hundred notes cost no more than the few that are seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kaproom.core.wording import say
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.controls.mark import Shape, draw_shape
from kaproom.ui.controls.note_text import note_html
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.controls.unbroken import unbroken
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINE_ROLE = Qt.ItemDataRole.UserRole
TIME_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
PLAY_KEYS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal})
_PAD, _GAP, _STAR, _RADIUS = 10, 8, 14, 7
_BOX_PX, _STROKE = 12, 1.6
_KEPT = 1000


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as a row: `lead` stands left of the words or, where framed, above them.

    `below` says in small words what else is to be known: carried, late, corrected, not yet saved.
    `ticked` puts a box before the lead, and `said_for_lead` says it to those who listen.
    """

    note_id: str
    lead: str
    text: str
    verbatim: bool = False
    starred: bool = False
    carried: bool = False
    below: str = ""
    ticked: bool | None = None
    said_for_lead: str = ""

    @property
    def spoken(self) -> str:
        """The whole row as one text, for those who listen."""
        star, lead = say("starred") if self.starred else "", self.said_for_lead or self.lead
        return ", ".join(part for part in (lead, self.text, star, self.below) if part)


class NoteModel(QAbstractListModel):
    """The rows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[NoteLine, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many notes there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's line, or its words."""
        line = self.lines[index.row()]
        if role == _LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        return None

    def show(self, lines: Sequence[NoteLine]) -> None:
        """Show these rows; where only their content changed, the view keeps its place."""
        same = [line.note_id for line in lines] == [line.note_id for line in self.lines]
        if same:
            self.lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class NoteDelegate(QStyledItemDelegate):
    """Paints a row; `framed` as a card with its lead above the words."""

    def __init__(self, theme: Theme, framed: bool) -> None:
        super().__init__()
        self._theme = theme
        self._framed = framed
        self._body, self._small = user_font(BODY), user_font(SMALL)
        self._heights: dict[tuple[NoteLine, int], int] = {}
        self._lead_width = QFontMetrics(self._body).horizontalAdvance("00:00") + 2 * _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height the words need at the view's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 300
        line: NoteLine = index.data(_LINE_ROLE)
        # A view asks for every row's height whenever it scrolls.
        known = self._heights.get((line, width))
        if known is None:
            if len(self._heights) > _KEPT:
                self._heights.clear()
            known = self._heights[line, width] = self._height(line, width)
        return QSize(width, known)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        line: NoteLine = index.data(_LINE_ROLE)
        state = option.state
        # The keys act on the current row, which a list that was come to by Tab has not selected.
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        chosen = focused or bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        if self._framed:
            box.adjust(0, 0, 0, -_GAP)
        self._draw_ground(painter, box, chosen, focused)
        self._draw_words(painter, box, line)
        painter.restore()

    def _height(self, line: NoteLine, width: int) -> int:
        small = QFontMetrics(self._small).height() + 4
        height = self._document(line, self._text_width(width)).size().height()
        if self._framed:
            height += small + 2 * _PAD
        else:
            height += _PAD + 2
        below = self._below_height(line, self._text_width(width))
        return round(height + below) + (_GAP if self._framed else 0)

    def _draw_ground(self, painter: QPainter, box: QRect, chosen: bool, focused: bool) -> None:
        colour = self._theme.colour
        frame = QRectF(box).adjusted(1, 1, -1, -1)
        if self._framed or chosen:
            painter.setBrush(colour("raised" if chosen else "panel"))
            edge = "accent" if focused else "line_strong" if chosen else "line"
            painter.setPen(QPen(colour(edge), 2 if focused else 1))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        else:
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _draw_words(self, painter: QPainter, box: QRect, line: NoteLine) -> None:
        small = QFontMetrics(self._small).height() + 4
        left, top = self._text_left(box), box.top() + (_PAD if self._framed else _PAD // 2 + 1)
        width = self._text_width(box.width())
        painter.setPen(self._theme.colour("ink_soft"))
        painter.setFont(self._small if self._framed else self._body)
        lead_width = width if self._framed else self._lead_width - _GAP
        lead_left = left if self._framed else box.left() + _GAP
        if line.ticked is not None:
            self._draw_box(painter, line.ticked, lead_left, top)
            lead_left, lead_width = lead_left + _BOX_PX + _GAP, lead_width - _BOX_PX - _GAP
            painter.setPen(self._theme.colour("ink_soft"))
        lead = QRect(lead_left, top, lead_width, small + 4)
        painter.drawText(lead, Qt.AlignmentFlag.AlignLeft, self._elided(line.lead, lead_width))
        if self._framed:
            top += small
        document = self._document(line, width)
        painter.translate(left, top)
        document.drawContents(painter)
        painter.translate(-left, -top)
        self._draw_below(
            painter, line, QRect(left, top + round(document.size().height()), width, 0)
        )
        if line.starred:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            star_top = box.top() + (_PAD if self._framed else _PAD // 2 + 2)
            inset = _PAD if self._framed else _GAP // 2
            star = QRectF(box.right() - _STAR - inset, star_top, _STAR, _STAR)
            draw_shape(painter, Shape.STAR, star)

    def _draw_box(self, painter: QPainter, ticked: bool, left: int, top: int) -> None:
        shape, ink = (Shape.TICK, "accent") if ticked else (Shape.BOX, "ink_soft")
        down = (painter.fontMetrics().height() - _BOX_PX) / 2
        painter.setPen(QPen(self._theme.colour(ink), _STROKE))
        box = QRectF(left, top + down, _BOX_PX, _BOX_PX)
        draw_shape(painter, shape, box.adjusted(1.5, 1.5, -1.5, -1.5))

    def _draw_below(self, painter: QPainter, line: NoteLine, box: QRect) -> None:
        if not line.below:
            return
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("ink_soft"))
        box.setHeight(self._below_height(line, box.width()))
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), unbroken(line.below))

    def _document(self, line: NoteLine, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self._body)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        ink = self._theme.colour("ink").name()
        words = note_html(line.text, self._theme, line.verbatim)
        document.setHtml(f'<span style="color:{ink}">{words}</span>')
        document.setTextWidth(width)
        return document

    def _below_height(self, line: NoteLine, width: int) -> int:
        if not line.below:
            return 0
        room = QRect(0, 0, width, 10_000)
        metrics = QFontMetrics(self._small)
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(room, flags, unbroken(line.below)).height() + 2

    def _elided(self, text: str, width: int) -> str:
        metrics = QFontMetrics(self._small if self._framed else self._body)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _text_left(self, box: QRect) -> int:
        return box.left() + (_PAD + 2 if self._framed else self._lead_width + _GAP)

    def _text_width(self, width: int) -> int:
        used = 3 * _PAD if self._framed else self._lead_width + _GAP
        return max(60, width - used - _STAR - _GAP)


class NoteList(QListView):
    """The list. Enter or a click goes to a note, Space carries it or not, Alt+Enter stars it.

    Ctrl+R asks for a line of it in the record.
    """

    went_to = Signal(str)
    carry_toggled = Signal(str)
    star_toggled = Signal(str)
    promote_asked = Signal(str)

    def __init__(
        self, theme: Theme, name: str, framed: bool = False, beside_score: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        # Beside a score, the keys that move and play along the time axis are the score's.
        self._left_alone = TIME_KEYS | PLAY_KEYS if beside_score else frozenset[Qt.Key]()
        self.rows = NoteModel()
        self.setModel(self.rows)
        self.setItemDelegate(NoteDelegate(theme, framed))
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Rows are as high as their words: without this a change of width alone lays nothing out.
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.clicked.connect(lambda index: self.went_to.emit(self._id(index)))

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these rows, staying at the note chosen, or at its place where it has gone."""
        chosen, row = self.chosen(), self.currentIndex().row()
        self.rows.show(lines)
        if chosen and lines and chosen not in [line.note_id for line in lines]:
            chosen = lines[min(row, len(lines) - 1)].note_id
        self.choose(chosen)

    def chosen(self) -> str:
        """The id of the note chosen, or the empty text."""
        return self._id(self.currentIndex())

    def choose(self, note_id: str) -> None:
        """Go to a note without telling anyone."""
        for row, line in enumerate(self.rows.lines):
            if line.note_id == note_id:
                index = self.rows.index(row)
                if index != self.currentIndex():
                    self.setCurrentIndex(index)
                    self.scrollTo(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a note; all others move in the list."""
        note_id = self.chosen()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if enter and alt and note_id:
            self.star_toggled.emit(note_id)
        elif enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and note_id:
            self.went_to.emit(note_id)
        elif event.key() == Qt.Key.Key_R and control and note_id:
            self.promote_asked.emit(note_id)
        elif event.key() == Qt.Key.Key_Space and note_id and not alt:
            self.carry_toggled.emit(note_id)
        elif event.key() in (*self._left_alone, Qt.Key.Key_Escape) or alt or enter:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; where none is chosen yet, the list itself says that it has the keys."""
        super().paintEvent(event)
        if not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            draw_focus_ring(painter, self._theme, self)
            painter.end()

    def _id(self, index: Index) -> str:
        return self.rows.lines[index.row()].note_id if index.isValid() else ""
