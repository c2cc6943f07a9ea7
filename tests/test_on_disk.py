"""What lies on the disk, asked for by any text and in any state of the disk."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.on_disk import is_file, is_folder, is_there

NAMES = ("", "\0", "x" * 10_000, "/\udcff", "C:\\a.wav")


@pytest.mark.parametrize("ask", [is_there, is_file, is_folder])
def test_any_text_can_be_asked_for(ask: Callable[[str], bool]) -> None:
    assert not any(map(ask, NAMES))


def test_files_folders_and_what_is_neither_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    file.touch()
    assert (is_there(file), is_file(str(file)), is_folder(file)) == (True, True, False)
    assert (is_there(tmp_path), is_file(tmp_path), is_folder(str(tmp_path))) == (True, False, True)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert not is_there(tmp_path / "loop")


def test_where_the_disk_does_not_answer_nothing_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> os.stat_result:
        raise OSError(107, "Transport endpoint is not connected")

    monkeypatch.setattr(os, "stat", broken)
    assert not any(ask(tmp_path) for ask in (is_there, is_file, is_folder))
