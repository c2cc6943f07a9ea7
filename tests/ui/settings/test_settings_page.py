"""The page of settings: the way there and back by keys, and what is set surviving a start."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.practice.settings import Settings
from kaproom.settings import SETTINGS_FILE, load_settings
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.settings.screen import SettingsScreen
from tests.support.desk import Desk

Open = Callable[[], MainWindow]
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("back", ["escape", "alt left"])
def test_there_from_home_and_back_by_keys(
    desk: Desk, open_window: Open, qtbot: QtBot, back: str
) -> None:
    desk.opened()
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_Comma, _CTRL)
    assert isinstance(window.screen_shown, SettingsScreen)
    focus = QApplication.focusWidget()
    if back == "escape":
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(focus, Qt.Key.Key_Left, _ALT)
    assert isinstance(window.screen_shown, HomeScreen)


def test_what_is_set_is_there_at_the_next_start(desk: Desk) -> None:
    program = desk.opened().program
    assert program.settings() == Settings()
    program.save_settings(Settings(cover_after_min=3, backup_folders=("/b",)))
    assert program.settings().cover_after_min == 3
    assert load_settings(desk.folder / "data") == (Settings(3, 10, ("/b",)), "")


@pytest.mark.parametrize("text", ["{", '{"cover_after_min": -1}', '{"lock_after_min": "soon"}'])
def test_a_damaged_file_is_named_and_the_defaults_hold(desk: Desk, text: str) -> None:
    desk.opened()
    (desk.folder / "data" / SETTINGS_FILE).write_text(text, "utf-8")
    assert desk.program.settings() == Settings()
    assert SETTINGS_FILE in desk.program.data_faults()[0]
    desk.program.save_settings(Settings())
    assert not desk.program.data_faults()
