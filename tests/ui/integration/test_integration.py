"""Integration: what was carried, with its moment, in the words it had; in and out by one key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Store, session_stream
from kaproom.core.events.session import NotePromoted
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.ui.away.watch import Away
from kaproom.ui.handout.screen import HandoutScreen
from kaproom.ui.integration.screen import IntegrationScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.note_list import NoteList
from kaproom.ui.review.promote_form import PromoteForm
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.saved_mark import SavedMark
from tests.support.day import AGREEMENT, INTENTION, add_client, run_day
from tests.support.desk import PASSPHRASE, Desk


@pytest.fixture
def integration(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> IntegrationScreen:
    """Integration after one day."""
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved)
    window = open_window()
    window.routes.course.show_integration(live.id)
    screen = window.screen_shown
    assert isinstance(screen, IntegrationScreen)
    return screen


def _texts(notes: NoteList) -> list[str]:
    return [line.text for line in notes.rows.lines]


def test_carried_notes_stand_with_session_time_piece_and_reading(
    integration: IntegrationScreen,
) -> None:
    lines = integration.carried.rows.lines
    assert [line.text for line in lines] == [
        'hand opens. "it was only rain" #part the keeper',
        "a door in the cliff #image",
    ]
    assert lines[0].lead.startswith("session 1 · 0:34 · during “")
    assert lines[0].lead.endswith("” · HR 74")
    assert [line.starred for line in lines] == [False, True]


def test_intention_and_agreements_are_at_hand(integration: IntegrationScreen) -> None:
    said = " ".join(label.text() for label in integration.findChildren(QLabel))
    assert INTENTION in said
    assert AGREEMENT in said


def test_what_a_page_has_beside_its_title_stands_in_the_row_of_the_title(
    integration: IntegrationScreen, qtbot: QtBot
) -> None:
    def row(text: str) -> QLabel:
        labels = integration.middle.findChildren(QLabel)
        return next(w for w in labels if w.text() == text and w.isVisibleTo(integration))

    def middle(label: QLabel) -> int:
        return label.mapTo(integration, label.rect().center()).y()

    counted = integration.parts.detail
    assert counted == "0 parts · session 1"
    assert middle(row(counted)) == middle(row("Parts"))
    qtbot.keyClick(integration, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert integration.middle.detail == ""
    qtbot.keyClick(integration, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    integration.parts.map.setFocus()
    qtbot.keyClick(integration.parts.map, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "the keeper")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert integration.middle.detail == "1 part · session 1"


def test_back_from_the_handout_the_hand_is_where_it_was(
    integration: IntegrationScreen, qtbot: QtBot
) -> None:
    window = integration.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(integration.others, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.screen_shown, HandoutScreen)
    qtbot.wait(20)  # The screen that was left is gone for good only then.
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    screen = window.screen_shown
    assert isinstance(screen, IntegrationScreen)
    assert screen.carried.hasFocus()


def test_space_takes_a_note_out_and_puts_another_in(
    integration: IntegrationScreen, qtbot: QtBot
) -> None:
    assert integration.carried.hasFocus()
    qtbot.keyClick(integration.carried, Qt.Key.Key_Down)
    qtbot.keyClick(integration.carried, Qt.Key.Key_Space)
    assert "a door in the cliff #image" in _texts(integration.others)
    assert len(_texts(integration.carried)) == 1

    integration.others.setFocus()
    qtbot.keyClick(integration.others, Qt.Key.Key_Home)
    qtbot.keyClick(integration.others, Qt.Key.Key_Space)
    assert _texts(integration.carried)[0] == "humming, low"
    qtbot.waitUntil(lambda: integration.saved.text == "Saved")
    assert len(integration.findChildren(SavedMark)) == 1


def test_after_a_note_leaves_the_list_the_next_one_is_chosen(
    integration: IntegrationScreen, qtbot: QtBot
) -> None:
    qtbot.keyClick(integration.others, Qt.Key.Key_Home)
    qtbot.keyClick(integration.others, Qt.Key.Key_Space)
    assert integration.others.chosen() == integration.others.rows.lines[0].note_id


def test_escape_leads_back_to_the_review(integration: IntegrationScreen, qtbot: QtBot) -> None:
    window = integration.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(integration.carried, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, ReviewScreen)


@pytest.mark.parametrize("place", ["carried", "others"])
def test_a_line_for_the_record_is_there_again_after_a_lock(
    desk: Desk, integration: IntegrationScreen, qtbot: QtBot, place: str
) -> None:
    window, live = integration.window(), integration.live
    assert isinstance(window, MainWindow)
    notes = integration.carried
    if place == "others":
        qtbot.keyClick(integration, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
        notes = integration.others
        qtbot.keyClick(notes, Qt.Key.Key_Home)
    note_id = notes.chosen()
    qtbot.keyClick(notes, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "weather came up")
    window.away.tell(Away.IDLE)
    desk.program.door.open_with(PASSPHRASE)
    window.routes.course.show_integration(live.id)
    screen = window.screen_shown
    assert isinstance(screen, IntegrationScreen)
    (promote,) = (f for f in screen.findChildren(PromoteForm) if f.isVisible())
    assert promote.form.values()["text"] == "weather came up"
    assert any(label.text().startswith("From the note: ") for label in promote.findChildren(QLabel))
    qtbot.keyClick(promote.form.field("text"), Qt.Key.Key_Return)
    assert not promote.isVisible()
    promoted = screen.live.state.ledger.of(NotePromoted)
    assert [e.body for e in promoted] == [NotePromoted(note_id, "weather came up")]


def test_a_reworded_line_goes_into_the_record_with_where_it_came_from(
    desk: Desk, integration: IntegrationScreen, qtbot: QtBot
) -> None:
    note_id = integration.carried.chosen()
    qtbot.keyClick(integration.carried, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    promote = next(f for f in integration.findChildren(PromoteForm) if f.isVisible())
    field = promote.form.field("text")
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "Reword" in promote.form.reason
    qtbot.keyClicks(field, "weather came up as an image")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not promote.isVisible()
    assert integration.carried.hasFocus()
    assert "in the record: weather came up" in integration.carried.rows.lines[0].below
    qtbot.waitUntil(lambda: integration.saved.text == "Saved")
    folder = desk.folder / "data"
    with open_reader(folder, unlock(folder, PASSPHRASE), (Store.RECORD,)) as record:
        bodies = [e.body for e in record.read_stream(session_stream(integration.live.id))]
    assert [b for b in bodies if isinstance(b, NotePromoted)] == [
        NotePromoted(note_id, "weather came up as an image")
    ]
