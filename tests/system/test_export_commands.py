"""`kaproom export`, `export-notes` and `import-events` as they are typed."""

import base64
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kaproom.__main__ import main
from kaproom.core.events.event import session_stream
from kaproom.core.session.commands import TakeNote
from kaproom.core.session.session import session_from
from kaproom.core.stream.audit import AuditAction, AuditNoted
from kaproom.core.stream.ports import SampleBatch
from kaproom.record import audit_waiting
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_record
from tests.export.days import eventful_day, keep, practice_record, reader
from tests.record.entries import LIGHT, PASSPHRASE
from tests.support.full_disk import full_disk

Ran = tuple[int, str, str]
SESSION = "5e55" * 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice folder with an ended day and two notes."""
    folder = tmp_path / "data"
    day = eventful_day()
    for words in ('"it was only rain"', "a door in the cliff #image"):
        day.do(TakeNote(words))
    with practice_record(folder) as record:
        keep(record, day.events, SESSION)
    return folder


@pytest.fixture
def run(qapp: QApplication, folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """A command, as typed; its exit code and what it said and complained of.

    Documents are drawn with the application of the tests: there can be only one.
    """

    def run(*arguments: str | Path, data: Path = folder) -> Ran:
        code = main([*map(str, arguments), "--data-dir", str(data)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_an_export_is_whole_private_and_in_the_trail_and_nothing_is_overwritten(
    folder: Path, run: Callable[..., Ran], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for form in ("fhir", "csv", "json"):
        here = ("export", "5e55", "--format", form, "--out", out / form)
        code, said, complaint = run(*here, "--json")
        told = json.loads(said)
        assert (code, complaint, told["events"] > 20) == (0, "", True)
        assert all(stat.S_IMODE(Path(file).stat().st_mode) == 0o600 for file in told["files"])
        before = (out / form).stat().st_mtime_ns
        code, said, complaint = run(*here)
        assert (code, said, complaint.count("\n"), "--force" in complaint) == (1, "", 1, True)
        assert (out / form).stat().st_mtime_ns == before
        assert run(*here, "--force")[0] == 0
    (out / "csv" / "mine.txt").write_text("not of an export")
    code, _, complaint = run("export", "5e55", "--format", "csv", "--out", out / "csv", "--force")
    assert (code, "holds other files too" in complaint) == (1, True)
    code, _, complaint = run("export", "5e55", "--format", "fhir", "--out", out / "no" / "where")
    assert (code, "cannot be written" in complaint) == (1, True)
    assert sorted(path.name for path in out.iterdir()) == ["csv", "fhir", "json"]
    trail = [event.body for event in audit_waiting.waiting(folder)]
    assert [b.detail for b in trail if isinstance(b, AuditNoted)] == [
        form for form in ("fhir", "csv", "json") for _ in range(2)
    ]


@pytest.mark.parametrize("form", ["pdf", "fhir", "csv", "json"])
def test_on_a_full_disk_an_export_is_one_line_and_nothing_is_left(
    form: str, folder: Path, run: Callable[..., Ran], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    here = ("export", "5e55", "--format", form, "--out", out / form)
    with open_record(folder, unlock_practice(folder)) as record:
        record.append_samples(SESSION, SampleBatch(0, (70,) * 9000, (97,) * 9000)).result()
    # More than reading the record takes, less than any of the files has.
    with full_disk(36_000):
        code, said, complaint = run(*here)
    assert (code, said, complaint.count("\n")) == (1, "", 1)
    assert "cannot be written (File too large)" in complaint
    assert list(out.iterdir()) == []
    assert audit_waiting.waiting(folder) == []


def test_a_bundle_holds_the_record_as_a_page_and_is_the_same_each_time(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    held: list[bytes] = []
    for name in ("one", "two"):
        out = tmp_path / name
        assert run("export", "5e55", "--format", "fhir", "--out", out)[0] == 0
        held.append(out.read_bytes())
    assert held[0] == held[1]
    entries = [entry["resource"] for entry in json.loads(held[0])["entry"]]
    (document,) = [e for e in entries if e["resourceType"] == "DocumentReference"]
    attachment = document["content"][0]["attachment"]
    pdf = base64.b64decode(attachment["data"])
    assert pdf.startswith(b"%PDF-")
    assert b"/Lang (en)" in pdf
    own = tmp_path / "signed.pdf"
    own.write_bytes(b"%PDF-1.7 signed")
    out = tmp_path / "with"
    assert run("export", "5e55", "--format", "fhir", "--out", out, "--pdf", own)[0] == 0
    assert base64.b64encode(own.read_bytes()).decode() in out.read_text()


def test_notes_leave_by_their_own_command_with_a_warning_and_come_in_again(
    folder: Path, run: Callable[..., Ran], tmp_path: Path
) -> None:
    out, whole, new = tmp_path / "notes", tmp_path / "record", tmp_path / "new"
    code, said, complaint = run("export-notes", "5e55", "--out", out)
    assert (code, said, out.exists()) == (1, "", False)
    assert "psychotherapy notes" in complaint
    assert "--yes" in complaint
    code, said, complaint = run("export-notes", "5e55", "--out", out, "--yes", "--json")
    assert (code, json.loads(said)["files"], json.loads(said)["events"]) == (0, [str(out)], 2)
    assert {one["code"] for one in json.loads(out.read_bytes().splitlines()[0])["security"]} == {
        "PSYTHPN",
        "R",
    }
    assert run("export", "all", "--format", "json", "--out", whole)[0] == 0
    assert b"only rain" not in whole.read_bytes()
    practice_record(new).close()
    for file in (whole, out):
        assert run("import-events", file, data=new)[0] == 0
    for command, file in (("export", whole), ("export-notes", out)):
        extra = ("--format", "json") if command == "export" else ("--yes",)
        assert run(command, "all", *extra, "--out", tmp_path / "again", "--force", data=new)[0] == 0
        assert (tmp_path / "again").read_bytes() == file.read_bytes()
    noted = [event.body for event in audit_waiting.waiting(new)]
    assert AuditAction.IMPORTED in [b.action for b in noted if isinstance(b, AuditNoted)]
    with reader(folder) as record:
        assert len(record.session_summaries()) == 1


def test_rehearsals_never_come_into_a_real_folder(run: Callable[..., Ran], tmp_path: Path) -> None:
    real, out, phrase = tmp_path / "real", tmp_path / "out", tmp_path / "phrase"
    create_folder(real, PASSPHRASE, LIGHT)
    phrase.write_text(PASSPHRASE)
    assert run("export", "5e55", "--format", "json", "--out", out)[0] == 0
    code, _, complaint = run("import-events", out, "--passphrase-file", phrase, data=real)
    assert (code, "holds rehearsals" in complaint) == (1, True)
    code, _, complaint = run("export", "all", "--format", "fhir", "--out", tmp_path / "all")
    assert (code, "--format json" in complaint) == (1, True)


def test_a_recording_comes_in_once_with_its_clock_put_right_and_its_columns_remembered(
    folder: Path, run: Callable[..., Ran], tmp_path: Path
) -> None:
    file = tmp_path / "cuff.csv"
    rows = [f"2026-09-21 16:{20 + n // 60:02d}:{n % 60:02d},{70 + n % 5},97" for n in range(90)]
    file.write_text("\n".join(("Clock,A,SpO2", *rows)))
    here = ("import-recording", "5e55", file, "--json")
    code, _, complaint = run(*here)
    assert (code, "no column is the time among clock, a, spo2" in complaint) == (1, True)
    told = ("--columns", "time=Clock,pulse=A")
    code, said, _ = run(*here, *told, "--look", "--shift", "-20")
    assert (code, json.loads(said)["seconds"], json.loads(said)["from_s"]) == (0, 90, 380)
    code, said, _ = run(*here, *told)
    assert (code, json.loads(said)["new_seconds"]) == (0, 90)
    # Once more, by what is remembered: nothing is doubled.
    code, said, _ = run(*here)
    assert (code, json.loads(said)["new_seconds"]) == (0, 0)
    cuff = tmp_path / "readings.csv"
    cuff.write_text("time,sys,dia,pulse\n16:40:00,131,85,77\n")
    for new in (1, 0):
        code, said, _ = run("import-recording", "5e55", cuff, "--json")
        assert (code, json.loads(said)["new_readings"]) == (0, new)
    cuff.write_text("time,sys,dia,pulse\n03:00:00,131,85,77\n")
    code, _, complaint = run("import-recording", "5e55", cuff)
    assert (code, "Move its clock by seconds" in complaint) == (1, True)
    with reader(folder) as record:
        state = session_from(record.read_stream(session_stream(SESSION)))
        late = [r for r in state.readings if r.body.systolic_mmhg == 131]
        assert [(r.late, r.at_ms // 60_000) for r in late] == [(True, 26)]
        known = [s for b in record.read_samples(SESSION) for s in b.pulse_bpm if s is not None]
        assert len(known) == 90 + 3
    assert run("verify")[0] == 0
