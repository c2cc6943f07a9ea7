"""Files at a place that a person named: whole or not at all, never over another unasked."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kaproom.errors import EnvironmentFault
from kaproom.whole_file import (
    AlreadyThere,
    demand_free,
    named_place,
    write_beside_free_name,
    write_file,
    write_folder,
)
from tests.support.full_disk import full_disk

NOBODY = 65534


@contextmanager
def without_rights() -> Iterator[None]:
    """As somebody to whom permissions apply."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_file_is_private_and_replaced_only_when_that_was_said(tmp_path: Path) -> None:
    file = tmp_path / "h.pdf"
    write_file(file, b"one", replace=False)
    with pytest.raises(AlreadyThere, match="is there already: choose another name"):
        write_file(file, b"two", replace=False)
    assert file.read_bytes() == b"one"
    write_file(file, b"two", replace=True)
    assert file.read_bytes() == b"two"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for replace in (False, True):
        with pytest.raises(EnvironmentFault, match="is a folder: name a file in it"):
            write_file(tmp_path, b"three", replace)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyThere):
        demand_free(dangling, replace=False)
    for name in ("a\0b", "n" * 5000):
        with pytest.raises(EnvironmentFault):
            write_file(tmp_path / name, b"four", replace=False)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dangling", "h.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits and rights of POSIX")
def test_a_full_disk_and_a_folder_without_rights_leave_all_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write_file(out / "f", b"before", replace=False)
    write_folder(out / "d", {"a.csv": b"before"}, replace=False)
    content = b"x" * 20_000
    with full_disk(10_000):
        for place in ("f", "new"):
            with pytest.raises(EnvironmentFault, match=r"cannot be written \(File too large\)"):
                write_file(out / place, content, replace=True)
        for place in ("d", "new"):
            with pytest.raises(EnvironmentFault, match=r"cannot be written \(File too large\)"):
                write_folder(out / place, {"a.csv": b"", "b.csv": content}, replace=True)
    out.chmod(0o555)
    tmp_path.chmod(0o755)
    with _reachable(tmp_path), without_rights():
        with pytest.raises(EnvironmentFault, match=r"cannot be written \(Permission denied\)"):
            write_file(out / "new", b"", replace=True)
        with pytest.raises(EnvironmentFault, match=r"cannot be written \(Permission denied\)"):
            write_folder(out / "folder", {"a.csv": b""}, replace=True)
    out.chmod(0o755)
    assert (out / "f").read_bytes() == b"before"
    assert (out / "d" / "a.csv").read_bytes() == b"before"
    assert sorted(str(p.relative_to(out)) for p in out.rglob("*")) == ["d", "d/a.csv", "f"]


def test_a_free_name_is_found_and_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a-2.b.txt").symlink_to(tmp_path / "nowhere")
    for data, name in ((b"one", "a.b.txt"), (b"two", "a.b-2.txt"), (b"three", "a.b-3.txt")):
        path = write_beside_free_name(tmp_path, "a.b.txt", data)
        assert (path.name, path.read_bytes()) == (name, data)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(EnvironmentFault, match="Not saved in"):
        write_beside_free_name(tmp_path / "away", "a", b"")
    assert write_beside_free_name(tmp_path / "away", "a", b"", make_folder=True).name == "a"
    for n in range(2, 100):
        (tmp_path / "away" / f"a-{n}").touch()
    with pytest.raises(EnvironmentFault, match="a and its numbers are all taken"):
        write_beside_free_name(tmp_path / "away", "a", b"")
    with pytest.raises(EnvironmentFault, match="its name is none"):
        write_beside_free_name(tmp_path / "a\0b", "a", b"")


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("../x.txt", "x.txt"),
        ("/etc/x.txt", "x.txt"),
        ("..\\..\\x.txt", "x.txt"),
        ("C:\\x.txt", "x.txt"),
        ("C:x.txt", "x.txt"),
        ("\\\\there\\share\\x.txt", "x.txt"),
        ("a/..", "unnamed"),
        ("..", "unnamed"),
        ("a/", "a"),
        ("/", "unnamed"),
        ("", "unnamed"),
        (".profile", "profile"),
        ("C\0:x.txt", "x.txt"),
        (".C:x.txt", "x.txt"),
        ("a\0\n\u202eb.txt", "ab.txt"),
        ("ü ß.pdf", "ü ß.pdf"),
    ],
)
def test_only_the_last_part_of_a_name_is_ever_used(name: str, last: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert write_beside_free_name(folder, name, b"one") == folder / last
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert [p.name for p in folder.iterdir()] == [last]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_leaves_no_half_of_a_new_file(tmp_path: Path) -> None:
    with full_disk(10_000), pytest.raises(EnvironmentFault, match="File too large"):
        write_beside_free_name(tmp_path, "a", b"x" * 20_000)
    with pytest.raises(EnvironmentFault, match="name too long"):
        write_beside_free_name(tmp_path, "n" * 300, b"x")
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _reachable(folder: Path) -> Iterator[None]:
    """Let others pass through the folders above, as far as they do not."""
    closed = [p for p in folder.parents if not p.stat().st_mode & 0o001]
    modes = [stat.S_IMODE(p.stat().st_mode) for p in closed]
    for each, mode in zip(closed, modes, strict=True):
        each.chmod(mode | 0o001)
    try:
        yield
    finally:
        for each, mode in zip(closed, modes, strict=True):
            each.chmod(mode)


def test_a_home_is_spelled_out_and_nobodys_stays_as_it_was_typed() -> None:
    assert named_place("~/weir.csv") == Path.home() / "weir.csv"
    assert named_place("~nobody-of-that-name/weir.csv") == Path("~nobody-of-that-name/weir.csv")
