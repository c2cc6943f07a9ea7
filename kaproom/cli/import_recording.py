"""`kaproom import-recording`: an oximeter's or cuff's CSV into a session, its clock put right.

Seconds that have a value keep it; a cuff's readings come in as late entries. What came in is said,
and with `--look` only that.
"""

import uuid
from dataclasses import replace

from kaproom.cli.arguments.taking_in import ImportOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.posted import Posted
from kaproom.cli.subject import session_named
from kaproom.core.clock import SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import session_stream
from kaproom.core.session.commands import TakeReading
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.audit import AuditAction
from kaproom.core.stream.decision import Refusal
from kaproom.core.vitals.recording_columns import ROLES, remembered
from kaproom.core.vitals.recordings import PlacedRecording
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.store import RecordStore, open_record
from kaproom.recording_files import placed_from
from kaproom.resource_files import files_in_use
from kaproom.settings import load_settings, save_settings


def run(options: Options) -> int:
    """The command; raises EnvironmentFault with the line that cannot be used."""
    asked = options.asked_as(ImportOptions)
    folder, keys = open_folder(options.folder)
    settings, fault = load_settings(folder)
    posted = Posted()
    with open_record(folder, keys) as record:
        casebook = Casebook(
            record,
            SystemClock(),
            keys.user,
            lambda: uuid.uuid4().hex,
            posted.post,
            keys.practice,
        )
        live = casebook.open_session(session_named(record, asked.subject))
        limits = files_in_use().limits()
        found = placed_from(asked.file, live.state, limits, settings, asked.shift_s, asked.columns)
        seconds = found.new_seconds(casebook.samples(live.id))
        readings = len(found.new_readings(live.state))
        if not asked.look:
            _take_in(record, live, found, seconds > 0)
            casebook.trail.note(AuditAction.IMPORTED, session_stream(live.id), "recording")
    # Closing has written what was handed over, or said why not.
    posted.run()
    if live.unsaved:
        raise EnvironmentFault(
            say("Not all of it came in; import it again. {fault}", fault=live.fault)
        )
    known = remembered(settings.recordings, found.columns)
    if not asked.look and not fault and known != settings.recordings:
        save_settings(folder, replace(settings, recordings=known))
    _tell(options, asked, found, seconds, readings)
    return 0


def _take_in(record: RecordStore, live: LiveSession, found: PlacedRecording, samples: bool) -> None:
    for at_ms, reading in found.new_readings(live.state):
        answer = live.submit(TakeReading(reading, at_ms=at_ms, late=True))
        if isinstance(answer, Refusal):
            raise EnvironmentFault(say("A reading was not taken: {reason}", reason=answer.reason))
    if samples:
        for written in [record.append_samples(live.id, batch) for batch in found.batches]:
            written.result()


def _tell(
    options: Options, asked: ImportOptions, found: PlacedRecording, seconds: int, readings: int
) -> None:
    if not options.as_json:
        print(found.words(seconds, readings, not asked.look))
        return
    print_json(
        {
            "ok": True,
            "looked": asked.look,
            "from_s": found.first_ms // 1000,
            "to_s": found.last_ms // 1000,
            "shift_s": found.shift_s,
            "seconds": found.seconds,
            "new_seconds": seconds,
            "gap_seconds": found.gaps,
            "readings": len(found.readings),
            "new_readings": readings,
            "outside": found.outside,
            "unusable": found.unusable,
            "columns": {role: getattr(found.columns, role) for role in ROLES},
        }
    )
