"""Backups as the person meets them: chosen in Settings, made after a session, tried, told of."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kaproom.core.clock import Clock
from kaproom.core.practice.settings import Settings
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.services import Fact
from kaproom.ui.settings.backup_section import BackupSection
from tests.support.day import add_client, run_day
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[[], MainWindow]
_CTRL = Qt.KeyboardModifier.ControlModifier
_LONG_MS = 60_000


def _drive(desk: Desk, name: str = "drive") -> Path:
    folder = desk.folder / name
    folder.mkdir()
    return folder


def _section(window: MainWindow, qtbot: QtBot) -> BackupSection:
    qtbot.keyClick(window, Qt.Key.Key_Comma, _CTRL)
    (section,) = window.findChildren(BackupSection)
    return section


def _rest(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.program.backups.state().under_way, timeout=_LONG_MS)


def _said(section: BackupSection) -> str:
    section.look_again()
    return "\n".join(
        label.text() for label in section.findChildren(QLabel) if label.isVisibleTo(section)
    )


def _actions(desk: Desk) -> list[str]:
    events = desk.program.record.read_stream(AUDIT_STREAM)
    return [e.body.action for e in events if isinstance(e.body, AuditNoted)]


def test_a_folder_is_chosen_backed_up_to_tried_and_removed_by_keys(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    drive = _drive(desk)
    window = open_window()
    section = _section(window, qtbot)
    assert not section.now_key.isEnabled()
    section.field.setFocus()
    qtbot.keyClicks(section.field, str(drive))
    qtbot.keyClick(section.field, Qt.Key.Key_Return)
    assert desk.program.settings().backup_folders == (str(drive),)
    qtbot.waitUntil(lambda: "no backup yet" in _said(section))

    section.now_key.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    _rest(desk, qtbot)
    (made,) = drive.iterdir()
    qtbot.waitUntil(lambda: f"last backup today, {made.name}" in _said(section))
    assert desk.program.facts()[1].text == "Last backup today"

    section.try_key.click()
    _rest(desk, qtbot)
    assert "came back whole" in _said(section)
    qtbot.waitUntil(lambda: _actions(desk)[-2:] == ["backed_up", "backup_checked"])

    desk.program.backups.remove_folder(str(drive))
    assert str(drive) not in _said(section)
    assert made.exists()


def test_a_folder_that_cannot_be_is_refused_with_the_reason(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    section = _section(open_window(), qtbot)
    for typed, reason in (
        ("", "Which folder?"),
        ("drive", "whole path"),
        (str(desk.folder / "away"), "is not there"),
        (str(desk.folder / ("n" * 300)), "cannot be looked at"),
        ("~nobody-of-that-name/drive", "whole path"),
        (str(desk.folder / "data"), "inside the data folder"),
    ):
        section.field.setText(typed)
        section.add_key.click()
        assert reason in section.reason.text()
        assert section.field.text() == typed
    assert desk.program.settings().backup_folders == ()


def test_a_backup_is_made_after_a_session_and_told_on_home(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    drive = _drive(desk)
    home = open_window().screen_shown
    assert isinstance(home, HomeScreen)
    assert not home.machine.back_up.isVisible()
    desk.program.save_settings(Settings(backup_folders=(str(drive),)))
    run_day(desk, add_client(casebook))
    _rest(desk, qtbot)
    assert len(list(drive.iterdir())) == 1
    home.look_again()
    assert any(label.text() == "Last backup today" for label in home.findChildren(QLabel))
    home.machine.back_up.click()
    assert not home.machine.back_up.isEnabled()
    _rest(desk, qtbot)


def test_no_backup_is_amiss_from_the_first_client_on(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    home = open_window().screen_shown
    assert isinstance(home, HomeScreen)
    assert desk.program.facts()[1] == Fact("No backup yet", "choose a folder in Settings", None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, _CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "Q. V.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(desk.program.casebook.client_ids()) == 1
    assert desk.program.facts()[1].good is False


def test_a_drive_that_was_away_gets_its_backup_at_the_next_opening(
    desk: Desk, qtbot: QtBot
) -> None:
    program = desk.opened().program
    program.save_settings(Settings(backup_folders=(str(desk.folder / "drive"),)))
    program.backups.back_up()
    _rest(desk, qtbot)
    fact = program.facts()[1]
    assert fact.text == "No backup yet"
    assert fact.detail == "1 of 1 folders missed"
    assert "is not there" in program.backups.state().targets[0].fault
    drive = _drive(desk)
    program.lock()
    program.door.open_with(PASSPHRASE)
    _rest(desk, qtbot)
    assert len(list(drive.iterdir())) == 1
    assert program.facts()[1].text == "Last backup today"


@pytest.mark.allow_log_warnings("a fault of the program itself is logged")
def test_whatever_ends_the_work_it_is_over_and_can_be_asked_for_again(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    program = desk.opened().program
    drive = _drive(desk)
    unseen = str(desk.folder / ("n" * 300))
    program.save_settings(Settings(backup_folders=(unseen, str(drive))))
    section = _section(open_window(), qtbot)
    clock, program.backups._clock = program.backups._clock, cast("Clock", None)
    section.now_key.click()
    _rest(desk, qtbot)
    assert "It was not finished (AttributeError): try it again." in _said(section)
    assert section.now_key.isEnabled()
    assert section.try_key.isEnabled()
    program.backups._clock = clock
    section.now_key.click()
    _rest(desk, qtbot)
    assert len(list(drive.iterdir())) == 1
    assert "It was not finished" not in _said(section)
    qtbot.waitUntil(lambda: f"{unseen} is not there or cannot be looked at" in _said(section))


def test_locking_drops_a_backup_under_way_and_it_stays_owed(desk: Desk, qtbot: QtBot) -> None:
    program = desk.opened().program
    drive = _drive(desk)
    program.save_settings(Settings(backup_folders=(str(drive),)))
    ended = program.backups
    ended.back_up()
    program.lock()
    ended._worker.shutdown(wait=True)
    assert all(path.name.endswith(".kaproom-backup") for path in drive.iterdir())
    assert not (desk.folder / "data" / "backing-up").exists()
    program.door.open_with(PASSPHRASE)
    program.backups.back_up()
    _rest(desk, qtbot)
    assert program.backups.state().targets[0].file
