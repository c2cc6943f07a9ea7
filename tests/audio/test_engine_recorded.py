"""What reaches the sound device, recorded there and compared with the files."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.transitions import Transitions
from kaproom.core.music import MusicAction, PlayerReport
from tests.audio.conftest import StartClient
from tests.audio.sounds import (
    RATE,
    Samples,
    level_db,
    noise,
    numbered,
    numbers_in,
    setting,
    track,
    write,
)
from tests.support.pulse import PrivatePulse
from tests.support.stall import Stalls

QUICK = Transitions(crossfade_ms=2000, fade_in_ms=1000, silence_ms=2000)
WINDOW = RATE // 20


def longest_gap_ms(sound: Samples) -> float:
    """The longest run of silent frames."""
    loud = np.flatnonzero(sound.any(axis=1))
    return float(np.diff(loud).max() - 1) / 48 if len(loud) else len(sound) / 48


def levels(sound: Samples) -> list[float]:
    return [level_db(sound[i : i + WINDOW]) for i in range(0, len(sound) - WINDOW, WINDOW)]


def test_start_next_hold_and_silence_as_they_sound(
    pulse: PrivatePulse,
    start_client: StartClient,
    tmp_path: Path,
    stall_monitor: Callable[[], AbstractContextManager[Stalls]],
) -> None:
    first = write(tmp_path / "numbered.wav", numbered(RATE * 30), subtype="FLOAT")
    second = write(tmp_path / "noise.flac", noise(4.5, 7))
    client = start_client(QUICK)
    _until(lambda: client.status().device_ok)
    time.sleep(2.5)  # A device that was just opened is faded in.
    reports: list[PlayerReport] = []

    def wait_for(what: str, times: int) -> None:
        end_s = time.monotonic() + 60
        while [r.what for r in reports].count(what) < times:
            reports.extend(client.take_reports())
            assert time.monotonic() < end_s, what
            time.sleep(0.02)

    sound, before, begun = np.zeros((0, 2), np.float32), 0, 0
    for attempt in range(3):
        client.load(setting(track(first), track(second)))
        wait_for("setting_loaded", attempt + 1)
        before = client.figures().underruns
        begun = len(reports)
        with stall_monitor() as stalls:
            recorder = pulse.start_recorder()
            client.act(MusicAction.PLAY)
            wait_for("track_started", 4 * attempt + 1)
            time.sleep(2.5)
            client.act(MusicAction.NEXT)
            client.act(MusicAction.NEXT)
            wait_for("track_started", 4 * attempt + 2)
            client.act(MusicAction.HOLD)
            wait_for("track_started", 4 * attempt + 4)
            time.sleep(1.0)
            client.act(MusicAction.FADE_TO_SILENCE)
            wait_for("silenced", attempt + 1)
            time.sleep(0.6)
            sound = recorder.stop()
        if stalls.longest_ms < 200:
            break
    assert client.figures().underruns == before

    loud = np.flatnonzero(sound.any(axis=1))
    sounded = sound[loud[0] : loud[-1] + 1]
    assert longest_gap_ms(sounded) < 1
    assert 20 * np.log10(np.abs(sounded[:480]).max()) <= -60
    assert not sound[loud[-1] + 1 :].any()
    assert len(sound) - loud[-1] > RATE * 0.2

    whole = sounded[RATE * 11 // 10 : RATE * 24 // 10]
    numbers = numbers_in(whole)
    assert np.array_equal(np.diff(numbers), np.ones(len(numbers) - 1))

    told = reports[begun:]
    assert [r.track_index for r in told if r.what == "track_started"][:4] == [0, 1, 1, 1]
    skipped_ms = next(r.position_ms for r in told if r.detail == "next")
    held = sounded[(skipped_ms + 1700) * 48 : -RATE * 22 // 10]
    assert len(held) > RATE * 4
    steady = levels(held)
    assert max(steady) - min(steady) < 1.0
    falling = levels(sounded[-RATE * 19 // 10 :])
    assert all(later < earlier + 0.5 for earlier, later in pairwise(falling))


def test_the_music_goes_on_when_the_device_is_lost_and_comes_back(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = start_client(QUICK)
    assert client.wait_until_attached(60)
    client.load(setting(track(write(tmp_path / "n.flac", noise(60, 1)))))
    client.act(MusicAction.PLAY)
    _until(lambda: client.status().position_ms > 1000)
    pulse.remove_sink(pulse.sink)
    try:
        _until(lambda: not client.status().device_ok)
        lost_ms = client.status().position_ms
        time.sleep(1.5)
        # What the device held, 0.4 s, goes with it.
        assert client.status().position_ms == pytest.approx(lost_ms, abs=700)
    finally:
        pulse.add_sink(pulse.sink)
        pulse.pactl("set-default-sink", pulse.sink)
    _until(lambda: client.status().device_ok)
    assert level_db(pulse.record(1.5)[-RATE // 2 :]) > -60
    told = [r.what for r in client.take_reports()]
    assert told[-2:] == ["device_lost", "device_back"]
    assert client.status().position_ms < lost_ms + 4000


def _until(condition: Callable[[], bool], patience_s: float = 60.0) -> None:
    end_s = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < end_s
        time.sleep(0.02)
