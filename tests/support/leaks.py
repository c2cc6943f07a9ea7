"""What a test of windows may not leave behind: top-level widgets, running threads, ticking timers.

Qt is looked at only where a test has loaded it.
"""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class QtLeaks:
    """The living Qt objects before a test, to be compared with those after it."""

    def __init__(self) -> None:
        self._before = {id(thing): thing for thing in _living()}

    def found(self) -> list[str]:
        """What is there now and was not before, named by class and object name."""
        left = self._new()
        if left:
            gc.collect()
            left = self._new()
        return sorted(f"{type(thing).__name__} {thing.objectName()!r}" for thing in left)

    def _new(self) -> list["QObject"]:
        return [thing for thing in _living() if self._before.get(id(thing)) is not thing]


def _living() -> list["QObject"]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    import shiboken6  # noqa: PLC0415 - tests without Qt stay without it
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found: list[QObject] = list(QApplication.topLevelWidgets())
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, QThread):
            if thing.isRunning() and thing is not application.thread():
                found.append(thing)
        elif isinstance(thing, QTimer) and thing.isActive():
            found.append(thing)
    return found
