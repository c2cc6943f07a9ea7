"""The desktop's own word on being away, as far as this system gives one.

macOS gives none through Qt: there a sleep is seen on waking, and a locked screen only as idle
time. Nobody has run the Windows part yet.
"""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kaproom.ui.away.watch import Away


def watch_desktop(window: QWidget, gone: Callable[[Away], None]) -> object:
    """Listen for as long as what is answered is kept."""
    if sys.platform == "linux":
        from kaproom.ui.away.desktop_linux import watch_linux  # noqa: PLC0415 - Linux alone has it

        return watch_linux(window, gone)
    if sys.platform == "win32":
        from kaproom.ui.away.desktop_windows import watch_windows  # noqa: PLC0415 - as above

        return watch_windows(window, gone)
    return None
