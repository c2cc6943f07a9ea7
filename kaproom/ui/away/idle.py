"""How long no key, mouse or touch has reached any of the application's windows."""

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kaproom.core.clock import MachineClock

_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Looks at what goes by and keeps none of it."""

    def __init__(self, machine: MachineClock, parent: QObject) -> None:
        super().__init__(parent)
        self._machine = machine
        self._last_s = machine.monotonic_s()
        self._pointer: QPointF | None = None
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @property
    def idle_s(self) -> float:
        """Seconds since the last sign of somebody."""
        return self._machine.monotonic_s() - self._last_s

    def begin_anew(self) -> None:
        """Count from now."""
        self._last_s = self._machine.monotonic_s()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that there was something; let everything pass."""
        if event.type() in _ACTIVITY or self._pointer_moved(event):
            self.begin_anew()
        return False

    def _pointer_moved(self, event: QEvent) -> bool:
        """Qt also tells of moves where a widget came or went beneath a pointer that lies still."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return False
        before, self._pointer = self._pointer, event.globalPosition()
        return before is not None and before != self._pointer
