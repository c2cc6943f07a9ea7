"""`kaproom export`: a session's record as PDF, FHIR, CSV or complete JSON; notes stay closed.

Works beside an open kaproom. `export all --format json` is everything there is in the record.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from kaproom.cli.arguments.exports import ExportOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.subject import session_named
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store, session_stream
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.export.complete import all_streams, complete_export
from kaproom.export.fhir_document import RecordPdf, read_pdf
from kaproom.export.making import JSON, RUNNING, MadeExport, make_export
from kaproom.export.session_facts import RECORD_ONLY, SessionFacts
from kaproom.record import audit_waiting
from kaproom.record.store import RecordReader, open_reader
from kaproom.resource_files import files_in_use
from kaproom.settings import load_settings
from kaproom.whole_file import demand_free

ALL, PDF = "all", "pdf"


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where nothing was written."""
    asked = options.asked_as(ExportOptions)
    demand_free(asked.out, asked.force)
    folder, keys = open_folder(options.folder)
    site = load_settings(folder)[0].find_us
    with open_reader(folder, keys, RECORD_ONLY) as record:
        subject, made = _made(_Asking(record, asked, keys.user, site), keys.practice)
    files = made.write(asked.out, asked.force)
    audit_waiting.wait(folder, keys.user, AuditAction.EXPORTED, subject, asked.form)
    tell(options, made, files)
    return 0


def tell(options: Options, made: MadeExport, files: list[Path]) -> None:
    """Say what was written; what is to be known of it goes to the other stream."""
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    if options.as_json:
        told = {"files": [str(file) for file in files], "events": made.events}
        print_json({**told, "remarks": list(made.remarks)})
    else:
        where = files[0] if len(files) == 1 else files[0].parent
        print(
            say(
                "{number} entries are in {where}. Keep it as safe as the record itself.",
                number=made.events,
                where=where,
            )
        )


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is exported out of which record, for whom, and how the practice is found."""

    record: RecordReader
    asked: ExportOptions
    user: str
    site: str

    def pdf(self, session_id: str) -> MadeExport:
        """The session's record as a document."""
        # Draws with Qt, which no other form but the bundle needs.
        from kaproom.record_pdf import Made, pdf_without_window

        made = Made(self.user, SystemClock().now().local(), self.site)
        asked = self.asked
        data, read = pdf_without_window(
            self.record, files_in_use(), session_id, made, asked.template, asked.paper
        )
        running = (RUNNING,) if read.state.running else ()
        return MadeExport(data, len(read.state.ledger.events), (*running, *read.damage))

    def enclosed(self, facts: SessionFacts) -> RecordPdf:
        """The document that lies in a bundle: the one that was named, else one made now."""
        if self.asked.pdf is not None:
            return read_pdf(self.asked.pdf)
        from kaproom.record_pdf import enclosed_pdf

        make = enclosed_pdf(self.record, files_in_use(), self.user, self.site, self.asked.paper)
        return make(facts)


def _made(asking: _Asking, practice: bool) -> tuple[str, MadeExport]:
    """The stream it is about, and the export."""
    record, asked = asking.record, asking.asked
    if asked.subject == ALL:
        if asked.form != JSON:
            raise EnvironmentFault(say("Everything at once goes out as json: add --format json."))
        whole = complete_export(record, all_streams(record), RECORD_ONLY, practice)
        made = MadeExport(whole.data, whole.events, (*whole.remarks, *record.damage))
        return Store.RECORD.value, made
    session_id = session_named(record, asked.subject)
    if asked.form == PDF:
        return session_stream(session_id), asking.pdf(session_id)
    scales = files_in_use().scales()
    made = make_export(record, session_id, asked.form, scales, practice, asking.enclosed)
    return session_stream(session_id), made
