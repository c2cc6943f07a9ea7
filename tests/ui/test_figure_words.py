"""How times and readings are said: before a dose is not after it, and a mean says it is one."""

import pytest

from kaproom.core.clock import MINUTE_MS
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState
from kaproom.ui.figure_words import dose_clock_text, since_dose_text
from kaproom.ui.prepare.last_readings import reading_lines
from tests.support.scene import Scene

FULL = ReadingTaken(132, 84, 78, 98)


def _dosed(*readings: tuple[float, ReadingTaken]) -> SessionState:
    """A session with readings, and a dose at twenty minutes."""
    scene = Scene()
    for minute, reading in readings:
        scene.at(minute).do(c.TakeReading(reading))
    scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    return scene.state


@pytest.mark.parametrize(
    ("minute", "said"),
    [(19.9, "T−0:00"), (19, "T−0:01"), (20, "T+0:00"), (20.1, "T+0:00"), (33, "T+0:13")],
)
def test_what_was_before_the_dose_is_never_said_to_be_after_it(minute: float, said: str) -> None:
    at_ms = round(minute * MINUTE_MS)
    assert since_dose_text(_dosed(), at_ms) == said
    assert dose_clock_text(at_ms - 20 * MINUTE_MS) == said


def test_a_mean_says_of_how_many_readings_it_is_and_from_when_to_when() -> None:
    alone = _dosed((10, FULL))
    assert reading_lines(alone)[0] == ("baseline", "BP 132/84 · HR 78 · SpO₂ 98 %", "T−0:10")
    twice = _dosed((5, FULL), (10, ReadingTaken(130, 82, 76, 98)))
    assert reading_lines(twice)[0] == (
        "baseline",
        "BP 131/83 · HR 77 · SpO₂ 98 %, mean of 2 readings",
        "T−0:15 to T−0:10",
    )
    # Pressure from two of them and the rest from the other two: a mean of four it is not.
    apart = _dosed(
        (5, ReadingTaken(132, 84)),
        (6, ReadingTaken(130, 82)),
        (7, ReadingTaken(pulse_bpm=78)),
        (8, ReadingTaken(pulse_bpm=76)),
    )
    said = "BP 131/83 · HR 77, each value the mean of up to 2 readings"
    assert reading_lines(apart)[0] == ("baseline", said, "T−0:15 to T−0:12")
