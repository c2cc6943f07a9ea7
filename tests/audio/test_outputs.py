"""The chosen loudspeaker and no other: lost, returned, suspended, frozen, asleep; recorded."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.launch import stop_engine
from kaproom.audio.place import connect
from kaproom.core.music.music import MusicAction
from kaproom.core.practice.settings import SoundOutput
from tests.audio.conftest import StartClient, StartPulse
from tests.audio.rooms import (
    PHONES,
    QUICK,
    SPEAKER,
    Room,
    assert_rises_out_of_silence,
    onset,
    place_of,
    settled,
    until,
)
from tests.audio.sounds import RATE, level_db, noise, setting, track, write
from tests.audio.test_engine_process import attach
from tests.support.pulse import PrivatePulse

_TELLS_A_PORT = """
import sys
from dataclasses import replace
from pathlib import Path
from kaproom.audio import process
from kaproom.audio.outputs import sound_server
told = sound_server._sink
sound_server._sink = lambda seen: replace(told(seen), port=Path(sys.argv[2]).read_text())
process.main(["--runtime-dir", sys.argv[1]])
"""
"""An engine that is told of the port in a file: the sinks of the tests have none of their own."""


def test_at_19_what_is_taken_away_sounds_nowhere_else_and_is_faded_back_in(
    own_pulse: PrivatePulse, room: Room
) -> None:
    speaker = own_pulse.start_recorder(SPEAKER)
    own_pulse.remove_sink(PHONES)
    until(room.lost)
    lost_ms = room.client.status().position_ms
    status = room.client.status()
    assert [(o.name, o.ok) for o in status.outputs] == [(PHONES, False)]
    time.sleep(4.0)
    assert room.client.status().position_ms == pytest.approx(lost_ms, abs=500)
    assert status.playing
    assert [d.name for d in room.client.devices()] == [SPEAKER]

    own_pulse.add_sink(PHONES)
    phones = own_pulse.start_recorder(PHONES)
    sound = settled(phones, 4.5)
    assert onset(sound) < RATE * 2
    assert_rises_out_of_silence(sound)
    assert not room.lost()
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert room.reports()[0].position_ms == pytest.approx(lost_ms, abs=1500)
    assert not speaker.stop().any()


def test_the_end_fades_where_it_is_heard_though_another_output_is_lost(
    own_pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    room = Room(start_client(QUICK), tmp_path, SoundOutput(PHONES), SoundOutput(SPEAKER))
    own_pulse.remove_sink(SPEAKER)
    until(room.lost)
    phones = own_pulse.start_recorder(PHONES)
    assert stop_engine(runtime_dir, fade_ms=4000, timeout_s=20)
    heard = phones.stop()
    sounding_s = (np.flatnonzero(heard.any(axis=1))[-1] - onset(heard)) / RATE
    assert sounding_s > 3.5


def test_the_music_goes_on_from_the_frame_that_was_heard_last(
    own_pulse: PrivatePulse, room: Room
) -> None:
    recording = own_pulse.start_recorder(PHONES)
    time.sleep(1.0)
    frames = recording.frames
    own_pulse.remove_sink(PHONES)
    before = recording.stop()[:frames]
    until(room.lost)
    own_pulse.add_sink(PHONES)
    after = settled(own_pulse.start_recorder(PHONES), 4.0)
    begun = onset(after) + RATE
    again = place_of(after[begun : begun + RATE // 2]) - RATE
    ended = place_of(before[-RATE // 2 :]) + RATE // 2
    assert again == pytest.approx(ended, abs=0.25 * RATE)


def test_a_default_that_is_switched_moves_nothing(own_pulse: PrivatePulse, room: Room) -> None:
    phones = own_pulse.start_recorder(PHONES)
    own_pulse.add_sink("third")
    own_pulse.pactl("set-default-sink", "third")
    third = own_pulse.start_recorder("third")
    time.sleep(1.5)
    assert phones.stop().any(axis=1).mean() > 0.999
    assert not third.stop().any()
    assert room.reports() == []


def test_the_systems_default_is_taken_once_and_kept(
    own_pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    own_pulse.pactl("set-default-sink", PHONES)
    room = Room(start_client(QUICK), tmp_path, SoundOutput())
    speaker = own_pulse.start_recorder(SPEAKER)
    assert [o.name for o in room.client.status().outputs] == [PHONES]
    own_pulse.pactl("set-default-sink", SPEAKER)
    own_pulse.remove_sink(PHONES)
    until(room.lost)
    room.client.set_outputs((SoundOutput(),), 0)
    time.sleep(1.0)
    assert [o.name for o in room.client.status().outputs] == [PHONES]
    assert not speaker.stop().any()


def test_a_suspended_sink_is_told_and_rises_when_it_is_resumed(
    own_pulse: PrivatePulse, room: Room
) -> None:
    phones = own_pulse.start_recorder(PHONES)
    own_pulse.pactl("suspend-sink", PHONES, "1")
    until(room.lost, 1.5)
    time.sleep(2.0)
    before = phones.frames
    own_pulse.pactl("suspend-sink", PHONES, "0")
    sound = settled(phones, 4.0)[before:]
    assert onset(sound) < RATE * 2
    assert_rises_out_of_silence(sound)
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert "suspended" in room.reports()[0].detail


def test_a_server_that_is_killed_is_waited_for(own_pulse: PrivatePulse, room: Room) -> None:
    began_s, began_ms = time.monotonic(), room.client.status().position_ms
    own_pulse.kill()
    until(room.lost)
    passed_ms = (time.monotonic() - began_s) * 1000
    lost_ms = room.client.status().position_ms
    assert began_ms - 500 <= lost_ms <= began_ms + passed_ms + 500
    time.sleep(1.0)
    assert room.client.status().position_ms == pytest.approx(lost_ms, abs=250)
    own_pulse.start_again()
    own_pulse.add_sink(SPEAKER)
    recording = own_pulse.start_recorder(PHONES)
    until(lambda: not room.lost(), 20.0)
    assert_rises_out_of_silence(settled(recording, 4.0))
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]


def test_a_server_that_comes_only_after_the_engine_is_found(
    own_pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    own_pulse.kill()
    room = Room(start_client(QUICK), tmp_path, SoundOutput(), sounds=False)
    # An engine that is slow to start would else find the server there already.
    until(lambda: [r.what for r in room.reports()] == ["device_lost"], 30.0)
    time.sleep(1.0)
    own_pulse.start_again()
    recording = own_pulse.start_recorder()
    until(lambda: not room.lost(), 20.0)
    assert_rises_out_of_silence(settled(recording, 4.0))
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]


def test_while_the_server_hangs_the_engine_answers_and_afterwards_it_sounds_again(
    own_pulse: PrivatePulse, room: Room
) -> None:
    own_pulse.freeze()
    until(room.lost, 5.0)
    asked_s = time.monotonic()
    room.client.act(MusicAction.DUCK)
    until(lambda: room.client.status().ducked, 5.0)
    answered_s = time.monotonic() - asked_s
    room.client.act(MusicAction.UNDUCK)
    own_pulse.thaw()
    until(lambda: not room.lost(), 10.0)
    sound = settled(own_pulse.start_recorder(PHONES), 4.0)
    assert level_db(sound[-RATE // 2 :]) > -20
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]
    assert answered_s < 2


def test_a_machine_that_slept_rises_out_of_silence_from_its_place(
    own_pulse: PrivatePulse, room: Room, runtime_dir: Path
) -> None:
    link, welcome = attach(runtime_dir)
    link.close()
    os.kill(welcome.pid, signal.SIGSTOP)
    time.sleep(1.0)
    slept_ms = room.client.status().position_ms
    phones = own_pulse.start_recorder(PHONES)
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
    own_pulse: PrivatePulse, room: Room
) -> None:
    phones = own_pulse.start_recorder(PHONES)
    time.sleep(0.3)
    room.client.set_outputs((SoundOutput(PHONES, -60),), -120)
    sound = settled(phones, 5.0)
    levels = [level_db(sound[i : i + 4800]) for i in range(0, len(sound) - 4800, 4800)]
    assert max(abs(a - b) for a, b in pairwise(levels)) < 1.5
    assert levels[-1] - levels[0] == pytest.approx(-18, abs=0.3)
    assert np.abs(sound[-RATE:]).max() <= 10 ** (-12 / 20)
    assert room.client.status().outputs[0].volume_tenth_db == -60
    assert room.reports() == []


def test_another_device_is_faded_to_only_when_it_is_chosen(
    own_pulse: PrivatePulse, room: Room
) -> None:
    phones, speaker = own_pulse.start_recorder(PHONES), own_pulse.start_recorder(SPEAKER)
    room.client.set_outputs((SoundOutput(SPEAKER),), 0)
    time.sleep(5.0)
    left, reached = phones.stop(), speaker.stop()
    loud = np.flatnonzero(left.any(axis=1))
    ending = left[loud[-1] - RATE // 10 : loud[-1]]
    assert level_db(ending) < level_db(left[:RATE]) - 3
    assert 20 * np.log10(np.abs(ending[-240:]).max()) < -30
    assert_rises_out_of_silence(reached)
    assert [o.name for o in room.client.status().outputs] == [SPEAKER]
    assert own_pulse.pactl("list", "short", "sinks").count("kaproom_") == 1


def test_a_guard_left_by_an_engine_that_was_killed_is_taken_away(
    own_pulse: PrivatePulse, room: Room, runtime_dir: Path
) -> None:
    link, welcome = attach(runtime_dir)
    link.close()
    assert f"kaproom_{welcome.pid}_" in own_pulse.pactl("list", "short", "sinks")
    speaker = own_pulse.start_recorder(SPEAKER)
    os.kill(welcome.pid, signal.SIGKILL)
    until(room.lost)
    until(lambda: not room.lost())
    until(lambda: f"kaproom_{welcome.pid}_" not in own_pulse.pactl("list", "short", "sinks"), 10.0)
    assert not speaker.stop().any()


def test_where_the_server_has_no_guard_what_it_moves_is_silenced_at_once(
    start_pulse: StartPulse, start_client: StartClient, tmp_path: Path
) -> None:
    modules = tmp_path / "modules"
    modules.mkdir()
    for module in next(Path("/usr/lib").glob("**/pulse-*/modules")).glob("*.so"):
        if module.name != "module-combine-sink.so":
            (modules / module.name).symlink_to(module)
    server = start_pulse(f"--dl-search-path={modules}")
    room = Room(start_client(QUICK), tmp_path)
    assert "kaproom_" not in server.pactl("list", "short", "sinks")
    speaker = server.start_recorder(SPEAKER)
    server.remove_sink(PHONES)
    until(room.lost)
    time.sleep(2.0)
    server.add_sink(PHONES)
    sound = settled(server.start_recorder(PHONES), 4.5)
    assert_rises_out_of_silence(sound)
    leaked = np.flatnonzero(speaker.stop().any(axis=1))
    assert len(leaked) < RATE * 0.3
    assert [r.what for r in room.reports()] == ["device_lost", "device_back"]


def test_a_device_that_was_chosen_and_is_not_there_yet_is_waited_for(
    own_pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = start_client(QUICK)
    client.set_outputs((SoundOutput("late"),), 0)
    client.load(setting(track(write(tmp_path / "n.wav", noise(30, 1)))))
    client.act(MusicAction.PLAY)
    until(lambda: "device_lost" in [r.what for r in client.take_reports()])
    speaker = own_pulse.start_recorder(SPEAKER)
    time.sleep(1.5)
    assert client.status().position_ms == 0
    own_pulse.add_sink("late")
    until(lambda: client.status().device_ok and client.status().position_ms > 500)
    assert not speaker.stop().any()


def test_a_device_whose_port_changed_sounds_again_only_once_it_is_chosen_again(
    own_pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    port = tmp_path / "port"

    def change_to(name: str) -> None:
        port.write_text(name)
        own_pulse.pactl("set-sink-mute", PHONES, "toggle")  # What makes the server tell of it.

    change_to("headphones")
    engine = subprocess.Popen(
        [sys.executable, "-c", _TELLS_A_PORT, str(runtime_dir), str(port)],
        cwd=Path(__file__).parents[2],
        stderr=subprocess.DEVNULL,
    )
    until(lambda: (found := connect(runtime_dir)) is not None and not found[0].close())
    room = Room(start_client(QUICK), tmp_path)
    assert room.client.engine_pid == engine.pid
    change_to("speaker")
    until(room.lost)
    # Neither another volume nor a window that comes back says that the loudspeaker is meant.
    room.client.set_outputs((SoundOutput(PHONES, -20),), -10)
    time.sleep(3.0)
    assert room.lost()
    room.client.set_outputs((SoundOutput(PHONES, -20),), -10, taken_anew=PHONES)
    until(room.sounds)
    change_to("headphones")
    until(room.lost)
    assert [r.what for r in room.reports()] == ["device_lost", "device_back", "device_lost"]
    assert stop_engine(runtime_dir, fade_ms=0)
    assert engine.wait(60) == 0
