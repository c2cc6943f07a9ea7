"""Playing what was sounding, by its key: from the very place, in integration and in review."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.integration.screen import IntegrationScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import MINUTE, add_client, run_day
from tests.support.desk import Desk
from tests.support.music_desk import write_piece

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def day(desk: Desk, qtbot: QtBot) -> LiveSession:
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved)
    return live


def sounded(live: LiveSession, at_ms: int) -> tuple[TrackSpan, int]:
    """What the record says of this moment."""
    sounding = moment_at(live.state, SampleTrack(), at_ms).sounding
    assert sounding is not None
    return sounding.span, sounding.position_ms


def test_a_note_is_heard_in_what_sounded_and_falls_silent_by_key_esc_and_leaving(
    desk: Desk, day: LiveSession, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.routes.course.show_integration(day.id)
    screen = window.screen_shown
    assert isinstance(screen, IntegrationScreen)
    line, notes = screen.sounding, screen.carried
    notes.choose(notes.rows.lines[0].note_id)
    span, position_ms = sounded(day, 34 * MINUTE)

    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    assert not line.playing
    assert line.words.startswith(f"“{span.title}” is not here: {Path(span.file).name}")

    write_piece(Path(span.file), position_ms / 1000 + 30)
    sound = desk.program.sound
    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    client = desk.sounds[-1]
    assert client.listened == [(span.file, position_ms)]
    assert line.words.startswith(f"Playing “{span.title}” from ")
    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    assert (sound.auditioning, line.playing, line.isVisible()) == (None, False, False)

    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    assert sound.auditioning is not None
    qtbot.keyClick(notes, Qt.Key.Key_Escape)
    assert sound.auditioning is None
    assert window.screen_shown is screen

    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    line.look_again()
    assert line.playing
    # The piece comes to its end by itself.
    client.end_audition()
    line.look_again()
    assert not line.playing

    qtbot.keyClick(notes, Qt.Key.Key_P, ALT)
    assert sound.auditioning is not None
    window.routes.house.show_home()
    assert sound.auditioning is None
    assert {report.what for report in client.take_reports()} <= {"setting_loaded"}


def test_review_plays_at_its_cursor_and_says_where_nothing_sounded(
    desk: Desk, day: LiveSession, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.routes.looking_back.show_review(day.id)
    screen = window.screen_shown
    assert isinstance(screen, ReviewScreen)
    screen.go_to(2 * MINUTE)
    qtbot.keyClick(screen.score, Qt.Key.Key_P, ALT)
    assert screen.sounding.words == "No music was on then."

    span, position_ms = sounded(day, 12 * MINUTE)
    write_piece(Path(span.file), position_ms / 1000 + 5)
    screen.go_to(12 * MINUTE)
    qtbot.keyClick(screen.score, Qt.Key.Key_P, ALT)
    assert desk.sounds[-1].listened == [(span.file, position_ms)]
    qtbot.keyClick(screen.score, Qt.Key.Key_Escape)
    assert not screen.sounding.playing
    assert window.screen_shown is screen
