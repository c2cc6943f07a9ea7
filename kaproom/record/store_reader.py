"""Reading one store, from any thread, by connections that cannot write.

Sees every commit that was acknowledged before the call. Where a page is damaged the rest is still
read, and what could not be is said in `damage`.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Executable, Select, func, literal_column, select
from sqlalchemy.exc import DBAPIError

from kaproom.core.events.event import Event, Store
from kaproom.core.events.keeping import PURGE_KINDS
from kaproom.core.stream.ports import Draft, SampleBatch
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import codec, documents, driver, stamp
from kaproom.record.codec import StoredRow
from kaproom.record.engine import existing_database, reader_engine
from kaproom.record.faults import fault_of, guarded, is_damage
from kaproom.record.in_step import in_step
from kaproom.record.keys import Keys
from kaproom.record.salvage import Hole, scan
from kaproom.record.sample_reader import read_batches
from kaproom.record.schema import draft, entry

T = TypeVar("T")
_LAST_CHARACTER = "\U0010ffff"

_ENTRIES = select(*(entry.c[name] for name in StoredRow._fields)).order_by(entry.c.entry_no)


def _first(prefix: str) -> tuple[ColumnElement[bool], ...]:
    """The first entries of streams of that prefix."""
    # Written out, and a range instead of LIKE: so the index of first entries is walked.
    return (
        entry.c.seq == literal_column("1"),
        entry.c.stream.between(prefix, prefix + _LAST_CHARACTER),
    )


class StoreReader:
    """A store opened for reading."""

    def __init__(self, data_dir: Path, store: Store, keys: Keys) -> None:
        """Open; raises EnvironmentFault where the database is missing, damaged or newer."""
        self.store = store
        self._path = existing_database(data_dir, store)
        self._key = keys.of[store]
        self._engine = reader_engine(self._path, self._key)
        self.damage: str | None = None
        with ExitStack() as undo:
            undo.callback(self._engine.dispose)
            version = self.read(lambda connection: stamp.read(connection, keys.folder, store))
            self._in_step = self._unless_damaged(in_step) is True
            undo.pop_all()
        # Reading never migrates: an older database is read as it is, and has none.
        self._schema = version.major
        self.has_projections = version >= stamp.CURRENT

    @property
    def file(self) -> str:
        """The database's name, for telling about it."""
        return self._path.name

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def entries(self, stream: str) -> list[Event]:
        """The events of a stream, in the order they were written."""
        clean = codec.clean_text(stream)
        rows = self._rows(_ENTRIES.where(entry.c.stream == clean), lambda row: row.stream == clean)
        return [codec.decode(row) for row in rows]

    def entries_of_kinds(self, kinds: Sequence[str]) -> list[Event]:
        """The events of some kinds in all streams, in the order they were written."""
        rows = self._rows(_ENTRIES.where(entry.c.kind.in_(kinds)), lambda row: row.kind in kinds)
        return [codec.decode(row) for row in rows]

    def first_entries(self, prefix: str = "") -> list[tuple[str, int]]:
        """Each stream of that prefix and the time of its first entry (UTC, us), oldest first."""
        query = select(entry.c.stream, entry.c.entered_utc_us).where(*_first(prefix))
        rows = self._found(query.order_by(entry.c.entry_no))
        if rows is not None:
            return [(row[0], row[1]) for row in rows]
        left = self._first_left(prefix)
        return [(row.stream, row.entered_utc_us) for row in left]

    def worded_streams(self, prefix: str = "") -> list[str]:
        """The streams of that prefix whose first entry still has its words, oldest first."""
        # Off the index alone: only where a stream accounts for a removal is its first row read.
        removed = select(entry.c.stream).where(entry.c.kind.in_(PURGE_KINDS))
        wordless = select(entry.c.stream).where(
            *_first(prefix), entry.c.stream.in_(removed), entry.c.payload.is_(None)
        )
        query = select(entry.c.stream).where(*_first(prefix), entry.c.stream.not_in(wordless))
        rows = self._found(query.order_by(entry.c.entry_no))
        if rows is not None:
            return [row[0] for row in rows]
        return [row.stream for row in self._first_left(prefix) if row.payload is not None]

    def _found(self, query: Executable) -> Sequence[Any] | None:
        """What is found by the indexes, None where it is damaged or they do not know all of it."""
        if not self._in_step:
            return None
        return self._unless_damaged(lambda connection: connection.execute(query).all())

    def _unless_damaged(self, call: Callable[[Connection], T]) -> T | None:
        """None where a page is damaged; raises EnvironmentFault for other faults."""
        try:
            return self._in_connection(call)
        except DBAPIError as error:
            damaged = is_damage(error)
            fault = fault_of(error, self._path.name)
        if damaged:
            return None
        raise fault

    def _first_left(self, prefix: str) -> list[StoredRow]:
        """Where the first entry of a stream is lost, the first that is left stands for it."""
        left = self._salvaged(lambda row: row.stream.startswith(prefix))
        firsts = {row.stream: row for row in reversed(left)}
        return list(reversed(firsts.values()))

    def lengths(self) -> dict[str, int]:
        """The number of entries of each stream."""
        # One seek in the index for each stream, instead of a walk over all entries.
        other = entry.alias()
        length = (
            select(func.max(other.c.seq)).where(other.c.stream == entry.c.stream).scalar_subquery()
        )
        query = select(entry.c.stream, length.label("length")).where(entry.c.seq == 1)
        rows = self._found(query)
        if rows is not None:
            return {row.stream: row.length for row in rows}
        return Counter(row.stream for row in self._salvaged(lambda _row: True))

    def samples(self, session_id: str) -> list[SampleBatch]:
        """A session's device samples, oldest first, at most a minute in each batch."""
        try:
            return self.read(lambda connection: read_batches(connection, session_id, self._schema))
        except ValueError:
            pass
        raise EnvironmentFault(
            say(
                "{name} holds a minute of samples that is damaged: run `kaproom verify`.",
                name=self._path.name,
            )
        )

    def draft(self, key: str) -> Draft:
        """The unfinished line kept under `key`, empty where there is none."""
        times = (draft.c.begun_ms, draft.c.saved_utc_us) if self._schema >= 2 else ()
        query = select(draft.c.text, *times).where(draft.c.key == key)
        row = self.read(lambda connection: connection.execute(query).first())
        if row is None:
            return Draft()
        if not times:
            return Draft(row.text)
        return Draft(row.text, row.begun_ms, row.saved_utc_us or 0)

    def document(self, file_id: str, sha256: str) -> bytes:
        """The content of an attached document; raises EnvironmentFault where it is another."""
        return self.read(lambda connection: documents.read_document(connection, file_id, sha256))

    def read(self, call: Callable[[Connection], T]) -> T:
        """What `call` reads on a connection that cannot write; the driver's faults are named."""
        return guarded(self._path.name, lambda: self._in_connection(call))

    def _in_connection(self, call: Callable[[Connection], T]) -> T:
        with self._engine.connect() as connection:
            try:
                return call(connection)
            except DBAPIError as error:
                if is_damage(error):
                    # One damaged page makes the driver refuse all others on this connection.
                    connection.invalidate()
                raise

    def _rows(self, query: Select[Any], wanted: Callable[[StoredRow], bool]) -> list[StoredRow]:
        """The rows of a query on `_ENTRIES`, or what is left of them.

        `wanted` says again which rows the query asks for, for when the whole table is searched.
        """
        rows = self._found(query)
        return self._salvaged(wanted) if rows is None else [StoredRow(*row) for row in rows]

    def _salvaged(self, wanted: Callable[[StoredRow], bool]) -> list[StoredRow]:
        def search() -> list[StoredRow]:
            found: list[StoredRow] = []
            lost = last = 0
            for row in scan(self._connect, ("entry_no", *StoredRow._fields)):
                if isinstance(row, Hole):
                    lost, last = lost + row.last - last, row.last
                    continue
                lost, last = lost + row[0] - last - 1, row[0]
                if wanted(stored := StoredRow(*row[1:])):
                    found.append(stored)
            self.damage = say(
                "{file} is damaged: {lost} entries cannot be read, the rest is shown. Run "
                "`kaproom verify`.",
                file=self._path.name,
                lost=lost,
            )
            return found

        return guarded(self._path.name, search)

    def _connect(self) -> driver.Connection:
        return driver.connect(self._path, self._key.cipher_hex, read_only=True)
