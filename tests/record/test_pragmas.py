"""The settings that durability and secrecy stand on, as they are on every open connection."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.keys import Keys
from kaproom.record.store import open_record

EFFECTIVE = {
    "journal_mode": "wal",
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "wal_autocheckpoint": 64,
    "journal_size_limit": 1_048_576,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "cache_size": -16_000,
    "cipher_status": "1",
}


def _asked(connection: driver.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    assert row is not None, pragma
    return row[0]


@contextmanager
def _open_connections(data_dir: Path, keys: Keys) -> Iterator[list[tuple[driver.Connection, bool]]]:
    """The connections of an open kaproom, and whether each only reads."""
    with open_record(data_dir, keys) as record:
        found: list[tuple[driver.Connection, bool]] = []
        held = []
        for store in Store:
            writer = record._writer._writers[store]._driver_connection()
            # Asking is denied to the program itself, which could as well be setting.
            writer.set_authorizer(None)
            found.append((writer, False))
            engine = record.reader(store)._engine
            # Every reader there can be, at once.
            for _ in range(3):
                connection = engine.connect()
                held.append(connection)
                found.append((connection.connection.driver_connection, True))  # type: ignore[arg-type]
        yield found
        for connection in held:
            connection.close()


def test_every_connection_of_an_open_record_is_set_as_it_must_be(
    data_dir: Path, keys: Keys
) -> None:
    with _open_connections(data_dir, keys) as connections:
        assert len(connections) == 8
        for connection, reads_only in connections:
            assert {name: _asked(connection, name) for name in EFFECTIVE} == EFFECTIVE
            assert _asked(connection, "query_only") == int(reads_only)


def test_a_reader_cannot_write(data_dir: Path, keys: Keys) -> None:
    path = database_file(data_dir, Store.NOTES)
    with closing(driver.connect(path, keys.of[Store.NOTES].cipher_hex, read_only=True)) as reader:
        with pytest.raises(driver.DriverError, match="readonly"):
            reader.execute("INSERT INTO draft (key, text) VALUES ('k', 't')")
        # Nor by switching its own protection off: the file itself is open for reading only.
        reader.execute("PRAGMA query_only=OFF")
        with pytest.raises(driver.DriverError, match="readonly"):
            reader.execute("INSERT INTO draft (key, text) VALUES ('k', 't')")


@pytest.mark.parametrize("pragma", ["recursive_triggers=OFF", "writable_schema=ON"])
def test_the_writer_cannot_loosen_what_holds_it(data_dir: Path, keys: Keys, pragma: str) -> None:
    with open_record(data_dir, keys) as record:
        for writer in record._writer._writers.values():
            with pytest.raises(driver.DriverError, match="not authorized"):
                writer._driver_connection().execute(f"PRAGMA {pragma}")
