"""Writing a file that a person named: whole or not at all, for its owner's eyes alone."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes, over: bool = False) -> None:
    """Write beside it first, then put in its place; raises OSError.

    FileExistsError where a file is there and `over` was not said.
    """
    if path.is_dir():
        raise IsADirectoryError(None, "that is a folder", str(path))
    if not over and path.exists():
        raise FileExistsError(None, "there is a file of that name", str(path))
    # Made for its owner's eyes alone, whatever the umask is.
    descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError:
        with suppress(OSError):
            Path(beside).unlink()
        raise
