"""The minimal data set: what was entered is found, what was not is not known, minutes are whole."""

from pathlib import Path

import pytest

from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.vitals import monitoring as m
from kaproom.core.vitals.monitoring import Course, course_of
from kaproom.resource_files import ResourceFiles
from tests.support.scene import Scene

RULES = ResourceFiles(Path("resources")).monitoring()
SEDATION, DISSOCIATION = RULES.matters[m.SEDATION], RULES.matters[m.DISSOCIATION]
NAMES = {"moaas": "Sedation"}
MINUTE = 60_000


@pytest.fixture
def scene() -> Scene:
    """A session with a dose at 0:20."""
    scene = Scene().at(20)
    scene.do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    return scene


def rate(scene: Scene, minute: float, score: int) -> None:
    """A rating of sedation."""
    scene.at(minute).do(c.RateScale("moaas", "0-5", score, 0, 5))


def test_what_nobody_entered_is_not_known_and_what_was_rated_away_is_not_there(
    scene: Scene,
) -> None:
    assert course_of(scene.state, SEDATION, NAMES) == Course()
    rate(scene, 30, 5)
    assert course_of(scene.state, SEDATION, NAMES) == Course(present=False)


def test_sedation_lasts_from_the_first_rating_below_to_the_first_that_is_none(
    scene: Scene,
) -> None:
    for minute, score in ((25, 5), (30, 4), (40, 3), (70, 5), (90, 5)):
        rate(scene, minute, score)
    found = course_of(scene.state, SEDATION, NAMES)
    assert found == Course(True, ("Sedation 4",), 30 * MINUTE, 70 * MINUTE)
    rate(scene, 100, 4)
    assert course_of(scene.state, SEDATION, NAMES).end_ms is None
    adverse = scene.do(c.BeginAdverse("drowsiness", "Very drowsy", at_ms=28 * MINUTE, late=True)).id
    rate(scene, 110, 5)
    scene.at(115).do(c.ResolveAdverse(adverse, "recovering", "getting better, still there"))
    assert course_of(scene.state, SEDATION, NAMES).end_ms is None
    scene.at(120).do(c.ResolveAdverse(adverse, "resolved", "over"))
    found = course_of(scene.state, SEDATION, NAMES)
    assert (found.onset_ms, found.end_ms) == (28 * MINUTE, 120 * MINUTE)
    assert set(found.words) == {"Sedation 4", "Very drowsy"}


def test_dissociation_without_an_end_of_its_own_is_over_when_it_was_judged_gone(
    scene: Scene,
) -> None:
    scene.at(30).do(c.BeginAdverse("long_dissociation", "Dissociation that stays"))
    assert course_of(scene.state, DISSOCIATION, NAMES).end_ms is None
    scene.at(95).do(c.JudgeCriterion("dissociation", "Dissociation gone", "met"))
    assert course_of(scene.state, DISSOCIATION, NAMES).end_ms == 95 * MINUTE


def test_pressures_before_in_the_middle_and_at_the_end(scene: Scene) -> None:
    assert m.in_the_middle(scene.state, RULES) is None
    scene.at(40).do(c.TakeReading(ReadingTaken(pulse_bpm=70)))
    scene.do(c.TakeReading(ReadingTaken(120, 80), at_ms=10 * MINUTE, late=True))
    scene.do(c.TakeReading(ReadingTaken(121, 80), at_ms=18 * MINUTE, late=True))
    # 40 minutes after the dose is 1:00; 16 minutes from it is too far, 15 is not.
    scene.at(76).do(c.TakeReading(ReadingTaken(130, 80)))
    assert m.in_the_middle(scene.state, RULES) is None
    scene.do(c.TakeReading(ReadingTaken(140, 80), at_ms=45 * MINUTE, late=True))
    scene.at(110).do(c.TakeReading(ReadingTaken(119, 79)))
    found = (m.last_before_dose, lambda s: m.in_the_middle(s, RULES), m.at_the_end)
    pressures = [e.body.systolic_mmhg for e in (find(scene.state) for find in found) if e]
    assert pressures == [121, 140, 119]
    assert m.minutes_since_dose(scene.state, 110 * MINUTE + 59_000) == 90
