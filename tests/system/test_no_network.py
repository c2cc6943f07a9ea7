"""No network: a whole rehearsal, traced, reaches nothing but sockets of this machine's own."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FAMILY = re.compile(r"\b(?:connect|sendto)\(.*?sa_family=(AF_[A-Z0-9]+)")


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_at_04_a_rehearsal_connects_to_nothing(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,bind", "-o", str(log)]
    arguments = ["rehearse", "--headless", "--minutes", "40", "--data-dir", str(tmp_path / "day")]
    done = subprocess.run(
        [*traced, sys.executable, "-m", "kaproom", *arguments],
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    if "ptrace" in done.stderr or not log.exists():
        pytest.skip(f"this machine lets nothing be traced: {done.stderr.strip()[:80]}")
    assert done.returncode == 0, done.stderr
    assert set(FAMILY.findall(log.read_text("utf-8", "replace"))) <= {"AF_UNIX", "AF_NETLINK"}


def test_a_connection_would_be_seen() -> None:
    line = (
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2")}, 16) = 0'
    )
    assert FAMILY.findall(line) == ["AF_INET"]
