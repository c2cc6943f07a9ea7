"""What leaves a folder from the window, and what comes in: fulfils `ui.desks.exports.ExportDesk`.

Files are made, written and read in a worker. Every export is one line of the audit
trail; that of a session goes by its id and the form, never by the file's name or place.
"""

from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom.core.clock import Clock
from kaproom.core.events.event import chart_stream, session_stream
from kaproom.core.session.session import SessionState
from kaproom.core.stream.audit import AuditAction
from kaproom.core.vitals.recording_columns import remembered
from kaproom.core.vitals.recordings import PlacedRecording
from kaproom.core.wording import say
from kaproom.desks.door import FolderDoor
from kaproom.recording_files import placed_from
from kaproom.resource_files import ResourceFiles
from kaproom.settings import FolderSettings
from kaproom.whole_file import demand_file, demand_free

if TYPE_CHECKING:
    from kaproom.export.fhir_document import RecordPdf
    from kaproom.export.session_facts import SessionFacts


class FolderExports:
    """The exports of whatever folder is open; the door is asked for it at every call."""

    def __init__(
        self,
        door: FolderDoor,
        files: ResourceFiles,
        settings: FolderSettings,
        clock: Clock,
        workers: Executor,
    ) -> None:
        self._door = door
        self._files = files
        self._settings = settings
        self._clock = clock
        self._workers = workers

    def export_session(
        self, session_id: str, form: str, place: Path, practice: bool, replace: bool
    ) -> "Future[str]":
        """Write a session's record, out of the record store alone."""
        record = self._door.opened.record
        scales = self._files.scales()
        by, site = self._door.opened.user, self._settings.now().find_us

        def enclosed(facts: "SessionFacts") -> "RecordPdf":
            # With the score's drawing, which no start of the window waits for.
            from kaproom.record_pdf import enclosed_pdf  # noqa: PLC0415

            return enclosed_pdf(record, self._files, by, site)(facts)

        def work() -> str:
            from kaproom.export.making import CSV, make_export  # noqa: PLC0415 - not for a start

            # Asked about before anybody waits for what is to be written.
            (demand_free if form == CSV else demand_file)(place, replace)
            # What was entered a moment ago is in it too.
            record.append(()).result()
            made = make_export(record, session_id, form, scales, practice, enclosed)
            made.write(place, replace)
            self._door.note(AuditAction.EXPORTED, session_stream(session_id), form)
            return " ".join(
                (
                    say("{number} entries are in {place}.", number=made.events, place=place),
                    *made.remarks,
                )
            )

        return self._workers.submit(work)

    def record_pdf(
        self, session_id: str, file: Path, template: str, paper: str, replace: bool
    ) -> "Future[str]":
        """Write a session's record as a PDF, out of the record store alone."""
        record, site = self._door.opened.record, self._settings.now().find_us
        by, at = self._door.opened.user, self._clock.now().local()

        def work() -> str:
            # With the score's drawing, which no start of the window waits for.
            from kaproom.record_pdf import Made, write_record_pdf  # noqa: PLC0415

            made = Made(by, at, site)
            demand_file(file, replace)
            # What was entered a moment ago is in it too.
            record.append(()).result()
            write_record_pdf(record, self._files, session_id, file, made, template, paper, replace)
            self._door.note(AuditAction.EXPORTED, session_stream(session_id), f"{template}, PDF")
            return say("Made: {file}", file=file)

        return self._workers.submit(work)

    def calendar(self, client_id: str, file: Path, replace: bool) -> "Future[str]":
        """Write a client's visits as a calendar file without names."""
        visits = self._door.opened.casebook.visits(client_id)
        made = self._clock.now().utc_us

        def work() -> str:
            # With icalendar, which no start of the window waits for.
            from kaproom.export.calendar_file import (  # noqa: PLC0415
                calendar_bytes,
                write_calendar,
            )

            write_calendar(file, calendar_bytes([(client_id, visits)], made), replace)
            self._door.note(AuditAction.EXPORTED, chart_stream(client_id), file.name)
            return say(
                "{visits} visits are in {file}, without names.", visits=len(visits), file=file
            )

        return self._workers.submit(work)

    def look_at_recording(
        self, state: SessionState, file: Path, shift_s: int, columns: str
    ) -> "Future[PlacedRecording]":
        """What of a device's recording lies in a session; nothing is written."""
        settings, limits = self._settings.now(), self._files.limits()
        return self._workers.submit(placed_from, file, state, limits, settings, shift_s, columns)

    def keep_recording(self, session_id: str, found: PlacedRecording) -> "Future[None]":
        """Store a recording's samples and remember its columns."""
        record, before = self._door.opened.record, self._settings.now()
        known = remembered(before.recordings, found.columns)
        if known != before.recordings:
            self._settings.save(replace(before, recordings=known))

        def work() -> None:
            for written in [record.append_samples(session_id, b) for b in found.batches]:
                written.result()
            self._door.note(AuditAction.IMPORTED, session_stream(session_id), "recording")

        return self._workers.submit(work)
