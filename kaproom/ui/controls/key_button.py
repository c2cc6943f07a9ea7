"""A key on the screen: its words left, the key that does the same right. It takes no focus."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.theme import Theme

_NAMES = {
    "Ctrl": say("Ctrl", meaning="a key"),
    "Del": say("Del", meaning="a key"),
    "Space": say("Space", meaning="a key"),
    "PgDn": say("PgDn", meaning="a key"),
    "PgUp": say("PgUp", meaning="a key"),
}
"""Keys that have another name on the keyboards of another language."""
_GAP, _RADIUS = 6, 7
# The bar of what is on stands left of the words, which make this room for it.
_BAR, _BAR_ROOM = 3, 3
_OFF_OPACITY = 0.75
"""Of the words of a key that does nothing now: clearly fainter than a hint, and still read."""
# Beside the words, beside the key, above and below together.
_PLAIN, _SMALL = (8, 10, 14), (7, 6, 6)
# Per cent of the font's own width.
_STRETCHES = (100, 90, 80, 75)
_LEAST_WORDS = 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def key_height() -> int:
    """How high a key is that is not small, in the user's own font size."""
    return QFontMetrics(user_font(BODY)).height() + _PLAIN[2]


def key_names(keys: str) -> str:
    """Keys such as `Ctrl Space` by their names on the keyboards of the language spoken."""
    return " ".join(_NAMES.get(key, key) for key in keys.split(" "))


class KeyButton(QAbstractButton):
    """`current` marks what is on now, by a frame and a bar as well as by colour.

    One that does nothing now is faint words alone, without a face to press.
    A `small` one is for panels with many keys: of its key it draws the last sign alone, so the
    panel has to say what goes with it. `name` is for screen readers where the label is a sign.
    A `primary` one leads on from its screen: one of them at most. Space never presses it, as it
    has the focus when a screen opens, and words may be typed before anybody looks.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        hint: str = "",
        focusable: bool = False,
        small: bool = False,
        name: str = "",
        primary: bool = False,
    ) -> None:
        super().__init__()
        self._primary = primary
        self._spoken = name
        self._small = small
        self._theme = theme
        self._hint = key_names(hint)
        self._current = False
        self._font, self._hint_font = user_font(SMALL if small else BODY), user_font(SMALL)
        self._pad, self._hint_pad, self._margin = _SMALL if small else _PLAIN
        self.setText(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def current(self) -> bool:
        """Whether it shows something that is on."""
        return self._current

    @property
    def hint(self) -> str:
        """The key that does the same."""
        return self._hint

    def set_current(self, current: bool) -> None:
        """Show it as on or off."""
        if current != self._current:
            self._current = current
            self._name()
            self.update()

    def set_label(self, label: str, hint: str | None = None) -> None:
        """Change the words, and the key hint where given."""
        named = self._hint if hint is None else key_names(hint)
        if (label, named) != (self.text(), self._hint):
            self._hint = named
            self.setText(label)
            self._name()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words and the key."""
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        hint = self._hint_width()
        width = 2 * self._pad + words + 2 + (hint + _GAP if hint else 0)
        return QSize(width, QFontMetrics(self._font).height() + self._margin)

    def minimumSizeHint(self) -> QSize:
        """The words give way before the key does."""
        least = min(_LEAST_WORDS, self.sizeHint().width() - 2 * self._pad - self._hint_width())
        return QSize(2 * self._pad + self._hint_width() + least, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a primary one, and Space does not."""
        if self._primary and event.key() in _ENTER:
            self.click()
        elif self._primary and event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Space does not press a primary one either."""
        if self._primary and event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw face, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled():
            self._draw_face(painter)
        else:
            painter.setOpacity(_OFF_OPACITY)
        right = self._draw_hint(painter)
        # Many small keys together would light the room.
        quiet = not self.isEnabled() or (self._small and not self._current)
        ink = "accent" if self._primary else "ink"
        painter.setPen(self._theme.colour("ink_faint" if quiet else ink))
        left = self._pad + (_BAR_ROOM if self._current and self.isEnabled() else 0)
        room = max(0, round(right) - _GAP - left)
        font = self._fitting_font(room)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room, self.height()), flags, words)

    def _fitting_font(self, room: int) -> QFont:
        """The key's font, narrower by steps where its words would be cut: on a small screen."""
        font = QFont(self._font)
        for stretch in _STRETCHES:
            font.setStretch(stretch)
            if QFontMetrics(font).horizontalAdvance(self.text()) <= room:
                break
        return font

    def _draw_face(self, painter: QPainter) -> None:
        face = "accent_fill" if self._current else "raised"
        edge = "accent" if self._current or self._primary or self.hasFocus() else "line"
        if self.isDown() and not self._current:
            face, edge = "field", "line_strong"
        painter.setBrush(self._theme.colour(face))
        painter.setPen(QPen(self._theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            inset = self._margin / 2
            bar = QRectF(_BAR, inset, _BAR, self.height() - 2 * inset)
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _draw_hint(self, painter: QPainter) -> float:
        width = self._hint_width()
        # The bar's room, kept while it is off: what is on is no wider, and nothing beside it moves.
        right = self._pad - _BAR_ROOM
        if not width:
            return float(self.width() - right + _GAP)
        height = QFontMetrics(self._hint_font).height() + 2
        left = self.width() - right - width
        box = QRectF(left, (self.height() - height) / 2, width, height)
        if self.isEnabled():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._hint_font)
        # On the lit ground of what is on, softer inks would fall below 7:1.
        soft = "ink_faint" if self._small else "ink_soft"
        painter.setPen(self._theme.colour("ink" if self._current else soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._drawn_hint)
        return box.left()

    @property
    def _drawn_hint(self) -> str:
        return self._hint.split()[-1] if self._small and self._hint else self._hint

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return QFontMetrics(self._hint_font).horizontalAdvance(self._drawn_hint) + self._hint_pad

    def _name(self) -> None:
        on = say("on", meaning="of a key") if self._current else ""
        parts = (self._spoken or self.text(), on, self._hint)
        self.setAccessibleName(", ".join(part for part in parts if part))
