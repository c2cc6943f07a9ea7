"""The link between window and engine holds, whatever is sent on it and whatever hangs."""

import os
import signal
import socket
from pathlib import Path

import pytest

from kaproom.audio import lifeline
from kaproom.audio.client import EngineClient
from kaproom.audio.launch import start_engine, stop_engine
from kaproom.audio.lifeline import Lifeline
from kaproom.audio.place import connect, listen, process_behind, take_lock
from kaproom.core.music.music import MusicAction, MusicLevel, MusicPlace, MusicSetting, Track
from tests.audio.conftest import StartClient
from tests.audio.rooms import until
from tests.audio.sounds import noise, setting, track, write
from tests.support.pulse import PrivatePulse


def _latin_named(folder: Path) -> Track:
    """A minute of noise in a file whose name is no UTF-8."""
    made = write(folder / "made.wav", noise(60, 1))
    named = os.path.join(os.fsencode(folder), b"caf\xe9.wav")  # noqa: PTH118 - made of bytes
    made.rename(os.fsdecode(named))
    return track(Path(os.fsdecode(named)))


def test_a_piece_whose_name_is_not_utf8_sounds_and_keys_go_on_working(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    piece = _latin_named(tmp_path)
    client = start_client()
    client.load(setting(piece))
    client.learn(setting(piece))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().position_ms > 300)
    told = client.status().setting
    assert told is not None
    assert told.tracks == (piece,)
    client.act(MusicAction.FADE_TO_SILENCE)
    until(lambda: client.status().fading)


@pytest.mark.allow_log_warnings("a command is dropped, and that is said")
def test_a_command_that_cannot_be_sent_takes_no_other_with_it(
    pulse: PrivatePulse,
    start_client: StartClient,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = start_client()
    client.load(setting(track(write(tmp_path / "n.wav", noise(60, 1)))))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing)
    client.set_volume(-(2**70))
    client.act(MusicAction.DUCK)
    until(lambda: client.status().ducked)
    assert [r.what for r in client.take_reports() if r.what.startswith("player")] == []
    assert "a command that cannot be written is dropped" in caplog.text


@pytest.mark.allow_log_warnings("the link is made to fail")
def test_keys_reach_the_engine_after_the_link_failed_in_a_way_nobody_thought_of(
    pulse: PrivatePulse,
    start_client: StartClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    whole, failed = Lifeline._pass_on, list[int]()

    def fails_once(line: Lifeline, link: object) -> None:
        if not failed:
            failed.append(1)
            raise ZeroDivisionError
        whole(line, link)  # type: ignore[arg-type]

    monkeypatch.setattr(Lifeline, "_pass_on", fails_once)
    client = start_client()
    client.load(MusicSetting("proof", (Track("/none.wav", "a", "Onset", None),)))
    client.act(MusicAction.DUCK)
    until(lambda: client.status().ducked)
    assert failed
    assert "the link to the sound engine failed" in caplog.text


@pytest.mark.allow_log_warnings("the engine hangs, and that is said")
def test_a_new_window_replaces_an_engine_that_hangs(
    pulse: PrivatePulse,
    start_client: StartClient,
    runtime_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lifeline, "_SILENT_S", 3.0)
    hanging = start_engine(runtime_dir)
    until(lambda: (found := connect(runtime_dir)) is not None and not found[0].close())
    hanging.send_signal(signal.SIGSTOP)
    client = start_client()
    assert client.wait_until_attached(60)
    assert hanging.wait(10) == -signal.SIGKILL
    assert client.engine_pid != hanging.pid


def test_the_process_behind_a_link_is_told_before_it_speaks(runtime_dir: Path) -> None:
    with take_lock(runtime_dir):
        listening, _ = listen(runtime_dir)
        found = connect(runtime_dir)
        assert found is not None
        with listening, found[0], socket.socket(socket.AF_INET) as loopback:
            assert process_behind(found[0], runtime_dir) == os.getpid()
            assert process_behind(loopback, runtime_dir) == os.getpid()
    with socket.socket(socket.AF_INET) as loopback:
        assert process_behind(loopback, runtime_dir) == 0


@pytest.mark.allow_log_warnings("the engine hangs, and that is said")
def test_silence_asked_of_an_engine_that_hangs_is_kept_by_the_next_one(
    pulse: PrivatePulse,
    start_client: StartClient,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lifeline, "_SILENT_S", 3.0)
    client = start_client()
    client.load(setting(track(write(tmp_path / "n.wav", noise(60, 1)))))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().position_ms > 300)
    until(lambda: any(r.what == "track_started" for r in client.take_reports()))
    hanging = client.engine_pid
    os.kill(hanging, signal.SIGSTOP)
    client.act(MusicAction.FADE_TO_SILENCE)
    until(lambda: client.engine_pid not in {0, hanging} and client.status().alive)
    until(lambda: client.status().silenced)
    assert "track_started" not in [r.what for r in client.take_reports()]
    assert not client.status().playing
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing)


@pytest.mark.parametrize("place", [None, MusicPlace(0, 5000)])
def test_music_taken_up_by_a_new_engine_is_no_louder_than_it_was(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path, place: MusicPlace | None
) -> None:
    client = start_client()
    piece = setting(track(write(tmp_path / "n.wav", noise(60, 1))))
    client.take_up(piece, place, MusicLevel(-200, ducked=True))
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing)
    assert client.status().volume_tenth_db == -200
    assert client.status().ducked


def test_an_engine_ended_by_the_system_is_followed_by_one_no_louder_at_its_place(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = start_client()
    client.load(setting(*[track(write(tmp_path / f"{i}.wav", noise(60, i))) for i in range(2)]))
    client.set_volume(-200)
    client.act(MusicAction.DUCK)
    client.act(MusicAction.NEXT)
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing and client.status().position_ms > 500)
    ended = client.engine_pid
    os.kill(ended, signal.SIGTERM)
    until(lambda: not client.status().alive)
    client.wake()
    until(lambda: client.status().alive and client.status().volume_tenth_db == -200)
    assert client.engine_pid != ended
    assert not client.status().playing
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing)
    status = client.status()
    assert (status.volume_tenth_db, status.ducked, status.track_index) == (-200, True, 1)
    assert status.position_ms >= 500


def _left_fading(start_client: StartClient, played: MusicSetting, fade_ms: int = 3000) -> int:
    """The engine that a room has just left, softer than usual and in its second piece."""
    client = start_client()
    client.load(played)
    client.set_volume(-200)
    client.act(MusicAction.DUCK)
    client.act(MusicAction.NEXT)
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing and client.status().position_ms > 1500)
    client.close(fade_ms=fade_ms)
    return client.engine_pid


def _plays_on_another(client: EngineClient, ended: int) -> bool:
    return client.status().playing and client.engine_pid not in {0, ended}


def _two_pieces(folder: Path) -> MusicSetting:
    return setting(*[track(write(folder / f"{i}.wav", noise(60, i))) for i in range(2)])


@pytest.mark.parametrize("level", [MusicLevel(-180, ducked=False), MusicLevel()])
def test_a_room_entered_again_while_its_music_fades_plays_on_from_the_next_engine_no_louder(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path, level: MusicLevel
) -> None:
    pieces = _two_pieces(tmp_path)
    left = _left_fading(start_client, pieces)
    client = start_client()
    client.take_up(pieces, MusicPlace(1, 20_000), level)
    client.act(MusicAction.PLAY)
    until(lambda: client.status().fading)
    assert client.engine_pid == left
    assert client.status().leaving
    until(lambda: _plays_on_another(client, left))
    status = client.status()
    assert not status.leaving
    assert (status.volume_tenth_db, status.ducked, status.track_index) == (-200, True, 1)
    assert status.position_ms >= 20_000
    assert "player_lost" not in [r.what for r in client.take_reports()]


def test_what_begins_while_the_music_of_before_fades_keeps_nothing_of_it(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    left = _left_fading(start_client, _two_pieces(tmp_path))
    client = start_client()
    until(lambda: client.status().fading)
    client.load(setting(track(write(tmp_path / "new.wav", noise(60, 3)))))
    client.act(MusicAction.PLAY)
    until(lambda: _plays_on_another(client, left))
    status = client.status()
    assert (status.volume_tenth_db, status.ducked, status.track_index) == (0, False, 0)


@pytest.mark.allow_log_warnings("the engine is killed")
def test_an_engine_killed_while_it_fades_out_to_end_is_followed_by_silence(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    pieces = _two_pieces(tmp_path)
    left = _left_fading(start_client, pieces, fade_ms=20_000)
    client = start_client()
    client.take_up(pieces, None)
    until(lambda: client.status().fading)
    os.kill(left, signal.SIGKILL)
    until(lambda: client.status().alive and client.engine_pid not in {0, left})
    until(lambda: client.status().volume_tenth_db == -200)
    assert not client.status().playing


def test_play_pressed_while_an_engine_fades_out_for_the_system_sounds_from_the_next(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    client = start_client()
    client.load(_two_pieces(tmp_path))
    client.set_volume(-200)
    client.act(MusicAction.NEXT)
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing and client.status().position_ms > 1500)
    until(lambda: not client.status().fading)
    ended = client.engine_pid
    os.kill(ended, signal.SIGTERM)
    until(lambda: client.status().fading)
    client.act(MusicAction.PLAY)
    until(lambda: _plays_on_another(client, ended))
    assert (client.status().volume_tenth_db, client.status().track_index) == (-200, 1)


def test_music_ended_by_another_program_begins_again_at_its_place_no_louder(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    client = start_client()
    client.load(_two_pieces(tmp_path))
    client.set_volume(-200)
    client.act(MusicAction.DUCK)
    client.act(MusicAction.NEXT)
    client.act(MusicAction.PLAY)
    until(lambda: client.status().playing and client.status().position_ms > 1500)
    ended = client.engine_pid
    assert stop_engine(runtime_dir, fade_ms=1000)
    until(lambda: not client.status().alive)
    client.act(MusicAction.PLAY)
    until(lambda: _plays_on_another(client, ended))
    status = client.status()
    assert (status.volume_tenth_db, status.ducked, status.track_index) == (-200, True, 1)
    assert status.position_ms >= 1500


def test_music_of_the_day_after_a_room_was_left_begins_fresh(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path, tmp_path: Path
) -> None:
    pieces = _two_pieces(tmp_path)
    left = _left_fading(start_client, pieces, fade_ms=500)
    until(lambda: not (runtime_dir / "engine.sock").exists())
    client = start_client()
    client.load(pieces)
    client.act(MusicAction.PLAY)
    until(lambda: _plays_on_another(client, left))
    status = client.status()
    assert (status.volume_tenth_db, status.ducked, status.track_index) == (0, False, 0)


@pytest.mark.allow_log_warnings("one engine is killed")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_level_set_before_any_music_is_loaded_outlives_the_engine(
    pulse: PrivatePulse, start_client: StartClient, tmp_path: Path, how: signal.Signals
) -> None:
    client = start_client()
    client.set_volume(-200)
    until(lambda: client.status().volume_tenth_db == -200)
    ended = client.engine_pid
    os.kill(ended, how)
    until(lambda: not client.status().alive)
    client.load(_two_pieces(tmp_path))
    client.act(MusicAction.PLAY)
    until(lambda: _plays_on_another(client, ended))
    assert (client.status().volume_tenth_db, client.status().track_index) == (-200, 0)
