"""The second reader opens what kaproom wrote, and complains where it is not what was written."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from kaproom.core.events.event import Store
from kaproom.record.codec import encode_body
from kaproom.record.folder import unlock
from kaproom.record.store import open_record
from tools.prove.invented_folder import PASSPHRASE, Written, filled_folder
from tools.prove.second_reader import STORES, alter_one, check_store, entries_of, secrets_of
from tools.prove.trial import Trial

ENTRIES = 90


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    folder = tmp_path_factory.mktemp("filled") / "data"
    return folder, filled_folder(folder, random.Random(1), ENTRIES)[1]


@pytest.fixture
def folder(tmp_path: Path, filled: tuple[Path, Written]) -> Path:
    return shutil.copytree(filled[0], tmp_path / "data")


def _trials(folder: Path) -> list[Trial]:
    secrets = secrets_of(folder, PASSPHRASE)
    return [trial for store in STORES for trial in check_store(folder, store, secrets[store])]


def test_all_entries_are_read_and_their_chains_recomputed(
    folder: Path, filled: tuple[Path, Written]
) -> None:
    assert _trials(folder) == [Trial()] * ENTRIES
    secrets = secrets_of(folder, PASSPHRASE)
    for store in Store:
        read = [(e.stream, e.payload) for e in entries_of(folder, store.value, secrets[store])]
        written = [
            (stream, encode_body(event.body))
            for stream, events in filled[1].of(store).items()
            for event in events
        ]
        assert sorted(read) == sorted(written)


@pytest.mark.parametrize("store", STORES)
def test_an_altered_entry_is_noticed_at_its_place(folder: Path, store: str) -> None:
    secret = secrets_of(folder, PASSPHRASE)[store]
    place = alter_one(folder, store, secret, random.Random(1))
    (bad,) = [trial.failed for trial in _trials(folder) if trial.failed]
    assert f"{place[0]} {place[1]}: its hash is another" in bad


def test_an_anchor_that_stands_elsewhere_is_noticed(
    folder: Path, filled: tuple[Path, Written]
) -> None:
    older = (folder / "notes.db").read_bytes()
    last = next(e for e in reversed(filled[1].streams["session/s1"]) if e.store is Store.NOTES)
    with open_record(folder, unlock(folder, PASSPHRASE)) as record:
        record.append([replace(last, id="later", turn=last.turn + 100)]).result()
    (folder / "notes.db").write_bytes(older)
    (bad,) = [trial.failed for trial in _trials(folder) if trial.failed]
    assert "the anchor stands at" in bad


def test_another_passphrase_opens_nothing(folder: Path) -> None:
    with pytest.raises(InvalidTag):
        secrets_of(folder, "another phrase")
