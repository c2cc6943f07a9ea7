"""The columns of a screen are level: their first headings, with a key beside them or without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import Text
from tests.ui.course_stage import CourseStage

SCREENS = ("home", "client", "preparation", "prepare", "integration", "measures", "handout")


@pytest.fixture
def course_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CourseStage]:
    stage = CourseStage(qapp, qtbot, tmp_path)
    yield stage
    stage.close()


def test_the_first_headings_of_a_screen_are_level(course_stage: CourseStage) -> None:
    screens = course_stage.screens()
    for name in SCREENS:
        screens[name]()
        course_stage.settle()
        middles = [_first_heading(panel) for panel in _columns(course_stage)]
        assert len(middles) > 1, name
        assert len(set(middles)) == 1, (name, middles)


def _columns(stage: CourseStage) -> list[Panel]:
    panels = stage.window.findChildren(Panel)
    return [p for p in panels if p.isVisible() and not p.property("inside")]


def _first_heading(panel: Panel) -> int:
    """How far down its middle is, in a panel's own pixels."""
    texts = [t for t in panel.findChildren(Text) if t.isVisible() and t.text() and t.font().bold()]
    return min(text.mapTo(panel, QPoint(0, text.height() // 2)).y() for text in texts)
