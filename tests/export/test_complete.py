"""A complete export goes into an empty store and comes out of it byte by byte the same."""

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.core.events.chart import ClientWeighed, IntentionSet
from kaproom.core.events.client import AssessmentReceived, DocumentAttached
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.session.commands import TakeNote
from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import EnvironmentFault
from kaproom.export.complete import Complete, all_streams, complete_export
from kaproom.export.complete_lines import schema_text
from kaproom.export.complete_reading import read_export
from kaproom.export.taking_in import Taken, take_in
from kaproom.record.folder import unlock_practice
from kaproom.record.purge import purge_session
from kaproom.record.store import open_record
from kaproom.record.verify import verify
from tests.export.days import SESSION, chart_event, eventful_day, keep, practice_record, reader

RECORD, NOTES = (Store.RECORD,), (Store.NOTES,)
DOCUMENT = b"%PDF-1.4 an invented page"


def _export(folder: Path, stores: tuple[Store, ...] = RECORD) -> Complete:
    with reader(folder, *stores) as record:
        return complete_export(record, all_streams(record), stores, practice=True)


def _import(folder: Path, data: bytes) -> Taken:
    export = read_export("f", data)
    with open_record(folder, unlock_practice(folder), export.stores) as record:
        return take_in(record, export)


def _again(folder: Path, new: Path, stores: tuple[Store, ...]) -> tuple[bytes, bytes]:
    data = _export(folder, stores).data
    assert _import(new, data).events > 0
    assert _import(new, data) == Taken(0, 0)
    return data, _export(new, stores).data


def test_both_rehearsals_come_back_the_same_from_each_store(
    rehearsed: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    practice_record(new).close()
    for stores in (RECORD, NOTES):
        before, after = _again(rehearsed, new, stores)
        assert before == after
    with reader(rehearsed) as old, reader(new) as copied:
        summaries = [
            [replace(s, events=0) for s in record.session_summaries()] for record in (old, copied)
        ]
        assert summaries[0] == summaries[1]
    result = verify(new, unlock_practice(new))
    assert result.ok


def test_documents_come_back_and_what_was_removed_by_law_stays_away(tmp_path: Path) -> None:
    sha256 = hashlib.sha256(DOCUMENT).hexdigest()
    folder, new = tmp_path / "old", tmp_path / "new"
    stream = chart_stream("c1")
    attached = DocumentAttached("c1-4", "f1", "a.pdf", "application/pdf", len(DOCUMENT), sha256)
    day = eventful_day()
    with practice_record(folder) as record:
        keep(record, day.events)
        record.keep_document(stream, "f1", DOCUMENT).result()
        bodies = (AssessmentReceived("Dr. O.", "cleared"), attached)
        record.append([chart_event(n, body) for n, body in enumerate(bodies, start=4)]).result()
    purge_session(folder, unlock_practice(folder), SESSION, "wrong person")
    practice_record(new).close()
    export = _export(folder)
    assert export.removed == sum(e.store is Store.RECORD for e in day.events) - 1
    assert "removed by law" in export.remarks[0]
    before, after = _again(folder, new, RECORD)
    assert before == after
    assert b"deep <still>" not in before
    with reader(new, Store.RECORD) as record:
        assert record.read_document("f1", sha256) == DOCUMENT
    assert verify(new, unlock_practice(new)).ok


def test_the_published_schema_is_the_one_in_use() -> None:
    published = paths.resource_dir() / "export" / "events.schema.json"
    assert published.read_text("utf-8") == schema_text(), "run python tools/export_schema.py"


def _without(data: bytes, number: int) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(line for at, line in enumerate(lines) if at != number)


WRONG: tuple[tuple[Callable[[bytes], bytes], str], ...] = (
    (lambda _: b"", "line 1: this is no line of an export"),
    (lambda data: data[: len(data) // 2], "this is no line of an export"),
    (lambda data: _without(data, 0), "line 1: the header must be the first line"),
    (lambda data: _without(data, 5), "the lines are not those that were exported"),
    (lambda data: _without(data, -1 % len(data.splitlines())), "it was cut off"),
    (lambda data: data.replace(b'"format":1', b'"format":9'), "line 1: it was written by a newer"),
    (lambda data: data.replace(b'"systolic_mmhg":132', b'"systolic_mmhg":133'), "are not those"),
    (lambda data: data.replace(b'"systolic_mmhg":132', b'"sys":132'), "fields that are not known"),
    (lambda data: data.replace(b'"systolic_mmhg":132', b'"systolic_mmhg":"x"'), "Expected `int"),
    (lambda data: data.replace(b'"kind":"dose.given"', b'"kind":"dose.lost"'), "is not known"),
    (lambda data: data.replace(b'["record"]', b'["notes"]'), "a store that the header does not"),
    (lambda data: data.replace(b'"stream":"session/s1"', b'"stream":"audit"'), "no line of an"),
    (lambda data: data + data.splitlines()[-1], "there is more after the end"),
    (
        lambda data: data.replace(b'"payload":{', b'"payload":{"a":' + b"[" * 9000, 1),
        "this is no line of an export",
    ),
    (
        lambda data: data.replace(b'"line":"event"', b'"line":"gloves' + b"s" * 9000 + b'"', 1),
        "this is no line of an export (Invalid value - at",
    ),
    (
        lambda data: data.replace(b'"kind":"dose.given"', b'"kind":"' + b"a\\n" * 9000 + b'"'),
        "is not known",
    ),
    (
        lambda data: re.sub(rb'"at_utc_us":\d+', b'"at_utc_us":253402300799000000', data),
        "no line of an",
    ),
)


@pytest.mark.parametrize(("spoil", "reason"), WRONG, ids=[reason for _, reason in WRONG])
def test_a_file_that_is_not_whole_is_named_with_its_line(
    eventful: Path, spoil: Callable[[bytes], bytes], reason: str
) -> None:
    data = _export(eventful).data
    spoilt = spoil(data)
    assert spoilt != data
    with pytest.raises(EnvironmentFault) as caught:
        read_export("f.jsonl", spoilt)
    assert reason in str(caught.value)
    assert str(caught.value).startswith("f.jsonl, line ")
    assert "Nothing was imported" in str(caught.value)
    assert "gloves" not in str(caught.value)
    assert len(str(caught.value)) < 400
    assert len(str(caught.value).splitlines()) == 1


def test_another_session_of_the_same_name_is_never_mixed_in(eventful: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(eventful, tmp_path / "data")
    data = _export(eventful).data
    with open_record(folder, unlock_practice(folder)) as record:
        day = eventful_day()
        day.do(TakeNote("a line of its own"))
        more = replace(day.events[-1], body=eventful_day().events[2].body, id="other")
        record.append([more]).result()
    before = _export(folder).data
    with pytest.raises(EnvironmentFault, match="is here already and is another one"):
        _import(folder, data)
    assert _export(folder).data == before
    # What was cut short goes on: the longer export into the store that has its beginning.
    shorter = shutil.copytree(eventful, tmp_path / "shorter")
    assert _import(shorter, before).events == 1
    assert _export(shorter).data == before


@pytest.fixture
def holding(tmp_path: Path) -> Path:
    """A folder with a day, its samples and a document."""
    sha256 = hashlib.sha256(DOCUMENT).hexdigest()
    attached = DocumentAttached("c1-4", "f1", "a.pdf", "application/pdf", len(DOCUMENT), sha256)
    with practice_record(tmp_path / "holding") as record:
        keep(record, eventful_day().events)
        record.keep_document(chart_stream("c1"), "f1", DOCUMENT).result()
        record.append([chart_event(4, attached)]).result()
    return tmp_path / "holding"


def _left_as_it_was(folder: Path, new: Path, stores: tuple[Store, ...], words: str) -> None:
    data, before = _export(folder, stores).data, _export(new, stores).data
    with pytest.raises(EnvironmentFault, match=words):
        _import(new, data)
    assert _export(new, stores).data == before
    with reader(new, Store.RECORD) as record, pytest.raises(EnvironmentFault):
        record.read_document("f1", hashlib.sha256(DOCUMENT).hexdigest())


def test_what_is_refused_leaves_no_samples_no_document_and_no_other_entry(
    holding: Path, tmp_path: Path
) -> None:
    taken, other = tmp_path / "taken", tmp_path / "other"
    with practice_record(taken) as record:
        # Its id belongs to another client here.
        record.append([replace(chart_event(2, ClientWeighed(1)), stream="client/c2")]).result()
    _left_as_it_was(holding, taken, RECORD, r"its id is taken.*\. Nothing was imported")
    with practice_record(other) as record:
        record.append_samples(SESSION, SampleBatch(60, (74, 99), (97, 97))).result()
    _left_as_it_was(holding, other, RECORD, "has other samples here .* nothing was imported")
    assert verify(taken, unlock_practice(taken)).ok
    assert verify(other, unlock_practice(other)).ok


def test_samples_and_documents_never_come_with_the_notes_alone(holding: Path) -> None:
    header, *lines = _export(holding).data.splitlines(keepends=True)
    for kind in (b'"line":"samples"', b'"line":"document"'):
        line = next(line for line in lines if kind in line)
        with pytest.raises(EnvironmentFault, match="line 2: samples and documents belong to"):
            read_export("f", header.replace(b'["record"]', b'["notes"]') + line)


def test_letters_that_would_be_stored_as_others_are_refused_before(
    holding: Path, tmp_path: Path
) -> None:
    export, new = read_export("f", _export(holding).data), tmp_path / "new"
    event = export.events[chart_stream("c1")][0]
    export.events[chart_stream("c1")][0] = replace(event, author="u\u0308")
    with practice_record(new) as record:
        with pytest.raises(EnvironmentFault, match=r"form NFC\. Nothing was imported"):
            take_in(record, export)
        assert all_streams(record) == []
        assert record.read_samples(SESSION) == []


def test_of_two_stores_each_takes_in_all_of_its_own_or_nothing(
    holding: Path, tmp_path: Path
) -> None:
    notes = [chart_event(n, IntentionSet(f"line {n}")) for n in (5, 6)]
    with open_record(holding, unlock_practice(holding)) as record:
        record.append(notes).result()
    new = tmp_path / "new"
    with practice_record(new) as record:
        record.append([replace(notes[0], stream="client/c2")]).result()
    data = _export(holding, tuple(Store)).data
    for _ in range(2):
        with pytest.raises(EnvironmentFault, match="each took in all of theirs or nothing"):
            _import(new, data)
        with reader(new) as record:
            kept = [e.id for e in record.read_stream(chart_stream("c1"))]
        assert kept == [f"c1-{n}" for n in range(1, 5)]
    assert verify(new, unlock_practice(new)).ok
