"""Listening beforehand, as it leaves the real engine: the soft tone, and how a piece gives way."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.client import EngineClient
from kaproom.core.music.music import MusicAction, Transition
from kaproom.core.practice.settings import SoundSettings
from kaproom.desks.sound import FolderSound
from tests.audio.conftest import StartClient
from tests.audio.sounds import RATE, Samples, level_db, setting, tone, track, write
from tests.support.pulse import PrivatePulse

PIECE_S = 6.0
LOW_HZ, HIGH_HZ = 220.0, 660.0


def until(condition: Callable[[], bool]) -> None:
    end_s = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end_s
        time.sleep(0.02)


def ready(start_client: StartClient) -> EngineClient:
    """A client whose device sounds, faded in."""
    client = start_client()
    assert client.wait_until_attached(60)
    until(lambda: client.status().device_ok)
    time.sleep(2.5)
    return client


def share_of(sound: Samples, hertz: float) -> float:
    """How much of the power of a stretch lies within 20 Hz of a pitch."""
    power = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound)))) ** 2
    at_hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[np.abs(at_hz - hertz) < 20].sum() / max(power.sum(), 1e-30))


def test_a_soft_tone_is_heard_until_it_is_ended(
    pulse: PrivatePulse, start_client: StartClient
) -> None:
    client = ready(start_client)
    recorder = pulse.start_recorder()
    client.set_tone(True)
    until(lambda: client.tone)
    time.sleep(4.0)
    client.set_tone(False)
    until(lambda: not client.tone)
    time.sleep(3.0)
    sound = recorder.stop()
    loud = np.flatnonzero(sound.any(axis=1))
    heard = sound[loud[0] : loud[-1] + 1]
    assert np.abs(heard[: RATE // 100]).max() <= 10 ** (-60 / 20)
    steady = heard[RATE * 2 : RATE * 3]
    assert -40 < level_db(steady) < -25
    assert share_of(steady, 330) > 0.9
    assert len(sound) - loud[-1] > RATE // 2
    assert client.take_reports() == []


def test_a_piece_is_heard_giving_way_to_the_next_and_nothing_is_told_of_it(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = ready(start_client)
    pieces = [
        replace(
            track(write(tmp_path / f"{hertz:.0f}.flac", tone(PIECE_S, hertz))), duration_ms=6000
        )
        for hertz in (LOW_HZ, HIGH_HZ)
    ]
    client.load(replace(setting(*pieces), transition=Transition(length_ms=1500)))
    recorder = pulse.start_recorder()
    client.audition(0)
    until(lambda: client.auditioning == 0)
    until(lambda: client.auditioning is None)
    time.sleep(1.5)
    sound = recorder.stop()
    loud = np.flatnonzero(sound.any(axis=1))
    heard = sound[loud[0] : loud[-1] + 1]
    assert np.abs(heard[: RATE // 100]).max() <= 10 ** (-60 / 20)
    assert share_of(heard[RATE * 2 : RATE * 3], LOW_HZ) > 0.9
    assert share_of(heard[RATE * 7 : RATE * 8], HIGH_HZ) > 0.9
    status = client.status()
    assert (status.playing, status.track_index, status.position_ms) == (False, 0, 0)
    assert [r.what for r in client.take_reports()] == ["setting_loaded"]


@pytest.mark.allow_log_warnings(reason="the engine refuses, and the client logs that it did")
def test_nothing_is_listened_to_while_the_music_sounds(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = ready(start_client)
    client.load(setting(track(write(tmp_path / "t.flac", tone(30)), duration_ms=30_000)))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().position_ms > 500)
    client.set_tone(True)
    client.audition(0)
    time.sleep(1.5)
    assert not client.tone
    assert client.auditioning is None
    assert client.status().playing


def test_what_was_sounding_is_heard_from_its_place_and_falls_silent_when_told(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = ready(start_client)
    sound = FolderSound(lambda _: client, SoundSettings)
    # The pitch tells the place: 20 Hz more for each second.
    seconds = np.arange(60 * RATE) / RATE
    wave = 0.25 * np.sin(2 * np.pi * (200 * seconds + 10 * seconds**2))
    file = write(tmp_path / "held.flac", np.repeat(wave.astype(np.float32)[:, None], 2, axis=1))
    held = replace(track(file), duration_ms=60_000)
    recorder = pulse.start_recorder()
    assert sound.listen(held, 31_000)
    until(lambda: sound.auditioning == 0)
    time.sleep(3.5)
    sound.stop()
    until(lambda: sound.auditioning is None)
    time.sleep(1.0)
    heard = recorder.stop()
    loud = np.flatnonzero(heard.any(axis=1))
    heard = heard[loud[0] : loud[-1] + 1]
    assert np.abs(heard[: RATE // 100]).max() <= 10 ** (-60 / 20)
    assert np.abs(heard[-RATE // 100 :]).max() <= 10 ** (-50 / 20)
    # Two seconds on, over a quarter of a second: the place is 33.1 s, its pitch 862 Hz.
    steady = heard[RATE * 2 : RATE * 9 // 4]
    assert share_of(steady, 200 + 20 * 33.125) > 0.9
    assert [r.what for r in client.take_reports()] == ["setting_loaded"]
