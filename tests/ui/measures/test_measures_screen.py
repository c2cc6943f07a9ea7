"""Measures by keys: one line, item by item, corrections, undo, the plot told mark by mark."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.measures.chart import Score, scores_of
from kaproom.core.measures.line import read_measure_line
from kaproom.ui.main_window import MainWindow
from kaproom.ui.measures.course_plot import MeasuresPlot
from kaproom.ui.measures.screen import MeasuresScreen
from kaproom.ui.theme import Theme
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk
from tests.ui.room.house import mean_luminance

DAY_MS = 24 * 3600 * 1000


class Case:
    """A client eight weeks into a course, and the screen of its measures."""

    def __init__(self, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk.opened(), qtbot
        self.client_id = add_client(desk.program.casebook)
        desk.clock.step(56 * DAY_MS)
        self.window = open_window()
        self.show()

    @property
    def screen(self) -> MeasuresScreen:
        screen = self.window.screen_shown
        assert isinstance(screen, MeasuresScreen)
        return screen

    def show(self) -> None:
        self.window.routes.course.show_measures(self.client_id)

    @property
    def scores(self) -> tuple[Score, ...]:
        return scores_of(self.desk.program.casebook.chart(self.client_id).ledger)

    def type(self, text: str) -> None:
        """Type into what has the focus, and Enter."""
        self.qtbot.keyClicks(self.focused, text)
        self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.focused, key)

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def case(desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> Case:
    return Case(desk, open_window, qtbot)


def test_a_score_is_said_back_while_it_is_typed_and_refused_beneath_the_line(case: Case) -> None:
    case.qtbot.keyClicks(case.focused, "-3d phq9 1 2 0 3 1 1 2 0 1")
    assert case.screen.form.echo.text().startswith("PHQ-9 11 · 15 Jan · items 1 2 0 3")
    assert "item 9: 1 · asks about thoughts of death or self-harm" in case.screen.form.echo.text()
    case.press(Qt.Key.Key_Return)
    (score,) = case.scores
    assert (score.body.total, score.body.on_date) == (11, "2027-01-15")
    assert case.screen.form.line.text() == ""
    case.qtbot.waitUntil(lambda: case.screen.saved.text == "Saved")
    (line,) = case.screen.scores.rows.lines
    assert "◆ item 9: 1" in line.text
    assert line.below == "items 1 2 0 3 1 1 2 0 1 · written down 18 Jan"
    case.type("phq9 31")
    assert case.screen.form.form.reason == "PHQ-9 goes from 0 to 27."
    assert case.screen.form.line.text() == "phq9 31"
    assert len(case.scores) == 1


def test_item_by_item_takes_one_key_for_each(case: Case) -> None:
    case.type("gad7 ; on the train")
    assert "item 1 of 7 · 0 to 3" in case.screen.form.items.words
    for key in "13":
        case.qtbot.keyClicks(case.focused, key)
    case.qtbot.keyClicks(case.focused, "7")
    assert case.screen.form.items.words == "Item 3 cannot be 7; it is 0, 1, 2, 3."
    case.press(Qt.Key.Key_Backspace)
    case.qtbot.keyClicks(case.focused, "2000-1")
    assert case.screen.form.line.hasFocus()
    assert "1 not answered: no total" in case.screen.form.echo.text()
    case.press(Qt.Key.Key_Return)
    (score,) = case.scores
    assert score.body.items == (1, 2, 0, 0, 0, None, 1)
    assert score.body.total is None
    assert score.body.note == "on the train"


def test_a_score_is_corrected_from_the_list_with_its_trail_and_undone(case: Case) -> None:
    case.type("-1w phq9 12")
    case.screen.scores.setFocus()
    case.press(Qt.Key.Key_Home)
    case.press(Qt.Key.Key_Return)
    assert case.screen.form.line.text() == "2027-01-11 phq9 12"
    for _ in range(2):
        case.press(Qt.Key.Key_Backspace)
    case.type("14")
    assert [s.body.total for s in case.scores] == [14]
    assert "corrected 18 Jan, was 12 of 11 Jan" in case.screen.scores.rows.lines[0].below
    assert case.screen.form.line.hasFocus()
    case.qtbot.keyClick(case.focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [s.body.total for s in case.scores] == [12]
    case.screen.scores.setFocus()
    case.press(Qt.Key.Key_Home)
    case.press(Qt.Key.Key_Delete)
    assert case.scores == ()
    case.qtbot.keyClick(case.focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [s.body.total for s in case.scores] == [12]


def test_a_line_half_typed_waits_for_a_correction(case: Case) -> None:
    case.type("phq9 12")
    case.qtbot.keyClicks(case.focused, "gad7 ")
    case.screen.scores.setFocus()
    case.press(Qt.Key.Key_Home)
    case.press(Qt.Key.Key_Return)
    form = case.screen.form
    assert form.what.text().startswith("Correcting PHQ-9")
    case.press(Qt.Key.Key_Backspace)
    case.type("9")
    assert (form.line.text(), form.what.text(), form.form.about) == ("gad7", "", "")
    case.type(" 8")
    assert {s.body.total for s in case.scores} == {8, 19}


def test_the_plot_is_told_mark_by_mark_with_its_gaps_and_sources(case: Case) -> None:
    for line in ("plan phq9 every 2 weeks -8w", "-8w phq9 19", "-6w phq9 15", "phq9 11"):
        case.type(line)
    strip = case.screen.plot.strips[0]
    assert [(a.total, b.total) for a, b in strip.lane.joined] == [(19, 15)]
    strip.setFocus()
    assert case.screen.told.text().startswith("PHQ-9 11 · week 8")
    assert "20 and above: severe" in case.screen.published.text()
    assert "Source: Kroenke, Spitzer, Williams 2001" in case.screen.published.text()
    case.press(Qt.Key.Key_Left)
    assert case.screen.told.text() == "PHQ-9 · planned for 4 Jan · no score"
    case.press(Qt.Key.Key_Home)
    assert case.screen.told.text().startswith("PHQ-9 19 · week 0")
    case.press(Qt.Key.Key_Return)
    assert case.screen.form.what.text().startswith("Correcting PHQ-9 of 2026-11-23")
    (plan,) = case.screen.plans.lines
    assert plan.detail == "every 2 weeks from 23 Nov 2026"
    assert mean_luminance(case.window.grab().toImage()) <= 0.02


def test_nothing_is_drawn_across_a_gap(case: Case) -> None:
    for line in ("-8w phq9 14", "phq9 14"):
        case.type(line)
    before = _accent_between(case)
    case.type("plan phq9 weeks 0 4 8 -8w")
    assert before > 100
    assert _accent_between(case) == 0


def test_a_line_that_was_not_entered_is_there_again(case: Case) -> None:
    case.qtbot.keyClicks(case.focused, "phq9 1 2 0")
    case.window.routes.house.show_home()
    all_saved(case.desk.program.casebook)
    case.show()
    assert case.screen.form.line.text() == "phq9 1 2 0"
    case.press(Qt.Key.Key_Escape)
    case.window.routes.house.show_home()
    all_saved(case.desk.program.casebook)
    case.show()
    assert case.screen.form.form.reason == ""

    case.type("phq9 12")
    case.screen.scores.setFocus()
    case.press(Qt.Key.Key_Home)
    case.press(Qt.Key.Key_Return)
    case.press(Qt.Key.Key_Backspace)
    case.window.routes.house.show_home()
    all_saved(case.desk.program.casebook)
    case.show()
    assert case.screen.form.what.text().startswith("Correcting PHQ-9")
    case.type("9")
    assert [s.body.total for s in case.scores] == [19]


def test_the_small_plot_says_first_and_newest_and_follows_the_chart(
    case: Case, theme: Theme
) -> None:
    casebook = case.desk.program.casebook
    plot = MeasuresPlot(case.desk.program, theme, case.client_id)
    case.qtbot.addWidget(plot)
    assert _texts(plot) == ["None written down yet."]
    today = casebook.now().local().date()
    for line in ("-8w phq9 19", "phq9 11"):
        read = read_measure_line(line, case.desk.program.said.measures(), today)
        assert read.body is not None
        casebook.write(case.client_id, read.body)
    all_saved(casebook)
    assert "PHQ-9 19 → 11 · weeks 0–8" in _texts(plot)


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def _accent_between(case: Case) -> int:
    """How many pixels of the line's colour there are midway between the two scores."""
    strip = case.screen.plot.strips[0]
    case.screen.form.take_focus()
    strip.resize(900, strip.height())
    image: QImage = strip.grab().toImage()
    half = image.width() // 2
    return sum(
        image.pixelColor(x, y).red() > 180
        for x in range(half - 60, half + 61)
        for y in range(image.height() - 30)
    )
