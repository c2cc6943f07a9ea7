"""Unlocking by keys: wrong, right, too soon, and by the recovery code, which is spent by that."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record.lock import FolderLock
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.services import Folder
from kaproom.ui.unlock.new_keys import RecoverScreen
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.desk import PASSPHRASE, Desk

Open = Callable[[], MainWindow]
NEW = "slow heron, cold pond"
_PATIENCE_MS = 30_000


def _unlock(window: MainWindow) -> UnlockScreen:
    screen = window.screen_shown
    assert isinstance(screen, UnlockScreen)
    return screen


def _enter(qtbot: QtBot, text: str) -> None:
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _trail(desk: Desk) -> list[tuple[str, str]]:
    """Actions and details of the audit trail, as far as it is stored."""
    bodies = [event.body for event in desk.program.record.read_stream(AUDIT_STREAM)]
    return [(b.action, b.detail) for b in bodies if isinstance(b, AuditNoted)]


def _opens(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, HomeScreen), timeout=_PATIENCE_MS)


def test_a_wrong_passphrase_is_said_and_the_next_key_replaces_it(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.made()
    window = open_window()
    screen = _unlock(window)
    assert screen.field.hasFocus()
    _enter(qtbot, "two geese over the weir")
    qtbot.waitUntil(lambda: "wrong" in screen.message, timeout=_PATIENCE_MS)
    assert desk.program.folder is Folder.LOCKED
    assert screen.field.hasFocus()

    desk.wall.step(1000)
    _enter(qtbot, PASSPHRASE)
    _opens(qtbot, window)
    told = [("unlock_failed", ""), ("unlocked", "")]
    qtbot.waitUntil(lambda: sorted(_trail(desk)) == told, timeout=_PATIENCE_MS)


def test_a_wrong_try_at_the_cover_is_noted_and_delays_nothing(desk: Desk, qtbot: QtBot) -> None:
    program = desk.opened().program
    assert not program.door.check_passphrase("a note typed under the cover").result(timeout=30)
    assert program.door.check_passphrase(PASSPHRASE).result(timeout=30)
    assert program.keyring.wait_s() == 0
    told = [("unlocked", ""), ("unlock_failed", "cover")]
    qtbot.waitUntil(lambda: _trail(desk) == told, timeout=_PATIENCE_MS)


def test_the_delay_is_counted_down_and_outlives_the_window(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.made()
    screen = _unlock(open_window())
    assert not screen.wait_line
    for wrong in range(3):
        _enter(qtbot, f"not the words {wrong}")
        qtbot.waitUntil(lambda: bool(screen.wait_line), timeout=_PATIENCE_MS)
        if wrong < 2:
            desk.wall.step(2000)
            qtbot.waitUntil(lambda: not screen.wait_line, timeout=_PATIENCE_MS)
    assert screen.wait_line.startswith("Next try in 4 s. ")
    assert "does not protect a copied file" in screen.wait_line

    window = open_window()
    again = _unlock(window)
    assert again.wait_line.startswith("Next try in 4 s. ")
    _enter(qtbot, PASSPHRASE)
    assert again.field.text() == PASSPHRASE
    assert not again.message
    desk.wall.step(3500)
    qtbot.waitUntil(lambda: again.wait_line.startswith("Next try in 1 s."), timeout=_PATIENCE_MS)
    desk.wall.step(500)
    qtbot.waitUntil(lambda: not again.wait_line, timeout=_PATIENCE_MS)
    qtbot.keyClick(again.field, Qt.Key.Key_Return)
    _opens(qtbot, window)


def test_the_recovery_code_opens_with_a_new_passphrase_and_a_new_code(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    code = desk.made()
    window = open_window()
    _enter(qtbot, code)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, RecoverScreen), timeout=_PATIENCE_MS)
    recover = window.screen_shown
    assert isinstance(recover, RecoverScreen)
    assert desk.program.folder is Folder.LOCKED
    _enter(qtbot, NEW)
    _enter(qtbot, NEW)
    qtbot.waitUntil(lambda: bool(recover.recovery.code), timeout=_PATIENCE_MS)
    new_code = recover.recovery.code
    assert new_code != code
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.screen_shown is recover
    _enter(qtbot, new_code.rsplit("-", maxsplit=1)[-1])
    assert isinstance(window.screen_shown, HomeScreen)
    told = [("unlocked", "recovery code"), ("recovery_code_used", "")]
    told += [("passphrase_changed", ""), ("recovery_code_replaced", "")]
    qtbot.waitUntil(lambda: _trail(desk) == told, timeout=_PATIENCE_MS)

    window.lock()
    screen = _unlock(window)
    for old in (code, PASSPHRASE):
        _enter(qtbot, old)
        qtbot.waitUntil(lambda: bool(screen.wait_line), timeout=_PATIENCE_MS)
        assert desk.program.folder is Folder.LOCKED
        desk.wall.step(30_000)
        qtbot.waitUntil(lambda: not screen.wait_line, timeout=_PATIENCE_MS)
    _enter(qtbot, NEW)
    _opens(qtbot, window)


def test_going_back_from_a_used_code_leaves_everything_as_it_was(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    code = desk.made()
    window = open_window()
    _enter(qtbot, code)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, RecoverScreen), timeout=_PATIENCE_MS)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    _unlock(window)
    _enter(qtbot, PASSPHRASE)
    _opens(qtbot, window)
    assert desk.program.keyring.users()[0].has_code


def test_an_empty_field_asks_nothing(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    desk.made()
    screen = _unlock(open_window())
    _enter(qtbot, "")
    assert not screen.message


def test_closing_while_the_folder_opens_ends_and_leaves_it_closed(desk: Desk) -> None:
    desk.made()
    # No event is handled here: what the worker hands over is never taken.
    opening = desk.program.door.unlock(PASSPHRASE)
    while not opening.running():
        time.sleep(0.01)
    desk.program.close()
    assert isinstance(opening.exception(timeout=60), EnvironmentFault)
    FolderLock(desk.folder / "data").release()
