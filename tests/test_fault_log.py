"""Faults of our own in a file: type and place, and none of the words they were about."""

import ast
import logging
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kaproom import __version__, paths
from kaproom.fault_log import LOG_NAME, MOST_BYTES, FaultLog
from tests.support.full_disk import full_disk

ROOT = Path(__file__).resolve().parents[1]
WORDS = "only rain and a lighthouse"
WINDOW = f"""
import sys, threading
from PySide6.QtWidgets import QApplication
from kaproom.__main__ import main
from kaproom.core.stream.bus import Bus
from kaproom.ui.bridge import Bridge

bridge, bus = Bridge(), Bus()

def fails(words):
    raise KeyError(words)

def in_a_slot():
    words = {WORDS!r}
    try:
        fails(words)
    except KeyError as fault:
        raise RuntimeError(words) from fault

def in_a_thread():
    thread = threading.Thread(target=fails, args=[{WORDS!r}])
    thread.start()
    thread.join()

bus.subscribe(fails)
for act in (in_a_slot, in_a_slot, in_a_thread, lambda: bus.publish({WORDS!r}), QApplication.quit):
    bridge.post(act)
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.fixture
def log(tmp_path: Path) -> FaultLog:
    return FaultLog(tmp_path / "log" / LOG_NAME)


def fault_of(kind: type[Exception], depth: int = 0) -> Exception:
    """A fault that was raised, so many calls down."""

    def down(left: int) -> None:
        if left:
            down(left - 1)
        raise kind(WORDS)

    with pytest.raises(kind) as caught:
        down(depth)
    return caught.value


def test_a_window_writes_type_and_place_of_its_faults_and_no_words(tmp_path: Path) -> None:
    script = tmp_path / "started.py"
    script.write_text(WINDOW)
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "data")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # What is printed is as it ever was.
    assert done.stderr.count(f"RuntimeError: {WORDS}") == 2
    assert f"KeyError: {WORDS!r}" in done.stderr
    assert done.stderr.count("a view failed: KeyError\n") == 1
    file = paths.log_dir() / LOG_NAME
    written = file.read_text()
    assert WORDS not in written
    assert str(ROOT) not in written
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    at = re.escape(f"kaproom {__version__}")
    slot, thread, view = re.split(rf"(?m)^\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\S+ {at} ", written)[1:]
    lines = slot.splitlines()
    assert lines[0] == "RuntimeError"
    assert re.fullmatch(r"  kaproom/ui/bridge\.py:\d+:Bridge\._run", lines[1])
    assert re.fullmatch(r"  started\.py:\d+:in_a_slot", lines[2])
    assert lines[3] == "KeyError"
    assert re.fullmatch(r"  started\.py:\d+:fails", lines[5])
    assert thread.startswith("KeyError\n  threading.py:")
    assert re.match(
        r"ERROR kaproom\.core\.stream\.bus kaproom/core/stream/bus\.py:\d+\nKeyError\n", view
    )
    assert "started.py:" in view


def test_it_stays_small_and_tells_one_fault_once(log: FaultLog, tmp_path: Path) -> None:
    file = tmp_path / "log" / LOG_NAME
    fault = fault_of(ValueError)
    for _ in range(3):
        log.tell(fault)
    assert file.read_text().count("ValueError") == 1
    log.tell(fault_of(KeyError, depth=500))
    assert len(file.read_text().splitlines()) < 50
    for number in range(40):
        log_of_another_start = FaultLog(file)
        log_of_another_start.tell(fault_of(type(f"Fault{number}", (Exception,), {}), depth=39))
    assert {p.name for p in file.parent.iterdir()} == {LOG_NAME, f"{LOG_NAME}.before"}
    assert all(p.stat().st_size <= MOST_BYTES for p in file.parent.iterdir())
    assert all(stat.S_IMODE(p.stat().st_mode) == 0o600 for p in file.parent.iterdir())
    assert "Fault39" in file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_refuses_it_is_passed_over(log: FaultLog, tmp_path: Path) -> None:
    fault = fault_of(ValueError)
    with full_disk(0):
        log.tell(fault)
    log.tell(fault)
    assert (tmp_path / "log" / LOG_NAME).read_text().count("ValueError") == 1
    (tmp_path / "a file").write_text("")
    FaultLog(tmp_path / "a file" / LOG_NAME).tell(fault)


@pytest.mark.parametrize(
    ("text", "figures", "told"), [("the engine is gone", (), True), ("%s is gone", (WORDS,), False)]
)
def test_a_log_record_is_told_with_its_text_only_where_that_is_constant(
    text: str, figures: tuple[str, ...], told: bool, log: FaultLog, tmp_path: Path
) -> None:
    record = logging.LogRecord(
        "kaproom.audio.x", logging.WARNING, str(ROOT / "kaproom/x.py"), 7, text, figures, None
    )
    log.tell_record(record)
    line = (tmp_path / "log" / LOG_NAME).read_text()
    assert f" WARNING kaproom.audio.x kaproom/x.py:7{f' {text}' if told else ''}\n" in line
    assert WORDS not in line


def test_every_text_that_is_logged_is_a_literal() -> None:
    """One that is put together could not be told from a constant one any more."""
    for path in (ROOT / "kaproom").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    ast.Attribute(ast.Name("_log"), "warning" | "error" | "critical" | "exception"),
                    [text, *_],
                ):
                    literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
                    assert literal, f"{path}:{node.lineno}"
                case _:
                    pass
