"""Lets memory, handles, threads and timers grow on purpose, each time Home is come to."""

import os
import threading

_KEPT: list[object] = []
_MORE_BYTES = 40_000_000


def grow() -> None:
    """Let go of nothing."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - called where Qt is loaded

    _KEPT.append(b"x" * _MORE_BYTES)
    _KEPT.append(os.open(os.devnull, os.O_RDONLY))
    _KEPT.append(QTimer())
    threading.Thread(target=threading.Event().wait, daemon=True).start()
