"""What a program holds at one moment: memory, open handles and threads of a process, Qt's objects.

Looked at from outside through /proc, and from inside where Qt lives. It judges nothing.
"""

import gc
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from tools.prove.trial import Skipped

WINDOW_MEMORY, ENGINE_MEMORY = "memory of the window, kB", "memory of the engine, kB"
TIMERS, OBJECTS = "timers of the window", "Qt objects of the window"
WINDOW_HANDLES, WINDOW_THREADS = "handles of the window", "threads of the window"
ENGINE_HANDLES, ENGINE_THREADS = "handles of the engine", "threads of the engine"
MEMORY = (WINDOW_MEMORY, ENGINE_MEMORY)
COUNTED = (WINDOW_HANDLES, WINDOW_THREADS, TIMERS, ENGINE_HANDLES, ENGINE_THREADS)
OF_THE_ENGINE = (ENGINE_MEMORY, ENGINE_HANDLES, ENGINE_THREADS)

_LOOKS, _BETWEEN_S = 4, 0.02


@dataclass(frozen=True, slots=True)
class Reading:
    """What was held in a session (the so-manieth of the day) at a point of its script."""

    session: int
    point: str
    held: dict[str, int] = field(default_factory=dict[str, int])


def demand_proc() -> None:
    """Raise Skipped where a process cannot be looked at from outside."""
    if not Path("/proc/self/fd").is_dir():
        raise Skipped("needs /proc")


def held_here() -> dict[str, int]:
    """What this process holds, whose windows are Qt's, once it has let go of what nobody uses."""
    timers, objects = _of_qt()
    gc.collect()
    memory_kb, handles, threads = _of_process(os.getpid())
    return {
        WINDOW_MEMORY: memory_kb,
        WINDOW_HANDLES: handles,
        WINDOW_THREADS: threads,
        TIMERS: timers,
        OBJECTS: objects,
    }


def held_by_engine(pid: int) -> dict[str, int]:
    """What an engine's process holds; nothing where there is none."""
    try:
        memory_kb, handles, threads = _of_process(pid)
    except OSError:
        return {}
    return {ENGINE_MEMORY: memory_kb, ENGINE_HANDLES: handles, ENGINE_THREADS: threads}


def _of_process(pid: int) -> tuple[int, int, int]:
    """Memory, and the fewest handles and threads of some looks: one may be reading just now."""
    looks = [_look(pid)]
    for _ in range(_LOOKS - 1):
        time.sleep(_BETWEEN_S)
        looks.append(_look(pid))
    return looks[0][0], min(look[1] for look in looks), min(look[2] for look in looks)


def _look(pid: int) -> tuple[int, int, int]:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    lines = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    if "VmRSS" not in lines:
        raise ProcessLookupError(pid)
    # The look itself has the folder of handles open.
    handles = len(list(Path(f"/proc/{pid}/fd").iterdir())) - (pid == os.getpid())
    return int(lines["VmRSS"].split()[0]), handles, int(lines["Threads"])


def _of_qt() -> tuple[int, int]:
    """Timers, and all objects that Python knows; by their addresses in C++, so none counts twice.

    Timers of C++ are looked for below the application and its windows. Other objects of C++ are not
    asked for: each answer would leave something behind that this look itself had made.
    """
    import shiboken6  # noqa: PLC0415 - only in the process with the window
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    known = [t for t in shiboken6.getAllValidWrappers() if isinstance(t, QObject)]
    application = QApplication.instance()
    roots = [*QApplication.topLevelWidgets(), *([application] if application else [])]
    below = [timer for root in roots for timer in root.findChildren(QTimer)]
    address = shiboken6.getCppPointer
    timers = {address(t)[0] for t in (*known, *below) if isinstance(t, QTimer)}
    return len(timers), len({address(thing)[0] for thing in known})
