"""What can be typed after `kaproom`, and what it means.

Parsing only: nothing is opened here, so that `--help` and `--version` answer at once.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

from kaproom import __version__
from kaproom.cli.export_options import (
    ExportOptions,
    ImportOptions,
    add_export_commands,
    export_options,
    import_options,
)
from kaproom.core.wording import say

_LONGEST_ERROR = 300


@dataclass(frozen=True, slots=True)
class FolderOptions:
    """Which data folder, and how to open it."""

    data_dir: Path | None
    practice: bool
    passphrase_file: Path | None


@dataclass(frozen=True, slots=True)
class RehearseOptions:
    """How to rehearse. `speed` None leaves it to the kind of run; `minutes` None means all.

    With `course` the script is a whole course.
    """

    script: str
    speed: float | None
    seed: int
    headless: bool
    minutes: int | None
    course: bool = False


@dataclass(frozen=True, slots=True)
class MusicOptions:
    """What to do with which music."""

    action: str
    file: Path | None
    for_s: float | None
    device: str | None


@dataclass(frozen=True, slots=True)
class BackupOptions:
    """Which backup file, None for the chosen folders; of which store, None for both."""

    file: Path | None
    store: str | None = None
    drill: bool = False


@dataclass(frozen=True, slots=True)
class AmendOptions:
    """Which session or client is moved or purged, and why. `to` is the client it is moved to."""

    subject: str
    reason: str
    to: str | None = None
    yes: bool = False


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to look for, and in which store; None for both."""

    words: str
    store: str | None


@dataclass(frozen=True, slots=True)
class KeyOptions:
    """What to do with whose key. `action` is list, add or remove, of users alone."""

    new_passphrase_file: Path | None = None
    action: str = "list"
    name: str = ""


@dataclass(frozen=True, slots=True)
class PaletteOptions:
    """What to do with the observation keys. `action` is export, import or restore."""

    action: str
    file: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """What to do with which data file. `action` is list, show, out, in or restore."""

    action: str
    name: str = ""
    file: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """Whose course goes into which calendar file; an empty client for all."""

    client: str
    out: Path
    force: bool


@dataclass(frozen=True, slots=True)
class MenuOptions:
    """Into the desktop's menu or out of it: `action` is add or remove. Below which prefix."""

    action: str
    prefix: Path | None


@dataclass(frozen=True, slots=True)
class Options:
    """The whole command line. `command` is empty for the window."""

    command: str
    folder: FolderOptions
    as_json: bool
    rehearse: RehearseOptions | None = None
    music: MusicOptions | None = None
    backup: BackupOptions | None = None
    amend: AmendOptions | None = None
    search: SearchOptions | None = None
    keys: KeyOptions | None = None
    palette: PaletteOptions | None = None
    practice: PracticeOptions | None = None
    calendar: CalendarOptions | None = None
    export: ExportOptions | None = None
    taking_in: ImportOptions | None = None
    menu: MenuOptions | None = None


def parse(argv: list[str]) -> Options:
    """Understand the arguments; wrong usage prints one line and exits with 2."""
    found = _parser().parse_args(argv)
    folder = FolderOptions(found.data_dir, found.practice, found.passphrase_file)
    command = found.command or ""
    rehearse = music = backup = amend = search = None
    if command == "rehearse":
        rehearse = RehearseOptions(
            found.script or ("six" if found.course else "high-pressure"),
            found.speed,
            found.seed,
            found.headless or found.course,
            found.minutes,
            found.course,
        )
    if command == "music":
        music = MusicOptions(
            found.action,
            getattr(found, "file", None),
            getattr(found, "for_s", None),
            getattr(found, "device", None),
        )
    if command == "backup":
        backup = BackupOptions(found.file, found.store, found.drill)
    if command == "restore":
        backup = BackupOptions(found.file)
    if command == "purge":
        amend = AmendOptions(found.subject, found.reason, yes=found.yes)
    if command == "move-session":
        amend = AmendOptions(found.subject, found.reason, found.to)
    if command == "search":
        search = SearchOptions(
            " ".join(found.words), None if found.store == "both" else found.store
        )
    keys = _key_options(found) if command in ("passphrase", "users") else None
    palette = _palette_options(found) if command == "palette" else None
    practice = _practice_options(found) if command == "practice" else None
    calendar = None
    if command == "calendar":
        calendar = CalendarOptions(found.client, found.out, found.force)
    return Options(
        command,
        folder,
        found.as_json,
        rehearse,
        music,
        backup,
        amend,
        search,
        keys,
        palette,
        practice,
        calendar,
        export_options(found) if command in ("export", "export-notes") else None,
        import_options(found) if command in ("import-events", "import-recording") else None,
        MenuOptions(found.action, found.prefix) if command == "menu" else None,
    )


def _key_options(found: argparse.Namespace) -> KeyOptions:
    return KeyOptions(
        getattr(found, "new_passphrase_file", None),
        getattr(found, "action", None) or "list",
        getattr(found, "name", ""),
    )


def _palette_options(found: argparse.Namespace) -> PaletteOptions:
    return PaletteOptions(
        found.action, getattr(found, "file", None), getattr(found, "force", False)
    )


def _practice_options(found: argparse.Namespace) -> PracticeOptions:
    return PracticeOptions(
        found.action or "list",
        getattr(found, "name", ""),
        getattr(found, "file", None),
        getattr(found, "force", False),
    )


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong on one line, whatever was typed."""

    def error(self, message: str) -> NoReturn:
        from kaproom.core.said_back import said_back

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

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[shared])

    _add_rehearse(add("rehearse", say("run a scripted session in a practice folder")))
    add("sessions", say("list the sessions, from the record store alone"))
    add("clients", say("list the clients with their ids, from the record store alone"))
    add("verify", say("check both stores entry by entry"))
    _add_search(add("search", say("find entries by their words, newest first")))
    add("doctor", say("look at sound devices, stores, disk and versions"))
    _add_backup(add("backup", say("make an encrypted, proven backup, or try one")))
    restore = add(
        "restore", say("put a backup's data in place; data already there are moved aside")
    )
    restore.add_argument("file", type=Path, metavar="F", help=say("a backup file"))
    _add_purge(add("purge", say("remove the words of a session or client for good, by law")))
    _add_move(
        add("move-session", say("put a session begun under the wrong client where it belongs"))
    )
    _add_new_passphrase(
        add("passphrase", say("change your passphrase, by it or the recovery code"))
    )
    add("recovery-code", say("print a new recovery code, once; the old one opens no longer"))
    _add_users(add("users", say("list, add or remove those who can open the folder")), shared)
    _add_music(add("music", say("play or check music without a session")), shared)
    _add_calendar(add("calendar", say("the visits of a course as a calendar file without names")))
    add_export_commands(add)
    _add_palette(add("palette", say("the observation keys as a CSV file, out and in")), shared)
    _add_practice(add("practice", say("the practice's figures and words, as files")), shared)
    _add_menu(add("menu", say("a packaged kaproom in the desktop's menu, or out of it")), shared)
    return parser


def _add_rehearse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--script", metavar="NAME", help=say("which day, or which course"))
    parser.add_argument(
        "--course", action="store_true", help=say("a whole course, without a window or sound")
    )
    parser.add_argument(
        "--speed", type=_number(0.1, 1000), metavar="N", help=say("session seconds per second")
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=say("the body's chance"))
    parser.add_argument("--headless", action="store_true", help=say("without a window or sound"))
    parser.add_argument(
        "--minutes", type=_minutes, metavar="M", help=say("end the session after M minutes")
    )


def _add_backup(parser: argparse.ArgumentParser) -> None:
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


_REASON = say("why; it stays in the record, so no names and no words of a client")


def _add_purge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION|CLIENT", help=say("an id, or its beginning"))
    parser.add_argument("--reason", required=True, metavar="TEXT", help=_REASON)
    parser.add_argument("--yes", action="store_true", help=say("do not ask first"))


def _add_move(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION", help=say("an id, or its beginning"))
    parser.add_argument(
        "--to", required=True, metavar="CLIENT", help=say("an id, or its beginning")
    )
    parser.add_argument("--reason", required=True, metavar="TEXT", help=_REASON)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help=say('words, or a "phrase in quotes"')
    )
    parser.add_argument(
        "--store",
        choices=("record", "notes", "both"),
        default="both",
        help=say("one store alone; the other is then never opened"),
    )


def _add_new_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="F",
        help=say("a file whose first line is the new"),
    )


def _add_users(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help=say("everyone who can open the folder"), parents=[shared])
    adding = actions.add_parser("add", help=say("by a passphrase of their own"), parents=[shared])
    adding.add_argument("name", metavar="NAME")
    _add_new_passphrase(adding)
    removing = actions.add_parser("remove", help=say("their entries stay"), parents=[shared])
    removing.add_argument("name", metavar="NAME")


def _add_music(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    play = actions.add_parser("play", help=say("play a file or a music setting"), parents=[shared])
    play.add_argument("file", type=Path, metavar="FILE")
    play.add_argument("--for", dest="for_s", type=_number(0.1, 86_400), metavar="S")
    play.add_argument("--device", metavar="D", help=say("a sound device by name"))
    check = actions.add_parser(
        "check", help=say("decode and measure every piece"), parents=[shared]
    )
    check.add_argument("file", type=Path, metavar="FILE")
    actions.add_parser(
        "stop", help=say("end the folder's music that goes on alone"), parents=[shared]
    )


def _add_calendar(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "client",
        nargs="?",
        default="",
        metavar="CLIENT",
        help=say("an id, or its beginning; else all"),
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="F", help=say("the calendar file")
    )
    parser.add_argument("--force", action="store_true", help=say("replace a file that is there"))


def _add_palette(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text, replaced in (
        ("export", say("write the keys in use to a CSV file"), say("replace a file that is there")),
        ("import", say("take the keys from a CSV file"), say("replace a palette of your own")),
    ):
        action = actions.add_parser(name, help=text, parents=[shared])
        action.add_argument("file", type=Path, metavar="FILE")
        action.add_argument("--force", action="store_true", help=replaced)
    actions.add_parser("restore", help=say("use the built-in keys again"), parents=[shared])


def _add_menu(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text in (
        ("add", say("lay out the menu's entry, the icons and a link to the program")),
        ("remove", say("take them away; the program's folder and all data stay")),
    ):
        action = actions.add_parser(name, help=text, parents=[shared])
        action.add_argument(
            "--prefix",
            type=Path,
            metavar="DIR",
            help=say("for all users, as /usr/local; else yours"),
        )


def _add_practice(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help=say("every data file, and who changed it"), parents=[shared])
    for name, text in (
        ("show", say("the rows of a file, with what is built in beside them")),
        ("restore", say("use the built-in file again; yours is put aside")),
    ):
        actions.add_parser(name, help=text, parents=[shared]).add_argument("name", metavar="NAME")
    for name, text, replaced in (
        ("out", say("write the file in use to F"), say("replace a file that is there")),
        ("in", say("take the file in from F"), say("replace a file of your own")),
    ):
        action = actions.add_parser(name, help=text, parents=[shared])
        action.add_argument("name", metavar="NAME")
        action.add_argument("file", type=Path, metavar="F")
        action.add_argument("--force", action="store_true", help=replaced)


def _number(lowest: float, highest: float) -> Callable[[str], float]:
    def convert(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("{typed!r} is not a number", typed=text)) from None
        if not lowest <= value <= highest:
            raise argparse.ArgumentTypeError(
                say("must lie between {lowest:g} and {highest:g}", lowest=lowest, highest=highest)
            )
        return value

    return convert


def _minutes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 600:
        raise argparse.ArgumentTypeError(say("must be whole minutes, 1 to 600"))
    return int(text)
