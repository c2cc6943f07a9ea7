"""`kaproom import-recording`: an oximeter's or cuff's CSV into a session, its clock put right.

Seconds that have a value keep it; a cuff's readings come in as late entries. What came in is said,
and with `--look` only that.
"""

import uuid
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.cli.folder import open_folder
from kaproom.cli.options import ImportOptions, Options
from kaproom.cli.output import print_json
from kaproom.cli.subject import session_named
from kaproom.core.audit import AuditAction
from kaproom.core.casebook import Casebook
from kaproom.core.clock import SystemClock, local_time
from kaproom.core.commands import TakeReading
from kaproom.core.decision import Refusal
from kaproom.core.event import session_stream
from kaproom.core.live_session import LiveSession
from kaproom.core.recording_columns import (
    RecordingColumns,
    guessed_columns,
    remembered,
    told_columns,
)
from kaproom.core.samples import SampleTrack
from kaproom.core.session import session_clock_text
from kaproom.core.session_events import ReadingTaken
from kaproom.core.settings import Settings
from kaproom.devices.recording_csv import RecordingTable, read_recording, read_table
from kaproom.devices.recording_placed import PlacedRecording, SessionSpan, placed
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.store import RecordStore, open_record
from kaproom.resource_files import files_in_use
from kaproom.settings import load_settings, save_settings

_ALIKE_MS = 1000


@dataclass(frozen=True, slots=True)
class _New:
    """What of a recording is not in the session yet."""

    seconds: int
    readings: tuple[tuple[int, ReadingTaken], ...]


def run(options: Options) -> int:
    """The command; raises EnvironmentFault with the line that cannot be used."""
    asked = options.taking_in
    if asked is None:
        raise Defect("the command line was parsed wrongly")
    table = read_table(asked.file.name, _content(asked.file))
    folder, keys = open_folder(options.folder)
    settings, fault = load_settings(folder)
    columns = _columns(table, settings, asked.columns)
    with open_record(folder, keys) as record:
        casebook = Casebook(
            record,
            SystemClock(),
            keys.user,
            lambda: uuid.uuid4().hex,
            lambda work: work(),
            keys.practice,
        )
        live = casebook.open_session(session_named(record, asked.subject))
        found = _placed(table, columns, live, asked)
        new = _new(found, live, casebook.samples(live.id))
        if not asked.look:
            _take_in(record, live, found, new)
            casebook.trail.note(AuditAction.IMPORTED, session_stream(live.id), "recording")
    if live.unsaved:
        raise EnvironmentFault(f"Not all of it came in; import it again. {live.fault}")
    known = remembered(settings.recordings, columns)
    if not asked.look and not fault and known != settings.recordings:
        save_settings(folder, replace(settings, recordings=known))
    _tell(options, asked, columns, found, new)
    return 0


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        raise EnvironmentFault(f"{file} cannot be read: look at the path.") from None


def _columns(table: RecordingTable, settings: Settings, told: str) -> RecordingColumns:
    """What was told of the columns now, else before, else what their headings say."""
    before = (c for c in settings.recordings if c.headings == table.headings)
    base = next(before, guessed_columns(table.headings))
    try:
        return told_columns(base, told)
    except ValueError as wrong:
        there = ", ".join(table.headings)
        raise EnvironmentFault(f"--columns: {wrong}. The columns are {there}.") from None


def _placed(
    table: RecordingTable, columns: RecordingColumns, live: LiveSession, asked: ImportOptions
) -> PlacedRecording:
    event, ended_ms = live.state.start_event, live.state.ended_ms
    if event is None:
        raise EnvironmentFault("The session's beginning cannot be read: run `kaproom verify`.")
    if ended_ms is None:
        raise EnvironmentFault("The session is still running: import it when it is over.")
    start = local_time(event.at_utc_us, event.offset_min)
    recording = read_recording(table, columns, start, files_in_use().limits())
    found = placed(recording, SessionSpan(start, ended_ms, live.state.offs), asked.shift_s)
    if found.first_ms is None:
        moments = [m for m, _ in (*recording.samples, *recording.readings)]
        told = f" It goes from {min(moments):%Y-%m-%d %H:%M:%S} on." if moments else ""
        raise EnvironmentFault(
            f"Nothing in {table.name} lies in the session, which began "
            f"{start:%Y-%m-%d %H:%M:%S}.{told} Move it with --shift S, in seconds."
        )
    return found


def _new(found: PlacedRecording, live: LiveSession, track: SampleTrack) -> _New:
    seconds = sum(
        track.at(second, within_s=0) == (None, None)
        for batch in found.batches
        for second in range(batch.start_s, batch.start_s + len(batch.pulse_bpm))
    )
    here = live.state.readings
    readings = tuple(
        (at_ms, reading)
        for at_ms, reading in found.readings
        if not any(abs(r.at_ms - at_ms) < _ALIKE_MS and r.body == reading for r in here)
    )
    return _New(seconds, readings)


def _take_in(record: RecordStore, live: LiveSession, found: PlacedRecording, new: _New) -> None:
    waiting: list[Future[None]] = []
    if new.seconds:
        waiting = [record.append_samples(live.id, batch) for batch in found.batches]
    for at_ms, reading in new.readings:
        answer = live.submit(TakeReading(reading, at_ms=at_ms, late=True))
        if isinstance(answer, Refusal):
            raise EnvironmentFault(f"A reading was not taken: {answer.reason}")
    for written in waiting:
        written.result()


def _tell(
    options: Options,
    asked: ImportOptions,
    columns: RecordingColumns,
    found: PlacedRecording,
    new: _New,
) -> None:
    first, last = (session_clock_text(ms or 0, True) for ms in (found.first_ms, found.last_ms))
    if options.as_json:
        roles = ("time", "date", "pulse", "spo2", "systolic", "diastolic")
        print_json(
            {
                "ok": True,
                "looked": asked.look,
                "from_s": (found.first_ms or 0) // 1000,
                "to_s": (found.last_ms or 0) // 1000,
                "shift_s": asked.shift_s,
                "seconds": found.seconds,
                "new_seconds": new.seconds,
                "gap_seconds": found.gaps,
                "readings": len(found.readings),
                "new_readings": len(new.readings),
                "outside": found.outside,
                "unusable": found.unusable,
                "columns": {role: getattr(columns, role) for role in roles},
            }
        )
        return
    verb = "would come" if asked.look else "came"
    print(
        f"{new.seconds} of {found.seconds} seconds and {len(new.readings)} of "
        f"{len(found.readings)} readings {verb} in, from {first} to {last} of the session "
        f"(device clock {asked.shift_s:+d} s)."
    )
    print(
        f"{found.gaps} seconds are gaps, {found.unusable} values are none, "
        f"{found.outside} rows lie outside the session."
    )
