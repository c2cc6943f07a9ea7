"""What can be typed after the commands by which data leave: `export`, `-notes`, `calendar`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.command import Command
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
class CalendarOptions:
    """Whose course goes into which calendar file; an empty client for all."""

    client: str
    out: Path
    force: bool


def _add_export(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
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
    _add_out(parser, say("the file; for csv a folder"), say("replace what is there"))
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


def _read_export(found: argparse.Namespace) -> ExportOptions:
    return ExportOptions(
        found.subject,
        found.out,
        found.form,
        found.template,
        found.paper,
        found.pdf,
        found.force,
    )


def _add_notes(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SESSION", help=say("an id, or its beginning, or `all`"))
    _add_out(parser, say("the file"), say("replace what is there"))
    parser.add_argument("--yes", action="store_true", help=say("do not ask first"))


def _read_notes(found: argparse.Namespace) -> ExportOptions:
    return ExportOptions(found.subject, found.out, force=found.force, yes=found.yes)


def _add_calendar(parser: argparse.ArgumentParser, _shared: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "client",
        nargs="?",
        default="",
        metavar="CLIENT",
        help=say("an id, or its beginning; else all"),
    )
    _add_out(parser, say("the calendar file"), say("replace a file that is there"))


def _read_calendar(found: argparse.Namespace) -> CalendarOptions:
    return CalendarOptions(found.client, found.out, found.force)


def _add_out(parser: argparse.ArgumentParser, what: str, replaced: str) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="F", help=what)
    parser.add_argument("--force", action="store_true", help=replaced)


EXPORT = Command(
    "export", say("a session's record as files; the notes stay closed"), _add_export, _read_export
)
EXPORT_NOTES = Command(
    "export-notes",
    say("psychotherapy notes, on their own and asked for first"),
    _add_notes,
    _read_notes,
)
CALENDAR = Command(
    "calendar",
    say("the visits of a course as a calendar file without names"),
    _add_calendar,
    _read_calendar,
)
