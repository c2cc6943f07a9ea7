"""What leaves and comes in through the window, as the screens see it; nothing here waits."""

from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from kaproom.core.session.session import SessionState
from kaproom.core.vitals.recordings import PlacedRecording


class ExportDesk(Protocol):
    """The exports of the open folder, and recordings on their way in."""

    def export_session(
        self, session_id: str, form: str, place: Path, practice: bool, replace: bool
    ) -> "Future[str]":
        """Write a session's record, `form` one of `EXPORT_FORMS`; answers what was done.

        From the record store alone; fails with an EnvironmentFault, and then nothing is there.
        """
        ...

    def record_pdf(
        self, session_id: str, file: Path, template: str, paper: str, replace: bool
    ) -> "Future[str]":
        """Write a session's record as a PDF, from the record store alone; answers what was done.

        `template` is one of `ui.paper.record.templates`, `paper` one of `ui.paper.record.papers`
        or empty for that of the country.
        """
        ...

    def calendar(self, client_id: str, file: Path, replace: bool) -> "Future[str]":
        """Write a client's visits as a calendar file without names; answers what was done."""
        ...

    def look_at_recording(
        self, state: SessionState, file: Path, shift_s: int, columns: str
    ) -> "Future[PlacedRecording]":
        """What of a device's recording lies in a session; fails with an EnvironmentFault."""
        ...

    def keep_recording(self, session_id: str, found: PlacedRecording) -> "Future[None]":
        """Store a recording's samples and remember its columns; readings are entered apart.

        Raises EnvironmentFault where the settings cannot be saved.
        """
        ...
