"""The one place where other threads' words reach the window: as a Qt signal, queued.

Nobody else crosses a thread. The bridge knows nothing of what it carries.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Bridge(QObject):
    """Carries work into the thread the bridge was made in, in order."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Callable[[], None]) -> None:
        """Run `work` soon, in the bridge's own thread; may be called from any thread."""
        self._posted.emit(work)

    @Slot(object)
    def _run(self, work: Callable[[], None]) -> None:
        work()
