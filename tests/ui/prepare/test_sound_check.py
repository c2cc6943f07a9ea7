"""The sound check: a soft tone, the files of the setting, a transition heard; none of it a must."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.practice.settings import Settings, SoundOutput, SoundSettings
from kaproom.ui.controls.mark import Shape
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.prepare.sound_words import first_share, last_share
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.services import Folder
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk
from tests.support.music_desk import write_piece
from tools.silent_sound import HEADPHONES, LOUDSPEAKER, SilentSound

_CTRL = Qt.KeyboardModifier.ControlModifier
Check = Callable[..., PrepareScreen]


@pytest.fixture
def check(desk: Desk, open_window: Callable[[], MainWindow]) -> Check:
    """Prepare for a client, with a setting of four real files chosen; shown."""

    def open_it(broken: bool = False) -> PrepareScreen:
        if desk.program.folder is not Folder.OPEN:
            desk.opened()
        add_client(desk.program.casebook)
        lay_out(desk.music.own_dir, broken)
        window = open_window()
        window.routes.course.show_prepare(desk.program.casebook.client_ids()[0])
        screen = window.screen_shown
        assert isinstance(screen, PrepareScreen)
        settings = desk.program.music.settings()
        place = next(n for n, s in enumerate(settings) if s.title == "Reeds")
        screen.day.setting.choose(place)
        return screen

    return open_it


def lay_out(folder: Path, broken: bool) -> None:
    """A setting with its files; the third is no music at all where `broken`."""
    lines = ["#EXTM3U", "#PLAYLIST:Reeds", "#EXTGRP:Onset"]
    for number, seconds in enumerate((40, 60, 50, 30)):
        write_piece(folder / f"reed-{number}.wav", seconds, 200 + 20 * number)
        lines += [f"#EXTINF:{seconds},Reed {number}", f"reed-{number}.wav"]
    if broken:
        (folder / "reed-2.wav").write_bytes(b"no music")
    (folder / "reeds.m3u8").write_text("\n".join(lines) + "\n", encoding="utf-8")


def sounding(desk: Desk) -> SilentSound:
    return desk.sounds[-1]


def press(qtbot: QtBot, screen: PrepareScreen, key: Qt.Key, modifiers: object = None) -> None:
    target = QApplication.focusWidget() or screen
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
    screen.sound.look_again()


def test_a_soft_tone_is_asked_for_and_ticked_as_heard_on_the_screen_only(
    desk: Desk, check: Check, qtbot: QtBot
) -> None:
    screen = check()
    row = screen.sound.outputs[0]
    assert (row.words, row.shape) == ("Headphones", Shape.DOT)
    assert not screen.sound.outputs[1].isVisible()
    before = desk.program.settings(), len(desk.program.casebook.sessions())
    press(qtbot, screen, Qt.Key.Key_T, _CTRL)
    assert sounding(desk).tone
    assert screen.sound.tone_key.current
    assert row.key is not None
    row.key.setFocus()
    press(qtbot, screen, Qt.Key.Key_Space)
    assert row.words == "Headphones · soft tone heard"
    press(qtbot, screen, Qt.Key.Key_T, _CTRL)
    assert not sounding(desk).tone
    assert row.words == "Headphones · soft tone heard"
    press(qtbot, screen, Qt.Key.Key_Space)
    assert row.words == "Headphones"
    assert (desk.program.settings(), len(desk.program.casebook.sessions())) == before


def test_each_output_has_its_line_and_a_missing_one_says_what_is_waited_for(
    desk: Desk, check: Check
) -> None:
    outputs = (SoundOutput(HEADPHONES.name), SoundOutput(LOUDSPEAKER.name, -60))
    desk.opened().program.save_settings(Settings(sound=SoundSettings(outputs=outputs)))
    screen = check()
    rows = screen.sound.outputs
    assert [r.words for r in rows] == ["Headphones", "Room loudspeaker"]
    for row in rows:
        assert row.key is not None
        row.key.click()
    assert [r.shape for r in rows] == [Shape.DOT, Shape.DOT]
    sounding(desk).there = (LOUDSPEAKER,)
    screen.sound.look_again()
    assert (rows[0].words, rows[0].detail) == ("Headphones · not there", "waited for")
    assert [r.shape for r in rows] == [Shape.DIAMOND, Shape.DOT]
    sounding(desk).there = (HEADPHONES, LOUDSPEAKER)
    screen.sound.look_again()
    assert [r.words for r in rows] == ["Headphones", "Room loudspeaker · soft tone heard"]


def test_a_setting_that_decodes_says_so_with_its_minutes_and_what_is_short(
    check: Check,
) -> None:
    row = check().sound.music
    assert row.words == "“Reeds” · 4 tracks, all decode"
    assert row.detail == "3 min of 180"
    assert row.beneath == "177 min short: holds and repeats carry it over"


def test_a_file_that_cannot_be_played_is_named(check: Check) -> None:
    row = check(broken=True).sound.music
    assert row.shape is Shape.DIAMOND
    assert "1 cannot be played" in row.words
    assert row.beneath.startswith("Reed 2: ")
    assert row.detail == "2 min of 180"


def test_no_music_is_a_choice(desk: Desk, check: Check) -> None:
    screen = check()
    screen.day.setting.choose(len(desk.program.music.settings()))
    assert screen.sound.music.words == "No music"
    assert not screen.sound.picker.isVisible()


def test_a_transition_is_chosen_by_arrow_keys_and_heard(
    desk: Desk, check: Check, qtbot: QtBot
) -> None:
    screen = check()
    picker = screen.sound.picker
    assert "Reed 0 → Reed 1, crossfade 8 s, 1 of 3" in picker.words
    picker.setFocus()
    press(qtbot, screen, Qt.Key.Key_Right)
    press(qtbot, screen, Qt.Key.Key_Down)
    press(qtbot, screen, Qt.Key.Key_Right)
    press(qtbot, screen, Qt.Key.Key_Left)
    assert "Reed 1 → Reed 2, crossfade 8 s, 2 of 3" in picker.words
    press(qtbot, screen, Qt.Key.Key_Space, _CTRL)
    assert sounding(desk).auditioning == 1
    heard = sounding(desk).status().setting
    assert heard is not None
    assert heard.tracks[1].evening_tenth_db is not None
    assert "being heard" in picker.words
    press(qtbot, screen, Qt.Key.Key_Space, _CTRL)
    assert sounding(desk).auditioning is None
    press(qtbot, screen, Qt.Key.Key_Space)
    assert sounding(desk).auditioning == 1
    press(qtbot, screen, Qt.Key.Key_Left)
    assert sounding(desk).auditioning is None


def test_each_piece_has_its_outline_with_what_is_heard_of_it_lit(check: Check) -> None:
    screen = check()
    before = screen.sound.picker.grab().toImage()
    theme = screen.sound.picker._theme
    lit = theme.colour("oxygen").rgb()
    columns = {
        x
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) == lit
    }
    middle = before.width() // 2
    assert columns
    assert min(columns) > middle // 3
    assert max(columns) < middle * 5 // 3
    assert last_share(60_000) == (0.75, 1.0)
    assert first_share(60_000) == (0.0, 0.25)
    assert first_share(10_000) == (0.0, 1.0)


def test_what_is_not_looked_at_yet_cannot_be_heard_and_says_so(
    desk: Desk, check: Check, qtbot: QtBot
) -> None:
    desk.music.measured.patient = True
    screen = check()
    assert "4 still to be looked at" in screen.sound.music.words
    assert screen.sound.music.shape is Shape.RING
    press(qtbot, screen, Qt.Key.Key_Space, _CTRL)
    assert sounding(desk).auditioning is None
    assert "not been looked at yet" in screen.sound.reason.text()
    desk.music.measured.measure()
    press(qtbot, screen, Qt.Key.Key_Space, _CTRL)
    assert sounding(desk).auditioning == 0
    assert screen.sound.reason.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_Space], ids=["tone", "listening"])
def test_escape_ends_the_sound_first_and_leads_back_second(
    desk: Desk, check: Check, qtbot: QtBot, key: Qt.Key
) -> None:
    screen = check()
    window = screen.window()
    assert isinstance(window, MainWindow)
    press(qtbot, screen, key, _CTRL)
    press(qtbot, screen, Qt.Key.Key_Escape)
    assert (sounding(desk).tone, sounding(desk).auditioning) == (False, None)
    assert window.screen_shown is screen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, HomeScreen)


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_Space], ids=["tone", "listening"])
def test_sound_ends_by_itself_when_the_room_is_entered_or_the_screen_left(
    desk: Desk, check: Check, qtbot: QtBot, key: Qt.Key
) -> None:
    screen = check()
    window = screen.window()
    assert isinstance(window, MainWindow)
    press(qtbot, screen, key, _CTRL)
    heard = sounding(desk)
    window.routes.house.show_home()
    assert (heard.tone, heard.auditioning) == (False, None)
    window.routes.course.show_prepare(screen.desk.client_id)
    again = window.screen_shown
    assert isinstance(again, PrepareScreen)
    again.day.setting.choose(len(desk.program.music.settings()) - 1)
    press(qtbot, again, key, _CTRL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, _CTRL)
    assert isinstance(window.screen_shown, RoomScreen)
    assert (heard.tone, heard.auditioning) == (False, None)
    assert len(desk.sounds) == 1


def test_in_a_session_that_runs_nothing_is_tried(desk: Desk, check: Check, qtbot: QtBot) -> None:
    screen = check()
    program = desk.program
    program.casebook.begin_session(screen.desk.client_id, program.files.protocol("im-180"))
    all_saved(program.casebook)
    window = screen.window()
    assert isinstance(window, MainWindow)
    window.routes.course.show_prepare(screen.desk.client_id)
    again = window.screen_shown
    assert isinstance(again, PrepareScreen)
    press(qtbot, again, Qt.Key.Key_T, _CTRL)
    press(qtbot, again, Qt.Key.Key_Space, _CTRL)
    assert (sounding(desk).tone, sounding(desk).auditioning) == (False, None)
    assert "not touched" in again.sound.reason.text()


def test_the_mouse_does_it_too(desk: Desk, check: Check) -> None:
    screen = check()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(screen.sound.tone_key, left)
    assert sounding(desk).tone
    QTest.mouseClick(screen.sound.picker, left, pos=screen.sound.picker.rect().center() * 1.5)
    assert "2 of 3" in screen.sound.picker.words
    QTest.mouseClick(screen.sound.picker.key, left)
    assert sounding(desk).auditioning == 1
    assert not sounding(desk).tone
