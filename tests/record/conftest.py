"""Fixtures of the record's tests: a folder, its keys, an open record."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_record
from tests.record.entries import LIGHT, PASSPHRASE


@pytest.fixture(scope="session")
def fresh_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as first start leaves it; copied, never used itself."""
    folder = tmp_path_factory.mktemp("fresh") / "data"
    create_folder(folder, PASSPHRASE, LIGHT)
    return folder


@pytest.fixture
def data_dir(tmp_path: Path, fresh_folder: Path) -> Path:
    return shutil.copytree(fresh_folder, tmp_path / "data")


@pytest.fixture
def keys(data_dir: Path) -> Keys:
    return unlock(data_dir, PASSPHRASE)


@pytest.fixture
def record(data_dir: Path, keys: Keys) -> Iterator[RecordStore]:
    with open_record(data_dir, keys) as opened:
        yield opened
