"""What a purge takes along: words begun in any form that were never entered."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Store
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.purge import purge_client
from kaproom.ui.handout.screen import HandoutScreen
from kaproom.ui.main_window import MainWindow
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import PASSPHRASE, Desk

_ALT = Qt.KeyboardModifier.AltModifier


def test_no_form_keeps_words_of_a_client_who_was_purged(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    live = run_day(desk, client_id)
    window = open_window()
    window.routes.course.show_handout(session_id=live.id)
    handout = window.screen_shown
    assert isinstance(handout, HandoutScreen)
    qtbot.keyClick(handout.choices, Qt.Key.Key_Space)
    qtbot.keyClicks(handout.free.line, "half a li")
    window.routes.looking_back.show_review(live.id)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, _ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "late words")
    all_saved(desk.program.casebook)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    data_dir = desk.folder / "data"
    keys = unlock(data_dir, PASSPHRASE)
    assert len(_drafts(desk, keys)) >= 3
    purge_client(data_dir, keys, client_id, "retention ended")
    assert _drafts(desk, keys) == []


def _drafts(desk: Desk, keys: Keys) -> list[tuple[str, str]]:
    file = database_file(desk.folder / "data", Store.NOTES)
    connection = driver.connect(file, keys.of[Store.NOTES].cipher_hex, read_only=True)
    found = connection.execute("SELECT key, text FROM draft WHERE text <> ''").fetchall()
    connection.close()
    return [(key, text) for key, text in found]
