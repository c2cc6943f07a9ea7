"""The scales' lane: each figure is told from another's, its signs are named beside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kaproom.core.session import commands as c
from kaproom.ui.score.canvas import Label
from kaproom.ui.score.placing import Room
from kaproom.ui.score.strokes import Stroke
from tests.support.desk import room_theme
from tests.support.scene import Scene
from tests.ui.score.days import MINUTE_MS, shown

_LANE = "Distress · sedation"
_RATINGS = st.lists(
    st.tuples(st.floats(5, 170), st.sampled_from(["distress", "moaas"]), st.integers(0, 10)),
    max_size=24,
)


def _rated(ratings: list[tuple[float, str, int]]) -> Scene:
    scene = Scene()
    for minute, scale, score in sorted(ratings):
        scene.at(max(minute, scene.session_ms() / MINUTE_MS))
        if scale == "distress":
            scene.do(c.RateScale(scale, "0-10", score, 0, 10))
        elif scale == "moaas":
            scene.do(c.RateScale(scale, "0-5", score % 6, 0, 5))
        else:
            scene.do(c.RateScale(scale, "0-4", score % 5, 0, 4))
    return scene.at(180)


def _drawn(scene: Scene, size: tuple[int, int]) -> tuple[QImage, list[Label]]:
    score = shown(room_theme(), scene.state, None, size)
    image = QImage(score.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    labels = score.draw(painter)
    painter.end()
    delete(score)
    return image, labels


def _hues(image: QImage, rect: QRectF) -> set[str]:
    """Which scales' colours there are well within a rectangle: distress is warm, sedation cool."""
    found: set[str] = set()
    cut = image.copy(rect.adjusted(1, 1, -1, -1).toRect())
    for x in range(cut.width()):
        for y in range(cut.height()):
            colour = QColor(cut.pixel(x, y))
            if abs(colour.red() - colour.blue()) > 40:
                found.add("distress" if colour.red() > colour.blue() else "moaas")
    return found


@settings(max_examples=25)
@given(ratings=_RATINGS, size=st.tuples(st.integers(700, 1300), st.integers(330, 620)))
def test_a_figure_stands_on_nothing_of_another_scale_and_apart_from_the_next(
    qapp: QApplication, ratings: list[tuple[float, str, int]], size: tuple[int, int]
) -> None:
    image, labels = _drawn(_rated(ratings), size)
    figures = [label for label in labels if label.lane == _LANE]
    for i, figure in enumerate(figures):
        assert len(_hues(image, figure.rect)) <= 1, figure
        wide = figure.rect.adjusted(-8, 0.6, 8, -0.6)
        assert not any(wide.intersects(other.rect) for other in figures[i + 1 :]), figure


@pytest.mark.parametrize("size", [(763, 385), (1041, 545)])
def test_two_scales_rated_close_to_one_another_have_both_figures(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    ratings = [
        (5.0, "distress", 4), (45.0, "distress", 6), (57.0, "distress", 4),
        (64.0, "moaas", 4), (66.5, "distress", 3), (92.0, "distress", 2),
    ]  # fmt: skip
    _, labels = _drawn(_rated(ratings), size)
    figures = [label.text for label in labels if label.lane == _LANE]
    assert figures == ["4", "6", "4", "4", "3", "2"]


def test_the_signs_are_named_in_place_of_the_title_where_they_fit(qapp: QApplication) -> None:
    def gutter(scales: tuple[str, ...], height: int) -> list[str]:
        scene = _rated([(10.0 + at, scale, 2) for at, scale in enumerate(scales)])
        _, labels = _drawn(scene, (1035, height))
        names = ("Distress", "Sedation", "Depth", _LANE)
        return [w.text for w in labels if w.lane == "gutter" and w.text in names]

    assert gutter((), 540) == ["Distress", "Sedation"]
    assert gutter(("distress", "depth"), 540) == ["Distress", "Sedation", "Depth"]
    assert gutter((), 170) == [_LANE]


def test_a_stroke_is_met_on_its_way_and_nowhere_else() -> None:
    stroke = Stroke([(0, 0), (100, 50), (100, 90), (200, 90)])
    assert stroke.meets(Room(45, 20, 55, 30))
    assert stroke.meets(Room(95, 60, 105, 70))
    assert not stroke.meets(Room(45, 40, 55, 50))
    assert not stroke.meets(Room(205, 80, 210, 95))
    assert not Stroke([(5, 5)]).meets(Room(0, 0, 10, 10))
