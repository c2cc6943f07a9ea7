"""What could not be written where it belongs waits, and enters the trail once, by itself."""

import os
import stat
import subprocess
import sys
from pathlib import Path

from kaproom.core.events.event import Event, Store
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.record import audit_waiting
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.record.verify import verify

_LEAVE = """
import sys
from pathlib import Path
from kaproom.core.stream.audit import AuditAction
from kaproom.record.audit_waiting import wait
for n in range(int(sys.argv[2])):
    wait(Path(sys.argv[1]), "", AuditAction.UNLOCK_FAILED, detail=f"{sys.argv[3]} {n}")
    print(n, flush=True)
"""


def _trail(record: RecordStore) -> list[Event]:
    return record.read_stream(AUDIT_STREAM, [Store.RECORD])


def _details(data_dir: Path, keys: Keys) -> list[str]:
    with open_reader(data_dir, keys, [Store.RECORD]) as reader:
        events = reader.read_stream(AUDIT_STREAM)
    return [event.body.detail for event in events if isinstance(event.body, AuditNoted)]


def test_a_waiting_line_enters_the_trail_at_the_next_opening_for_writing(
    data_dir: Path, keys: Keys
) -> None:
    audit_waiting.wait(data_dir, "", AuditAction.UNLOCK_FAILED)
    audit_waiting.wait(data_dir, "q", AuditAction.EXPORTED, "session/s1", "csv")
    left = audit_waiting.waiting(data_dir)
    assert [event.author for event in left] == ["", "q"]
    with open_record(data_dir, keys, [Store.NOTES]):
        assert audit_waiting.waiting(data_dir) == left
    with open_record(data_dir, keys) as record:
        assert _trail(record) == left
        assert audit_waiting.waiting(data_dir) == []
    with open_record(data_dir, keys) as record:
        assert _trail(record) == left
    assert verify(data_dir, keys).ok


def test_a_line_taken_in_twice_is_stored_once(data_dir: Path, keys: Keys) -> None:
    audit_waiting.wait(data_dir, "q", AuditAction.PRINTED, "session/s1")
    folder = data_dir / audit_waiting.WAITING_FOLDER
    kept = {path: path.read_bytes() for path in folder.iterdir()}
    with open_record(data_dir, keys):
        pass
    # As after a crash between COMMIT and forgetting.
    for path, line in kept.items():
        path.write_bytes(line)
    with open_record(data_dir, keys) as record:
        assert len(_trail(record)) == 1
        assert audit_waiting.waiting(data_dir) == []


def test_a_line_left_while_others_are_taken_in_stays(data_dir: Path, keys: Keys) -> None:
    audit_waiting.wait(data_dir, "", AuditAction.UNLOCK_FAILED, detail="before")

    def store(events: object) -> None:
        audit_waiting.wait(data_dir, "", AuditAction.UNLOCK_FAILED, detail="meanwhile")

    audit_waiting.take_in(data_dir, store)
    with open_record(data_dir, keys):
        pass
    assert _details(data_dir, keys) == ["meanwhile"]


def test_lines_left_by_processes_beside_openings_are_each_stored_once(
    data_dir: Path, keys: Keys
) -> None:
    children = [
        subprocess.Popen(
            [sys.executable, "-c", _LEAVE, str(data_dir), "20", name], stdout=subprocess.PIPE
        )
        for name in ("one", "two")
    ]
    while any(child.poll() is None for child in children):
        with open_record(data_dir, keys):
            pass
    for child in children:
        child.communicate()
        assert child.returncode == 0
    with open_record(data_dir, keys):
        pass
    expected = [f"{name} {n}" for name in ("one", "two") for n in range(20)]
    assert sorted(_details(data_dir, keys)) == sorted(expected)


def test_a_damaged_line_is_told_once_and_holds_nothing_up(data_dir: Path, keys: Keys) -> None:
    audit_waiting.wait(data_dir, "q", AuditAction.VIEWED, "session/s1")
    (path,) = (data_dir / audit_waiting.WAITING_FOLDER).iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    with open_record(data_dir, keys) as record:
        (event,) = _trail(record)
    assert isinstance(event.body, AuditNoted)
    assert event.body.action == "damaged_line"
    assert audit_waiting.waiting(data_dir) == []


def test_waiting_lines_are_for_their_owner_only(data_dir: Path) -> None:
    audit_waiting.wait(data_dir, "q", AuditAction.VIEWED, "session/s1")
    folder = data_dir / audit_waiting.WAITING_FOLDER
    (path,) = folder.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_takes_no_file_gets_no_line_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / audit_waiting.WAITING_FOLDER).write_text("in the way")
    audit_waiting.wait(tmp_path, "q", AuditAction.VIEWED)
    assert audit_waiting.waiting(tmp_path) == []
