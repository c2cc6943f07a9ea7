"""The log refuses to be rewritten: by its triggers, and by the writing connection itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.core.stream.ports import SampleBatch
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.keys import Keys
from kaproom.record.schema import APPEND_ONLY
from kaproom.record.store import open_record
from tests.record.entries import SESSION, some_day

_COPY = (
    "INSERT {how} INTO entry SELECT {number}, stream, {seq}, {id}, turn, kind, schema, at_utc_us, "
    "offset_min, session_ms, entered_utc_us, late, author, {payload}, payload_digest, prev, hash "
    "FROM entry WHERE entry_no = 2"
)


def _copy(
    how: str = "",
    number: str = "6",
    seq: str = "6",
    id: str = "'new'",  # noqa: A002 - the column's name
    payload: str = "payload",
) -> str:
    return _COPY.format(how=how, number=number, seq=seq, id=id, payload=payload)


_MINUTE = "INSERT {how} INTO sample_chunk VALUES ({number}, {part}, 60, 60, 1, x'00', x'00')"


def _minute(number: int, part: int, how: str = "") -> str:
    return _MINUTE.format(how=how, number=number, part=part)


@pytest.fixture
def connection(data_dir: Path, keys: Keys) -> Iterator[driver.Connection]:
    with open_record(data_dir, keys, [Store.RECORD]) as record:
        record.append([e for e in some_day(9) if e.store is Store.RECORD])
        record.append_samples(SESSION, SampleBatch(0, (70,) * 70, (99,) * 70))
        record.keep_document("client/c1", "f", b"as it came")
    path = database_file(data_dir, Store.RECORD)
    opened = driver.connect(path, keys.of[Store.RECORD].cipher_hex, read_only=False)
    yield opened
    opened.close()


REWRITINGS = [
    "UPDATE entry SET author = 'x' WHERE entry_no = 2",
    "UPDATE OR REPLACE entry SET seq = 1 WHERE entry_no = 2",
    "DELETE FROM entry WHERE entry_no = 5",
    "DELETE FROM entry",
    "UPDATE sample_chunk SET part = 9",
    "DELETE FROM sample_chunk",
    "UPDATE document_part SET data = x'00'",
    "DELETE FROM document_part",
    "UPDATE sample_session SET session_id = 'x'",
    "DELETE FROM sample_session",
    "UPDATE meta SET value = '9' WHERE key = 'schema'",
    "INSERT OR REPLACE INTO meta VALUES ('schema', '9')",
    _copy(number="7"),
    _copy(seq="7"),
    _copy(number="2", seq="2"),
    _copy(how="OR REPLACE", number="2", seq="2"),
    _copy(how="OR REPLACE", id="id"),
    _copy(how="OR REPLACE", number="5", seq="5"),
    _copy(payload="NULL"),
    "INSERT INTO sample_session VALUES (3, 'new')",
    "INSERT OR REPLACE INTO sample_session SELECT 2, session_id FROM sample_session",
    "INSERT OR REPLACE INTO sample_session VALUES (1, 'new')",
    "INSERT INTO document_part VALUES ('f', 3, 'client/c1', x'00')",
    "INSERT OR REPLACE INTO document_part VALUES ('f', 1, 'client/c1', x'00')",
    _minute(1, 3),
    _minute(2, 1),
    _minute(1, 1, how="OR REPLACE"),
]


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", REWRITINGS)
def test_a_rewriting_is_refused(
    connection: driver.Connection, statement: str, recursive: str
) -> None:
    connection.execute(f"PRAGMA recursive_triggers={recursive}")
    before = connection.execute("SELECT * FROM entry").fetchall()
    assert len(before) == 5
    with pytest.raises(driver.DriverError):
        connection.execute(statement)
    assert connection.execute("SELECT * FROM entry").fetchall() == before


def test_the_next_entry_is_taken(connection: driver.Connection) -> None:
    connection.execute(_copy())
    connection.execute(_minute(1, 2))
    connection.execute("INSERT INTO sample_session VALUES (2, 'new')")
    connection.execute(_minute(2, 1))
    assert connection.execute("SELECT count(*) FROM entry").fetchone() == (6,)


@pytest.mark.parametrize(
    "statement",
    [
        *REWRITINGS[:11],
        "DROP TRIGGER entry_no_update",
        "DROP TABLE entry",
        "ALTER TABLE entry ADD COLUMN more TEXT",
        "ATTACH DATABASE ':memory:' AS other",
        "PRAGMA writable_schema=ON",
        "PRAGMA Recursive_Triggers=OFF",
    ],
)
def test_the_writing_connection_is_not_even_allowed_to_try(
    connection: driver.Connection, statement: str
) -> None:
    driver.deny_rewriting(connection, APPEND_ONLY)
    with pytest.raises(driver.DriverError, match=r"not authorized|prohibited"):
        connection.execute(statement)


def test_tables_are_strict_and_the_file_is_encrypted(
    connection: driver.Connection, data_dir: Path
) -> None:
    strict = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema='main'")
    assert {name for name, is_strict in strict if is_strict} >= APPEND_ONLY | {"draft"}
    assert not (data_dir / "record.db").read_bytes().startswith(b"SQLite format 3")
    settings = {"synchronous": 2, "journal_mode": "wal", "temp_store": 2, "recursive_triggers": 1}
    for name, value in settings.items():
        assert connection.execute(f"PRAGMA {name}").fetchone() == (value,)
