"""What Windows tells a window: the session was locked, the machine goes to sleep.

Not run by the project's own tests, which have no Windows: only the reading of messages is.
"""

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from kaproom.ui.away.watch import Away

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 4
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 7


class WindowsDesktop(QAbstractNativeEventFilter):
    """Reads the messages of the application's windows and lets all of them pass."""

    def __init__(self, gone: Callable[[Away], None]) -> None:
        super().__init__()
        self._gone = gone

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Tell of a lock or a sleep."""
        if kind in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
            told = ctypes.wintypes.MSG.from_address(int(message))
            why = meaning_of(told.message, told.wParam)
            if why is not None:
                self._gone(why)
        return False, 0


def meaning_of(message: int, what: int) -> Away | None:
    """What a message means for the screen, None for all but two."""
    if (message, what) == (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK):
        return Away.DESKTOP_LOCKED
    if (message, what) == (WM_POWERBROADCAST, PBT_APMSUSPEND):
        return Away.SLEEP
    return None


def watch_windows(window: QWidget, gone: Callable[[Away], None]) -> WindowsDesktop:
    """Read the messages, and have the session's changes sent to this window."""
    desktop = WindowsDesktop(gone)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(desktop)
    if sys.platform == "win32":
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), 0)
    return desktop
