"""What asks for the record alone never opens the notes; and what `kaproom search` answers."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.__main__ import main
from kaproom.core.stream.audit import AuditAction, AuditNoted
from kaproom.record import audit_waiting
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_record
from tests.record.schema_fixtures import copy_of, fixture_folders
from tools.prove.system_calls import strace
from tools.prove.trial import Skipped

ROOT = Path(__file__).resolve().parents[2]
# All of them in one process, which is what takes the time.
_EVERYTHING = """
import sys
from pathlib import Path
from kaproom.__main__ import main
from kaproom.core.events.event import Store
from kaproom.record.folder import unlock_practice
from kaproom.record.verify import verify
data_dir, copy = sys.argv[1:]
here = ["--json", "--data-dir", data_dir]
assert main(["sessions", *here]) == 0
assert main(["search", "wind", "--store", "record", *here]) == 0
assert main(["backup", copy, "--store", "record", *here]) == 0
for form in ("pdf", "fhir", "csv", "json"):
    assert main(["export", "s1", "--format", form, "--out", f"{copy}.{form}", *here]) == 0
folder = Path(data_dir)
(check,) = verify(folder, unlock_practice(folder), [Store.RECORD]).stores
assert check.first_bad is None and check.events > 20
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sessions, one of them with a note that was promoted."""
    folder = copy_of(fixture_folders()[0], tmp_path / "data")
    # Twice, so that nothing of the migration is left beside it.
    for _ in range(2):
        open_record(folder, unlock_practice(folder)).close()
    return folder


def _run(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*map(str, command)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


Searched = tuple[int, str, str]


@pytest.fixture
def search(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Searched]:
    """The command, as typed; its exit code and what it said and complained of."""

    def run(*arguments: str) -> Searched:
        code = main(["search", "--data-dir", str(folder), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_record_alone_is_listed_searched_backed_up_and_verified_without_opening_the_notes(
    folder: Path, tmp_path: Path
) -> None:
    try:
        tracing = strace()
    except Skipped as reason:
        pytest.skip(str(reason))
    log = tmp_path / "opened.log"
    command = [sys.executable, "-c", _EVERYTHING, folder, tmp_path / "copy.kapbak"]
    done = _run(*tracing, "-o", log, "-e", "trace=open,openat,openat2", *command)
    assert done.returncode == 0, done.stderr
    opened = set(re.findall(r'"([^"]+)"', log.read_text(errors="replace")))
    assert str(folder / "record.db") in opened
    # Wherever a copy of the store lay; the program's own modules are no store.
    program = str(ROOT / "kaproom")
    notes = [name for name in opened if Path(name).name.startswith("notes.")]
    assert [name for name in notes if not name.startswith(program)] == []


def test_the_record_alone_does_as_well_where_there_are_no_notes(
    folder: Path, tmp_path: Path, search: Callable[..., Searched]
) -> None:
    for path in folder.glob("notes.*"):
        path.unlink()
    done = _run(sys.executable, "-c", _EVERYTHING, folder, tmp_path / "copy.kapbak")
    assert done.returncode == 0, done.stderr
    sessions, found, _copied, *exported = map(json.loads, done.stdout.splitlines())
    assert {one["id"] for one in sessions} == {"s1", "s2"}
    assert [one["text"] for one in found] == ["client reported an image of wind"]
    forms = [Path(one["files"][0]).suffix for one in exported]
    assert forms == [".pdf", ".fhir", ".csv", ".json"]
    code, out, complaint = search("wind")
    assert (code, out, complaint.count("\n")) == (1, "", 1)
    assert "notes.db is missing" in complaint


def test_search_answers_both_stores_newest_first(search: Callable[..., Searched]) -> None:
    code, out, complaint = search("--json", "wind")
    assert (code, complaint) == (0, "")
    found = json.loads(out)
    assert [(one["session"], one["at_s"], one["store"], one["kind"]) for one in found] == [
        ("s1", 960, "record", "note.promoted"),
        ("s1", 400, "notes", "note.taken"),
    ]
    assert found[1]["text"] == 'hand opens. "it was only wind"'
    (agreed,) = json.loads(search("--json", "--store", "notes", "stairs")[1])
    # Of the two agreements on the chart one was withdrawn; no session is theirs.
    assert (agreed["session"], agreed["at_s"], agreed["stream"]) == (None, None, "client/c1")
    assert agreed["text"] == "the keeper, ask before the stairs"


def test_search_for_people_leaves_a_line_in_the_trail_and_no_word_of_what_was_sought(
    folder: Path, search: Callable[..., Searched]
) -> None:
    code, out, _ = search("água", '"déjà')
    assert code == 0
    assert "déjà vu at the água" in out
    assert search("--", "-- nothing*") == (0, "Nothing was found.\n", "")
    viewed = [
        event.body
        for event in audit_waiting.waiting(folder)
        if isinstance(event.body, AuditNoted) and event.body.action == AuditAction.VIEWED
    ]
    assert viewed == [AuditNoted(AuditAction.VIEWED.value, "record notes", "search")] * 2
