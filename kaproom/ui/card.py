"""A card that leads somewhere: a title, quiet words beneath, and the word for where it leads."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme

_RADIUS = 8


class Card(QAbstractButton):
    """Pressed by mouse, Enter or Space.

    `strong` marks the one to go to first, `bright` only the word for where it leads.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str = "",
        action: str = "",
        strong: bool = False,
        bright: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._strong = strong
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words = QVBoxLayout()
        words.setSpacing(3)
        self._title = Text(title, "ink", BODY * 1.08, wrap=True)
        self._action = action
        words.addWidget(self._title)
        if detail:
            words.addWidget(Text(detail, "ink_soft", BODY, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        if action:
            row.addWidget(Text(action, "accent" if strong or bright else "ink_soft", BODY))
        for label in self.findChildren(Text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(detail)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setText(title)
        self.setAccessibleName(": ".join(part for part in (self._action, title) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame; the words are widgets of their own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._strong or self.hasFocus()
        painter.setBrush(self._theme.colour("raised" if lit or self.isDown() else "panel"))
        edge = self._theme.colour("accent" if lit else "line")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
