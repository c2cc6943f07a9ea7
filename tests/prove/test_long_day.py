"""A long day in short: the real window from session to session holds no more, and what grows shows.

Readings of made-up days are judged as they should be.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from tools.prove.beat import Late, shared
from tools.prove.day_told import ROOT, DayTold, Held
from tools.prove.day_window import Day
from tools.prove.growth import growths
from tools.prove.holding import (
    ENGINE_MEMORY,
    OBJECTS,
    TIMERS,
    WINDOW_HANDLES,
    WINDOW_MEMORY,
    WINDOW_THREADS,
    Reading,
    demand_proc,
)
from tools.prove.long_day import LivedThrough, live_through, table
from tools.prove.trial import Skipped

_MINUTE_MS = 60_000
_GROWN = (WINDOW_MEMORY, WINDOW_HANDLES, WINDOW_THREADS, TIMERS)


def _lived(tmp_path: Path, at_home: str = "") -> LivedThrough:
    day = Day(
        str(tmp_path / "folder"),
        speed=120.0,
        until_ms=2 * _MINUTE_MS,
        every_ms=_MINUTE_MS,
        least_sessions=3,
        script_min=1,
        settle_s=0.1,
        with_music=False,
        at_home=at_home,
    )
    try:
        return live_through(day, 6, tmp_path)
    except Skipped as skipped:
        pytest.skip(str(skipped))


@pytest.mark.long
def test_from_session_to_session_nothing_grows_and_nothing_is_lost(tmp_path: Path) -> None:
    lived = _lived(tmp_path)
    assert lived.faults == []
    assert len(lived.told.sessions) >= 3
    assert all(len(session.entries) > 2 for session in lived.told.sessions)
    assert any(session.lines for session in lived.told.sessions)
    assert "entries or samples lost" in table(lived)


@pytest.mark.long
def test_a_window_that_grows_on_purpose_is_named(tmp_path: Path) -> None:
    faults = _lived(tmp_path, "tests.prove.growing:grow").faults
    assert [fault.partition(":")[0] for fault in faults] == list(_GROWN)


def test_what_grows_on_purpose_is_seen() -> None:
    try:
        demand_proc()
    except Skipped as skipped:
        pytest.skip(str(skipped))
    command = [sys.executable, "-m", "tests.prove.growing"]
    grown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    before, after = json.loads(grown.stdout)
    seen = growths([Reading(2, "home", before), Reading(3, "home", after)], natural=True)
    assert [growth.what for growth in seen if growth.too_much] == list(_GROWN)


def _readings(what: str, *days: tuple[int, str, int]) -> list[Reading]:
    return [Reading(session, point, {what: held}) for session, point, held in days]


def test_like_is_held_against_like_after_the_warm_up() -> None:
    lawful = ((1, "home", 10), (2, "room 1:00", 90), (2, "home", 20))
    later = ((3, "room 1:00", 90), (3, "home", 20))
    assert not any(g.too_much for g in growths(_readings(TIMERS, *lawful, *later), natural=True))
    grown = growths(_readings(TIMERS, *lawful, (3, "room 1:00", 90), (3, "home", 21)), natural=True)
    assert [(g.point, g.first, g.last, g.too_much) for g in grown] == [("home", 20, 21, True)]


@pytest.mark.parametrize("what", [WINDOW_MEMORY, ENGINE_MEMORY])
@pytest.mark.parametrize(("last", "too_much"), [(1049, False), (1050, True), (900, False)])
def test_memory_may_grow_by_less_than_five_per_cent(what: str, last: int, too_much: bool) -> None:
    readings = _readings(what, (1, "home", 1), (2, "home", 1000), (3, "home", last))
    assert [g.too_much for g in growths(readings, natural=True)] == [too_much]


def test_qt_objects_are_told_and_not_judged() -> None:
    (grown,) = growths(_readings(OBJECTS, (2, "home", 100), (3, "home", 300)), natural=True)
    assert (grown.percent, grown.too_much) == (200.0, False)


def test_an_engine_for_the_ear_only_is_told_and_not_judged() -> None:
    readings = _readings(ENGINE_MEMORY, (2, "room 1:00", 100), (3, "room 1:00", 300))
    assert [g.too_much for g in growths(readings, natural=True)] == [True]
    assert [g.too_much for g in growths(readings, natural=False)] == [False]


def test_a_day_of_one_session_is_held_against_itself() -> None:
    held = [70, 100, 70, 70, 100, 100, 75, 100, 75]
    minutes = [(1, f"room 0:0{n}", kb) for n, kb in enumerate(held)]
    (grown,) = growths(_readings(WINDOW_MEMORY, *minutes), natural=True)
    assert (grown.first, grown.last, grown.too_much) == (70, 75, True)
    (engine,) = growths(_readings(ENGINE_MEMORY, *minutes), natural=True)
    assert (engine.first, engine.last, engine.too_much) == (70, 75, False)


def test_an_entry_that_the_store_does_not_hold_is_lost(tmp_path: Path) -> None:
    lived = _made_up(tmp_path, Held("nobody", ("a", "b"), 3, ("typed",)))
    assert lived.lost == 6
    assert "6 entries or samples were lost" in lived.faults


def _made_up(tmp_path: Path, held: Held) -> LivedThrough:
    folder = tmp_path / "folder"
    create_practice_folder(folder)
    told = DayTold(sessions=[held], over=True)
    return LivedThrough(told, True, told.lost(folder, unlock_practice(folder)), "")


def test_only_what_stood_still_at_the_same_moment_is_shared() -> None:
    ours = [Late(10.0, 100.0), Late(20.0, 100.0)]
    assert shared(ours, [Late(9.95, 20.0), Late(19.0, 60.0)]) == 1
