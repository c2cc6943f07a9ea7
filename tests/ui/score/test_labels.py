"""Words on the score never meet, are never cut, and thin out instead of crowding."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.ui.score import ScoreWidget
from kaproom.ui.score.canvas import Label
from tests.support.desk import room_theme
from tests.support.scene import Scene
from tests.ui.score.days import MINUTE_MS, shown, track_started

LABELS = ("Tears", "Movement", "Asks whether someone may hold the left hand for a while", "É")


def _command(kind: int, value: int, at_min: float) -> c.Command:
    match kind:
        case 0:
            return c.TakeReading(
                ReadingTaken(100 + value, 60 + value % 39, 50 + value, 85 + value % 16)
            )
        case 1:
            return c.RateScale("distress", "0-10", value % 11, 0, 10)
        case 2:
            return c.RateScale("moaas", "0-5", value % 6, 0, 5)
        case 3:
            return c.GiveDose(DoseGiven("ketamine", "IM", 1000 * (value + 1)))
        case 4:
            return track_started(LABELS[value % 4], at_min)
        case 5:
            return c.Observe(f"state{value}", LABELS[value % 4], lasting=True)
        case _:
            return c.Observe("moment", LABELS[value % 4], lasting=False)


def _session(marks: list[tuple[float, int, int]]) -> Scene:
    scene = Scene()
    for minute, kind, value in sorted(marks):
        scene.at(max(minute, scene.session_ms() / MINUTE_MS)).do(_command(kind, value, minute))
    return scene.at(180)


def _written(score: ScoreWidget) -> list[Label]:
    image = QImage(score.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    labels = score.draw(painter)
    painter.end()
    return labels


def _meet(a: QRectF, b: QRectF) -> bool:
    shrunk = a.adjusted(0.6, 0.6, -0.6, -0.6)  # Two labels may touch; letters have air around them.
    return shrunk.intersects(b.adjusted(0.6, 0.6, -0.6, -0.6))


@settings(max_examples=40)
@given(
    marks=st.lists(
        st.tuples(st.floats(0, 179), st.integers(0, 7), st.integers(0, 79)), max_size=70
    ),
    size=st.tuples(st.integers(480, 2600), st.integers(260, 1500)),
    seen=st.tuples(st.floats(0, 160), st.floats(3, 180)),
    live=st.booleans(),
)
def test_no_two_labels_meet_and_none_leaves_its_lane(
    qapp: QApplication,
    marks: list[tuple[float, int, int]],
    size: tuple[int, int],
    seen: tuple[float, float],
    live: bool,
) -> None:
    scene = _session(marks)
    score = shown(room_theme(), scene.state, scene.session_ms() if live else None, size)
    score.see(seen[0] * MINUTE_MS, (seen[0] + seen[1]) * MINUTE_MS)
    labels, boxes, whole = _written(score), score.lane_boxes(), QRectF(score.rect())
    delete(score)
    for i, label in enumerate(labels):
        assert whole.contains(label.rect), label
        if label.lane in boxes:
            assert boxes[label.lane].adjusted(-1, -1, 1, 1).contains(label.rect), label
        for other in labels[i + 1 :]:
            assert not _meet(label.rect, other.rect), (label, other)


def test_crowded_names_go_and_come_back_on_zoom(qapp: QApplication) -> None:
    scene = Scene()
    for i in range(60):
        scene.at(30 + i / 2).do(c.Observe("moment", "Movement", lasting=False))
    score = shown(room_theme(), scene.state, None)

    def names() -> int:
        return sum(label.lane == "Observed" for label in _written(score))

    few = names()
    score.see(30 * MINUTE_MS, 36 * MINUTE_MS)
    assert 3 < few < 40
    assert names() >= 12


def test_what_is_too_narrow_for_three_letters_has_no_name(qapp: QApplication) -> None:
    scene = Scene()
    for i, phase in enumerate(("Journey", "Return", "Journey", "Return")):
        scene.at(60 + i * 2).do(c.EnterPhase(phase))
    score = shown(room_theme(), scene.at(120).state, None)
    names = [label.text for label in _written(score) if label.lane == "Phase"]
    assert names == ["Arrival", "Return"]


@settings(max_examples=30)
@given(
    moves=st.lists(
        st.tuples(st.floats(0, 150), st.sampled_from(["Arrival", "Journey", "Return", "Rest"])),
        max_size=8,
    ),
    now_min=st.floats(1, 180),
)
def test_names_of_phases_never_meet_wherever_the_therapist_went(
    qapp: QApplication, moves: list[tuple[float, str]], now_min: float
) -> None:
    scene = Scene()
    for minute, phase in sorted(moves):
        if minute <= now_min and phase != scene.state.phase:
            scene.at(max(minute, scene.session_ms() / MINUTE_MS)).do(c.EnterPhase(phase))
    scene.at(max(now_min, scene.session_ms() / MINUTE_MS))
    score = shown(room_theme(), scene.state, scene.session_ms())
    names = [label for label in _written(score) if label.lane == "Phase"]
    delete(score)
    for i, label in enumerate(names):
        assert not any(_meet(label.rect, other.rect) for other in names[i + 1 :])


def test_a_jump_ahead_reaches_as_far_as_its_own_length_and_leaves_the_plan_beside_it(
    qapp: QApplication,
) -> None:
    scene = Scene()
    scene.at(10).do(c.EnterPhase("Return"))
    score = shown(room_theme(), scene.state, scene.session_ms())
    names = {label.text: label.rect for label in _written(score) if label.lane == "Phase"}
    assert list(names) == ["Journey", "Arrival", "Return"]
    # Forty minutes of Return from 0:10; what is planned of Journey goes on behind it.
    assert names["Return"].left() < names["Journey"].left()


_PRESSURES = ((6, 146, 92), (17, 138, 86), (24, 126, 80), (38, 141, 88), (53, 148, 91))


@pytest.mark.parametrize("width", [780, 880, 1000, 1130, 1300])
@pytest.mark.parametrize("height", [340, 460, 540])
def test_every_pressure_has_its_figures_where_readings_stand_close(
    qapp: QApplication, width: int, height: int
) -> None:
    scene = Scene()
    for minute, upper, lower in _PRESSURES:
        scene.at(minute).do(c.TakeReading(ReadingTaken(upper, lower)))
    scene.at(180)
    score = shown(room_theme(), scene.state, None, (width, height))
    names = {label.text for label in _written(score) if label.lane == "Heart · BP"}
    assert names == {f"{upper}/{lower}" for _, upper, lower in _PRESSURES}
