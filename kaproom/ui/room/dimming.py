"""Dimming the room's window further than its colours do, and back, slowly and only on command.

A veil over all the window's own widgets, which neither keys nor the pointer notice. It never
brightens by itself and never makes anything brighter than the theme.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say

LEVELS = (0.0, 0.2, 0.4)
"""How much of the light is kept back at each step.

At the first all text keeps a contrast of 4.5:1, at the last 3:1: what large letters need.
"""

DIMMING_MS, BRIGHTENING_MS = 1000, 2500
"""A step up takes more than two seconds: eyes that are used to the dark notice nothing sudden."""


class Veil(QWidget):
    """Lies over a window; `strength` from 0 (nothing) to 1 (black)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strength = 0.0
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window, whatever that becomes."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def show_strength(self, strength: float) -> None:
        """Keep this share of the light back."""
        self.strength = strength
        self.setGeometry(self._window.rect())
        self.setVisible(strength > 0)
        self.raise_()
        self.update()

    def leave(self) -> None:
        """Go, and let the window be."""
        self._window.removeEventFilter(self)
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but a shade."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor.fromRgbF(0.0, 0.0, 0.0, self.strength))
        painter.end()


class Dimming:
    """The steps of one window and the way between them."""

    def __init__(self, screen: QWidget) -> None:
        self._screen = screen
        self._veil: Veil | None = None
        self._change = QVariantAnimation(screen)
        self._change.valueChanged.connect(self._show)
        self.level = 0

    @property
    def strength(self) -> float:
        """The share of the light that is kept back now."""
        return 0.0 if self._veil is None else self._veil.strength

    def step(self, by: int) -> str:
        """One step darker (1) or lighter (-1); answers what to say where there is none left."""
        level = self.level + by
        if level < 0:
            return say("As light as the room's colours are.")
        if level >= len(LEVELS):
            return say("As dim as it gets.")
        if self._veil is None:
            self._veil = Veil(self._screen.window())
        self.level = level
        self._change.stop()
        self._change.setStartValue(self.strength)
        self._change.setEndValue(LEVELS[level])
        self._change.setDuration(DIMMING_MS if by > 0 else BRIGHTENING_MS)
        self._change.start()
        return ""

    def stop(self) -> None:
        """Take the veil away with the screen it belongs to."""
        self._change.stop()
        if self._veil is not None:
            self._veil.leave()
            self._veil = None

    def _show(self, strength: object) -> None:
        if self._veil is not None and isinstance(strength, float):
            self._veil.show_strength(strength)
