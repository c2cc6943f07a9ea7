"""Passphrases changed, codes replaced, users added and removed; the data files never touched."""

from pathlib import Path

import msgspec
import pytest

from kaproom.core.events.event import Store
from kaproom.core.practice.users import User
from kaproom.errors import EnvironmentFault
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import unlock, unlock_by_either, unlock_practice
from kaproom.record.key_changes import (
    MAX_USERS,
    add_user,
    change_passphrase,
    recover,
    remove_user,
    replace_code,
    users,
)
from kaproom.record.keyfile import (
    KEY_FILE,
    KEY_FILE_COPY,
    Argon2Cost,
    Stretch,
    Wrap,
    load_key_file,
    save_key_file,
)
from kaproom.record.keys import Keys
from kaproom.record.lock import KEYS_LOCK_FILE, FolderLock
from kaproom.record.store import open_record
from kaproom.record.tries import TRIES_FILE, Tries
from tests.record.entries import LIGHT, PASSPHRASE, some_day

NEW = "slow heron, cold pond"


def _opens(data_dir: Path, typed: str) -> bool:
    Tries(data_dir).right()
    try:
        unlock_by_either(data_dir, typed)
    except EnvironmentFault:
        return False
    return True


def _wrap(data_dir: Path, user: str = "therapist") -> Wrap:
    file = load_key_file(data_dir)[0]
    return next(wrap for wrap in file.wraps if wrap.user == user and not wrap.by_code)


def _data(data_dir: Path) -> dict[str, bytes]:
    kept = (".db", ".db-wal", ".anchor")
    return {f.name: f.read_bytes() for f in data_dir.iterdir() if f.name.endswith(kept)}


def test_a_new_passphrase_opens_the_same_keys_and_the_old_one_nothing(data_dir: Path) -> None:
    keys = unlock(data_dir, PASSPHRASE)
    with open_record(data_dir, keys) as record:
        record.append(some_day(3)).result()
    before, old = _data(data_dir), _wrap(data_dir)
    change_passphrase(data_dir, keys, NEW, LIGHT)
    new = _wrap(data_dir)
    assert {old.salt, old.nonce}.isdisjoint({new.salt, new.nonce})
    assert _data(data_dir) == before
    assert (data_dir / KEY_FILE).read_bytes() == (data_dir / KEY_FILE_COPY).read_bytes()
    again = unlock(data_dir, NEW)
    assert [again.of[s].secret for s in Store] == [keys.of[s].secret for s in Store]
    assert not _opens(data_dir, PASSPHRASE)


def test_a_change_is_made_with_the_present_cost(data_dir: Path, keys: Keys) -> None:
    change_passphrase(data_dir, keys, NEW)
    default = Argon2Cost()
    assert _wrap(data_dir).stretch == Stretch(default.passes, default.memory_kib, default.lanes)


def test_a_weaker_wrap_grows_at_the_next_unlock_and_none_shrinks(data_dir: Path) -> None:
    more = Argon2Cost(passes=2, memory_kib=128, lanes=1)
    unlock(data_dir, PASSPHRASE)
    assert _wrap(data_dir).stretch == Stretch(1, 64, 1)
    grown = unlock(data_dir, PASSPHRASE, cost=more)
    assert _wrap(data_dir).stretch == Stretch(2, 128, 1)
    whole = (data_dir / KEY_FILE).read_bytes()
    again = unlock(data_dir, PASSPHRASE, cost=LIGHT)
    unlock(data_dir, PASSPHRASE, cost=more)
    assert (data_dir / KEY_FILE).read_bytes() == whole
    assert again.of[Store.NOTES].secret == grown.of[Store.NOTES].secret
    # Less of one and more of the other: each keeps the greater.
    unlock(data_dir, PASSPHRASE, cost=Argon2Cost(passes=1, memory_kib=256, lanes=1))
    assert _wrap(data_dir).stretch == Stretch(2, 256, 1)


def test_a_wrap_that_cannot_grow_opens_all_the_same(data_dir: Path) -> None:
    lock = FolderLock(data_dir, KEYS_LOCK_FILE)
    assert unlock(data_dir, PASSPHRASE, cost=Argon2Cost(2, 64, 1))
    assert _wrap(data_dir).stretch == Stretch(1, 64, 1)
    with pytest.raises(EnvironmentFault, match="being changed by another"):
        change_passphrase(data_dir, unlock(data_dir, PASSPHRASE), NEW, LIGHT)
    lock.release()


def test_a_used_code_is_replaced_together_with_the_passphrase(tmp_path: Path) -> None:
    code = create_folder(tmp_path, PASSPHRASE, LIGHT)
    keys = unlock_by_either(tmp_path, code.lower())
    assert keys.by_code
    assert not unlock_by_either(tmp_path, PASSPHRASE).by_code
    # Not spent by looking: whoever stops here can come again.
    assert _opens(tmp_path, code)
    new_code = recover(tmp_path, keys, NEW, LIGHT)
    assert [_opens(tmp_path, way) for way in (code, PASSPHRASE, new_code, NEW)] == [
        False,
        False,
        True,
        True,
    ]


def test_a_code_is_replaced_on_demand(tmp_path: Path) -> None:
    code = create_folder(tmp_path, PASSPHRASE, LIGHT)
    other = replace_code(tmp_path, unlock(tmp_path, PASSPHRASE))
    assert [_opens(tmp_path, way) for way in (code, PASSPHRASE, other)] == [False, True, True]


def test_users_come_and_go_each_with_a_key_of_their_own(data_dir: Path, keys: Keys) -> None:
    assert add_user(data_dir, keys, " Q. T. ", NEW, LIGHT) == "Q. T."
    other = unlock(data_dir, NEW)
    assert other.user == "Q. T."
    assert other.of[Store.RECORD].secret == keys.of[Store.RECORD].secret
    assert users(data_dir) == (User("therapist", has_code=True), User("Q. T.", has_code=False))
    code = replace_code(data_dir, other)
    assert unlock_by_either(data_dir, code).user == "Q. T."
    remove_user(data_dir, keys, "Q. T.")
    assert users(data_dir) == (User("therapist", has_code=True),)
    assert not _opens(data_dir, NEW)
    assert not _opens(data_dir, code)
    assert _opens(data_dir, PASSPHRASE)
    with pytest.raises(EnvironmentFault, match="no longer open"):
        add_user(data_dir, other, "Q. U.", "some other words", LIGHT)


@pytest.mark.parametrize(
    ("name", "passphrase", "words"),
    [
        ("  ", NEW, "empty"),
        ("x" * 41, NEW, "longer than 40"),
        ("Q.\nT.", NEW, "cannot be shown"),
        ("Therapist", NEW, "already"),
        ("Q. T.", "", "empty"),
        ("Q. T.", PASSPHRASE, "choose another"),
    ],
)
def test_who_cannot_be_added_is_told_why(
    data_dir: Path, keys: Keys, name: str, passphrase: str, words: str
) -> None:
    whole = (data_dir / KEY_FILE).read_bytes()
    with pytest.raises(EnvironmentFault, match=words):
        add_user(data_dir, keys, name, passphrase, LIGHT)
    assert (data_dir / KEY_FILE).read_bytes() == whole


def test_the_last_user_stays_and_nobody_removes_themselves(data_dir: Path, keys: Keys) -> None:
    with pytest.raises(EnvironmentFault, match="only user"):
        remove_user(data_dir, keys, "therapist")
    with pytest.raises(EnvironmentFault, match="no user Q"):
        remove_user(data_dir, keys, "Q. T.")
    add_user(data_dir, keys, "Q. T.", NEW, LIGHT)
    with pytest.raises(EnvironmentFault, match="another user has to"):
        remove_user(data_dir, keys, "therapist")
    remove_user(data_dir, unlock(data_dir, NEW), "therapist")
    assert not _opens(data_dir, PASSPHRASE)


def test_users_are_few_enough_to_try_them_all(data_dir: Path, keys: Keys) -> None:
    for number in range(2, MAX_USERS + 1):
        add_user(data_dir, keys, f"Q. {number}", f"words of number {number}", LIGHT)
    with pytest.raises(EnvironmentFault, match="at most 8"):
        add_user(data_dir, keys, "Q. 9", "words of number 9", LIGHT)
    assert unlock(data_dir, "words of number 8").user == "Q. 8"


def test_one_users_passphrase_is_no_proof_of_another(data_dir: Path, keys: Keys) -> None:
    add_user(data_dir, keys, "Q. T.", NEW, LIGHT)
    assert unlock(data_dir, NEW, user="Q. T.")
    with pytest.raises(EnvironmentFault, match="wrong"):
        unlock(data_dir, NEW, user="therapist")
    assert (data_dir / TRIES_FILE).exists()


def test_another_folders_keys_change_nothing(data_dir: Path, tmp_path: Path) -> None:
    create_folder(tmp_path / "other", NEW, LIGHT)
    with pytest.raises(EnvironmentFault, match="no longer open"):
        change_passphrase(data_dir, unlock(tmp_path / "other", NEW), NEW, LIGHT)
    assert _opens(data_dir, PASSPHRASE)


def test_a_practice_folder_has_nothing_to_change(tmp_path: Path) -> None:
    create_practice_folder(tmp_path)
    with pytest.raises(EnvironmentFault, match="without asking"):
        change_passphrase(tmp_path, unlock_practice(tmp_path), NEW, LIGHT)
    assert unlock_practice(tmp_path)


def test_a_change_cut_short_between_the_two_files_is_as_if_it_had_not_been(
    data_dir: Path, keys: Keys
) -> None:
    old = (data_dir / KEY_FILE).read_bytes()
    change_passphrase(data_dir, keys, NEW, LIGHT)
    (data_dir / KEY_FILE).write_bytes(old)
    again = unlock(data_dir, PASSPHRASE)
    assert KEY_FILE_COPY in again.notices[0]
    open_record(data_dir, again).close()
    assert (data_dir / KEY_FILE_COPY).read_bytes() == old
    assert not _opens(data_dir, NEW)


def test_a_wrap_moved_to_another_user_opens_nothing(data_dir: Path) -> None:
    file = load_key_file(data_dir)[0]
    moved = msgspec.structs.replace(_wrap(data_dir), user="Q. T.")
    save_key_file(data_dir, msgspec.structs.replace(file, wraps=(moved,)))
    assert not _opens(data_dir, PASSPHRASE)
