"""A refused line and a hand that writes on: neither the line nor the words behind it are lost."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kaproom.ui.room.screen import RoomScreen
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key, only

ASIDE = "◆ Not entered: 128/820 · ↑ brings it back"


def _refused(house: House, line: str = "128/820") -> None:
    house.pass_time(MINUTE)
    house.enter(line)
    assert house.screen.field.text == line
    house.pass_time(MINUTE)


@pytest.mark.parametrize("line", ["128/820", "214/112", "distress 11", "bp", "74", "12o/80"])
def test_words_behind_a_refused_line_are_a_note_and_the_line_waits(house: House, line: str) -> None:
    _refused(house, line)
    house.enter("he weeps")
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms) == ("he weeps", 2 * MINUTE)
    assert house.screen.notes.said == f"◆ Not entered: {line} · ↑ brings it back"
    house.press(Key.Key_Up)
    assert house.screen.field.text == line
    assert "Not entered" not in house.screen.notes.said


def test_the_line_that_comes_back_has_its_own_time_and_is_mended(house: House) -> None:
    _refused(house)
    house.write("he wee")
    house.press(Key.Key_Up)
    assert house.screen.notes.said == "◆ Not entered: he wee · ↑ brings it back"
    house.press(Key.Key_Backspace)
    house.press(Key.Key_Return)
    reading = only(house.state.readings)
    assert (reading.body.diastolic_mmhg, reading.at_ms) == (82, MINUTE)
    house.press(Key.Key_Up)
    house.enter("ps")
    assert (only(house.state.notes).body.text, only(house.state.notes).at_ms) == (
        "he weeps",
        2 * MINUTE,
    )


def test_the_next_reading_is_one_and_is_not_glued_to_the_refused(house: House) -> None:
    _refused(house)
    house.enter("132/84 76 97")
    assert only(house.state.readings).body.systolic_mmhg == 132
    assert house.screen.notes.said == ASIDE


@pytest.mark.parametrize(
    ("line", "rest"),
    [("128/8", "2"), ("128/", "82"), ("bp skip", " deep"), ("74", " 98"), ("bp", " 128/82")],
)
def test_a_line_entered_too_early_is_gone_on_with(house: House, line: str, rest: str) -> None:
    _refused(house, line)
    house.write(rest)
    assert house.screen.field.text == line + rest
    house.press(Key.Key_Return)
    assert house.screen.field.text == ""
    assert house.state.readings or house.state.skips


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Backspace])
def test_a_line_that_is_being_looked_at_is_edited(house: House, key: Key) -> None:
    _refused(house)
    house.press(key)
    house.write("x")
    assert "x" in house.screen.field.text
    assert house.screen.field.text.startswith("128/82")


@pytest.mark.parametrize("how", ["composed", "pasted"])
def test_words_of_any_origin_do_not_stick_to_it(house: House, how: str) -> None:
    _refused(house)
    if how == "composed":
        QApplication.sendEvent(house.screen.field, QInputMethodEvent("か", []))
        committed = QInputMethodEvent()
        committed.setCommitString("風")
        QApplication.sendEvent(house.screen.field, committed)
    else:
        mime = QMimeData()
        mime.setText("風")
        house.screen.field.insertFromMimeData(mime)
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "風"
    assert house.screen.notes.said == ASIDE


def test_several_come_back_one_after_another(house: House) -> None:
    for line in ("128/820", "84/132"):
        _refused(house, line)
    house.write("a")
    assert house.screen.notes.said == "◆ Not entered: 84/132 · and 1 more · ↑ brings it back"
    seen: list[str] = []
    for _ in range(4):
        house.press(Key.Key_Up)
        seen.append(house.screen.field.text)
    assert seen == ["84/132", "128/820", "a", "84/132"]


def test_what_waits_is_a_note_where_the_session_ends(house: House) -> None:
    _refused(house)
    house.write("he wee")
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    assert not house.state.running
    assert [(n.body.text, n.at_ms) for n in house.state.notes] == [
        ("128/820", MINUTE),
        ("he wee", 2 * MINUTE),
    ]


def test_what_waits_is_there_again_with_its_time_after_a_restart(real_house: House) -> None:
    house = real_house
    _refused(house)
    house.enter("he weeps")
    house.settle()
    house.qtbot.waitUntil(lambda: not house.room.aside.unwritten)
    house.window.routes.room.resume(house.live.id)
    before = house.screen
    house.qtbot.waitUntil(lambda: house.window.screen_shown is not before)
    again = house.window.screen_shown
    assert isinstance(again, RoomScreen)
    assert again.notes.said == ASIDE
    house.press(Key.Key_Up)
    assert (again.field.text, again.field.begun_ms) == ("128/820", MINUTE)


def test_up_moves_in_a_line_of_several_rows(house: House) -> None:
    _refused(house)
    house.write("word " * 60)
    house.press(Key.Key_Up)
    assert house.screen.field.text.startswith("word")
