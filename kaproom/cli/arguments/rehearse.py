"""What can be typed after `rehearse`."""

import argparse
from dataclasses import dataclass

from kaproom.cli.arguments.command import Command, number
from kaproom.core.wording import say


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


def _add(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("--script", metavar="NAME", help=say("which day, or which course"))
    parser.add_argument(
        "--course", action="store_true", help=say("a whole course, without a window or sound")
    )
    parser.add_argument(
        "--speed", type=number(0.1, 1000), metavar="N", help=say("session seconds per second")
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=say("the body's chance"))
    parser.add_argument("--headless", action="store_true", help=say("without a window or sound"))
    parser.add_argument(
        "--minutes", type=_minutes, metavar="M", help=say("end the session after M minutes")
    )


def _read(found: argparse.Namespace) -> RehearseOptions:
    return RehearseOptions(
        found.script or ("six" if found.course else "high-pressure"),
        found.speed,
        found.seed,
        found.headless or found.course,
        found.minutes,
        found.course,
    )


def _minutes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 600:
        raise argparse.ArgumentTypeError(say("must be whole minutes, 1 to 600"))
    return int(text)


REHEARSE = Command("rehearse", say("run a scripted session in a practice folder"), _add, _read)
