"""A key that stays down does one thing on any screen outside the room; moving and typing go on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit

from kaproom.core.events.parts import LINKS, PartNoted, PartsLinked
from kaproom.core.stream.decision import Refusal
from kaproom.ui.main_window import MainWindow
from kaproom.ui.parts.page_rows import PageRow
from kaproom.ui.parts.screen import PartsScreen
from kaproom.ui.prepare.screen import PrepareScreen
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk

Key = Qt.Key
_SEVERAL = (False, True, True, True)


@pytest.fixture
def client_id(desk: Desk) -> str:
    """A client whose chart has two parts that do two things to each other."""
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    for name in ("rain on tin", "the critic"):
        casebook.write(client_id, PartNoted(name))
    first, other = (entry.id for entry in casebook.chart(client_id).ledger.of(PartNoted))
    for how in LINKS[:2]:
        assert not isinstance(casebook.write(client_id, PartsLinked(first, other, how)), Refusal)
    all_saved(casebook)
    return client_id


def _hold(
    key: Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Hold a key down, over whatever has the focus meanwhile."""
    for repeated in _SEVERAL:
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(
            focused, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, repeated)
        )


def _parts(window: MainWindow, client_id: str) -> PartsScreen:
    window.routes.course.show_parts(client_id)
    screen = window.screen_shown
    assert isinstance(screen, PartsScreen)
    return screen


def test_delete_held_among_a_parts_lines_takes_one_of_them_off(
    client_id: str, open_window: Callable[[], MainWindow]
) -> None:
    screen = _parts(open_window(), client_id)
    first = screen.desk.ledger.of(PartNoted)[0].id
    screen.page.show_part(first)
    row = next(row for row in screen.page.rows.findChildren(PageRow) if row.line.can_go)
    row.setFocus()
    _hold(Key.Key_Delete)
    assert len(screen.desk.parts.links) == 1


def test_enter_held_on_a_parts_line_opens_it_and_enters_nothing(
    client_id: str, open_window: Callable[[], MainWindow]
) -> None:
    screen = _parts(open_window(), client_id)
    screen.page.show_part(screen.desk.ledger.of(PartNoted)[0].id)
    row = screen.page.rows.row("link/+")
    assert row is not None
    row.setFocus()
    _hold(Key.Key_Return, "\r")
    assert screen.page.form is not None
    assert not screen.page.form.reason
    written = QApplication.focusWidget()
    assert isinstance(written, QLineEdit)
    _hold(Key.Key_A, "a")
    assert written.text() == "aaaa"
    _hold(Key.Key_Backspace)
    assert not written.text()


def test_escape_held_leads_back_by_one_screen(
    client_id: str, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    window.routes.course.show_preparation(client_id)
    _hold(Key.Key_Escape)
    assert isinstance(window.screen_shown, PrepareScreen)


def test_no_shortcut_of_any_screen_acts_again_while_it_is_held(
    client_id: str, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    routes = window.routes
    for show in (
        routes.house.show_home,
        routes.house.show_settings,
        routes.house.show_practice,
        routes.house.show_music,
        lambda: routes.course.show_client(client_id),
        lambda: routes.course.show_preparation(client_id),
        lambda: routes.course.show_prepare(client_id),
        lambda: routes.course.show_measures(client_id),
    ):
        show()
        found = window.findChildren(QShortcut)
        assert len(found) > 2
        assert not [each.key().toString() for each in found if each.autoRepeat()]
