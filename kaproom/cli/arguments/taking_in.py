"""What can be typed after the commands by which data come in: both kinds of import."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Which file comes in; a recording comes into a session, moved by so many seconds.

    `look` tells what would come in, and writes nothing.
    """

    file: Path
    subject: str = ""
    shift_s: int = 0
    columns: str = ""
    look: bool = False


def _add_events(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="F", help=say("the file"))


def _read_events(found: argparse.Namespace) -> ImportOptions:
    return ImportOptions(found.file)


def _add_recording(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION", help=say("an id, or its beginning"))
    parser.add_argument("file", type=Path, metavar="F", help=say("the recording, as CSV"))
    parser.add_argument(
        "--shift",
        dest="shift_s",
        type=int,
        default=0,
        metavar="S",
        help=say("seconds to add to the device's clock"),
    )
    parser.add_argument(
        "--columns",
        default="",
        metavar="ROLE=NAME,…",
        help=say("which column is time, date, pulse, spo2, systolic, diastolic; remembered"),
    )
    parser.add_argument("--look", action="store_true", help=say("say what would come in, and stop"))


def _read_recording(found: argparse.Namespace) -> ImportOptions:
    return ImportOptions(found.file, found.subject, found.shift_s, found.columns, found.look)


IMPORT_EVENTS = Command(
    "import-events",
    say("take in what `export --format json` or export-notes wrote"),
    _add_events,
    _read_events,
)
IMPORT_RECORDING = Command(
    "import-recording",
    say("take in an oximeter's or cuff's CSV recording"),
    _add_recording,
    _read_recording,
)
