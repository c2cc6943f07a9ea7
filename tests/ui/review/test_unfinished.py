"""What is typed in a review and not entered: kept over a lock, and never about another moment."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.session import NotePromoted
from kaproom.core.session.bookmarks import bookmarks_of
from kaproom.core.session.live_session import LiveSession
from kaproom.ui.away.watch import Away
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import add_client, run_day
from tests.support.desk import PASSPHRASE, Desk


@pytest.fixture
def live(desk: Desk, qtbot: QtBot) -> LiveSession:
    """A day that is over."""
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved, timeout=30_000)
    return live


def _review(window: MainWindow, session_id: str) -> ReviewScreen:
    window.routes.looking_back.show_review(session_id)
    screen = window.screen_shown
    assert isinstance(screen, ReviewScreen)
    return screen


def test_what_a_review_held_is_there_again_after_a_lock(
    live: LiveSession, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_client(desk.program.casebook, "Z.")
    window = open_window()
    review = _review(window, live.id)
    qtbot.keyClick(review.move_key, Qt.Key.Key_Space)
    qtbot.keyClicks(review.move_form.form.field("reason"), "the wrong")
    review.go_to(90_000)
    qtbot.keyClick(review.score, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "the stairs")
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Home)
    note_id = review.at.notes.chosen()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "weather came up")
    window.away.tell(Away.IDLE)

    desk.program.door.open_with(PASSPHRASE)
    review = _review(window, live.id)
    assert review.move_form.form.isVisible()
    assert review.move_form.form.values()["reason"] == "the wrong"
    bookmark, promote = review.at.bookmarks.form, review.at.promote.form
    assert "1:30" in bookmark.reason
    qtbot.keyClick(bookmark.field("text"), Qt.Key.Key_Return)
    qtbot.keyClick(promote.field("text"), Qt.Key.Key_Return)
    state = review.live.state
    assert [(b.at_ms, b.body.text) for b in bookmarks_of(state)] == [(90_000, "the stairs")]
    promoted = state.ledger.of(NotePromoted)
    assert [e.body for e in promoted] == [NotePromoted(note_id, "weather came up")]


def test_a_bookmark_asked_for_elsewhere_does_not_take_its_word(
    live: LiveSession, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    review = _review(open_window(), live.id)
    for at_ms, word in ((90_000, "the stairs"), (120_000, "the door")):
        review.go_to(at_ms)
        qtbot.keyClick(review.score, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(QApplication.focusWidget(), word)
    for _ in range(2):
        qtbot.keyClick(review.at.bookmarks.form.field("text"), Qt.Key.Key_Return)
    found = {(b.at_ms, b.body.text) for b in bookmarks_of(review.live.state)}
    assert found == {(90_000, "the stairs"), (120_000, "the door")}
