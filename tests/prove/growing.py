"""Lets memory, handles, threads and timers grow on purpose, each time Home is come to.

As a program of its own it grows once and prints what was held before and after: among other tests
something else may shrink meanwhile.
"""

import json
import os
import sys
import threading
from typing import Any

_MORE_BYTES = 40_000_000
_kept: list[Any] = []
_handles: list[int] = []
_over = threading.Event()


def grow() -> None:
    """Let go of nothing."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - called where Qt is loaded

    _kept.extend((b"x" * _MORE_BYTES, QTimer()))
    _handles.append(os.open(os.devnull, os.O_RDONLY))
    threading.Thread(target=_over.wait, daemon=True).start()


def let_go() -> None:
    """Of everything."""
    _over.set()
    _kept.clear()
    while _handles:
        os.close(_handles.pop())


def main() -> None:
    """Look, grow, look again."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from tools.prove.holding import held_here  # noqa: PLC0415

    application = QApplication(sys.argv[:1])
    before = held_here()
    grow()
    sys.stdout.write(json.dumps([before, held_here()]))
    let_go()
    application.shutdown()


if __name__ == "__main__":
    main()
