"""One window for each data folder: the second start raises the first."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kaproom import paths
from kaproom.record.first_start import create_practice_folder
from kaproom.ui.one_window import OneWindow, raise_first

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs Unix sockets")


@pytest.fixture
def sockets() -> Path:
    """The folder sockets lie in; pytest's own paths are too long for one."""
    folder = paths.runtime_dir()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def test_at_34_a_second_start_raises_the_first(sockets: Path, tmp_path: Path, qtbot: QtBot) -> None:
    raised: list[str] = []
    place = OneWindow(sockets, tmp_path, lambda: raised.append("here"))
    assert raise_first(sockets, tmp_path)
    assert raise_first(sockets, tmp_path / ".." / tmp_path.name)
    qtbot.waitUntil(lambda: len(raised) == 2, timeout=30_000)
    assert not raise_first(sockets, tmp_path / "another folder")
    place.close()
    assert not raise_first(sockets, tmp_path)


def test_what_a_killed_window_left_behind_is_in_nobodys_way(
    sockets: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = OneWindow(sockets, tmp_path, lambda: None)
    first.close()
    assert not raise_first(sockets, tmp_path)
    raised: list[str] = []
    second = OneWindow(sockets, tmp_path, lambda: raised.append("here"))
    assert raise_first(sockets, tmp_path)
    qtbot.waitUntil(lambda: bool(raised), timeout=30_000)
    second.close()


def test_the_program_says_in_one_line_that_it_is_open(
    sockets: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    create_practice_folder(tmp_path)
    raised: list[str] = []
    place = OneWindow(sockets, tmp_path, lambda: raised.append("here"))
    done = subprocess.run(
        [sys.executable, "-m", "kaproom", "--data-dir", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "is open already" in done.stderr
    qtbot.waitUntil(lambda: bool(raised), timeout=30_000)
    place.close()
