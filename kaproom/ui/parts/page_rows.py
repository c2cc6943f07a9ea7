"""The lines of a part's page: a label left, words right, each a place for the focus.

They change no more than they must, so that the focus stays where it is. What a line means is the
page's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.parts.part_words import FIELD_LABELS
from kaproom.ui.theme import Theme

_RADIUS = 6
_WIDEST_LABEL = f"{max(FIELD_LABELS.values(), key=len)}  "


@dataclass(frozen=True, slots=True)
class PageLine:
    """`label` and `words`, and `detail` in small letters beneath; a line without key is a heading.

    `faint` words stand for what is not written; `can_go` lines are taken off with Delete.
    """

    key: str
    label: str
    words: str = ""
    detail: str = ""
    faint: bool = False
    can_go: bool = False


class PageRow(QAbstractButton):
    """One line; pressed by mouse, Enter or Space, `taken_off` by Delete."""

    taken_off = Signal(str)

    def __init__(self, theme: Theme, line: PageLine) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._label = Text("", "ink_soft", BODY)
        self._label.setFixedWidth(QFontMetrics(user_font()).horizontalAdvance(_WIDEST_LABEL))
        self._words = Text("", "ink", BODY, wrap=True)
        self._detail = Text("", "ink_soft", SMALL, wrap=True)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._words)
        column.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        for label in (self._label, self._words, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_line(line)

    def show_line(self, line: PageLine) -> None:
        """Say something else."""
        self.line = line
        self._label.setText(line.label)
        self._words.setText(line.words)
        self._words.set_ink("ink_faint" if line.faint else "ink")
        self._detail.show_text(line.detail)
        self.setAccessibleName(", ".join(filter(None, (line.label, line.words, line.detail))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; up and down go from line to line."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif plain and event.key() == Qt.Key.Key_Delete and self.line.can_go:
            self.taken_off.emit(self.line.key)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the focus; the words are widgets of their own."""
        if not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("raised"))
        edge = "accent" if self.hasFocus() else "line"
        painter.setPen(QPen(self._theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


class PageRows(QWidget):
    """`asked` and `taken_off` carry the key of a line."""

    asked = Signal(str)
    taken_off = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, PageRow] = {}
        self._order: list[str] = []
        self._beneath: tuple[str, QWidget] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def lines(self) -> tuple[PageLine, ...]:
        """The lines shown, without the headings."""
        return tuple(self._rows[key].line for key in self._order if key in self._rows)

    def row(self, key: str) -> PageRow | None:
        """The row of a key."""
        return self._rows.get(key)

    def put_beneath(self, key: str, widget: QWidget) -> None:
        """Put a widget right beneath a line; it is the caller's to take away."""
        self._beneath = key, widget
        row = self._rows.get(key)
        at = self._column.indexOf(row) + 1 if row is not None else self._column.count()
        self._column.insertWidget(at, widget)

    def take_from_beneath(self) -> None:
        """The widget beneath a line goes."""
        if self._beneath is not None:
            self._column.removeWidget(self._beneath[1])
            self._beneath[1].hide()
            self._beneath[1].deleteLater()
            self._beneath = None

    def focus(self, key: str) -> None:
        """Go to a line, or to the first one where there is none of that key."""
        row = self._rows.get(key) or next(iter(self._rows.values()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[PageLine]) -> None:
        """Show these lines; rows of lines that stay are kept."""
        keys = [line.key or f"/{line.label}" for line in lines]
        if keys != self._order:
            self._build(lines, keys)
        for line in lines:
            if line.key:
                self._rows[line.key].show_line(line)

    def _build(self, lines: Sequence[PageLine], keys: list[str]) -> None:
        held = next((key for key, row in self._rows.items() if row.hasFocus()), "")
        place = self._order.index(held) if held in self._order else 0
        kept = {key: row for key, row in self._rows.items() if key in keys}
        key_of_form, form = self._beneath or ("", None)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not form and widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self._rows, self._order = {}, keys
        for line in lines:
            self._column.addWidget(self._widget(line, kept))
            if form is not None and line.key == key_of_form:
                self._column.addWidget(form)
        if held and held not in self._rows:
            rest = [key for key in keys[max(0, place - 1) :] if key in self._rows]
            self.focus(rest[0] if rest else "")

    def _widget(self, line: PageLine, kept: dict[str, PageRow]) -> QWidget:
        if not line.key:
            heading = Text(line.label, "ink", BODY, bold=True)
            heading.setContentsMargins(8, 10, 0, 2)
            return heading
        row = kept.get(line.key)
        if row is None:
            row = PageRow(self._theme, line)
            row.clicked.connect(lambda _checked=False, key=line.key: self.asked.emit(key))
            row.taken_off.connect(self.taken_off)
        self._rows[line.key] = row
        return row
