"""Where a file is offered to go: into a folder that is there."""

from pathlib import Path

import pytest

from kaproom.ui.usual_folder import usual_folder


def test_a_bare_home_is_offered_itself_until_it_has_a_folder_of_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert usual_folder() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert usual_folder() == tmp_path / "Documents"
