"""A file that only takes up room, to be given away when the disk is full during a session.

Made beside the databases where there is room enough, freed once when the disk refuses, made again
when there is room again. It holds nothing and is no part of the record.
"""

import os
import shutil
from pathlib import Path

from kaproom.core.wording import say

RESERVE_BYTES = 32 * 1024 * 1024
"""A session's own data are under 1 MB; the rest is for what else writes to a full disk."""
RESERVE_FILE = "reserve.space"
FREED = say(
    "The disk is full. The reserve kept for this was freed: the session can be finished. Make room."
)
_ROOM = 4
"""The reserve is made where the disk has this many times its size free."""
_FULL_BYTES = 1024 * 1024
_BLOCK = 1024 * 1024


class Reserve:
    """The reserve of one data folder. `freed` says that it was given away and is not back yet."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / RESERVE_FILE
        self._bytes = RESERVE_BYTES
        self.freed = False

    def make(self) -> None:
        """Take up the room where there is enough and it is not taken yet; never raises."""
        try:
            if self._path.exists():
                if self._path.stat().st_size >= self._bytes:
                    return
                # Cut short while it was made.
                self._remove()
            if shutil.disk_usage(self._path.parent).free < _ROOM * self._bytes:
                return
            _fill(self._path, self._bytes)
        except OSError:
            self._remove()
        else:
            self.freed = False

    def free(self) -> bool:
        """Give the room away; False where there was none to give."""
        given = self._remove()
        self.freed = given or self.freed
        return given

    def disk_is_full(self) -> bool:
        """Whether hardly a byte is left: some systems call that an I/O error."""
        try:
            return shutil.disk_usage(self._path.parent).free < _FULL_BYTES
        except OSError:
            return False

    def _remove(self) -> bool:
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _fill(path: Path, size: int) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, size)
        else:
            # No zeros, which some file systems keep without taking up room for them.
            block = os.urandom(min(size, _BLOCK))
            for _ in range(size // len(block)):
                os.write(handle, block)
        os.fsync(handle)
    finally:
        os.close(handle)
