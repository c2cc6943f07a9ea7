"""What a program holds at one moment: memory, open handles and threads of a process, Qt's objects.

Looked at from outside through /proc, and from inside where Qt lives. It judges nothing.
"""

import gc
import os
from dataclasses import dataclass, field
from pathlib import Path

from tools.prove.trial import Skipped

WINDOW_MEMORY, ENGINE_MEMORY = "memory of the window, kB", "memory of the engine, kB"
TIMERS, OBJECTS = "timers of the window", "Qt objects of the window"
WINDOW_HANDLES, WINDOW_THREADS = "handles of the window", "threads of the window"
ENGINE_HANDLES, ENGINE_THREADS = "handles of the engine", "threads of the engine"
MEMORY = (WINDOW_MEMORY, ENGINE_MEMORY)
COUNTED = (WINDOW_HANDLES, WINDOW_THREADS, TIMERS, ENGINE_HANDLES, ENGINE_THREADS)


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
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    lines = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    if "VmRSS" not in lines:
        raise ProcessLookupError(pid)
    # The look itself has the folder of handles open.
    handles = len(os.listdir(f"/proc/{pid}/fd")) - (pid == os.getpid())
    return int(lines["VmRSS"].split()[0]), handles, int(lines["Threads"])


def _of_qt() -> tuple[int, int]:
    """Timers and all objects: those below the application and its windows, and those Python knows.

    By their addresses in C++, so that nothing counts twice.
    """
    import shiboken6  # noqa: PLC0415 - only in the process with the window
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    application = QApplication.instance()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    found: dict[int, bool] = {}
    roots: list[QObject] = [*QApplication.topLevelWidgets()]
    if application is not None:
        roots.append(application)
    below = [thing for root in roots for thing in root.findChildren(QObject)]
    known = [t for t in shiboken6.getAllValidWrappers() if isinstance(t, QObject)]
    for thing in (*roots, *below, *known):
        found[shiboken6.getCppPointer(thing)[0]] = isinstance(thing, QTimer)
    return sum(found.values()), len(found)
