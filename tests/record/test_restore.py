"""Restoring: proven first, never over data, whole or not at all, and told in the trail."""

import subprocess
import sys
from pathlib import Path

import pytest

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Event, Store
from kaproom.core.events.session import NoteTaken
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting
from kaproom.record.backup import errands
from kaproom.record.backup.restoring import Restored, restore
from kaproom.record.backup.unfinished import finish_interrupted
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import unlock, unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.record.verify import verify
from tests.record.entries import LIGHT, PASSPHRASE, STREAM, event, some_day

_CLOCK = SystemClock()
_ROOT = Path(__file__).parents[2]


def _restored(file: Path, data_dir: Path, phrase: str = PASSPHRASE) -> Restored:
    return restore(file, data_dir, lambda: phrase, _CLOCK)


def _bytes(folder: Path) -> dict[str, bytes]:
    """The files of a folder that hold something."""
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return {
        name: data for name, data in files.items() if name.endswith((".db", ".json", ".anchor"))
    }


def _told(data_dir: Path) -> list[AuditNoted]:
    with open_record(data_dir, unlock(data_dir, PASSPHRASE)) as record:
        events: list[Event] = record.read_stream(AUDIT_STREAM)
    return [e.body for e in events if isinstance(e.body, AuditNoted)]


@pytest.fixture
def backup(data_dir: Path, keys: Keys, tmp_path: Path) -> Path:
    """A backup of a short day; the folder goes on for three entries more."""
    with open_record(data_dir, keys) as record:
        record.append(some_day(20)).result()
        file = errands.back_up_to_file(data_dir, keys, tmp_path / "b", _CLOCK.now()).file
        record.append([event(turn, NoteTaken("later")) for turn in (31, 32, 33)]).result()
    return file


def test_the_data_that_were_there_are_moved_aside_whole(
    backup: Path, data_dir: Path, tmp_path: Path
) -> None:
    before = _bytes(data_dir)
    done = _restored(backup, data_dir)
    assert done.moved_aside is not None
    assert done.moved_aside.name.startswith("data.before-restore-20")
    assert _bytes(done.moved_aside) == before
    with open_record(data_dir, unlock(data_dir, PASSPHRASE)) as record:
        assert record.faults == ()
        assert len(record.read_stream(STREAM)) == 20
        record.append([event(40, NoteTaken("on we go"))]).result()
    assert verify(data_dir, unlock(data_dir, PASSPHRASE)).ok
    with open_record(done.moved_aside, unlock(done.moved_aside, PASSPHRASE)) as record:
        assert len(record.read_stream(STREAM)) == 23
    assert {path.name for path in tmp_path.iterdir()} == {"b", "data", done.moved_aside.name}


def test_the_trail_tells_where_it_came_from_and_keeps_its_waiting_lines(
    backup: Path, data_dir: Path
) -> None:
    audit_waiting.wait(data_dir, "therapist", AuditAction.EXPORTED, "somewhere")
    done = _restored(backup, data_dir)
    told = {noted.action: noted for noted in _told(data_dir)}
    assert told["restored"].subject == f"b of {done.manifest.made_text()}"
    assert told["exported"].subject == "somewhere"


def test_it_opens_with_the_recovery_code_on_a_new_machine(tmp_path: Path) -> None:
    code = create_folder(tmp_path / "old", PASSPHRASE, LIGHT)
    keys = unlock(tmp_path / "old", PASSPHRASE)
    file = errands.back_up_to_file(tmp_path / "old", keys, tmp_path / "b", _CLOCK.now()).file
    done = _restored(file, tmp_path / "new" / "data", code)
    assert done.moved_aside is None
    assert unlock(tmp_path / "new" / "data", PASSPHRASE).folder == keys.folder


def test_a_practice_backup_needs_no_passphrase_and_takes_no_real_place(
    tmp_path: Path, data_dir: Path
) -> None:
    create_practice_folder(tmp_path / "practice")
    keys = unlock_practice(tmp_path / "practice")
    made = errands.back_up_to_file(tmp_path / "practice", keys, tmp_path / "b", _CLOCK.now())
    before = _bytes(data_dir)
    with pytest.raises(EnvironmentFault, match="holds practice data"):
        _restored(made.file, data_dir)
    assert _bytes(data_dir) == before
    _restored(made.file, tmp_path / "again", "never asked for")
    assert unlock_practice(tmp_path / "again").folder == keys.folder


def test_a_backup_that_is_not_right_changes_nothing(
    backup: Path, data_dir: Path, tmp_path: Path
) -> None:
    before = _bytes(data_dir)
    with pytest.raises(EnvironmentFault, match="passphrase is wrong"):
        _restored(backup, data_dir, "other words")
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    with pytest.raises(EnvironmentFault, match="is damaged"):
        _restored(backup, data_dir)
    backup.write_bytes(data[:5000])
    with pytest.raises(EnvironmentFault, match="cannot be read as a kaproom backup"):
        _restored(backup, data_dir)
    assert _bytes(data_dir) == before
    assert {path.name for path in tmp_path.iterdir()} == {"b", "data"}


def test_an_open_folder_is_refused(backup: Path, data_dir: Path, keys: Keys) -> None:
    with (
        open_record(data_dir, keys) as record,
        pytest.raises(EnvironmentFault, match="open in another kaproom"),
    ):
        _restored(backup, data_dir)
    assert len(open_and_count(data_dir)) == 23
    assert record.damage == ()


def open_and_count(data_dir: Path) -> list[Event]:
    with open_record(data_dir, unlock(data_dir, PASSPHRASE)) as record:
        return record.read_stream(STREAM)


def test_a_folder_of_other_things_is_left_alone(backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("a letter")
    with pytest.raises(EnvironmentFault, match="something other than kaproom's data"):
        _restored(backup, other)
    assert (other / "letter.txt").read_text() == "a letter"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert _restored(backup, empty).moved_aside is None


@pytest.mark.parametrize("onto", ["there", "nothing there"])
def test_the_record_alone_keeps_the_notes_there_are(
    data_dir: Path, keys: Keys, tmp_path: Path, onto: str
) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(20)).result()
    stores = (Store.RECORD,)
    file = errands.back_up_to_file(data_dir, keys, tmp_path / "b", _CLOCK.now(), stores).file
    place = data_dir if onto == "there" else tmp_path / "new"
    done = _restored(file, place)
    (notice,) = done.notices
    assert ("is kept" if onto == "there" else "an empty one") in notice
    assert len(open_and_count(place)) == (20 if onto == "there" else 11)
    assert verify(place, unlock(place, PASSPHRASE)).ok


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_piece_the_old_or_the_new_folder_is_whole(
    backup: Path, data_dir: Path, tmp_path: Path
) -> None:
    place = tmp_path / "killed"
    done = subprocess.run(
        [sys.executable, "-m", "tests.record.killed_restore", backup, data_dir, place],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    tries = int(done.stdout)
    assert tries > 10
    found: list[int] = []
    for n in range(1, tries + 1):
        folder = place / str(n) / "data"
        finish_interrupted(folder)
        found.append(len(open_and_count(folder)))
        assert verify(folder, unlock(folder, PASSPHRASE)).ok
    # The old folder up to the change of places, the new one from there on.
    assert found == sorted(found, reverse=True)
    assert set(found) == {23, 20}
    assert found[-2:] == [20, 20]
    again = place / "1" / "data"
    assert _restored(backup, again).moved_aside is not None
    assert not again.with_name("data.restoring").exists()
