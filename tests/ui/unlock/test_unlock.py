"""Unlocking by keys: wrong, right, and by the recovery code."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.services import Folder
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[[], MainWindow]


def _unlock(window: MainWindow) -> UnlockScreen:
    screen = window.screen_shown
    assert isinstance(screen, UnlockScreen)
    return screen


def _enter(qtbot: QtBot, screen: UnlockScreen, text: str) -> None:
    qtbot.keyClicks(screen.field, text)
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)


def test_a_wrong_passphrase_is_said_and_the_next_key_replaces_it(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.made()
    window = open_window()
    screen = _unlock(window)
    assert screen.field.hasFocus()
    _enter(qtbot, screen, "two geese over the weir")
    qtbot.waitUntil(lambda: "wrong" in screen.message, timeout=10_000)
    assert desk.program.folder is Folder.LOCKED
    assert screen.field.hasFocus()

    _enter(qtbot, screen, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, HomeScreen), timeout=10_000)


def test_the_recovery_code_opens_in_the_same_field(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    code = desk.made()
    window = open_window()
    _enter(qtbot, _unlock(window), code)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, HomeScreen), timeout=10_000)


def test_an_empty_field_asks_nothing(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.made()
    screen = _unlock(open_window())
    _enter(qtbot, screen, "")
    assert not screen.message
