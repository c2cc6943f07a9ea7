"""No core dump of a process that holds keys; read from a real one, not from what it asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from kaproom.record.first_start import create_practice_folder

ROOT = Path(__file__).resolve().parents[1]
# What the real start has asked of the system holds for as long as the process lives.
_TELLS = """
import ctypes, pathlib, sys
from kaproom.__main__ import main

code = main(["users", "--data-dir", sys.argv[1]])
limits = pathlib.Path("/proc/self/limits").read_text().splitlines()
print(next(line for line in limits if line.startswith("Max core file size")).split()[4:6])
print("dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_command_runs_with_core_dumps_off(tmp_path: Path) -> None:
    create_practice_folder(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", _TELLS, tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=True,
    )
    assert done.stdout.splitlines()[-2:] == ["['0', '0']", "dumpable 0"]
    assert done.stderr == ""
