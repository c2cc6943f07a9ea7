"""A file that ends the player is not read a second time."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kaproom.audio.blame import REASON, Blame
from kaproom.audio.decoder import Unplayable

# A real fault of a library: a thread reads address 0 while another is busy with a file of its own.
_DIES = """
import ctypes, faulthandler, sys, threading, time
from pathlib import Path
from kaproom.audio.blame import Blame
folder, guilty, innocent = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
faulthandler.enable((folder / "crash").open("w"))
blame = Blame(folder)
def read(path, fault):
    blame.check(path)
    ready.wait()
    if fault:
        ctypes.string_at(0)
    time.sleep(60)
ready = threading.Barrier(2)
threading.Thread(target=read, args=(guilty, True), daemon=True).start()
read(innocent, False)
"""


def _die(folder: Path, guilty: Path, innocent: Path) -> None:
    command = [sys.executable, "-c", _DIES, str(folder), str(guilty), str(innocent)]
    root = Path(__file__).parents[2]
    assert subprocess.run(command, cwd=root, check=False, capture_output=True).returncode < 0


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    guilty, innocent = tmp_path / "guilty.mp3", tmp_path / "innocent.mp3"
    guilty.write_bytes(b"x")
    innocent.write_bytes(b"y")
    return guilty, innocent


def test_the_file_that_was_read_by_the_faulting_thread_is_refused(
    tmp_path: Path, files: tuple[Path, Path]
) -> None:
    guilty, innocent = files
    _die(tmp_path, guilty, innocent)
    blame = Blame(tmp_path)
    assert blame.learn_from(tmp_path / "crash")
    blame.check(str(innocent))
    for again in (blame, Blame(tmp_path)):
        with pytest.raises(Unplayable, match=REASON):
            again.check(str(guilty))


def test_a_file_that_was_mended_is_read_again(tmp_path: Path, files: tuple[Path, Path]) -> None:
    guilty, innocent = files
    _die(tmp_path, guilty, innocent)
    blame = Blame(tmp_path)
    assert blame.learn_from(tmp_path / "crash")
    guilty.write_bytes(b"mended")
    blame.check(str(guilty))


def test_an_engine_that_was_killed_blames_nobody(tmp_path: Path, files: tuple[Path, Path]) -> None:
    Blame(tmp_path).check(str(files[0]))
    (tmp_path / "crash").touch()
    blame = Blame(tmp_path)
    assert not blame.learn_from(tmp_path / "crash")
    blame.check(str(files[0]))


def test_what_is_kept_holds_no_name(tmp_path: Path, files: tuple[Path, Path]) -> None:
    _die(tmp_path, *files)
    Blame(tmp_path).learn_from(tmp_path / "crash")
    kept = [f for f in tmp_path.rglob("engine.*") if f.is_file()]
    assert kept
    assert not any(b"guilty" in f.read_bytes() for f in kept)


def test_a_full_disk_keeps_no_file_from_being_read(
    tmp_path: Path, files: tuple[Path, Path]
) -> None:
    notes = tmp_path / "engine.reading"
    notes.mkdir()
    (notes / f"{threading.get_ident():x}").symlink_to("/dev/full")
    Blame(tmp_path).check(str(files[0]))


def test_a_full_disk_does_not_keep_the_player_from_refusing_what_ended_it(
    tmp_path: Path, files: tuple[Path, Path]
) -> None:
    guilty, innocent = files
    _die(tmp_path, guilty, innocent)
    blame = Blame(tmp_path)
    (tmp_path / "engine.blamed").symlink_to("/dev/full")
    assert blame.learn_from(tmp_path / "crash")
    blame.check(str(innocent))
    with pytest.raises(Unplayable, match=REASON):
        blame.check(str(guilty))
