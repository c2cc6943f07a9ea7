"""The record as the rest of kaproom sees it: `core.stream.ports.Record`, over one or both stores.

`open_record` writes and takes the folder's lock; `open_reader` only reads and can stand beside it.
Only the stores asked for are opened: whoever asks for the record alone never opens the notes.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from kaproom.core.clock import elapsed_ms
from kaproom.core.events.event import Event, Store, chart_stream
from kaproom.core.stream.audit import AUDIT_STREAM
from kaproom.core.stream.ports import (
    Draft,
    SampleBatch,
    SamplesLeft,
    SessionsOfClient,
    SessionSummary,
)
from kaproom.core.stream.searchable import Found
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import audit_waiting
from kaproom.record.codec import clean_text, encode, encode_unchanged
from kaproom.record.documents import DOCUMENTS_STORE
from kaproom.record.drafts_on_their_way import DraftsOnTheirWay
from kaproom.record.files import clear_left_behind
from kaproom.record.job import DRAFTS_STORE, SAMPLES_STORE, Document, Job
from kaproom.record.keyfile import load_key_file, save_key_file
from kaproom.record.keys import Keys
from kaproom.record.listing import session_summaries, sessions_by_client
from kaproom.record.lock import FolderLock
from kaproom.record.migrate import bring_up_to_date, forget_copies
from kaproom.record.reserve import FREED, Reserve
from kaproom.record.samples import samples_of
from kaproom.record.sealing import seal_what_ended
from kaproom.record.search import search_store
from kaproom.record.store_reader import StoreReader
from kaproom.record.store_writer import StoreWriter
from kaproom.record.writer import Writer

ALL_STORES = tuple(Store)
_MOST_STREAMS = 10_000

Opened = TypeVar("Opened", StoreWriter, StoreReader)


class RecordReader:
    """The stores, read only. Safe from any thread."""

    def __init__(self, readers: Mapping[Store, StoreReader]) -> None:
        self._readers = readers

    @property
    def stores(self) -> tuple[Store, ...]:
        """The stores that are open."""
        return tuple(self._readers)

    @property
    def damage(self) -> tuple[str, ...]:
        """What reading has found damaged so far, in words fit to be shown."""
        return tuple(r.damage for r in self._readers.values() if r.damage is not None)

    def reader(self, store: Store) -> StoreReader:
        """One of the open stores; raises Defect for one that is not open."""
        if store not in self._readers:
            raise Defect(f"the {store.value} store is not open")
        return self._readers[store]

    def read_stream(self, stream: str, stores: Sequence[Store] | None = None) -> list[Event]:
        """All events of a stream in order of `turn`; of all open stores where none is named.

        Events on a damaged page are left out and `damage` says so. Raises EnvironmentFault for an
        entry of a newer kaproom.
        """
        chosen = self.stores if stores is None else stores
        events = [event for store in chosen for event in self.reader(store).entries(stream)]
        return sorted(events, key=lambda event: event.turn)

    def session_summaries(
        self,
        client_id: str | None = None,
        running: bool | None = None,
        most: int | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[SessionSummary]:
        """Sessions, newest first, from the record store alone: all, or those asked for."""
        return session_summaries(self.reader(Store.RECORD), client_id, running, most, ids)

    def sessions_by_client(self) -> list[SessionsOfClient]:
        """A line for each client who has had a session, seen last first."""
        return sessions_by_client(self.reader(Store.RECORD))

    def search(
        self,
        words: str,
        most: int = 1000,
        stores: Sequence[Store] | None = None,
        kinds: Sequence[str] = (),
    ) -> list[Found]:
        """The entries of the open stores that hold all these words, newest first.

        Of all open stores where none is named, and of all kinds.

        Quotes make a phrase, the last word may be unfinished. Raises EnvironmentFault where a
        store cannot be searched yet.
        """
        chosen = [self.reader(store) for store in (self.stores if stores is None else stores)]
        found = [one for reader in chosen for one in search_store(reader, words, most, kinds)]
        return sorted(found, key=lambda one: one.at_utc_us, reverse=True)[:most]

    def streams_holding(self, words: str, kinds: Sequence[str]) -> list[str] | None:
        """The streams whose entries of these kinds hold the words; None for no usable index."""
        try:
            hits = self.search(words, _MOST_STREAMS, (Store.RECORD,), kinds)
        except EnvironmentFault:
            return None
        return list(dict.fromkeys(hit.stream for hit in hits))

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        """A session's device samples, oldest first, at most a minute in each batch.

        Raises EnvironmentFault where one is damaged, or a newer kaproom's.
        """
        return self.reader(SAMPLES_STORE).samples(session_id)

    def read_samples_left(self, session_id: str) -> SamplesLeft:
        """The same for whoever goes on without them: none where one minute is damaged."""
        try:
            return SamplesLeft(self.read_samples(session_id))
        except EnvironmentFault as fault:
            return SamplesLeft((), str(fault))

    def client_ids(self) -> list[str]:
        """The ids of the clients there are, oldest first; a purged one is among them no more."""
        prefix = chart_stream("")
        found = self.reader(Store.RECORD).worded_streams(prefix)
        return [stream.removeprefix(prefix) for stream in found]

    def streams(self, prefix: str) -> list[str]:
        """The streams of the open stores that begin with `prefix`, oldest first."""
        begun: dict[str, int] = {}
        for reader in self._readers.values():
            for stream, entered_utc_us in reader.first_entries(prefix):
                begun[stream] = min(entered_utc_us, begun.get(stream, entered_utc_us))
        return sorted(begun, key=begun.__getitem__)

    def read_draft(self, key: str) -> Draft:
        """The unfinished line kept under `key`, empty where there is none."""
        return self.reader(DRAFTS_STORE).draft(key)

    def read_document(self, file_id: str, sha256: str) -> bytes:
        """The content of an attached document, which is what its entry says by its SHA-256.

        Raises EnvironmentFault where it is damaged, missing or another.
        """
        return self.reader(DOCUMENTS_STORE).document(file_id, sha256)

    def close(self) -> None:
        """Let go of the files."""
        for reader in self._readers.values():
            reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class RecordStore(RecordReader):
    """The stores, read and written; fulfils `core.stream.ports.Record`.

    Every write answers with a future that is done only after COMMIT returned, and that carries an
    EnvironmentFault where the disk refused: the same call can then be made again, and what had
    been stored after all is not stored twice. `faults` are lines for the person about what was
    found on opening.
    """

    def __init__(
        self,
        readers: Mapping[Store, StoreReader],
        writer: Writer,
        faults: tuple[str, ...],
        reserve: Reserve | None = None,
    ) -> None:
        super().__init__(readers)
        self._reserve = reserve
        self._writer = writer
        self._drafts = DraftsOnTheirWay()
        self._on_close = ExitStack()
        self.faults = faults
        self.grown_ms = 0
        """When entries were last stored, by `elapsed_ms`; lines of the trail are left out of it."""

    @property
    def notice(self) -> str:
        """What the person is to know of the disk while entries are still written, or nothing."""
        return FREED if self._reserve is not None and self._reserve.freed else ""

    def append(self, events: Sequence[Event]) -> "Future[None]":
        """Make events durable, in order, each in its store."""
        job = Job()
        try:
            job.entries = [encode(event) for event in events]
        except Defect as fault:
            return _refused(job, fault)
        return self._noted(self._writer.submit(job), events)

    def append_samples(self, session_id: str, batch: SampleBatch) -> "Future[None]":
        """Make device samples durable; a second already stored keeps what it has."""
        job = Job()
        try:
            job.samples = [(session_id, samples_of(batch))]
        except Defect as fault:
            return _refused(job, fault)
        return self._writer.submit(job)

    def save_draft(self, key: str, draft: Draft) -> "Future[None]":
        """Keep an unfinished line, in the notes store; an empty text forgets it."""
        job = Job(draft=(key, draft))
        self._drafts.hold(key, job)
        return self._writer.submit(job)

    def read_draft(self, key: str) -> Draft:
        """The unfinished line kept under `key`, or on its way there; empty where there is none."""
        return self._drafts.newest(key) or super().read_draft(key)

    def keep_document(self, stream: str, file_id: str, content: bytes) -> "Future[None]":
        """Make a document's content durable, before the entry that names it.

        One that is there already is left as it is, so that a retry never doubles.
        """
        return self._writer.submit(Job(documents=[(clean_text(stream), file_id, content)]))

    def bring_in(
        self,
        events: Sequence[Event],
        samples: Sequence[tuple[str, SampleBatch]],
        documents: Sequence[Document],
    ) -> "Future[None]":
        """Make durable what another record held, as it is; in each store all of it, or nothing.

        The future carries a Defect where an entry could only be stored as another one, or has an id
        that is taken. The record goes first: where it refuses, the notes are left alone.
        """
        job = Job(documents=documents, all_new=True)
        try:
            job.entries = [encode_unchanged(event) for event in events]
            job.samples = [(session_id, samples_of(batch)) for session_id, batch in samples]
        except Defect as fault:
            return _refused(job, fault)
        return self._noted(self._writer.submit(job), events)

    def _noted(self, answer: "Future[None]", events: Sequence[Event]) -> "Future[None]":
        def note(stored: "Future[None]") -> None:
            if not stored.cancelled() and stored.exception() is None:
                self.grown_ms = elapsed_ms()

        if any(event.stream != AUDIT_STREAM for event in events):
            answer.add_done_callback(note)
        return answer

    def close(self) -> None:
        """Write what is waiting, empty the logs, write the anchors, release the folder."""
        # Readers first: the last connection to go takes the empty log with it.
        super().close()
        self._writer.close()
        self._on_close.close()

    def release_on_close(self, lock: FolderLock) -> None:
        """Hold the folder's lock until `close`."""
        self._on_close.callback(lock.release)


def open_record(data_dir: Path, keys: Keys, stores: Sequence[Store] = ALL_STORES) -> RecordStore:
    """The folder's stores for reading and writing, and the folder to oneself.

    A database of an older kaproom is brought up to date first. Raises EnvironmentFault where
    another kaproom has the folder, or a database is missing, damaged beyond opening, foreign or
    newer.
    """
    with ExitStack() as undo:
        lock = FolderLock(data_dir)
        undo.callback(lock.release)
        migrated = [store for store in stores if bring_up_to_date(data_dir, store, keys)]
        writers = {store: _undone(undo, StoreWriter(data_dir, store, keys)) for store in stores}
        readers = {store: _undone(undo, StoreReader(data_dir, store, keys)) for store in stores}
        mended = _mend_key_file(data_dir)
        clear_left_behind(data_dir)
        if Store.RECORD in writers:
            _take_in_audit_lines(data_dir, writers[Store.RECORD])
        seal_what_ended(writers)
        losses = [
            say(
                "{store}.db: {reason}. Run `kaproom verify`.", store=store.value, reason=loss.reason
            )
            for store, writer in writers.items()
            for loss in writer.anchor.losses
        ]
        for store in stores:
            if store not in migrated:
                forget_copies(data_dir, store)
        undo.pop_all()
    reserve = None if keys.practice else Reserve(data_dir)
    if reserve is not None:
        reserve.make()
    writer = Writer(writers, reserve=reserve)
    record = RecordStore(readers, writer, (*mended, *losses), reserve)
    record.release_on_close(lock)
    return record


def open_reader(data_dir: Path, keys: Keys, stores: Sequence[Store] = ALL_STORES) -> RecordReader:
    """The folder's stores for reading, also while a kaproom has them open."""
    with ExitStack() as undo:
        readers = {store: _undone(undo, StoreReader(data_dir, store, keys)) for store in stores}
        undo.pop_all()
    return RecordReader(readers)


def _undone(undo: ExitStack, opened: Opened) -> Opened:
    undo.callback(opened.close)
    return opened


def _mend_key_file(data_dir: Path) -> tuple[str, ...]:
    file, notices = load_key_file(data_dir)
    if notices:
        save_key_file(data_dir, file)
    return tuple(f"{notice} {say('It has been written anew.')}" for notice in notices)


def _take_in_audit_lines(data_dir: Path, writer: StoreWriter) -> None:
    def store(events: Sequence[Event]) -> None:
        writer.commit([Job([encode(event) for event in events])])

    try:
        audit_waiting.take_in(data_dir, store)
    except EnvironmentFault:
        # A disk that refuses is told where somebody writes; the lines wait for the next time.
        return


def _refused(job: Job, fault: Defect) -> "Future[None]":
    job.fault = fault.with_traceback(None)
    job.settle()
    return job.future
