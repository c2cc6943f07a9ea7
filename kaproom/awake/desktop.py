"""Holds off the desktop's screen lock, blanking and idle sleep, by wakepy on three systems.

GNOME's session manager or the freedesktop screen saver on Linux, `caffeinate` on macOS,
`SetThreadExecutionState` on Windows. GNOME alone shows a list in which the hold can be looked up by
whoever asked; elsewhere it is told as asked for.
"""

import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any

from wakepy import Mode, keep

from kaproom.core.room.staying_awake import Held, Hold
from kaproom.core.wording import say

if TYPE_CHECKING:
    from kaproom.awake.session_bus import SessionBus

GNOME = "org.gnome.SessionManager"
"""wakepy's name for the way by GNOME; it prefers the freedesktop way, which GNOME lists too."""
_UNLISTED = say("asked for, but not in the desktop's list")
_NOBODY = say("no desktop here takes the request")


class DesktopGrip:
    """One `keep.presenting` of wakepy, entered and left in the same thread."""

    def __init__(self) -> None:
        self._mode: Mode | None = None
        self._bus: SessionBus | None = None
        self._leave = ExitStack()

    def take(self) -> Held:
        """Ask the desktop."""
        self.let_go()
        self._mode = self._leave.enter_context(self._presenting())
        return self.look()

    def look(self) -> Held:
        """Whether the desktop has taken the request, and has it in its list where it shows one."""
        if self._mode is None or not self._mode.active:
            return Held(Hold.NOT_HELD, _NOBODY)
        if self._bus is not None and self._bus.gnome_lists_us():
            return Held(Hold.SEEN)
        by = self._mode.method
        return Held(Hold.ASKED, _UNLISTED if by is not None and by.name == GNOME else "")

    def let_go(self) -> None:
        """Take the request back; a desktop that is gone needs no telling."""
        self._mode = self._bus = None
        with suppress(RuntimeError, OSError):
            self._leave.close()

    def _presenting(self) -> Mode:
        if sys.platform != "linux":
            return keep.presenting(on_fail="pass")
        from kaproom.awake.session_bus import SessionBus  # noqa: PLC0415 - Linux alone has it

        self._bus = SessionBus()
        self._leave.callback(self._bus.close_connections)
        adapters: Any = self._bus.for_mode()
        return keep.presenting(on_fail="pass", dbus_adapter=adapters)
