"""Replayed power cuts: kaproom's own writer stands them, one that does not sync is caught."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.prove.disk import Disk, Left, Luck, lay_out
from tools.prove.power_cut import replay
from tools.prove.system_calls import (
    FolderSynced,
    Made,
    Renamed,
    Resized,
    Spoke,
    Step,
    Synced,
    Written,
    trace,
)
from tools.prove.trial import Skipped, Trial

SEED = 11
Traced = Callable[[str, int], list[Step]]


@pytest.fixture
def traced(tmp_path: Path) -> Traced:
    def run(module: str, turns: int) -> list[Step]:
        root = tmp_path / "root"
        root.mkdir()
        arguments = [str(root / "data"), str(SEED), str(turns)]
        try:
            return trace(module, arguments, root, tmp_path / "strace.log")
        except Skipped as skipped:
            pytest.skip(str(skipped))

    return run


def _after_cuts(steps: list[Step], tries: int = 200) -> list[Left]:
    disk = Disk("/r")
    disk.take(steps)
    rng = random.Random(SEED)
    return [disk.cut(Luck(rng, garbage=False, wholes="each")) for _ in range(tries)]


def test_a_writer_that_syncs_names_and_bytes_loses_nothing(traced: Traced, tmp_path: Path) -> None:
    steps = traced("tools.prove.traced_writer", 40)
    spoken = [step.line for step in steps if isinstance(step, Spoke)]
    assert {"created", "open", "saved 39", "closed"} <= set(spoken)
    root = str(tmp_path / "root")
    named = range(steps.index(Made(f"{root}/data", None)), steps.index(Spoke("created")))
    synced = [step for step in (steps[n] for n in named) if isinstance(step, FolderSynced)]
    assert root in {step.path for step in synced}
    assert replay(steps, root, SEED, 40, 0.5) == [Trial()] * 40


def test_a_writer_that_does_not_wait_for_the_disk_is_caught(traced: Traced, tmp_path: Path) -> None:
    steps = traced("tests.prove.unsynced_writer", 40)
    trials = replay(steps, str(tmp_path / "root"), SEED, 40, 0.5)
    assert sum(trial.lost for trial in trials) > 10


def _bytes(content: bytes | int | None) -> bytes:
    assert isinstance(content, bytes)
    return content


def test_what_was_synced_is_there_and_what_was_not_may_be_there_in_part() -> None:
    first, second = b"a" * 2048, b"b" * 2048
    steps: list[Step] = [
        Made("/r/f", 0),
        FolderSynced("/r", 1),
        Written(0, 0, first),
        Synced(0, 3),
        Written(0, 0, second),
    ]
    contents = [_bytes(left["f"]) for left in _after_cuts(steps)]
    assert {first, second} < set(contents)
    torn = [c for c in contents if b"a" in c and b"b" in c]
    assert any(c.index(b"b") % 512 == 0 for c in torn)
    assert {len(c) for c in contents} == {2048}
    assert _after_cuts(steps[:4], 20) == [{"f": first}] * 20


def test_a_torn_sector_may_hold_rubbish() -> None:
    disk = Disk("/r")
    disk.take([Made("/r/f", 0), FolderSynced("/r", 1), Written(0, 0, b"a" * 4096)])
    rng = random.Random(SEED)
    contents = [_bytes(disk.cut(Luck(rng, garbage=True, wholes="each"))["f"]) for _ in range(50)]
    assert any(set(content) - set(b"a\0") for content in contents)


def test_a_name_not_synced_with_its_folder_may_be_missing() -> None:
    steps: list[Step] = [Made("/r/new", 0), Written(0, 0, b"x"), Synced(0, 2)]
    assert {frozenset(left) for left in _after_cuts(steps)} == {frozenset(), frozenset({"new"})}
    renamed = [*steps, FolderSynced("/r", 3), Renamed("/r/new", "/r/f")]
    assert {frozenset(left) for left in _after_cuts(renamed)} == {
        frozenset({"new"}),
        frozenset({"f"}),
    }


def test_writes_that_were_not_synced_may_change_their_order() -> None:
    steps: list[Step] = [
        Made("/r/f", 0),
        FolderSynced("/r", 1),
        Written(0, 0, b"1"),
        Resized(0, 0),
        Written(0, 0, b"2"),
    ]
    assert {left["f"] for left in _after_cuts(steps)} == {b"", b"1", b"2"}


def test_a_file_that_only_takes_up_room_has_a_size(tmp_path: Path) -> None:
    steps: list[Step] = [
        Made("/r/f", 0),
        FolderSynced("/r", 1),
        Resized(0, 4096),
        Synced(0, 3),
        Resized(0, 9000),
    ]
    assert {left["f"] for left in _after_cuts(steps)} == {4096, 9000}
    lay_out({"f": 4096}, tmp_path)
    assert (tmp_path / "f").read_bytes() == bytes(4096)
