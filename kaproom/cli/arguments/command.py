"""One command as the parser sees it, and the kinds of values that several of them take."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import Defect


def _no_arguments(_parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    """For a command that takes nothing of its own."""


def _nothing_asked(_found: argparse.Namespace) -> None:
    """For the same."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command's name and what it does; what it takes, and what the typed words mean.

    `add` gets the command's parser and the shared options, as parents of actions; `read` makes the
    command's options of what was found.
    """

    name: str
    text: str
    add: Callable[[argparse.ArgumentParser, argparse.ArgumentParser], None] = _no_arguments
    read: Callable[[argparse.Namespace], object] = _nothing_asked


def demanded(file: Path | None) -> Path:
    """The file of an action that cannot do without one, where other actions of a command can."""
    if file is None:
        raise Defect("the command line was parsed wrongly")
    return file


def number(lowest: float, highest: float) -> Callable[[str], float]:
    """A number within bounds, as argparse's type."""

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
