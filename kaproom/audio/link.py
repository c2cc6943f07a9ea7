"""One end of the link between client and engine: frames in, frames out, never waiting.

The socket does not block; what it cannot take at once is kept up to a bound, beyond which the other
end is taken for dead.
"""

import socket

from kaproom.audio.messages import Answer, Command, FrameReader, framed

MAX_UNSENT = 16 * 1024 * 1024


class LinkLost(Exception):
    """The other end is gone."""


class Link:
    """A non-blocking socket with its unread and unsent bytes."""

    def __init__(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        self._socket = connection
        self._reader = FrameReader()
        self._unsent = bytearray()

    def fileno(self) -> int:
        """For selectors."""
        return self._socket.fileno()

    @property
    def has_unsent(self) -> bool:
        """Whether the link waits to become writable."""
        return bool(self._unsent)

    def send(self, message: Command | Answer) -> None:
        """Send, or keep for `flush`; raises LinkLost."""
        self._unsent += framed(message)
        if len(self._unsent) > MAX_UNSENT:
            raise LinkLost
        self.flush()

    def flush(self) -> None:
        """Send what can be sent now; raises LinkLost."""
        while self._unsent:
            try:
                sent = self._socket.send(self._unsent)
            except BlockingIOError:
                return
            except OSError as fault:
                raise LinkLost from fault
            del self._unsent[:sent]

    def receive(self) -> list[bytes]:
        """The frames that have come; raises LinkLost at the end, MalformedMessage for nonsense."""
        try:
            data = self._socket.recv(256 * 1024)
        except BlockingIOError:
            return []
        except OSError as fault:
            raise LinkLost from fault
        if not data:
            raise LinkLost
        return self._reader.feed(data)

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()
