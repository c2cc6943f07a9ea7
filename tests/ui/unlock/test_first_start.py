"""First start by keys: the passphrase twice, the recovery code once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import chart_stream
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.services import Folder
from kaproom.ui.unlock.new_keys import FirstStartScreen
from tests.support.day import add_client
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[[], MainWindow]


def _type(qtbot: QtBot, text: str, enter: bool = True) -> None:
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, text)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def _first(window: MainWindow) -> FirstStartScreen:
    screen = window.screen_shown
    assert isinstance(screen, FirstStartScreen)
    return screen


def test_a_short_passphrase_is_told_how_much_is_missing(open_window: Open, qtbot: QtBot) -> None:
    page = _first(open_window()).passphrase
    _type(qtbot, "seven ch")
    assert page.message == "The passphrase is 2 characters short of 10."
    assert page.first.hasFocus()


def test_two_that_differ_are_not_taken(open_window: Open, qtbot: QtBot, desk: Desk) -> None:
    page = _first(open_window()).passphrase
    _type(qtbot, PASSPHRASE)
    assert page.again.hasFocus()
    _type(qtbot, PASSPHRASE + "s")
    assert page.message == "The two are not the same. Type it once more."
    assert desk.program.folder is Folder.NEW


def test_from_nothing_to_home(open_window: Open, qtbot: QtBot, desk: Desk) -> None:
    window = open_window()
    first = _first(window)
    _type(qtbot, PASSPHRASE)
    _type(qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(first.recovery.code), timeout=30_000)
    code = first.recovery.code

    _type(qtbot, "WRONG")
    assert "not the last group" in first.recovery.message
    _type(qtbot, code.rsplit("-", maxsplit=1)[-1].lower())
    assert isinstance(window.screen_shown, HomeScreen)
    assert not first.recovery.code
    assert desk.program.user == "therapist"


def test_the_name_typed_stands_on_each_entry(open_window: Open, qtbot: QtBot, desk: Desk) -> None:
    first = _first(open_window())
    name = first.passphrase.name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Q. T.")
    first.passphrase.first.setFocus()
    _type(qtbot, PASSPHRASE)
    _type(qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(first.recovery.code), timeout=30_000)
    client_id = add_client(desk.program.casebook)
    qtbot.waitUntil(lambda: not desk.program.casebook.unsaved(client_id), timeout=30_000)
    events = desk.program.record.read_stream(chart_stream(client_id))
    assert {event.author for event in events} == {"Q. T."}
