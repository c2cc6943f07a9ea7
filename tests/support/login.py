"""Message buses of the tests' own, with a stand-in login manager and a stand-in desktop on them.

Both are real D-Bus services in real daemons: what the program sends is what these receive. The
login manager gives out pipes as logind does, and lists who still holds an end.
"""

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

# Linux alone has it, and what is tested with it.
_on_linux = sys.platform == "linux"
jeepney: Any = import_module("jeepney") if _on_linux else None
blocking: Any = import_module("jeepney.io.blocking") if _on_linux else None

PATIENCE_S = 60.0
LOGIN = "org.freedesktop.login1"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"


def missing_for_bus() -> str:
    """Why there can be no bus, or nothing."""
    if jeepney is None:
        return "needs jeepney"
    return "" if shutil.which("dbus-daemon") else "needs dbus-daemon"


@dataclass(frozen=True)
class Inhibitor:
    """What the login manager was asked to hold, by whom, and the end of the pipe it keeps."""

    what: str
    who: str
    why: str
    mode: str
    pid: int
    end: int

    @property
    def is_held(self) -> bool:
        """Whether the other end is still open somewhere."""
        readable, _, _ = select.select([self.end], [], [], 0)
        return not readable


class Bus:
    """A daemon of its own at a path, which can go away and come back."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:path={folder / 'bus'}"
        self._folder = folder
        self._daemon: subprocess.Popen[str] | None = None
        self.come()

    def come(self) -> None:
        """Start it, and wait until it listens."""
        (self._folder / "bus").unlink(missing_ok=True)
        self._daemon = subprocess.Popen(
            [
                *("dbus-daemon", "--session", "--nofork", "--nopidfile"),
                *(f"--address={self.address}", "--print-address=1"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline().strip()

    def freeze(self) -> None:
        """Let it answer nobody, though it is there."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP)

    def go(self) -> None:
        """End it: every connection is cut."""
        daemon, self._daemon = self._daemon, None
        if daemon is not None:
            daemon.kill()
            daemon.communicate(timeout=PATIENCE_S)


class Service:
    """A well-known name on a bus, served by a thread; subclasses answer the calls."""

    def __init__(self, bus: Bus, name: str) -> None:
        self._connection: Any = blocking.open_dbus_connection(bus.address, enable_fds=True)
        self.calls: list[tuple[str, Any]] = []
        self._bus = blocking.Proxy(blocking.message_bus, self._connection)
        self._bus.RequestName(name)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def answer(self, member: str, body: Any, sender: str) -> tuple[str, Any] | None:
        """Signature and body of the answer; None for no answer, ever."""
        raise NotImplementedError

    def close(self) -> None:
        """Leave the bus."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(PATIENCE_S)
        self._connection.close()

    def pid_of(self, sender: str) -> int:
        """The process behind a name, as the bus knows it."""
        return self._bus.GetConnectionUnixProcessID(sender)[0]

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is not jeepney.MessageType.method_call:
                    continue
                fields = message.header.fields
                member = fields[jeepney.HeaderFields.member]
                self.calls.append((member, message.body))
                try:
                    answer = self.answer(member, message.body, fields[jeepney.HeaderFields.sender])
                except PermissionError:
                    name = "org.freedesktop.DBus.Error.AccessDenied"
                    self._connection.send(jeepney.new_error(message, name, "s", ("denied",)))
                    continue
                if answer is not None:
                    self._connection.send(jeepney.new_method_return(message, *answer))


class LoginManager(Service):
    """Stands in for systemd-logind: `refuses`, `hangs` and `forgets` (lists nothing) at will."""

    refuses = hangs = forgets = False

    def __init__(self, bus: Bus) -> None:
        self.given: list[Inhibitor] = []
        super().__init__(bus, LOGIN)

    @property
    def held(self) -> list[Inhibitor]:
        """The inhibitors that still hold."""
        return [inhibitor for inhibitor in self.given if inhibitor.is_held]

    def answer(self, member: str, body: Any, sender: str) -> tuple[str, Any] | None:
        if self.hangs:
            return None
        if self.refuses:
            raise PermissionError
        if member == "ListInhibitors":
            rows = [(i.what, i.who, i.why, i.mode, os.getuid(), i.pid) for i in self.held]
            return "a(ssssuu)", ([] if self.forgets else rows,)
        end, theirs = os.pipe()
        what, who, why, mode = body
        self.given.append(Inhibitor(what, who, why, mode, self.pid_of(sender), end))
        # The copy that is sent is theirs; this one is closed once the message is on its way.
        threading.Timer(0.2, os.close, [theirs]).start()
        return "h", (theirs,)

    def close(self) -> None:
        super().close()
        for inhibitor in self.given:
            os.close(inhibitor.end)
        self.given = []


class RealtimeKit(Service):
    """Stands in for rtkit-daemon: `raised` are the threads and levels it was asked for."""

    refuses = False

    def __init__(self, bus: Bus) -> None:
        self.raised: list[tuple[int, int]] = []
        super().__init__(bus, "org.freedesktop.RealtimeKit1")

    def answer(self, member: str, body: Any, sender: str) -> tuple[str, Any] | None:
        if self.refuses or member != "MakeThreadHighPriority":
            raise PermissionError
        self.raised.append((body[0], body[1]))
        return "", ()


class ScreenSaver(Service):
    """Stands in for a desktop: `held` are the cookies that were not given back."""

    def __init__(self, bus: Bus) -> None:
        self.held: set[int] = set()
        super().__init__(bus, SCREEN_SAVER)

    def answer(self, member: str, body: Any, sender: str) -> tuple[str, Any] | None:
        if member == "Inhibit":
            cookie = len(self.calls)
            self.held.add(cookie)
            return "u", (cookie,)
        self.held -= {body[0]}
        return "", ()


class SessionManager(Service):
    """Stands in for GNOME: lists what was not given back, unless it `forgets`."""

    forgets = False

    def __init__(self, bus: Bus) -> None:
        self.held: set[int] = set()
        super().__init__(bus, "org.gnome.SessionManager")

    def answer(self, member: str, body: Any, sender: str) -> tuple[str, Any] | None:
        match member:
            case "Inhibit":
                self.held.add(len(self.calls))
                return "u", (len(self.calls),)
            case "Uninhibit":
                self.held -= {body[0]}
                return "", ()
            case "GetInhibitors":
                listed = [] if self.forgets else [f"/org/gnome/{cookie}" for cookie in self.held]
                return "ao", (listed,)
            case _:
                return "s", ("wakepy",)


@contextmanager
def bus_in(folder: Path) -> Iterator[Bus]:
    """A bus for as long as it is wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    bus = Bus(folder)
    try:
        yield bus
    finally:
        bus.go()
