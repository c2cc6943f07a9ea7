"""Writing a file whole or not at all: the one way in which the program replaces a file.

Beside its place first, synced, then renamed. It knows nothing of what is in the file, and asks
nobody whether one that is there may go: callers look first.
"""

import os
import secrets
from pathlib import Path


def passing_name(place: Path) -> Path:
    """A name beside a place, to write under until it is whole."""
    return place.with_name(f".{place.name}.{secrets.token_hex(4)}")


def replace_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file whole or not at all, and have it on the disk on return; raises OSError.

    `mode` is what a new file may be used for, as far as the user's umask lets it.
    """
    passing = passing_name(path)
    handle = os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        passing.replace(path)
    except OSError:
        passing.unlink(missing_ok=True)
        raise
