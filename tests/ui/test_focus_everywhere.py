"""Tab on every screen of the real window: all reached, in the order of reading, seen, and back."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.panel import Panel
from tests.ui.course_stage import CourseStage
from tests.ui.stops import go_around, name_of, to_be_reached, unseen_stops

pytestmark = pytest.mark.long

# Above it a row may stand and still count as the same line.
_SAME_LINE = 14


@pytest.fixture
def course_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CourseStage]:
    """A course begun."""
    stage = CourseStage(qapp, qtbot, tmp_path)
    yield stage
    stage.close()


def test_tab_goes_through_every_screen_as_it_is_read(course_stage: CourseStage) -> None:
    window = course_stage.window
    unseen: list[str] = []
    for name, show in course_stage.screens().items():
        show()
        window.activateWindow()
        course_stage.settle()
        screen = window.screen_shown
        assert screen is not None
        assert QApplication.focusWidget() is not None, name
        stops = go_around(window)
        missed = [name_of(each) for each in to_be_reached(screen) if each not in stops]
        assert not missed, name
        assert go_around(window, Qt.Key.Key_Backtab)[1:] == stops[:0:-1], name
        assert not _against_reading(stops), name
        unseen += [f"{name}: {stop}" for stop in unseen_stops(window, stops)]
    assert not unseen, "\n".join(unseen)


def _against_reading(stops: list[QWidget]) -> list[str]:
    """Steps that lead upwards, or left on a line, inside one panel."""
    wrong: list[str] = []
    for one, other in pairwise(stops):
        panel = _panel(one)
        if panel is None or panel is not _panel(other):
            continue
        here, there = (w.mapTo(panel, QPoint(0, 0)) for w in (one, other))
        middle = here.y() + one.height() / 2
        same_line = abs(middle - there.y() - other.height() / 2) <= _SAME_LINE
        if (there.x() < here.x()) if same_line else (there.y() < here.y()):
            wrong.append(f"{name_of(one)} then {name_of(other)}")
    return wrong


def _panel(widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Panel):
        around = around.parentWidget()
    return around
