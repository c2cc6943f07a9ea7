"""What can be typed after `menu`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class MenuOptions:
    """Into the desktop's menu or out of it: `action` is add or remove. Below which prefix."""

    action: str
    prefix: Path | None


def _add(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
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


def _read(found: argparse.Namespace) -> MenuOptions:
    return MenuOptions(found.action, found.prefix)


MENU = Command("menu", say("a packaged kaproom in the desktop's menu, or out of it"), _add, _read)
