"""Moving and purging from the command line: real processes on a rehearsed folder."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Event, chart_stream, session_stream
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import event, some_day, started

ROOT = Path(__file__).resolve().parents[2]
RIGHT = "beef" * 8


def _kaproom(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kaproom", *arguments, "--data-dir", str(folder)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _json(folder: Path, *arguments: str) -> Any:
    done = _kaproom(folder, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _trail(folder: Path) -> list[AuditNoted]:
    with open_reader(folder, unlock_practice(folder)) as reader:
        events = reader.read_stream(AUDIT_STREAM)
    return [e.body for e in events if isinstance(e.body, AuditNoted)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two clients, and a session under the one it does not belong to."""
    folder = tmp_path / "data"
    create_practice_folder(folder)
    day: list[Event] = some_day(9, "session/feed0001")
    with open_record(folder, unlock_practice(folder)) as record:
        record.append([event(1, ClientAdded("Q. V.", "", 6), chart_stream("c1"))])
        record.append([event(1, ClientAdded("E. F.", "", 4), chart_stream(RIGHT))])
        record.append(day).result()
    return folder


def test_two_of_the_same_initials_are_told_apart_where_ids_are_looked_up(folder: Path) -> None:
    with open_record(folder, unlock_practice(folder)) as record:
        added = event(1, ClientAdded("q v", "1991-02-11"), chart_stream("c2"))
        record.append([added]).result()
    listed = _kaproom(folder, "clients")
    assert listed.returncode == 0, listed.stderr
    lines = [line.split(maxsplit=1) for line in listed.stdout.splitlines()[1:]]
    named = {client_id: rest.rsplit(maxsplit=1)[0] for client_id, rest in lines}
    assert named == {"c1": "Q. V. · no. 1", RIGHT: "E. F.", "c2": "q v · born 1991"}
    assert [client["client"] for client in _json(folder, "clients")] == ["Q. V.", "E. F.", "q v"]


def test_sessions_of_two_of_the_same_initials_are_told_apart(folder: Path) -> None:
    other = replace(started(), client_id="c2", client_label="q v")
    with open_record(folder, unlock_practice(folder)) as record:
        record.append([event(1, ClientAdded("q v", "1991-02-11"), chart_stream("c2"))])
        record.append([event(1, other, session_stream("feed0002"))]).result()
    listed = _kaproom(folder, "sessions")
    assert listed.returncode == 0, listed.stderr
    rows = [re.split(r"\s{2,}", line) for line in listed.stdout.splitlines()[1:]]
    assert {row[-1]: row[1] for row in rows} == {
        "feed0001": "Q. V. · no. 1",
        "feed0002": "q v · born 1991",
    }
    assert {s["client"] for s in _json(folder, "sessions")} == {"Q. V.", "q v"}


def test_a_session_is_moved_with_its_trail(folder: Path) -> None:
    clients = _json(folder, "clients")
    assert clients == [
        {"id": "c1", "client": "Q. V.", "sessions": 1},
        {"id": RIGHT, "client": "E. F.", "sessions": 0},
    ]
    moved = _json(folder, "move-session", "feed", "--to", "beef", "--reason", "wrong line chosen")
    assert moved == {"ok": True, "id": "feed0001", "client_id": RIGHT, "number": 1}
    (session,) = _json(folder, "sessions")
    assert (session["client"], session["number"]) == ("E. F.", 1)
    assert [client["sessions"] for client in _json(folder, "clients")] == [0, 1]
    (line,) = _trail(folder)
    assert (line.action, line.subject) == ("session_moved", "session/feed0001")
    assert line.detail == f"from client/c1 to client/{RIGHT}"
    assert verify(folder, unlock_practice(folder)).ok
    again = _kaproom(folder, "move-session", "feed", "--to", "beef", "--reason", "x")
    assert again.returncode == 1
    assert again.stderr == "The session is this client's already.\n"


def test_a_purge_asks_first_and_says_what_it_does_not_reach(folder: Path) -> None:
    asked = _kaproom(folder, "purge", "c1", "--reason", "retention ended")
    assert asked.returncode == 1
    assert "--yes" in asked.stderr
    running = _kaproom(folder, "purge", "feed", "--reason", "retention ended", "--yes")
    assert running.returncode == 1
    assert "has not ended" in running.stderr
    done = _kaproom(folder, "purge", "beef", "--reason", "retention ended", "--yes")
    assert done.returncode == 0, done.stderr
    assert "Backups and exports made before still hold them" in done.stdout
    assert [client["id"] for client in _json(folder, "clients")] == ["c1"]
    assert _json(folder, "verify")["ok"] is True
    (line,) = _trail(folder)
    assert (line.action, line.subject) == ("purged", chart_stream(RIGHT))
    assert line.detail == "retention ended"


@pytest.mark.parametrize("subject", ["nothing-there", "fee"])
def test_an_id_that_is_none_is_said(folder: Path, subject: str) -> None:
    done = _kaproom(folder, "purge", subject, "--reason", "x", "--yes")
    assert done.returncode == 1
    assert "no session or client" in done.stderr
    assert done.stderr.count("\n") == 1
