"""The sound server as it was last seen, by a thread of its own that may hang as the server does.

It only looks. Whoever is to act on what it sees is woken, and nobody ever waits for it.
"""

import threading
from collections.abc import Callable

from kaproom.audio.outputs.sound_server import Look, ServerGone, SoundServer, can_reach

RARELY_S = 10.0
"""Everything that matters is told by the server; this is for what was not."""
OFTEN_S = 1.0
HURRIED_S = 0.1
_SOONEST_S, _LATEST_S = 0.25, 1.0


class Watch:
    """Looks again at every change, and every `every_s` at least."""

    def __init__(self, notice: Callable[[], None]) -> None:
        """`notice` is called after every look, in the watching thread."""
        self._notice = notice
        self._leaving = threading.Event()
        self.every_s = RARELY_S
        self.look: Look | None = None
        """The newest; None where there is no server."""
        self.settled = False
        """Whether it is known by now if there is a server; not while that one says nothing."""
        self._thread = threading.Thread(target=self._run, name="sound server", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more; nobody waits for a look that hangs."""
        self._leaving.set()

    def _run(self) -> None:
        pause_s = _SOONEST_S
        while can_reach() and not self._leaving.is_set():
            try:
                server = SoundServer()
            except ServerGone:
                self._tell(None)
                self._leaving.wait(pause_s)
                pause_s = min(_LATEST_S, pause_s * 1.5)
                continue
            pause_s = _SOONEST_S
            try:
                self._watch(server)
            except ServerGone:
                self._tell(None)
            finally:
                server.close()
        self._tell(None)

    def _watch(self, server: SoundServer) -> None:
        server.subscribe()
        while not self._leaving.is_set():
            self._tell(server.look())
            server.wait(self.every_s)

    def _tell(self, look: Look | None) -> None:
        self.look = look
        self.settled = True
        self._notice()
