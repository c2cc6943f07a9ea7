"""A log damaged after it was written back leaves pages of two times: entries no index leads to."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.dialects.sqlite import dialect

from kaproom.core.events.event import Event, Store
from kaproom.core.events.session import NoteTaken
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.keys import Keys
from kaproom.record.schema import entry
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import StoreCheck, verify
from tests.record.entries import STREAM, event

_KNOWN, _LOST, _LAST = 30, 4, 57
_LEFT = [*range(1, _KNOWN + 1), *range(_KNOWN + _LOST + 1, _LAST + 1)]
_NEWEST = "SELECT * FROM entry WHERE entry_no > ?"
_UPKEEP = """
SELECT * FROM sqlite_master
WHERE tbl_name = 'entry' AND type IN ('index', 'trigger') AND sql IS NOT NULL
"""
_ADD_UPKEEP = "INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)"


@pytest.fixture
def mixed(data_dir: Path, keys: Keys) -> Path:
    """A folder whose newest notes are in the table alone, behind some that are nowhere."""
    file = database_file(data_dir, Store.NOTES)
    _write(data_dir, keys, range(1, _KNOWN + 1))
    early = file.read_bytes()
    _write(data_dir, keys, range(_KNOWN + 1, _LAST + 1))
    newest = _rows(file, keys, _NEWEST, _KNOWN + _LOST)
    file.write_bytes(early)
    upkeep = _rows(file, keys, _UPKEEP)
    _change(file, keys, "DELETE FROM sqlite_master WHERE name = ?", [(row[1],) for row in upkeep])
    _change(file, keys, str(insert(entry).compile(dialect=dialect())), newest)
    _change(file, keys, _ADD_UPKEEP, upkeep)
    return data_dir


def _write(data_dir: Path, keys: Keys, turns: Sequence[int]) -> None:
    with open_record(data_dir, keys) as record:
        record.append([_note(turn) for turn in turns]).result()


def _note(turn: int) -> Event:
    return event(turn, NoteTaken(f"line {turn}"))


def _rows(file: Path, keys: Keys, sql: str, *parameters: int) -> list[driver.Row]:
    connection = driver.connect(file, keys.of[Store.NOTES].cipher_hex, read_only=True)
    try:
        return connection.execute(sql, parameters).fetchall()
    finally:
        connection.close()


def _change(file: Path, keys: Keys, sql: str, rows: Sequence[driver.Row]) -> None:
    connection = driver.connect(file, keys.of[Store.NOTES].cipher_hex, read_only=False)
    try:
        connection.execute("PRAGMA writable_schema=ON")
        for row in rows:
            connection.execute(sql, row)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()


def _notes_check(data_dir: Path, keys: Keys) -> StoreCheck:
    return verify(data_dir, keys, [Store.NOTES]).stores[0]


def test_what_no_index_leads_to_is_read_and_what_is_lost_is_counted(
    mixed: Path, keys: Keys
) -> None:
    with open_reader(mixed, keys, [Store.NOTES]) as reader:
        assert [e.turn for e in reader.read_stream(STREAM)] == _LEFT
        assert reader.streams("") == [STREAM]
        assert f"{_LOST} entries cannot be read" in reader.damage[0]
    assert _notes_check(mixed, keys).events == len(_LEFT)


def test_what_is_written_next_goes_behind_it_and_takes_no_place(mixed: Path, keys: Keys) -> None:
    with open_record(mixed, keys) as record:
        record.append([_note(_LAST + 1)]).result()
        assert [e.turn for e in record.read_stream(STREAM)] == [*_LEFT, _LAST + 1]
    check = _notes_check(mixed, keys)
    assert check.events == len(_LEFT) + 1
    assert check.first_bad is not None
    assert check.first_bad.sequence == _KNOWN + 1
    file = database_file(mixed, Store.NOTES)
    assert _rows(file, keys, "PRAGMA integrity_check") == [("ok",)]


def test_a_folder_whose_indexes_know_all_is_left_as_it_is(data_dir: Path, keys: Keys) -> None:
    _write(data_dir, keys, range(1, _LAST + 1))
    with open_reader(data_dir, keys, [Store.NOTES]) as reader:
        assert [e.turn for e in reader.read_stream(STREAM)] == list(range(1, _LAST + 1))
        assert reader.damage == ()
