"""One press of a key, one act, on every screen outside the room.

A key that stays down is pressed again and again by the keyboard. What it does at first may bring
another row or another screen beneath it, where it would write or take away something nobody asked
for. So only what moves or types goes on, and this is the one place that says so; the room has keys
of its own that last, and its own rule.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
_ZOOMS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus})
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class OnePress(QObject):
    """Looks at every key of the application as long as `window` is there.

    `has_its_own` tells whether what is shown has a rule of its own, as the room has.
    """

    def __init__(self, window: QWidget, has_its_own: Callable[[], bool]) -> None:
        super().__init__(window)
        self._has_its_own = has_its_own
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what only repeats and would act once more."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not event.isAutoRepeat()
            or not isinstance(watched, QWidget)
            or self._has_its_own()
            or _goes_on(watched, event)
        ):
            return False
        # Or else it would be offered to the widgets around this one.
        event.accept()
        return True


def act_once(screen: QWidget) -> None:
    """Let no shortcut of this screen act again while its keys are held."""
    for shortcut in screen.findChildren(QShortcut):
        shortcut.setAutoRepeat(False)


def _goes_on(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether the key moves, or types where text is typed."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in _MOVES:
        return not modifiers & Qt.KeyboardModifier.AltModifier
    if key in _ZOOMS and modifiers & Qt.KeyboardModifier.ControlModifier:
        return True
    if not (isinstance(widget, _FIELDS) or _is_typed_into(widget)):
        return False
    breaks_line = modifiers & Qt.KeyboardModifier.ShiftModifier
    return key != Qt.Key.Key_Escape and (key not in _ENTERS or bool(breaks_line))


def _is_typed_into(widget: QWidget) -> bool:
    return isinstance(widget, QComboBox) and widget.isEditable()
