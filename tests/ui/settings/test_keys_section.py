"""Changing the keys from the page of settings, by keys, and the trail it leaves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.practice.users import User
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record.folder import unlock, unlock_by_either
from kaproom.record.tries import Tries
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.row import Row
from kaproom.ui.main_window import MainWindow
from kaproom.ui.services import Folder
from kaproom.ui.settings.keys_section import KeysSection
from kaproom.ui.settings.screen import SettingsScreen
from kaproom.ui.theme import Theme
from tests.support.desk import PASSPHRASE, Desk

NEW = "slow heron, cold pond"
OTHER = "a lamp in the boathouse"
_PATIENCE_MS = 30_000


class MachineTime:
    """Seconds moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def monotonic_s(self) -> float:
        return self.seconds


@dataclass
class Page:
    """The section on its page, and hands for it."""

    desk: Desk
    window: MainWindow
    section: KeysSection
    qtbot: QtBot
    time: MachineTime

    def fill(self, words: str, **values: str) -> None:
        """Open a form by its key, type into its fields, enter it."""
        self.qtbot.keyClick(self.section.keys[words], Qt.Key.Key_Space)
        assert self.section.form is not None
        for name, value in values.items():
            field = self.section.form.field(name)
            if isinstance(field, QComboBox):
                assert field.findData(value) >= 0
                field.setCurrentIndex(field.findData(value))
            else:
                assert isinstance(field, QLineEdit)
                self.qtbot.keyClicks(field, value)
        self.enter()

    def enter(self) -> None:
        """Press Enter where the focus is."""
        assert self.section.form is not None
        self.qtbot.keyClick(self.section.form.field("passphrase"), Qt.Key.Key_Return)

    @property
    def reason(self) -> str:
        """Why the open form was refused."""
        return "" if self.section.form is None else self.section.form.reason

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=_PATIENCE_MS)

    def trail(self) -> list[tuple[str, str]]:
        """Actions and subjects of the audit trail, all stored."""
        bodies = [e.body for e in self.desk.program.record.read_stream(AUDIT_STREAM)]
        return [(b.action, b.subject) for b in bodies if isinstance(b, AuditNoted)]

    def opens(self, typed: str) -> bool:
        Tries(self.desk.folder / "data").right()
        try:
            unlock_by_either(self.desk.folder / "data", typed)
        except EnvironmentFault:
            return False
        return True


@pytest.fixture
def page(desk: Desk, theme: Theme, qtbot: QtBot) -> Iterator[Page]:
    desk.opened()
    time = MachineTime()
    window = MainWindow(desk.program, theme, machine=time, sleep=SleepWatch(lambda: 0))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.routes.house.show_settings()
    section = window.findChild(KeysSection)
    assert isinstance(section, KeysSection)
    yield Page(desk, window, section, qtbot, time)
    window.close()


def test_the_passphrase_is_changed(page: Page) -> None:
    page.fill("Change the passphrase", passphrase=PASSPHRASE, new=NEW, again=NEW)
    page.until(lambda: page.section.said.startswith("The passphrase is changed."))
    assert page.section.keys["Change the passphrase"].hasFocus()
    assert page.opens(NEW)
    assert not page.opens(PASSPHRASE)
    page.until(lambda: ("passphrase_changed", "therapist") in page.trail())


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"passphrase": PASSPHRASE, "new": "short"}, "The passphrase is 5 characters short of 10."),
        ({"passphrase": PASSPHRASE, "new": NEW}, "The two are not the same. Type it once more."),
        ({"passphrase": OTHER, "new": NEW, "again": NEW}, "The passphrase is wrong. Nothing"),
    ],
)
def test_a_change_that_is_not_made_says_why(
    page: Page, values: dict[str, str], reason: str
) -> None:
    page.fill("Change the passphrase", **values)
    page.until(lambda: page.reason.startswith(reason))
    assert page.section.form is not None
    assert page.section.form.isVisible()
    assert page.opens(PASSPHRASE)
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(page.window.screen_shown, SettingsScreen)
    assert page.section.form is None


def test_a_new_code_is_shown_until_it_is_written_down(page: Page) -> None:
    page.fill("New recovery code", passphrase=PASSPHRASE)
    page.until(lambda: bool(page.section.code.code))
    code = page.section.code.code
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.section.code.isVisible()
    page.qtbot.keyClicks(QApplication.focusWidget(), code.rsplit("-", maxsplit=1)[-1])
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.section.said.startswith("The new code opens")
    assert not page.section.code.isVisible()
    assert page.opens(code)
    page.until(lambda: ("recovery_code_replaced", "therapist") in page.trail())


@pytest.mark.parametrize("change", ["New recovery code", "Change your name"])
def test_a_code_that_is_not_written_down_is_not_taken_away(page: Page, change: str) -> None:
    named = {"name": "Q. T."} if change == "Change your name" else {}
    page.fill(change, passphrase=PASSPHRASE, **named)
    _try_to_leave(page)
    page.until(lambda: bool(page.section.code.code))
    code = page.section.code
    assert not code.message
    shown = code.code
    settings = page.window.screen_shown
    assert isinstance(settings, SettingsScreen)
    for leave in (_try_to_leave, _idle_for_hours):
        leave(page)
        assert page.window.screen_shown is settings
        assert page.desk.program.folder is Folder.OPEN
        assert code.code == shown
    assert code.message.startswith("Write the code down first")
    assert code.field.hasFocus()
    page.qtbot.keyClicks(code.field, shown.rsplit("-", maxsplit=1)[-1])
    page.qtbot.keyClick(code.field, Qt.Key.Key_Return)
    page.qtbot.keyClick(page.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.desk.program.folder is Folder.LOCKED
    assert page.opens(shown)


def test_closing_over_a_code_is_refused_once_and_says_why(page: Page) -> None:
    page.fill("New recovery code", passphrase=PASSPHRASE)
    page.until(lambda: bool(page.section.code.code))
    assert not page.window.close()
    assert page.section.code.message.startswith("Write the code down first")
    assert page.window.isVisible()
    assert page.window.close()


def _try_to_leave(page: Page) -> None:
    """By every key that leads away from the page, and by the button."""
    ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for key in (Qt.Key.Key_L, Qt.Key.Key_P, Qt.Key.Key_T):
        page.qtbot.keyClick(page.window, key, ctrl)
    page.qtbot.keyClick(page.window, Qt.Key.Key_Left, alt)
    page.qtbot.keyClick(page.window, Qt.Key.Key_Escape)
    keys = page.window.findChildren(KeyButton)
    home = next(key for key in keys if key.accessibleName().startswith("Home"))
    page.qtbot.keyClick(home, Qt.Key.Key_Space)


def _idle_for_hours(page: Page) -> None:
    page.time.seconds += 6 * 3600
    page.window.away.look()


def test_a_user_comes_and_goes(page: Page) -> None:
    assert "Remove a user" not in page.section.keys
    page.fill("Add a user", passphrase=PASSPHRASE, name="Q. T.", new=OTHER, again=OTHER)
    page.until(lambda: page.section.said.startswith("Q. T. can open this record now"))
    assert unlock(page.desk.folder / "data", OTHER).user == "Q. T."
    page.fill("Remove a user", passphrase=PASSPHRASE, name="Q. T.")
    page.until(lambda: page.section.said.startswith("Q. T. opens this record no longer"))
    assert "Remove a user" not in page.section.keys
    assert page.desk.program.keyring.users() == (User("therapist", has_code=True),)
    page.until(lambda: ("user_removed", "Q. T.") in page.trail())
    assert ("user_added", "Q. T.") in page.trail()


def test_a_user_is_called_something_else(page: Page) -> None:
    page.fill("Change your name", passphrase=PASSPHRASE, name="therapist")
    page.until(lambda: page.reason == "That is your name already.")
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    page.fill("Change your name", passphrase=PASSPHRASE, name=" Q. T. ")
    page.until(lambda: bool(page.section.code.code))
    code = page.section.code.code
    page.qtbot.keyClicks(QApplication.focusWidget(), code.rsplit("-", maxsplit=1)[-1])
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.desk.program.keyring.users() == (User("Q. T.", has_code=True),)
    assert unlock(page.desk.folder / "data", PASSPHRASE).user == "Q. T."
    assert unlock_by_either(page.desk.folder / "data", code).user == "Q. T."
    page.until(lambda: ("user_renamed", "therapist, now Q. T.") in page.trail())
    # What is changed next is changed by the same person, under the new name.
    page.fill("Change the passphrase", passphrase=PASSPHRASE, new=NEW, again=NEW)
    page.until(lambda: page.section.said.startswith("The passphrase is changed."))
    assert "Remove a user" not in page.section.keys


def test_a_name_given_up_may_be_another_users(page: Page) -> None:
    keyring = page.desk.program.keyring
    keyring.rename_me(PASSPHRASE, "Q. T.").result()
    keyring.add_user(PASSPHRASE, "therapist", OTHER).result()
    assert keyring.me() == "Q. T."
    page.section.look_again()
    assert "Q. T. · you, has a recovery code" in _names(page.section)
    page.fill("Change the passphrase", passphrase=PASSPHRASE, new=NEW, again=NEW)
    page.until(lambda: page.section.said.startswith("The passphrase is changed."))
    assert unlock(page.desk.folder / "data", NEW).user == "Q. T."
    assert unlock(page.desk.folder / "data", OTHER).user == "therapist"
    # Whoever opens it next is known by the name they have then.
    page.desk.program.lock()
    page.desk.program.door.open_with(OTHER)
    assert keyring.me() == page.desk.program.user == "therapist"


def _names(section: KeysSection) -> list[str]:
    return [row.accessibleName() for row in section.findChildren(Row)]


def test_leaving_while_a_change_is_made_breaks_nothing(page: Page) -> None:
    page.fill("Change the passphrase", passphrase=PASSPHRASE, new=NEW, again=NEW)
    page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(page.window.screen_shown, SettingsScreen)
    page.window.routes.house.show_home()
    page.until(lambda: ("passphrase_changed", "therapist") in page.trail())
    assert page.opens(NEW)


def test_a_practice_folder_has_nothing_to_change(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    desk.practising()
    window = open_window()
    window.routes.house.show_settings()
    section = window.findChild(KeysSection)
    assert isinstance(section, KeysSection)
    assert "without asking" in section.said
    assert not section.keys
