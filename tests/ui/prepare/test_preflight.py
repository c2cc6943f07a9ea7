"""Before the door opens: one glance tells what holds, what is open, what is not well.

AT-02, AT-03: what cannot be played is named, what is short is said, and the session starts anyway.
"""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kaproom.audio.facts.book import FactsBook, facts_dir
from kaproom.core.room.power import Power
from kaproom.core.room.staying_awake import Held, Hold
from kaproom.ui.controls.mark import Shape
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.check_row import CheckRow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.prepare.sound_words import music_line
from kaproom.ui.room.screen import RoomScreen
from tests.support.day import add_client
from tests.support.desk import Desk
from tests.support.music_desk import write_piece
from tests.support.patient import until
from tests.ui.room.house import mean_luminance

REFUSED = Held(Hold.NOT_HELD, "the login manager refuses it")
_CTRL = Qt.KeyboardModifier.ControlModifier
Prepare = Callable[[], PrepareScreen]


@pytest.fixture
def prepare(desk: Desk, open_window: Callable[[], MainWindow]) -> Prepare:
    """Prepare for a client, shown."""

    def open_it() -> PrepareScreen:
        add_client(desk.opened().program.casebook)
        window = open_window()
        window.routes.course.show_prepare(desk.program.casebook.client_ids()[0])
        screen = window.screen_shown
        assert isinstance(screen, PrepareScreen)
        return screen

    return open_it


def _shows(qtbot: QtBot, screen: PrepareScreen, row: CheckRow, shape: Shape) -> None:
    def shown() -> bool:
        screen.laptop.look_again()
        return row.shape is shape

    qtbot.waitUntil(shown)


def _enter(qtbot: QtBot, screen: PrepareScreen) -> RoomScreen:
    window = screen.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Return, _CTRL)
    room = window.screen_shown
    assert isinstance(room, RoomScreen)
    return room


def _lay_out(folder: Path) -> None:
    """A setting of one piece that is whole, one that is torn and one that is gone."""
    write_piece(folder / "whole.wav", 30, 220)
    (folder / "torn.wav").write_bytes(b"no music")
    lines = ["#EXTM3U", "#PLAYLIST:Gaps", "#EXTGRP:Onset"]
    for title, file in (("Whole", "whole"), ("Torn", "torn"), ("Gone", "gone")):
        lines += [f"#EXTINF:30,{title}", f"{file}.wav"]
    (folder / "gaps.m3u8").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_laptop_that_is_well_is_dots_all_down_but_for_a_backup_that_is_missing(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    screen = prepare()
    laptop = screen.laptop
    _shows(qtbot, screen, laptop.awake, Shape.DOT)
    _shows(qtbot, screen, laptop.power, Shape.DOT)
    assert laptop.awake.words == "Sleep, lid and screen lock held off"
    assert laptop.awake.detail == "while in the room"
    assert laptop.awake.beneath == "Sleep and lid: seen to hold; screen lock: asked for."
    assert (laptop.power.words, laptop.power.detail) == ("On mains power", "100 %")
    qtbot.waitUntil(lambda: desk.program.facts()[0].good is not None)
    laptop.look_again()
    said = [(row.words, row.shape) for row in laptop.facts]
    assert said == [
        ("Record and notes verified", Shape.DOT),
        ("No backup yet", Shape.DIAMOND),
        ("Disk", Shape.DOT),
    ]


def test_a_power_that_is_not_read_yet_is_being_looked_at(
    desk: Desk, prepare: Prepare, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = threading.Event()

    def slowly() -> Power:
        assert read.wait(60)
        return Power(on_mains=True, percent=100)

    monkeypatch.setattr(desk.program._power, "_read", slowly)
    screen = prepare()
    try:
        row = screen.laptop.power
        assert (row.words, row.detail, row.beneath) == ("Power", "being checked", "")
        assert row.shape is Shape.RING
    finally:
        read.set()
    _shows(qtbot, screen, row, Shape.DOT)
    assert row.words == "On mains power"


def test_looking_holds_nothing(desk: Desk, prepare: Prepare, qtbot: QtBot) -> None:
    screen = prepare()
    _shows(qtbot, screen, screen.laptop.awake, Shape.DOT)
    qtbot.waitUntil(lambda: desk.laptop.held == (False, False))


def test_what_is_not_well_says_what_to_do_and_holds_up_nobody(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    desk.laptop.sleep.answer = REFUSED
    desk.laptop.power = Power(on_mains=False, percent=41)
    screen = prepare()
    laptop = screen.laptop
    _shows(qtbot, screen, laptop.awake, Shape.DIAMOND)
    _shows(qtbot, screen, laptop.power, Shape.DIAMOND)
    assert laptop.awake.words == "Sleep and lid are not held off"
    assert "switch off sleep in the system's settings" in laptop.awake.beneath
    assert "the login manager refuses it" in laptop.awake.beneath
    assert (laptop.power.words, laptop.power.detail) == ("On battery", "41 %")
    assert "Plug it in" in laptop.power.beneath
    _enter(qtbot, screen)


def test_what_was_done_about_it_shows_by_itself(desk: Desk, prepare: Prepare, qtbot: QtBot) -> None:
    desk.laptop.screen.answer = REFUSED
    screen = prepare()
    _shows(qtbot, screen, screen.laptop.awake, Shape.DIAMOND)
    assert screen.laptop.awake.words == "Screen lock is not held off"
    desk.laptop.screen.answer = Held(Hold.ASKED)
    _shows(qtbot, screen, screen.laptop.awake, Shape.DOT)


def test_notifications_are_ticked_by_key_on_the_screen_alone(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    screen = prepare()
    row = screen.laptop.notifications
    assert (row.shape, row.detail) == (Shape.BOX, "by hand")
    assert "do not disturb" in row.beneath
    before = desk.program.settings(), len(desk.program.casebook.sessions())
    assert row.key is not None
    row.key.setFocus()
    qtbot.keyClick(row.key, Qt.Key.Key_Space)
    assert row.shape is Shape.TICK
    qtbot.keyClick(row.key, Qt.Key.Key_Space)
    assert row.shape is Shape.BOX
    assert (desk.program.settings(), len(desk.program.casebook.sessions())) == before


def test_at_02_what_cannot_be_played_is_named_and_the_session_starts(
    desk: Desk, prepare: Prepare, qtbot: QtBot
) -> None:
    folder = desk.music.own_dir
    _lay_out(folder)
    screen = prepare()
    titles = [setting.title for setting in desk.program.music.settings()]
    screen.day.setting.choose(titles.index("Gaps"))
    row = screen.sound.music
    assert row.shape is Shape.DIAMOND
    named = [line.partition(":")[0] for line in row.beneath.splitlines()]
    assert "Torn" in named
    assert "Whole" not in named
    room = _enter(qtbot, screen)
    assert room.isVisible()


def test_at_02_undecodable_and_missing_files_are_named_by_what_measures_them(
    desk: Desk, tmp_path: Path
) -> None:
    _lay_out(desk.music.own_dir)
    setting = next(s for s in desk.music.settings() if s.title == "Gaps")
    book = FactsBook(facts_dir(tmp_path / "cache"))
    try:
        files = tuple(track.file for track in setting.tracks)
        book.want(files)
        until(lambda: all(book.of(file) or book.fault(file) for file in files), "not measured")
        line = music_line(setting, 1, book, None)
    finally:
        book.close()
    assert line.shape is Shape.DIAMOND
    assert "2 cannot be played" in line.words
    assert [named.partition(":")[0] for named in line.beneath[:2]] == ["Torn", "Gone"]
    assert "is not there" in line.beneath[1]


def test_at_03_music_that_is_shorter_than_the_plan_says_by_how_much(
    desk: Desk, prepare: Prepare
) -> None:
    screen = prepare()
    plan = screen.day.protocol.chosen
    setting = screen.day.setting.chosen
    assert plan is not None
    assert setting is not None
    minutes = setting.duration_ms // 60_000
    assert screen.sound.music.detail == f"{minutes} min of {plan.minutes}"
    assert f"{plan.minutes - minutes} min short" in screen.sound.music.beneath


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)], ids=str)
def test_with_everything_amiss_it_is_dark_whole_and_named(
    desk: Desk, prepare: Prepare, qtbot: QtBot, size: tuple[int, int]
) -> None:
    desk.laptop.sleep.answer = desk.laptop.screen.answer = REFUSED
    desk.laptop.power = Power(on_mains=False, percent=3)
    screen = prepare()
    screen.window().resize(*size)
    _shows(qtbot, screen, screen.laptop.awake, Shape.DIAMOND)
    _shows(qtbot, screen, screen.laptop.power, Shape.DIAMOND)
    QApplication.processEvents()
    assert mean_luminance(screen.window().grab().toImage()) <= 0.02
    labels = [label for label in screen.laptop.findChildren(QLabel) if label.isVisible()]
    cut = [
        x.text() for x in labels if x.wordWrap() and x.height() + 1 < x.heightForWidth(x.width())
    ]
    assert cut == []
    rows = [row for row in screen.laptop.findChildren(CheckRow) if row.isVisible()]
    assert all(row.words in row.accessibleName() for row in rows)
