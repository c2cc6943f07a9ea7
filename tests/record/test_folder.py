"""First start, passphrases, the recovery code, practice folders, and key files that were hurt."""

import pickle
import stat
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.event import Store
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import recovery_code
from kaproom.record.files import unwrap_checked, wrap_checked
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import (
    is_folder,
    is_practice,
    unlock,
    unlock_by_either,
    unlock_practice,
)
from kaproom.record.keyfile import KEY_FILE, KEY_FILE_COPY
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.record.tries import TRIES_FILE
from tests.record.entries import LIGHT, PASSPHRASE, some_day


def _secrets(keys: Keys) -> set[str]:
    return {keys.of[store].cipher_hex for store in Store}


def test_passphrase_and_recovery_code_open_the_same_keys(tmp_path: Path) -> None:
    code = create_folder(tmp_path / "d", PASSPHRASE, LIGHT)
    keys = unlock(tmp_path / "d", PASSPHRASE)
    assert not keys.practice
    assert len(_secrets(keys)) == 2
    spoken = code.lower().replace("-", " ").replace("0", "o")
    assert _secrets(unlock_by_either(tmp_path / "d", spoken)) == _secrets(keys)
    assert all(code not in f.read_text("latin-1") for f in (tmp_path / "d").iterdir())


def test_a_wrong_passphrase_says_so_and_changes_nothing(data_dir: Path) -> None:
    before = {f.name: f.read_bytes() for f in data_dir.iterdir()}
    with pytest.raises(EnvironmentFault, match="passphrase is wrong"):
        unlock(data_dir, PASSPHRASE + " ")
    other = recovery_code.spell(recovery_code.new_code_secret())
    (data_dir / TRIES_FILE).unlink()
    with pytest.raises(EnvironmentFault, match="opens nothing here"):
        unlock_by_either(data_dir, other)
    assert {name: (data_dir / name).read_bytes() for name in before} == before


def test_a_slip_in_the_code_is_named_and_a_code_is_no_passphrase(tmp_path: Path) -> None:
    code = create_folder(tmp_path, PASSPHRASE, LIGHT)
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")
    with pytest.raises(EnvironmentFault, match="Group 8 of the recovery code is mistyped"):
        unlock_by_either(tmp_path, slip)
    (tmp_path / TRIES_FILE).unlink()
    with pytest.raises(EnvironmentFault, match="kaproom passphrase"):
        unlock(tmp_path, code)
    with pytest.raises(EnvironmentFault, match="cannot be the passphrase"):
        create_folder(tmp_path / "other", code, LIGHT)


def test_the_same_words_typed_on_another_keyboard_open(tmp_path: Path) -> None:
    create_folder(tmp_path / "d", "caf\u00e9 au lait", LIGHT)
    assert unlock(tmp_path / "d", "cafe\u0301 au lait")


@given(st.binary(min_size=20, max_size=20), st.integers(0, 39), st.integers(1, 31))
def test_one_slip_in_the_recovery_code_is_named_by_its_group(
    secret: bytes, place: int, slip: int
) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    code = recovery_code.spell(secret)
    assert recovery_code.read(code) == secret
    letters = list(code.replace("-", ""))
    letters[place] = alphabet[(alphabet.index(letters[place]) + slip) % 32]
    with pytest.raises(EnvironmentFault, match=f"Group {place // 5 + 1} "):
        recovery_code.read("".join(letters))


@given(st.text(max_size=60))
def test_anything_typed_as_a_code_is_answered_plainly(text: str) -> None:
    with pytest.raises(EnvironmentFault, match="recovery code"):
        recovery_code.read(text)


def test_a_practice_folder_opens_without_asking(tmp_path: Path) -> None:
    create_practice_folder(tmp_path)
    assert is_practice(tmp_path)
    assert unlock_practice(tmp_path).practice
    assert open_record(tmp_path, unlock_practice(tmp_path)).close() is None


def test_a_real_folder_does_not_open_as_practice(data_dir: Path) -> None:
    assert not is_practice(data_dir)
    with pytest.raises(EnvironmentFault, match="not a practice folder"):
        unlock_practice(data_dir)


def test_a_foreign_folder_is_no_data_folder(tmp_path: Path) -> None:
    assert not is_folder(tmp_path)
    with pytest.raises(EnvironmentFault, match="not a kaproom data folder"):
        unlock(tmp_path, PASSPHRASE)


def test_nothing_is_made_over_something(data_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="already"):
        create_folder(data_dir, PASSPHRASE, LIGHT)
    (tmp_path / "record.db").write_bytes(b"orphan")
    with pytest.raises(EnvironmentFault, match="without its key file"):
        create_folder(tmp_path, PASSPHRASE, LIGHT)
    with pytest.raises(EnvironmentFault, match="empty"):
        create_folder(tmp_path / "new", "", LIGHT)


@pytest.mark.parametrize("name", [KEY_FILE, KEY_FILE_COPY])
def test_a_damaged_key_file_is_said_and_its_copy_used(data_dir: Path, name: str) -> None:
    whole = (data_dir / name).read_bytes()
    for place in range(0, len(whole), 37):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        (data_dir / name).write_bytes(flipped)
        assert unlock(data_dir, PASSPHRASE).notices == (f"{name} is damaged; its copy was used.",)
    with open_record(data_dir, unlock(data_dir, PASSPHRASE)) as record:
        assert name in record.faults[0]
    assert (data_dir / name).read_bytes() == whole


def test_both_key_files_damaged_is_a_named_fault(data_dir: Path) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        (data_dir / name).write_bytes((data_dir / name).read_bytes()[:-5])
    with pytest.raises(EnvironmentFault, match="are damaged"):
        unlock(data_dir, PASSPHRASE)


def test_a_newer_key_file_is_refused_with_the_reason(data_dir: Path) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        body = unwrap_checked((data_dir / name).read_bytes(), None)
        assert body is not None
        newer = {**msgspec.json.decode(body), "version": 7, "more": True}
        (data_dir / name).write_bytes(wrap_checked(msgspec.json.encode(newer), None))
    with pytest.raises(EnvironmentFault, match="newer kaproom"):
        unlock(data_dir, PASSPHRASE)


def test_a_missing_database_is_named(data_dir: Path, keys: Keys) -> None:
    (data_dir / "notes.db").unlink()
    with pytest.raises(EnvironmentFault, match=r"notes\.db is missing"):
        open_record(data_dir, keys)
    with open_record(data_dir, keys, [Store.RECORD]) as record:
        record.append(some_day(2)).result()


def test_a_foreign_database_is_named(data_dir: Path, keys: Keys, tmp_path: Path) -> None:
    create_folder(tmp_path / "other", PASSPHRASE, LIGHT)
    (tmp_path / "other" / "record.db").replace(data_dir / "record.db")
    with pytest.raises(EnvironmentFault, match=r"record\.db does not open with this folder's key"):
        open_record(data_dir, keys)


def test_keys_are_never_shown_or_pickled(keys: Keys) -> None:
    for secret in _secrets(keys):
        assert secret not in repr(keys) + str(keys) + repr(keys.of)
    with pytest.raises(Defect):
        pickle.dumps(keys)


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_every_file_is_its_owners_only(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(3)).result()
        files = list(data_dir.iterdir())
        assert any(f.name.endswith("-wal") for f in files)
        assert all(stat.S_IMODE(f.stat().st_mode) == 0o600 for f in files)
    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o700
