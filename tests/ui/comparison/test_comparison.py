"""Sessions side by side, by keys: what they are laid upon, the cursor across all, the music."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.stream.decision import Refusal
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.comparison.looks import LOOKS
from kaproom.ui.comparison.plot import ComparisonPlot
from kaproom.ui.comparison.screen import ComparisonScreen
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.course_strip import CourseButton
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import MINUTE, all_saved
from tests.support.desk import Desk
from tests.ui.room.house import mean_luminance

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sessions(desk: Desk) -> list[str]:
    """Two alike with a dose and three pieces, and one of two minutes without any of it."""
    desk.opened()
    casebook = desk.program.casebook
    client_id = casebook.add_client(ClientAdded("Q. V.", "1984-05-30", 6))
    assert not isinstance(client_id, Refusal)
    days = (
        (5, c.TakeReading(ReadingTaken(118, 76, 66, 98))),
        (10, _piece("First Light", 10)),
        (20, c.EnterPhase("Journey")),
        (20, c.GiveDose(DoseGiven("ketamine", "IM", 60_000))),
        (30, _piece("Undertow", 30)),
        (33, c.TakeNote("hand opens #part the keeper")),
        (40, _piece("Held", 40)),
        (40, c.TakeReading(ReadingTaken(141, 88, 84, 97))),
        (90, c.EndSession()),
    )
    short = ((2, c.EndSession()),)
    return [_held(desk, client_id, acts) for acts in (days, days, short)]


def _piece(title: str, minute: int) -> c.ReportMusic:
    report = MusicReported("track_started", track=title, duration_ms=9 * MINUTE)
    return c.ReportMusic(report, minute * MINUTE)


def _held(desk: Desk, client_id: str, acts: Sequence[tuple[int, c.Command]]) -> str:
    """A session of these acts, on a day of its own."""
    desk.step(24 * 60)
    live = desk.program.casebook.begin_session(client_id, desk.program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    for minute, command in acts:
        desk.clock.step(max(0, minute * MINUTE - live.session_ms()))
        assert not isinstance(live.submit(command), Refusal)
    all_saved(desk.program.casebook)
    return live.id


@pytest.fixture
def comparison(
    sessions: list[str], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> ComparisonScreen:
    """All three, come to by key from the review of the first."""
    window = open_window()
    window.routes.looking_back.show_review(sessions[0])
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    qtbot.waitUntil(lambda: bool(review.course.findChildren(CourseButton)))
    qtbot.keyClick(review.score, Qt.Key.Key_C, _ALT)
    screen = window.screen_shown
    assert isinstance(screen, ComparisonScreen)
    assert screen.chosen == tuple(sessions)
    return screen


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_session_is_chosen_by_its_day_and_its_number_stands_once(
    comparison: ComparisonScreen,
) -> None:
    keys = [k for k in comparison.findChildren(KeyButton) if k.hint in ("Alt 1", "Alt 2", "Alt 3")]
    assert [key.text() for key in keys] == ["24 Nov", "25 Nov", "26 Nov"]
    assert keys[0].accessibleName() == "Session 1, 24 Nov, on, Alt 1"


def test_the_cursor_is_told_for_each_session_from_its_zero_which_one_key_changes(
    comparison: ComparisonScreen, qtbot: QtBot
) -> None:
    assert _focus() is comparison.plot
    for _ in range(21):
        qtbot.keyClick(comparison.plot, Qt.Key.Key_Right, _SHIFT)
    assert comparison.plot.cursor_ms == 21 * MINUTE
    first, second, third = (moment.words for moment in comparison.moments.moments)
    assert first.startswith("at 0:41 · Journey · 21 min after first dose")
    assert "141/88 · 84 · 97 %, 1 min before" in first
    assert first == second
    assert third == "not drawn: no dose was given"
    assert len(comparison.plot.placed) == 2

    qtbot.keyClick(comparison.plot, Qt.Key.Key_A, _ALT)
    assert comparison.alignment.phase == "Arrival"
    assert len(comparison.plot.placed) == 3
    qtbot.keyClick(comparison.plot, Qt.Key.Key_A, _ALT)
    assert comparison.alignment.words == "at the begin of Journey"
    assert "phase" in comparison.moments.moments[2].words
    qtbot.keyClick(comparison.plot, Qt.Key.Key_A, _ALT)
    assert comparison.alignment.words == "at the start"
    qtbot.keyClick(comparison.plot, Qt.Key.Key_End)
    assert comparison.moments.moments[2].words == "over, at 0:02"
    qtbot.keyClick(comparison.plot, Qt.Key.Key_A, _ALT | _SHIFT)
    assert comparison.alignment.phase == "Journey"


def test_sessions_are_told_apart_without_their_colour_and_two_stay(
    comparison: ComparisonScreen, sessions: list[str], qtbot: QtBot
) -> None:
    assert len({(look.dashes, look.shape, look.hollow) for look in LOOKS}) == len(LOOKS)
    plot, window = comparison.plot, comparison.window()
    window.resize(1280, 720)
    before = plot.grab().toImage()
    assert mean_luminance(window.grab().toImage()) <= 0.02
    qtbot.keyClick(plot, Qt.Key.Key_V, _ALT)
    assert not comparison.overlaid
    assert plot.grab().toImage() != before
    assert mean_luminance(window.grab().toImage()) <= 0.02
    place = QPoint(plot.width() // 3, plot.height() // 4)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    at_ms = plot.cursor_ms
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place + QPoint(60, 0))
    assert plot.cursor_ms > at_ms
    spoken = [moment.accessibleName() for moment in comparison.moments.moments]
    assert "solid line, disc" in spoken[0]
    assert "dashed line, square" in spoken[1]

    qtbot.keyClick(comparison.plot, Qt.Key.Key_3, _ALT)
    assert comparison.chosen == tuple(sessions[:2])
    qtbot.keyClick(comparison.plot, Qt.Key.Key_1, _ALT)
    assert comparison.said.text().startswith("Two sessions at least")
    assert comparison.chosen == tuple(sessions[:2])
    qtbot.keyClick(comparison.plot, Qt.Key.Key_3, _ALT)
    assert comparison.chosen == tuple(sessions)
    assert not comparison.said.text()


def _gaps(plot: ComparisonPlot, at_ms: int) -> list[int]:
    """How long each gap in the cursor's line is, in pixels."""
    plot.go_to(0)
    away = plot.grab().toImage()
    plot.go_to(at_ms)
    here = plot.grab().toImage()
    drawn = np.array(
        [
            [here.pixel(x, y) != away.pixel(x, y) for x in range(here.width() // 3, here.width())]
            for y in range(here.height())
        ]
    )
    column = drawn[:, int(drawn.sum(axis=0).argmax())]
    return [int(step) for step in np.diff(np.flatnonzero(column)) if step > 8]


def test_the_cursor_strikes_no_words(comparison: ComparisonScreen) -> None:
    comparison.window().resize(1440, 900)
    # Fourteen minutes after the dose stand a piece's name and a part's, in two rows each.
    assert len(_gaps(comparison.plot, 14 * MINUTE)) == 4
    assert not _gaps(comparison.plot, 55 * MINUTE)


def test_enter_leads_to_that_moment_and_esc_back(
    comparison: ComparisonScreen, sessions: list[str], qtbot: QtBot
) -> None:
    window = comparison.window()
    assert isinstance(window, MainWindow)
    comparison.plot.go_to(21 * MINUTE)
    moment = comparison.moments.moments[1]
    moment.setFocus()
    qtbot.keyClick(moment, Qt.Key.Key_Return)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert (review.live.id, review.cursor_ms) == (sessions[1], 41 * MINUTE)
    qtbot.keyClick(review.score, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, ComparisonScreen)
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    first = window.screen_shown
    assert isinstance(first, ReviewScreen)
    assert first.live.id == sessions[0]


def test_music_afterwards_tells_what_was_on_and_what_came_after_in_the_order_of_time(
    comparison: ComparisonScreen, sessions: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(comparison.plot, Qt.Key.Key_M, _ALT)
    page = comparison.music
    assert comparison.music_shown
    assert _focus() is page.pairs
    heard = [(line.lead, line.below) for line in page.heard.rows.lines]
    assert heard[0][0] == "0:10"
    assert heard[0][1].startswith("session 1 · Arrival · to ")
    assert page.heard.rows.lines[-1].text == "Session 3: no music was on."
    pair = page.pairs.rows.lines[0]
    assert (pair.lead, pair.text) == ("2×", "First Light, then Undertow")
    assert pair.below == "session 1 at 0:30 · 2 at 0:30"
    noted = [line.text for line in page.after.rows.lines]
    assert noted == 2 * ["Undertow began", "hand opens #part the keeper"]
    minutes = page.minutes
    qtbot.keyClick(page.pairs, Qt.Key.Key_W, _ALT)
    assert page.minutes > minutes
    page.pairs.choose("1")
    row = page.after.rows.lines[0]
    assert row.text == "Held began"
    page.after.setFocus()
    page.after.choose(row.note_id)
    with qtbot.waitSignal(comparison.moment_asked) as asked:
        qtbot.keyClick(page.after, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0] == sessions[0]


def test_the_clients_page_leads_to_it_by_the_same_key_and_esc_back_there(
    sessions: list[str], desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    client_id = desk.program.casebook.sessions()[0].client_id
    window.routes.course.show_client(client_id)
    page = window.screen_shown
    assert isinstance(page, ClientScreen)
    qtbot.keyClick(_focus(), Qt.Key.Key_C, _ALT)
    comparison = window.screen_shown
    assert isinstance(comparison, ComparisonScreen)
    assert comparison.chosen == tuple(sessions)
    qtbot.keyClick(_focus(), Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, ClientScreen)
    # A client without a session is told why the key leads nowhere.
    fresh = desk.program.casebook.add_client(ClientAdded("R. S."))
    assert not isinstance(fresh, Refusal)
    window.routes.course.show_client(fresh)
    page = window.screen_shown
    assert isinstance(page, ClientScreen)
    assert page.sessions.compare_key.isHidden()
    qtbot.keyClick(_focus(), Qt.Key.Key_C, _ALT)
    assert window.screen_shown is page
    assert "there is none yet" in page.said.text()


def test_time_is_seen_nearer_and_the_cursor_stays_in_sight(
    comparison: ComparisonScreen, qtbot: QtBot
) -> None:
    plot = comparison.plot
    whole = plot.window_seen
    assert not whole.nearer
    before = plot.grab().toImage()
    comparison.moments.moments[0].setFocus()
    for _ in range(8):
        qtbot.keyClick(_focus(), Qt.Key.Key_Plus, _CTRL)
    assert _focus() is plot
    near = plot.window_seen
    assert near.span_ms < whole.span_ms / 5
    assert near.holds(plot.cursor_ms)
    assert plot.grab().toImage() != before
    # The cursor takes what is seen along, to either end; nothing beyond it is shown.
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert plot.cursor_ms == plot.window_seen.end_ms == whole.last_ms
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.cursor_ms == plot.window_seen.start_ms == whole.first_ms
    for _ in range(40):
        qtbot.keyClick(plot, Qt.Key.Key_Plus, _CTRL)
    assert plot.window_seen.span_ms == 2 * MINUTE
    # Over each other or apart, the same stretch is seen; upon another zero, all of it.
    qtbot.keyClick(plot, Qt.Key.Key_V, _ALT)
    assert plot.window_seen.span_ms == 2 * MINUTE
    qtbot.keyClick(plot, Qt.Key.Key_A, _ALT)
    assert not plot.window_seen.nearer
    qtbot.keyClick(plot, Qt.Key.Key_Plus, _CTRL)
    qtbot.keyClick(plot, Qt.Key.Key_Minus, _CTRL)
    assert not plot.window_seen.nearer
    qtbot.keyClick(plot, Qt.Key.Key_Plus, _CTRL)
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert not plot.window_seen.nearer


def test_the_wheel_comes_nearer_around_the_pointer_and_goes_along(
    comparison: ComparisonScreen,
) -> None:
    plot, none = comparison.plot, Qt.KeyboardModifier.NoModifier
    plot.grab()
    comparison.window().resize(1440, 900)
    QApplication.processEvents()
    cursor_ms = plot.cursor_ms
    for _ in range(6):
        _turn_wheel(plot, 120, none)
    near = plot.window_seen
    assert near.nearer
    assert plot.cursor_ms == cursor_ms
    _turn_wheel(plot, -120, _SHIFT)
    assert plot.window_seen.start_ms > near.start_ms
    assert plot.window_seen.span_ms == near.span_ms
    for _ in range(8):
        _turn_wheel(plot, -120, none)
    assert not plot.window_seen.nearer


def _turn_wheel(plot: QWidget, angle: int, modifiers: Qt.KeyboardModifier) -> None:
    place = QPoint(plot.width() // 2, plot.height() // 3)
    QApplication.sendEvent(
        plot,
        QWheelEvent(
            QPointF(place),
            QPointF(plot.mapToGlobal(place)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    QApplication.processEvents()
