"""The audit page by keys: who did what, without a word of a client's."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.ui.audit.lines import WORDS, audit_lines, words_of
from kaproom.ui.audit.screen import AuditScreen
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.settings.screen import SettingsScreen
from tests.support.day import INTENTION, add_client, run_day
from tests.support.desk import Desk


def _actions(desk: Desk) -> list[tuple[str, str]]:
    bodies = [e.body for e in desk.program.record.read_stream(AUDIT_STREAM)]
    return [(body.action, body.subject) for body in bodies if isinstance(body, AuditNoted)]


def _views(desk: Desk) -> list[str]:
    return [subject for action, subject in _actions(desk) if action == AuditAction.VIEWED]


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """An open folder."""
    return desk.opened()


@pytest.fixture
def live(opened: Desk, qtbot: QtBot) -> LiveSession:
    """A day that is over."""
    desk = opened
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved, timeout=30_000)
    return live


@pytest.fixture
def window(opened: Desk, open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


def _audit(window: MainWindow) -> AuditScreen:
    window.routes.house.show_audit()
    screen = window.screen_shown
    assert isinstance(screen, AuditScreen)
    return screen


def _client_of(live: LiveSession) -> str:
    assert live.state.started is not None
    return live.state.started.client_id


def test_every_opening_of_a_session_or_a_chart_is_noted_once(
    window: MainWindow, live: LiveSession, desk: Desk, qtbot: QtBot
) -> None:
    session, chart = f"session/{live.id}", f"client/{_client_of(live)}"
    window.routes.looking_back.show_review(live.id)
    window.routes.course.show_integration(live.id)
    window.routes.looking_back.show_review(live.id)
    window.routes.house.show_home()
    window.routes.course.show_prepare(_client_of(live))
    window.routes.house.show_home()
    window.routes.course.show_integration(live.id)
    qtbot.waitUntil(lambda: len(_views(desk)) >= 3, timeout=30_000)
    assert _views(desk) == [session, chart, session]


def test_a_practice_folder_notes_what_is_looked_at_too(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    desk.practising()
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved, timeout=30_000)
    open_window().routes.looking_back.show_review(live.id)
    qtbot.waitUntil(lambda: _views(desk) == [f"session/{live.id}"], timeout=30_000)


def test_the_page_is_reached_from_settings_and_left_by_escape(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.routes.house.show_settings()
    settings = window.screen_shown
    assert isinstance(settings, SettingsScreen)
    settings.audit_key.setFocus()
    qtbot.keyClick(settings.audit_key, Qt.Key.Key_Space)
    audit = window.screen_shown
    assert isinstance(audit, AuditScreen)
    assert audit.table.hasFocus()
    qtbot.keyClick(audit.table, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, SettingsScreen)


def test_the_newest_line_stands_first_in_plain_words(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.program.note(AuditAction.VIEWED, "session/0123456789abcdef")
    desk.program.note(AuditAction.EXPORTED, "session/0123456789abcdef", "csv")
    qtbot.waitUntil(lambda: len(_actions(desk)) == 3, timeout=30_000)
    audit = _audit(window)
    assert [line.what for line in audit.table.rows.lines] == ["Exported", "Looked at", "Unlocked"]
    first = audit.table.rows.lines[0]
    assert (first.who, first.about, first.detail) == ("therapist", "session 01234567", "csv")
    assert audit.table.currentIndex().row() == 0


def test_the_filter_leaves_one_kind_of_act(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.program.note(AuditAction.VIEWED, "session/0123456789abcdef")
    qtbot.waitUntil(lambda: len(_actions(desk)) == 2, timeout=30_000)
    audit = _audit(window)
    qtbot.keyClick(audit.table, Qt.Key.Key_Tab)
    assert audit.filter.hasFocus()
    qtbot.keyClicks(audit.filter, "Look")
    assert [line.what for line in audit.table.rows.lines] == ["Looked at"]


def test_enter_on_a_line_opens_what_it_is_about(
    window: MainWindow, live: LiveSession, desk: Desk, qtbot: QtBot
) -> None:
    desk.program.note(AuditAction.EXPORTED, f"client/{_client_of(live)}")
    desk.step(1)
    desk.program.note(AuditAction.EXPORTED, f"session/{live.id}")
    qtbot.waitUntil(lambda: len(_actions(desk)) == 3, timeout=30_000)
    qtbot.keyClick(_audit(window).table, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, ReviewScreen)
    table = _audit(window).table
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, AuditScreen), "unlocking leads nowhere"
    table = _audit(window).table
    row = next(i for i, line in enumerate(table.rows.lines) if line.about.startswith("client"))
    table.selectRow(row)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, ClientScreen)


def test_no_word_of_a_client_stands_on_the_page(
    window: MainWindow, live: LiveSession, desk: Desk, qtbot: QtBot
) -> None:
    window.routes.looking_back.show_review(live.id)
    qtbot.waitUntil(lambda: len(_actions(desk)) == 2, timeout=30_000)
    shown = repr(_audit(window).table.rows.lines)
    for word in ("Q. V.", INTENTION, "only rain"):
        assert word not in shown


def test_an_empty_trail_says_what_will_stand_there(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    desk.practising()
    window = open_window()
    audit = _audit(window)
    assert not audit.table.isVisible()
    assert audit._empty.isVisible()
    assert audit._back.hasFocus()


def test_every_action_has_its_words() -> None:
    assert set(WORDS) == set(AuditAction)
    assert words_of("a_newer_act") == "A newer act"
    assert audit_lines([]) == ()
