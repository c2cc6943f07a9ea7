"""The look after a kill: it finds a row that was told saved and is gone, and all else is well."""

import random
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.core.stream.ports import Draft
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from tools.prove.child import Child
from tools.prove.day import DRAFT_KEY, Days
from tools.prove.killed import kill_writers
from tools.prove.told import Told, look
from tools.prove.trial import Plan, Skipped, Trial
from tools.prove.writing import teller, write_days

TURNS = 30


@pytest.fixture
def days() -> Days:
    return Days(3)


@pytest.fixture
def written(tmp_path: Path, days: Days) -> tuple[Path, Keys, Told]:
    """A folder with some turns in it, and what was told of them."""
    folder, lines, told = tmp_path / "data", list[str](), Told()
    create_practice_folder(folder)
    keys = unlock_practice(folder)
    write_days(folder, keys, days, 0, TURNS, random.Random(1), lines.append)
    told.take(lines)
    assert told.entries == set(range(TURNS))
    assert told.samples
    return folder, keys, told


def _remove(folder: Path, keys: Keys, store: Store, event_id: str) -> None:
    key = keys.of[store].cipher_hex
    connection = driver.connect(database_file(folder, store), key, read_only=False)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DELETE FROM entry WHERE id = ?", (event_id,))
    connection.close()


def test_a_whole_folder_has_lost_nothing(written: tuple[Path, Keys, Told], days: Days) -> None:
    assert look(written[0], written[1], days, written[2]) == Trial()


@pytest.mark.parametrize("turn", [4, TURNS - 1])
def test_a_row_that_was_told_saved_and_is_gone_is_counted(
    written: tuple[Path, Keys, Told], days: Days, turn: int
) -> None:
    folder, keys, told = written
    _remove(folder, keys, days.event(turn).store, days.event(turn).id)
    trial = look(folder, keys, days, told)
    assert trial.lost == 1
    assert trial.failed


def test_what_was_told_and_never_written_is_counted(
    written: tuple[Path, Keys, Told], days: Days
) -> None:
    folder, keys, told = written
    told.take(["saved 77", "sampled 78", "drafted 79"])
    assert look(folder, keys, days, told) == Trial(lost=1 + 3 + 1)


def test_a_line_that_fell_back_is_counted(written: tuple[Path, Keys, Told], days: Days) -> None:
    folder, keys, told = written
    with open_record(folder, keys) as record:
        record.save_draft(DRAFT_KEY, Draft(days.draft(5))).result()
    told.take(["drafted 5"])
    assert look(folder, keys, days, told) == Trial()
    told.take(["drafted 6"])
    assert look(folder, keys, days, told) == Trial(lost=1)


def test_killed_writers_lose_nothing(tmp_path: Path) -> None:
    try:
        trials = list(kill_writers(Plan(4, random.Random(2), tmp_path)))
    except Skipped as skipped:
        pytest.skip(str(skipped))
    assert trials == [Trial()] * 4


def _say_two(handle: int) -> None:
    tell = teller(handle)
    tell("one")
    tell("two")


def test_a_child_tells_line_by_line_and_is_ended() -> None:
    try:
        child = Child(_say_two)
    except Skipped as skipped:
        pytest.skip(str(skipped))
    assert child.read_to("two")
    assert not child.read_to("three")
    assert child.finish() == 0
    assert child.lines == ["one", "two"]
