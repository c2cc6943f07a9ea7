"""The two idle times on the page of settings: chosen, saved at once, told when they cannot be."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from kaproom.core.practice.settings import Settings
from kaproom.settings import SETTINGS_FILE, load_settings
from kaproom.ui.main_window import MainWindow
from kaproom.ui.settings.cover_section import CoverSection
from tests.support.desk import Desk

Open = Callable[[], MainWindow]


def _section(window: MainWindow) -> CoverSection:
    window.routes.house.show_settings()
    return window.findChildren(CoverSection)[0]


def _choose(qtbot: QtBot, choice: QComboBox, words: str) -> None:
    choice.setFocus()
    qtbot.keyClicks(choice, words)
    qtbot.keyClick(choice, Qt.Key.Key_Return)


def test_a_time_chosen_by_keys_holds_at_once(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    section = _section(open_window())
    assert (section.cover.currentText(), section.lock.currentText()) == ("5 minutes", "10 minutes")
    _choose(qtbot, section.lock, "never")
    assert load_settings(desk.folder / "data")[0] == Settings(cover_after_min=5, lock_after_min=0)
    assert desk.program.settings().lock_after_min == 0


def test_a_time_set_by_hand_is_shown_as_it_is(desk: Desk, open_window: Open) -> None:
    desk.opened().program.save_settings(Settings(cover_after_min=7))
    section = _section(open_window())
    assert section.cover.currentText() == "7 minutes"


def test_a_time_that_cannot_be_saved_is_not_shown_as_set(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    section = _section(open_window())
    (desk.folder / "data" / SETTINGS_FILE).mkdir()
    _choose(qtbot, section.lock, "never")
    assert "could not be saved" in section.reason
    assert section.lock.currentText() == "10 minutes"
