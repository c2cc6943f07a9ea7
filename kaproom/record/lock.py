"""One instance for each data folder, by a lock of the operating system.

The lock dies with the process that holds it, however it ends; the file it hangs on holds nothing.
"""

import os
import sys
from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

LOCK_FILE = "kaproom.lock"
KEYS_LOCK_FILE = "keys.lock"

_TAKEN = {
    LOCK_FILE: say(
        "This data folder is open in another kaproom: go on in its window, or close it."
    ),
    KEYS_LOCK_FILE: say("The keys are being changed by another kaproom: try again in a moment."),
}


class FolderLock:
    """The right to write in a data folder, or to change its key file."""

    def __init__(self, data_dir: Path, file: str = LOCK_FILE) -> None:
        """Take the lock; raises EnvironmentFault where another kaproom holds it."""
        path = data_dir / file
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise EnvironmentFault(
                say(
                    "{data_dir} cannot be written to: {reason}.",
                    data_dir=data_dir,
                    reason=error.strerror,
                )
            ) from None
        try:
            _lock(self._handle)
        except OSError:
            os.close(self._handle)
            taken = True
        else:
            taken = False
        if taken:
            raise EnvironmentFault(_TAKEN[file])

    def release(self) -> None:
        """Let another kaproom have the folder."""
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock, not lockf: it also keeps out a second opening within the same process.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
