"""The room at other scalings of the display: nothing clipped, nothing cut short.

Qt takes its scaling at the start of a process, so the room's own looks are tested in another one.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOOKS = "tests/ui/room/test_look.py"


@pytest.mark.parametrize("factor", ["2.5"])
def test_nothing_is_clipped_at(factor: str) -> None:
    chosen = ["-k", "1280x720 and (no_label_is_clipped or cut_short)"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", LOOKS, *chosen],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
    assert "2 passed" in done.stdout
