"""Runs before a packaged kaproom: lets `find_library` find the libraries in its own folder first.

sounddevice asks for PortAudio by that function, which on Linux looks only where the system keeps
its libraries, by programs that an empty machine has not.
"""

import ctypes.util
import sys
from pathlib import Path

_of_the_system = ctypes.util.find_library


def _find(name: str) -> str | None:
    carried = sorted(Path(sys._MEIPASS).glob(f"lib{name}.so.*"))  # noqa: SLF001
    return str(carried[0]) if carried else _of_the_system(name)


if sys.platform == "linux":
    ctypes.util.find_library = _find
