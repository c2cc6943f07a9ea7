"""The observed lane: what lasts side by side, adverse events among it, told apart by shape."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPainter

from kaproom.core.session import commands as c
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.score import ScoreWidget
from kaproom.ui.score.describing import describe_moment
from kaproom.ui.theme import Theme
from tests.support.scene import Scene
from tests.ui.score.days import MINUTE_MS, RULES, picture, shown


def crossed(score: ScoreWidget, theme: Theme, at_min: float, lane: str = "Observed") -> list[int]:
    """The heights of what is drawn in the observed colour, from top to bottom, at a time."""
    image, box = picture(score), score.lane_boxes()[lane]
    share = at_min / 180
    x = round(box.left() + share * (score.lane_boxes()[lane].width() - 4))
    return list(_runs(image, x, range(round(box.top()), round(box.bottom())), theme))


def _runs(image: QImage, x: int, rows: range, theme: Theme) -> Iterator[int]:
    length = 0
    for y in rows:
        if image.pixelColor(x, y) == theme.observed:
            length += 1
        elif length:
            yield length
            length = 0
    if length:
        yield length


def states(scene: Scene, count: int) -> None:
    for i in range(count):
        scene.at(20 + i).do(c.Observe(f"s{i}", f"State {i}", lasting=True))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_what_lasts_at_the_same_time_never_collides(theme: Theme, count: int) -> None:
    scene = Scene()
    states(scene, count)
    scene.at(120)
    score = shown(theme, scene.state, scene.session_ms(), (1035, 700))
    assert crossed(score, theme, 90) == [2] * count


def test_an_adverse_event_has_an_open_bar(theme: Theme) -> None:
    scene = Scene()
    states(scene, 1)
    event = scene.at(40).do(c.BeginAdverse("nausea", "Nausea"))
    scene.at(100).do(c.ResolveAdverse(event.id, "resolved", "over"))
    scene.at(120)
    score = shown(theme, scene.state, scene.session_ms(), (1035, 700))
    assert crossed(score, theme, 30) == [2]
    assert crossed(score, theme, 90) == [1, 1, 2]
    assert crossed(score, theme, 110) == [2]


def test_bars_end_with_the_session(theme: Theme) -> None:
    scene = Scene()
    states(scene, 1)
    scene.at(90).do(c.EndSession())
    score = shown(theme, scene.state, None, (1035, 700))
    assert crossed(score, theme, 80) == [2]
    assert crossed(score, theme, 100) == []


def test_the_name_of_an_adverse_event_comes_before_others(theme: Theme) -> None:
    scene = Scene()
    for i in range(8):
        scene.at(40 + i / 4).do(c.Observe("moment", "Movement", lasting=False))
    scene.at(43).do(c.BeginAdverse("", "Left hand shakes"))
    scene.at(90)
    score = shown(theme, scene.state, scene.session_ms(), (1035, 400))
    image = QImage(score.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    labels = score.draw(painter)
    painter.end()
    names = [label.text for label in labels if label.lane == "Observed"]
    assert "Left hand shakes" in names


def test_words_for_the_lane_and_for_a_moment(theme: Theme) -> None:
    scene = Scene()
    event = scene.at(40).do(c.BeginAdverse("nausea", "Nausea"))
    scene.at(42).do(c.GradeAdverse(event.id, 2, "moderate", 3))
    scene.at(44).do(c.ActOnAdverse(event.id, "bowl and water"))
    scene.do(c.JudgeAdverse(event.id, serious=True))
    still = shown(theme, scene.state, scene.session_ms()).describe()
    told = "worst moderate, serious, done: bowl and water"
    assert f"Observed: adverse event Nausea 0:40, still, {told}." in still
    scene.at(50).do(c.ResolveAdverse(event.id, "resolved", "over, nothing left"))
    over = shown(theme, scene.state, scene.session_ms()).describe()
    assert f"adverse event Nausea 0:40–0:50, {told}, over, nothing left." in over
    words = [
        describe_moment(scene.state, SampleTrack(), m * MINUTE_MS, RULES) for m in (41, 45, 50)
    ]
    assert "Adverse event Nausea, moderate, serious." in words[0]
    assert "Adverse event Nausea, moderate, serious, bowl and water." in words[1]
    assert "Nausea over, over, nothing left" in words[2]


def test_tested_and_observed_scores_are_told_apart(theme: Theme) -> None:
    pictures: list[QImage] = []
    for tested in (False, True):
        scene = Scene()
        scene.at(30).do(c.RateScale("moaas", "0-5", 4, 0, 5, tested=tested))
        pictures.append(picture(shown(theme, scene.at(60).state, scene.session_ms())))
        assert ("tested" in shown(theme, scene.state, scene.session_ms()).describe()) is tested
    assert pictures[0] != pictures[1]
