"""What must survive (docs: the promises about data): one test each, named after its promise."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.core.event import session_stream
from kaproom.core.session import session_from
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.reserve import FREED
from kaproom.record.store import open_reader
from kaproom.record.verify import verify
from tests.record.entries import LIGHT, PASSPHRASE
from tests.record.room_on_a_full_disk import NOTES

ROOT = Path(__file__).parents[2]
_SMALL_DISK = "size=8192k"

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts of POSIX")


@posix
def test_disk_full_entries_are_kept_in_memory_and_written_when_there_is_room(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    said = _run_room(data, "limit")
    fault, waiting, *rest = said
    assert "disk" in fault
    assert waiting == "waiting True True"
    assert rest == ["fault ", "reserve True"]
    _whole_day_is_there(data)


@posix
def test_disk_full_a_reserve_is_freed_and_the_session_can_be_finished(small_disk: Path) -> None:
    data = small_disk / "data"
    assert _run_room(data, "fill") == [f"notice {FREED}", "fault ", "reserve False"]
    _whole_day_is_there(data)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB, in memory."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", _SMALL_DISK, "tmpfs", str(small)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs to be root, to mount a small disk in memory")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk in memory")
    yield small
    subprocess.run(["umount", str(small)], check=True)


def _run_room(data: Path, how: str) -> list[str]:
    create_folder(data, PASSPHRASE, LIGHT)
    done = subprocess.run(
        [sys.executable, "-m", "tests.record.room_on_a_full_disk", str(data), how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def _whole_day_is_there(data: Path) -> None:
    """Every note once, every second of samples, the line, the end; and it verifies."""
    keys = unlock(data, PASSPHRASE)
    with open_reader(data, keys) as reader:
        (session,) = reader.session_summaries()
        state = session_from(reader.read_stream(session_stream(session.id)))
        batches = reader.read_samples(session.id)
        draft = reader.read_draft(f"session/{session.id}/line")
    assert [n.body.text.split()[1] for n in state.notes] == [str(n) for n in range(NOTES)]
    assert not state.running
    pulse = [p for batch in batches for p in batch.pulse_bpm]
    assert pulse == [40 + second for second in range(len(pulse))]
    assert len(pulse) > NOTES * 5
    assert (draft.text, draft.begun_ms) == (f"half a line {NOTES - 1}", NOTES * 5_000)
    assert verify(data, keys).ok
