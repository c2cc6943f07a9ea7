"""The content of attached documents: written in parts, read whole, taken out by a purge.

The database encrypts it like everything else; the entry that names it holds its SHA-256, so that
the chain vouches for it. Opens nothing, and knows nothing of what a document says.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import driver
from kaproom.record.schema import document_part

DOCUMENTS_STORE = Store.RECORD

_PART_BYTES = 256 * 1024
_OF_FILE = "SELECT data FROM document_part WHERE file_id = ? ORDER BY part"
_OF_STREAM = "SELECT DISTINCT file_id FROM document_part WHERE stream = ?"


def add_document(connection: Connection, stream: str, file_id: str, content: bytes) -> None:
    """Store a content; one that is there already is left as it is."""
    stored = select(func.count()).where(document_part.c.file_id == file_id)
    if connection.execute(stored).scalar_one():
        return
    rows: list[dict[str, Any]] = [
        {
            "file_id": file_id,
            "part": part,
            "stream": stream,
            "data": content[at : at + _PART_BYTES],
        }
        for part, at in enumerate(range(0, len(content), _PART_BYTES), 1)
    ]
    connection.execute(insert(document_part), rows)


def read_document(connection: Connection, file_id: str, sha256: str) -> bytes:
    """A content; raises EnvironmentFault where it is not the one that was attached."""
    content = b"".join(row[0] for row in connection.exec_driver_sql(_OF_FILE, (file_id,)))
    if hashlib.sha256(content).hexdigest() != sha256:
        raise EnvironmentFault(
            say(
                "This document is not as it was attached: run `kaproom verify`, and attach it anew."
            )
        )
    return content


def stored_documents(connection: Connection, stream: str) -> tuple[str, ...]:
    """The files of a stream whose content is there, also one that no entry came to name."""
    return tuple(row[0] for row in connection.exec_driver_sql(_OF_STREAM, (stream,)))


def take_out_documents(connection: Connection, file_ids: Sequence[str]) -> None:
    """Remove contents, on a connection that may."""
    for file_id in file_ids:
        connection.exec_driver_sql("DELETE FROM document_part WHERE file_id = ?", (file_id,))


def document_fault(connect: Callable[[], driver.Connection], file_id: str, sha256: str) -> str:
    """What is wrong with a stored content, or the empty text; read part by part."""
    connection = connect()
    try:
        parts: Iterator[driver.Row] = iter(connection.execute(_OF_FILE, (file_id,)))
        found = hashlib.sha256()
        length = 0
        for (data,) in parts:
            found.update(data)
            length += len(data)
    except driver.DriverError:
        return say("its document cannot be read: the file is damaged there")
    finally:
        connection.close()
    if not length:
        return say("its document is missing")
    return (
        "" if found.hexdigest() == sha256 else say("its document is not the one that was attached")
    )
