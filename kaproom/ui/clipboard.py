"""What is copied out of kaproom: marked secret, gone after a minute, never in X11's selection.

One guard for the whole application. It leaves alone what other programs put on the clipboard.
"""

import struct

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

CLEAR_AFTER_MS = 60_000

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = struct.pack("<I", 0)
SECRET_MARKS: dict[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
}
"""What clipboard histories look for before they keep something, by desktop."""

_SEEN = "x-kde-passwordManagerHint"


class ClipboardGuard(QObject):
    """Watches the clipboard for as long as the application lives."""

    def __init__(self, application: QGuiApplication, clear_after_ms: int = CLEAR_AFTER_MS) -> None:
        super().__init__(application)
        self._clipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(clear_after_ms)
        self._timer.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._changed)
        application.aboutToQuit.connect(self.clear)

    def clear(self) -> None:
        """Take back what came from here, where it is still ours; also at every lock."""
        self._timer.stop()
        if self._is_ours():
            self._clipboard.clear(QClipboard.Mode.Clipboard)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode == QClipboard.Mode.Selection and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)
        elif mode == QClipboard.Mode.Clipboard and self._is_ours():
            self._mark()

    def _is_ours(self) -> bool:
        """A platform without a display has a clipboard that nobody else can reach."""
        return self._clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen"

    def _mark(self) -> None:
        """Put the same words there again with the marks, before anybody can have asked for them."""
        given = self._clipboard.mimeData(QClipboard.Mode.Clipboard)
        if given is None or not given.formats() or given.hasFormat(_SEEN):
            return
        marked = QMimeData()
        # Words alone: their colours and fonts are of no use elsewhere.
        marked.setText(given.text())
        for kind, value in SECRET_MARKS.items():
            marked.setData(kind, value)
        self._clipboard.setMimeData(marked, QClipboard.Mode.Clipboard)
        self._timer.start()
