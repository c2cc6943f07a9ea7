"""The score as a widget: cursor, keys, zoom, hollow and solid, and what it costs."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.session import ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState, fold_session
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.score import ScoreWidget
from kaproom.ui.theme import Theme, contrast, relative_luminance
from tests.support.scene import Scene
from tests.ui.score.days import MINUTE_MS, NO_SAMPLES, device, picture, shown, weather


@pytest.fixture
def review(theme: Theme, qtbot: QtBot) -> Iterator[ScoreWidget]:
    """The score of a day that is over."""
    scene = weather()
    scene.do(c.EndSession())
    score = shown(theme, scene.state, None)
    qtbot.addWidget(score)
    score.show()
    yield score
    score.close()


def _pixels(image: QImage) -> NDArray[np.int16]:
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = (flat.height(), flat.bytesPerLine() // 4, 4)
    pixels = np.frombuffer(flat.constBits(), np.uint8).reshape(shape)
    return pixels[:, : flat.width(), :3].astype(np.int16)


def test_keys_move_the_cursor_in_small_and_large_steps(review: ScoreWidget) -> None:
    told: list[int] = []
    review.cursor_moved.connect(told.append)
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(review, key, modifier)
    assert told == [10_000, 70_000, 60_000, 60 * MINUTE_MS, 0]
    assert review.cursor_ms == 0


def test_a_drag_moves_the_cursor_and_it_is_told_in_words(review: ScoreWidget) -> None:
    box = review.lane_boxes()["Notes"]
    left, middle = QPoint(int(box.left()), 300), QPoint(int(box.center().x()), 300)
    QTest.mousePress(review, Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(review, middle)
    QTest.mouseRelease(review, Qt.MouseButton.LeftButton, pos=middle)
    assert abs(review.cursor_ms - 90 * MINUTE_MS) < MINUTE_MS
    review.cursor_ms = 30 * MINUTE_MS
    assert review.accessibleName() == "Score"
    words = review.accessibleDescription()
    assert words.startswith("0:30:00, T+0:09. Journey. Low tide, held.")
    assert "Reading 148/91, pulse 88, oxygen 91 % at 0:30" in words
    assert "Stillness" in words
    assert "quiet" not in review.describe_at(26 * MINUTE_MS)
    assert "starred note" in review.describe_at(26 * MINUTE_MS)


def test_zoom_by_key_and_wheel_keeps_the_cursor_in_sight(review: ScoreWidget) -> None:
    review.cursor_ms = 50 * MINUTE_MS
    for _ in range(6):
        QTest.keyClick(review, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    start_ms, end_ms = review.seen_ms
    assert end_ms - start_ms < 60 * MINUTE_MS
    QTest.keyClick(review, Qt.Key.Key_End)
    assert review.seen_ms[0] <= review.cursor_ms <= review.seen_ms[1]
    QTest.keyClick(review, Qt.Key.Key_0)
    assert review.seen_ms == (0, 180 * MINUTE_MS)


def test_live_it_takes_no_key_and_shows_now(theme: Theme, qtbot: QtBot) -> None:
    scene = weather()
    score = shown(theme, scene.state, scene.session_ms())
    qtbot.addWidget(score)
    assert score.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.keyClick(score, Qt.Key.Key_Right)
    assert score.cursor_ms == 0
    lit = _pixels(picture(score))
    accent = np.array([theme.accent.blue(), theme.accent.green(), theme.accent.red()])
    columns = (lit == accent).all(axis=2).sum(axis=0)
    box = score.lane_boxes()["Notes"]
    now_x = box.left() + (box.width() - 4) / 3
    assert abs(int(columns.argmax()) - now_x) <= 2


def test_unsaved_is_hollow_and_then_solid(theme: Theme, qtbot: QtBot) -> None:
    scene = Scene()
    tears = scene.at(60).do(c.Observe("tears", "Tears", lasting=False))
    note = scene.at(60).do(c.TakeNote("a note"))
    score = shown(theme, scene.at(120).state, scene.session_ms(), unsaved=[tears.id, note.id])
    qtbot.addWidget(score)
    for lane, role in (("Observed", theme.observed), ("Notes", theme.ink_soft)):
        hollow = _count(score, lane, role)
        score.set_session(scene.state, NO_SAMPLES, scene.session_ms())
        solid = _count(score, lane, role)
        assert hollow > 0
        assert hollow != solid
        score.set_session(
            scene.state, NO_SAMPLES, scene.session_ms(), frozenset({tears.id, note.id})
        )


def _count(score: ScoreWidget, lane: str, colour: QColor) -> int:
    box = score.lane_boxes()[lane].toRect()
    wanted = np.array([colour.blue(), colour.green(), colour.red()])
    return int((_pixels(picture(score).copy(box)) == wanted).all(axis=2).sum())


def test_growing_second_by_second_looks_as_if_drawn_at_once(theme: Theme, qtbot: QtBot) -> None:
    scene, whole = weather(), device(3600)
    score = shown(theme, SessionState(), 0)
    qtbot.addWidget(score)
    with qtbot.waitExposed(score):
        score.show()
    state, samples, coming = SessionState(), SampleTrack(), list(scene.events)
    for second in range(0, 3600, 30):
        while coming and (coming[0].session_ms or 0) <= second * 1000:
            state = fold_session(state, coming.pop(0))
        known = len(samples)
        samples.extend(
            SampleBatch(
                known, tuple(whole.pulse_bpm[known:second]), tuple(whole.spo2_percent[known:second])
            )
        )
        last = state.ledger.events[-1]
        fresh = second * 1000 - (last.session_ms or 0) < 30_000
        score.set_session(state, samples, second * 1000, frozenset({last.id} if fresh else ()))
        QApplication.processEvents()
        if second % 300 == 0:
            on_screen = score.screen().grabWindow(score.winId()).toImage()
            differing = abs(_pixels(on_screen) - _pixels(score.grab().toImage())).max(axis=2) > 16
            # Smooth edges are cut where a repaint ends: a pixel, never a letter.
            assert differing.sum() <= 6, second


def test_many_entries_at_once_are_each_drawn_once(theme: Theme) -> None:
    scene = weather()
    begun = fold_session(SessionState(), scene.events[0])
    score = shown(theme, begun, 0)
    score.set_session(scene.state, NO_SAMPLES, scene.session_ms())
    whole = shown(theme, scene.state, scene.session_ms())
    assert np.array_equal(_pixels(picture(score)), _pixels(picture(whole)))


def test_it_costs_no_reference_to_none(theme: Theme, qtbot: QtBot) -> None:
    scene, samples = weather(), device(600)
    score = shown(theme, scene.state, scene.session_ms(), samples=samples)
    qtbot.addWidget(score)
    with qtbot.waitExposed(score):
        score.show()

    def turns(count: int) -> None:
        for i in range(count):
            score.set_session(scene.state, samples, scene.session_ms() + i * 60_000 % 3_600_000)
            score.repaint()

    def drift(count: int) -> int:
        gc.collect()
        before = sys.getrefcount(None)
        turns(count)
        return abs(sys.getrefcount(None) - before)

    turns(50)
    # A leak or a loss at every call is counted in thousands, every time; what other tests left
    # behind and goes only now is counted once.
    assert min(drift(150) for _ in range(3)) < 75


@pytest.mark.parametrize("size", [(820, 370), (1035, 540), (2700, 1500)])
@pytest.mark.parametrize("live", [True, False])
def test_it_stays_dark(theme: Theme, qtbot: QtBot, size: tuple[int, int], live: bool) -> None:
    scene = weather()
    score = shown(theme, scene.state, scene.session_ms() if live else None, size, device(3600))
    qtbot.addWidget(score)
    parts = _pixels(picture(score))[:, :, ::-1] / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    assert (linear @ np.array([0.2126, 0.7152, 0.0722])).mean() <= 0.02


@pytest.mark.parametrize("hand_alone", [True, False])
def test_every_word_stands_out_at_seven_to_one(
    theme: Theme, qtbot: QtBot, hand_alone: bool
) -> None:
    scene = weather()
    samples = NO_SAMPLES if hand_alone else device(3600)
    score = shown(theme, scene.state, scene.session_ms(), samples=samples)
    qtbot.addWidget(score)
    score.set_music_plan([("Far shore", 61 * MINUTE_MS, 90 * MINUTE_MS)])
    image = picture(score, 3.0)
    probe = QImage(QSize(1, 1), QImage.Format.Format_RGB32)
    painter = QPainter(probe)
    labels = score.draw(painter)
    painter.end()
    assert len(labels) > 30
    for label in labels:
        rect = QRectF(label.rect.topLeft() * 3, label.rect.size() * 3).toRect()
        cut = image.copy(rect)
        colours = {cut.pixel(x, y) for x in range(cut.width()) for y in range(cut.height())}
        by_light = sorted((QColor(rgb) for rgb in colours), key=relative_luminance)
        assert contrast(by_light[0], by_light[-1]) >= 7, label


def test_it_draws_on_paper_without_stamps(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    score = shown(theme, weather().state, None)
    qtbot.addWidget(score)
    file = tmp_path / "score.pdf"
    writer = QPdfWriter(str(file))
    painter = QPainter(writer)
    painter.scale(8, 8)
    words = [label.text for label in score.draw(painter, on_paper=True)]
    painter.end()
    assert "148/91" in words
    assert b"/Subtype /Image" not in file.read_bytes()


def test_the_score_reaches_to_what_happened_after_the_end_and_not_to_its_tidying(
    theme: Theme,
) -> None:
    scene = Scene()
    note = scene.at(10).do(c.TakeNote("warm"))
    scene.at(160).do(c.EndSession())
    scene.at(172).do(c.BeginAdverse("fall", "Fall"))
    scene.at(48 * 60).do(c.StarNote(note.id, True))
    score = shown(theme, scene.state, None)
    assert score.end_ms == 172 * MINUTE_MS
    assert score.nearest_ms(score.width()) == 180 * MINUTE_MS
    assert score.lane_boxes()["Observed"].isValid()
    assert not picture(score).isNull()


@pytest.mark.parametrize("pulse_bpm", [92, 94, 96, 98, 100])
def test_a_pulse_beside_a_pressure_beyond_its_line_covers_no_corner_of_the_diamond(
    theme: Theme, pulse_bpm: int
) -> None:
    lit: list[int] = []
    for pulse in (None, pulse_bpm):
        scene = Scene().at(60)
        scene.do(c.TakeReading(ReadingTaken(150, 96, pulse, 98)))
        score = shown(theme, scene.at(90).state, None)
        lit.append(_count(score, "Heart · BP", theme.caution))
    alone, beside = lit
    # What is missing is the small dot of a pulse that stands at the very same value.
    assert beside >= alone * 0.65
