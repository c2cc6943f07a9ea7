"""The folders: found in a checkout, apart from each other, and moved by the environment alone."""

import sys
from pathlib import Path

import pytest

from kaproom import paths

needs_unix = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders")
ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_uses_its_top_level() -> None:
    assert paths.resource_dir() == ROOT / "resources"
    assert paths.playlist_dir() == ROOT / "playlists"


def test_practice_lies_beside_the_data() -> None:
    assert paths.default_practice_dir().parent == paths.default_data_dir().parent
    assert paths.default_practice_dir() != paths.default_data_dir()


def test_asking_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_RUNTIME_DIR",
        "XDG_STATE_HOME",
    ):
        monkeypatch.setenv(name, str(tmp_path))
    paths.default_data_dir()
    paths.cache_dir()
    paths.config_dir()
    paths.log_dir()
    paths.runtime_dir()
    assert not list(tmp_path.iterdir())


@needs_unix
def test_folders_follow_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "f"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert paths.default_data_dir().is_relative_to(tmp_path / "d")
    assert paths.cache_dir().is_relative_to(tmp_path / "c")
    assert paths.config_dir().is_relative_to(tmp_path / "f")
    assert paths.log_dir().is_relative_to(tmp_path / "s")
    assert paths.runtime_dir() == tmp_path / "kaproom"


@needs_unix
@pytest.mark.parametrize("login", ["", "relative/folder", "/no/such/folder"])
def test_a_login_without_runtime_folder_gets_its_own(
    login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", login)
    assert paths.runtime_dir().is_absolute()
    assert "kaproom" in paths.runtime_dir().name
    assert len(str(paths.runtime_dir())) < 80


def test_each_data_folder_has_an_engine_of_its_own_however_it_is_spelled(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert paths.engine_dir(one) != paths.engine_dir(other)
    assert paths.engine_dir(one) == paths.engine_dir(other / ".." / "one")
    assert paths.engine_dir(one).parent == paths.runtime_dir()
    assert len(paths.engine_dir(one).name) <= 20
