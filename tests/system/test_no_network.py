"""No network: days in and without a window, traced with all their children, reach no other machine.

Only sockets of the machine's own kind may be opened towards anything: those between its programs,
and those by which the kernel tells of itself.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kaproom.record.folder import is_folder, unlock_practice
from kaproom.record.store import open_reader
from tests.support.pulse import missing_for_pulse, private_pulse

_DAY = """
import json, sys
from contextlib import redirect_stdout
from io import StringIO
from kaproom.__main__ import main
here, out = ["--json", "--data-dir", sys.argv[1]], sys.argv[2]
told = StringIO()
with redirect_stdout(told):
    assert main(["rehearse", "--headless", "--minutes", "40", *here]) == 0
session = json.loads(told.getvalue())["session"]
for form in ("pdf", "fhir", "csv", "json"):
    assert main(["export", session, "--format", form, "--out", f"{out}.{form}", *here]) == 0
assert main(["export-notes", session, "--yes", "--out", f"{out}.notes", *here]) == 0
"""
FAMILY = re.compile(r"\b(?:connect|bind|sendto|sendmsg|sendmmsg)\(.*?sa_family=(AF_[A-Z0-9]+)")
OWN = {"AF_UNIX", "AF_NETLINK"}
WITHIN_S = 240.0

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


def _traced(log: Path) -> list[str]:
    return ["strace", "-f", "-qq", "-e", "trace=%network,execve", "-o", str(log)]


def _skip_untraceable(log: Path, complaint: str) -> None:
    if "ptrace" in complaint or not log.exists():
        pytest.skip(f"this machine lets nothing be traced: {complaint.strip()[:80]}")


def test_at_04_a_rehearsal_and_its_exports_connect_to_nothing(tmp_path: Path) -> None:
    log, out = tmp_path / "calls", tmp_path / "out"
    done = subprocess.run(
        [*_traced(log), sys.executable, "-c", _DAY, str(tmp_path / "day"), str(out)],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    _skip_untraceable(log, done.stderr)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("out.*"))) == 5
    assert set(FAMILY.findall(log.read_text("utf-8", "replace"))) <= OWN


@pytest.mark.long
@pytest.mark.skipif(bool(missing_for_pulse()), reason=missing_for_pulse())
def test_at_04_a_day_in_its_window_with_its_music_connects_to_nothing(tmp_path: Path) -> None:
    """The window, the engine and what measures the files, from the first key to the review."""
    log, folder = tmp_path / "calls", tmp_path / "practice"
    command = ["rehearse", "--speed", "60", "--minutes", "30", "--data-dir", str(folder)]
    with private_pulse() as pulse:
        env = pulse.env | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
        strace = subprocess.Popen(
            [*_traced(log), sys.executable, "-m", "kaproom", *command],
            env=env,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            deadline_s = time.monotonic() + WITHIN_S
            while not _ended(folder) and strace.poll() is None and time.monotonic() < deadline_s:
                time.sleep(0.5)
            time.sleep(1.0)
            assert strace.poll() is None or _skip_untraceable(log, strace.communicate()[1])
            assert _ended(folder)
        finally:
            stop = [sys.executable, "-m", "kaproom", "music", "stop", "--data-dir", str(folder)]
            subprocess.run(stop, env=env, timeout=60, check=False)
            # The traced program is its tracer's only child; the tracer ends with the last of all.
            for pid in _children(strace.pid):
                os.kill(pid, signal.SIGTERM)
            strace.communicate(timeout=60)
    calls = log.read_text("utf-8", "replace")
    assert str(pulse.folder / "native") in calls, "the engine was not seen to play"
    assert set(FAMILY.findall(calls)) <= OWN


def test_a_connection_would_be_seen() -> None:
    line = (
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2")}, 16) = 0'
    )
    assert FAMILY.findall(line) == ["AF_INET"]


def _ended(folder: Path) -> bool:
    if not is_folder(folder):
        return False
    with open_reader(folder, unlock_practice(folder)) as reader:
        return any(s.state == "ended" for s in reader.session_summaries())


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in found.split()]
