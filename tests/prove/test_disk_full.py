"""The trials of a disk that refuses: kaproom stands them, and a false "saved" is caught."""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kaproom.record.first_start import create_practice_folder
from tools.prove import refused_hand
from tools.prove.disk_errors import fail_calls
from tools.prove.disk_full import Ballast, after_writing, fill_disk, limit_files
from tools.prove.trial import Kind, Plan, Skipped, Trial

KINDS = (
    Kind("file-limit", 2, 2, limit_files),
    Kind("disk-full", 2, 2, fill_disk),
    Kind("disk-errors", 2, 2, fail_calls),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_disk_that_refuses_loses_nothing(tmp_path: Path, kind: Kind) -> None:
    try:
        trials = list(kind.run(Plan(kind.quick, random.Random(8), tmp_path)))
    except Skipped as skipped:
        pytest.skip(str(skipped))
    assert trials == [Trial()] * kind.quick


@dataclass
class NoShortage:
    """A disk that takes everything."""

    begun: int = 0
    lines: list[str] = field(default_factory=list[str])

    def begin(self) -> None:
        self.begun += 1

    def end(self) -> None:
        pass


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def _written(
    data_dir: Path, pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> tuple[NoShortage, list[str]]:
    monkeypatch.setattr(refused_hand, "_TURNS_TO_A_REFUSAL", 5)
    create_practice_folder(data_dir)
    shortage = NoShortage()
    refused_hand.write_through(pipe[1], data_dir, shortage, 3, 4, 2)
    return shortage, os.read(pipe[0], 1 << 16).decode().splitlines()


def test_a_shortage_that_does_not_bite_is_no_trial(
    tmp_path: Path, pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shortage, lines = _written(tmp_path / "data", pipe, monkeypatch)
    assert shortage.begun == 5
    assert lines[-1] == "closed"
    trial = after_writing(tmp_path / "data", lines, ended=True)
    assert trial.lost == 0
    assert "the disk never refused" in trial.failed
    assert "told saved while there was no room" in trial.failed


def test_a_false_saved_is_counted(
    tmp_path: Path, pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, lines = _written(tmp_path / "data", pipe, monkeypatch)
    told = [line for line in lines if not line.startswith("fault")]
    assert after_writing(tmp_path / "data", told, ended=True) == Trial()
    falsely = [*told, "entered never-written", "solid never-written"]
    trial = after_writing(tmp_path / "data", falsely, ended=True)
    assert trial.lost == 1
    entered = sum(line.startswith("entered ") for line in falsely)
    assert f"1 of {entered} entries are not there" in trial.failed


def test_ballast_leaves_what_it_was_told_to(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast", left_bytes=1 << 60)
    ballast.begin()
    assert not ballast.file.exists()
    ballast.end()
