"""When readings are due: every shipped schedule, boosters, tolerance, skips."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.room.protocol import protocol_from
from kaproom.core.session import commands as c
from kaproom.core.vitals.schedule import DueCheck, chosen, due_check, schedules_from
from tests.support.scene import Scene

ROOT = Path(__file__).resolve().parents[3]
SCHEDULES = schedules_from(
    tomllib.loads((ROOT / "resources/vitals/schedules.toml").read_text("utf-8"))
)
MINUTE_MS = 60_000
STANDARD = SCHEDULES["kap-standard"]
DOSE = DoseGiven("ketamine", "IM", 60_000)


def _due_min(scene: Scene, code: str = "kap-standard") -> float | None:
    due = due_check(SCHEDULES[code], scene.state)
    return None if due is None or due.at_ms is None else due.at_ms / MINUTE_MS


def _take(scene: Scene, minute: float) -> None:
    scene.at(minute).do(c.TakeReading(ReadingTaken(120, 80)))


def _dosed(minute: float = 20) -> Scene:
    scene = Scene()
    scene.at(minute).do(c.GiveDose(DOSE))
    return scene


def test_the_baseline_is_taken_twice_before_the_dose() -> None:
    scene = Scene()
    assert due_check(STANDARD, scene.state) == DueCheck("Baseline vitals 1 of 2")
    _take(scene, 5)
    assert due_check(STANDARD, scene.state) == DueCheck("Baseline vitals 2 of 2")
    scene.do(c.SkipReading("dreads the cuff"))
    assert due_check(STANDARD, scene.state) is None
    scene.at(20).do(c.GiveDose(DOSE))
    assert _due_min(scene) == 35


@pytest.mark.parametrize(
    ("code", "minutes"),
    [
        ("kap-standard", [15, 30, 45, 60, 90, 120]),
        ("kap-low-intensity", [None]),
        ("every-15", [15, 30, 45, 60, 75]),
        ("every-10", [10, 20, 30]),
        ("cohort-90", [15, 30, 45, 60, 90, None]),
        ("esketamine-label", [40, 70, 100]),
    ],
)
def test_each_schedule_after_the_dose(code: str, minutes: list[int | None]) -> None:
    scene = _dosed(0)
    for minute in minutes:
        assert _due_min(scene, code) == minute
        if minute is not None:
            _take(scene, minute)


def test_a_booster_adds_its_own_checks() -> None:
    scene = _dosed()
    parent = scene.state.doses[0].id
    _take(scene, 35)
    scene.at(38).do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=parent)))
    for minute in (50, 53, 65, 68, 80, 110):
        assert _due_min(scene) == minute
        _take(scene, minute)


def test_one_reading_answers_two_checks_that_lie_together() -> None:
    scene = _dosed()
    parent = scene.state.doses[0].id
    _take(scene, 35)
    scene.at(36).do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=parent)))
    _take(scene, 50)
    assert _due_min(scene) == 65


def test_a_reading_answers_from_two_minutes_before_on() -> None:
    early = _dosed()
    _take(early, 33 - 1 / MINUTE_MS)
    assert _due_min(early) == 35
    just = _dosed()
    _take(just, 33)
    assert _due_min(just) == 50


def test_the_check_says_from_when_it_is_open_and_when_it_is_late() -> None:
    due = due_check(STANDARD, _dosed().state)
    assert due == DueCheck("Vitals", 35 * MINUTE_MS, 33 * MINUTE_MS, 40 * MINUTE_MS)


def test_only_a_pressure_or_a_skip_with_a_reason_answers() -> None:
    scene = _dosed()
    scene.at(35).do(c.TakeReading(ReadingTaken(pulse_bpm=80)))
    assert _due_min(scene) == 35
    scene.do(c.SkipReading("deep, still"))
    assert _due_min(scene) == 50
    scene.do(c.Undo())
    assert _due_min(scene) == 35


def test_a_late_entry_answers_what_it_is_about() -> None:
    scene = _dosed().at(52)
    scene.do(c.TakeReading(ReadingTaken(120, 80), 36 * MINUTE_MS, late=True))
    assert _due_min(scene) == 50


def test_moving_the_dose_moves_the_checks() -> None:
    scene = _dosed().at(30)
    scene.do(c.CorrectEntry(scene.state.doses[0].id, at_session_ms=24 * MINUTE_MS))
    assert _due_min(scene) == 39


def test_before_leaving_is_due_when_the_last_phase_is_entered() -> None:
    scene = _dosed()
    assert _due_min(scene, "kap-low-intensity") is None
    scene.at(90).do(c.EnterPhase("Return"))
    assert _due_min(scene, "kap-low-intensity") == 90
    _take(scene, 95)
    assert _due_min(scene, "kap-low-intensity") is None


def test_a_plan_names_a_schedule_or_writes_its_own() -> None:
    phases = [{"name": "Arrival", "minutes": 20}]
    plan = {"title": "t", "route": "IM", "source": "s", "phases": phases}
    named = protocol_from("a", {**plan, "vitals": {"schedule": "every-10"}})
    assert chosen(named.vitals, SCHEDULES) is SCHEDULES["every-10"]
    inline = {"after_dose_min": [5], "then_every_min": 20, "source": "us"}
    own = chosen(protocol_from("a", {**plan, "vitals": inline}).vitals, SCHEDULES)
    assert (own.baseline, own.after_dose_min, own.then_every_min) == (2, (5,), 20)
    with pytest.raises(DataFault, match="there is no schedule weekly; there are: cohort-90"):
        chosen("weekly", SCHEDULES)


@given(
    st.sampled_from(sorted(SCHEDULES)),
    st.lists(st.integers(0, 180), max_size=12),
    st.lists(st.integers(0, 180), max_size=3),
)
def test_no_check_is_due_that_was_answered(
    code: str, readings: list[int], boosters: list[int]
) -> None:
    scene = _dosed(0).at(180)
    parent = scene.state.doses[0].id
    for minute in boosters:
        booster = DoseGiven("ketamine", "IM", 1, booster_of=parent)
        scene.do(c.GiveDose(booster, minute * MINUTE_MS, late=True))
    for minute in readings:
        scene.do(c.TakeReading(ReadingTaken(120, 80), minute * MINUTE_MS, late=True))
    due = due_check(SCHEDULES[code], scene.state)
    if due is not None:
        assert due.at_ms is not None
        assert all(minute * MINUTE_MS < due.early_ms for minute in readings)
