"""The wheel carries its data, and an installed kaproom finds them from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kaproom import __version__

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow_setup


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built without a network and unpacked as an installer would."""
    built = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--no-index", "--wheel-dir", built, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = built.glob("*.whl")
    assert wheel.name.startswith(f"kaproom-{__version__}-")
    target = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["resources", "playlists"])
def test_the_data_are_inside(unpacked: Path, name: str) -> None:
    assert _files(ROOT / name)
    assert _files(unpacked / "kaproom" / name) == _files(ROOT / name)


def test_only_the_package_is_inside(unpacked: Path) -> None:
    names = {path.name.partition("-")[0] for path in unpacked.iterdir()}
    assert names == {"kaproom"}


def test_the_data_are_found_from_another_folder(unpacked: Path, tmp_path: Path) -> None:
    code = "from kaproom import paths; print(paths.resource_dir()); print(paths.playlist_dir())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = [Path(line) for line in done.stdout.splitlines()]
    assert found == [unpacked / "kaproom" / "resources", unpacked / "kaproom" / "playlists"]


def test_the_command_works_from_another_folder(unpacked: Path, tmp_path: Path) -> None:
    entry = next(unpacked.glob("*.dist-info/entry_points.txt")).read_text()
    assert "kaproom = kaproom.__main__:main" in entry
    code = "import sys; from kaproom.__main__ import main; sys.exit(main(sys.argv[1:]))"

    def kaproom(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(unpacked)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert kaproom("--version") == f"kaproom {__version__}\n"
    kaproom("rehearse", "--headless", "--minutes", "5", "--data-dir", "data")
    assert (tmp_path / "data" / "record.db").is_file()
