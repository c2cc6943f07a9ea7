"""The chosen loudspeaker and no other: lost, returned, suspended, frozen, asleep; recorded."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.client import EngineClient
from kaproom.audio.transitions import Transitions
from kaproom.core.music import MusicAction, PlayerReport
from kaproom.core.settings import SoundOutput
from tests.audio.conftest import PULSE_KEYS, StartClient
from tests.audio.sounds import RATE, Samples, level_db, noise, setting, track, write
from tests.audio.test_engine_process import attach, until
from tests.support.pulse import SINK, PrivatePulse, Recording
from tests.support.pulse import private_pulse as own_pulse

PHONES = SINK
SPEAKER = "speaker"
QUICK = Transitions(crossfade_ms=2000, fade_in_ms=1000, silence_ms=2000)
LOUD = 0.5
PIECE_S = 90

SetUp = Callable[..., PrivatePulse]


@pytest.fixture
def start_pulse(private_pulse: PrivatePulse, monkeypatch: pytest.MonkeyPatch) -> Iterator[SetUp]:
    """Servers to be ill-treated; the session's own only tells whether there can be any."""
    with contextlib.ExitStack() as stack:

        def start(*options: str) -> PrivatePulse:
            server = stack.enter_context(own_pulse(*options))
            for key in PULSE_KEYS:
                monkeypatch.setenv(key, server.env[key])
            server.add_sink(SPEAKER)
            server.pactl("set-default-sink", SPEAKER)
            return server

        yield start


@pytest.fixture
def pulse(start_pulse: SetUp) -> PrivatePulse:
    """A server with headphones, and a loudspeaker that is the default."""
    return start_pulse()


class Room:
    """An engine that plays a loud piece on the headphones."""

    def __init__(self, client: EngineClient, folder: Path, *outputs: SoundOutput) -> None:
        self.client = client
        self.told: list[PlayerReport] = []
        client.set_outputs(outputs or (SoundOutput(PHONES),))
        client.load(setting(track(write(folder / "n.wav", noise(PIECE_S, 1, LOUD)))))
        client.act(MusicAction.PLAY)
        until(self.sounds)
        time.sleep(2.5)  # Device and music are faded in.

    def sounds(self) -> bool:
        status = self.client.status()
        return status.device_ok and status.position_ms > 1000

    def lost(self) -> bool:
        return not self.client.status().device_ok

    def reports(self) -> list[PlayerReport]:
        self.told.extend(self.client.take_reports())
        return [r for r in self.told if r.what.startswith("device")]


@pytest.fixture
def room(pulse: PrivatePulse, start_client: StartClient, tmp_path: Path) -> Room:
    return Room(start_client(QUICK), tmp_path)


def onset(sound: Samples) -> int:
    """The first frame that is not silent."""
    loud = np.flatnonzero(sound.any(axis=1))
    assert len(loud), "nothing was heard"
    return int(loud[0])


def assert_rises_out_of_silence(sound: Samples) -> None:
    """At or below -60 dBFS in its first 10 ms, over two seconds, without a jump."""
    begun = sound[onset(sound) :]
    assert 20 * np.log10(np.abs(begun[:480]).max()) <= -60
    levels = [level_db(begun[i : i + 4800]) for i in range(0, RATE * 22 // 10, 4800)]
    assert levels[9] < levels[-1] - 3
    assert all(after > before - 1 for before, after in zip(levels, levels[1:], strict=False))


def place_of(part: Samples) -> int:
    """Where in the loud piece this part of it is from."""
    whole = noise(PIECE_S, 1, LOUD)[:, 0]
    size = 1 << int(len(whole) + len(part)).bit_length()
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part[:, 0], size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))


def settled(recording: Recording, seconds: float = 3.0) -> Samples:
    """What was recorded up to this long after now."""
    time.sleep(seconds)
    return recording.stop()


def test_what_is_taken_away_sounds_nowhere_else_and_is_faded_back_in(
    pulse: PrivatePulse, room: Room
) -> None:
    speaker = pulse.start_recorder(SPEAKER)
    pulse.remove_sink(PHONES)
    until(room.lost)
    lost_ms = room.client.status().position_ms
    status = room.client.status()
    assert [(o.name, o.ok) for o in status.outputs] == [(PHONES, False)]
    time.sleep(4.0)
    assert room.client.status().position_ms == pytest.approx(lost_ms, abs=100)
    assert status.playing
    assert [d.name for d in room.client.devices()] == [SPEAKER]

    pulse.add_sink(PHONES)
    phones = pulse.start_recorder(PHONES)
    sound = settled(phones, 4.5)
    assert onset(sound) < RATE * 2
    assert_rises_out_of_silence(sound)
    assert not room.lost()
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert room.reports()[0].position_ms == pytest.approx(lost_ms, abs=1500)
    assert not speaker.stop().any()


def test_the_music_goes_on_from_the_frame_that_was_heard_last(
    pulse: PrivatePulse, room: Room
) -> None:
    recording = pulse.start_recorder(PHONES)
    time.sleep(1.0)
    frames = recording.frames
    pulse.remove_sink(PHONES)
    before = recording.stop()[:frames]
    until(room.lost)
    pulse.add_sink(PHONES)
    after = settled(pulse.start_recorder(PHONES), 4.0)
    begun = onset(after) + RATE
    again = place_of(after[begun : begun + RATE // 2]) - RATE
    ended = place_of(before[-RATE // 2 :]) + RATE // 2
    assert again == pytest.approx(ended, abs=0.25 * RATE)


def test_a_default_that_is_switched_moves_nothing(pulse: PrivatePulse, room: Room) -> None:
    phones = pulse.start_recorder(PHONES)
    pulse.add_sink("third")
    pulse.pactl("set-default-sink", "third")
    third = pulse.start_recorder("third")
    time.sleep(1.5)
    assert phones.stop().any(axis=1).mean() > 0.999
    assert not third.stop().any()
    assert room.reports() == []


def test_the_systems_default_is_taken_once_and_kept(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    pulse.pactl("set-default-sink", PHONES)
    room = Room(start_client(QUICK), tmp_path, SoundOutput())
    speaker = pulse.start_recorder(SPEAKER)
    assert [o.name for o in room.client.status().outputs] == [PHONES]
    pulse.pactl("set-default-sink", SPEAKER)
    pulse.remove_sink(PHONES)
    until(room.lost)
    room.client.set_outputs((SoundOutput(),), 0)
    time.sleep(1.0)
    assert [o.name for o in room.client.status().outputs] == [PHONES]
    assert not speaker.stop().any()


def test_a_suspended_sink_is_told_and_rises_when_it_is_resumed(
    pulse: PrivatePulse, room: Room
) -> None:
    phones = pulse.start_recorder(PHONES)
    pulse.pactl("suspend-sink", PHONES, "1")
    until(room.lost, 1.5)
    time.sleep(2.0)
    before = phones.frames
    pulse.pactl("suspend-sink", PHONES, "0")
    sound = settled(phones, 4.0)[before:]
    assert onset(sound) < RATE * 2
    assert_rises_out_of_silence(sound)
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert "suspended" in room.reports()[0].detail


def test_a_server_that_is_killed_is_waited_for(pulse: PrivatePulse, room: Room) -> None:
    lost_ms = room.client.status().position_ms
    pulse.kill()
    until(room.lost)
    time.sleep(1.0)
    assert room.client.status().position_ms == pytest.approx(lost_ms, abs=1000)
    pulse.start_again()
    pulse.add_sink(SPEAKER)
    assert_rises_out_of_silence(settled(pulse.start_recorder(PHONES), 5.0))
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]


def test_while_the_server_hangs_the_engine_answers_and_afterwards_it_sounds_again(
    pulse: PrivatePulse, room: Room
) -> None:
    pulse.freeze()
    until(room.lost, 5.0)
    asked_s = time.monotonic()
    room.client.act(MusicAction.DUCK)
    until(lambda: room.client.status().ducked, 5.0)
    answered_s = time.monotonic() - asked_s
    room.client.act(MusicAction.UNDUCK)
    pulse.thaw()
    until(lambda: not room.lost(), 10.0)
    sound = settled(pulse.start_recorder(PHONES), 4.0)
    assert level_db(sound[-RATE // 2 :]) > -20
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert answered_s < 2


def test_a_machine_that_slept_rises_out_of_silence_from_its_place(
    pulse: PrivatePulse, room: Room, runtime_dir: Path
) -> None:
    link, welcome = attach(runtime_dir)
    link.close()
    os.kill(welcome.pid, signal.SIGSTOP)
    time.sleep(1.0)
    slept_ms = room.client.status().position_ms
    phones = pulse.start_recorder(PHONES)
    time.sleep(3.0)
    os.kill(welcome.pid, signal.SIGCONT)
    sound = settled(phones, 4.5)
    assert onset(sound) > RATE * 3
    assert_rises_out_of_silence(sound)
    reports = room.reports()
    assert [r.what for r in reports] == ["device_lost", "device_back"]
    assert reports[0].detail == "the machine slept"
    assert reports[0].position_ms == pytest.approx(slept_ms, abs=1500)


def test_no_sample_passes_the_ceiling_and_levels_change_slowly(
    pulse: PrivatePulse, room: Room
) -> None:
    phones = pulse.start_recorder(PHONES)
    time.sleep(0.3)
    room.client.set_outputs((SoundOutput(PHONES, -60),), -120)
    sound = settled(phones, 5.0)
    levels = [level_db(sound[i : i + 4800]) for i in range(0, len(sound) - 4800, 4800)]
    assert max(abs(a - b) for a, b in zip(levels, levels[1:], strict=False)) < 1.5
    assert levels[-1] - levels[0] == pytest.approx(-18, abs=0.3)
    assert np.abs(sound[-RATE:]).max() <= 10 ** (-12 / 20)
    assert room.client.status().outputs[0].volume_tenth_db == -60
    assert room.reports() == []


def test_another_device_is_faded_to_only_when_it_is_chosen(
    pulse: PrivatePulse, room: Room
) -> None:
    phones, speaker = pulse.start_recorder(PHONES), pulse.start_recorder(SPEAKER)
    room.client.set_outputs((SoundOutput(SPEAKER),), 0)
    time.sleep(5.0)
    left, reached = phones.stop(), speaker.stop()
    loud = np.flatnonzero(left.any(axis=1))
    ending = left[loud[-1] - RATE // 10 : loud[-1]]
    assert level_db(ending) < level_db(left[:RATE]) - 3
    assert 20 * np.log10(np.abs(ending[-240:]).max()) < -30
    assert_rises_out_of_silence(reached)
    assert [o.name for o in room.client.status().outputs] == [SPEAKER]
    assert pulse.pactl("list", "short", "sinks").count("kaproom_") == 1


def test_a_guard_left_by_an_engine_that_was_killed_is_taken_away(
    pulse: PrivatePulse, room: Room, runtime_dir: Path
) -> None:
    link, welcome = attach(runtime_dir)
    link.close()
    assert f"kaproom_{welcome.pid}_" in pulse.pactl("list", "short", "sinks")
    speaker = pulse.start_recorder(SPEAKER)
    os.kill(welcome.pid, signal.SIGKILL)
    until(room.lost)
    until(lambda: not room.lost())
    until(lambda: f"kaproom_{welcome.pid}_" not in pulse.pactl("list", "short", "sinks"), 10.0)
    assert not speaker.stop().any()
