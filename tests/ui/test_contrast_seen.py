"""Contrast of the words as they stand on the real screens, measured in their pictures."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.main_window import MainWindow
from kaproom.ui.score.canvas import Label
from kaproom.ui.score.widget import ScoreWidget
from kaproom.ui.theme import contrast
from tests.ui.course_stage import CourseStage
from tests.ui.stops import name_of

pytestmark = pytest.mark.long

# Smoothing at their edges takes a little of the contrast of thin letters: 7:1 in the theme.
LEAST = 4.5
_FEWEST_PX = 6
_EDGE = 3
# A dot where nothing is entered.
_SPECKS = " ·"


@pytest.fixture
def course_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CourseStage]:
    """A course begun."""
    stage = CourseStage(qapp, qtbot, tmp_path)
    yield stage
    stage.close()


def test_words_stand_out_where_they_stand(course_stage: CourseStage) -> None:
    low: list[str] = []
    measured = 0
    screens = course_stage.screens()
    screens["room"] = course_stage.show_room
    for name, show in screens.items():
        show()
        course_stage.settle()
        window = course_stage.window
        picture = window.grab().toImage()
        for what, where in _texts(window):
            ratio = _contrast_in(picture, where)
            measured += ratio is not None
            if ratio is not None and ratio < LEAST:
                low.append(f"{name}: {ratio:.1f} {what}")
    assert measured > 500
    assert not low, "\n".join(low)


def _texts(window: MainWindow) -> list[tuple[str, QRect]]:
    """All that is written, and where, as far as it is in sight."""
    found: list[tuple[str, QRect]] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        place = partial(widget.mapTo, window)
        if isinstance(widget, ScoreWidget):
            for label in _labels(widget):
                rect = label.rect.toAlignedRect()
                found.append((f"score {label.text!r}", QRect(place(rect.topLeft()), rect.size())))
        elif isinstance(widget, KeyButton) and not widget.isEnabled():
            continue  # It stands back on purpose; its own test holds it to be read.
        elif isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.text().strip(
            _SPECKS
        ):
            seen = widget.visibleRegion().boundingRect()
            if seen != widget.rect():
                continue  # Cut by what it scrolls in.
            if not isinstance(widget, QLabel):
                # Without its edge, which may be brighter than the words.
                seen.adjust(_EDGE, _EDGE, -_EDGE, -_EDGE)
            found.append(
                (f"{name_of(widget)} {widget.text()!r}", QRect(place(seen.topLeft()), seen.size()))
            )
        elif isinstance(widget, QPlainTextEdit) and widget.toPlainText().strip():
            found.append((name_of(widget), QRect(place(QPoint(0, 0)), widget.size())))
    return found


def _labels(score: ScoreWidget) -> list[Label]:
    sheet = QImage(score.size(), QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    labels = score.draw(painter)
    painter.end()
    return labels


def _contrast_in(picture: QImage, where: QRect) -> float | None:
    """The contrast of what is farthest from the ground, and no speck; None where nothing is."""
    counted: Counter[int] = Counter()
    box = where.intersected(picture.rect())
    for y in range(box.top(), box.bottom() + 1):
        for x in range(box.left(), box.right() + 1):
            counted[picture.pixel(x, y)] += 1
    if len(counted) < 2:
        return None
    ground = QColor(counted.most_common(1)[0][0])
    ratios = sorted(((contrast(QColor(c), ground), n) for c, n in counted.items()), reverse=True)
    seen = 0
    for ratio, times in ratios:
        seen += times
        if seen >= _FEWEST_PX:
            return ratio
    return None
