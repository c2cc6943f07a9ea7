"""What can be typed after `search`."""

import argparse
from dataclasses import dataclass

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to look for, and in which store; None for both."""

    words: str
    store: str | None


def _add(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help=say('words, or a "phrase in quotes"')
    )
    parser.add_argument(
        "--store",
        choices=("record", "notes", "both"),
        default="both",
        help=say("one store alone; the other is then never opened"),
    )


def _read(found: argparse.Namespace) -> SearchOptions:
    return SearchOptions(" ".join(found.words), None if found.store == "both" else found.store)


SEARCH = Command("search", say("find entries by their words, newest first"), _add, _read)
