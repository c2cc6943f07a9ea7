"""The day's checklist by keys: ticked, given a word, passed over, taken back, with its time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.chart.chart import chart_from
from kaproom.core.chart.day_checklist import day_checks, reread_before
from kaproom.core.events.chart import ConsentGiven
from kaproom.core.events.day import PASSED_OVER, TICKED
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.preparation import MusicWished
from kaproom.ui.controls.mark import Shape
from kaproom.ui.main_window import MainWindow
from kaproom.ui.preparation.screen import PreparationScreen
from kaproom.ui.prepare.agreements_section import AgreementsSection
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.prepare.today_section import TodaySection
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk
from tests.ui.clipping import clipped

Key = Qt.Key


@pytest.fixture
def prepare(desk: Desk, open_window: Callable[[], MainWindow]) -> PrepareScreen:
    """Prepare for a client with music wishes and a consent."""
    book = desk.opened().program.casebook
    client_id = add_client(book)
    for body in (
        ConsentGiven("touch", True, "ask first", "2026-11-02"),
        MusicWished("strings"),
        MusicWished("bells", avoid=True),
    ):
        book.write(client_id, body)
    window = open_window()
    window.routes.course.show_prepare(client_id)
    screen = window.screen_shown
    assert isinstance(screen, PrepareScreen)
    return screen


def _today(screen: PrepareScreen) -> TodaySection:
    section = screen.sections["today"]
    assert isinstance(section, TodaySection)
    return section


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_line_is_ticked_given_a_word_passed_over_and_taken_back(
    desk: Desk, prepare: PrepareScreen, qtbot: QtBot
) -> None:
    section, client_id = _today(prepare), prepare.desk.client_id
    rows = section.rows
    rows["fasting"].setFocus()
    _press(qtbot, Key.Key_Space)
    assert rows["fasting"].shape in (Shape.TICK, Shape.RING)
    desk.step(5)
    qtbot.keyClicks(QApplication.focusWidget(), "0")
    qtbot.keyClicks(QApplication.focusWidget(), "7:30")
    _press(qtbot, Key.Key_Return)
    assert rows["fasting"].hasFocus()
    rows["escort"].setFocus()
    _press(qtbot, Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "R., 13:10")
    _press(qtbot, Key.Key_Return)
    rows["toilet"].setFocus()
    _press(qtbot, Key.Key_Minus)
    rows["medicines"].setFocus()
    _press(qtbot, Key.Key_Space, Key.Key_Space)
    rows["intake"].setFocus()
    _press(qtbot, Key.Key_Space, Key.Key_Delete)

    all_saved(desk.program.casebook)
    stored = desk.program.record.read_stream(chart_stream(client_id), (Store.RECORD,))
    found = day_checks(chart_from(stored).ledger, prepare.day_here())
    assert {code: (e.body.answer, e.body.words) for code, e in found.items()} == {
        "fasting": (TICKED, "07:30"),
        "escort": (TICKED, "R., 13:10"),
        "toilet": (PASSED_OVER, ""),
    }
    assert rows["fasting"].said == f"07:30 · ticked {found['fasting'].event.wall_time()}"
    assert rows["toilet"].said.startswith("passed over ")
    assert rows["medicines"].said == ""


def test_ctrl_z_takes_back_the_last_answer_and_no_other(
    prepare: PrepareScreen, qtbot: QtBot
) -> None:
    section = _today(prepare)
    for code in ("fasting", "toilet"):
        section.rows[code].setFocus()
        _press(qtbot, Key.Key_Space)
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(section.rows["toilet"], Key.Key_Z, ctrl)
    assert set(day_checks(prepare.desk.state.ledger, prepare.day_here())) == {"fasting"}
    section.rows["fasting"].setFocus()
    _press(qtbot, Key.Key_Delete)
    qtbot.keyClick(section.rows["fasting"], Key.Key_Z, ctrl)
    assert set(day_checks(prepare.desk.state.ledger, prepare.day_here())) == {"fasting"}
    for _ in range(3):
        qtbot.keyClick(section.rows["fasting"], Key.Key_Z, ctrl)
    assert prepare.desk.state.intention


def test_consents_wishes_and_rereading_stand_where_they_are_needed(
    prepare: PrepareScreen, qtbot: QtBot
) -> None:
    said = _today(prepare).rows["consents"].beneath
    assert "touch given 2 Nov: ask first" in said
    assert "recording not asked" in said
    assert prepare.day.wishes.text() == "wishes: strings · avoid: bells"
    agreements = prepare.sections["agreements"]
    assert isinstance(agreements, AgreementsSection)
    (row,) = agreements.rows.values()
    assert row.said == "preparation"
    row.setFocus()
    _press(qtbot, Key.Key_Space)
    assert row.beneath.startswith("re-read ")
    assert set(reread_before(prepare.desk.state.ledger, prepare.day_here())) == set(agreements.rows)
    _press(qtbot, Key.Key_Space)
    assert reread_before(prepare.desk.state.ledger, prepare.day_here()) == {}


def test_the_preparation_is_a_key_away_and_the_clients_page_is_asked_for(
    prepare: PrepareScreen, qtbot: QtBot
) -> None:
    window = prepare.window()
    assert isinstance(window, MainWindow)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(prepare, Key.Key_P, alt)
    assert isinstance(window.screen_shown, PreparationScreen)
    qtbot.keyClicks(QApplication.focusWidget(), "half a")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    again = window.screen_shown
    assert isinstance(again, PrepareScreen)
    asked: list[str] = []
    again.client_asked.connect(asked.append)
    qtbot.keyClick(again, Key.Key_C, alt)
    assert asked == [again.desk.client_id]


def test_a_long_word_and_a_course_so_far_fit(
    desk: Desk, prepare: PrepareScreen, qtbot: QtBot
) -> None:
    window = prepare.window()
    assert isinstance(window, MainWindow)
    client_id = prepare.desk.client_id
    run_day(desk, client_id)
    window.resize(1280, 720)
    window.routes.course.show_prepare(client_id)
    screen = window.screen_shown
    assert isinstance(screen, PrepareScreen)
    section = _today(screen)
    section.rows["medicines"].setFocus()
    _press(qtbot, Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "took the evening tablet this morning as well")
    _press(qtbot, Key.Key_Return)
    for _ in range(4):
        QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 720)
    assert screen.parts.names.texts == ("the keeper",)
    assert clipped(screen) == []
