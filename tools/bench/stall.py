"""How long the window stands still, for `tools.bench`: a rehearsal with backups, and an idle loop.

Both loops are asked to beat every 5 ms in processes of their own at the same time, so that both
meet the same weather. What a beat comes late is what a key would have waited for.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from kaproom.core.clock import SystemClock
from kaproom.record.backup.errands import back_up_to_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from tools.bench.row import Row

ROOT = Path(__file__).resolve().parents[2]
STALL_MS = 50.0
"""Longer than this a hand notices."""

_SPEED, _MINUTES = "60", "20"
_BREATH_S = 0.2

_BEAT = """
import json, sys, time
from PySide6.QtCore import QTimer, Qt
late_ms = []

def beat_in(owner):
    last = [time.perf_counter()]
    def beat():
        now = time.perf_counter()
        late_ms.append((now - last[0]) * 1000 - 5)
        last[0] = now
    timer = QTimer(owner)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(5)

def tell():
    late = sorted(late_ms)
    print(json.dumps(late[-1]), flush=True)
"""

_IDLE = (
    _BEAT
    + """
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv[:1])
beat_in(application)
import signal
signal.signal(signal.SIGTERM, lambda *_: application.quit())
application.exec()
tell()
"""
)

_REHEARSAL = (
    _BEAT
    + """
from kaproom.app import open_window
from kaproom.cli.options import parse
from kaproom.ui.room.screen import RoomScreen
opened = open_window(parse(sys.argv[1:]))
room = opened.window.findChild(RoomScreen)
# From here on: a window that opens is measured by its own figure.
QTimer.singleShot(2000, opened.window, lambda: beat_in(opened.window))
room.ended.connect(lambda _id: opened.application.quit())
opened.application.exec()
tell()
opened.close()
"""
)


def stalls() -> Iterator[Row]:
    """The longest standstill of the window's thread, beside that of an idle loop."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        surroundings = {**os.environ, "PULSE_SERVER": f"unix:{scratch}/no-sound"}
        idle = _start(_IDLE, [], surroundings)
        arguments = ["rehearse", "--data-dir", str(folder)]
        arguments += ["--speed", _SPEED, "--minutes", _MINUTES]
        ours = _start(_REHEARSAL, arguments, surroundings)
        over = threading.Event()
        backups = threading.Thread(target=_back_up, args=(folder, Path(scratch), over))
        backups.start()
        longest_ms = _told(ours)
        over.set()
        backups.join()
        idle.terminate()
        idle_ms = _told(idle)
    yield Row(
        "longest standstill in a rehearsal", longest_ms, "ms", idle_ms, max(1.0, STALL_MS / idle_ms)
    )


def _start(program: str, arguments: list[str], surroundings: dict[str, str]) -> "_Child":
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _told(child: "_Child") -> float:
    """What a loop tells at its end; raises SystemExit where it tells nothing."""
    said, _ = child.communicate(timeout=300)
    if not said.strip():
        raise SystemExit("A rehearsal could not be measured.")
    return float(json.loads(said.splitlines()[-1]))


def _back_up(folder: Path, scratch: Path, over: threading.Event) -> None:
    keys, clock, number = unlock_practice(folder), SystemClock(), 0
    while not over.wait(_BREATH_S):
        number += 1
        back_up_to_file(folder, keys, scratch / f"{number}.kaproom-backup", clock.now())


_Child = subprocess.Popen[str]
