"""Each data folder has a sound engine of its own: what ends one leaves the others alone."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.audio.launch import stop_engine
from kaproom.audio.place import connect
from kaproom.core.clock import SystemClock
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.stream.ports import Player
from kaproom.music_library import MusicLibrary
from kaproom.program import Program
from kaproom.resource_files import ResourceFiles
from tests.support.pulse import PrivatePulse

PATIENCE_S = 60


@pytest.fixture
def engines(
    tmp_path: Path, private_pulse: PrivatePulse, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[tuple[Path, Player], ...]]:
    """Two data folders, each with the player the program makes for it."""
    for key in ("PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH"):
        monkeypatch.setenv(key, private_pulse.env[key])
    folders = tmp_path / "one", tmp_path / "other"
    library = MusicLibrary(paths.playlist_dir(), tmp_path / "own", tmp_path / "cache")
    files = ResourceFiles(paths.resource_dir())
    made = tuple(Program(f, SystemClock(), lambda _: None, files, lambda: library) for f in folders)
    yield tuple((f, program.sound.lend()) for f, program in zip(folders, made, strict=True))
    for folder, program in zip(folders, made, strict=True):
        program.close()
        stop_engine(paths.engine_dir(folder), fade_ms=0)


def _until(condition: Callable[[], bool]) -> None:
    end_s = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end_s, "it did not happen"
        time.sleep(0.05)


def _runs(folder: Path) -> bool:
    reached = connect(paths.engine_dir(folder))
    if reached is not None:
        reached[0].close()
    return reached is not None


def test_two_folders_have_two_engines_and_each_is_ended_alone(
    engines: tuple[tuple[Path, Player], ...],
) -> None:
    (one, first), (other, second) = engines
    setting = MusicSetting("Evening", (Track(str(one / "a.flac"), "A", "Onset", None),))
    for player in (first, second):
        player.load(setting)
    _until(lambda: first.status().alive and second.status().alive)
    assert _runs(one)
    assert _runs(other)
    assert _stop("--data-dir", str(one)) == {"stopped": True}
    _until(lambda: not _runs(one))
    assert _runs(other)
    assert second.status().alive
    assert _stop() == {"stopped": False}
    first.close()
    second.close()


def _stop(*where: str) -> dict[str, bool]:
    done = subprocess.run(
        [sys.executable, "-m", "kaproom", "music", "stop", "--json", *where],
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    return json.loads(done.stdout)
