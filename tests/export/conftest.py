"""Records to export: one eventful day, and both shipped rehearsals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.__main__ import main
from kaproom.core.events.event import Store
from kaproom.record.store import RecordReader
from tests.export.days import eventful_day, keep, practice_record, reader


@pytest.fixture(scope="session")
def eventful(tmp_path_factory: pytest.TempPathFactory, home_of_the_session: None) -> Path:
    """A folder with one day in it."""
    folder = tmp_path_factory.mktemp("eventful") / "data"
    with practice_record(folder) as record:
        keep(record, eventful_day().events)
    return folder


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory: pytest.TempPathFactory, home_of_the_session: None) -> Path:
    """A folder with both shipped rehearsals."""
    folder = tmp_path_factory.mktemp("rehearsed") / "data"
    for script in ("calm", "high-pressure"):
        arguments = ["rehearse", "--headless", "--script", script, "--data-dir", str(folder)]
        assert main(arguments) == 0
    return folder


@pytest.fixture
def record_alone(eventful: Path) -> Iterator[RecordReader]:
    """The eventful day's record store, with the notes closed."""
    with reader(eventful, Store.RECORD) as opened:
        yield opened
