"""Files at a place that a person named: whole or not at all, never over another unasked."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kaproom.errors import EnvironmentFault
from kaproom.whole_file import AlreadyThere, demand_free, write_file, write_folder
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
