"""The one border to sqlcipher3, which comes without types.

Opens a database with its key and proves that it is encrypted before anything is read or written.
The key goes in by the driver's own call, never through SQL text that a trace could see.
"""

import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast

from kaproom.errors import Defect

KEY_DIGITS = 96

dbapi: ModuleType = importlib.import_module("sqlcipher3.dbapi2")
_api: Any = dbapi
DriverError = cast("type[Exception]", _api.Error)

Row = tuple[Any, ...]
Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]


class Cursor(Protocol):
    """What kaproom uses of a DB-API cursor."""

    def fetchone(self) -> Row | None:
        """The next row, or None."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows left."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


class Connection(Protocol):
    """What kaproom uses of a sqlcipher3 connection."""

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> Cursor:
        """Run one statement."""
        ...

    def set_key(self, key: str) -> None:
        """Give the key where no trace of statements sees it."""
        ...

    def set_authorizer(self, authorizer: Authorizer | None) -> None:
        """Ask this of every statement prepared from now on."""
        ...

    def backup(
        self,
        target: "Connection",
        *,
        pages: int = -1,
        progress: Callable[[int, int, int], None] | None = None,
    ) -> None:
        """Copy the database into another, so many pages at a time (-1: all), telling each time."""
        ...

    def enable_load_extension(self, enabled: bool) -> None:
        """Allow foreign code, or not."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


# Measured in design: one sync per commit, a write-ahead log kept tiny so that damage to it costs
# little, nothing unencrypted in temporary files.
_PRAGMAS = (
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "wal_autocheckpoint=64",
    "journal_size_limit=1048576",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "cache_size=-16000",
)
_LOOSENING = frozenset({"writable_schema", "recursive_triggers"})
_BUSY_S = 1.0


def connect(path: Path, cipher_hex: str, read_only: bool) -> Connection:
    """An open, keyed and proven connection to an existing file, in autocommit mode.

    Raises DriverError where the file or its key is not right (`faults.fault_of` names it).
    """
    if len(cipher_hex) != KEY_DIGITS:
        # A shorter one would silently be taken for a passphrase.
        raise Defect("a database key has the wrong length")
    connection: Connection = _api.connect(
        f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_S,
    )
    try:
        _unlock(connection, cipher_hex)
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
        for pragma in (*_PRAGMAS, *(("query_only=ON",) if read_only else ())):
            connection.execute(f"PRAGMA {pragma}")
    except (DriverError, Defect):
        connection.close()
        raise
    return connection


def connect_blank(path: Path, cipher_hex: str) -> Connection:
    """A keyed connection to an empty file that another database is to be copied into.

    It journals and syncs nothing by itself: an unfinished copy is thrown away.
    """
    connection = connect(path, cipher_hex, read_only=False)
    for pragma in ("journal_mode=OFF", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def deny_rewriting(connection: Connection, append_only: frozenset[str]) -> None:
    """From now on this connection can neither rewrite these tables nor change the schema."""
    denied = {
        _api.SQLITE_DROP_TABLE,
        _api.SQLITE_DROP_TRIGGER,
        _api.SQLITE_DROP_INDEX,
        _api.SQLITE_ALTER_TABLE,
        _api.SQLITE_ATTACH,
    }
    rewriting = {_api.SQLITE_UPDATE, _api.SQLITE_DELETE}
    ok: int = _api.SQLITE_OK
    deny: int = _api.SQLITE_DENY

    def authorize(
        action: int, first: str | None, _2: str | None, _3: str | None, _4: str | None
    ) -> int:
        if action in rewriting and first in append_only:
            return deny
        if action == _api.SQLITE_PRAGMA and (first or "").lower() in _LOOSENING:
            return deny
        return deny if action in denied else ok

    connection.set_authorizer(authorize)


def _unlock(connection: Connection, cipher_hex: str) -> None:
    connection.enable_load_extension(False)
    connection.set_key(f"x'{cipher_hex}'")
    connection.execute("PRAGMA cipher_log_level=NONE")
    # The key is first used here, not when it is given.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise Defect("the database is not encrypted")
