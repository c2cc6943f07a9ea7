"""Paints the rows of the board, only those that are seen, and the field that names a phase."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape, draw_shape
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.music.row_paint import (
    PAD,
    draw_ground,
    draw_intensity,
    draw_overview,
    draw_right,
    draw_words,
    fitting,
    small_font,
)
from kaproom.ui.music.rows import Kind, Row
from kaproom.ui.music.words import hold_share, track_parts
from kaproom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_INTENSITY_WIDTH, _GAP, _MARK = 26, 12, 9


@dataclass(slots=True)
class Telling:
    """What the rows ask when they are painted: of the setting, a file's facts, what is wrong."""

    head: MusicSetting
    facts_of: Callable[[str], TrackFacts | None]
    fault_of: Callable[[Row], str]


class BoardDelegate(QStyledItemDelegate):
    """Paints a head, a track or an empty line; names a phase in place."""

    def __init__(self, theme: Theme, telling: Telling) -> None:
        super().__init__()
        self._theme = theme
        self.telling = telling
        self._body, self._bold, self._small = user_font(BODY), user_font(BODY, True), small_font()
        body, small = QFontMetrics(self._body).height(), QFontMetrics(self._small).height()
        self._heights = {
            Kind.HEAD: body + 22,
            Kind.TRACK: body + small + 14,
            Kind.EMPTY: small + 14,
        }
        self._length_width = QFontMetrics(self._body).horizontalAdvance("0:00:00")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height by its kind."""
        row: Row = index.data(ROW_ROLE)
        return QSize(100, self._heights[row.kind])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, self._theme, option)
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        match row.kind:
            case Kind.HEAD:
                self._draw_head(painter, box, row)
            case Kind.TRACK:
                self._draw_track(painter, box, row)
            case Kind.EMPTY:
                indent = _INTENSITY_WIDTH + _GAP
                words = box.adjusted(indent, 0, 0, 0)
                draw_words(painter, self._theme, words, row.title, self._small, "ink_soft")
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """A field for a phase's name; the model lets nothing else be edited."""
        field = QLineEdit(parent)
        field.setFont(self._bold)
        field.setProperty("compact", True)
        field.setAccessibleName(say("Name of the phase"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the name in, all of it chosen."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the name on."""
        if isinstance(editor, QLineEdit) and editor.isModified() and isinstance(index, QModelIndex):
            model.setData(index, editor.text().strip(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the name."""
        editor.setGeometry(option.rect.adjusted(1, 2, -option.rect.width() // 2, -2))

    def _draw_head(self, painter: QPainter, box: QRectF, row: Row) -> None:
        line_y = box.bottom() - 1.5
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(int(box.left()), int(line_y), int(box.right()), int(line_y))
        words = box.adjusted(0, 6, 0, -2)
        used = draw_right(painter, self._theme, words, row.detail, self._small, "ink_soft")
        words.setRight(words.right() - used - _GAP)
        draw_words(painter, self._theme, words, row.title, self._bold)

    def _draw_track(self, painter: QPainter, box: QRectF, row: Row) -> None:
        track = row.track
        if track is None:
            return
        facts, fault = self.telling.facts_of(track.file), self.telling.fault_of(row)
        mark = QRectF(box.left(), box.top() + 6, _INTENSITY_WIDTH, box.height() - 14)
        draw_intensity(painter, self._theme, mark, track.intensity, self._body)
        length = box.adjusted(0, 0, 0, 0)
        draw_right(painter, self._theme, length, row.detail, self._body, "ink_soft")
        wave_width = min(170.0, max(70.0, box.width() * 0.2))
        wave_right = box.right() - self._length_width - _GAP / 2
        wave = QRectF(wave_right - wave_width, box.top() + 9, wave_width, box.height() - 18)
        text = QRectF(mark.right() + _GAP, box.top() + 5, 0, box.height() - 10)
        text.setRight((box.right() - self._length_width if fault else wave.left()) - _GAP)
        if not fault:
            overview = facts.overview if facts is not None else b""
            draw_overview(painter, self._theme, wave, overview, hold_share(track))
        self._draw_names(painter, text, row)
        if fault:
            self._draw_fault(painter, text, fault)
            return
        low = _lower(text)
        parts = track_parts(track, self.telling.head, facts)
        words = fitting(parts, self._small, low.width())
        draw_words(painter, self._theme, low, words, self._small, "ink_soft")

    def _draw_names(self, painter: QPainter, text: QRectF, row: Row) -> None:
        upper = QRectF(text)
        upper.setHeight(text.height() / 2)
        used = draw_words(painter, self._theme, upper, row.title, self._body)
        rest = upper.adjusted(used + 10, 0, 0, 0)
        if row.track is not None and row.track.artist and rest.width() > 40:
            draw_words(painter, self._theme, rest, row.track.artist, self._small, "ink_soft")

    def _draw_fault(self, painter: QPainter, text: QRectF, fault: str) -> None:
        low = _lower(text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("caution"))
        diamond = QRectF(low.left(), low.center().y() - _MARK / 2, _MARK, _MARK)
        draw_shape(painter, Shape.DIAMOND, diamond)
        words = low.adjusted(_MARK + 6, 0, 0, 0)
        draw_words(painter, self._theme, words, fault, self._small, "caution")


def _lower(text: QRectF) -> QRectF:
    return text.adjusted(0, text.height() / 2, 0, 0)
