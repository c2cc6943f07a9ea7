"""Closing the window while a store refuses: nothing goes without a word."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.events.chart import IntentionSet
from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.stream.decision import Refusal
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.ui.away.watch import Away
from kaproom.ui.held_screen import HeldScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.services import Folder
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.day import add_client
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[..., MainWindow]


@contextmanager
def _held(desk: Desk) -> Iterator[None]:
    """Another program writes into the notes and does not come to an end."""
    data = desk.folder / "data"
    key = unlock(data, PASSPHRASE).of[Store.NOTES].cipher_hex
    other = driver.connect(database_file(data, Store.NOTES), key, read_only=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def _in_the_room(desk: Desk, open_window: Open) -> tuple[MainWindow, RoomScreen]:
    casebook = desk.opened().program.casebook
    live = casebook.begin_session(add_client(casebook), desk.program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    desk.program.record.append(casebook.waiting()).result()
    window = open_window()
    screen = window.screen_shown
    assert isinstance(screen, RoomScreen)
    return window, screen


def test_the_window_stays_until_all_is_written_and_says_why(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    window, screen = _in_the_room(desk, open_window)
    session_id = screen._room.live.id
    with _held(desk):
        qtbot.keyClicks(screen.field, "rain on the roof")
        screen.entry.enter()
        window.close()
        assert window.isVisible()
        strip = window._closing.strip
        assert strip.isVisible()
        assert strip.accessibleName().startswith("NOT SAVED YET. ")
    qtbot.waitUntil(lambda: not window.isVisible())
    desk.program.close()
    data = desk.folder / "data"
    with open_reader(data, unlock(data, PASSPHRASE)) as reader:
        stored = reader.read_stream(session_stream(session_id), [Store.NOTES])
    assert len(stored) == 1


def test_what_cannot_be_written_is_said_before_it_is_left_behind(
    desk: Desk, open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaproom.ui.closing.TRIES", 1)
    window, screen = _in_the_room(desk, open_window)
    strip = window._closing.strip
    with _held(desk):
        qtbot.keyClicks(screen.field, "rain on the roof")
        screen.entry.enter()
        window.close()
        qtbot.waitUntil(lambda: "leaves it behind" in strip.accessibleName())
        assert window.isVisible()
        window.close()
        assert not window.isVisible()


def test_a_lock_hides_the_screen_and_waits_for_what_is_not_written(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    desk.program.record.append(casebook.waiting()).result()
    window = open_window()
    with _held(desk):
        assert not isinstance(casebook.write(client_id, IntentionSet("a kite")), Refusal)
        window.lock()
        assert isinstance(window.screen_shown, HeldScreen)
        assert desk.program.folder is Folder.OPEN
        assert window._closing.strip.accessibleName().startswith("NOT SAVED YET. ")
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, UnlockScreen))
    assert desk.program.folder is Folder.LOCKED
    data = desk.folder / "data"
    with open_reader(data, unlock(data, PASSPHRASE)) as reader:
        written = reader.read_stream(chart_stream(client_id), [Store.NOTES])
    assert [e.body.text for e in written if isinstance(e.body, IntentionSet)][-1] == "a kite"


def test_only_a_person_leaves_behind_what_the_disk_refused(
    desk: Desk, open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaproom.ui.closing.TRIES", 1)
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    desk.program.record.append(casebook.waiting()).result()
    window = open_window()
    strip = window._closing.strip
    with _held(desk):
        assert not isinstance(casebook.write(client_id, IntentionSet("a kite")), Refusal)
        window.close()
        qtbot.waitUntil(lambda: "closing again leaves it behind" in strip.accessibleName())
        window.away.tell(Away.IDLE)
        assert isinstance(window.screen_shown, HeldScreen)
        assert strip.accessibleName().startswith("NOT SAVED YET. ")
        qtbot.waitUntil(lambda: "locking again leaves it behind" in strip.accessibleName())
        for why in (Away.IDLE, Away.DESKTOP_LOCKED):
            window.away.tell(why)
            assert isinstance(window.screen_shown, HeldScreen)
            assert desk.program.folder is Folder.OPEN
            assert "locking again leaves it behind" in strip.accessibleName()
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert desk.program.folder is Folder.LOCKED


def test_a_lock_nobody_saw_goes_on_however_long_the_disk_refused(
    desk: Desk, open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaproom.ui.closing.TRIES", 1)
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    desk.program.record.append(casebook.waiting()).result()
    window = open_window()
    with _held(desk):
        assert not isinstance(casebook.write(client_id, IntentionSet("a kite")), Refusal)
        window.away.tell(Away.IDLE)
        strip = window._closing.strip
        qtbot.waitUntil(lambda: "leaves it behind" in strip.accessibleName())
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, UnlockScreen))
    data = desk.folder / "data"
    with open_reader(data, unlock(data, PASSPHRASE)) as reader:
        written = reader.read_stream(chart_stream(client_id), [Store.NOTES])
    assert [e.body.text for e in written if isinstance(e.body, IntentionSet)][-1] == "a kite"
