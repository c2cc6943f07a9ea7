"""What can be typed after `kaproom`, and what it means.

Parsing only: nothing is opened here, so that `--help` and `--version` answer at once.
"""

import argparse
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn, TypeVar

from kaproom import __version__
from kaproom.cli.arguments.amending import MOVE_SESSION, PURGE
from kaproom.cli.arguments.backups import BACKUP, RESTORE
from kaproom.cli.arguments.command import Command
from kaproom.cli.arguments.exports import CALENDAR, EXPORT, EXPORT_NOTES
from kaproom.cli.arguments.keys import PASSPHRASE, RECOVERY_CODE, USERS
from kaproom.cli.arguments.menu import MENU
from kaproom.cli.arguments.music import MUSIC
from kaproom.cli.arguments.own_files import PALETTE, PRACTICE
from kaproom.cli.arguments.rehearse import REHEARSE, RehearseOptions
from kaproom.cli.arguments.search import SEARCH
from kaproom.cli.arguments.taking_in import IMPORT_EVENTS, IMPORT_RECORDING
from kaproom.core.said_back import said_back
from kaproom.core.wording import say
from kaproom.errors import Defect

_LONGEST_ERROR = 300

# In the order in which `--help` names them.
_COMMANDS = (
    REHEARSE,
    Command("sessions", say("list the sessions, from the record store alone")),
    Command("clients", say("list the clients with their ids, from the record store alone")),
    Command("verify", say("check both stores entry by entry")),
    SEARCH,
    Command("doctor", say("look at sound devices, stores, disk and versions")),
    BACKUP,
    RESTORE,
    PURGE,
    MOVE_SESSION,
    PASSPHRASE,
    RECOVERY_CODE,
    USERS,
    MUSIC,
    CALENDAR,
    EXPORT,
    EXPORT_NOTES,
    IMPORT_EVENTS,
    IMPORT_RECORDING,
    PALETTE,
    PRACTICE,
    MENU,
)
_READERS = {command.name: command.read for command in _COMMANDS}

_Asked = TypeVar("_Asked")


@dataclass(frozen=True, slots=True)
class FolderOptions:
    """Which data folder, and how to open it."""

    data_dir: Path | None
    practice: bool
    passphrase_file: Path | None


@dataclass(frozen=True, slots=True)
class Options:
    """The whole command line. `command` is empty for the window; `asked` are its own options."""

    command: str
    folder: FolderOptions
    as_json: bool
    asked: object = None

    @property
    def rehearse(self) -> RehearseOptions | None:
        """How to rehearse; None for all other commands, the window among them."""
        return self.asked if isinstance(self.asked, RehearseOptions) else None

    def asked_as(self, kind: type[_Asked]) -> _Asked:
        """The options of the command, which knows of which kind they are."""
        if not isinstance(self.asked, kind):
            raise Defect("the command line was parsed wrongly")
        return self.asked


def parse(argv: list[str]) -> Options:
    """Understand the arguments; wrong usage prints one line and exits with 2."""
    found = _parser().parse_args(argv)
    folder = FolderOptions(found.data_dir, found.practice, found.passphrase_file)
    command = found.command or ""
    asked = _READERS[command](found) if command else None
    return Options(command, folder, found.as_json, asked)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong on one line, whatever was typed."""

    def error(self, message: str) -> NoReturn:
        super().error(said_back(message, _LONGEST_ERROR))


def _shared(first: bool) -> _Parser:
    """The options every command takes, before or after its name.

    Only the first parser sets defaults: a later one would overwrite what was typed earlier.
    """

    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    shared = _Parser(add_help=False)
    where = shared.add_argument_group(say("where the data are"))
    where.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=default(None), help=say("the data folder")
    )
    where.add_argument(
        "--practice",
        action="store_true",
        default=default(False),
        help=say("the practice folder beside it"),
    )
    where.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        default=default(None),
        help=say("a file whose first line opens it"),
    )
    shared.add_argument(
        "--json",
        dest="as_json",
        action="store_true",
        default=default(False),
        help=say("print one JSON value"),
    )
    return shared


@cache
def _parser() -> argparse.ArgumentParser:
    shared = _shared(first=False)
    parser = _Parser(
        prog="kaproom",
        description=say("The dosing day of ketamine-assisted psychotherapy, on one laptop."),
        parents=[_shared(first=True)],
    )
    parser.add_argument("--version", action="version", version=f"kaproom {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in _COMMANDS:
        command.add(
            commands.add_parser(
                command.name, help=command.text, description=command.text, parents=[shared]
            ),
            shared,
        )
    return parser
