"""The key file as a thing on a disk: what was written is read, and one flipped bit never lies."""

import hashlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events.event import Store
from kaproom.core.practice.users import name_fault, plain_name
from kaproom.errors import EnvironmentFault
from kaproom.record import recovery_code
from kaproom.record.keyfile import (
    FORMAT,
    KEY_FILE,
    KEY_FILE_COPY,
    VERSION,
    KeyFile,
    load_key_file,
    save_key_file,
)
from kaproom.record.keys import new_store_keys
from kaproom.record.wrapping import (
    open_by_code,
    open_by_passphrase,
    wrap_by_code,
    wrap_by_passphrase,
)
from tests.record.entries import LIGHT

names = st.text(max_size=60).map(plain_name).filter(lambda name: not name_fault(name))
people = st.lists(st.tuples(names, st.text(min_size=1, max_size=40)), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@settings(max_examples=25)
@given(people.filter(lambda all_: len({name for name, _ in all_}) == len(all_)), st.booleans())
def test_what_is_wrapped_is_opened_by_each_and_by_nobody_else(
    folder: Path, everyone: list[tuple[str, str]], practice: bool
) -> None:
    keys, secret = new_store_keys(), recovery_code.new_code_secret()
    head = KeyFile(FORMAT, VERSION, "f1", practice, ())
    wraps = [wrap_by_passphrase(head, name, keys, words, LIGHT) for name, words in everyone]
    wraps.append(wrap_by_code(head, everyone[0][0], keys, secret))
    save_key_file(folder, msgspec.structs.replace(head, wraps=tuple(wraps)))
    file, notices = load_key_file(folder)
    assert notices == ()
    for name, words in everyone:
        opened = open_by_passphrase(file, words, name)
        assert opened is not None
        assert [opened[1][s].secret for s in Store] == [keys[s].secret for s in Store]
        assert open_by_passphrase(file, words + "x", name) is None
    by_code = open_by_code(file, secret)
    assert by_code is not None
    assert by_code[0].user == everyone[0][0]
    assert open_by_code(file, recovery_code.new_code_secret()) is None


@given(st.data(), st.integers(0, 7), st.sampled_from((KEY_FILE, KEY_FILE_COPY)))
def test_a_flipped_bit_is_found_and_the_copy_used(
    folder: Path, data: st.DataObject, bit: int, name: str
) -> None:
    other = KEY_FILE_COPY if name == KEY_FILE else KEY_FILE
    head = KeyFile(FORMAT, VERSION, "f1", False, ())
    whole = msgspec.structs.replace(
        head, wraps=(wrap_by_passphrase(head, "Q. T.", new_store_keys(), "words", LIGHT),)
    )
    save_key_file(folder, whole)
    content = bytearray((folder / name).read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << bit
    (folder / name).write_bytes(content)
    assert load_key_file(folder) == (whole, (f"{name} is damaged; its copy was used.",))
    (folder / other).write_bytes(content)
    with pytest.raises(EnvironmentFault, match="are damaged"):
        load_key_file(folder)


WRAP = (
    '{"user":"Q. T.","stretch":{"passes":1,"memory_kib":64,"lanes":1},'
    '"salt":"AAAAAAAAAAAAAAAAAAAAAA==","nonce":"AAAAAAAAAAAAAAAA","sealed":"AAAA"}'
)
BODY = f'{{"format":"{FORMAT}","version":1,"folder":"f1","practice":false,"wraps":[{WRAP}]}}'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"f1"', "[" * 9000),
        ('"f1"', '"\udcff"'),
        ('"salt":"AAAAAAAAAAAAAAAAAAAAAA=="', '"salt":"AAAA"'),
        ('"nonce":"AAAAAAAAAAAAAAAA"', '"nonce":"AA=="'),
        ('"lanes":1', '"lanes":9'),
    ],
)
def test_a_key_file_behind_a_right_check_can_still_be_none(
    tmp_path: Path, old: str, new: str
) -> None:
    """Anybody can make the check: what it vouches for is no key file yet."""
    assert old in BODY
    for body, whole in ((BODY, True), (BODY.replace(old, new), False)):
        raw = body.encode(errors="surrogateescape")
        check = hashlib.sha256(raw).hexdigest().encode()
        for name in (KEY_FILE, KEY_FILE_COPY):
            (tmp_path / name).write_bytes(b'{"check":"' + check + b'","body":' + raw + b"}")
        if whole:
            assert open_by_passphrase(load_key_file(tmp_path)[0], "words") is None
        else:
            with pytest.raises(EnvironmentFault, match="are damaged"):
                load_key_file(tmp_path)
