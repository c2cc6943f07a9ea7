"""Holds off sleep, idle and the lid by systemd's login manager, over the system bus.

A desktop's own inhibit does not stop a suspend that is asked for elsewhere, nor the lid; this does.
The three are named together because a lid is held by nothing else: logind ignores plain sleep
inhibitors for it (`LidSwitchIgnoreInhibited`, logind.conf(5)). What is answered is a file
descriptor: the hold lasts as long as it is open, and the kernel closes it if this process dies
(org.freedesktop.login1(5), `Inhibit` and `ListInhibitors`).
"""

import os
from typing import Any, cast

import jeepney  # pyright: ignore[reportMissingTypeStubs]
from jeepney.io import blocking  # pyright: ignore[reportMissingTypeStubs]

from kaproom.core.room.staying_awake import Held, Hold
from kaproom.core.wording import say

# jeepney comes without types: this module is their border.
_jeepney: Any = jeepney
_DBusError = jeepney.DBusErrorResponse

WHAT = "sleep:idle:handle-lid-switch"
_WHO, _WHY, _MODE = "kaproom", say("A session is in the room"), "block"
_CALL_WITHIN_S = 2.0
_MANAGER: Any = _jeepney.DBusAddress(
    "/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager"
)
_NOBODY = frozenset({"ServiceUnknown", "NameHasNoOwner"})

_NO_BUS = say("there is no system bus here")
_SILENT_BUS = say("the system bus does not answer")
_NO_LOGIND = say("there is no login manager (systemd-logind) here")
_REFUSED = say("the login manager refuses it")
_SILENT = say("the login manager does not answer")
_UNLISTED = say("asked for, but not in the system's list")


class LogindGrip:
    """One inhibitor of this process, on a connection that stays open as long as it is held."""

    def __init__(self) -> None:
        self._connection: Any = None
        self._inhibitor: Any = None

    def take(self) -> Held:
        """Ask for it, and look whether logind's list has it."""
        self.let_go()
        try:
            self._connection = blocking.open_dbus_connection("SYSTEM", enable_fds=True)
        except TimeoutError:
            return Held(Hold.NOT_HELD, _SILENT_BUS)
        except (OSError, ValueError, RuntimeError):
            return Held(Hold.NOT_HELD, _NO_BUS)
        try:
            (self._inhibitor,) = self._call("Inhibit", "ssss", (WHAT, _WHO, _WHY, _MODE))
            # The sound engine outlives this process: it must not go on holding for it.
            os.set_inheritable(self._inhibitor.fileno(), False)
        except (OSError, _DBusError) as fault:
            self.let_go()
            return Held(Hold.NOT_HELD, _reason(fault))
        return self.look()

    def look(self) -> Held:
        """Whether logind's list has this process with all three, held off and not only delayed."""
        if self._inhibitor is None:
            return Held(Hold.NOT_HELD)
        try:
            (listed,) = self._call("ListInhibitors")
        except (OSError, _DBusError) as fault:
            return Held(
                Hold.ASKED, say("asked for, but not to be seen: {reason}", reason=_reason(fault))
            )
        rows = cast(list[tuple[str, str, str, str, int, int]], listed)
        wanted = set(WHAT.split(":"))
        for what, _who, _why, mode, _uid, pid in rows:
            if pid == os.getpid() and mode == _MODE and wanted <= set(what.split(":")):
                return Held(Hold.SEEN)
        return Held(Hold.ASKED, _UNLISTED)

    def let_go(self) -> None:
        """Close the descriptor, which ends the hold, and the connection."""
        inhibitor, self._inhibitor = self._inhibitor, None
        connection, self._connection = self._connection, None
        if inhibitor is not None:
            inhibitor.close()
        if connection is not None:
            connection.close()

    def _call(self, method: str, signature: str | None = None, body: tuple[str, ...] = ()) -> Any:
        asked = _jeepney.new_method_call(_MANAGER, method, signature, body)
        reply = self._connection.send_and_get_reply(asked, timeout=_CALL_WITHIN_S)
        return _jeepney.wrappers.unwrap_msg(reply)


def _reason(fault: OSError | _DBusError) -> str:
    if isinstance(fault, TimeoutError):
        return _SILENT
    if isinstance(fault, OSError):
        return _NO_BUS
    name = str(cast(Any, fault).name).rpartition(".")[2]
    return _NO_LOGIND if name in _NOBODY else _REFUSED
