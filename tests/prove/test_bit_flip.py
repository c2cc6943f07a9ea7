"""The trial of flipped bits counts what goes missing unsaid, and nothing else."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.record.store import open_record
from tools.prove.bit_flip import (
    Whole,
    backup_of,
    closed_folder,
    flip,
    folder_at_work,
    judge,
    lay_out,
)
from tools.prove.invented_folder import Written
from tools.prove.trial import Trial


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return closed_folder(tmp_path_factory.mktemp("closed") / "data", random.Random(1))


def test_flips_are_found_or_harmless(tmp_path: Path, whole: Whole) -> None:
    rng = random.Random(2)
    lay_out(whole.files, tmp_path / "data")
    backup = backup_of(tmp_path / "data", whole)
    for base in (whole, folder_at_work(tmp_path / "at-work", rng), backup):
        for _ in range(6):
            files, where = flip(base.files, rng)
            changed = [name for name in files if files[name] != base.files[name]]
            assert len(changed) == 1
            assert changed[0] in where
            lay_out(files, tmp_path / "flipped")
            assert judge(base, tmp_path / "flipped") == Trial(), where


def test_a_loss_that_nothing_tells_of_is_counted(tmp_path: Path, whole: Whole) -> None:
    # A whole older folder with its own anchor is the loss that no check of the folder can tell.
    folder = tmp_path / "data"
    lay_out(whole.files, folder)
    with open_record(folder, whole.keys) as record:
        event = whole.written.streams["session/s1"][-1]
        later = replace(event, id="later", turn=event.turn + 1)
        record.append([later]).result()
    streams = {**whole.written.streams}
    streams["session/s1"] = [*streams["session/s1"], later]
    since = replace(whole, written=Written(streams, whole.written.beside))
    assert judge(since, folder) == Trial()
    lay_out(whole.files, folder)
    assert judge(since, folder) == Trial(lost=1)


def test_an_older_backup_is_not_taken_for_a_newer_one(tmp_path: Path, whole: Whole) -> None:
    lay_out(whole.files, tmp_path / "data")
    backup = backup_of(tmp_path / "data", whole)
    lay_out(backup.files, tmp_path / "there")
    assert judge(backup, tmp_path / "there") == Trial()
    streams = {**whole.written.streams}
    last = streams["session/s1"][-1]
    streams["session/s1"] = [*streams["session/s1"], replace(last, id="later")]
    since = replace(backup, written=Written(streams, whole.written.beside))
    lay_out(backup.files, tmp_path / "there")
    assert judge(since, tmp_path / "there") == Trial(lost=1)


def test_samples_or_a_draft_that_changed_unsaid_are_counted(tmp_path: Path, whole: Whole) -> None:
    lay_out(whole.files, tmp_path / "data")
    for store in Store:
        beside = {**whole.written.beside, store: "something else"}
        other = replace(whole, written=Written(whole.written.streams, beside))
        assert judge(other, tmp_path / "data") == Trial(lost=1)


def test_an_entry_that_was_never_written_fails(tmp_path: Path, whole: Whole) -> None:
    lay_out(whole.files, tmp_path / "data")
    streams = {**whole.written.streams}
    first, *rest = streams["session/s2"]
    streams["session/s2"] = [replace(first, author="Q. W."), *rest]
    other = replace(whole, written=Written(streams, whole.written.beside))
    assert "never written" in judge(other, tmp_path / "data").failed
