"""An export of one session, made whole in memory and then written: for window and command line.

Of the record store alone: it asks for no other. What a format needs is loaded only when it is
asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kaproom.core.events.event import chart_stream, session_stream
from kaproom.core.session.palette import Scale
from kaproom.core.wording import say
from kaproom.export.complete import ReadsAll, complete_export
from kaproom.export.fhir_document import RecordPdf
from kaproom.export.session_facts import RECORD_ONLY, ReadsRecord, SessionFacts, read_session
from kaproom.whole_file import write_file, write_folder

FHIR, CSV, JSON = "fhir", "csv", "json"
FORMATS = (FHIR, CSV, JSON)

RUNNING = say("The session is still running: what was written so far is in it.")
"""Said of every form of a session that was not ended."""


class ExportedRecord(ReadsRecord, ReadsAll, Protocol):
    """The record as exports read it."""

    @property
    def damage(self) -> tuple[str, ...]:
        """What reading has found damaged so far."""
        ...


@dataclass(frozen=True, slots=True)
class MadeExport:
    """An export before it is written: one file, or a folder of files by name.

    `events` is how many entries it tells of; `remarks` are lines for the person.
    """

    content: bytes | Mapping[str, bytes]
    events: int
    remarks: tuple[str, ...] = ()

    def write(self, out: Path, replace: bool) -> list[Path]:
        """Write it whole or not at all; answers the files. Raises EnvironmentFault."""
        if isinstance(self.content, bytes):
            write_file(out, self.content, replace)
            return [out]
        write_folder(out, self.content, replace)
        return [out / name for name in self.content]


def make_export(
    record: ExportedRecord,
    session_id: str,
    form: str,
    scales: Mapping[str, Scale],
    practice: bool,
    document: Callable[[SessionFacts], RecordPdf] | None = None,
) -> MadeExport:
    """One session in one of `FORMATS`; raises EnvironmentFault where nothing of it is left.

    `document` makes the record as a PDF, which the FHIR bundle holds.
    """
    facts = read_session(record, session_id, scales)
    found = (*facts.faults, *record.damage)
    running = (RUNNING,) if facts.state.running else ()
    if form == JSON:
        streams = (chart_stream(facts.started.client_id), session_stream(session_id))
        made = complete_export(record, streams, RECORD_ONLY, practice)
        return MadeExport(made.data, made.events, (*running, *made.remarks, *record.damage))
    events = len(facts.state.ledger.events)
    if form == CSV:
        from kaproom.export.csv_files import csv_files  # noqa: PLC0415

        return MadeExport(csv_files(facts), events, (*running, *found))
    # Loading the resources takes a second, which no other format waits for.
    from kaproom.export.fhir import bundle_bytes  # noqa: PLC0415

    pdf = None if document is None else document(facts)
    return MadeExport(bundle_bytes(facts, record.damage, pdf), events, (*running, *found))
