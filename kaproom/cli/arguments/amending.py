"""What can be typed after `purge` and `move-session`."""

import argparse
from dataclasses import dataclass

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say

_REASON = say("why; it stays in the record, so no names and no words of a client")


@dataclass(frozen=True, slots=True)
class PurgeOptions:
    """Which session or client loses its words, and why; `yes` does not ask first."""

    subject: str
    reason: str
    yes: bool


@dataclass(frozen=True, slots=True)
class MoveOptions:
    """Which session is moved to which client, and why."""

    subject: str
    reason: str
    to: str


def _add_purge(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION|CLIENT", help=say("an id, or its beginning"))
    parser.add_argument("--reason", required=True, metavar="TEXT", help=_REASON)
    parser.add_argument("--yes", action="store_true", help=say("do not ask first"))


def _read_purge(found: argparse.Namespace) -> PurgeOptions:
    return PurgeOptions(found.subject, found.reason, found.yes)


def _add_move(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION", help=say("an id, or its beginning"))
    parser.add_argument(
        "--to", required=True, metavar="CLIENT", help=say("an id, or its beginning")
    )
    parser.add_argument("--reason", required=True, metavar="TEXT", help=_REASON)


def _read_move(found: argparse.Namespace) -> MoveOptions:
    return MoveOptions(found.subject, found.reason, found.to)


PURGE = Command(
    "purge",
    say("remove the words of a session or client for good, by law"),
    _add_purge,
    _read_purge,
)
MOVE_SESSION = Command(
    "move-session",
    say("put a session begun under the wrong client where it belongs"),
    _add_move,
    _read_move,
)
