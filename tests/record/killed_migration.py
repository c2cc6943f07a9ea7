"""Migrations that are killed: one at each of many statements, each on a folder of its own.

Run with a folder to be filled. Copies of the first schema are opened in children that die there at
their statement; the numbers are told, and "through" for the first that came to the end.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from alembic import command
from sqlalchemy import Engine
from sqlalchemy.event import listen

from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_record
from tests.record.schema_fixtures import copy_of, fixture_folders

# Loaded before the children are made, so that each need not.
_LOADED = command
_STEP = 9


def _open_and_die(data_dir: Path, statement: int) -> None:
    seen = count(1)

    def die(*_about: object) -> None:
        if next(seen) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    listen(Engine, "after_cursor_execute", die)
    open_record(data_dir, unlock_practice(data_dir)).close()


def main(target: Path) -> None:
    first = fixture_folders()[0]
    for statement in count(2, _STEP):
        data_dir = copy_of(first, target / str(statement))
        child = os.fork()
        if child == 0:
            _open_and_die(data_dir, statement)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status == 0:
            sys.stdout.write("through\n")
            return
        if not os.WIFSIGNALED(status):
            sys.exit("a child ended in a way of its own")
        sys.stdout.write(f"{statement}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
