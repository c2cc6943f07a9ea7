"""Every text field of every kind gets a marker, and a marker anywhere is found and named."""

import base64
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from kaproom.core.events.event import Store, registered_kinds
from kaproom.core.events.session import NoteTaken
from kaproom.record.codec import encode_body
from tools.prove.app_run import AppRun
from tools.prove.canary_search import Search
from tools.prove.invented_folder import new_folder
from tools.prove.marked_folder import marked_folder
from tools.prove.markers import Markers
from tools.prove.trial import Skipped


@pytest.fixture
def markers() -> Markers:
    return Markers(Random(1))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in _texts(item)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in _texts(getattr(value, field.name))]
    return []


def test_every_text_of_every_kind_is_marked_and_can_be_stored(markers: Markers) -> None:
    bodies = [markers.body(kind) for kind in registered_kinds()]
    texts = [text for body in bodies for text in _texts(body)]
    assert sorted(texts) == sorted(markers.fields)
    assert len(texts) == len(set(texts)) > 50
    for body in bodies:
        encode_body(body)
        for field in fields(cast(Any, body)):
            assert getattr(body, field.name) is not None, field.name
    names = set(markers.fields.values())
    assert {"dose.given.booster_of", "session.started.plan.name", "note.taken.text"} <= names


@pytest.mark.parametrize(
    "spelled",
    [
        lambda m: m.encode(),
        lambda m: m.upper().encode(),
        lambda m: m.encode("utf-16-le"),
        lambda m: m.encode("utf-16-be"),
        lambda m: m.encode().hex().encode(),
        lambda m: base64.b64encode(f"{m} said".encode()),
        lambda m: base64.b64encode(f"a{m} said".encode()),
        lambda m: base64.b64encode(f"ab{m}".encode()),
    ],
)
def test_a_marker_is_found_in_every_spelling(
    tmp_path: Path, markers: Markers, spelled: Callable[[str], bytes]
) -> None:
    for kind in registered_kinds():
        markers.body(kind)
    text = next(m for m, field in markers.fields.items() if field == "note.taken.text")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(bytes(range(256)) + spelled(text) + b"\0rest")
    (tmp_path / "other").write_bytes(b"nothing of it")
    assert list(markers.found_in_files(tmp_path)) == ["deep/file holds note.taken.text"]
    assert markers.found_in(spelled(text), Store.RECORD) == []


def test_a_cut_marker_and_a_name_are_found(tmp_path: Path, markers: Markers) -> None:
    text = markers.body(NoteTaken).text
    (tmp_path / "cut").write_bytes(text[: len(markers.run)].encode())
    (tmp_path / f"{text}.pdf").touch()
    lines = sorted(markers.found_in_files(tmp_path))
    assert any("some field" in line for line in lines)
    assert any("in its name" in line for line in lines)
    assert list(markers.found_in_files(tmp_path, tmp_path / "cut")) != lines


def test_the_marked_folder_holds_its_markers_and_shows_none(
    tmp_path: Path, markers: Markers
) -> None:
    marked_folder(tmp_path / "data", markers, markers.new("passphrase", Store.RECORD))
    assert len(markers.fields) > 100
    assert list(markers.found_in_files(tmp_path)) == []


def test_the_search_finds_what_a_program_would_leave(tmp_path: Path, markers: Markers) -> None:
    try:
        run = AppRun(tmp_path / "scratch", ":none", ())
    except Skipped as skipped:
        pytest.skip(str(skipped))
    keys = new_folder(run.scratch / "data")
    search = Search(run, markers, keys)
    search.look()
    assert search.found == []
    text = markers.body(NoteTaken).text
    (run.scratch / "tmp" / "leak").write_bytes(text.encode("utf-16-le"))
    (run.scratch / "home" / "key").write_bytes(keys.of[Store.NOTES].secret)
    told = f"import sys; print(flush=True); sys.stdin.read()  # {text}"
    with subprocess.Popen(
        [sys.executable, "-c", told], env=run.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        search.look()
        run.end()
    search.listen("sessions", f"a list with {text}".encode(), of=Store.NOTES)
    assert sorted(search.found) == [
        "a process's command line or environment holds note.taken.text",
        "key holds a key",
        "sessions says note.taken.text",
        "tmp/leak holds note.taken.text",
    ]
