"""What can be typed after `backup` and `restore`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class BackupOptions:
    """Which backup file, None for the chosen folders; of which store, None for both."""

    file: Path | None
    store: str | None = None
    drill: bool = False


@dataclass(frozen=True, slots=True)
class RestoreOptions:
    """Which backup is put in place."""

    file: Path


def _add_backup(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="F",
        help=say("the backup file, or a folder for it; without it, the folders chosen in Settings"),
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--store", choices=("record",), help=say("the clinical record alone; the notes stay closed")
    )
    what.add_argument(
        "--drill", action="store_true", help=say("try F, or the newest backup, in a scratch place")
    )


def _read_backup(found: argparse.Namespace) -> BackupOptions:
    return BackupOptions(found.file, found.store, found.drill)


def _add_restore(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="F", help=say("a backup file"))


def _read_restore(found: argparse.Namespace) -> RestoreOptions:
    return RestoreOptions(found.file)


BACKUP = Command(
    "backup", say("make an encrypted, proven backup, or try one"), _add_backup, _read_backup
)
RESTORE = Command(
    "restore",
    say("put a backup's data in place; data already there are moved aside"),
    _add_restore,
    _read_restore,
)
