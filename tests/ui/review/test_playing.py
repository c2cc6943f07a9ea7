"""The cursor played, with what sounded and without; bookmarks and the filter, all by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.session.bookmarks import bookmarks_of
from kaproom.ui.export_form import ExportPanel
from kaproom.ui.main_window import MainWindow
from kaproom.ui.paper.record_form import RecordForm
from kaproom.ui.recording_form import RecordingPanel
from kaproom.ui.review.playing import SPEEDS
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.theme import Theme
from tests.support.day import MINUTE, add_client, run_day
from tests.support.desk import Desk
from tests.support.music_desk import write_piece

_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class _Hand:
    """A machine's clock that goes on when it is told to."""

    def __init__(self) -> None:
        self._now_s = 100.0

    def monotonic_s(self) -> float:
        return self._now_s

    def step(self, seconds: float) -> None:
        self._now_s += seconds


@pytest.fixture
def machine() -> _Hand:
    """Stands still until it is stepped."""
    return _Hand()


@pytest.fixture
def review(desk: Desk, theme: Theme, machine: _Hand, qtbot: QtBot) -> Iterator[ReviewScreen]:
    """The review of a day on a clock that is stepped."""
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    window = MainWindow(desk.program, theme, machine=machine)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.routes.looking_back.show_review(live.id)
    screen = window.screen_shown
    assert isinstance(screen, ReviewScreen)
    yield screen
    window.close()


def test_space_plays_the_cursor_at_the_speed_chosen(
    review: ReviewScreen, machine: _Hand, qtbot: QtBot
) -> None:
    review.go_to(10 * MINUTE)
    qtbot.keyClick(review.score, Qt.Key.Key_Space)
    machine.step(1.5)
    review.player.step()
    assert review.cursor_ms == 10 * MINUTE + 1500
    for _ in range(len(SPEEDS) + 2):
        qtbot.keyClick(review.score, Qt.Key.Key_Plus)
    assert review.player.speed == 60
    assert "Playing at 60×" in review.play_line.words
    machine.step(10)
    review.player.step()
    assert review.cursor_ms == 20 * MINUTE + 1500
    assert review.at.facts["Phase"].startswith("Journey")
    machine.step(6000)
    review.player.step()
    assert review.cursor_ms == review.end_ms
    assert not review.player.playing
    review.at.notes.setFocus()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Minus)
    assert review.player.speed == 30
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Space, _ALT)
    assert review.player.playing
    assert review.cursor_ms < MINUTE
    qtbot.keyClick(review.score, Qt.Key.Key_Escape)
    assert not review.player.playing


def test_what_sounded_goes_along_at_natural_speed_and_is_silent_above_it(
    review: ReviewScreen, machine: _Hand, desk: Desk, qtbot: QtBot
) -> None:
    first, second = [span for span in review.live.state.music if span.title][:2]
    for span in (first, second):
        write_piece(Path(span.file), 3)
    review.go_to(second.start_ms - 2000)
    qtbot.keyClick(review.score, Qt.Key.Key_P, _ALT)
    qtbot.keyClick(review.score, Qt.Key.Key_Space)
    assert "with the music" in review.play_line.words
    machine.step(2.5)
    review.player.step()
    heard = [listened for sound in desk.sounds for listened in sound.listened]
    assert [place for _, place in heard][-1] == second.position_at(review.cursor_ms)
    assert [name.rsplit("/", 1)[-1] for name, _ in heard][-2:] == [
        span.file.rsplit("/", 1)[-1] for span in (first, second)
    ]
    count = len(heard)
    machine.step(0.5)
    review.player.step()
    assert sum(len(sound.listened) for sound in desk.sounds) == count
    qtbot.keyClick(review.score, Qt.Key.Key_Plus)
    assert not review.sounding.playing
    assert "silent above 1×" in review.play_line.words
    qtbot.keyClick(review.score, Qt.Key.Key_Minus)
    assert review.sounding.playing


def test_bookmarks_by_key_and_the_place_of_what_leaves(review: ReviewScreen, qtbot: QtBot) -> None:
    for minute, word in ((20, "the door"), (60, "")):
        review.go_to(minute * MINUTE)
        qtbot.keyClick(review.score, Qt.Key.Key_B, _CONTROL)
        field = review.at.bookmarks.form.field("text")
        qtbot.keyClicks(field, word)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [line.words for line in review.at.bookmarks.rows.lines] == ["the door", "no word"]
    assert review.score.hasFocus()
    qtbot.keyClick(review.score, Qt.Key.Key_Left, _CONTROL)
    assert review.cursor_ms == 20 * MINUTE
    qtbot.keyClick(review.score, Qt.Key.Key_B, _CONTROL)
    qtbot.keyClick(review.at.bookmarks.form, Qt.Key.Key_Return)
    assert "already" in review.at.bookmarks.form.reason
    qtbot.keyClick(review.at.bookmarks.form, Qt.Key.Key_Escape)
    first = bookmarks_of(review.live.state)[0]
    review.at.bookmarks.rows.taken_back.emit(first.id)
    assert [b.at_ms for b in bookmarks_of(review.live.state)] == [60 * MINUTE]
    _open_what_leaves(review, qtbot)


def _open_what_leaves(review: ReviewScreen, qtbot: QtBot) -> None:
    """One place for all of it: the record as PDF first, the others a Tab and Enter away."""
    assert review.leaving.isHidden()
    qtbot.keyClick(review.score, Qt.Key.Key_E, _CONTROL)
    assert not review.leaving.isHidden()
    record = review.leaving.findChild(RecordForm)
    assert record is not None
    assert record.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert review.leaving.isHidden()
    assert review.score.hasFocus()
    for kind in (ExportPanel, RecordingPanel):
        form = review.leaving.findChild(kind)
        assert form is not None
        review.leaving.open_form(form)
        assert form.isVisible()
        assert not record.isVisible()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert review.leaving.isHidden()


def test_the_filter_sifts_notes_by_tag_and_part_and_leaves_lanes_out(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    line = review.at.filter.field
    qtbot.keyClick(review.score, Qt.Key.Key_F, _CONTROL)
    assert line.hasFocus()
    qtbot.keyClicks(line, "#image, @keeper, -music")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    shown = [note.text for note in review.at.notes.rows.lines]
    assert [text.split()[0] for text in shown] == ["hand", "a"]
    assert "Music" not in review.score.lane_boxes()
    assert "Music" not in review.score.describe()
    assert review.score.describe().count("0:") > 0
    assert review.at.filter.words.startswith("2 of 5 notes · without Music")

    line.setText("#stairs")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert review.at.filter.words == "No note of this session has the tag #stairs."
    assert len(review.at.notes.rows.lines) == 2
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert len(review.at.notes.rows.lines) == 5
    assert "Music" in review.score.lane_boxes()
