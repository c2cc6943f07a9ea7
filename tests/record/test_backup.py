"""Backups: whole, proven, secret, and never in place of a good one unless they are good."""

import os
import re
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store
from kaproom.core.events.session import NoteTaken, SessionStarted
from kaproom.core.stream.ports import Draft
from kaproom.errors import EnvironmentFault
from kaproom.record.backup import errands, log
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.drill import newest_backup
from kaproom.record.backup.making import SCRATCH, copied, write_backup
from kaproom.record.backup.targets import add_backup, generations
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import LIGHT, PASSPHRASE, STREAM, bare_connection, event, some_day
from tests.record.test_secrecy import _holds

_CLOCK = SystemClock()
_NO_NAME = "n" * 300
"""Longer than a name may be: looking whether it is there raises, for root too."""


@pytest.fixture
def filled(data_dir: Path, keys: Keys) -> Path:
    """A folder with a short day in it."""
    with open_record(data_dir, keys) as record:
        record.append(some_day(30)).result()
    return data_dir


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(filled: Path, keys: Keys, target: Path) -> Path:
    """A backup of it."""
    return errands.back_up_to_file(filled, keys, target / "one", _CLOCK.now()).file


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _faults(file: Path, keys: Keys) -> str:
    """Why a backup is refused, or the empty text."""
    try:
        with BackupFile(file) as opened:
            opened.check(keys)
    except EnvironmentFault as fault:
        return str(fault)
    return ""


def test_any_unzip_makes_a_data_folder_of_it(
    backup: Path, filled: Path, keys: Keys, tmp_path: Path
) -> None:
    with zipfile.ZipFile(backup) as archive:
        archive.extractall(tmp_path / "again")
    opened = unlock(tmp_path / "again", PASSPHRASE)
    result = verify(tmp_path / "again", opened)
    assert [(s.store, s.first_bad) for s in result.stores] == [("record", None), ("notes", None)]
    with open_reader(filled, keys) as then, open_reader(tmp_path / "again", opened) as now:
        assert now.read_stream(STREAM) == then.read_stream(STREAM)


def test_the_manifest_tells_counts_and_heads(backup: Path, filled: Path, keys: Keys) -> None:
    checks = {check.store: check.events for check in verify(filled, keys).stores}
    with BackupFile(backup) as opened:
        assert opened.is_made_by(keys)
        assert {s.store: s.entries for s in opened.claimed.stores} == checks
        assert opened.claimed.folder == keys.folder
    connection = bare_connection(filled, keys, Store.NOTES)
    rows = connection.execute("SELECT hash FROM entry ORDER BY entry_no DESC LIMIT 1").fetchall()
    connection.close()
    with BackupFile(backup) as opened:
        assert opened.claimed.stores[1].head == rows[0][0].hex()


def test_a_backup_holds_no_word_in_the_clear(data_dir: Path, keys: Keys, target: Path) -> None:
    canary = "canaryofthebackup"
    start = SessionStarted(canary, canary, 1, 6, canary, (), canary, None, (canary,), False)
    with open_record(data_dir, keys) as record:
        record.append([event(1, start), event(2, NoteTaken(canary))])
        record.save_draft("line", Draft(canary)).result()
        made = errands.back_up_to_file(data_dir, keys, target, _CLOCK.now())
        content = made.file.read_bytes()
    assert not _holds(content, canary)
    for store in Store:
        assert keys.of[store].secret not in content
        assert keys.of[store].cipher_hex.encode() not in content.lower()
    assert made.file.name.startswith("kaproom-20")


def test_the_record_alone_never_opens_the_notes(filled: Path, keys: Keys, target: Path) -> None:
    (filled / "notes.db").unlink()
    (filled / "notes.anchor").unlink()
    record_alone = (Store.RECORD,)
    made = errands.back_up_to_file(filled, keys, target / "r", _CLOCK.now(), record_alone)
    with zipfile.ZipFile(made.file) as archive:
        assert {name.split(".")[0] for name in archive.namelist()} == {"manifest", "keys", "record"}
    assert errands.drill(filled, keys, made.file, _CLOCK.now()).stores[0].entries > 15


def test_every_flipped_bit_is_found_or_harmless(backup: Path, keys: Keys, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    with BackupFile(backup) as opened:
        claimed = opened.claimed
    hurt = tmp_path / "hurt.kaproom-backup"
    # The zip's own structure at both ends, and a walk through what lies between.
    ends = [*range(0, 200, 3), *range(len(whole) - 700, len(whole), 3)]
    places = [*ends, *range(200, len(whole) - 700, 1913)]
    found = 0
    for n, place in enumerate(places):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << n % 8
        hurt.write_bytes(flipped)
        if _faults(hurt, keys):
            found += 1
            continue
        with BackupFile(hurt) as opened:
            assert opened.claimed == claimed
            opened.unpack(keys, tmp_path)
    assert found > len(places) // 2


def test_a_cut_a_foreign_and_a_newer_file_are_named(
    backup: Path, keys: Keys, tmp_path: Path
) -> None:
    whole = backup.read_bytes()
    other = tmp_path / "other"
    for size in (0, 10, len(whole) // 2, len(whole) - 1):
        other.write_bytes(whole[:size])
        assert "cannot be read as a kaproom backup" in _faults(other, keys)
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("manifest.json", '{"check":"","body":{"format":"something"}}')
    assert "cannot be read as a kaproom backup" in _faults(other, keys)
    with zipfile.ZipFile(other, "w") as archive:
        body = '{"format":"kaproom backup","version":9}'
        archive.writestr("manifest.json", f'{{"check":"","body":{body}}}')
    assert "newer kaproom" in _faults(other, keys)
    assert "There is no file" in _faults(tmp_path / "nothing", keys)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb'"made_utc_us":\d+', b'"made_utc_us":99999999999999999999'),
        (rb'"made_utc_us":\d+', b'"made_utc_us":253402300799000000'),
        (rb'"offset_min":-?\d+', b'"offset_min":1440'),
        (rb'"folder":"', b'"folder":"\xff'),
        (rb'"folder":"', b'"more":' + b"[" * 9000 + b',"folder":"'),
    ],
)
def test_a_manifest_that_says_what_cannot_be_is_named(
    backup: Path, keys: Keys, tmp_path: Path, old: bytes, new: bytes
) -> None:
    hurt = tmp_path / "hurt"
    with zipfile.ZipFile(backup) as whole, zipfile.ZipFile(hurt, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            changed = re.sub(old, lambda _: new, content) if name == "manifest.json" else content
            archive.writestr(name, changed)
            assert (changed != content) is (name == "manifest.json")
    assert "its manifest cannot be read" in _faults(hurt, keys)


def test_a_manifest_made_with_other_keys_proves_nothing(
    backup: Path, keys: Keys, tmp_path: Path
) -> None:
    create_folder(tmp_path / "other", PASSPHRASE, LIGHT)
    other = unlock(tmp_path / "other", PASSPHRASE)
    with BackupFile(backup) as opened:
        assert not opened.is_made_by(other)
    assert "manifest is not as it was written" in _faults(backup, other)
    assert _faults(backup, keys) == ""


def test_entries_go_on_being_written_while_a_backup_is_made(
    filled: Path, keys: Keys, target: Path
) -> None:
    enough = threading.Event()
    turn = 100
    with open_record(filled, keys) as record:

        def back_up() -> None:
            errands.back_up_to_folders(filled, keys, [str(target)], _CLOCK.now())
            enough.set()

        worker = threading.Thread(target=back_up)
        worker.start()
        while not enough.is_set():
            turn += 1
            record.append([event(turn, NoteTaken("meanwhile"))]).result()
        worker.join()
        assert len(record.read_stream(STREAM)) == 30 + turn - 100
    (made,) = generations(target, keys)
    assert _faults(target / made.name, keys) == ""
    assert verify(filled, keys).ok


def test_a_damaged_page_is_never_backed_up_over_a_good_backup(
    backup: Path, filled: Path, keys: Keys
) -> None:
    before, whole = backup.read_bytes(), (filled / "notes.db").read_bytes()
    for page in range(len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 2048] ^= 1
        (filled / "notes.db").write_bytes(data)
        with pytest.raises(EnvironmentFault, match=r"notes\.db .* no backup was made"):
            errands.back_up_to_file(filled, keys, backup, _CLOCK.now())
    assert backup.read_bytes() == before
    assert not (filled / SCRATCH).exists()
    assert _names(backup.parent) == {backup.name}


def test_an_altered_entry_is_not_backed_up_either(backup: Path, filled: Path, keys: Keys) -> None:
    connection = bare_connection(filled, keys, Store.RECORD)
    connection.execute("UPDATE entry SET author = 'Z. Z.' WHERE entry_no = 3")
    connection.close()
    with pytest.raises(EnvironmentFault, match=r"record\.db does not verify"):
        errands.back_up_to_file(filled, keys, backup, _CLOCK.now())


def test_a_store_that_lost_its_end_is_not_backed_up(filled: Path, keys: Keys, target: Path) -> None:
    connection = bare_connection(filled, keys, Store.RECORD)
    connection.execute("DELETE FROM entry WHERE entry_no > 5")
    connection.close()
    with pytest.raises(EnvironmentFault, match=r"record\.db has lost entries"):
        errands.back_up_to_file(filled, keys, target / "b", _CLOCK.now())
    assert _names(target) == set()


def test_a_disk_that_refuses_leaves_nothing_and_the_good_one(
    backup: Path, filled: Path, keys: Keys
) -> None:
    before = backup.read_bytes()
    pieces = 0

    def pull_the_cable() -> None:
        nonlocal pieces
        pieces += 1
        if pieces > 3:
            raise OSError(28, "No space left on device")

    with (
        copied(filled, keys, _CLOCK.now()) as copy,
        pytest.raises(EnvironmentFault, match="No space left"),
    ):
        write_backup(copy, backup, pull_the_cable)
    assert backup.read_bytes() == before
    assert _names(backup.parent) == {backup.name}


def test_nothing_but_a_backup_of_this_folder_is_replaced(
    filled: Path, keys: Keys, target: Path
) -> None:
    letter = target / "letter.txt"
    letter.write_text("a letter")
    with pytest.raises(EnvironmentFault, match="no backup of this folder"):
        errands.back_up_to_file(filled, keys, letter, _CLOCK.now())
    assert letter.read_text() == "a letter"
    with pytest.raises(EnvironmentFault, match="inside the data folder"):
        errands.back_up_to_file(filled, keys, filled / "b", _CLOCK.now())
    first = errands.back_up_to_file(filled, keys, target / "b", _CLOCK.now())
    again = errands.back_up_to_file(filled, keys, target / "b", _CLOCK.now())
    assert again.file == first.file
    assert again.manifest.made_utc_us > first.manifest.made_utc_us


def test_a_folder_keeps_generations_and_leaves_the_rest_alone(
    filled: Path, keys: Keys, target: Path, tmp_path: Path
) -> None:
    create_folder(tmp_path / "other", PASSPHRASE, LIGHT)
    theirs = unlock(tmp_path / "other", PASSPHRASE)
    with copied(tmp_path / "other", theirs, _CLOCK.now()) as copy:
        others = {add_backup(copy, target).name}
    (target / "kaproom-20200101-0000.kaproom-backup").write_bytes(b"not one of ours")
    (target / "letter.txt").write_text("a letter")
    others |= {"kaproom-20200101-0000.kaproom-backup", "letter.txt"}
    for _ in range(2):
        with copied(filled, keys, _CLOCK.now()) as copy:
            add_backup(copy, target)
    with copied(filled, keys, _CLOCK.now()) as copy:
        newest = add_backup(copy, target)
    assert [g.name for g in generations(target, keys)] == [newest.name]
    assert _names(target) == others | {newest.name}
    assert newest_backup([tmp_path / "away", target], keys) == newest


def test_a_drive_that_is_away_is_remembered_and_tried_again(
    filled: Path, keys: Keys, target: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    folders = [str(away), str(target)]
    made = errands.back_up_to_folders(filled, keys, folders, _CLOCK.now())
    assert [m.file.parent for m in made] == [target]
    assert not away.exists()
    state = log.load(filled)
    assert "is not there" in state.target(str(away)).fault
    assert state.target(str(away)).due
    assert state.target(str(target)).file == made[0].file.name
    away.mkdir()
    errands.back_up_to_folders(filled, keys, folders, _CLOCK.now())
    state = log.load(filled)
    assert not any(state.target(folder).due or state.target(folder).fault for folder in folders)


def _looping(folder: Path) -> Path:
    """A path of links that lead to each other."""
    (folder / "to").symlink_to(folder / "fro")
    (folder / "fro").symlink_to(folder / "to")
    return folder / "to"


@pytest.mark.skipif(sys.platform == "win32", reason="links and lengths of POSIX")
def test_targets_that_cannot_be_looked_at_or_written_to_take_nothing_from_the_others(
    filled: Path, keys: Keys, target: Path, tmp_path: Path
) -> None:
    unseen = tmp_path / _NO_NAME
    with pytest.raises(OSError, match="name too long"):
        unseen.is_dir()
    # A folder that is there, in which no backup's name fits any more.
    narrow = tmp_path
    while len(str(narrow)) < os.pathconf(tmp_path, "PC_PATH_MAX") - 220:
        narrow /= "d" * 200
    narrow /= "d" * (os.pathconf(tmp_path, "PC_PATH_MAX") - len(str(narrow)) - 20)
    narrow.mkdir(parents=True)
    bad = [str(unseen), str(narrow), str(_looping(tmp_path))]
    folders = [*bad, str(target)]
    made = errands.back_up_to_folders(filled, keys, folders, _CLOCK.now())
    assert [m.file.parent for m in made] == [target]
    state = log.load(filled)
    assert [state.target(folder).due for folder in folders] == [True, True, True, False]
    reasons = ("cannot be looked at", "could not be written", "cannot be looked at")
    for folder, reason in zip(bad, reasons, strict=True):
        assert folder in state.target(folder).fault
        assert reason in state.target(folder).fault
    assert newest_backup([*map(Path, bad), target], keys) == made[0].file


@pytest.mark.skipif(sys.platform == "win32", reason="links and lengths of POSIX")
def test_a_file_that_cannot_be_named_is_a_fault_in_one_line(
    filled: Path, keys: Keys, target: Path
) -> None:
    for place in (target / _NO_NAME, target / _NO_NAME / "b", _looping(target) / "b"):
        with pytest.raises(EnvironmentFault, match=r"could not be written|cannot be looked at"):
            errands.back_up_to_file(filled, keys, place, _CLOCK.now())


def test_a_stick_that_is_pulled_after_the_backup_still_has_it(
    filled: Path, keys: Keys, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def pulled(place: Path | int) -> object:
        if place == target:
            raise OSError(5, "Input/output error")
        return scandir(place)

    monkeypatch.setattr(os, "scandir", pulled)
    made = errands.back_up_to_folders(filled, keys, [str(target)], _CLOCK.now())
    monkeypatch.undo()
    assert [m.file.name for m in made] == [g.name for g in generations(target, keys)]
    assert not log.load(filled).target(str(target)).due


def test_a_copy_that_cannot_be_prepared_is_a_fault_and_leaves_nothing(
    filled: Path, keys: Keys, target: Path
) -> None:
    (filled / "settings.json").mkdir()
    with pytest.raises(EnvironmentFault, match="A backup could not be prepared"):
        errands.back_up_to_folders(filled, keys, [str(target)], _CLOCK.now())
    assert log.load(filled).target(str(target)).due
    assert not (filled / SCRATCH).exists()
    assert _names(target) == set()


def test_a_trial_restore_finds_what_is_wrong_and_leaves_nothing(
    backup: Path, filled: Path, keys: Keys
) -> None:
    errands.drill(filled, keys, backup, _CLOCK.now())
    passed = log.load(filled).drill
    assert passed is not None
    assert dict(passed.entries)["record"] > 15
    assert passed.fault == ""
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    with pytest.raises(EnvironmentFault, match="is damaged"):
        errands.drill(filled, keys, backup, _CLOCK.now())
    failed = log.load(filled).drill
    assert failed is not None
    assert "is damaged" in failed.fault
    assert not (filled / SCRATCH).exists()


def test_only_one_backup_is_made_at_a_time(filled: Path, keys: Keys, target: Path) -> None:
    with copied(filled, keys, _CLOCK.now()), pytest.raises(EnvironmentFault, match="right now"):
        errands.back_up_to_file(filled, keys, target / "b", _CLOCK.now())
    (filled / SCRATCH / "left by a kill").mkdir(parents=True)
    errands.back_up_to_file(filled, keys, target / "b", _CLOCK.now())
    assert not (filled / SCRATCH).exists()
