"""Restores into copies of a folder, each killed one piece of work later than the one before.

`python -m tests.record.killed_restore BACKUP FOLDER PLACE` writes the number of restores begun; the
last of them came to its end. Their folders are `PLACE/1/data`, `PLACE/2/data` ...
"""

import os
import shutil
import sys
from pathlib import Path

from kaproom.core.clock import SystemClock
from kaproom.record.backup.restoring import restore
from tests.record.entries import PASSPHRASE


def _restore_until(piece: int, backup: Path, data_dir: Path) -> None:
    pieces = 0

    def killed_at() -> None:
        nonlocal pieces
        pieces += 1
        if pieces == piece:
            os._exit(9)

    restore(backup, data_dir, lambda: PASSPHRASE, SystemClock(), killed_at)


def main() -> None:
    """One child for each piece of work there is."""
    backup, folder, place = (Path(name) for name in sys.argv[1:])
    for piece in range(1, 100):
        data_dir = shutil.copytree(folder, place / str(piece) / "data")
        child = os.fork()
        if child == 0:
            _restore_until(piece, backup, data_dir)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            sys.stdout.write(str(piece))
            return
    raise SystemExit("a restore has more pieces than were tried")


if __name__ == "__main__":
    main()
