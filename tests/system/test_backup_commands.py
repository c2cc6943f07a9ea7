"""Backup and restore as a person types them: real processes, beside an open kaproom too."""

import json
import zipfile
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.core.practice.settings import Settings
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.store import open_record
from kaproom.settings import save_settings
from tests.system.test_command_line import kaproom

PHRASE = "several plain words"


@pytest.fixture
def real(tmp_path: Path) -> tuple[Path, Path]:
    """A real folder, and the file that opens it."""
    create_folder(tmp_path / "data", PHRASE, Argon2Cost(1, 64, 1))
    secret = tmp_path / "passphrase"
    secret.write_text(PHRASE, "utf-8")
    return tmp_path / "data", secret


def test_a_backup_beside_an_open_kaproom_is_restored_elsewhere(
    real: tuple[Path, Path], tmp_path: Path
) -> None:
    data, secret = real
    opening = ("--data-dir", data, "--passphrase-file", secret)
    own = paths.own_playlist_dir() / "weir.m3u8"
    own.parent.mkdir(parents=True)
    own.write_text("#EXTM3U\n", "utf-8")
    with open_record(data, unlock(data, PHRASE)):
        done = kaproom("backup", tmp_path / "b", "--json", *opening)
        assert done.returncode == 0, done.stderr
        made = json.loads(done.stdout)
        assert (made["ok"], made["file"]) == (True, str(tmp_path / "b"))
        assert [store["store"] for store in made["stores"]] == ["record", "notes"]
        refused = kaproom("restore", tmp_path / "b", *opening)
        assert refused.returncode == 1
        assert "open in another kaproom" in refused.stderr
    own.unlink()
    elsewhere = ("--data-dir", tmp_path / "new", "--passphrase-file", secret)
    done = kaproom("restore", tmp_path / "b", "--json", *elsewhere)
    assert done.returncode == 0, done.stderr
    restored = json.loads(done.stdout)
    assert restored["ok"] is True
    assert restored["stores"] == made["stores"]
    assert restored["moved_aside"] is None
    assert own.read_text("utf-8") == "#EXTM3U\n"
    with open_record(data, unlock(data, PHRASE)) as record:
        told = [e.body for e in record.read_stream(AUDIT_STREAM)]
    assert [t.action for t in told if isinstance(t, AuditNoted)][-1] == "backed_up"


def test_the_chosen_folders_a_trial_and_a_missing_drive(
    real: tuple[Path, Path], tmp_path: Path
) -> None:
    data, secret = real
    opening = ("--data-dir", data, "--passphrase-file", secret)
    none = kaproom("backup", *opening)
    assert none.returncode == 1
    assert "No folder for backups is chosen yet" in none.stderr
    drive = tmp_path / "drive"
    drive.mkdir()
    save_settings(data, Settings(backup_folders=(str(drive), str(tmp_path / "away"))))
    done = kaproom("backup", "--store", "record", "--json", *opening)
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert answer["ok"] is False
    assert "away is not there" in answer["missed"][0]
    with zipfile.ZipFile(answer["file"]) as archive:
        assert not any("notes" in name for name in archive.namelist())
    tried = kaproom("backup", "--drill", "--json", *opening)
    assert json.loads(tried.stdout)["file"] == answer["file"]


def test_wrong_usage_and_foreign_files_are_one_line(
    real: tuple[Path, Path], tmp_path: Path
) -> None:
    data, secret = real
    opening = ("--data-dir", data, "--passphrase-file", secret)
    assert kaproom("restore").returncode == 2
    assert kaproom("backup", "--store", "notes").returncode == 2
    (tmp_path / "letter").write_text("a letter")
    done = kaproom("restore", tmp_path / "letter", *opening)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "cannot be read as a kaproom backup" in done.stderr
