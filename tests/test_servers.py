"""The tests' own sound server, display and watch do what the tests that use them rely on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest

from tests.support.pulse import PrivatePulse
from tests.support.stall import Stalls, Taken


def test_what_is_played_is_recorded_sample_for_sample(
    private_pulse: PrivatePulse, tmp_path: Path
) -> None:
    count = private_pulse.rate_hz // 2
    ramp = (np.arange(1, count + 1, dtype=np.float32) / 65_536).reshape(-1, 1)
    raw = tmp_path / "ramp.f32"
    raw.write_bytes(np.repeat(ramp, 2, axis=1).tobytes())
    recording = private_pulse.start_recorder()
    command = ["pacat", "--playback", "--raw", "--format=float32le", "--channels=2"]
    with raw.open("rb") as source:
        subprocess.run(
            [*command, f"--rate={private_pulse.rate_hz}"],
            stdin=source,
            env=private_pulse.env,
            check=True,
        )
    time.sleep(0.3)
    heard = recording.stop()
    sounding = heard[heard[:, 0] != 0]
    assert np.array_equal(sounding[:, :1], ramp)
    assert np.array_equal(heard[:, 0], heard[:, 1])


def test_silence_is_recorded_as_silence_of_its_length(private_pulse: PrivatePulse) -> None:
    heard = private_pulse.record(0.5)
    assert heard.shape[1] == 2
    assert 0.2 < len(heard) / private_pulse.rate_hz < 1.5
    assert not heard.any()


def test_the_display_opens_a_window(xvfb_display: str) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "a = QApplication([]); w = QWidget(); w.show(); a.processEvents()\n"
        "print(a.platformName(), a.primaryScreen().size().toTuple())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n")[0] == "xcb (1440, 900)"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc and signals")
def test_the_watch_measures_how_long_the_stall_was(
    stall_monitor: Callable[[], AbstractContextManager[Stalls]],
) -> None:
    before = set(_children())
    with stall_monitor() as stalls:
        watch = (set(_children()) - before).pop()
        time.sleep(0.05)
        os.kill(watch, signal.SIGSTOP)
        time.sleep(0.3)
        os.kill(watch, signal.SIGCONT)
        time.sleep(0.1)
    assert stalls.longest_ms > 250


def test_a_processor_that_is_given_to_others_is_a_stall_of_the_machine() -> None:
    now, stolen = 0.0, [500, 70]
    taken = Taken(now, lambda: list(stolen))

    def passing(seconds: float, *ticks: int) -> float:
        nonlocal now, stolen
        now += seconds
        stolen = [before + more for before, more in zip(stolen, ticks, strict=True)]
        return taken.stall_ms(now)

    assert passing(0.1, 1, 0) == 0.0
    assert passing(0.1, 0, 9) == pytest.approx(90)
    assert passing(0.01, 0, 1) == 0.0, "between two looks nothing is said"
    assert passing(0.09, 2, 8) == pytest.approx(180), "the same processor, still away"
    assert passing(0.1, 8, 1) == pytest.approx(80), "another; the first is back"


def _children() -> list[int]:
    task = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(pid) for pid in task.read_text().split()]
