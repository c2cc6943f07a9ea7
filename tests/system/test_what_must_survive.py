"""What must survive (docs: the promises about data): one test each, named after its promise."""

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from kaproom import paths
from kaproom.audio.compose import music_cache_dir
from kaproom.audio.launch import stop_engine
from kaproom.core.clock import SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import session_stream
from kaproom.core.events.session import DoseGiven, MusicReported
from kaproom.core.session.commands import GiveDose, ReportMusic
from kaproom.core.session.session import session_clock_text, session_from
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Draft
from kaproom.music_library import MusicLibrary
from kaproom.program import Program
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.reserve import FREED
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from kaproom.resource_files import ResourceFiles
from kaproom.ui.bridge import Bridge
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from tests.record.entries import LIGHT, PASSPHRASE
from tests.record.room_on_a_full_disk import NOTES
from tests.support.day import add_client
from tests.support.desk import room_theme
from tests.support.patient import PatientBot
from tests.support.pulse import PrivatePulse
from tests.support.therapist import WITHIN_S, Therapist, lay_out_music

ROOT = Path(__file__).parents[2]
_SMALL_DISK = "size=8192k"

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts of POSIX")


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool")
@pytest.mark.timeout(300)
def test_at_17_window_killed_at_any_moment_the_next_start_is_back_in_the_room(
    tmp_path: Path,
    xvfb_display: str,
    private_pulse: PrivatePulse,
    qtbot: PatientBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "data"
    create_folder(data, PASSPHRASE, LIGHT)
    keys = unlock(data, PASSPHRASE)
    cache = tmp_path / "cache"
    lay_out_music(music_cache_dir(cache / "kaproom"))
    for name in ("PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH"):
        monkeypatch.setenv(name, private_pulse.env[name])
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    title = _session_under_way(data, keys)
    try:
        draft = _killed_window(data, keys, tmp_path, xvfb_display)
        assert np.sqrt(np.mean(private_pulse.record(1.0) ** 2)) > 0.01, "the music went on"
        with open_reader(data, keys) as reader:
            acknowledged = reader.read_stream(session_stream(reader.session_summaries()[0].id))
        program = _program(data)
        try:
            program.door.open_with(PASSPHRASE)
            window = MainWindow(program, room_theme())
            qtbot.addWidget(window)
            screen = window.screen_shown
            assert isinstance(screen, RoomScreen)
            live = screen._room.live
            state = live.state
            started, (dose,) = state.start_event, state.doses
            assert started is not None
            assert state.phase == "Intention"
            assert live.session_ms() >= (acknowledged[-1].session_ms or 0)
            since_start_ms = (SystemClock().now().utc_us - started.at_utc_us) // 1000
            assert abs(since_start_ms - live.session_ms()) < 1000
            since_dose_ms = state.since_dose_ms(live.session_ms())
            assert since_dose_ms is not None
            assert abs(live.session_ms() - dose.at_ms - since_dose_ms) < 1000
            assert {e.id for e in acknowledged} <= {e.id for e in state.ledger.events}
            assert (screen.field.text, screen.field.begun_ms) == (draft.text, draft.begun_ms)
            said = screen.recovered.words
            assert said.startswith(f"Back at {session_clock_text(live.session_ms())}")
            assert said.endswith("an unfinished line was put back.")
            player = screen._room.player
            qtbot.waitUntil(lambda: player.status().playing and player.status().track is not None)
            setting = player.status().setting
            assert setting is not None
            assert setting.title == title
            qtbot.keyClicks(screen.field, "tence")
            assert screen.recovered.isHidden()
            screen.entry.enter()
            qtbot.waitUntil(lambda: not live.unsaved)
            (finished,) = [n for n in live.state.notes if n.body.text.startswith("half")]
            assert (finished.body.text, finished.at_ms) == ("half a sentence", draft.begun_ms)
            told = [e.body.what for e in live.state.ledger.of(MusicReported)]
            assert told.count("track_started") == 1
            assert "track_ended" not in told
            window.close()
        finally:
            program.close()
        assert verify(data, keys).ok
    finally:
        stop_engine(paths.engine_dir(data), fade_ms=0)


def _session_under_way(data: Path, keys: Keys) -> str:
    """A session of a client with a dose and a music setting; answers the setting's title."""
    with open_record(data, keys) as record:
        program = _program(data)
        title = program.music.settings()[0].title
        casebook = Casebook(
            record, SystemClock(), "Q. T.", lambda: uuid.uuid4().hex, lambda w: w(), practice=False
        )
        live = casebook.begin_session(add_client(casebook), program.files.protocol("im-180"))
        assert not isinstance(live, Refusal)
        live.submit(GiveDose(DoseGiven("ketamine", "IM", 60_000)))
        live.submit(ReportMusic(MusicReported("setting_loaded", setting=title), 0))
        program.close()
    return title


def _killed_window(data: Path, keys: Keys, home: Path, display: str) -> Draft:
    """The real window in the room, killed with a line half typed; answers the line on the disk."""
    secret = home / "passphrase"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    window = subprocess.Popen(
        [
            *(sys.executable, "-m", "kaproom", "--data-dir", str(data)),
            *("--passphrase-file", str(secret)),
        ],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    try:
        hands = Therapist(display, data, keys)
        hands.find_window()
        _until(lambda: _pressed(hands), "the window took no keys")
        hands.key("alt+p")
        hands.sees(lambda s: bool(s.music) and bool(s.music[-1].title), "music sounding")
        hands.key("ctrl+Next")
        hands.enter("it was warm")
        hands.sees(lambda s: s.phase == "Intention" and len(s.notes) == 1, "a phase and a note")
        hands.type("half a sen")
        _until(lambda: _draft(data, keys).text == "half a sen", "the line was not kept")
    finally:
        window.kill()
        window.wait()
    return _draft(data, keys)


def _pressed(hands: Therapist) -> bool:
    hands.key("F2")
    time.sleep(0.3)
    return bool(hands.session().observations)


def _draft(data: Path, keys: Keys) -> Draft:
    with open_reader(data, keys) as reader:
        return reader.read_draft(f"{session_stream(reader.session_summaries()[0].id)}/line")


def _until(condition: Callable[[], bool], complaint: str) -> None:
    end_s = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < end_s, complaint
        time.sleep(0.1)


def _program(data: Path) -> Program:
    """The program as `app` builds it, without composing."""
    return Program(
        data,
        SystemClock(),
        Bridge().post,
        ResourceFiles(paths.resource_dir()),
        lambda: MusicLibrary(
            paths.playlist_dir(), paths.config_dir() / "playlists", paths.cache_dir()
        ),
    )


@posix
def test_disk_full_entries_are_kept_in_memory_and_written_when_there_is_room(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    said = _run_room(data, "limit")
    fault, waiting, *rest = said
    assert "disk" in fault
    assert waiting == "waiting True True"
    assert rest == ["fault ", "reserve True"]
    _whole_day_is_there(data)


@posix
def test_disk_full_a_reserve_is_freed_and_the_session_can_be_finished(small_disk: Path) -> None:
    data = small_disk / "data"
    assert _run_room(data, "fill") == [f"notice {FREED}", "fault ", "reserve False"]
    _whole_day_is_there(data)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB, in memory."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", _SMALL_DISK, "tmpfs", str(small)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs to be root, to mount a small disk in memory")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk in memory")
    yield small
    subprocess.run(["umount", str(small)], check=True)


def _run_room(data: Path, how: str) -> list[str]:
    create_folder(data, PASSPHRASE, LIGHT)
    done = subprocess.run(
        [sys.executable, "-m", "tests.record.room_on_a_full_disk", str(data), how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def _whole_day_is_there(data: Path) -> None:
    """Every note once, every second of samples, the line, the end; and it verifies."""
    keys = unlock(data, PASSPHRASE)
    with open_reader(data, keys) as reader:
        (session,) = reader.session_summaries()
        state = session_from(reader.read_stream(session_stream(session.id)))
        batches = reader.read_samples(session.id)
        draft = reader.read_draft(f"session/{session.id}/line")
    assert [n.body.text.split()[1] for n in state.notes] == [str(n) for n in range(NOTES)]
    assert not state.running
    pulse = [p for batch in batches for p in batch.pulse_bpm]
    assert pulse == [40 + second for second in range(len(pulse))]
    assert len(pulse) > NOTES * 5
    assert (draft.text, draft.begun_ms) == (f"half a line {NOTES - 1}", NOTES * 5_000)
    assert verify(data, keys).ok
