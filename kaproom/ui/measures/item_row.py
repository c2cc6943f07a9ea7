"""A measure item by item: a number key for each, `-` for one not answered, Backspace for back.

It holds no wording of an item, only its number and what it can be.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.measures.measures import Measure
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.measures.score_words import range_words
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_IN_A_ROW, _SIDE, _GAP = 10, 30.0, 5.0
_ONE_DIGIT = 9


def can_be_by_item(measure: Measure) -> bool:
    """Whether one key is enough for each answer."""
    return all(max(values) <= _ONE_DIGIT for values in measure.values)


class ItemRow(QWidget):
    """`changed` after each key; `done` after the last item, `left` by Esc: what stands, stays."""

    spoken_role = Role.ListItem

    changed = Signal()
    done = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.measure: Measure | None = None
        self.items: list[int | None] = []
        self.reason = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def begin(self, measure: Measure) -> None:
        """Ask for the first item."""
        self.measure, self.items, self.reason = measure, [], ""
        self.show()
        self.updateGeometry()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def put_away(self) -> None:
        """No measure is asked for any more."""
        self.measure = None
        self.hide()

    @property
    def words(self) -> str:
        """Which item is asked for, what it can be, and its fact where there is one."""
        if self.measure is None or len(self.items) >= self.measure.items:
            return ""
        number = len(self.items) + 1
        values = self.measure.values[number - 1]
        can_be = range_words(values[0], values[-1])
        if values != tuple(range(values[0], values[-1] + 1)):
            can_be = ", ".join(map(str, values))
        fact = self.measure.facts.get(number, "")
        parts = (
            say("item {number} of {count}", number=number, count=self.measure.items),
            can_be,
            fact,
        )
        return self.reason or " · ".join(part for part in parts if part)

    def sizeHint(self) -> QSize:
        """The boxes, ten in a row, and a line of words."""
        rows = 1 if self.measure is None else -(-self.measure.items // _IN_A_ROW)
        height = rows * (_SIDE + _GAP) + QFontMetricsF(user_font(BODY)).height() + 8
        return QSize(round(_IN_A_ROW * (_SIDE + _GAP)), round(height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key an item."""
        if self.measure is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.items = self.items[:-1]
            self._tell()
        elif event.text() == "-":
            self._take(None)
        elif event.text().isascii() and event.text().isdigit():
            self._take(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box for each item; the one asked for is framed."""
        if self.measure is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, small = user_font(BODY), user_font(SMALL)
        for index in range(self.measure.items):
            row, column = divmod(index, _IN_A_ROW)
            box = QRectF(column * (_SIDE + _GAP) + 1, row * (_SIDE + _GAP) + 1, _SIDE, _SIDE)
            asked = index == len(self.items) and self.hasFocus()
            painter.setBrush(self._theme.colour("field"))
            edge = "accent" if asked else "line_strong"
            painter.setPen(QPen(self._theme.colour(edge), 2 if asked else 1))
            painter.drawRoundedRect(box, 5, 5)
            given = index < len(self.items)
            painter.setFont(body if given else small)
            painter.setPen(self._theme.colour("ink" if given else "ink_faint"))
            value = self.items[index] if given else index + 1
            painter.drawText(
                box, Qt.AlignmentFlag.AlignCenter, "-" if value is None else str(value)
            )
        painter.setFont(body)
        painter.setPen(self._theme.colour("caution" if self.reason else "ink_soft"))
        beneath = QRectF(self.rect())
        beneath.setTop(beneath.bottom() - QFontMetricsF(body).height() - 4)
        words = QFontMetricsF(body).elidedText(
            self.words, Qt.TextElideMode.ElideRight, beneath.width()
        )
        painter.drawText(beneath, Qt.AlignmentFlag.AlignLeft, words)

    def _take(self, value: int | None) -> None:
        measure = self.measure
        if measure is None or len(self.items) >= measure.items:
            return
        values = measure.values[len(self.items)]
        if value is not None and value not in values:
            number = len(self.items) + 1
            self.reason = say(
                "Item {number} cannot be {value}; it is {values}.",
                number=number,
                value=value,
                values=", ".join(map(str, values)),
            )
            self.setAccessibleName(self.reason)
            self.update()
            return
        self.items.append(value)
        self._tell()
        if len(self.items) == measure.items:
            self.done.emit()

    def _tell(self) -> None:
        self.reason = ""
        self.setAccessibleName(self.words)
        self.update()
        self.changed.emit()
