"""Prepare by keys: what is written is on the chart, hollow until saved, and can be left out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.rows import EntryRow
from kaproom.ui.prepare.screen import PrepareScreen, Start
from kaproom.ui.prepare.section import ListSection
from tests.support.day import INTENTION, add_client, run_day
from tests.support.desk import Desk

Prepare = Callable[[], PrepareScreen]
_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def prepare(desk: Desk, open_window: Callable[[], MainWindow]) -> Prepare:
    """Opens Prepare for the first client there is."""

    def open_it() -> PrepareScreen:
        window = open_window()
        window.routes.course.show_prepare(desk.program.casebook.client_ids()[0])
        screen = window.screen_shown
        assert isinstance(screen, PrepareScreen)
        return screen

    return open_it


def _type(qtbot: QtBot, *texts: str) -> None:
    """Fill fields from the one in focus on, and press Enter."""
    for place, text in enumerate(texts):
        if place:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if not isinstance(widget, QComboBox):
            qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(widget, text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _rows(screen: PrepareScreen, name: str) -> ListSection:
    section = screen.sections[name]
    assert isinstance(section, ListSection)
    return section


def test_an_order_is_replaced_by_keys(desk: Desk, prepare: Prepare, qtbot: QtBot) -> None:
    client_id = add_client(desk.opened().program.casebook)
    screen = prepare()
    qtbot.keyClick(screen, Qt.Key.Key_O, _ALT)
    _type(qtbot, "ketamine", "IM", "37,5")
    order = desk.program.casebook.chart(client_id).order
    assert order is not None
    assert order.body.amount_ug == 37_500
    assert order.body.prescriber == "Dr. O."
    assert not screen.sections["order"].form.isVisible()


def test_an_order_that_cannot_be_read_stays_in_its_form(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    form = prepare().sections["order"].form
    before = desk.program.casebook.chart(client_id).order
    qtbot.keyClick(form.window(), Qt.Key.Key_O, _ALT)
    _type(qtbot, "ketamine", "IM", "a little")
    assert "milligrams" in form.reason
    assert form.field("amount").hasFocus()
    assert desk.program.casebook.chart(client_id).order == before


def test_an_entry_is_hollow_until_it_is_saved_and_taken_back_with_delete(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    add_client(desk.opened().program.casebook)
    screen = prepare()
    section = _rows(screen, "weight")
    qtbot.keyClick(screen, Qt.Key.Key_W, _ALT)
    _type(qtbot, "70,5")
    assert [(line.words, line.saved) for line in section.rows.lines] == [("70.5 kg", False)]
    qtbot.waitUntil(lambda: section.rows.lines[0].saved)

    row = section.rows.findChildren(EntryRow)[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert [line.words for line in section.rows.lines] == ["72 kg"]
    assert len(desk.program.casebook.chart(screen.desk.client_id).ledger.events) >= 6


def test_an_intention_is_rewritten_and_the_old_wording_kept(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    screen = prepare()
    assert INTENTION in " ".join(label.text() for label in screen.findChildren(QLabel))
    qtbot.keyClick(screen, Qt.Key.Key_I, _ALT)
    _type(qtbot, "to stay on the ferry")
    assert desk.program.casebook.chart(client_id).intention == "to stay on the ferry"
    assert "one earlier wording is kept" in [w.text() for w in screen.findChildren(QLabel)]


def test_what_was_written_last_is_taken_back_and_what_stood_before_stays(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    screen = prepare()
    qtbot.keyClick(screen, Qt.Key.Key_I, _ALT)
    _type(qtbot, "to stay on the ferry")
    for _ in range(2):
        qtbot.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.program.casebook.chart(client_id).intention == INTENTION
    assert "Nothing was written here" in screen.reason.text()


def test_everything_can_be_passed_over(desk: Desk, prepare: Prepare, qtbot: QtBot) -> None:
    client_id = add_client(desk.opened().program.casebook)
    screen = prepare()
    started: list[Start] = []
    screen.started.disconnect()
    screen.started.connect(started.append)
    qtbot.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    state = started[0].live.state
    assert state.running
    assert state.started is not None
    assert (state.started.client_id, state.started.number) == (client_id, 1)
    assert started[0].protocol_code == "im-180"


def test_the_plan_of_the_orders_route_is_chosen_first(desk: Desk, prepare: Prepare) -> None:
    add_client(desk.opened().program.casebook)
    protocol = prepare().day.protocol.chosen
    assert protocol is not None
    assert protocol.route == "IM"


def test_what_was_carried_last_time_is_at_hand(desk: Desk, prepare: Prepare) -> None:
    run_day(desk, add_client(desk.opened().program.casebook))
    said = " ".join(label.text() for label in prepare().findChildren(QLabel))
    assert "s1 · 0:34" in said
    assert "it was only rain" in said
    assert "humming" not in said
    assert "Readings of session 1" in said
    assert "baseline BP 132/84" in said
    assert "highest BP 141/88" in said


def test_escape_leaves_a_form_first_and_the_screen_second(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    add_client(desk.opened().program.casebook)
    screen = prepare()
    window = screen.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(screen, Qt.Key.Key_O, _ALT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.screen_shown is screen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, HomeScreen)
