"""Where a file is offered to go: into a folder that is there."""

from pathlib import Path

import pytest

from kaproom.ui.usual_folder import seen_from_home, usual_folder


def test_a_bare_home_is_offered_itself_until_it_has_a_folder_of_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert usual_folder() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert usual_folder() == tmp_path / "Documents"


def test_what_lies_in_the_home_is_told_from_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    inside = str(tmp_path / "Music" / "held.flac")
    assert seen_from_home(inside) == str(Path("~/Music/held.flac"))
    assert str(Path(seen_from_home(inside)).expanduser()) == inside
    assert seen_from_home("/elsewhere/held.flac") == "/elsewhere/held.flac"
