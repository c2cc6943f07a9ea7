"""What can be typed after the commands by which data leave and come in. Parsing only."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What leaves, in which form, and where to. `subject` is a session, or `all`.

    `pdf` is the PDF that a FHIR bundle holds, in place of one made now; `yes` does not ask first.
    """

    subject: str
    out: Path
    form: str = ""
    template: str = "record"
    paper: str = ""
    pdf: Path | None = None
    force: bool = False
    yes: bool = False


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


def add_export_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The commands, by `add`, which takes a name and what it does."""
    _add_export(add("export", say("a session's record as files; the notes stay closed")))
    _add_export_notes(
        add("export-notes", say("psychotherapy notes, on their own and asked for first"))
    )
    importing = add(
        "import-events", say("take in what `export --format json` or export-notes wrote")
    )
    importing.add_argument("file", type=Path, metavar="F", help=say("the file"))
    _add_import_recording(
        add("import-recording", say("take in an oximeter's or cuff's CSV recording"))
    )


def export_options(found: argparse.Namespace) -> ExportOptions:
    """What was typed after `export` or `export-notes`."""
    return ExportOptions(
        found.subject,
        found.out,
        getattr(found, "form", ""),
        getattr(found, "template", "record"),
        getattr(found, "paper", ""),
        getattr(found, "pdf", None),
        found.force,
        getattr(found, "yes", False),
    )


def import_options(found: argparse.Namespace) -> ImportOptions:
    """What was typed after `import-events` or `import-recording`."""
    return ImportOptions(
        found.file,
        getattr(found, "subject", ""),
        getattr(found, "shift_s", 0),
        getattr(found, "columns", ""),
        getattr(found, "look", False),
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "subject",
        metavar="SESSION",
        help=say("an id, or its beginning; `all` with json for everything"),
    )
    parser.add_argument(
        "--format",
        dest="form",
        required=True,
        choices=("pdf", "fhir", "csv", "json"),
        help=say("the form"),
    )
    _add_out(parser, say("the file; for csv a folder"))
    parser.add_argument(
        "--template", default="record", choices=("record", "monitoring"), help=say("which PDF")
    )
    parser.add_argument(
        "--paper",
        default="",
        choices=("", "A4", "Letter"),
        help=say("of the PDF; the locale's else"),
    )
    parser.add_argument(
        "--pdf",
        type=Path,
        metavar="P",
        help=say("the PDF that the FHIR bundle holds, else one is made"),
    )


def _add_export_notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION", help=say("an id, or its beginning, or `all`"))
    _add_out(parser, say("the file"))
    parser.add_argument("--yes", action="store_true", help=say("do not ask first"))


def _add_import_recording(parser: argparse.ArgumentParser) -> None:
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


def _add_out(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="F", help=what)
    parser.add_argument("--force", action="store_true", help=say("replace what is there"))
