"""What leaves a folder from the window, and what comes in: fulfils `ui.export_desk.ExportDesk`.

Files are made, written and read in a worker. Every export is one line of the audit trail, by the
session's id and the form, never by the file's name or place.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom.core.audit import AuditAction
from kaproom.core.event import session_stream
from kaproom.core.recording_columns import remembered
from kaproom.core.recordings import PlacedRecording
from kaproom.core.session import SessionState
from kaproom.core.wording import say
from kaproom.recording_files import placed_from
from kaproom.resource_files import ResourceFiles
from kaproom.settings import FolderSettings

if TYPE_CHECKING:
    from kaproom.export.fhir_document import RecordPdf
    from kaproom.export.session_facts import SessionFacts
    from kaproom.record.store import RecordStore


class FolderExports:
    """The exports of whatever folder is open; `record` is asked for it at every call."""

    def __init__(
        self,
        record: "Callable[[], RecordStore]",
        files: ResourceFiles,
        settings: FolderSettings,
        note: Callable[[AuditAction, str, str], None],
        user: Callable[[], str],
        workers: Executor,
    ) -> None:
        self._record = record
        self._files = files
        self._settings = settings
        self._note, self._user = note, user
        self._workers = workers

    def export_session(
        self, session_id: str, form: str, place: Path, practice: bool, replace: bool
    ) -> "Future[str]":
        """Write a session's record, out of the record store alone."""
        record = self._record()
        labels = {code: scale.label for code, scale in self._files.scales().items()}
        by, site = self._user(), self._settings.now().find_us

        def enclosed(facts: "SessionFacts") -> "RecordPdf":
            # With the score's drawing, which no start of the window waits for.
            from kaproom.record_pdf import enclosed_pdf  # noqa: PLC0415

            return enclosed_pdf(record, self._files, by, site)(facts)

        def work() -> str:
            from kaproom.export.making import make_export  # noqa: PLC0415 - not for a start

            # What was entered a moment ago is in it too.
            record.append(()).result()
            made = make_export(record, session_id, form, labels, practice, enclosed)
            made.write(place, replace)
            self._note(AuditAction.EXPORTED, session_stream(session_id), form)
            return " ".join(
                (
                    say("{number} entries are in {place}.", number=made.events, place=place),
                    *made.remarks,
                )
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
        record, before = self._record(), self._settings.now()
        known = remembered(before.recordings, found.columns)
        if known != before.recordings:
            self._settings.save(replace(before, recordings=known))

        def work() -> None:
            for written in [record.append_samples(session_id, b) for b in found.batches]:
                written.result()
            self._note(AuditAction.IMPORTED, session_stream(session_id), "recording")

        return self._workers.submit(work)
