"""A form not entered yet: its words are there again after a lock, a way back, a new window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.stream.ports import Draft
from kaproom.ui.away.watch import Away
from kaproom.ui.form_draft import KEPT
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.prepare.section import Section
from tests.support.day import add_client
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[[], MainWindow]


def _today(window: MainWindow, client_id: str) -> Section:
    window.routes.course.show_prepare(client_id)
    screen = window.screen_shown
    assert isinstance(screen, PrepareScreen)
    return next(s for s in screen.findChildren(Section) if s.title_text == "Today")


def _begin(qtbot: QtBot, section: Section, words: str) -> QLineEdit:
    section.open_form()
    field = next(iter(section.form.findChildren(QLineEdit)))
    qtbot.keyClicks(field, words)
    return field


def test_a_lock_keeps_what_a_form_held(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    _begin(qtbot, _today(window, client_id), "water 09:1")
    window.away.tell(Away.IDLE)
    desk.program.door.open_with(PASSPHRASE)
    again = _today(window, client_id)
    assert again.form.is_open
    assert "water 09:1" in again.form.values().values()
    assert again.form.reason == KEPT


def test_what_is_entered_or_put_away_is_not_kept(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        section = _today(window, client_id)
        field = _begin(qtbot, section, "water 09:10")
        section.draft.keep()
        qtbot.keyClick(field, key)
        assert not section.form.is_open
        window.routes.house.show_home()
        qtbot.waitUntil(lambda: _kept(desk, client_id) == Draft().text, timeout=30_000)
        assert not _today(window, client_id).form.is_open


def test_a_new_client_half_told_is_there_again(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    window = open_window()
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_N, ctrl)
    qtbot.keyClicks(QApplication.focusWidget(), "Q. Z")
    window.lock()
    desk.program.door.open_with(PASSPHRASE)
    window.routes.house.show_home()
    home = window.screen_shown
    assert isinstance(home, HomeScreen)
    assert home.new_client.form.values()["label"] == "Q. Z"
    qtbot.keyClick(home.new_client.form, Qt.Key.Key_Return)
    assert len(desk.program.casebook.client_ids()) == 1


def _kept(desk: Desk, client_id: str) -> str:
    return desk.program.record.read_draft(f"form/{client_id}/words+code").text
