"""`kaproom calendar`: a real process writes the visits of a course, and no name with them."""

import json
import subprocess
import sys
from pathlib import Path

from kaproom.core.events.chart import ClientAdded, SessionPlanned
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.visits import VisitNoted, VisitPlanned
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader, open_record
from tests.record.entries import event

ROOT = Path(__file__).resolve().parents[2]
FIRST, SECOND, LABEL = "beef" * 8, "cafe" * 8, "Zweigelt-Q."


def _calendar(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kaproom", "calendar", *arguments, "--data-dir", str(folder)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_course_leaves_as_a_calendar_and_a_file_that_is_there_stays(tmp_path: Path) -> None:
    folder, out = tmp_path / "practice", tmp_path / "course.ics"
    create_practice_folder(folder)
    with open_record(folder, unlock_practice(folder)) as record:
        for client_id, bodies in (
            (FIRST, (ClientAdded(LABEL), SessionPlanned(1, "2026-11-24"))),
            (SECOND, (ClientAdded("Z."), VisitPlanned("preparation", 1, "2026-12-01", 600, 60))),
        ):
            stream = chart_stream(client_id)
            turns = enumerate((*bodies, VisitNoted("dosing", 1, "a stair")), start=1)
            record.append([event(turn, body, stream) for turn, body in turns]).result()

    done = _calendar(folder, FIRST[:8], "--out", str(out), "--json")
    assert json.loads(done.stdout) == {"ok": True, "file": str(out), "visits": 1}
    data = out.read_bytes()
    assert b"DTSTART;VALUE=DATE:20261124" in data
    assert not any(word in data for word in (LABEL.encode(), b"Zweigelt", b"stair", b"20261201"))

    done = _calendar(folder, "--out", str(out))
    assert (done.returncode, "--force" in done.stderr) == (1, True)
    assert out.read_bytes() == data
    done = _calendar(folder, "--out", str(out), "--force")
    assert done.returncode == 0
    assert b"DTSTART:20261201T100000" in out.read_bytes()

    with open_record(folder, unlock_practice(folder)):
        pass
    with open_reader(folder, unlock_practice(folder), (Store.RECORD,)) as reader:
        trail = [e.body for e in reader.read_stream(AUDIT_STREAM)]
    told = [(b.action, b.subject, b.detail) for b in trail if isinstance(b, AuditNoted)]
    assert told == [
        ("exported", chart_stream(FIRST), "calendar"),
        ("exported", "calendar", "calendar"),
    ]
