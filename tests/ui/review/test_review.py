"""Review by keys: the cursor moves, everything follows; notes lead back to their moment."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kaproom.core.session import commands as c
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.notes import is_carried, is_starred
from kaproom.core.stream.decision import Refusal
from kaproom.record.keys import Keys
from kaproom.ui.integration.screen import IntegrationScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.course_cards import CourseCard
from kaproom.ui.review.course_strip import CourseButton, CourseStrip
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.theme import Theme
from tests.support.day import MINUTE, all_saved
from tests.support.desk import Desk

_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def review(live: LiveSession, open_window: Callable[[], MainWindow]) -> ReviewScreen:
    """The review of that day."""
    window = open_window()
    window.routes.looking_back.show_review(live.id)
    screen = window.screen_shown
    assert isinstance(screen, ReviewScreen)
    return screen


def _chosen(review: ReviewScreen) -> str:
    chosen = review.at.notes.chosen()
    return next(line.text for line in review.at.notes.rows.lines if line.note_id == chosen)


def test_the_eye_begins_at_the_first_note_carried_on(review: ReviewScreen) -> None:
    assert review.cursor_ms == 34 * MINUTE
    assert "only rain" in _chosen(review)
    assert review.score.hasFocus()


def test_that_all_is_as_it_was_written_is_said_where_there_is_room(
    review: ReviewScreen, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: bool(review.verified.text))
    stores = desk.program.verify().result(10)
    assert stores.good
    assert review.verified.text == f"{stores.text} · {stores.detail}"
    assert review.verified.text.startswith("Record and notes verified · ")
    review.window().resize(1440, 900)
    qtbot.waitUntil(review.verified.isVisible)
    review.window().resize(1000, 700)
    qtbot.waitUntil(lambda: not review.verified.isVisible())


def test_the_entries_verified_are_those_there_are_now(
    review: ReviewScreen, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: bool(review.verified.text))
    before = _entries(review)
    window = review.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(review.score, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "the weir was loud")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    all_saved(desk.program.casebook)
    window.routes.looking_back.show_review(review.live.id)
    again = window.screen_shown
    assert isinstance(again, ReviewScreen)
    qtbot.waitUntil(lambda: bool(again.verified.text))
    assert _entries(again) > before
    # What is there already is not looked at twice.
    checked = desk.program.door.opened._checked
    desk.program.verify().result(10)
    assert desk.program.door.opened._checked is checked


def _entries(review: ReviewScreen) -> int:
    words = review.verified.text.removeprefix("Record and notes verified · ")
    return int(words.removesuffix(" entries").replace(",", ""))


def test_a_folder_whose_keys_are_gone_is_told_of_where_all_is_well_else(
    review: ReviewScreen, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: bool(review.verified.text))
    for name in ("keys.json", "keys.copy.json"):
        (desk.folder / "data" / name).unlink()
    desk.program.door.opened._checked_ms -= 2 * MINUTE
    review._verify()
    damaged = "Something in the stores is damaged"
    qtbot.waitUntil(lambda: review.verified.text == f"{damaged} · kaproom verify")
    assert desk.program.facts()[0].text == damaged


def test_a_check_that_fails_by_itself_answers_too(
    review: ReviewScreen, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: bool(review.verified.text))
    opened = desk.program.door.opened
    opened._checked_ms -= 2 * MINUTE
    opened._keys = cast("Keys", None)
    assert isinstance(desk.program.verify().exception(10), AttributeError)
    assert desk.program.facts()[0].detail == "could not be checked"


def test_the_arrow_keys_move_the_cursor_and_the_panel_follows(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    for _ in range(7):
        qtbot.keyClick(review.score, Qt.Key.Key_Right, _SHIFT)
    assert review.cursor_ms == 41 * MINUTE
    assert "breath slows" in _chosen(review)
    assert review.at.facts["Phase"] == "Journey · 21 min after first dose"
    assert review.at.facts["Oximeter"] == "HR 74 · SpO₂ 97 %"

    qtbot.keyClick(review.score, Qt.Key.Key_Home)
    assert review.cursor_ms == 0
    assert "Reading" not in review.at.facts
    qtbot.keyClick(review.score, Qt.Key.Key_End)
    assert review.cursor_ms == 90 * MINUTE
    assert review.at.facts["Scales"] == "distress 3, 30 min before"


def test_the_keys_of_the_axis_work_from_the_list_of_notes_too(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    review.at.notes.setFocus()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Right, _SHIFT)
    assert review.cursor_ms == 35 * MINUTE


def test_enter_on_a_note_leads_to_its_moment(review: ReviewScreen, qtbot: QtBot) -> None:
    review.at.notes.setFocus()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Down)
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Return)
    assert review.cursor_ms == 41 * MINUTE
    assert review.at.facts["Phase"].startswith("Journey")


def test_a_click_on_a_note_leads_to_its_moment(review: ReviewScreen, qtbot: QtBot) -> None:
    notes = review.at.notes
    place = notes.visualRect(notes.rows.index(0)).center()
    qtbot.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert review.cursor_ms == 30 * MINUTE


def test_space_carries_a_note_and_takes_it_out_again(
    review: ReviewScreen, live: LiveSession, qtbot: QtBot
) -> None:
    casebook_live = review.live
    review.at.notes.setFocus()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Down)
    assert "2 of 5 notes" in review.at.carried.accessibleName()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Space)
    assert is_carried(casebook_live.state.notes[2])
    assert "3 of 5 notes" in review.at.carried.accessibleName()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Space)
    assert not is_carried(casebook_live.state.notes[2])


def test_alt_enter_stars_a_note_and_it_is_hollow_until_saved(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    review.at.notes.setFocus()
    qtbot.keyClick(review.at.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert is_starred(review.live.state.notes[1])
    assert review.saved.text == "Saving"
    qtbot.waitUntil(lambda: review.saved.text == "Saved")


def test_late_entries_are_marked(review: ReviewScreen) -> None:
    below = {line.text: line.below for line in review.at.notes.rows.lines}
    assert below["asked for the blanket"].startswith("late entry, written ")


def test_an_adverse_event_that_went_on_is_seen_in_the_panel(review: ReviewScreen) -> None:
    begun = review.live.submit(c.BeginAdverse("nausea", "Nausea", at_ms=40 * MINUTE, late=True))
    assert not isinstance(begun, Refusal)
    review.go_to(45 * MINUTE)
    seen = [text.text() for text in review.at.findChildren(QLabel) if text.isVisible()]
    assert "Adverse" in seen
    assert "Nausea" in seen


def test_the_course_shows_the_present_session_outlined_and_the_planned_ones_muted(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(review.course.findChildren(CourseButton)) == 6)
    cards = review.course.findChildren(CourseButton)
    assert [card.current for card in cards] == [True] + 5 * [False]
    assert [card.isEnabled() for card in cards] == [True] + 5 * [False]
    assert cards[0].card.peak_bpm == 84
    assert cards[0].card.detail == "60 mg IM"
    assert cards[0].accessibleName().endswith("peak HR 84 · 1 part")


def test_the_cards_of_a_course_say_peaks_all_in_full_or_all_in_short(
    theme: Theme, qtbot: QtBot
) -> None:
    strip = CourseStrip(theme)
    qtbot.addWidget(strip)
    qtbot.addWidget(strip.compare_key)
    found = ((91, 2), (79, 12), (91, 1))
    cards = [CourseCard(str(i), i, "60 mg IM", *found[i]) for i in range(3)]
    strip.show_cards([*cards, CourseCard(None, 4, "not yet planned")], "0")
    shown = strip.findChildren(CourseButton)

    def said(width: int) -> list[str]:
        strip.resize(width, strip.sizeHint().height())
        strip.grab()
        assert len({card.says_all for card in shown[:3]}) == (2 if strip.in_short else 1)
        return [card.found_words(strip.in_short) for card in shown]

    assert said(1400) == [
        "peak HR 91 · 2 parts",
        "peak HR 79 · 12 parts",
        "peak HR 91 · 1 part",
        "",
    ]
    between = next(w for w in range(1400, 300, -4) if said(w)[0] == "peak 91 · 2 parts")
    assert said(between) == ["peak 91 · 2 parts", "peak 79 · 12 parts", "peak 91 · 1 part", ""]


def test_the_way_to_integration_and_back_keeps_the_moment(
    review: ReviewScreen, qtbot: QtBot
) -> None:
    window = review.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(review.at.carried, Qt.Key.Key_Return)
    screen = window.screen_shown
    assert isinstance(screen, IntegrationScreen)
    qtbot.keyClick(screen.carried, Qt.Key.Key_Down)
    qtbot.keyClick(screen.carried, Qt.Key.Key_Return)
    back = window.screen_shown
    assert isinstance(back, ReviewScreen)
    assert back.cursor_ms == 50 * MINUTE
