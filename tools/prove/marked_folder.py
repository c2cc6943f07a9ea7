"""A real folder with a marker in every text field: one client's days, and every kind of event.

The days are written through the casebook and a live session's commands, as the screens do, so that
the screens show them. Then every registered kind is written once more with all of its fields
marked, into a stream of its own: what no screen shows is searched for all the same.
"""

import hashlib
import uuid
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from kaproom import paths
from kaproom.cli.posted import Posted
from kaproom.core.clock import SteppedClock, SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events import chart as chart
from kaproom.core.events import session as session
from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.event import Event, Store, registered_kinds
from kaproom.core.events.keeping import SEAL_KINDS
from kaproom.core.session import commands as c
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Draft
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_record
from kaproom.resource_files import ResourceFiles
from tools.prove.markers import Markers

PROTOCOL = "im-180"
_DAY_MS = 3 * 3_600_000
_STEP_MS = 60_000

T = TypeVar("T")


class Refused(Exception):
    """The core said no to something of the invented days."""


def marked_folder(folder: Path, markers: Markers, passphrase: str) -> Keys:
    """Make the folder, fill it, close it; its one client has had a session already."""
    create_folder(folder, passphrase)
    keys = unlock(folder, passphrase)
    posted = Posted()
    now = SystemClock().now()
    clock = SteppedClock(replace(now, utc_us=now.utc_us - _DAY_MS * 1000))
    author = markers.new("author", Store.RECORD)
    with open_record(folder, keys) as record:
        book = Casebook(record, clock, author, _new_id, posted.post, practice=False)
        client_id, agreement_id = _write_chart(book, markers, now.local().date().isoformat())
        plan = ResourceFiles(paths.resource_dir()).protocol(PROTOCOL)
        present = (markers.new("present", Store.RECORD),)
        live = _taken(book.begin_session(client_id, plan, present))
        for command in _commands(markers, agreement_id):
            clock.step(_STEP_MS)
            _taken(live.submit(command))
        _write_about_notes(live, markers)
        _taken(live.submit(c.EndSession()))
        posted.wait_until_saved(live)
        posted.run()
        _write_every_kind(record, markers, author)
        record.save_draft(
            f"session/{live.id}/line", Draft(markers.new("draft", Store.NOTES))
        ).result()
    return keys


def _write_chart(book: Casebook, markers: Markers, next_on: str) -> tuple[str, str]:
    """The client's chart; words from a list and dates are what they must be, all else is marked.

    The next session is planned for `next_on`: soon after midnight the first was the day before.
    """
    client = markers.body(chart.ClientAdded, birth_date="1984-03-02", planned_sessions=6)
    client_id = _taken(book.add_client(client))
    today = book.now().local().date().isoformat()
    for body in (
        markers.body(chart.AllergyNoted),
        markers.body(chart.MedicineNoted, flag="stimulant"),
        markers.body(chart.ContactNoted, role="emergency"),
        markers.body(chart.OrderReceived, route="IM", signed_on=today, expires_on=None),
        markers.body(chart.ConsentGiven, subject="touch", on_date=today, withdrawn=False),
        chart.SessionPlanned(number=2, on_date=next_on),
        markers.body(chart.IntentionSet),
    ):
        _taken(book.write(client_id, body))
    agreement = _taken(book.write(client_id, markers.body(chart.AgreementMade)))
    return client_id, agreement[0].id


def _commands(markers: Markers, agreement_id: str) -> tuple[c.Command, ...]:
    def record(field: str) -> str:
        return markers.new(field, Store.RECORD)

    def notes(field: str) -> str:
        return markers.new(field, Store.NOTES)

    dose = markers.body(session.DoseGiven, route="IM", order_id=None, booster_of=None)
    music = markers.body(session.MusicReported, what="track_started")
    return (
        c.RereadAgreement(agreement_id),
        c.GiveDose(dose),
        c.TakeReading(session.ReadingTaken(128, 82, 74, 98)),
        c.SkipReading(record("skip")),
        c.Observe(record("observation code"), record("observation"), lasting=True),
        c.RateScale(record("scale"), record("scale version"), 4, 0, 10),
        c.ReportMusic(music, 0),
        c.EnterPhase(record("phase")),
        c.TakeNote(notes("note"), starred=True),
        c.TakeNote(f"#part {notes('note with a tag')}"),
        c.TakeNote(f'"{notes("quoted note")}"', verbatim=True),
        c.TakeNote(notes("late note"), at_ms=0, late=True),
    )


def _write_about_notes(live: LiveSession, markers: Markers) -> None:
    note = live.state.notes[0]
    reworded = markers.new("promoted line", Store.RECORD)
    corrected = markers.new("corrected note", Store.NOTES)
    for command in (
        c.PromoteNote(note.id, reworded),
        c.CorrectEntry(note.id, (("text", corrected),)),
        c.TakeNote(markers.new("undone note", Store.NOTES)),
        c.Undo(),
    ):
        _taken(live.submit(command))


def _write_every_kind(record: RecordStore, markers: Markers, author: str) -> None:
    now = SystemClock().now()
    # A seal is the record's own word about a stream: it wrote them already, at the session's end.
    kinds = [kind for kind in registered_kinds() if kind.KIND not in SEAL_KINDS]
    for turn, kind in enumerate(kinds, 1):
        body = markers.body(kind)
        if isinstance(body, DocumentAttached):
            body = _with_document(record, markers, body)
        record.append(
            [
                Event(
                    id=_new_id(),
                    stream="canaries",
                    turn=turn,
                    at_utc_us=now.utc_us,
                    offset_min=now.offset_min,
                    session_ms=turn,
                    entered_utc_us=now.utc_us,
                    late=False,
                    author=author,
                    body=body,
                )
            ]
        ).result()


def _with_document(
    record: RecordStore, markers: Markers, body: DocumentAttached
) -> DocumentAttached:
    """The entry with a document that is there, and marked as well."""
    content = markers.new("document", Store.RECORD).encode()
    record.keep_document("canaries", body.file_id, content).result()
    return replace(body, sha256=hashlib.sha256(content).hexdigest(), size_bytes=len(content))


def _new_id() -> str:
    return uuid.uuid4().hex


def _taken(answer: T | Refusal) -> T:
    if isinstance(answer, Refusal):
        raise Refused(answer.reason)
    return answer
