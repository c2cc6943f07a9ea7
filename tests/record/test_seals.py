"""A session's end seals its streams; the seal and the anchor vouch for entries and samples."""

# Tampering is spelled out in statements here; nobody else writes them.
# ruff: noqa: S608

from pathlib import Path

import pytest

from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.keeping import NotesSealed, Seal, SessionSealed
from kaproom.core.events.session import NoteTaken, ReadingTaken, SessionEnded
from kaproom.core.session.session import fold_session, session_from
from kaproom.core.stream.ports import SampleBatch
from kaproom.record.anchor import AnchorFile
from kaproom.record.codec import encode_body
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import SESSION, STREAM, bare_connection, event, some_day

SAMPLES = f"samples/{SESSION}"


def _end(turn: int = 50) -> Event:
    return event(turn, SessionEnded())


def _batch(seconds: int, start_s: int = 0) -> SampleBatch:
    return SampleBatch(start_s, (70,) * seconds, (98,) * seconds)


def _stored(data_dir: Path, keys: Keys, store: Store) -> list[Event]:
    with open_reader(data_dir, keys, [store]) as reader:
        return reader.read_stream(STREAM)


def _kinds(data_dir: Path, keys: Keys, store: Store) -> list[str]:
    return [e.body.KIND for e in _stored(data_dir, keys, store)]


def _seals(data_dir: Path, keys: Keys, store: Store) -> list[Body]:
    return [e.body for e in _stored(data_dir, keys, store) if isinstance(e.body, Seal)]


def _tamper(data_dir: Path, keys: Keys, *statements: str) -> None:
    connection = bare_connection(data_dir, keys, Store.RECORD)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _first_bad(data_dir: Path, keys: Keys) -> tuple[str | None, int | None]:
    bad = verify(data_dir, keys).stores[0].first_bad
    assert bad is not None
    return bad.stream, bad.sequence


@pytest.fixture
def ended(data_dir: Path, keys: Keys) -> Path:
    """A session of forty entries and three minutes of samples, at its end."""
    with open_record(data_dir, keys) as record:
        record.append(some_day(40))
        record.append_samples(SESSION, _batch(170))
        record.append([_end()])
    return data_dir


def test_the_end_of_a_session_seals_its_stream_in_both_stores(ended: Path, keys: Keys) -> None:
    (record_seal,) = _seals(ended, keys, Store.RECORD)
    (notes_seal,) = _seals(ended, keys, Store.NOTES)
    assert isinstance(record_seal, SessionSealed)
    assert isinstance(notes_seal, NotesSealed)
    assert (record_seal.entries, record_seal.chunks) == (22, 3)
    assert notes_seal.entries == 19
    connection = bare_connection(ended, keys, Store.RECORD)
    heads = connection.execute("SELECT hex(hash) FROM entry ORDER BY entry_no DESC").fetchall()
    assert record_seal.head.upper() == heads[1][0]
    chunks = connection.execute("SELECT hex(hash) FROM sample_chunk ORDER BY part DESC").fetchall()
    assert record_seal.chunk_head.upper() == chunks[0][0]
    connection.close()
    assert verify(ended, keys).ok


def test_the_seal_is_written_in_the_transaction_of_the_end(record: RecordStore) -> None:
    record.append(some_day(5)).result()
    record.append([_end()]).result()
    # Answered only after COMMIT, and nothing else was handed over.
    assert isinstance(record.read_stream(STREAM, [Store.RECORD])[-1].body, SessionSealed)
    assert isinstance(record.read_stream(STREAM, [Store.NOTES])[-1].body, NotesSealed)


def test_an_end_handed_over_again_is_sealed_once(data_dir: Path, keys: Keys) -> None:
    end = _end()
    with open_record(data_dir, keys) as record:
        record.append(some_day(5))
        record.append([end]).result()
        record.append([end]).result()
    assert _kinds(data_dir, keys, Store.RECORD)[-2:] == [SessionEnded.KIND, SessionSealed.KIND]
    assert len(_seals(data_dir, keys, Store.NOTES)) == 1


def test_late_entries_are_sealed_when_the_folder_is_closed(ended: Path, keys: Keys) -> None:
    with open_record(ended, keys) as record:
        record.append([event(60, NoteTaken("later, a line"), late=True)])
        record.append([event(61, NoteTaken("and one more"), late=True)])
    assert _kinds(ended, keys, Store.NOTES)[-4:] == [
        NotesSealed.KIND,
        NoteTaken.KIND,
        NoteTaken.KIND,
        NotesSealed.KIND,
    ]
    assert len(_seals(ended, keys, Store.RECORD)) == 1
    assert verify(ended, keys).ok


def test_samples_that_come_after_the_end_are_sealed_too(ended: Path, keys: Keys) -> None:
    with open_record(ended, keys) as record:
        record.append_samples(SESSION, _batch(100, 170)).result()
    seals = _seals(ended, keys, Store.RECORD)
    assert [seal.chunks for seal in seals if isinstance(seal, SessionSealed)] == [3, 6]
    assert verify(ended, keys).ok


def test_an_end_whose_notes_were_not_sealed_mends_itself_at_the_next_opening(
    data_dir: Path, keys: Keys
) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(9))
    # What is on the disk when all ends between the commits of the two stores.
    with open_record(data_dir, keys, [Store.RECORD]) as record:
        record.append([_end()])
    assert _seals(data_dir, keys, Store.NOTES) == []
    with open_record(data_dir, keys) as record:
        assert isinstance(record.read_stream(STREAM, [Store.NOTES])[-1].body, NotesSealed)
    assert len(_seals(data_dir, keys, Store.RECORD)) == 1
    assert verify(data_dir, keys).ok


def test_a_running_session_is_not_sealed(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(9))
        record.append_samples(SESSION, _batch(100))
    assert _seals(data_dir, keys, Store.RECORD) == []
    assert _seals(data_dir, keys, Store.NOTES) == []


def test_folding_passes_seals_over(ended: Path, keys: Keys) -> None:
    with open_reader(ended, keys) as reader:
        events = reader.read_stream(STREAM)
    told = [e for e in events if not isinstance(e.body, Seal)]
    assert len(told) == len(events) - 2
    whole = session_from(events)
    assert whole.ledger.events == tuple(told)
    one_by_one = session_from([])
    for each in events:
        one_by_one = fold_session(one_by_one, each)
    assert one_by_one.ledger.entries == whole.ledger.entries == session_from(told).ledger.entries
    assert whole.ledger.last_turn == 50


def test_dropped_last_minutes_are_missed_by_the_seal(ended: Path, keys: Keys) -> None:
    _tamper(ended, keys, "DELETE FROM sample_chunk WHERE part > 1")
    # An anchor that knows nothing of samples, so that the seal alone can tell.
    anchors = AnchorFile(ended, Store.RECORD, keys.of[Store.RECORD])
    anchor = anchors.load()
    assert anchor is not None
    anchors.save_or_fail(type(anchor)(anchor.folder, anchor.store, anchor.head))
    assert _first_bad(ended, keys) == (SAMPLES, 2)


def test_dropped_last_minutes_are_missed_by_the_anchor_before_the_end(
    data_dir: Path, keys: Keys
) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(9))
        record.append_samples(SESSION, _batch(200))
    assert verify(data_dir, keys).ok
    _tamper(data_dir, keys, "DELETE FROM sample_chunk WHERE part >= 3")
    assert _first_bad(data_dir, keys) == (SAMPLES, 3)
    with open_record(data_dir, keys) as record:
        assert any("3 had been sealed" in fault for fault in record.faults)
        record.append_samples(SESSION, _batch(200, 200)).result()
    # Going on does not cover it up.
    assert _first_bad(data_dir, keys)[0] == SAMPLES


def test_dropped_last_minutes_of_an_older_session_are_missed_by_the_anchor(
    data_dir: Path, keys: Keys
) -> None:
    with open_record(data_dir, keys) as record:
        for session_id, seconds in (("s8", 200), ("s9", 100), ("s8", 400)):
            record.append_samples(session_id, _batch(seconds)).result()
    anchor = AnchorFile(data_dir, Store.RECORD, keys.of[Store.RECORD]).load()
    assert anchor is not None
    stored = bare_connection(data_dir, keys, Store.RECORD)
    assert stored.execute("SELECT count(*) FROM sample_chunk").fetchone() == (anchor.chunks.chunks,)
    stored.close()
    assert verify(data_dir, keys).ok
    _tamper(
        data_dir,
        keys,
        "DELETE FROM sample_chunk WHERE session_no = 1 AND part = "
        "(SELECT max(part) FROM sample_chunk WHERE session_no = 1)",
    )
    bad = verify(data_dir, keys).stores[0].first_bad
    assert bad is not None
    assert f"{anchor.chunks.chunks} had been sealed" in bad.reason


def test_samples_given_to_another_session_are_found(ended: Path, keys: Keys) -> None:
    _tamper(ended, keys, "UPDATE sample_session SET session_id = 's7'")
    bad = verify(ended, keys).stores[0].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence) == ("samples/s7", 1)


@pytest.mark.parametrize("part", [1, 2, 3])
def test_a_lost_minute_is_named(ended: Path, keys: Keys, part: int) -> None:
    _tamper(ended, keys, f"DELETE FROM sample_chunk WHERE part = {part}")
    assert _first_bad(ended, keys) == (SAMPLES, part)


def test_a_seal_with_the_right_key_that_does_not_fit_is_found(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(5))
        forged = SessionSealed(99, "00" * 32, 0, "", "0")
        assert encode_body(forged)
        record.append([event(6, forged), event(7, ReadingTaken(120, 80))])
    assert _first_bad(data_dir, keys) == (STREAM, 4)
