"""The baseline has one home: the mean of the last two readings before the first dose."""

from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.vitals.baseline import baseline_reading
from kaproom.core.vitals.marks import ground_of
from tests.support.scene import Scene


def test_it_is_the_mean_of_the_last_two_before_the_dose_field_by_field() -> None:
    scene = Scene()
    for minute, reading in (
        (5, ReadingTaken(160, 100, 90)),
        (8, ReadingTaken(132, 84, 77, 98)),
        (12, ReadingTaken(129, 80)),
    ):
        scene.at(minute).do(c.TakeReading(reading))
        assert baseline_reading(scene.state) is None, "before a dose there is none"
    scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    scene.at(30).do(c.TakeReading(ReadingTaken(150, 95, 99, 96)))
    found = baseline_reading(scene.state)
    assert found is not None
    # 130.5 is told as 131, and of the pulse the last two are those that were taken.
    assert found.reading == ReadingTaken(131, 82, 84, 98)
    assert [at_ms // 60_000 for at_ms in found.times_ms] == [5, 8, 12]
    assert ground_of(scene.state).baselines["systolic_mmhg"].mean == 131


def test_fewer_readings_are_what_there_is() -> None:
    scene = Scene()
    scene.at(8).do(c.TakeReading(ReadingTaken(132, 84, 77)))
    scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    found = baseline_reading(scene.state)
    assert found is not None
    assert found.reading == ReadingTaken(132, 84, 77)
