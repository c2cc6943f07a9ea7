"""The way to the screen of music and back: from Home, and from Prepare with what is chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.music.screen import MusicScreen
from kaproom.ui.prepare.screen import PrepareScreen
from tests.support.day import add_client
from tests.support.desk import Desk

Open = Callable[..., MainWindow]
_CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_home_by_key_and_back(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    window = open_window()
    assert isinstance(window.screen_shown, HomeScreen)
    qtbot.keyClick(window, Qt.Key.Key_M, _CTRL)
    assert isinstance(window.screen_shown, MusicScreen)
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, HomeScreen)
    window.screen_shown.music_key.click()
    assert isinstance(window.screen_shown, MusicScreen)


def test_from_prepare_and_back_with_the_plan_that_was_held_against(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    window.routes.course.show_prepare(client_id)
    prepare = window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    prepare.day.protocol.choose(1)
    plans = desk.program.said.protocols()
    prepare.day.music_key.click()
    music = window.screen_shown
    assert isinstance(music, MusicScreen)
    assert music.editing.plan == plans[1]
    music.editing.choose_plan(plans[0])
    qtbot.keyClick(music, Qt.Key.Key_Escape)
    again = window.screen_shown
    assert isinstance(again, PrepareScreen)
    assert again.day.protocol.chosen == plans[0]
    qtbot.keyClick(again, Qt.Key.Key_M, _CTRL)
    assert isinstance(window.screen_shown, MusicScreen)


def test_locking_leaves_nothing_of_it_behind(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    window = open_window()
    window.routes.house.show_music()
    qtbot.keyClick(window, Qt.Key.Key_L, _CTRL)
    assert not isinstance(window.screen_shown, MusicScreen)
    qtbot.waitUntil(lambda: not window.findChildren(MusicScreen))
