"""Verifying a folder: every entry against its hash, every store against its anchor.

Works on the stored bytes and writes nothing anew; it only empties the write-ahead logs where no
kaproom has the folder open, and checks every page then. Whatever is found, all of the rest is
still looked at and stays readable.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault, KaproomError
from kaproom.record import driver, salvage, stamp
from kaproom.record.anchor import AnchorFile, Head, Loss, lost_chunks, lost_entries
from kaproom.record.chain import Envelope
from kaproom.record.chain_check import ChunkCheck, EntryCheck, FirstBad
from kaproom.record.documents import document_fault
from kaproom.record.engine import database_file, existing_database
from kaproom.record.faults import fault_of, is_damage
from kaproom.record.keyfile import load_key_file
from kaproom.record.keys import Keys, StoreKey
from kaproom.record.lock import FolderLock
from kaproom.record.store_ends import StoredEnds
from kaproom.record.stored_chunks import chunk_queries

_ENTRY_COLUMNS = (*Envelope._fields, "payload", "hash")


@dataclass(frozen=True, slots=True)
class StoreCheck:
    """What was found in one store."""

    store: str
    file: str
    streams: int
    events: int
    first_bad: FirstBad | None


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What was found in a folder. `notices` tell of a damaged key file, and of both gone."""

    stores: tuple[StoreCheck, ...]
    notices: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.notices and all(check.first_bad is None for check in self.stores)

    def as_json(self) -> dict[str, Any]:
        """The value that `kaproom verify --json` prints."""
        return {
            "ok": self.ok,
            "stores": [asdict(check) for check in self.stores],
            "notices": list(self.notices),
        }


def verify(
    data_dir: Path, keys: Keys, stores: Sequence[Store] = tuple(Store), beside: bool = False
) -> VerifyResult:
    """Check the stores named and the key file; never raises for what it finds.

    Beside a running kaproom it checks entries and anchors, but not the pages that hold nothing.
    With `beside` it leaves the folder to that one, which may close and open it meanwhile.
    """
    with ExitStack() as held:
        alone = not beside and _take_lock(data_dir, held)
        checks = tuple(_check(data_dir, store, keys, alone) for store in stores)
    return VerifyResult(checks, _key_file_notices(data_dir))


def _key_file_notices(data_dir: Path) -> tuple[str, ...]:
    try:
        return load_key_file(data_dir)[1]
    except EnvironmentFault as fault:
        return (str(fault),)


def _take_lock(data_dir: Path, held: ExitStack) -> bool:
    try:
        held.callback(FolderLock(data_dir).release)
    except EnvironmentFault:
        return False
    return True


def _check(data_dir: Path, store: Store, keys: Keys, alone: bool) -> StoreCheck:
    verifier = _StoreVerifier(data_dir, store, keys, alone)
    try:
        bad = verifier.run()
    except KaproomError as fault:
        bad = FirstBad(None, None, str(fault))
    except driver.DriverError as error:
        bad = FirstBad(None, None, _words(error, verifier))
    except OSError as error:
        reason = say("it cannot be read: {reason}", reason=error.strerror)
        bad = FirstBad(None, None, reason)
    entries = verifier.entries
    return StoreCheck(
        store.value, database_file(data_dir, store).name, entries.streams, entries.events, bad
    )


def _words(error: Exception, verifier: "_StoreVerifier") -> str:
    if not is_damage(error):
        return str(
            fault_of(error, say("It", meaning="a store's file, at the beginning of a sentence"))
        )
    if verifier.entries.events:
        return say("the file is damaged outside of its entries")
    return say(
        "it does not open with this folder's key, so nothing in it can be read: it "
        "is damaged where it says what is where, or from elsewhere. A backup brings "
        "it back: kaproom restore F"
    )


class _StoreVerifier:
    """The checks of one store, in the order in which a fault is worth telling."""

    def __init__(self, data_dir: Path, store: Store, keys: Keys, alone: bool) -> None:
        self._data_dir, self._store, self._alone = data_dir, store, alone
        self._folder = keys.folder
        self._key: StoreKey = keys.of[store]
        self.entries = EntryCheck(self._key.chain)

    def run(self) -> FirstBad | None:
        self._path = existing_database(self._data_dir, self._store)
        # Loaded before the entries are read: a kaproom at work only ever adds behind it.
        self._anchor = AnchorFile(self._data_dir, self._store, self._key).load()
        if self._alone:
            self._empty_log()
        self._schema = self._check_stamp()
        self._ends = StoredEnds(self._first_row, self._schema)
        self._check_entries()
        return (
            self.entries.first_bad()
            or self._check_anchored_entries()
            or self._check_chunks()
            or self._check_documents()
            or self._check_pages()
        )

    def _connect(self) -> driver.Connection:
        return driver.connect(self._path, self._key.cipher_hex, read_only=True)

    def _query(self, sql: str, *parameters: object) -> list[driver.Row]:
        connection = self._connect()
        try:
            return connection.execute(sql, parameters).fetchall()
        finally:
            connection.close()

    def _empty_log(self) -> None:
        connection = driver.connect(self._path, self._key.cipher_hex, read_only=False)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.close()

    def _check_stamp(self) -> int:
        """Which major schema version it is read as."""
        said = {str(key): str(value) for key, value in self._query("SELECT key, value FROM meta")}
        version = stamp.version_of(said.get("schema", ""))
        if version is not None and version.major > stamp.CURRENT.major:
            raise EnvironmentFault(
                say("It was written by a newer kaproom: verify it with that one.")
            )
        if (said.get("folder"), said.get("store")) != (self._folder, self._store.value):
            raise EnvironmentFault(say("It does not belong to this folder."))
        return (version or stamp.CURRENT).major

    def _check_entries(self) -> None:
        for row in salvage.scan(self._connect, _ENTRY_COLUMNS):
            if isinstance(row, salvage.Hole):
                self.entries.take_hole(row, salvage.names(self._connect))
            else:
                self.entries.take(row)

    def _check_anchored_entries(self) -> FirstBad | None:
        anchor = self._anchor
        if anchor is None or (anchor.folder, anchor.store) != (self._folder, self._store.value):
            return FirstBad(None, None, say("its anchor is missing or damaged"))
        for loss in anchor.losses:
            head = loss.head or Head()
            return FirstBad(head.stream or None, head.sequence or None, loss.reason)
        return self._lost(
            lost_entries(anchor.head, self._ends),
            self.entries.last_sequence(anchor.head.stream),
        )

    def _check_chunks(self) -> FirstBad | None:
        check = ChunkCheck(self._key.chunks, self.entries.claims)
        connection = self._connect()
        try:
            for row in connection.execute(chunk_queries(self._schema).every):
                check.take(row)
        finally:
            connection.close()
        bad = check.first_bad()
        if bad is not None or self._anchor is None:
            return bad
        anchored = self._anchor.chunks
        lost = lost_chunks(anchored, self._ends)
        return self._lost(lost, check.last_part(anchored.session_id))

    def _check_documents(self) -> FirstBad | None:
        for claim in self.entries.documents:
            reason = document_fault(self._connect, claim.file_id, claim.sha256)
            if reason:
                return FirstBad(claim.stream, claim.sequence, reason)
        return None

    def _lost(self, loss: Loss | None, reached: int) -> FirstBad | None:
        """The first of the anchored stream that is not there, which has come to `reached`."""
        if loss is None or loss.head is None:
            return None
        return FirstBad(loss.head.stream, min(loss.head.sequence, reached + 1), loss.reason)

    def _first_row(self, sql: str, parameters: Sequence[object]) -> driver.Row | None:
        rows = self._query(sql, *parameters)
        return rows[0] if rows else None

    def _check_pages(self) -> FirstBad | None:
        # Beside a writer the file lies under its log, and a page check would cry wolf.
        if not self._alone:
            return None
        with self._path.open("rb") as file:
            if file.read(len(self._key.salt)) != self._key.salt:
                return FirstBad(
                    None, None, say("its first bytes are damaged; every entry is whole")
                )
        pages = self._query("PRAGMA cipher_integrity_check")
        if pages:
            return FirstBad(
                None, None, say("{pages} pages are damaged; every entry is whole", pages=len(pages))
            )
        return None
