"""Writing one store: a batch of jobs becomes one transaction.

Owned by the writer thread, which alone calls it after opening. Knows no queue and no thread. After
any refusal of the database nothing remembered is trusted: heads are read anew.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import dialect, insert
from sqlalchemy.event import listen
from sqlalchemy.exc import DBAPIError

from kaproom.core.events.event import Event, Store
from kaproom.core.stream.ports import Draft
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import driver, stamp
from kaproom.record.anchor import Anchor, AnchorFile, Head, reconcile
from kaproom.record.chain import GENESIS, Envelope, entry_hash
from kaproom.record.codec import Encoded, clean_text, encode
from kaproom.record.documents import DOCUMENTS_STORE, add_document
from kaproom.record.engine import existing_database, writer_engine
from kaproom.record.faults import fault_of, guarded, is_damage
from kaproom.record.in_step import bring_in_step
from kaproom.record.job import DRAFTS_STORE, SAMPLES_STORE, Job
from kaproom.record.keys import Keys
from kaproom.record.projections import Projector
from kaproom.record.sample_writer import SampleWriter
from kaproom.record.schema import APPEND_ONLY, draft, entry
from kaproom.record.sealing import SESSION_PREFIX, seal_of
from kaproom.record.store_ends import StoredEnds

# The two statements of every append, put into words once: Core's own way to them takes longer than
# a good disk takes to sync.
_ENTRY_COLUMNS = tuple(entry.c.keys())
_INSERT_ENTRY = str(insert(entry).compile(dialect=dialect()))
_STORED_ID = str(select(entry.c.id).where(entry.c.id == bindparam("id")).compile(dialect=dialect()))
_put = insert(draft)
_PUT_DRAFT = _put.on_conflict_do_update(
    index_elements=["key"],
    set_={name: _put.excluded[name] for name in ("text", "begun_ms", "saved_utc_us")},
)


T = TypeVar("T")
Change = Callable[[Connection], None]
_LIFTED = ("entry_no_update", "sample_chunk_no_update", "document_part_no_delete")


def _past_triggers(connection: Connection, change: Change) -> None:
    named = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
    triggers = [connection.exec_driver_sql(named, (name,)).scalar_one() for name in _LIFTED]
    for name in _LIFTED:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    change(connection)
    for sql in triggers:
        connection.exec_driver_sql(sql)


def _deny_rewriting(connection: driver.Connection, _pooled: object) -> None:
    driver.deny_rewriting(connection, APPEND_ONLY)


class StoreWriter:
    """The one connection that writes a store, with the heads of its chains."""

    def __init__(self, data_dir: Path, store: Store, keys: Keys) -> None:
        """Open; raises EnvironmentFault where the database is missing, damaged or newer."""
        path = existing_database(data_dir, store)
        self.store = store
        self._file = path.name
        self._user = keys.user
        self._key = keys.of[store]
        self._engine = writer_engine(path, self._key)
        self._anchor_file = AnchorFile(data_dir, store, self._key)
        listen(self._engine, "connect", _deny_rewriting)
        self._ends = StoredEnds(self._first_row, stamp.CURRENT.major)
        self._head: Head | None = None
        self._heads: dict[str, tuple[int, bytes]] = {}
        with ExitStack() as undo:
            undo.callback(self._engine.dispose)
            self._connection = guarded(self._file, self._engine.connect)
            self.anchor = guarded(self._file, lambda: self._begin_work(keys.folder))
            undo.pop_all()
        self._samples = SampleWriter(self._connection, self._key.chunks, self.anchor.chunks)
        self.unanchored = not self._anchor_file.save(self.anchor)
        self.log_grown = False

    def commit(self, jobs: Sequence[Job], first: Change | None = None) -> None:
        """Write the parts of these jobs that belong here; on return they are on the disk.

        `first` is done before them in the same transaction. Raises a fault that carries no values,
        after which nothing of the batch is in the store.
        """
        damaged = False
        try:
            with self._connection.begin():
                if first is not None:
                    first(self._connection)
                head = self._write(jobs)
        except DBAPIError as error:
            fault = fault_of(error, self._file)
            damaged = is_damage(error)
        except (ValueError, OverflowError):
            fault = Defect("an entry's envelope cannot be stored")
        except Defect as refusal:
            fault = refusal.with_traceback(None)
        else:
            self._anchored_to(head)
            return
        self._head = None
        self._heads.clear()
        self._samples.forget(self.anchor.chunks)
        if damaged:
            # One damaged page makes the driver refuse all others on this connection.
            self._connection.invalidate()
        raise fault

    def rewrite(self, change: Change, jobs: Sequence[Job]) -> None:
        """Change what is stored, by law, in one transaction with the jobs that account for it.

        The one way past the triggers; they are back before COMMIT. On return no page of the
        database or its log holds the old bytes. Raises as `commit` does, and EnvironmentFault where
        another program keeps the old pages alive by reading: it can then be done again.
        """
        self._driver_connection().set_authorizer(None)
        try:
            self._driver_connection().execute("PRAGMA secure_delete=ON")
            self.commit(jobs, first=lambda connection: _past_triggers(connection, change))
            guarded(self._file, self._leave_no_trace)
        finally:
            driver.deny_rewriting(self._driver_connection(), APPEND_ONLY)

    def _leave_no_trace(self) -> None:
        raw = self._driver_connection()
        # Rows and drafts replaced long ago may lie in free pages: all pages are written anew.
        raw.execute("VACUUM")
        answer = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if answer is None or answer[0]:
            raise EnvironmentFault(
                say(
                    "Another program is reading {file}, whose old pages may remain until it "
                    "ends: close it, then do this again.",
                    file=self._file,
                )
            )

    def look_up(self, query: Callable[[Connection], T]) -> T:
        """What a query answers, in a transaction of its own; raises a fault without values."""

        def look_up() -> T:
            with self._connection.begin():
                return query(self._connection)

        return guarded(self._file, look_up)

    def save_anchor(self) -> None:
        """Bring the anchor up to the last commit; where the disk refuses, it stays due."""
        self.unanchored = not self._anchor_file.save(self.anchor)

    def checkpoint(self) -> None:
        """Empty the write-ahead log, unless a reader is in the way; a full disk leaves it be."""
        raw = self._driver_connection()
        try:
            raw.execute("PRAGMA busy_timeout=0")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            raw.execute("PRAGMA busy_timeout=1000")
        except driver.DriverError:
            return
        self.log_grown = False

    def close(self) -> None:
        """Empty the log, write the anchor, let go of the file."""
        self.checkpoint()
        if self.unanchored:
            self.save_anchor()
        self._connection.close()
        self._engine.dispose()

    def _begin_work(self, folder: str) -> Anchor:
        with self._connection.begin():
            stamp.check(self._connection, folder, self.store)
            bring_in_step(self._connection)
            self._projector = Projector(self._connection)
            found = self._anchor_file.load()
            return reconcile(found, folder, self.store, self._ends)

    def _driver_connection(self) -> driver.Connection:
        return cast(driver.Connection, self._connection.connection.driver_connection)

    def _first_row(self, sql: str, parameters: Sequence[object]) -> driver.Row | None:
        row = self._connection.exec_driver_sql(sql, tuple(parameters)).first()
        return None if row is None else tuple(row)

    def _write(self, jobs: Sequence[Job]) -> Head:
        if self.store is SAMPLES_STORE:
            self._samples.add([samples for job in jobs for samples in job.samples])
        if self.store is DRAFTS_STORE:
            self._put_drafts(dict(job.draft for job in jobs if job.draft is not None))
        if self.store is DOCUMENTS_STORE:
            for document in (document for job in jobs for document in job.documents):
                add_document(self._connection, *document)
        for job in jobs:
            if job.all_new:
                self._demand_new(self._own(job))
        self._add_entries([encoded for job in jobs for encoded in self._own(job)])
        for stream in dict.fromkeys(stream for job in jobs for stream in job.to_seal()):
            self._seal(stream)
        return self._head or self.anchor.head

    def _own(self, job: Job) -> list[Encoded]:
        return [encoded for encoded in job.entries if encoded.event.store is self.store]

    def _demand_new(self, encoded: Sequence[Encoded]) -> None:
        if len(self._not_yet_stored(encoded)) < len(encoded):
            raise Defect("an entry's id is stored already")

    def _add_entries(self, encoded: Iterable[Encoded]) -> None:
        new = self._not_yet_stored(encoded)
        if not new:
            return
        head = self._head or self._ends.entries()
        rows: list[tuple[Any, ...]] = []
        added: list[tuple[int, Event]] = []
        for item in new.values():
            row = self._row(head.entries + 1, item)
            head = Head(row["entry_no"], row["stream"], row["seq"], row["hash"])
            rows.append(tuple(row[name] for name in _ENTRY_COLUMNS))
            added.append((head.entries, item.event))
        self._connection.exec_driver_sql(_INSERT_ENTRY, rows)
        self._projector.follow(added, head.entries)
        self._head = head

    def _seal(self, stream: str) -> None:
        anew = False
        if self.store is SAMPLES_STORE:
            anew = self._samples.seal_session(stream.removeprefix(SESSION_PREFIX))
        seal = seal_of(self._connection, self.store, stream, self._user, anew)
        if seal is not None:
            self._add_entries([encode(seal)])

    def _not_yet_stored(self, encoded: Iterable[Encoded]) -> dict[str, Encoded]:
        new: dict[str, Encoded] = {}
        for item in encoded:
            known = self._connection.exec_driver_sql(_STORED_ID, (item.event.id,)).first()
            if known is None:
                new.setdefault(item.event.id, item)
        return new

    def _row(self, entry_no: int, item: Encoded) -> dict[str, Any]:
        e = item.event
        stream = clean_text(e.stream)
        seq, prev = self._head_of(stream)
        envelope = Envelope(
            entry_no=entry_no,
            stream=stream,
            seq=seq + 1,
            id=e.id,
            turn=e.turn,
            kind=e.body.KIND,
            schema=e.body.SCHEMA,
            at_utc_us=e.at_utc_us,
            offset_min=e.offset_min,
            session_ms=e.session_ms,
            entered_utc_us=e.entered_utc_us,
            late=int(e.late),
            author=clean_text(e.author),
            payload_digest=item.digest,
            prev=prev,
        )
        sealed = entry_hash(self._key.chain, envelope)
        self._heads[stream] = (seq + 1, sealed)
        return {**envelope._asdict(), "payload": item.payload, "hash": sealed}

    def _head_of(self, stream: str) -> tuple[int, bytes]:
        head = self._heads.get(stream)
        if head is not None:
            return head
        query = select(entry.c.seq, entry.c.hash).where(entry.c.stream == stream)
        row = self._connection.execute(query.order_by(entry.c.seq.desc()).limit(1)).first()
        return (0, GENESIS) if row is None else (row.seq, row.hash)

    def _put_drafts(self, drafts: dict[str, Draft]) -> None:
        for key, kept in drafts.items():
            if kept.text:
                values = {
                    "key": key,
                    "text": clean_text(kept.text),
                    "begun_ms": kept.begun_ms,
                    "saved_utc_us": kept.saved_utc_us,
                }
                self._connection.execute(_PUT_DRAFT, values)
            else:
                self._connection.execute(delete(draft).where(draft.c.key == key))

    def _anchored_to(self, head: Head) -> None:
        self.log_grown = True
        now = self.anchor
        chunks = self._samples.reached
        if (head, chunks) != (now.head, now.chunks):
            self._head = head
            self.anchor = Anchor(now.folder, now.store, head, now.losses, chunks)
            self.unanchored = True
