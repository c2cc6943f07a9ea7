"""AT-18: a reading passed over is a gap; nothing is drawn across it in any lane."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kaproom.core.events.session import ReadingTaken
from kaproom.core.session import commands as c
from kaproom.ui.score import ScoreWidget
from kaproom.ui.theme import Theme
from tests.support.scene import Scene
from tests.ui.score.days import MINUTE_MS, picture, shown


def _day(readings: bool, skip_min: float | None, skip_first: bool = False) -> Scene:
    scene = Scene()
    if readings:
        scene.at(10).do(c.TakeReading(ReadingTaken(118, 76, 64, 99)))
    scene.at(60)
    skip = c.SkipReading("asleep", int((skip_min or 0) * MINUTE_MS), late=True)
    if skip_min is not None and skip_first:
        scene.do(skip)
    if readings:
        scene.do(c.TakeReading(ReadingTaken(126, 80, 92, 94), 50 * MINUTE_MS, late=True))
    if skip_min is not None and not skip_first:
        scene.do(skip)
    return scene


def _between(score: ScoreWidget, lane: str, from_min: float, to_min: float) -> QImage:
    """What is drawn in a lane between two minutes of a plan of three hours."""
    box = score.lane_boxes()[lane]
    # The box reaches four pixels past the plot, whose whole width is 180 minutes.
    per_min = (box.width() - 4) / 180
    left, right = box.left() + from_min * per_min, box.left() + to_min * per_min
    area = QRect(int(left), int(box.top()) + 1, int(right - left), int(box.height()) - 2)
    return picture(score).copy(area)


def test_a_skip_breaks_the_line_between_two_readings(theme: Theme) -> None:
    bare = shown(theme, _day(readings=False, skip_min=None).state, None)
    joined = shown(theme, _day(readings=True, skip_min=None).state, None)
    for skip_first in (False, True):
        skipped = shown(theme, _day(True, 30, skip_first).state, None)
        for lane in ("Heart · BP", "SpO₂"):
            for stretch in ((24, 28), (32, 38)):
                empty = _between(bare, lane, *stretch)
                assert _between(joined, lane, *stretch) != empty
                assert _between(skipped, lane, *stretch) == empty


def test_a_skip_elsewhere_breaks_nothing(theme: Theme) -> None:
    joined = shown(theme, _day(readings=True, skip_min=None).state, None)
    elsewhere = shown(theme, _day(readings=True, skip_min=55).state, None)
    for lane in ("Heart · BP", "SpO₂"):
        assert _between(elsewhere, lane, 18, 42) == _between(joined, lane, 18, 42)
