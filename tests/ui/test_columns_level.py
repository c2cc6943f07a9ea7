"""The columns of a screen: their first headings are level, their margins are equal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import Text
from kaproom.ui.scrolled_column import ScrolledColumn
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


def test_words_end_as_far_from_the_right_edge_as_they_begin_from_the_left(
    course_stage: CourseStage,
) -> None:
    screens = course_stage.screens()
    for name in ("home", "client", "preparation", "prepare", "integration"):
        screens[name]()
        for height in (900, 420):
            course_stage.window.resize(1440, height)
            course_stage.settle()
            columns = course_stage.window.findChildren(ScrolledColumn)
            shown = [c for c in columns if c.isVisible() and isinstance(c.parentWidget(), Panel)]
            assert shown, name
            edges = [_edges(column) for column in shown]
            assert all(left == right for left, right in edges), (name, height, edges)
        assert any(column.verticalScrollBar().maximum() for column in shown), name


def _edges(column: ScrolledColumn) -> tuple[int, int]:
    """From the left edge of its panel to the words, and from their end to the right edge."""
    panel, inner = column.parentWidget(), column.widget()
    assert panel is not None
    assert inner is not None
    layout = inner.layout()
    assert layout is not None
    words = layout.contentsRect()
    left = inner.mapTo(panel, words.topLeft()).x()
    return left, panel.width() - 1 - inner.mapTo(panel, words.topRight()).x()
