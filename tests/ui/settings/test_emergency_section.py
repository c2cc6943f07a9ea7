"""How the practice is found: typed, saved by itself, and there on the next start."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.practice.settings import FIND_US_MAX
from kaproom.settings import SETTINGS_FILE, load_settings
from kaproom.ui.main_window import MainWindow
from kaproom.ui.settings.emergency_section import EmergencySection
from tests.support.desk import Desk

Open = Callable[[], MainWindow]


def _section(window: MainWindow) -> EmergencySection:
    window.routes.house.show_settings()
    return window.findChildren(EmergencySection)[0]


def test_what_is_typed_is_saved_by_itself(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    section = _section(open_window())
    section.find_us.setFocus()
    qtbot.keyClicks(section.find_us, "9 Invented Row")
    qtbot.keyClick(section.find_us, Qt.Key.Key_Return)
    qtbot.keyClicks(section.find_us, "code 00")
    wanted = "9 Invented Row\ncode 00"
    qtbot.waitUntil(lambda: desk.program.settings().find_us == wanted, timeout=20_000)
    assert load_settings(desk.folder / "data")[0].find_us == wanted


def test_leaving_at_once_loses_nothing(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.opened()
    section = _section(open_window())
    section.find_us.setFocus()
    qtbot.keyClicks(section.find_us, "back yard")
    qtbot.keyClick(section.find_us, Qt.Key.Key_Escape)
    assert desk.program.settings().find_us == "back yard"


def test_too_much_is_kept_in_the_field_and_said(desk: Desk, open_window: Open) -> None:
    desk.opened()
    section = _section(open_window())
    section.find_us.setPlainText("x" * (FIND_US_MAX + 7))
    section.take_typed()
    assert "7 letters more" in section.reason
    assert desk.program.settings().find_us == ""
    section.find_us.setPlainText("x" * FIND_US_MAX)
    section.take_typed()
    assert section.reason == ""
    assert len(desk.program.settings().find_us) == FIND_US_MAX


def test_a_disk_that_refuses_is_named(desk: Desk, open_window: Open) -> None:
    desk.opened()
    section = _section(open_window())
    (desk.folder / "data" / SETTINGS_FILE).mkdir()
    section.find_us.setPlainText("back yard")
    section.take_typed()
    assert "could not be saved" in section.reason
