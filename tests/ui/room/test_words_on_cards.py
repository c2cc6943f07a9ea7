"""Words on a card that nobody entered: the next room has them in its line."""

from collections.abc import Callable

import pytest

from kaproom.ui.room.screen import RoomScreen
from tests.support.desk import PASSPHRASE
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key


def _dose(house: House) -> str:
    house.press(Key.Key_G, CTRL)
    house.write("40")
    return "40"


def _adverse(house: House) -> str:
    house.press(Key.Key_A, CTRL | SHIFT)
    house.write("left hand shakes")
    return "Not entered: left hand shakes"


def _discharge(house: House) -> str:
    house.press(Key.Key_D, CTRL)
    house.press(Key.Key_Return)
    house.write("Dr. X.")
    return "Dr. X."


def _correction(house: House) -> str:
    house.enter("a dor")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("a door")
    return "Correction not finished: a door"


CARDS = [_dose, _adverse, _discharge, _correction]


def _again(house: House) -> RoomScreen:
    """The room of the same session, entered anew."""
    before, window = house.screen, house.window
    window.routes.room.resume(house.live.id)
    house.qtbot.waitUntil(lambda: window.screen_shown is not before)
    again = window.screen_shown
    assert isinstance(again, RoomScreen)
    return again


@pytest.mark.parametrize("write", CARDS)
def test_what_is_on_a_card_is_kept_where_the_window_closes(
    real_house: House, write: Callable[[House], str]
) -> None:
    real_house.pass_time(MINUTE)
    kept = write(real_house)
    real_house.settle()
    assert real_house.window.close()
    assert kept in real_house.room.draft().text


@pytest.mark.parametrize("write", CARDS)
def test_what_is_on_a_card_is_on_the_disk_before_anything_closes(
    real_house: House, write: Callable[[House], str]
) -> None:
    house = real_house
    kept = write(house)
    house.settle()
    house.screen.entry.keep_draft()
    key, record = f"session/{house.live.id}/line", house.desk.program.record
    house.qtbot.waitUntil(lambda: kept in record.read_draft(key).text)


def test_the_next_room_has_line_and_cards_in_its_line(real_house: House) -> None:
    house = real_house
    house.write("low and long")
    _dose(house)
    house.press(Key.Key_A, CTRL | SHIFT)
    house.write("rash")
    house.screen.entry.keep_draft()
    assert house.room.draft().text.startswith("low and long Not entered: rash Dose not recorded: ")
    text = _again(house).field.text
    assert text.startswith("low and long Not entered: rash Dose not recorded: ")
    assert "40" in text


def test_what_is_on_a_card_beneath_the_cover_is_kept(real_house: House) -> None:
    house = real_house
    _adverse(house)
    house.press(Key.Key_L, CTRL)
    assert house.window.close()
    assert "left hand shakes" in house.room.draft().text


def test_a_card_whose_words_were_entered_leaves_nothing_in_the_line(real_house: House) -> None:
    house = real_house
    _adverse(house)
    house.screen.entry.keep_draft()
    house.press(Key.Key_Return)
    house.press(Key.Key_Escape)
    house.settle()
    house.screen.entry.keep_draft()
    assert house.room.draft().text == ""


def test_a_room_pin_is_kept_nowhere(real_house: House) -> None:
    house = real_house
    house.press(Key.Key_L, CTRL | SHIFT)
    house.write("4071")
    house.screen.entry.keep_draft()
    assert house.room.draft().text == ""
    assert house.window.close()
    assert house.room.draft().text == ""


def test_words_on_a_card_take_no_time_from_what_was_shown_before(real_house: House) -> None:
    house = real_house
    house.pass_time(MINUTE)
    house.press(Key.Key_L, CTRL)
    house.enter("he weeps")
    house.enter(PASSPHRASE)
    house.qtbot.waitUntil(lambda: not house.screen.covering.covered, timeout=30_000)
    house.press(Key.Key_Return)
    house.settle()
    house.pass_time(9 * MINUTE)
    _adverse(house)
    house.screen.entry.keep_draft()
    assert house.room.draft().begun_ms is None
