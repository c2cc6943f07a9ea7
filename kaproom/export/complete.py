"""A complete export: every entry of the chosen streams and stores, with samples and documents.

Entries keep ids, turns, times and authors, so that importing into an empty store and exporting
again gives the same bytes. Hashes, seals and what a purge says of its stream belong to the chain of
the one store they were made in, and the audit trail to the folder it tells of: they stay. So do
drafts, which are no entries yet, and entries whose words were removed by law.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.event import Event, Store, session_stream
from kaproom.core.events.keeping import PurgedEntry
from kaproom.core.stream.audit import AUDIT_STREAM
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.export.complete_lines import (
    FORMAT,
    NOT_EXPORTED,
    DocumentLine,
    EndLine,
    EventLine,
    Header,
    Label,
    Line,
    SamplesLine,
)
from kaproom.export.fhir_words import ACT_CODE, CONFIDENTIALITY

PSYCHOTHERAPY_NOTES = (Label(ACT_CODE, "PSYTHPN"), Label(CONFIDENTIALITY, "R"))
"""What a receiver that knows HL7's labels is told of psychotherapy notes."""

_SESSION = session_stream("")


class ReadsAll(Protocol):
    """The stores as a complete export reads them."""

    def read_stream(self, stream: str, stores: Sequence[Store] = ...) -> list[Event]:
        """All events of a stream, from the stores named."""
        ...

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        """A session's device samples."""
        ...

    def read_document(self, file_id: str, sha256: str) -> bytes:
        """The content of a document."""
        ...

    def streams(self, prefix: str) -> list[str]:
        """The names of the streams, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class Complete:
    """An export's bytes, how many entries are in it, how many were left out as removed by law.

    `faults` are lines about what could not be read.
    """

    data: bytes
    events: int
    removed: int
    faults: tuple[str, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of what is not in it."""
        gone = say(
            "{number} entries whose words were removed by law are not in it.", number=self.removed
        )
        return ((gone,) if self.removed else ()) + self.faults


def all_streams(record: ReadsAll) -> list[str]:
    """Every stream of the open stores that is exported, oldest first."""
    return [stream for stream in record.streams("") if stream != AUDIT_STREAM]


def complete_export(
    record: ReadsAll, streams: Sequence[str], stores: Sequence[Store], practice: bool
) -> Complete:
    """Export these streams of these stores."""
    return _Export(record, stores).of(streams, practice)


class _Export:
    def __init__(self, record: ReadsAll, stores: Sequence[Store]) -> None:
        self._record = record
        self._stores = stores
        self._removed = 0
        self._faults: list[str] = []

    def of(self, streams: Sequence[str], practice: bool) -> Complete:
        security = PSYCHOTHERAPY_NOTES if Store.NOTES in self._stores else ()
        names = tuple(store.value for store in self._stores)
        lines: list[bytes] = [_bytes(Header(FORMAT, names, practice, security))]
        counts = {DocumentLine: 0, EventLine: 0, SamplesLine: 0}
        for stream in streams:
            for line in self._stream(stream):
                lines.append(_bytes(line))
                counts[type(line)] += 1
        whole = b"".join(lines)
        digest = hashlib.sha256(whole).hexdigest()
        end = EndLine(counts[DocumentLine], counts[EventLine], counts[SamplesLine], digest)
        data = whole + _bytes(end)
        return Complete(data, counts[EventLine], self._removed, tuple(self._faults))

    def _stream(self, stream: str) -> Iterator[DocumentLine | EventLine | SamplesLine]:
        events = self._record.read_stream(stream, self._stores)
        for event in events:
            if isinstance(event.body, DocumentAttached):
                yield from self._document(stream, event.body)
        for event in events:
            if isinstance(event.body, PurgedEntry):
                self._removed += 1
            elif event.body.KIND not in NOT_EXPORTED:
                yield _event_line(event)
        if stream.startswith(_SESSION) and Store.RECORD in self._stores:
            yield from self._samples(stream)

    def _document(self, stream: str, attached: DocumentAttached) -> Iterator[DocumentLine]:
        try:
            content = self._record.read_document(attached.file_id, attached.sha256)
        except EnvironmentFault as fault:
            self._faults.append(str(fault))
            return
        text = base64.b64encode(content).decode()
        yield DocumentLine(stream, attached.file_id, attached.sha256, text)

    def _samples(self, stream: str) -> Iterator[SamplesLine]:
        try:
            batches = self._record.read_samples(stream.removeprefix(_SESSION))
        except EnvironmentFault as fault:
            self._faults.append(f"{fault} The samples of {stream} are not in it.")
            return
        for batch in batches:
            yield SamplesLine(stream, batch.start_s, batch.pulse_bpm, batch.spo2_percent)


def _event_line(event: Event) -> EventLine:
    return EventLine(
        event.stream,
        event.turn,
        event.id,
        event.body.KIND,
        event.body.SCHEMA,
        event.at_utc_us,
        event.offset_min,
        event.session_ms,
        event.entered_utc_us,
        event.late,
        event.author,
        msgspec.to_builtins(event.body),
    )


def _bytes(line: Line) -> bytes:
    return msgspec.json.encode(line, order="deterministic") + b"\n"
