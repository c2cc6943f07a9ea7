"""The guards themselves: what must fail does fail. A run of pytest within the run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SUBJECTS = """
import logging
import os
import warnings

import pytest


def test_passes_plain():
    assert True

def test_fails_python_warning():
    warnings.warn("worn out", UserWarning)

def test_errors_log_warning():
    logging.getLogger("x").warning("not announced")

@pytest.mark.allow_log_warnings(reason="the subject")
def test_passes_announced_log_warning():
    logging.getLogger("x").warning("announced")

@pytest.mark.allow_log_warnings
def test_errors_log_warning_without_reason():
    logging.getLogger("x").warning("announced badly")

@pytest.mark.unheard_of
def test_fails_nothing():
    assert True
"""
QT_SUBJECTS = """
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_fails_qt_message(qtbot):
    qWarning("from Qt")

def test_passes_window_handed_over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_passes_local_window(qtbot):
    QWidget().show()

def test_errors_window_left(qtbot):
    kept.append(QWidget())

def test_errors_timer_left(qtbot):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)

def test_errors_thread_left(qtbot):
    thread = QThread()
    thread.start()
    kept.append(thread)

def test_passes_after_leaks(qtbot):
    assert True

def test_passes_last_one_cleans(qtbot):
    for thing in kept:
        if isinstance(thing, QThread):
            thing.quit()
            thing.wait()
"""


def _run(folder: Path, subjects: str, *options: str) -> "subprocess.CompletedProcess[str]":
    file = folder / "test_subjects.py"
    file.write_text(subjects)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:randomly"]
    command += ["-p", "no:cacheprovider", f"--rootdir={ROOT}", f"-c={ROOT / 'pyproject.toml'}"]
    return subprocess.run(
        [*command, "-rA", *options, str(file)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def _outcomes(output: str) -> dict[str, str]:
    """Name -> the worst thing that happened to it."""
    found: dict[str, str] = {}
    for outcome, name in re.findall(r"^(PASSED|FAILED|ERROR) \S*::(\w+)", output, re.MULTILINE):
        if found.get(name, "PASSED") == "PASSED":
            found[name] = outcome
    return found


def _assert_as_named(output: str) -> None:
    outcomes = _outcomes(output)
    assert outcomes
    for name, outcome in outcomes.items():
        assert name.startswith(f"test_{outcome.lower().removesuffix('ed')}"), f"{name}: {outcome}"


def test_an_unknown_marker_stops_the_run(tmp_path: Path) -> None:
    done = _run(tmp_path, SUBJECTS)
    assert done.returncode != 0
    assert "'unheard_of' not found in `markers`" in done.stdout


def test_warnings_of_python_and_of_the_log_fail(tmp_path: Path) -> None:
    known = SUBJECTS.split("@pytest.mark.unheard_of", maxsplit=1)[0]
    output = _run(tmp_path, known).stdout
    _assert_as_named(output)
    assert len(_outcomes(output)) == 5
    assert "WARNING x: not announced" in output


def test_messages_and_leaks_of_qt_fail(tmp_path: Path) -> None:
    output = _run(tmp_path, QT_SUBJECTS).stdout
    _assert_as_named(output)
    assert len(_outcomes(output)) == 8


def test_no_test_sees_the_users_files(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    base = tmp_path_factory.getbasetemp()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        assert Path(os.environ[name]).is_relative_to(base)
    assert not list(Path.home().iterdir())
