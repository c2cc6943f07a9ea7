"""One window for each data folder: a second start raises the first and ends.

A Unix socket named after the folder, open to this user alone. It carries no words: whoever
connects asks for the window to come to the front, and that is all that can be asked. Where a
system has no such sockets the folder's lock still keeps a second kaproom out.
"""

import hashlib
import os
import socket
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

_FAMILY = getattr(socket, "AF_UNIX", None)


def raise_first(socket_dir: Path, folder: Path) -> bool:
    """Whether a window has this folder already; it is asked to come to the front."""
    if _FAMILY is None:
        return False
    with socket.socket(_FAMILY) as asking:
        asking.settimeout(1.0)
        try:
            asking.connect(_address(socket_dir, folder))
        except OSError:
            return False
    return True


class OneWindow(QObject):
    """Keeps the first window's place until `close`; calls `come_forward` when a second asks."""

    def __init__(
        self,
        socket_dir: Path,
        folder: Path,
        come_forward: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._come_forward = come_forward
        self._listening = _listen(_address(socket_dir, folder))
        if self._listening is not None:
            handle = self._listening.fileno()
            self._notifier = QSocketNotifier(handle, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._asked)

    def close(self) -> None:
        """Give up the place."""
        if self._listening is not None:
            self._notifier.setEnabled(False)
            self._listening.close()
            self._listening = None

    def _asked(self) -> None:
        if self._listening is not None:
            self._listening.accept()[0].close()
            self._come_forward()


def _listen(address: str) -> socket.socket | None:
    if _FAMILY is None:
        return None
    listening = socket.socket(_FAMILY)
    try:
        # What a killed window left behind: nobody answered there a moment ago.
        Path(address).unlink(missing_ok=True)
        listening.bind(address)
        Path(address).chmod(0o600)
        listening.listen()
    except OSError:
        # Nothing but the raising is lost: the folder's lock keeps a second kaproom out.
        listening.close()
        return None
    return listening


def _address(socket_dir: Path, folder: Path) -> str:
    """Short enough for a Unix socket, and the same however the folder was spelled."""
    return str(
        socket_dir / f"window-{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]}"
    )
