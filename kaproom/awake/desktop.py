"""Holds off the desktop's screen lock, blanking and idle sleep, by wakepy on three systems.

GNOME's session manager or the freedesktop screen saver on Linux, `caffeinate` on macOS,
`SetThreadExecutionState` on Windows. None of them shows a list in which the hold could be looked
up by everyone, so it is told as asked for.
"""

import sys
from contextlib import ExitStack, suppress
from typing import Any

from wakepy import Mode, keep

from kaproom.core.staying_awake import Held, Hold

_NOBODY = "no desktop here takes the request"


class DesktopGrip:
    """One `keep.presenting` of wakepy, entered and left in the same thread."""

    def __init__(self) -> None:
        self._mode: Mode | None = None
        self._leave = ExitStack()

    def take(self) -> Held:
        """Ask the desktop."""
        self.let_go()
        self._mode = self._leave.enter_context(self._presenting())
        return self.look()

    def look(self) -> Held:
        """Whether the desktop has taken the request."""
        if self._mode is not None and self._mode.active:
            return Held(Hold.ASKED)
        return Held(Hold.NOT_HELD, _NOBODY)

    def let_go(self) -> None:
        """Take the request back; a desktop that is gone needs no telling."""
        self._mode = None
        with suppress(RuntimeError, OSError):
            self._leave.close()

    def _presenting(self) -> Mode:
        if sys.platform != "linux":
            return keep.presenting(on_fail="pass")
        from kaproom.awake.session_bus import SessionBus  # noqa: PLC0415 - Linux alone has it

        bus = SessionBus()
        self._leave.callback(bus.close_connections)
        adapters: Any = bus.for_mode()
        return keep.presenting(on_fail="pass", dbus_adapter=adapters)
