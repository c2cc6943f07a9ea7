"""Sessions that are damaged, running or gone, and places that take no file: said, nothing half."""

import json
import shutil
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.export.making import FORMATS, make_export
from kaproom.record.engine import database_file
from kaproom.record.store import RecordReader
from kaproom.whole_file import write_file, write_folder
from tests.export.days import SESSION, eventful_day, keep, practice_record, reader

_PAGE = 4096


def _damaged(folder: Path, target: Path) -> RecordReader:
    """The record store with one page spoilt, such that entries of the session are lost."""
    for page in range(database_file(folder, Store.RECORD).stat().st_size // _PAGE - 1, 1, -1):
        copied = shutil.copytree(folder, target / str(page))
        path = database_file(copied, Store.RECORD)
        data = bytearray(path.read_bytes())
        data[page * _PAGE + 100] ^= 1
        path.write_bytes(data)
        record = reader(copied, Store.RECORD)
        try:
            made = make_export(record, SESSION, "json", {}, practice=True)
        except EnvironmentFault:
            record.close()
            continue
        if record.damage and made.events > 5:
            return record
        record.close()
    pytest.fail("no page of the store could be spoilt so that something is left")


def test_of_a_damaged_session_the_whole_goes_out_and_the_rest_is_named(
    eventful: Path, tmp_path: Path
) -> None:
    with reader(eventful, Store.RECORD) as record:
        whole = make_export(record, SESSION, "json", {}, practice=True)
    with _damaged(eventful, tmp_path) as record:
        for form in FORMATS:
            made = make_export(record, SESSION, form, {}, practice=True)
            assert "is damaged" in made.remarks[-1]
            if form == "json":
                assert made.events < whole.events
            if form == "fhir":
                assert isinstance(made.content, bytes)
                composition = json.loads(made.content)["entry"][0]["resource"]
                told = composition["section"][-1]
                assert told["title"] == "What could not be read"
                assert "is damaged" in told["text"]["div"]


def test_a_running_session_goes_out_as_far_as_it_has_come(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    events = [e for e in eventful_day().events if e.body.KIND != "session.ended" and not e.late]
    with practice_record(folder) as record:
        keep(record, events)
    with reader(folder, Store.RECORD) as record:
        made = make_export(record, SESSION, "fhir", {}, practice=True)
        assert "still running" in made.remarks[0]
        assert isinstance(made.content, bytes)
        found = {
            e["resource"]["resourceType"]: e["resource"] for e in json.loads(made.content)["entry"]
        }
        assert (found["Encounter"]["status"], found["Composition"]["status"]) == (
            "in-progress",
            "preliminary",
        )
        assert "end" not in found["Encounter"]["period"]


def test_a_folder_is_written_whole_or_the_one_that_was_there_stays(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, {"a.csv": b"first"}, replace=False)
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_folder(out, {"a.csv": b"second", "no/where.csv": b""}, replace=True)
    assert (out / "a.csv").read_bytes() == b"first"
    write_folder(out, {"a.csv": b"second", "b.csv": b""}, replace=True)
    assert (out / "a.csv").read_bytes() == b"second"
    with pytest.raises(EnvironmentFault, match="is a folder"):
        write_file(out, b"", replace=True)
    with pytest.raises(EnvironmentFault, match="holds other files"):
        write_folder(out, {"a.csv": b"third"}, replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
