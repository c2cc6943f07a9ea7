"""A lawful purge takes the words and leaves the bones, and the chain still holds."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kaproom.core.events.chart import ClientAdded, IntentionSet
from kaproom.core.events.event import Event, Store, chart_stream, session_stream
from kaproom.core.events.keeping import (
    NotesSealed,
    Purge,
    PurgedEntry,
    SessionSealed,
)
from kaproom.core.events.session import (
    NoteTaken,
    ReadingSkipped,
    SessionEnded,
)
from kaproom.core.session.session import session_from
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.core.stream.ports import Draft, SampleBatch
from kaproom.errors import EnvironmentFault
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.job import Job
from kaproom.record.keys import Keys
from kaproom.record.purge import Purged, purge_client, purge_session
from kaproom.record.schema import APPEND_ONLY
from kaproom.record.store import open_reader, open_record
from kaproom.record.store_writer import Change, StoreWriter
from kaproom.record.verify import verify
from tests.record.entries import SESSION, STREAM, bare_connection, event, some_day, started

OTHER = "session/s2"
WORDS = ("quillfern", "marrowtide", "duskplover", "hollowreed")
REASON = "retention ended"


def _day(stream: str) -> list[Event]:
    quill, marrow, _, _ = WORDS
    long = f"{marrow} " * 900
    return [
        event(1, started(), stream),
        event(2, ReadingSkipped(f"asleep, {quill}"), stream),
        event(3, NoteTaken(f"a line of {marrow}"), stream),
        event(4, NoteTaken(long), stream),
        event(5, SessionEnded(), stream),
    ]


@pytest.fixture
def folder(data_dir: Path, keys: Keys) -> Path:
    """Two ended sessions of two clients, with samples, a chart and drafts."""
    _, _, dusk, hollow = WORDS
    with open_record(data_dir, keys) as record:
        for stream in (STREAM, OTHER):
            record.append_samples(stream.split("/")[1], SampleBatch(0, (71,) * 130, (97,) * 130))
            record.append(_day(stream))
        for _ in range(30):
            record.save_draft(f"{STREAM}/line", Draft(f"{dusk} " * 40)).result()
        record.save_draft(f"{OTHER}/line", Draft("stays"))
        chart = chart_stream("c1")
        record.append([event(1, ClientAdded("Q. V.", "1984-05-30", 6), chart)])
        record.append([event(2, IntentionSet(hollow), chart)])
    return data_dir


def _plain_bytes(data_dir: Path, keys: Keys, store: Store) -> bytes:
    """Every page of a database as it lies on the disk, decrypted one by one, free pages too.

    SQLCipher 4: pages of 4096 bytes, the last 80 of each an initial vector and a check.
    """
    assert not list(data_dir.glob("*-wal")), "the log is gone after closing"
    whole = database_file(data_dir, store).read_bytes()
    key = algorithms.AES(keys.of[store].secret[:32])
    plain: list[bytes] = []
    for at in range(0, len(whole), 4096):
        page = whole[at : at + 4096]
        decryptor = Cipher(key, modes.CBC(page[-80:-64])).decryptor()
        plain.append(decryptor.update(page[16 if at == 0 else 0 : -80]))
    assert any(b"CREATE TABLE entry" in page for page in plain)
    return b"".join(plain)


def _words_left(data_dir: Path, keys: Keys) -> set[str]:
    pages = b"".join(_plain_bytes(data_dir, keys, store) for store in Store)
    return {word for word in WORDS if word.encode() in pages}


def _stream(data_dir: Path, keys: Keys, stream: str) -> list[Event]:
    with open_reader(data_dir, keys) as reader:
        return reader.read_stream(stream)


def test_purged_words_are_gone_from_every_page_of_both_files(folder: Path, keys: Keys) -> None:
    assert _words_left(folder, keys) == set(WORDS)
    purge_session(folder, keys, "s2", REASON)
    assert _words_left(folder, keys) == set(WORDS), "the other session keeps its own"
    purge_session(folder, keys, SESSION, REASON)
    assert _words_left(folder, keys) == {WORDS[3]}
    purge_client(folder, keys, "c1", REASON)
    assert _words_left(folder, keys) == set()
    for store in Store:
        assert b"Q. V." not in _plain_bytes(folder, keys, store)


def test_a_purged_session_verifies_and_says_why(folder: Path, keys: Keys) -> None:
    assert purge_session(folder, keys, SESSION, REASON) == Purged(1, 4, 3)
    assert verify(folder, keys).ok
    state = session_from(_stream(folder, keys, STREAM))
    assert state.started is None
    assert state.ended_ms == 5000
    purges = [e.body for e in state.ledger.events if isinstance(e.body, Purge)]
    assert [purge.reason for purge in purges] == [REASON, REASON]
    left = [e.body for e in state.ledger.events if isinstance(e.body, PurgedEntry)]
    assert [body.was for body in left] == [
        "session.started",
        "reading.skipped",
        "note.taken",
        "note.taken",
    ]
    with open_reader(folder, keys) as reader:
        assert reader.read_samples(SESSION) == []
        assert reader.read_draft(f"{STREAM}/line").text == ""
        assert reader.read_draft(f"{OTHER}/line").text == "stays"
        assert len(reader.read_samples("s2")) == 3
        last = [reader.read_stream(STREAM, [store])[-1].body for store in Store]
    assert [type(body) for body in last] == [SessionSealed, NotesSealed]


def test_a_purge_stands_in_the_audit_trail_with_its_reason(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    bodies = [e.body for e in _stream(folder, keys, AUDIT_STREAM)]
    assert bodies == [AuditNoted(AuditAction.PURGED.value, STREAM, REASON)]


def test_a_folder_goes_on_after_a_purge(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    with open_record(folder, keys) as record:
        assert record.faults == ()
        record.append(some_day(9, "session/s3")).result()
    assert verify(folder, keys).ok


def test_the_log_refuses_to_be_rewritten_after_a_purge_as_before(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    path = database_file(folder, Store.RECORD)
    connection = driver.connect(path, keys.of[Store.RECORD].cipher_hex, read_only=False)
    for statement in ("UPDATE entry SET payload = NULL", "UPDATE sample_chunk SET data = x'00'"):
        with pytest.raises(driver.DriverError, match="append-only"):
            connection.execute(statement)
    driver.deny_rewriting(connection, APPEND_ONLY)
    with pytest.raises(driver.DriverError, match=r"not authorized|prohibited"):
        connection.execute("DROP TRIGGER entry_no_update")
    connection.close()


def test_words_removed_without_a_purge_are_a_fault(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    connection = bare_connection(folder, keys, Store.RECORD)
    connection.execute("UPDATE entry SET payload = NULL WHERE stream = ? AND seq = 2", (OTHER,))
    connection.close()
    bad = verify(folder, keys).stores[0].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence, bad.reason) == (OTHER, 2, "its words are gone")


def test_samples_removed_without_a_purge_are_a_fault(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    connection = bare_connection(folder, keys, Store.RECORD)
    names = dict(connection.execute("SELECT session_id, no FROM sample_session").fetchall())
    query = "SELECT data FROM sample_chunk WHERE session_no = ?"
    (stone,) = connection.execute(query, (names["s1"],)).fetchall()[0]
    change = "UPDATE sample_chunk SET data = ? WHERE session_no = ?"
    connection.execute(change, (stone, names["s2"]))
    connection.close()
    bad = verify(folder, keys).stores[0].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence) == ("samples/s2", 1)


def test_a_changed_tombstone_is_found(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    connection = bare_connection(folder, keys, Store.NOTES)
    connection.execute("UPDATE entry SET author = 'x' WHERE stream = ? AND seq = 1", (STREAM,))
    connection.close()
    bad = verify(folder, keys).stores[1].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence) == (STREAM, 1)


def test_a_purge_done_again_finds_nothing_and_breaks_nothing(folder: Path, keys: Keys) -> None:
    purge_session(folder, keys, SESSION, REASON)
    assert purge_session(folder, keys, SESSION, REASON) == Purged(1, 0, 0)
    assert verify(folder, keys).ok


def test_a_purge_cut_short_between_the_stores_can_be_done_again(
    folder: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewritten: list[Store] = []
    whole = StoreWriter.rewrite

    def cut_short(self: StoreWriter, change: Change, jobs: Sequence[Job]) -> None:
        if rewritten:
            raise KeyboardInterrupt
        rewritten.append(self.store)
        whole(self, change, jobs)

    with monkeypatch.context() as patch:
        patch.setattr(StoreWriter, "rewrite", cut_short)
        with pytest.raises(KeyboardInterrupt):
            purge_session(folder, keys, SESSION, REASON)
    assert rewritten == [Store.NOTES]
    assert verify(folder, keys).ok
    with open_reader(folder, keys) as reader:
        assert SESSION in {summary.id for summary in reader.session_summaries()}
    assert purge_session(folder, keys, SESSION, REASON).entries == 2
    assert verify(folder, keys).ok


def test_a_client_goes_with_chart_and_sessions(folder: Path, keys: Keys) -> None:
    assert purge_client(folder, keys, "c1", REASON) == Purged(2, 10, 6)
    assert verify(folder, keys).ok
    with pytest.raises(EnvironmentFault, match="nothing in client/nobody"):
        purge_client(folder, keys, "nobody", REASON)


@pytest.mark.parametrize(
    ("session", "reason", "why"),
    [("none", REASON, "nothing in"), ("s9", REASON, "not ended"), (SESSION, " ", "why")],
)
def test_a_purge_that_cannot_be_is_refused_and_changes_nothing(
    folder: Path, keys: Keys, session: str, reason: str, why: str
) -> None:
    with open_record(folder, keys) as record:
        record.append([event(1, started(), session_stream("s9"))]).result()
        with pytest.raises(EnvironmentFault, match="another kaproom" if reason.strip() else why):
            purge_session(folder, keys, session, reason)
    before = _stream(folder, keys, STREAM)
    with pytest.raises(EnvironmentFault, match=why):
        purge_session(folder, keys, session, reason)
    assert _stream(folder, keys, STREAM) == before
