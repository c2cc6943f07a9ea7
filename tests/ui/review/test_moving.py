"""A session begun under the wrong client is moved in the review; a purged one says what it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.events.chart import ClientAdded
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.core.stream.decision import Refusal
from kaproom.record.folder import unlock
from kaproom.record.purge import purge_session
from kaproom.record.verify import verify
from kaproom.ui.controls.text import Text
from kaproom.ui.home.home_lines import recent_cards
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.course_strip import CourseButton
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import client_lines
from tests.support.desk import PASSPHRASE, Desk

_REASON = "the wrong line was chosen"


def _review(window: MainWindow, session_id: str) -> ReviewScreen:
    window.routes.looking_back.show_review(session_id)
    screen = window.screen_shown
    assert isinstance(screen, ReviewScreen)
    return screen


def _texts(review: ReviewScreen) -> list[str]:
    return [label.text() for label in review.findChildren(Text)]


def test_a_session_is_moved_by_keys_and_shows_under_its_client_everywhere(
    live: LiveSession, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    casebook = desk.program.casebook
    right = casebook.add_client(ClientAdded("E. F.", "", 4))
    assert not isinstance(right, Refusal)
    window = open_window()
    review = _review(window, live.id)
    assert "Q. V." in _texts(review)
    qtbot.keyClick(review.move_key, Qt.Key.Key_Space)
    form = review.move_form.form
    reason = form.field("reason")
    assert isinstance(reason, QLineEdit)
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert "why" in form.reason
    qtbot.keyClicks(reason, _REASON)
    qtbot.keyClick(reason, Qt.Key.Key_Return)

    moved = window.screen_shown
    assert isinstance(moved, ReviewScreen)
    assert moved is not review
    assert "E. F." in _texts(moved)
    assert "Q. V." not in _texts(moved)
    qtbot.waitUntil(lambda: not moved.live.unsaved, timeout=30_000)
    qtbot.waitUntil(lambda: len(moved.course.findChildren(CourseButton)) == 4, timeout=30_000)

    sessions = casebook.sessions()
    assert [(s.client_id, s.client, s.number) for s in sessions] == [(right, "E. F.", 1)]
    assert {line.label: line.done for line in client_lines(casebook)} == {
        "E. F.": 1,
        "Q. V.": 0,
    }
    assert recent_cards(casebook, sessions)[0].title.startswith("E. F.")
    trail = [e.body for e in desk.program.record.read_stream(AUDIT_STREAM)]
    actions = [body.action for body in trail if isinstance(body, AuditNoted)]
    assert "session_moved" in actions


def test_escape_leaves_the_session_where_it_is(
    live: LiveSession, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    desk.program.casebook.add_client(ClientAdded("E. F.", "", 4))
    review = _review(open_window(), live.id)
    qtbot.keyClick(review.move_key, Qt.Key.Key_Space)
    assert review.move_form.isVisible()
    qtbot.keyClick(review.move_form.form.field("reason"), Qt.Key.Key_Escape)
    assert not review.move_form.isVisible()
    assert review.move_key.hasFocus()
    assert review.live.state.moves == ()


def test_with_one_client_there_is_nowhere_to_move(
    live: LiveSession, open_window: Callable[[], MainWindow]
) -> None:
    assert not _review(open_window(), live.id).move_key.isVisible()


def test_a_purged_session_still_opens_and_says_when_and_why(
    live: LiveSession, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    desk.program.lock()
    opened = unlock(desk.folder / "data", PASSPHRASE)
    purge_session(desk.folder / "data", opened, live.id, "retention ended")
    desk.program.door.open_with(PASSPHRASE)
    review = _review(open_window(), live.id)
    (said,) = [text for text in _texts(review) if "removed on" in text]
    assert said.startswith("This session was removed on ")
    assert said.endswith(": retention ended.")
    assert review.live.state.notes == ()
    assert review.end_ms == review.live.state.ended_ms
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(review.score, key)
    assert verify(desk.folder / "data", opened).ok
