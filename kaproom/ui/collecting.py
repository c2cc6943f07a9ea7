"""Python's unreachable cycles are collected in the window's thread alone, between two events.

A cycle may hold Qt's objects. By itself Python collects in whichever thread happens to allocate,
the one that writes among them: there Qt's lock of connections is held while that thread waits for
Python, and the window's thread, which has Python, waits for the lock. Both stand still for good.
Nothing here decides what is garbage.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1000


class CollectHere(QObject):
    """From now on until `close`, in the thread it was made in; that needs an event loop.

    What is there already, the modules of a start, is not looked through again: so looking through
    all that came since stays far below what a hand notices.
    """

    def __init__(self, at_once: bool = True) -> None:
        """Unless `at_once`, it waits for `keep`: what is being loaded is no garbage."""
        super().__init__()
        self._was_on = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.setInterval(_LOOK_EVERY_MS)
        if at_once:
            self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due by Python's own thresholds."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(max(due))

    def keep(self) -> None:
        """Nor is what has been loaded since; call it when that is done."""
        gc.freeze()
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again, where it was."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
