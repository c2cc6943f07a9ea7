"""Documents on their way into the record and out of it: fulfils `ui.desks.documents.DocumentDesk`.

Files are read and written in a worker; the record's own thread writes what is kept. A copy leaves
only when it is asked for, readable by its owner alone, and the audit trail tells of it by the
client's id, never by the file's name or place.
"""

import hashlib
import uuid
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kaproom.core.chart.documents import MOST_BYTES, kind_reason, media_type_of, size_reason
from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.event import chart_stream
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.whole_file import write_beside_free_name

if TYPE_CHECKING:
    from kaproom.record.store import RecordStore

T = TypeVar("T")


class FolderDocuments:
    """The documents of whatever folder is open; `record` is asked for it at every call."""

    def __init__(
        self,
        record: "Callable[[], RecordStore]",
        note: Callable[[AuditAction, str, str], None],
        workers: Executor,
    ) -> None:
        self._record = record
        self._note = note
        self._workers = workers

    def attach(self, client_id: str, entry_id: str, path: Path) -> "Future[DocumentAttached]":
        """Read a file, look whether it can be taken, and keep its content."""
        record = self._record()

        def work() -> DocumentAttached:
            content = read_document(path)
            media_type = media_type_of(content)
            if media_type is None:
                raise EnvironmentFault(kind_reason(path.name))
            file_id = uuid.uuid4().hex
            try:
                record.keep_document(chart_stream(client_id), file_id, content).result()
            except Defect:
                # The folder was closed while the file was being read.
                raise EnvironmentFault(
                    say(
                        "{name} was not kept before the folder closed: attach it again.",
                        name=path.name,
                    )
                ) from None
            sha256 = hashlib.sha256(content).hexdigest()
            return DocumentAttached(entry_id, file_id, path.name, media_type, len(content), sha256)

        return self._workers.submit(work)

    def open(self, document: DocumentAttached, read: Callable[[bytes], T]) -> "Future[T]":
        """What `read` makes of the content, in a worker."""
        record = self._record()
        return self._workers.submit(
            lambda: read(record.read_document(document.file_id, document.sha256))
        )

    def save_copy(self, client_id: str, document: DocumentAttached, folder: Path) -> "Future[Path]":
        """Write a readable copy, never over another file."""
        record = self._record()

        def work() -> Path:
            content = record.read_document(document.file_id, document.sha256)
            path = write_beside_free_name(folder, document.name, content)
            self._note(AuditAction.EXPORTED, chart_stream(client_id), say("an attached document"))
            return path

        return self._workers.submit(work)


def read_document(path: Path) -> bytes:
    """A file's content; raises EnvironmentFault for one that is not there or too large.

    Never reads more than may be kept, whatever the file grows to meanwhile.
    """
    try:
        if not path.is_file():
            raise EnvironmentFault(
                say("There is no file {name} there: look at the path.", name=path.name or path)
            )
        reason = size_reason(path.stat().st_size)
        if reason:
            raise EnvironmentFault(reason)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or say("its name is none")
        raise EnvironmentFault(
            say("{name} cannot be read: {why}.", name=path.name, why=why)
        ) from None
    reason = size_reason(len(content))
    if reason:
        raise EnvironmentFault(reason)
    return content
