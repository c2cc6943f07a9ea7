"""The engine as a process: it outlives its clients, comes back when killed, ends when it should."""

import contextlib
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.audio.launch import start_engine, stop_engine
from kaproom.audio.link import Link, LinkLost
from kaproom.audio.messages import (
    PROTOCOL,
    Act,
    Answer,
    Attach,
    Refused,
    Welcome,
    answer_of,
)
from kaproom.audio.place import connect
from kaproom.audio.play import play_file
from kaproom.audio.process import EXIT_HANGS, EXIT_RUNS_ALREADY
from kaproom.core.music.music import MusicAction, MusicPlace, PlayerReport
from kaproom.errors import EnvironmentFault
from tests.audio.conftest import StartClient
from tests.audio.sounds import level_db, noise, setting, tone, track, write
from tests.support.pulse import PrivatePulse
from tests.support.stall import stall_monitor

_PLAYS_UNTIL_KILLED = """
import sys, time
from pathlib import Path
from kaproom.audio.client import EngineClient
from kaproom.core.music.music import MusicAction, MusicSetting, Track
client = EngineClient(Path(sys.argv[1]))
client.load(MusicSetting("evening", (Track(sys.argv[2], "t", "Onset", None),)))
client.act(MusicAction.PLAY)
while client.status().position_ms < 2500:
    time.sleep(0.02)
print("playing", flush=True)
time.sleep(60)
"""


_HANGS = """
import sys, time
from kaproom.audio import process
process.MIX_HANGS_S = 1.0
process.EngineProcess._mix = lambda self: time.sleep(600)
process.main(["--runtime-dir", sys.argv[1]])
"""


def until(condition: Callable[[], bool], patience_s: float = 60.0) -> None:
    end_s = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < end_s
        time.sleep(0.01)


def attach(folder: Path) -> tuple[Link, Welcome]:
    reached: list[tuple[socket.socket, str]] = []
    until(lambda: (found := connect(folder)) is not None and not reached.append(found))
    link = Link(reached[0][0])
    link.send(Attach(PROTOCOL, reached[0][1]))
    answers = listen(link)
    assert isinstance(answers[0], Welcome)
    return link, answers[0]


def listen(link: Link, patience_s: float = 60.0) -> list[Answer]:
    """The answers that come, at least one; none where the link ends."""
    end_s = time.monotonic() + patience_s
    try:
        while time.monotonic() < end_s:
            if bodies := link.receive():
                return [answer_of(body) for body in bodies]
            time.sleep(0.01)
    except LinkLost:
        return []
    pytest.fail("the engine says nothing")


def test_the_client_is_killed_and_the_music_goes_on(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "n.flac", noise(60, 1))
    window = subprocess.Popen(
        [sys.executable, "-c", _PLAYS_UNTIL_KILLED, str(runtime_dir), str(file)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert window.stdout is not None
    assert window.stdout.readline() == b"playing\n"
    window.kill()
    window.wait()
    window.stdout.close()
    assert level_db(pulse.record(1.0)) > -40
    client = start_client()
    assert client.wait_until_attached(60)
    status = client.status()
    assert status.playing
    assert status.position_ms > 1000
    assert status.setting is not None
    assert status.setting.title == "evening"
    assert [r.what for r in client.take_reports()] == ["setting_loaded", "track_started"]


def test_the_engine_is_killed_and_is_back_at_its_place(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    client = start_client()
    assert client.wait_until_attached(60)
    files = [write(tmp_path / f"{i}.flac", noise(60, i)) for i in range(2)]
    client.load(setting(*[track(file) for file in files]))
    client.act(MusicAction.PLAY)
    client.act(MusicAction.NEXT)
    client.act(MusicAction.DUCK)
    until(lambda: client.status().track_index == 1 and client.status().position_ms > 1000)
    link, welcome = attach(runtime_dir)
    link.close()
    before = client.status()
    client.take_reports()
    os.kill(welcome.pid, signal.SIGKILL)
    until(lambda: not client.status().alive)
    told = client.take_reports()

    def sounds_again() -> bool:
        told.extend(client.take_reports())
        return any(r.what == "track_started" for r in told)

    until(sounds_again)
    assert [r.what for r in told if r.what != "setting_loaded"] == [
        "player_lost",
        "player_back",
        "track_started",
    ]
    assert told[0].track_index == told[-1].track_index == 1
    assert told[-1].position_ms == pytest.approx(before.position_ms, abs=2000)
    after = client.status()
    assert (after.alive, after.playing, after.ducked) == (True, True, True)


def test_what_is_malformed_is_refused_and_the_engine_lives(
    pulse: PrivatePulse, runtime_dir: Path
) -> None:
    engine = start_engine(runtime_dir)
    link, welcome = attach(runtime_dir)
    assert welcome.pid == engine.pid
    for nonsense in (b"\xff\xff\xff\xff", b"\0\0\0\x03abc", b"\0\0\0\0", os.urandom(5000)):
        reached = connect(runtime_dir)
        assert reached is not None
        connection, token = reached
        other = Link(connection)
        other.send(Attach(PROTOCOL, token))
        assert isinstance(listen(other)[0], Welcome)
        connection.setblocking(True)
        connection.sendall(nonsense)
        connection.setblocking(False)
        answers = listen(other)
        while answers and not any(isinstance(answer, Refused) for answer in answers):
            answers = listen(other)
        assert any(isinstance(answer, Refused) for answer in answers)
        other.close()
    link.send(Act(MusicAction.HOLD, 1))
    assert listen(link)
    assert engine.poll() is None
    link.close()
    log = (runtime_dir / "engine.log").read_text(encoding="utf-8")
    assert log.count("a malformed message was refused") == 4
    assert "abc" not in log


def test_a_link_without_the_token_hears_nothing(pulse: PrivatePulse, runtime_dir: Path) -> None:
    start_engine(runtime_dir)
    attach(runtime_dir)[0].close()
    for command in (
        Attach(PROTOCOL, "0" * 64),
        Attach(PROTOCOL + 1, "x"),
        Act(MusicAction.PLAY, 1),
    ):
        reached = connect(runtime_dir)
        assert reached is not None
        link = Link(reached[0])
        link.send(command)
        assert [type(answer) for answer in listen(link)] == [Refused]
        assert listen(link) == []
        link.close()


def test_the_folder_is_the_users_alone_and_holds_one_engine(
    pulse: PrivatePulse, runtime_dir: Path
) -> None:
    runtime_dir.chmod(0o755)
    start_engine(runtime_dir)
    attach(runtime_dir)[0].close()
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in [runtime_dir, *runtime_dir.iterdir()]}
    assert modes[runtime_dir.name] == 0o700
    assert modes["engine.token"] == modes["engine.sock"] == 0o600
    assert start_engine(runtime_dir).wait(10) == EXIT_RUNS_ALREADY
    attach(runtime_dir)[0].close()


def test_a_folder_too_deep_for_a_socket_is_reached_by_loopback(
    pulse: PrivatePulse, tmp_path: Path
) -> None:
    folder = tmp_path / ("deep" * 30)
    start_engine(folder)
    attach(folder)[0].close()
    assert (folder / "engine.address").read_text(encoding="ascii").isdecimal()
    assert stop_engine(folder, fade_ms=0)
    assert not stop_engine(folder, fade_ms=0)


def test_it_inherits_no_handle_and_leads_a_session_of_its_own(
    pulse: PrivatePulse, runtime_dir: Path, tmp_path: Path
) -> None:
    with (tmp_path / "database").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        engine = start_engine(runtime_dir)
        attach(runtime_dir)[0].close()
        handles: list[str] = []
        for handle in Path(f"/proc/{engine.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):
                handles.append(str(handle.readlink()))
    assert not [handle for handle in handles if handle.endswith("database")]
    assert os.getsid(engine.pid) == engine.pid
    engine.send_signal(signal.SIGTERM)
    assert engine.wait(60) == 0
    assert not (runtime_dir / "engine.sock").exists()


def test_it_ends_by_itself_when_nobody_needs_it(pulse: PrivatePulse, runtime_dir: Path) -> None:
    engine = start_engine(runtime_dir, idle_exit_s=0.5)
    link = attach(runtime_dir)[0]
    time.sleep(1.0)
    assert engine.poll() is None
    link.close()
    assert engine.wait(60) == 0


def test_an_engine_whose_mix_hangs_ends_itself(pulse: PrivatePulse, runtime_dir: Path) -> None:
    command = [sys.executable, "-c", _HANGS, str(runtime_dir)]
    engine = subprocess.Popen(command, cwd=Path(__file__).parents[2])
    assert engine.wait(60) == EXIT_HANGS
    assert "the mix hangs" in (runtime_dir / "engine.log").read_text(encoding="utf-8")


def test_stopping_it_fades_out_and_it_stays_ended_until_something_is_asked(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    client = start_client()
    client.load(setting(track(write(tmp_path / "n.flac", noise(60, 1)))))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().position_ms > 500)
    assert stop_engine(runtime_dir, fade_ms=500)
    until(lambda: not client.status().alive)
    time.sleep(0.5)
    assert connect(runtime_dir) is None
    client.act(MusicAction.PLAY)
    until(lambda: client.status().alive and client.status().playing)
    assert [r.what for r in client.take_reports()][-1] != "player_lost"


def test_without_any_device_the_music_goes_on_in_time_and_says_so(
    start_client: StartClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALSA_CONFIG_PATH", raising=False)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nowhere")
    client = start_client()
    client.load(setting(track(write(tmp_path / "t.flac", tone(30)))))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().position_ms > 500)
    with stall_monitor() as stalls:
        begun_s, begun_ms = time.monotonic(), client.status().position_ms
        time.sleep(1.0)
        passed_ms = (time.monotonic() - begun_s) * 1000
        played_ms = client.status().position_ms - begun_ms
    assert played_ms == pytest.approx(passed_ms, abs=400 + 2 * stalls.longest_ms)
    assert not client.status().device_ok
    told = [r.what for r in client.take_reports()]
    assert told.count("device_lost") == 1


def test_playing_a_file_tells_what_sounded(pulse: PrivatePulse, tmp_path: Path) -> None:
    write(tmp_path / "one.wav", tone(2.1))
    write(tmp_path / "two.wav", tone(30))
    playlist = tmp_path / "s.m3u8"
    playlist.write_text("one.wav\ngone.wav\ntwo.wav\n", encoding="utf-8")
    outcome = play_file(playlist, for_s=2.5)
    assert [Path(p.file).name for p in outcome.played] == ["one.wav", "two.wav"]
    assert (outcome.played[0].from_s, outcome.played[0].to_s) == (0.0, pytest.approx(2.1, abs=0.01))
    assert outcome.played[1].to_s == pytest.approx(1.1, abs=1.0)
    assert [(Path(s.file).name, s.reason) for s in outcome.skipped] == [
        ("gone.wav", "is not there")
    ]
    assert outcome.underruns == 0
    assert outcome.frames > 2 * 48_000
    assert outcome.device_ok
    with pytest.raises(EnvironmentFault, match="is not there"):
        play_file(tmp_path / "nothing.m3u8")


def test_a_report_is_told_again_until_it_is_acknowledged_and_always_by_the_same_id(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    first = start_client()
    assert first.wait_until_attached(10)
    first.load(setting(track(write(tmp_path / "n.flac", noise(60, 1)))))
    first.act(MusicAction.PLAY)
    told: list[PlayerReport] = []

    def both_told() -> bool:
        told.extend(first.take_reports())
        return len(told) >= 2

    until(both_told)
    assert [r.what for r in told] == ["setting_loaded", "track_started"]
    first.acknowledge(told[0])
    first.close(leave_playing=True)

    second = start_client()
    assert second.wait_until_attached(10)
    until(lambda: second.status().playing)
    again = second.take_reports()
    assert [(r.id, r.what, r.at_mono_ms) for r in again] == [
        (told[1].id, "track_started", told[1].at_mono_ms)
    ]
    second.acknowledge(again[0])
    second.close(leave_playing=True)

    third = start_client()
    assert third.wait_until_attached(10)
    until(lambda: third.status().playing)
    assert third.take_reports() == []


def test_music_that_sounds_goes_on_when_it_is_taken_up_and_else_waits_at_its_place(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    evening = setting(*[track(write(tmp_path / f"{i}.flac", noise(60, i))) for i in range(2)])
    first = start_client()
    assert first.wait_until_attached(10)
    first.load(evening)
    first.act(MusicAction.PLAY)
    until(lambda: first.status().position_ms > 500)
    first.close(leave_playing=True)

    second = start_client()
    second.take_up(evening, MusicPlace(1, 30_000))
    second.act(MusicAction.DUCK)
    until(lambda: second.status().ducked)
    status = second.status()
    assert (status.playing, status.track_index) == (True, 0)
    assert [r.what for r in second.take_reports()].count("setting_loaded") == 1
    second.close(leave_playing=True)
    assert stop_engine(runtime_dir, fade_ms=0)

    third = start_client()
    third.take_up(evening, MusicPlace(1, 30_000))
    until(lambda: third.status().track_index == 1)
    assert not third.status().playing
    third.act(MusicAction.PLAY)
    until(lambda: third.status().playing and third.status().position_ms > 30_000)
    assert third.status().track_index == 1


def test_the_place_stands_still_until_the_music_is_heard(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = start_client()
    until(lambda: client.status().device_ok)
    time.sleep(1.5)  # Silence is being heard by now.
    piece = track(write(tmp_path / "n.flac", noise(60, 1)), duration_ms=60_000)
    client.load(setting(piece))
    client.act(MusicAction.PLAY)
    told: list[str] = []
    while "track_started" not in told:
        place_ms = client.status().position_ms
        told += [r.what for r in client.take_reports()]
        assert "track_started" in told or place_ms == 0
        time.sleep(0.01)
    until(lambda: client.status().position_ms > 500)
