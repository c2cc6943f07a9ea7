"""No network: a rehearsal and its exports, traced, reach only sockets of this machine's own."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
for form in ("fhir", "csv", "json"):
    assert main(["export", session, "--format", form, "--out", f"{out}.{form}", *here]) == 0
assert main(["export-notes", session, "--yes", "--out", f"{out}.notes", *here]) == 0
"""
FAMILY = re.compile(r"\b(?:connect|sendto)\(.*?sa_family=(AF_[A-Z0-9]+)")


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_at_04_a_rehearsal_and_its_exports_connect_to_nothing(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,bind", "-o", str(log)]
    out = tmp_path / "out"
    done = subprocess.run(
        [*traced, sys.executable, "-c", _DAY, str(tmp_path / "day"), str(out)],
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    if "ptrace" in done.stderr or not log.exists():
        pytest.skip(f"this machine lets nothing be traced: {done.stderr.strip()[:80]}")
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("out.*"))) == 4
    assert set(FAMILY.findall(log.read_text("utf-8", "replace"))) <= {"AF_UNIX", "AF_NETLINK"}


def test_a_connection_would_be_seen() -> None:
    line = (
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2")}, 16) = 0'
    )
    assert FAMILY.findall(line) == ["AF_INET"]
