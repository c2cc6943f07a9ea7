"""Attached documents: kept whole, vouched for by the chain, removed by a purge, in every backup."""

import hashlib
from pathlib import Path

import pytest

from kaproom.core.chart.documents import TEXT
from kaproom.core.clock import SystemClock
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.client import AssessmentReceived, DocumentAttached
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.stream.ports import Draft
from kaproom.errors import EnvironmentFault
from kaproom.record.backup import errands
from kaproom.record.backup.restoring import restore
from kaproom.record.documents import stored_documents
from kaproom.record.engine import database_file
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.purge import purge_client
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import PASSPHRASE, bare_connection, event

CHART, OTHER = chart_stream("c1"), chart_stream("c2")
LETTER = b"seen on a grey morning; nothing against it. " * 30_000
SHA = hashlib.sha256(LETTER).hexdigest()


def _attached(entry_id: str, file_id: str) -> DocumentAttached:
    return DocumentAttached(entry_id, file_id, "letter.txt", TEXT, len(LETTER), SHA)


def _keep(record: RecordStore, stream: str, file_id: str) -> None:
    assessed = event(2, AssessmentReceived("Dr. O.", "cleared"), stream)
    record.append([event(1, ClientAdded("Q. V."), stream), assessed])
    record.keep_document(stream, file_id, LETTER)
    record.append([event(3, _attached(assessed.id, file_id), stream)]).result(timeout=30)


@pytest.fixture
def folder(data_dir: Path, keys: Keys) -> Path:
    """Two clients with a document each, more than a megabyte long."""
    with open_record(data_dir, keys) as record:
        for stream, file_id in ((CHART, "f1"), (OTHER, "f2")):
            _keep(record, stream, file_id)
    return data_dir


def test_a_document_is_read_back_as_it_came_and_kept_once(folder: Path, keys: Keys) -> None:
    with open_record(folder, keys) as record:
        record.keep_document(CHART, "f1", LETTER).result(timeout=30)
        assert record.read_document("f1", SHA) == LETTER
        with pytest.raises(EnvironmentFault, match="not as it was attached"):
            record.read_document("f3", SHA)
    assert b"grey morning" not in database_file(folder, Store.RECORD).read_bytes()
    assert verify(folder, keys).ok


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE document_part SET data = x'00' WHERE file_id = 'f2' AND part = 3", "not the one"),
        ("DELETE FROM document_part WHERE file_id = 'f2'", "is missing"),
    ],
)
def test_another_content_is_found_and_named_by_its_entry(
    folder: Path, keys: Keys, change: str, reason: str
) -> None:
    connection = bare_connection(folder, keys, Store.RECORD)
    connection.execute(change)
    connection.close()
    bad = verify(folder, keys).stores[0].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence) == (OTHER, 3)
    assert reason in bad.reason


def test_one_flipped_byte_of_the_file_is_found(folder: Path, keys: Keys) -> None:
    path = database_file(folder, Store.RECORD)
    content = bytearray(path.read_bytes())
    # The last pages hold the document that was written last.
    content[-3 * 4096 + 100] ^= 1
    path.write_bytes(content)
    bad = verify(folder, keys).stores[0].first_bad
    assert bad is not None
    assert bad.reason == "its document cannot be read: the file is damaged there"
    with open_reader(folder, keys) as record:
        assert record.read_document("f1", SHA) == LETTER
        with pytest.raises(EnvironmentFault):
            record.read_document("f2", SHA)


def test_a_purge_takes_a_clients_documents_and_no_other(folder: Path, keys: Keys) -> None:
    with open_record(folder, keys) as record:
        record.keep_document(CHART, "nobody came to name it", LETTER).result(timeout=30)
        record.save_draft("form/c1/Assessment", Draft("half a line")).result(timeout=30)
    purge_client(folder, keys, "c1", "retention ended")
    assert verify(folder, keys).ok
    with open_reader(folder, keys) as record:
        read = record.reader(Store.RECORD).read
        assert read(lambda connection: stored_documents(connection, CHART)) == ()
        assert record.read_document("f2", SHA) == LETTER
        assert not record.read_draft("form/c1/Assessment").text


def test_a_backup_brings_a_document_back(folder: Path, keys: Keys, tmp_path: Path) -> None:
    clock = SystemClock()
    with open_record(folder, keys):
        file = errands.back_up_to_file(folder, keys, tmp_path / "b", clock.now()).file
    purge_client(folder, keys, "c2", "by mistake")
    restore(file, folder, lambda: PASSPHRASE, clock)
    again = unlock(folder, PASSPHRASE)
    with open_reader(folder, again) as record:
        assert record.read_document("f2", SHA) == LETTER
    assert verify(folder, again).ok
