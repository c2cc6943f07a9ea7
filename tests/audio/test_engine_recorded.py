"""What reaches the sound device, recorded there and compared with the files."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.source import open_source
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import Handover, HoldSpan, MusicAction, PlayerReport, Transition
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

QUICK = Transitions(fade_in_ms=1000, silence_ms=2000)
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
        client.load(setting(track(first), track(second), crossfade_ms=2000))
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


def decoded(path: Path) -> Samples:
    source = open_source(str(path))
    blocks: list[Samples] = []
    while len(block := source.read()):
        blocks.append(block)
    source.close()
    return np.concatenate(blocks)


def test_joint_silence_crossfade_and_held_span_as_they_sound(
    pulse: PrivatePulse,
    start_client: StartClient,
    tmp_path: Path,
    stall_monitor: Callable[[], AbstractContextManager[Stalls]],
) -> None:
    whole, cut = noise(9.0, 3, rate=44_100), 44_100 * 4 + 1234
    for name, part in (("a", whole[:cut]), ("b", whole[cut:]), ("whole", whole)):
        write(tmp_path / f"{name}.flac", part, 44_100)
    calm = noise(8.0, 5) * np.float32(2)
    calm[RATE * 3 : RATE * 6] /= 2
    parts = [
        track(tmp_path / "a.flac", transition=Transition(Handover.GAPLESS, 0)),
        track(tmp_path / "b.flac", transition=Transition(Handover.SILENCE, 1500)),
        track(write(tmp_path / "plain.flac", noise(7.0, 4) * np.float32(2))),
        track(write(tmp_path / "calm.flac", calm), hold=HoldSpan(3000, 6000)),
    ]
    client = start_client(QUICK)
    assert client.wait_until_attached(60)
    reports: list[PlayerReport] = []

    def wait_for(what: str, times: int) -> None:
        _until(
            lambda: bool(reports.extend(client.take_reports())) or _count(reports, what) >= times
        )

    sound = np.zeros((0, 2), np.float32)
    for attempt in range(3):
        client.load(setting(*parts, crossfade_ms=2000))
        wait_for("setting_loaded", attempt + 1)
        with stall_monitor() as stalls:
            recorder = pulse.start_recorder()
            client.act(MusicAction.PLAY)
            wait_for("track_started", 6 * attempt + 4)
            client.act(MusicAction.HOLD)
            wait_for("track_started", 6 * attempt + 6)
            time.sleep(1.0)
            sound = recorder.stop()
            client.act(MusicAction.FADE_TO_SILENCE)
            wait_for("silenced", attempt + 1)
        if stalls.longest_ms < 200:
            break
    loud = np.flatnonzero(sound.any(axis=1))
    sounded = sound[loud[0] :]
    assert longest_gap_ms(sounded) < 1

    # The joint: from the end of the fade-in to the beginning of the fade-out, sample for sample.
    straight = decoded(tmp_path / "whole.flac")
    assert len(straight) == RATE * 9
    assert 20 * np.log10(np.abs(sounded[:480]).max()) <= -60
    own = slice(RATE * 2, RATE * 15 // 2)
    assert np.array_equal(sounded[own], straight[own])

    # Silence is reached at the end of the second piece, and there the third begins.
    end = RATE * 9
    falling = levels(sounded[end - RATE * 3 // 2 : end])
    assert all(later < earlier + 0.5 for earlier, later in pairwise(falling))
    assert np.abs(sounded[end - 48 : end]).max() < 1e-3
    assert np.abs(sounded[end : end + 480]).max() <= 1e-3
    plain = decoded(tmp_path / "plain.flac")
    own = slice(RATE, RATE * 5)
    assert np.array_equal(sounded[end:][own], plain[own])

    # The crossfade keeps its power, and the held span stays within itself.
    crossing = levels(sounded[end + RATE * 4 : end + RATE * 8])
    assert max(crossing) - min(crossing) < 1.0
    began = end + RATE * 5
    span = levels(sounded[began + RATE * 3 : began + RATE * 7])
    assert len(span) >= RATE * 3 // WINDOW
    assert max(span) - min(span) < 1.0
    assert np.mean(crossing) - np.mean(span) == pytest.approx(6, abs=0.5)


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


def _count(reports: list[PlayerReport], what: str) -> int:
    return [report.what for report in reports].count(what)
