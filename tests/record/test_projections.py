"""The derived tables are at any time what the entries say, and never in an entry's way."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events.chart import AgreementMade, ChartNoteWithdrawn, IntentionSet
from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.session import (
    EntryCorrected,
    EntryUndone,
    NoteCorrected,
    NotePromoted,
    NoteTaken,
    NoteUndone,
    ReadingSkipped,
    ReadingTaken,
    SessionEnded,
    SessionMoved,
)
from kaproom.core.session.summary import SUMMARY_KINDS, summary_of
from kaproom.core.stream.ledger import fold_all
from kaproom.core.stream.searchable import searchable_text
from kaproom.errors import EnvironmentFault
from kaproom.record import driver, projections
from kaproom.record.codec import clean_text
from kaproom.record.engine import database_file
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.projections import rebuild_store
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import PASSPHRASE, event, some_day, started

_WORDS = st.text(st.sampled_from("rain wolke ÄÖé雨\n\"'*\0"), max_size=12)
_EARLIER = st.integers(0, 40)
_MOVED = st.none() | st.integers(0, 90_000)
# Each makes a body out of the events before it.
_ACTS = st.one_of(
    st.builds(lambda w: lambda _: NoteTaken(w), _WORDS),
    st.builds(lambda w: lambda _: ReadingSkipped(w), _WORDS),
    st.builds(lambda w: lambda _: AgreementMade("the keeper", w, "preparation"), _WORDS),
    st.builds(lambda w, n: lambda e: NotePromoted(_named(e, n), w), _WORDS, _EARLIER),
    st.builds(
        lambda n, w, at: lambda e: NoteCorrected(_named(e, n), (("text", w),), at),
        _EARLIER,
        _WORDS,
        _MOVED,
    ),
    st.builds(
        lambda n, w, at: (
            lambda e: EntryCorrected(_named(e, n), (("reason", w), ("client_label", w)), at)
        ),
        _EARLIER,
        _WORDS,
        _MOVED,
    ),
    st.builds(lambda n: lambda e: NoteUndone(_named(e, n)), _EARLIER),
    st.builds(lambda n: lambda e: EntryUndone(_named(e, n)), _EARLIER),
    st.builds(lambda n: lambda e: ChartNoteWithdrawn(_named(e, n)), _EARLIER),
    st.just(lambda _: ReadingTaken(120, 80)),
    st.just(lambda _: started()),
    st.just(lambda _: SessionEnded()),
    st.just(lambda _: SessionMoved("c1", "c2", "U. W.", 1, 6, None, None, "the wrong day")),
)


def _named(events: list[Event], number: int) -> str:
    return events[number % len(events)].id if events else "none"


def _events(acts: list[Any], stream: str) -> list[Event]:
    events: list[Event] = []
    for turn, act in enumerate(acts, 1):
        body: Body = act(events)
        same_store = [one for one in events if one.store is body.STORE]
        events.append(event(turn, act(same_store), stream))
    return events


@pytest.fixture(scope="module")
def folder(fresh_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(fresh_folder, tmp_path_factory.mktemp("derived") / "data")


@pytest.fixture(scope="module")
def keys(folder: Path) -> Keys:
    return unlock(folder, PASSPHRASE)


@pytest.fixture(scope="module")
def record(folder: Path, keys: Keys) -> Iterator[RecordStore]:
    with open_record(folder, keys) as opened:
        yield opened


_TABLES = ("search_line", "session_summary", "projection")


def _derived(data_dir: Path, keys: Keys, store: Store) -> dict[str, list[driver.Row]]:
    connection = driver.connect(
        database_file(data_dir, store), keys.of[store].cipher_hex, read_only=False
    )
    try:
        # The index itself, against the lines it was made of.
        connection.execute(
            "INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)"
        )
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608
            for table in _TABLES
        }
    finally:
        connection.close()


@settings(max_examples=40, deadline=None)
@given(st.lists(_ACTS, max_size=25), st.integers(1, 9), st.sampled_from(["session/", "client/"]))
def test_kept_up_to_date_or_made_anew_they_are_the_same(
    folder: Path, keys: Keys, record: RecordStore, acts: list[Any], batch: int, prefix: str
) -> None:
    stream = prefix + uuid.uuid4().hex
    events = _events(acts, stream)
    futures = [record.append(events[n : n + batch]) for n in range(0, len(events), batch)]
    for future in futures:
        future.result(timeout=30)
    live = {store: _derived(folder, keys, store) for store in Store}
    for store in Store:
        rebuild_store(database_file(folder, store), keys.of[store])
    assert {store: _derived(folder, keys, store) for store in Store} == live
    for store in Store:
        stored = record.read_stream(stream, [store])
        lines = [(row[2], row[6]) for row in live[store]["search_line"] if row[1] == stream]
        standing = fold_all(stored).entries.values()
        found = [(one.body.KIND, clean_text(searchable_text(one.body))) for one in standing]
        assert sorted(lines) == sorted((kind, words) for kind, words in found if words)
    told = {one.id: one for one in record.session_summaries()}
    stored = record.read_stream(stream, [Store.RECORD])
    summary = summary_of(
        stream, [one for one in stored if one.body.KIND in SUMMARY_KINDS], len(stored)
    )
    listed = told.get(stream.removeprefix("session/"))
    assert listed == (summary if prefix == "session/" else None)


@pytest.mark.parametrize(
    "behind",
    [
        "UPDATE projection SET entries = entries - 1",
        "UPDATE projection SET version = version + 1",
        "DELETE FROM projection",
        "INSERT INTO projection VALUES (0, 0)",
    ],
)
def test_what_is_behind_is_told_listed_from_the_entries_and_made_anew_at_the_next_opening(
    data_dir: Path, behind: str
) -> None:
    keys = unlock(data_dir, PASSPHRASE)
    with open_record(data_dir, keys) as record:
        record.append(some_day(6)).result(timeout=30)
        whole = record.session_summaries()
    connection = driver.connect(
        database_file(data_dir, Store.RECORD),
        keys.of[Store.RECORD].cipher_hex,
        read_only=False,
    )
    for table in ("search_line", "session_summary"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute(behind)
    connection.close()
    with open_reader(data_dir, keys, [Store.RECORD]) as reader:
        assert reader.session_summaries() == whole
        assert reader.damage == ()
    with open_record(data_dir, keys) as record:
        assert record.session_summaries() == whole
        rows = _derived(data_dir, keys, Store.RECORD)
        assert len(rows["session_summary"]) == 1
        assert rows["projection"][0][0] == projections.VERSION


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_index_data SET block = x'00' WHERE id > 1",
        "UPDATE search_index_data SET block = x'00' WHERE id = 10",
        "CREATE TRIGGER spoilt BEFORE INSERT ON search_line BEGIN SELECT RAISE(ABORT, 'no'); END",
        "DROP TABLE search_index",
    ],
)
def test_a_derived_table_that_refuses_keeps_no_entry_from_being_saved(
    data_dir: Path, damage: str
) -> None:
    keys = unlock(data_dir, PASSPHRASE)
    with open_record(data_dir, keys) as record:
        record.append(some_day(3)).result(timeout=30)
    connection = driver.connect(
        database_file(data_dir, Store.NOTES), keys.of[Store.NOTES].cipher_hex, read_only=False
    )
    connection.execute(damage)
    stream = "session/after"
    with open_record(data_dir, keys, [Store.NOTES]) as record:
        day = [event(n, NoteTaken(f"after the damage {n}"), stream) for n in range(1, 4)]
        # What the record refuses is handed over again, as the room does; never more than once.
        refusal = record.append(day[:1]).exception(timeout=30)
        assert refusal is None or isinstance(refusal, EnvironmentFault)
        for one in day:
            record.append([one]).result(timeout=30)
        assert record.read_stream(stream) == day
        with pytest.raises(EnvironmentFault, match="cannot be searched yet"):
            record.search("damage")
    connection.close()
    assert verify(data_dir, keys).ok


def test_words_that_were_taken_back_leave_no_trace_in_the_index(
    folder: Path, keys: Keys, record: RecordStore
) -> None:
    stream = "session/" + uuid.uuid4().hex
    note = event(1, NoteTaken("quixotic quixotics"), stream)
    kept = event(2, NoteTaken("marmalade"), stream)
    record.append([note, kept]).result(timeout=30)

    def blocks() -> bytes:
        connection = driver.connect(
            database_file(folder, Store.NOTES), keys.of[Store.NOTES].cipher_hex, read_only=True
        )
        try:
            rows = connection.execute("SELECT block FROM search_index_data").fetchall()
        finally:
            connection.close()
        return b"".join(block for (block,) in rows)

    assert b"quixotic" in blocks()
    record.append([event(3, NoteUndone(note.id), stream)]).result(timeout=30)
    assert b"uixot" not in blocks()
    assert b"marmalade" in blocks()


def test_the_intention_of_a_chart_is_found_without_a_session_time(record: RecordStore) -> None:
    chart = "client/" + uuid.uuid4().hex
    no_session = event(1, IntentionSet("to hear the marsh"), chart)
    record.append([no_session]).result(timeout=30)
    (found,) = [one for one in record.search("marsh") if one.stream == chart]
    assert found.kind == IntentionSet.KIND
    assert found.store is Store.NOTES
