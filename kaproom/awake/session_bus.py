"""wakepy's way to the session bus of a Linux desktop, with what wakepy does not do.

It looks into GNOME's list. And it closes without collecting garbage: wakepy runs the collector over
the whole program, which stalls a window and may end widgets in this thread; and where no desktop
answers, wakepy closes nothing.
"""

from collections.abc import Callable
from typing import Any

import jeepney  # pyright: ignore[reportMissingTypeStubs]
from wakepy import JeepneyDBusAdapter
from wakepy.core import BusType, DBusAddress, DBusMethod, DBusMethodCall

_DBusError = jeepney.DBusErrorResponse
_GNOME = "org.gnome.SessionManager"
_OUR_NAME = "wakepy"
"""The name under which wakepy asks."""


class SessionBus(JeepneyDBusAdapter):
    """Connections for one mode, closed by whoever entered it."""

    def close_connections(self) -> None:
        """Close all connections and leave the memory alone."""
        while self._connections:
            _, connection = self._connections.popitem()
            self.close_connection(connection)  # pyright: ignore[reportArgumentType]

    def for_mode(self) -> tuple[Callable[[], "SessionBus"]]:
        """As wakepy asks for it: a sequence of what makes an adapter."""
        return (lambda: self,)

    def gnome_lists_us(self) -> bool:
        """Whether GNOME is there and its list of inhibitors has wakepy's."""
        try:
            (paths,) = self._ask("/org/gnome/SessionManager", _GNOME, "GetInhibitors")
            names = [self._ask(path, f"{_GNOME}.Inhibitor", "GetAppId")[0] for path in paths]
        except (OSError, _DBusError):
            return False
        return _OUR_NAME in names

    def _ask(self, path: str, interface: str, method: str) -> Any:
        address = DBusAddress(service=_GNOME, path=path, interface=interface, bus=BusType.SESSION)
        return self.process(DBusMethodCall(DBusMethod(method, None).of(address)))
