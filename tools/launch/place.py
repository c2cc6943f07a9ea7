"""Where a checkout's environment lies, and how one tells that it is as its lock says.

Loaded at every start: imports next to nothing.
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(ROOT, ".venv")
_SCRIPTS = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(_SCRIPTS, "python.exe" if os.name == "nt" else "python")
RUN_LOCK, DEV_LOCK = "requirements.lock", "requirements-dev.lock"
PACKAGE_LOCK = "requirements-package.lock"
SYSTEM_MARK = os.path.join(VENV, "system-packages-seen")


class Missing(Exception):
    """Something the person has to bring; the text is one line that says what to do."""


def script(name: str) -> str:
    """The path of a program inside the environment."""
    return os.path.join(_SCRIPTS, name + (".exe" if os.name == "nt" else ""))


def is_complete() -> bool:
    """True where kaproom can start: its packages and the system's are there."""
    return is_ready(RUN_LOCK) and os.path.exists(SYSTEM_MARK)


def is_ready(lock: str) -> bool:
    """True where the environment holds what `lock` says, for this Python and this folder."""
    try:
        with open(mark_of(lock), "rb") as file:
            return file.read() == wanted(lock) and os.path.exists(PYTHON)
    except OSError:
        return False


def mark_of(lock: str) -> str:
    """The file that keeps what was installed last."""
    return os.path.join(VENV, "installed-" + lock)


def made_for() -> bytes:
    """This Python and this folder: an environment serves no other."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return f"# {version} {sys.base_prefix} {ROOT}\n".encode()


def wanted(lock: str) -> bytes:
    """What the mark holds when all is well: what it was made for, and the lock itself."""
    with open(os.path.join(ROOT, lock), "rb") as file:
        return made_for() + file.read()
