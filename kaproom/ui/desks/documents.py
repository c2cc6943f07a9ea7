"""What the client's page needs of the program to take documents in and show them again."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol, TypeVar

from kaproom.core.events.client import DocumentAttached

T = TypeVar("T")


class DocumentDesk(Protocol):
    """Documents of the open folder. Every method returns at once; faults are EnvironmentFaults."""

    def attach(self, client_id: str, entry_id: str, path: Path) -> "Future[DocumentAttached]":
        """Read a file, look whether it can be taken, and keep its content.

        Answers the entry that is to be written on the client's chart: only that attaches it.
        """
        ...

    def open(self, document: DocumentAttached, read: Callable[[bytes], T]) -> "Future[T]":
        """What `read` makes of the content, off the window's thread."""
        ...

    def save_copy(self, client_id: str, document: DocumentAttached, folder: Path) -> "Future[Path]":
        """Write a readable copy into a folder, never over another file; the audit trail says so."""
        ...
