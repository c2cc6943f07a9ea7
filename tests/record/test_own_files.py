"""The practice's own files go along in a backup, unreadable there, and come back over nothing."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store
from kaproom.record.backup import errands
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.own_files import OWN_FILE, OwnFile, OwnFolders, put_back
from kaproom.record.backup.restoring import Restored, restore
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from tests.record.entries import PASSPHRASE, some_day

_CLOCK = SystemClock()
_NOW = datetime(2026, 11, 14, 9, 30, tzinfo=UTC)
_FILES = {
    "resources/vitals/limits.toml": b"# wider at the lighthouse\n",
    "resources/observations/palette.csv": b"1,lamp,Lamp lit,event,,\n",
    "playlists/weir.m3u8": b"#EXTM3U\n#PLAYLIST:Weir\n",
}


def _folders(root: Path) -> OwnFolders:
    return {"resources": root / "resources", "playlists": root / "playlists"}


def _written(root: Path, files: dict[str, bytes]) -> OwnFolders:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return _folders(root)


def _lying(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def file(data_dir: Path, keys: Keys, tmp_path: Path) -> Path:
    """A backup of a folder whose practice has files of its own, and music beside them."""
    own = _written(tmp_path / "here", _FILES | {"playlists/weir.ogg": b"OggS"})
    (tmp_path / "here/resources/elsewhere.toml").symlink_to(tmp_path)
    with open_record(data_dir, keys) as record:
        record.append(some_day(3)).result()
        made = errands.back_up_to_file(data_dir, keys, tmp_path / "b", _CLOCK.now(), own=own)
    return made.file


def _restored(file: Path, tmp_path: Path, own: OwnFolders) -> Restored:
    return restore(file, tmp_path / "new", lambda: PASSPHRASE, _CLOCK, own=own)


def test_they_come_back_on_a_new_machine_and_the_music_stays_behind(
    file: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there"
    done = _restored(file, tmp_path, _folders(there))
    assert _lying(there) == _FILES
    assert done.notices == (
        "3 files of the practice's own figures, words and music settings were put back.",
    )
    assert not (tmp_path / "new" / OWN_FILE).exists()
    assert _restored(file, tmp_path, _folders(there)).notices == (), "all of it is here already"


def test_what_is_here_stays_in_use_and_the_other_lies_beside_it(file: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    ours = {"playlists/weir.m3u8": b"#EXTM3U\n#PLAYLIST:Weir, slower\n"}
    done = _restored(file, tmp_path, _written(there, ours))
    lying = _lying(there)
    assert lying["playlists/weir.m3u8"] == ours["playlists/weir.m3u8"]
    (aside,) = there.glob("from-backup-*")
    assert _lying(aside) == {"playlists/weir.m3u8": _FILES["playlists/weir.m3u8"]}
    assert [line.partition(" ")[0] for line in done.notices] == ["2", "1"]
    assert str(aside) in done.notices[1]


def test_nothing_of_them_is_readable_in_the_backup(file: Path) -> None:
    packed = file.read_bytes()
    for name, data in _FILES.items():
        assert Path(name).name.encode() not in packed
        assert data.strip() not in packed
    with zipfile.ZipFile(file) as archive:
        assert OWN_FILE in archive.namelist()


def test_a_backup_without_any_is_one_that_older_programs_read(
    data_dir: Path, keys: Keys, tmp_path: Path
) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(3)).result()
    own = _written(tmp_path / "here", _FILES)
    versions: list[int] = []
    for name, stores, folders in (
        ("none", tuple(Store), _folders(tmp_path / "nowhere")),
        ("notes", (Store.NOTES,), own),
        ("record", (Store.RECORD,), own),
    ):
        made = errands.back_up_to_file(
            data_dir, keys, tmp_path / name, _CLOCK.now(), stores, folders
        )
        with BackupFile(made.file) as backup:
            versions.append(backup.claimed.version)
    assert versions == [1, 1, 2]


@given(
    path=st.text("ab./\\:\0", max_size=12).map(lambda text: f"{text}.toml"),
    folder=st.sampled_from(["resources", "playlists", "..", ""]),
)
def test_none_is_ever_written_outside_its_folder(
    tmp_path_factory: pytest.TempPathFactory, path: str, folder: str
) -> None:
    root = tmp_path_factory.mktemp("own")
    own = _folders(root / "inner")
    said = put_back((OwnFile(folder, path, b"x"),), own, _NOW)
    assert len(said) == 1
    written = [Path(name).parts[:2] for name in _lying(root)]
    assert all(parts in (("inner", "resources"), ("inner", "playlists")) for parts in written)
    assert ("put back." in said[0] and "could not" not in said[0]) == bool(written)
