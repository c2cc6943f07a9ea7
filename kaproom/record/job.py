"""What is handed to the writer thread: a few writes that belong together, and who waits."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from kaproom.core.events.event import Store
from kaproom.core.events.session import SessionEnded
from kaproom.core.stream.ports import Draft
from kaproom.errors import KaproomError
from kaproom.record.codec import Encoded
from kaproom.record.documents import DOCUMENTS_STORE
from kaproom.record.samples import Sample

SAMPLES_STORE = Store.RECORD
# A line being typed in the room is a psychotherapy note until it is known to be anything else.
DRAFTS_STORE = Store.NOTES

Document = tuple[str, str, bytes]
"""The stream a document belongs to, the id of its file, its content."""


def _waiting() -> "Future[None]":
    future: Future[None] = Future()
    # From here on nobody can cancel it: what was handed over is written.
    future.set_running_or_notify_cancel()
    return future


@dataclass(slots=True, eq=False)
class Job:
    """Writes that are told durable together. `fault` is why they are not.

    With `all_new` an entry whose id is stored already refuses the job; else it is passed over.
    `seals` names streams to be sealed in every open store that has them; a session's end among the
    entries seals its stream by itself.
    """

    entries: Sequence[Encoded] = ()
    samples: Sequence[tuple[str, Sequence[Sample]]] = ()
    draft: tuple[str, Draft] | None = None
    documents: Sequence[Document] = ()
    all_new: bool = False
    seals: Sequence[str] = ()
    future: "Future[None]" = field(default_factory=_waiting)
    fault: KaproomError | None = None

    def touches(self, store: Store) -> bool:
        """Whether anything in it goes to `store`."""
        return (
            (bool(self.samples) and store is SAMPLES_STORE)
            or (self.draft is not None and store is DRAFTS_STORE)
            or (bool(self.documents) and store is DOCUMENTS_STORE)
            or any(encoded.event.store is store for encoded in self.entries)
        )

    def to_seal(self) -> list[str]:
        """The streams to be sealed once its entries are written."""
        ended = [e.event.stream for e in self.entries if isinstance(e.event.body, SessionEnded)]
        return [*ended, *self.seals]

    def settle(self) -> None:
        """Tell whoever waits how it went."""
        if self.fault is None:
            self.future.set_result(None)
        else:
            self.future.set_exception(self.fault)
