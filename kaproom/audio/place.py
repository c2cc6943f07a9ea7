"""Where engine and client meet: the runtime folder, its lock, the token and the address.

Only the user can enter the folder. The engine holds an operating system's lock as long as it lives,
so that there is one per folder; the token in a file only the user can read opens the link. The link
is a Unix socket; where there is none, or its path would be too long for one, a loopback port.
"""

import hmac
import os
import secrets
import socket
import stat
import struct
import sys
from pathlib import Path
from typing import IO

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_MAX_SOCKET_PATH = 100
_SOCKET, _ADDRESS, _TOKEN, _LOCK = "engine.sock", "engine.address", "engine.token", "engine.lock"
_PID = "engine.pid"
LOG_NAME, CRASH_NAME = "engine.log", "engine.crash"


_CREDENTIALS = struct.Struct("3i")
"""Process, user and group, as Linux tells them of a socket's other end."""


class EngineRuns(Exception):
    """Another engine holds this folder."""


def prepare_folder(folder: Path) -> None:
    """Make the runtime folder the user's alone; raises EnvironmentFault where it is not."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform != "win32":
            found = folder.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
                raise EnvironmentFault(
                    say("{folder} is not your own folder: remove or rename it", folder=folder)
                )
            if stat.S_IMODE(found.st_mode) & 0o077:
                folder.chmod(0o700)
    except OSError as fault:
        raise EnvironmentFault(
            say(
                "{folder} cannot be used for what windows and sound share: {reason}",
                folder=folder,
                reason=fault.strerror,
            )
        ) from fault


def take_lock(folder: Path) -> IO[bytes]:
    """The engine's lock, held until closed or the process ends; raises EngineRuns."""
    file = (folder / _LOCK).open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        file.close()
        raise EngineRuns from fault
    return file


def listen(folder: Path) -> tuple[socket.socket, str]:
    """A listening socket with its address and a new token written down; answers with the token."""
    token = secrets.token_hex(32)
    _write_private(folder / _TOKEN, token)
    _write_private(folder / _PID, str(os.getpid()))
    unix_path = str(folder / _SOCKET)
    if hasattr(socket, "AF_UNIX") and len(os.fsencode(unix_path)) <= _MAX_SOCKET_PATH:
        Path(unix_path).unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listening.bind(unix_path)
        Path(unix_path).chmod(0o600)
        address = "unix"
    else:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.bind(("127.0.0.1", 0))
        address = str(listening.getsockname()[1])
    listening.listen(8)
    _write_private(folder / _ADDRESS, address)
    return listening, token


def connect(folder: Path) -> tuple[socket.socket, str] | None:
    """A link to the engine of this folder and the token to open it; None where none answers."""
    try:
        address = (folder / _ADDRESS).read_text("ascii").strip()
        token = (folder / _TOKEN).read_text("ascii").strip()
        if address == "unix":
            link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            target: str | tuple[str, int] = str(folder / _SOCKET)
        else:
            link = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            target = ("127.0.0.1", int(address))
    except (OSError, ValueError, AttributeError):
        return None
    try:
        link.settimeout(1.0)
        link.connect(target)
    except OSError:
        link.close()
        return None
    return link, token


def process_behind(link: socket.socket, folder: Path) -> int:
    """The engine's process at the other end of a link, before it says a word; 0 where unknown."""
    if sys.platform == "linux" and link.family == socket.AF_UNIX:
        told = link.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        return _CREDENTIALS.unpack(told)[0]
    if not _is_held(folder):
        return 0  # What is written was left by an engine that is gone.
    try:
        return int((folder / _PID).read_text("ascii"))
    except (OSError, ValueError):
        return 0


def forget(folder: Path) -> None:
    """Take away what led to an engine that ends."""
    for name in (_ADDRESS, _TOKEN, _SOCKET, _PID):
        (folder / name).unlink(missing_ok=True)


def same_token(one: str, other: str) -> bool:
    """Compared without telling by the time it takes."""
    return hmac.compare_digest(one.encode(), other.encode())


def _is_held(folder: Path) -> bool:
    try:
        take_lock(folder).close()
    except EngineRuns:
        return True
    except OSError:
        return False
    return False


def _write_private(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)
