"""The record of a session as a PDF file: read from the record store alone, written whole or not.

For the window and the command line alike. The notes store is never asked for anything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.figures.said_data import said_rules, said_scales
from kaproom.core.review.session_record import SessionRecord, session_record
from kaproom.core.session.session import session_from
from kaproom.core.vitals.samples import track_of
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.export.fhir_document import RecordPdf
from kaproom.export.session_facts import SessionFacts, entered
from kaproom.resource_files import ResourceFiles
from kaproom.ui.paper.record.document import document_pdf
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.paper_theme import PAPER_THEME, paper_theme_from
from kaproom.ui.paper.record.papers import paper_of
from kaproom.ui.paper.record.templates import RECORD, TITLES
from kaproom.ui.paper.record.unseen import application_without_window
from kaproom.whole_file import write_file

if TYPE_CHECKING:
    from kaproom.record.store import RecordReader

_RECORD = (Store.RECORD,)
_ENCLOSED = "session-record.pdf"


@dataclass(frozen=True, slots=True)
class Made:
    """By whom and when a document is made, and how the practice is found; `made` is local."""

    by: str
    at: datetime
    site: str = ""


def read_session_record(reader: "RecordReader", session_id: str) -> SessionRecord:
    """A session as the record store holds it; raises EnvironmentFault where there is none.

    What of it is damaged is left out and said.
    """
    session = reader.read_stream(session_stream(session_id), _RECORD)
    started = session_from(session).started
    if started is None:
        raise EnvironmentFault(
            say(
                "There is no session {session_id}: look at `kaproom sessions`.",
                session_id=session_id,
            )
        )
    chart = reader.read_stream(chart_stream(started.client_id), _RECORD)
    samples = track_of(reader.read_samples_left(session_id))
    damage = [line for line in reader.damage if "record.db" in line]
    if samples.fault:
        damage.append(say("The device's values are left out: {fault}", fault=samples.fault))
    return session_record(session_id, session, chart, samples, tuple(damage))


def record_pdf(
    record: SessionRecord, files: ResourceFiles, template: str, paper: str, made: Made
) -> bytes:
    """The document; raises EnvironmentFault where there is no such template or paper.

    `paper` is `A4`, `Letter`, or empty for that of the country.
    """
    if template not in TITLES:
        raise EnvironmentFault(
            say(
                "There is no document {template}: {names}.",
                template=template,
                names=", ".join(TITLES),
            )
        )
    size = paper_of(paper)
    if size is None:
        raise EnvironmentFault(say("There is no paper {paper}: A4 or Letter.", paper=paper))
    started = record.state.started
    order = record.chart.order_by_id(started.order_id if started else None)
    rules = said_rules(files.rules()).with_order(order)
    facts = Facts(
        record, said_scales(files.scales()), rules, files.monitoring(), made.at, made.by, made.site
    )
    return document_pdf(template, facts, files.toml(PAPER_THEME, paper_theme_from), size)


def pdf_without_window(
    reader: "RecordReader",
    files: ResourceFiles,
    session_id: str,
    made: Made,
    template: str = RECORD,
    paper: str = "",
) -> tuple[bytes, SessionRecord]:
    """The document and the record it was made of, whether there is a window or not."""
    application = application_without_window()
    record = read_session_record(reader, session_id)
    content = record_pdf(record, files, template, paper, made)
    # Only now may it go: fonts are its own.
    del application
    return content, record


def enclosed_pdf(
    reader: "RecordReader", files: ResourceFiles, by: str, site: str = "", paper: str = ""
) -> Callable[[SessionFacts], RecordPdf]:
    """What makes the record as a document to lie in another form of it.

    It is of the time of the newest entry, so that the same record gives the same bytes.
    """

    def make(facts: SessionFacts) -> RecordPdf:
        made = Made(by, entered(facts.newest), site)
        return RecordPdf(
            _ENCLOSED, pdf_without_window(reader, files, facts.id, made, RECORD, paper)[0]
        )

    return make


def write_record_pdf(
    reader: "RecordReader",
    files: ResourceFiles,
    session_id: str,
    file: Path,
    made: Made,
    template: str = RECORD,
    paper: str = "",
    replace: bool = False,
) -> SessionRecord:
    """Write the document of a session; answers the record it was made of.

    Needs no window. Raises EnvironmentFault where the file is there already and `replace` was not
    said, or where it cannot be written; nothing half-written is left.
    """
    content, record = pdf_without_window(reader, files, session_id, made, template, paper)
    write_file(file, content, replace)
    return record
