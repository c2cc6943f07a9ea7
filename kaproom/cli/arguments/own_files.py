"""What can be typed after the commands of a practice's own files: `palette` and `practice`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


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


def _read_palette(found: argparse.Namespace) -> PaletteOptions:
    return PaletteOptions(
        found.action, getattr(found, "file", None), getattr(found, "force", False)
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


def _read_practice(found: argparse.Namespace) -> PracticeOptions:
    return PracticeOptions(
        found.action or "list",
        getattr(found, "name", ""),
        getattr(found, "file", None),
        getattr(found, "force", False),
    )


PALETTE = Command(
    "palette", say("the observation keys as a CSV file, out and in"), _add_palette, _read_palette
)
PRACTICE = Command(
    "practice", say("the practice's figures and words, as files"), _add_practice, _read_practice
)
