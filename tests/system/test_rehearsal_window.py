"""A rehearsal in its window, in a process of its own: sped up, ended, reviewed, kept."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kaproom.core.events.event import session_stream
from kaproom.core.session.session import SessionState, session_from
from kaproom.record.folder import is_folder, unlock_practice
from kaproom.record.store import open_reader
from kaproom.record.verify import verify

WITHIN_S = 120.0


def _session(folder: Path) -> SessionState:
    with open_reader(folder, unlock_practice(folder)) as reader:
        summaries = reader.session_summaries()
        if not summaries:
            return SessionState()
        return session_from(reader.read_stream(session_stream(summaries[0].id)))


def test_a_rehearsal_runs_in_its_window_and_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "practice"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    arguments = ["rehearse", "--speed", "200", "--minutes", "30", "--data-dir", str(folder)]
    program = subprocess.Popen(
        [sys.executable, "-m", "kaproom", *arguments],
        env=env,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        deadline_s = time.monotonic() + WITHIN_S
        while (
            not is_folder(folder) or not _session(folder).ledger.events or _session(folder).running
        ):
            if time.monotonic() > deadline_s:
                pytest.fail("the rehearsal did not end by itself")
            time.sleep(0.3)
        time.sleep(1.0)
        assert program.poll() is None
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=90)
    finally:
        program.kill()
        program.communicate()
        stop = [sys.executable, "-m", "kaproom", "music", "stop", "--data-dir", str(folder)]
        subprocess.run(stop, env=env, timeout=60, check=False)
    assert program.returncode == 0
    assert "Traceback" not in said
    state = _session(folder)
    assert state.ended_ms is not None
    # A second of the machine is three minutes here: how far past the end it came is its own affair.
    assert state.ended_ms >= 30 * 60_000
    assert state.phase == "Onset"
    assert len(state.doses) == 1
    assert len(state.readings) == 3
    assert state.music[0].title == "Threshold"
    assert verify(folder, unlock_practice(folder)).ok
