"""wakepy's way to the session bus of a Linux desktop, without its collecting of garbage.

On closing, wakepy runs the collector over the whole program, which stalls a window and may end
widgets in this thread; and where no desktop answers, it closes nothing.
"""

from collections.abc import Callable

from wakepy import JeepneyDBusAdapter


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
