"""A higher place in the processor's queue for the engine: a busy machine must not starve the sound.

Asked for plainly first, which needs a right that audio groups and administrators have; then, on
Linux, of RealtimeKit, the service desktops give sound programs their places by. Where both say no
the engine goes on as it is. It takes little time, so that nothing else has to wait for it.
"""

import contextlib
import logging
import os
import sys
import threading
from pathlib import Path
from typing import Any, cast

NICE = -11
"""PulseAudio's own level by default (pulse-daemon.conf(5), `nice-level`)."""
_HIGH_PRIORITY_CLASS = 0x80
_CALL_WITHIN_S = 1.0
_AUTOGROUP = Path("/proc/self/autogroup")
_log = logging.getLogger(__name__)


class Priority:
    """Of this process and the threads it will have."""

    def __init__(self) -> None:
        self.whole = False
        """Whether all threads have it from now on, so that none must ask for itself."""

    def raise_process(self) -> None:
        """Raise this process, and all threads that begin after this; else this thread alone."""
        try:
            self.whole = _raise_windows() if sys.platform == "win32" else _raise_posix()
        except OSError as fault:
            _log.info("no right to raise the engine's priority: %s", fault.strerror)
        self.raise_thread()

    def raise_thread(self) -> None:
        """Raise the thread that calls this, unless the whole process was."""
        if self.whole or sys.platform != "linux":
            return
        said = _ask_realtime_kit(threading.get_native_id())
        if said:
            _log.info("a thread of the engine has its usual priority: %s", said)


def _raise_posix() -> bool:
    if os.getpriority(os.PRIO_PROCESS, 0) > NICE:
        os.setpriority(os.PRIO_PROCESS, 0, NICE)
    # Linux shares the processor out by login sessions first, and the engine has one of its own:
    # its level counts among the others only where that one has it too (sched(7), autogroup).
    if _AUTOGROUP.exists():
        with contextlib.suppress(OSError):
            _AUTOGROUP.write_text(str(NICE))
    return True


def _raise_windows() -> bool:
    import ctypes  # noqa: PLC0415 - of this system alone

    kernel = cast(Any, ctypes).windll.kernel32
    return bool(kernel.SetPriorityClass(kernel.GetCurrentProcess(), _HIGH_PRIORITY_CLASS))


def _ask_realtime_kit(thread_id: int) -> str:
    """Ask for a thread of this process; answers why not, or nothing."""
    # Loaded only where it is needed: the engine is to be small.
    import jeepney  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]
    from jeepney.io.blocking import (  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]
        open_dbus_connection,
    )

    # jeepney comes without types.
    bus_words: Any = jeepney
    kit = bus_words.DBusAddress(
        "/org/freedesktop/RealtimeKit1",
        "org.freedesktop.RealtimeKit1",
        "org.freedesktop.RealtimeKit1",
    )
    asks = bus_words.new_method_call(kit, "MakeThreadHighPriority", "ti", (thread_id, NICE))
    try:
        with cast(Any, open_dbus_connection)("SYSTEM") as bus:
            answer = bus.send_and_get_reply(asks, timeout=_CALL_WITHIN_S)
    except (OSError, ValueError, RuntimeError):
        return "there is no system bus that answers"
    raised = answer.header.message_type is bus_words.MessageType.method_return
    return "" if raised else "it was refused"
