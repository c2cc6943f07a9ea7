"""Appending and reading: saved means saved, a retry never doubles, one writer for each folder."""

import os
import threading
from concurrent.futures import wait
from pathlib import Path

import pytest

from kaproom.core.events.chart import ClientAdded, IntentionSet
from kaproom.core.events.event import Event, Store, chart_stream
from kaproom.core.events.session import NoteTaken, ReadingTaken
from kaproom.core.stream.ports import Draft, Record, SampleBatch
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import driver, reserve
from kaproom.record.codec import encode
from kaproom.record.engine import database_file
from kaproom.record.files import create_private
from kaproom.record.job import Job
from kaproom.record.keys import Keys
from kaproom.record.reserve import RESERVE_FILE, Reserve
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.record.store_writer import StoreWriter
from kaproom.record.verify import verify
from kaproom.record.writer import Writer
from tests.record.entries import SESSION, STREAM, event, some_day


def test_the_store_fulfils_the_port(record: RecordStore) -> None:
    port: Record = record
    assert port.read_stream(STREAM) == []
    assert port.streams("") == []


def test_what_was_saved_is_read_by_turn_across_both_stores(record: RecordStore) -> None:
    day = some_day(40)
    for one in day:
        record.append([one]).result()
        assert record.read_stream(STREAM)[-1] == one
    assert record.read_stream(STREAM) == day
    assert record.read_stream(STREAM, [Store.NOTES]) == [e for e in day if e.store is Store.NOTES]


def test_everything_is_there_after_reopening(data_dir: Path, keys: Keys) -> None:
    day = some_day(30)
    with open_record(data_dir, keys) as record:
        record.append(day)
    with open_record(data_dir, keys) as record:
        assert record.read_stream(STREAM) == day
        assert record.faults == ()
    assert not list(data_dir.glob("*-wal"))


def test_a_retry_never_doubles(record: RecordStore) -> None:
    day = some_day(10)
    record.append(day[:6]).result()
    record.append(day).result()
    record.append([day[3], day[3]]).result()
    assert record.read_stream(STREAM) == day


def test_many_threads_append_and_every_entry_keeps_its_place(
    record: RecordStore, data_dir: Path, keys: Keys
) -> None:
    days = {f"session/s{n}": some_day(60, f"session/s{n}") for n in range(4)}

    def write(day: list[Event]) -> None:
        wait([record.append([one]) for one in day])

    threads = [threading.Thread(target=write, args=(day,)) for day in days.values()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {stream: record.read_stream(stream) for stream in days} == days
    assert verify(data_dir, keys).ok


def test_streams_by_prefix_oldest_first(record: RecordStore) -> None:
    chart = chart_stream("c9")
    record.append([event(2, IntentionSet("to rest"), chart)]).result()
    record.append([event(3, ClientAdded("Q. V."), chart)]).result()
    record.append(some_day(4, "session/b")).result()
    record.append([event(9, NoteTaken("late"), "session/a")]).result()
    assert record.streams("session/") == ["session/b", "session/a"]
    assert record.streams("client/") == [chart]
    assert record.streams("") == ["session/b", chart, "session/a"]


def test_a_draft_is_read_as_it_was_handed_over_before_the_disk_has_it(
    data_dir: Path, keys: Keys
) -> None:
    with open_record(data_dir, keys) as record:
        record.save_draft("line", Draft("there was a", 61_000, 5)).result()
        other = driver.connect(
            database_file(data_dir, Store.NOTES),
            keys.of[Store.NOTES].cipher_hex,
            read_only=False,
        )
        other.execute("begin immediate")
        handed = record.save_draft("line", Draft("there was a door\ud800", 61_000, 6))
        record.save_draft("other", Draft("x"))
        forgotten = record.save_draft("other", Draft())
        assert record.read_draft("line") == Draft("there was a door\ufffd", 61_000, 6)
        assert record.read_draft("other") == Draft()
        assert not handed.done()
        assert record.reader(Store.NOTES).draft("line") == Draft("there was a", 61_000, 5)
        other.execute("rollback")
        other.close()
        wait((handed, forgotten))
        assert record.reader(Store.NOTES).draft("line") == record.read_draft("line")
        assert record.read_draft("line") == Draft("there was a door\ufffd", 61_000, 6)
        assert record.read_draft("other") == Draft()


def test_drafts_are_kept_replaced_and_forgotten(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        assert record.read_draft("line") == Draft()
        record.save_draft("line", Draft("there was a", 61_000, 5))
        record.save_draft("line", Draft("there was a door", 61_000, 6))
        record.save_draft("other", Draft("x")).result()
    with open_record(data_dir, keys) as record:
        assert record.read_draft("line") == Draft("there was a door", 61_000, 6)
        record.save_draft("line", Draft()).result()
        assert record.read_draft("line") == Draft()
        assert record.read_draft("other") == Draft("x")


def test_one_bad_entry_does_not_take_the_others_with_it(record: RecordStore) -> None:
    good = some_day(20)
    # Too large for the column: refused by the database, not by the codec.
    bad = event(2**70, NoteTaken("never"))
    futures = [record.append([e]) for e in (*good[:10], bad, *good[10:])]
    wait(futures)
    assert [type(f.exception()) for f in futures if f.exception()] == [Defect]
    assert record.read_stream(STREAM) == good


def test_a_second_writer_is_refused_and_a_reader_is_not(
    record: RecordStore, data_dir: Path, keys: Keys
) -> None:
    day = some_day(8)
    with pytest.raises(EnvironmentFault, match="open in another kaproom"):
        open_record(data_dir, keys)
    with open_reader(data_dir, keys) as reader:
        record.append(day).result()
        assert reader.read_stream(STREAM) == day
        record.append_samples(SESSION, SampleBatch(0, (70,), (99,))).result()
        assert reader.read_samples(SESSION) == [SampleBatch(0, (70,), (99,))]
    assert verify(data_dir, keys).ok


def test_the_record_alone_never_opens_the_notes(data_dir: Path, keys: Keys) -> None:
    day = some_day(6)
    with open_record(data_dir, keys) as record:
        record.append(day).result()
    (data_dir / "notes.db").unlink()
    (data_dir / "notes.anchor").unlink()
    with open_record(data_dir, keys, [Store.RECORD]) as record:
        assert record.read_stream(STREAM) == [e for e in day if e.store is Store.RECORD]
        with pytest.raises(Defect, match="not open"):
            record.append([event(7, NoteTaken("x"))]).result()
        with pytest.raises(Defect, match="not open"):
            record.read_stream(STREAM, [Store.NOTES])
        record.append([event(7, ReadingTaken(120, 80))]).result()


def test_after_closing_nothing_is_taken(data_dir: Path, keys: Keys) -> None:
    record = open_record(data_dir, keys)
    record.close()
    record.close()
    with pytest.raises(Defect):
        record.append(some_day(1)).result()


def test_a_handed_over_entry_cannot_be_cancelled(record: RecordStore) -> None:
    future = record.append(some_day(1))
    assert not future.cancel()
    future.result()
    assert len(record.read_stream(STREAM)) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_the_writer_died_of_is_never_called_saved(data_dir: Path, keys: Keys) -> None:
    store_writer = StoreWriter(data_dir, Store.RECORD, keys)
    store_writer.close()
    writer = Writer({Store.RECORD: store_writer})
    future = writer.submit(Job(entries=[encode(event(1, ReadingTaken(128, 82)))]))
    with pytest.raises(Defect, match="before this entry was written"):
        future.result(timeout=60)
    writer.close()


def test_samples_beyond_all_time_are_refused_and_the_next_are_kept(record: RecordStore) -> None:
    with pytest.raises(Defect):
        record.append_samples(SESSION, SampleBatch(2**70, (70,), (98,))).result(timeout=60)
    record.append_samples(SESSION, SampleBatch(0, (70,), (98,))).result(timeout=60)
    assert record.read_samples(SESSION) == [SampleBatch(0, (70,), (98,))]


def test_what_a_cut_off_writing_left_beside_its_file_goes_once_it_is_old(
    data_dir: Path, keys: Keys
) -> None:
    old = [data_dir / ".record.anchor.0a1b2c3d", data_dir / ".keys.copy.json.ffffffff"]
    young, foreign = data_dir / ".notes.anchor.12345678", data_dir / ".nomedia"
    for path in (*old, young, foreign):
        path.write_bytes(b"half")
    for path in (*old, foreign):
        os.utime(path, (0, 0))
    open_record(data_dir, keys).close()
    assert [path.exists() for path in (*old, young, foreign)] == [False, False, True, True]


def test_a_store_without_its_tables_is_named_with_the_way_out(data_dir: Path, keys: Keys) -> None:
    path = database_file(data_dir, Store.NOTES)
    path.unlink()
    create_private(path)
    empty = driver.connect_blank(path, keys.of[Store.NOTES].cipher_hex)
    empty.execute("CREATE TABLE other (x)")
    empty.close()
    with pytest.raises(EnvironmentFault, match=r"notes\.db has lost its tables.*backup"):
        open_record(data_dir, keys)


def test_a_reserve_cut_short_is_made_whole(data_dir: Path) -> None:
    short = data_dir / RESERVE_FILE
    short.write_bytes(b"x")
    Reserve(data_dir).make()
    assert short.stat().st_size == reserve.RESERVE_BYTES


def test_a_job_refused_before_submit_returns_is_settled_once(
    record: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    class RefusingAtOnce:
        """The queue of a thread that is done with a job before the caller goes on."""

        def put(self, job: Job) -> None:
            job.fault = EnvironmentFault("The disk is full.")
            job.settle()

    with monkeypatch.context() as patch:
        patch.setattr(record._writer, "_queue", RefusingAtOnce())
        answer = record.append(some_day(1))
    with pytest.raises(EnvironmentFault, match="full"):
        answer.result()
