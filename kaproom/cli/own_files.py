"""The practice's own data files, for commands: what they change waits for the folder's trail."""

from kaproom.cli.folder import named_folder
from kaproom.cli.options import FolderOptions
from kaproom.core.clock import SystemClock
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.desks.data_files import DataFiles
from kaproom.record import audit_waiting
from kaproom.record.folder import is_folder
from kaproom.resource_files import ResourceFiles, files_in_use

LATER = say("A session that is running keeps what it began with; the next one has this.")


def data_files(options: FolderOptions, files: ResourceFiles | None = None) -> DataFiles:
    """The data files in use. A data folder stays closed: nobody is named in its trail."""
    folder = named_folder(options)

    def note(action: AuditAction, subject: str, detail: str) -> None:
        if is_folder(folder):
            audit_waiting.wait(
                folder, "", action, subject, say("command line: {detail}", detail=detail)
            )

    return DataFiles(files or files_in_use(), SystemClock(), note=note)
