"""The sound settings: saved and in force at once, a device that is away kept, rooms in words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from kaproom.core.music.music import SoundDevice
from kaproom.core.practice.settings import Settings, SoundOutput, SoundSettings, TreatmentRoom
from kaproom.settings import SETTINGS_FILE, load_settings
from kaproom.ui.main_window import MainWindow
from kaproom.ui.settings.sound_section import SoundSection
from tests.support.desk import Desk
from tools.silent_sound import HEADPHONES, LOUDSPEAKER, SilentSound

Open = Callable[[], MainWindow]
SOUTH = TreatmentRoom("South", -60, "amplifier at 3")


@pytest.fixture
def section(desk: Desk, open_window: Open) -> Callable[..., SoundSection]:
    """The section on its page, with what is set before."""

    def open_it(sound: SoundSettings | None = None) -> SoundSection:
        desk.opened()
        if sound is not None:
            desk.program.save_settings(Settings(sound=sound))
        window = open_window()
        window.routes.house.show_settings()
        return window.findChildren(SoundSection)[0]

    return open_it


def choose(qtbot: QtBot, choice: QComboBox, words: str) -> None:
    """By the arrow keys, past all that lies between."""
    choice.setFocus()
    wanted = next(n for n in range(choice.count()) if choice.itemText(n).startswith(words))
    step = Qt.Key.Key_Down if wanted > choice.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted - choice.currentIndex())):
        qtbot.keyClick(choice, step)
    assert choice.currentText().startswith(words)


def saved(desk: Desk) -> SoundSettings:
    return load_settings(desk.folder / "data")[0].sound


def sounding(desk: Desk) -> SilentSound:
    return desk.sounds[-1]


def items(choice: QComboBox) -> list[str]:
    return [choice.itemText(n) for n in range(choice.count())]


def test_outputs_are_chosen_by_name_and_hold_at_once(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section()
    assert items(page.devices[0]) == ["the system's default", "Headphones", "Room loudspeaker"]
    assert not page.volumes[1].isEnabled()
    choose(qtbot, page.devices[0], "Headph")
    choose(qtbot, page.devices[1], "Room")
    choose(qtbot, page.volumes[1], "−10")
    wanted = (SoundOutput(HEADPHONES.name), SoundOutput(LOUDSPEAKER.name, -100))
    assert saved(desk).outputs == sounding(desk).outputs == wanted
    assert items(page.devices[0]) == ["the system's default", "Headphones"]
    choose(qtbot, page.devices[1], "none")
    assert saved(desk).outputs == sounding(desk).outputs == wanted[:1]


def test_a_device_that_is_away_stays_chosen_and_says_so(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section(SoundSettings((SoundOutput(HEADPHONES.name), SoundOutput("hw:cellar", -40))))
    assert page.devices[0].currentText() == "Headphones"
    assert page.devices[1].currentText() == "hw:cellar · not there now"
    sounding(desk).there = (LOUDSPEAKER,)
    page.look_again()
    assert page.devices[0].currentText() == "Headphones · not there now"
    choose(qtbot, page.volumes[0], "−4")
    assert [o.device for o in saved(desk).outputs] == [HEADPHONES.name, "hw:cellar"]
    sounding(desk).there = (HEADPHONES, SoundDevice("hw:cellar", "Cellar"))
    page.look_again()
    assert [d.currentText() for d in page.devices] == ["Headphones", "Cellar"]


def test_two_devices_called_the_same_are_told_apart(
    desk: Desk, section: Callable[..., SoundSection]
) -> None:
    page = section()
    sounding(desk).there = (HEADPHONES, SoundDevice("hw:other", "Headphones"), LOUDSPEAKER)
    page.look_again()
    assert items(page.devices[0])[1:] == [
        "Headphones · hw:headphones",
        "Headphones · hw:other",
        "Room loudspeaker",
    ]


def test_a_room_has_a_name_a_ceiling_and_words_of_its_own(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section()
    rooms = page.rooms
    qtbot.keyClicks(rooms.name, "South")
    qtbot.waitUntil(lambda: saved(desk).room == "South")
    choose(qtbot, rooms.ceiling, "−6")
    qtbot.keyClicks(rooms.calibration, "amplifier at 3")
    qtbot.waitUntil(lambda: saved(desk).rooms == (SOUTH,))
    assert sounding(desk).ceiling_tenth_db == -60


def test_of_several_rooms_one_is_in_use(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section(SoundSettings(rooms=(SOUTH,), room="South"))
    rooms = page.rooms
    assert not rooms.remove_key.isEnabled()
    rooms.add_key.click()
    assert QApplication.focusWidget() is rooms.name
    qtbot.keyClicks(rooms.name, "Attic")
    qtbot.waitUntil(lambda: saved(desk).room == "Attic")
    assert (saved(desk).ceiling_tenth_db, sounding(desk).ceiling_tenth_db) == (0, 0)
    assert rooms.calibration.toPlainText() == ""
    choose(qtbot, rooms.room, "South")
    assert (saved(desk).room, sounding(desk).ceiling_tenth_db) == ("South", -60)
    assert rooms.calibration.toPlainText() == "amplifier at 3"
    rooms.remove_key.click()
    assert [r.name for r in saved(desk).rooms] == ["Attic"]
    assert saved(desk).room == "Attic"


def test_two_rooms_cannot_have_one_name(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section(SoundSettings(rooms=(SOUTH, TreatmentRoom("Attic")), room="Attic"))
    page.rooms.name.selectAll()
    qtbot.keyClicks(page.rooms.name, "South")
    qtbot.waitUntil(lambda: "already" in page.reason.text())
    assert saved(desk).room == "Attic"


def test_what_is_typed_last_is_kept_when_the_page_is_left(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section()
    qtbot.keyClicks(page.rooms.calibration, "quiet")
    window = page.window()
    assert isinstance(window, MainWindow)
    window.routes.house.show_home()
    assert saved(desk).rooms[0].calibration == "quiet"


def test_the_two_times_are_set(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section(SoundSettings(orphan_exit_min=45))
    assert page.orphan.currentText() == "45 minutes"
    choose(qtbot, page.orphan, "3 hours")
    choose(qtbot, page.idle, "5 min")
    assert (saved(desk).orphan_exit_min, saved(desk).idle_exit_min) == (180, 5)


def test_what_the_disk_does_not_take_does_not_hold(
    desk: Desk, section: Callable[..., SoundSection], qtbot: QtBot
) -> None:
    page = section()
    (desk.folder / "data" / SETTINGS_FILE).mkdir()
    page.devices[0].setFocus()
    qtbot.keyClick(page.devices[0], Qt.Key.Key_Down)
    assert "could not be saved" in page.reason.text()
    assert page.devices[0].currentText() == "the system's default"
    assert sounding(desk).outputs == (SoundOutput(),)


def test_the_soft_tone_is_here_to_set_the_amplifier_by_and_ends_with_the_page(
    desk: Desk, section: Callable[..., SoundSection]
) -> None:
    page = section()
    QTest.mouseClick(page.tone_key, Qt.MouseButton.LeftButton)
    assert sounding(desk).tone
    assert page.tone_key.current
    window = page.window()
    assert isinstance(window, MainWindow)
    window.routes.house.show_home()
    assert not sounding(desk).tone


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_is_not_changed_under_the_hand(
    desk: Desk, section: Callable[..., SoundSection]
) -> None:
    page = section()
    page.devices[0].showPopup()
    sounding(desk).there = ()
    page.look_again()
    assert "Headphones" in items(page.devices[0])
    page.devices[0].hidePopup()
    page.look_again()
    assert items(page.devices[0]) == ["the system's default"]
