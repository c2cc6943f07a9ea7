"""The cover: nothing of the room shows, nothing typed is lost, only the passphrase lifts it."""

from tests.support.desk import PASSPHRASE
from tests.ui.room.house import CTRL, MINUTE, House, Key, only


def test_in_practice_enter_lifts_it_and_what_was_typed_is_in_the_line(house: House) -> None:
    house.write("before, ")
    house.press(Key.Key_L, CTRL)
    assert house.screen.covering.covered
    assert house.light() < 0.005
    house.write("under it")
    house.press(Key.Key_Return)
    assert not house.screen.covering.covered
    assert house.screen.field.text == "before, under it"
    assert house.screen.field.hasFocus()


def test_only_the_passphrase_lifts_it_and_leaves_no_trace(real_house: House) -> None:
    house = real_house
    house.press(Key.Key_L, CTRL)
    house.enter("a note for nobody")
    house.qtbot.waitUntil(lambda: "not the passphrase" in house.screen.covering.cover.said)
    assert house.screen.covering.covered
    house.enter(PASSPHRASE)
    house.qtbot.waitUntil(lambda: not house.screen.covering.covered)
    assert house.screen.field.text == "a note for nobody"
    house.screen.entry.keep_draft()
    house.qtbot.waitUntil(lambda: house.room.draft().text == "a note for nobody")


def test_the_room_goes_on_under_it(house: House) -> None:
    house.press(Key.Key_L, CTRL)
    house.pass_time(4 * MINUTE)
    house.press(Key.Key_F2)
    house.press(Key.Key_F10)
    assert only(house.state.observations).at_ms == 4 * MINUTE
    assert house.screen.cards.card is None
    assert house.light() < 0.005


def test_the_emergency_sheet_opens_over_it_and_closes_to_it(house: House) -> None:
    house.press(Key.Key_L, CTRL)
    house.press(Key.Key_F12)
    card = house.screen.cards.card
    assert card is not None
    assert card.isVisible()
    assert house.screen.childAt(house.screen.rect().center()) is not house.screen.covering.cover
    house.press(Key.Key_Escape)
    assert house.screen.covering.covered
    assert house.light() < 0.005


def test_chords_of_the_room_do_nothing_under_it(house: House) -> None:
    house.enter("kept")
    house.press(Key.Key_L, CTRL)
    house.press(Key.Key_Z, CTRL)
    house.press(Key.Key_G, CTRL)
    assert len(house.state.notes) == 1
    assert house.screen.cards.card is None
