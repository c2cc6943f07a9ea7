"""A column that scrolls by keys alone: arrows, page keys, home and end. It takes no focus."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QWidget

_Action = QAbstractSlider.SliderAction
_KEYS: dict[int, _Action] = {
    Qt.Key.Key_Up: _Action.SliderSingleStepSub,
    Qt.Key.Key_Down: _Action.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
}


class KeyScroll(QScrollArea):
    """Put a widget in; hand it keys by `take_key`."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(3 * self.fontMetrics().lineSpacing())
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """All that is in it, where there is room."""
        inner, hint = self._inner, self._inner.sizeHint()
        high = inner.heightForWidth(hint.width()) if inner.hasHeightForWidth() else 0
        bar = self.verticalScrollBar().sizeHint().width()
        # A scroll area never makes what is in it smaller than its least size.
        least = inner.minimumSizeHint().height()
        return QSize(hint.width() + bar, max(hint.height(), high, least))

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it, a few lines high."""
        inner = self._inner.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(inner.width() + bar, 3 * self.fontMetrics().lineSpacing())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it has changed, and may want more room."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @property
    def overflows(self) -> bool:
        """Whether there is more than can be seen at once."""
        return self.verticalScrollBar().maximum() > 0

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll where the key is one for scrolling, without any other key."""
        action = _KEYS.get(event.key())
        if action is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text():  # a digit of the keypad
            return False
        self.verticalScrollBar().triggerAction(action)
        return True
