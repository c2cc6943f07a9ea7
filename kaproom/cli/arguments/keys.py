"""What can be typed after the commands of passphrases: `passphrase`, `recovery-code`, `users`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class KeyOptions:
    """What to do with whose key. `action` is list, add or remove, of users alone."""

    new_passphrase_file: Path | None = None
    action: str = "list"
    name: str = ""


def _add_new_passphrase(
    parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser | None = None
) -> None:
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


def _read(found: argparse.Namespace) -> KeyOptions:
    return KeyOptions(
        getattr(found, "new_passphrase_file", None),
        getattr(found, "action", None) or "list",
        getattr(found, "name", ""),
    )


PASSPHRASE = Command(
    "passphrase",
    say("change your passphrase, by it or the recovery code"),
    _add_new_passphrase,
    _read,
)
RECOVERY_CODE = Command(
    "recovery-code", say("print a new recovery code, once; the old one opens no longer")
)
USERS = Command(
    "users", say("list, add or remove those who can open the folder"), _add_users, _read
)
