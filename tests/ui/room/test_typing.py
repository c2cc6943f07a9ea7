"""Typing anywhere: what becomes of it, when it is stamped, and that none of it is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kaproom.core.session.notes import is_starred, is_verbatim
from kaproom.ui.room.line_field import LineField
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.theme import Theme
from tests.support.desk import Desk
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, Modifiers, only


def test_typing_anywhere_makes_a_note_stamped_at_its_first_key(house: House) -> None:
    house.pass_time(10 * MINUTE)
    house.write("h")
    house.pass_time(8_000)
    house.enter("ums, low #body")
    note = only(house.state.notes)
    assert note.body.text == "hums, low #body"
    assert note.at_ms == 10 * MINUTE
    assert not note.late
    house.settle()
    assert [row.view.text for row in house.screen.notes.rows] == ["hums, low #body"]
    assert any(event.body == note.body for event in house.stored())
    assert house.screen.field.text == ""


def test_the_stamp_begins_anew_with_a_line_begun_anew(house: House) -> None:
    house.pass_time(MINUTE)
    house.write("x")
    house.press(Key.Key_Backspace)
    house.pass_time(MINUTE)
    house.enter("still")
    assert only(house.state.notes).at_ms == 2 * MINUTE


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_Backspace, NONE), (Key.Key_Delete, NONE), (Key.Key_A, CTRL), (Key.Key_C, CTRL)],
)
def test_a_key_that_writes_nothing_in_an_empty_line_dates_no_entry(
    house: House, key: Key, modifiers: Modifiers
) -> None:
    house.pass_time(MINUTE)
    house.write("ab")
    for _ in range(3):
        house.press(Key.Key_Backspace)
    house.press(key, modifiers)
    house.pass_time(25 * MINUTE)
    house.enter("he weeps")
    assert only(house.state.notes).at_ms == 26 * MINUTE


def test_a_vitals_line_is_echoed_while_typed_and_recorded(house: House) -> None:
    house.pass_time(5 * MINUTE)
    house.write("128/82 74 98")
    assert house.screen.vitals.echo == "BP 128/82 · HR 74 · SpO₂ 98 %"
    assert house.screen.field.property("kind") == "reading"
    house.press(Key.Key_Return)
    reading = only(house.state.readings).body
    assert (reading.systolic_mmhg, reading.diastolic_mmhg) == (128, 82)
    assert (reading.pulse_bpm, reading.spo2_percent) == (74, 98)
    assert house.screen.field.property("kind") == "note"


@pytest.mark.parametrize("line", ["1320/84", "84/132", "12o/80"])
def test_a_line_that_makes_no_sense_stays_with_the_reason_beside_it(
    house: House, line: str
) -> None:
    house.enter(line)
    assert house.screen.field.text == line
    assert not house.state.readings
    assert not house.state.notes
    assert house.screen.notes.said.startswith("◆ ")
    house.press(Key.Key_Return, CTRL)
    assert only(house.state.notes).body.text == line


def test_an_unusual_value_is_asked_for_once_more(house: House) -> None:
    house.enter("214/112 74 98")
    assert not house.state.readings
    assert "Enter once more" in house.screen.notes.said
    house.press(Key.Key_Return)
    assert only(house.state.readings).body.systolic_mmhg == 214


def test_a_changed_line_is_asked_about_anew(house: House) -> None:
    house.enter("214/112")
    house.write(" 74")
    house.press(Key.Key_Return)
    assert not house.state.readings
    house.press(Key.Key_Escape)
    assert house.screen.field.text == "214/112 74"
    house.press(Key.Key_Return)
    assert not house.state.readings


def test_holding_enter_down_confirms_nothing(house: House) -> None:
    house.enter("214/112 74 98")
    house.send(Key.Key_Return, NONE, "\r", repeat=True)
    assert not house.state.readings


def test_shift_enter_keeps_the_clients_own_words(house: House) -> None:
    house.enter("128 steps down", SHIFT)
    note = only(house.state.notes)
    assert is_verbatim(note.body)
    assert house.screen.field.text == ""


def test_alt_enter_stars_the_line_or_the_last_note(house: House) -> None:
    house.enter("a door", ALT)
    assert is_starred(only(house.state.notes))
    house.press(Key.Key_Return, ALT)
    assert not is_starred(only(house.state.notes))


def test_a_late_entry_shows_both_times(house: House) -> None:
    house.pass_time(20 * MINUTE)
    house.enter("-9m nods")
    note = only(house.state.notes)
    assert (note.at_ms, note.late) == (11 * MINUTE, True)
    house.settle()
    view = house.screen.notes.rows[0].view
    assert (view.time_text, view.entered_text) == ("0:11", "at 0:20")


def test_a_note_is_hollow_until_it_is_on_the_disk(house: House) -> None:
    house.enter("soft")
    house.screen.render_session()
    assert not house.screen.notes.rows[0].view.saved
    house.settle()
    assert house.screen.notes.rows[0].view.saved


def test_undo_takes_text_first_and_then_the_last_entry(house: House) -> None:
    house.enter("first")
    house.write("second")
    house.press(Key.Key_Z, CTRL)
    assert house.screen.field.text == ""
    assert len(house.state.notes) == 1
    house.screen.field.begin_anew()
    house.press(Key.Key_Z, CTRL)
    assert not house.state.notes
    assert "first" in house.screen.notes.said


def test_erased_text_comes_back_before_an_entry_goes(house: House) -> None:
    house.enter("first")
    house.write("second")
    house.press(Key.Key_A, CTRL)
    house.press(Key.Key_Delete)
    house.press(Key.Key_Z, CTRL)
    assert house.screen.field.text == "second"
    assert len(house.state.notes) == 1


def test_an_unfinished_line_is_kept_and_comes_back(house: House, desk: Desk, theme: Theme) -> None:
    house.write("half a sen")
    house.qtbot.waitUntil(lambda: _kept(house) == "half a sen", timeout=3000)
    house.screen.leave()
    again = RoomScreen(desk.program, house.room, theme)
    house.qtbot.addWidget(again)
    assert again.field.text == "half a sen"
    again.leave()


@pytest.mark.parametrize("line", ["half a sen", "128/82 74", "-999m long ago"])
def test_the_unfinished_line_is_a_note_where_the_session_ends(house: House, line: str) -> None:
    house.pass_time(10 * MINUTE)
    house.write(line)
    house.pass_time(5 * MINUTE)
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    assert not house.state.running
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms, note.late) == (line, 10 * MINUTE, False)


def test_what_was_kept_unseen_is_a_note_where_the_session_ends(house: House) -> None:
    house.write("a door,")
    house.screen.entry.keep_unseen("half open")
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "a door, half open"


def test_an_entered_line_leaves_no_draft(house: House) -> None:
    house.write("kept")
    house.screen.entry.keep_draft()
    house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: _kept(house) == "")


@pytest.mark.parametrize("altgr", [CTRL | ALT, Modifiers.GroupSwitchModifier])
def test_altgr_writes_and_commands_nothing(house: House, altgr: Modifiers) -> None:
    house.send(Key.Key_S, altgr, "ß")
    assert house.screen.field.text == "ß"
    assert not house.room.player.status().silenced


def test_an_alt_chord_that_asks_for_nothing_is_no_letter(house: House) -> None:
    house.send(Key.Key_X, ALT, "x")
    assert house.screen.field.text == ""


def test_composed_text_is_stamped_when_composing_begins(house: House) -> None:
    house.pass_time(MINUTE)
    field: LineField = house.screen.field
    QApplication.sendEvent(field, QInputMethodEvent("か", []))
    house.pass_time(MINUTE)
    committed = QInputMethodEvent()
    committed.setCommitString("風")
    QApplication.sendEvent(field, committed)
    house.press(Key.Key_Return)
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms) == ("風", MINUTE)


def test_pasted_text_of_any_shape_becomes_one_line(house: House) -> None:
    QApplication.clipboard().setText("one\r\ntwo\tthree\n")
    house.press(Key.Key_V, CTRL)
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "one two three"


def test_a_key_that_reaches_another_part_of_the_room_is_typed_all_the_same(house: House) -> None:
    house.screen.setFocus()
    assert house.screen.field.hasFocus()
    house.screen.observed.key("tears").click()
    house.enter("typed on")
    assert only(house.state.notes).body.text == "typed on"


def _crashed_before_the_line_was_forgotten(
    house: House, line: str, then: Callable[[], None]
) -> RoomScreen:
    """The room as it comes back where `then` was saved and the line was still on the disk."""
    record, key = house.desk.program.record, f"session/{house.live.id}/line"
    house.write(line)
    house.screen.entry.keep_draft()
    house.qtbot.waitUntil(lambda: _kept(house) == line)
    draft = record.read_draft(key)
    house.pass_time(5_000)
    then()
    house.settle()
    house.screen.field.begin_anew()
    house.screen.leave()
    record.save_draft(key, draft).result()
    house.window.routes.room.resume(house.live.id)
    again = house.window.screen_shown
    assert isinstance(again, RoomScreen)
    return again


@pytest.mark.parametrize(
    ("line", "modifiers"),
    [
        ("a door", NONE),
        ("distress 7", NONE),
        ("-2m distress 7", NONE),
        ("-2m a door", NONE),
        ("a door", CTRL | SHIFT),
        ("128/82 74 98", CTRL | SHIFT),
        ("bp skip deep, still", CTRL | SHIFT),
    ],
)
def test_a_line_whose_entry_was_saved_before_a_crash_does_not_come_back(
    real_house: House, line: str, modifiers: Modifiers
) -> None:
    house = real_house
    house.enter("rain on the roof")
    house.pass_time(3 * MINUTE)
    again = _crashed_before_the_line_was_forgotten(
        house, line, lambda: house.press(Key.Key_Return, modifiers)
    )
    assert again.field.text == ""


@pytest.mark.parametrize("line", ["a door", "128/82", "distress 7", "-2m distress 7"])
def test_a_line_that_was_not_entered_comes_back_beside_a_score_by_key(
    real_house: House, line: str
) -> None:
    house = real_house
    house.pass_time(3 * MINUTE)

    def rate() -> None:
        house.press(Key.Key_F10)
        house.press(Key.Key_2)

    assert _crashed_before_the_line_was_forgotten(house, line, rate).field.text == line


def _kept(house: House) -> str:
    """The unfinished line as it stands on the disk."""
    return house.desk.program.record.read_draft(f"session/{house.live.id}/line").text
