"""What can be typed after `music`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command, number
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class MusicOptions:
    """What to do with which music. `action` is play, check or stop."""

    action: str
    file: Path | None
    for_s: float | None
    device: str | None


def _add(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    play = actions.add_parser("play", help=say("play a file or a music setting"), parents=[shared])
    play.add_argument("file", type=Path, metavar="FILE")
    play.add_argument("--for", dest="for_s", type=number(0.1, 86_400), metavar="S")
    play.add_argument("--device", metavar="D", help=say("a sound device by name"))
    check = actions.add_parser(
        "check", help=say("decode and measure every track"), parents=[shared]
    )
    check.add_argument("file", type=Path, metavar="FILE")
    actions.add_parser(
        "stop", help=say("end the folder's music that goes on alone"), parents=[shared]
    )


def _read(found: argparse.Namespace) -> MusicOptions:
    return MusicOptions(
        found.action,
        getattr(found, "file", None),
        getattr(found, "for_s", None),
        getattr(found, "device", None),
    )


MUSIC = Command("music", say("play or check music without a session"), _add, _read)
