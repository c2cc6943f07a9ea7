"""A folder for work under way, beside the data: one user of it at a time, and nothing left in it.

What a killed program left behind is cleared by the next one.
"""

import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.files import make_private_folder
from kaproom.record.lock import LOCK_FILE, FolderLock


@contextmanager
def scratch_folder(path: Path, taken: str) -> Generator[Path]:
    """The folder, empty and to oneself; it is gone afterwards.

    Raises EnvironmentFault with the words of `taken` where somebody else is at work in it, and
    where it cannot be made.
    """
    make_private_folder(path)
    try:
        lock = FolderLock(path)
    except EnvironmentFault:
        raise EnvironmentFault(taken) from None
    try:
        try:
            _clear(path)
        except OSError as error:
            raise EnvironmentFault(
                say("{path} cannot be cleared: {reason}.", path=path, reason=error.strerror)
            ) from None
        yield path
    finally:
        # What stays is cleared by the next one.
        with suppress(OSError):
            _clear(path)
        lock.release()
        shutil.rmtree(path, ignore_errors=True)


def _clear(path: Path) -> None:
    for left in path.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        elif left.name != LOCK_FILE:
            left.unlink(missing_ok=True)
