"""The cover: nothing of the room shows, nothing typed is lost, only the passphrase lifts it."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kaproom.ui.room.cards.dose_card import DoseCard
from kaproom.ui.room.cards.pin_card import PinCard
from kaproom.ui.room.screen import RoomScreen
from tests.support.desk import PASSPHRASE
from tests.ui.room.house import ALT, CTRL, MINUTE, SHIFT, House, Key, only

PATIENCE_MS = 30_000


def test_in_practice_enter_lifts_it_and_what_could_be_a_passphrase_is_gone(house: House) -> None:
    house.write("before, ")
    house.press(Key.Key_L, CTRL)
    assert house.screen.covering.covered
    assert house.light() < 0.005
    house.write(PASSPHRASE)
    house.press(Key.Key_Return)
    assert not house.screen.covering.covered
    assert house.screen.field.text == "before, "
    assert house.screen.notes.said.startswith("In practice nothing typed under the cover is kept")
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


def test_the_passphrase_lifts_it_on_the_day_its_user_was_renamed_too(real_house: House) -> None:
    house, program = real_house, real_house.desk.program
    program.keyring.rename_me(PASSPHRASE, "Q. T.").result()
    house.press(Key.Key_L, CTRL)
    house.enter(PASSPHRASE)
    _lifted(house)
    # What is entered keeps the name it was opened with until the next opening.
    house.enter("a note of the same day")
    assert only(house.state.notes).event.author == program.user == "therapist"


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
    card = house.screen.covering.sheet.card
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


def _covered(house: House, pin: str = "") -> None:
    if pin:
        house.press(Key.Key_L, CTRL | SHIFT)
        house.enter(pin)
    house.press(Key.Key_L, CTRL)
    assert house.screen.covering.covered


def _said(house: House, words: str) -> None:
    house.qtbot.waitUntil(lambda: words in house.screen.covering.cover.said, timeout=PATIENCE_MS)


def _lifted(house: House) -> None:
    house.qtbot.waitUntil(lambda: not house.screen.covering.covered, timeout=PATIENCE_MS)


def test_the_room_pin_lifts_it_and_is_seen_nowhere(real_house: House) -> None:
    _covered(real_house, pin="4071")
    assert real_house.screen.notes.said.startswith("The room PIN lifts")
    real_house.write("4071")
    assert "4071" not in _shown(real_house)
    real_house.press(Key.Key_Return)
    assert not real_house.screen.covering.covered
    assert real_house.screen.field.text == ""


def test_after_three_wrong_pins_only_the_passphrase_lifts(real_house: House) -> None:
    house = real_house
    _covered(house, pin="4071")
    for left in ("2", "1"):
        house.enter("4072")
        _said(house, f"Tries left: {left}")
    house.enter("4072")
    _said(house, "only the passphrase")
    house.enter("4071")
    _said(house, "not the passphrase")
    assert house.screen.covering.covered
    house.enter(PASSPHRASE)
    _lifted(house)
    assert "4072" not in house.screen.field.text
    _covered(house)
    house.enter("4071")
    _lifted(house)


def test_a_right_pin_makes_the_wrong_ones_good(real_house: House) -> None:
    _covered(real_house, pin="40711")
    for _ in range(2):
        real_house.enter("4072")
        _said(real_house, "Tries left: 2")
        real_house.enter("40711")
        _lifted(real_house)
        _covered(real_house)


def test_a_pin_is_four_digits_or_more_or_nothing(real_house: House) -> None:
    for wrong in ("407", "40a71"):
        real_house.press(Key.Key_L, CTRL | SHIFT)
        real_house.enter(wrong)
        card = real_house.screen.cards.card
        assert isinstance(card, PinCard)
        assert "4 digits" in card.reason
        real_house.press(Key.Key_Escape)
    assert not real_house.screen.covering.pin.chosen
    _covered(real_house, pin="4071")
    real_house.enter("4071")
    real_house.press(Key.Key_L, CTRL | SHIFT)
    real_house.press(Key.Key_Return)
    assert not real_house.screen.covering.pin.chosen


def test_the_pin_dies_with_the_rooms_screen(real_house: House) -> None:
    _covered(real_house, pin="4071")
    real_house.enter("4071")
    before, window = real_house.screen, real_house.window
    window.routes.room.resume(real_house.live.id)
    real_house.qtbot.waitUntil(lambda: window.screen_shown is not before)
    again = window.screen_shown
    assert isinstance(again, RoomScreen)
    assert not again.covering.pin.chosen


def test_a_passphrase_given_twice_in_haste_stays_out_of_the_line(real_house: House) -> None:
    _covered(real_house)
    real_house.enter("what the tide left")
    real_house.enter(PASSPHRASE)
    real_house.enter(PASSPHRASE)
    real_house.write(PASSPHRASE[:7])
    _lifted(real_house)
    assert real_house.screen.field.text == "what the tide left"


MISTYPED = (
    "three geese ovet the weir",
    "three geesse over the wier",
    "THREE GEESE OVER THE WEIR",
    "threegeeseovertheweir",
    "yjtrr hrrdr pbrt yjr erot",
    "three gee",
    "over the weir",
    "three geese ovthree geese over the wei",
)


@pytest.mark.parametrize("wrong", MISTYPED)
def test_a_mistyped_passphrase_reaches_neither_line_nor_draft(
    real_house: House, wrong: str
) -> None:
    house, record = real_house, real_house.desk.program.record
    key = f"session/{house.live.id}/line"
    _covered(house)
    house.enter(wrong)
    _said(house, "not the passphrase")
    house.screen.entry.keep_draft()
    assert house.room.draft().text == ""
    house.enter(PASSPHRASE)
    _lifted(house)
    assert house.screen.field.text == ""
    assert "not kept" in house.screen.notes.said
    house.screen.entry.keep_draft()
    assert record.read_draft(key).text == house.room.draft().text == ""


def test_a_note_typed_blindly_with_the_passphrase_behind_it_is_kept_with_its_time(
    real_house: House,
) -> None:
    house = real_house
    house.pass_time(MINUTE)
    _covered(house)
    house.enter(f"he weeps{PASSPHRASE}")
    _said(house, "not the passphrase")
    house.pass_time(MINUTE)
    house.enter(PASSPHRASE)
    _lifted(house)
    house.press(Key.Key_Return)
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms) == ("he weeps", MINUTE)


def test_a_passphrase_begun_again_while_it_lifts_is_typed_into_nothing(real_house: House) -> None:
    house = real_house
    for begun, rest in ((7, PASSPHRASE[7:]), (2, PASSPHRASE[2:]), (7, "se ovet thw weir")):
        _covered(house)
        house.enter(PASSPHRASE)
        house.write(PASSPHRASE[:begun])
        _lifted(house)
        house.enter(rest)
        assert house.screen.field.text == ""
        assert not house.state.notes
    house.enter("he weeps")
    assert only(house.state.notes).body.text == "he weeps"


def test_words_that_only_begin_like_it_are_given_back(real_house: House) -> None:
    house = real_house
    _covered(house)
    house.enter(PASSPHRASE)
    house.write("th")
    _lifted(house)
    house.enter("at door again")
    assert only(house.state.notes).body.text == "that door again"


def test_what_a_pin_cannot_tell_from_a_passphrase_waits_for_that(real_house: House) -> None:
    house = real_house
    _covered(house, pin="4071")
    for wrong in ("three geese ovet the weir", "407q1", "he weeps"):
        house.enter(wrong)
        _said(house, "not the passphrase")
        house.screen.covering.cover.say("")
    house.enter("4071")
    assert not house.screen.covering.covered
    assert house.screen.field.text == ""
    assert house.screen.notes.said.startswith("Typed under the cover, and kept until")
    house.press(Key.Key_L, CTRL)
    house.enter(PASSPHRASE)
    _lifted(house)
    assert house.screen.field.text == "he weeps"


def test_what_was_begun_on_a_card_is_there_when_it_lifts(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    card = house.screen.cards.card
    assert isinstance(card, DoseCard)
    house.write("1")
    before = [field.text() for field in card.findChildren(QLineEdit)]
    house.press(Key.Key_L, CTRL)
    house.press(Key.Key_F12)
    house.press(Key.Key_Escape)
    assert house.light() < 0.005
    house.press(Key.Key_Return)
    assert house.screen.cards.card is card
    assert card.first_field is not None
    assert card.first_field.hasFocus()
    assert [field.text() for field in card.findChildren(QLineEdit)] == before


def test_music_goes_on_and_is_led_under_it(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.press(Key.Key_L, CTRL)
    assert house.room.player.status().playing
    house.press(Key.Key_S, ALT)
    status = house.room.player.status()
    assert status.fading or status.silenced


def _shown(house: House) -> str:
    labels = [x.text() for x in house.screen.findChildren(QLabel) if x.isVisible()]
    return " ".join([*labels, house.screen.field.text])


def _lifted_by_pin_with_words_that_wait(house: House) -> None:
    _covered(house, pin="4071")
    for words in ("he weeps", "three geese ovet the weir"):
        house.enter(words)
        _said(house, "not the passphrase")
        house.screen.covering.cover.say("")
    house.enter("4071")
    assert not house.screen.covering.covered


def _end(house: House) -> None:
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)


def test_the_end_asks_for_the_passphrase_and_what_waits_for_it_becomes_a_note(
    real_house: House,
) -> None:
    house = real_house
    house.pass_time(MINUTE)
    _lifted_by_pin_with_words_that_wait(house)
    _end(house)
    assert house.state.running
    assert house.screen.covering.cover.said.startswith("Typed under the cover, and not kept yet")
    assert "Ending again" in house.screen.covering.cover.said
    assert "weeps" not in _shown(house)
    house.enter(PASSPHRASE)
    _lifted(house)
    assert house.screen.field.text == "he weeps"
    _end(house)
    assert not house.state.running
    assert [(n.body.text, n.at_ms) for n in house.state.notes] == [("he weeps", MINUTE)]


def test_what_waits_for_the_passphrase_is_left_behind_once_that_was_said(
    real_house: House,
) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    _end(house)
    house.enter("4071")
    assert house.state.running
    _end(house)
    assert not house.state.running
    assert not house.state.notes


@pytest.mark.parametrize("entered", [True, False])
def test_the_window_closes_over_words_typed_under_the_cover_once_that_was_said(
    real_house: House, entered: bool
) -> None:
    house = real_house
    _covered(house)
    house.write("he weeps")
    if entered:
        house.press(Key.Key_Return)
        _said(house, "not the passphrase")
    assert not house.window.close()
    assert "Closing again leaves it behind" in house.screen.covering.cover.said
    assert house.screen.covering.cover.geometry() == house.screen.rect()
    house.window.resize(1000, 560)
    QApplication.processEvents()
    assert house.window.width() == 1000
    _, told = house.screen.covering.cover.findChildren(QLabel)
    assert told.height() >= told.heightForWidth(told.width())
    house.write(" still")
    assert not house.window.close()
    assert house.window.close()


def test_words_that_wait_for_the_passphrase_are_kept_by_it_when_the_window_is_to_close(
    real_house: House,
) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    assert not house.window.close()
    assert house.screen.covering.covered
    house.enter(PASSPHRASE)
    _lifted(house)
    assert house.screen.field.text == "he weeps"
    assert house.window.close()
    assert house.room.draft().text == "he weeps"


def test_the_window_closes_where_nothing_waits_under_the_cover(real_house: House) -> None:
    _covered(real_house)
    assert real_house.window.close()


def test_a_practice_window_closes_over_anything_typed_under_the_cover(house: House) -> None:
    _covered(house)
    house.write("he weeps")
    assert house.window.close()


def _in_memory(house: House) -> str:
    """All that the covering holds, in words."""
    return repr(vars(house.screen.covering)) + house.screen.covering.cover.typed


def test_what_was_told_of_at_the_closing_is_no_longer_known_once_the_passphrase_lifted(
    real_house: House,
) -> None:
    house, wrong = real_house, "three geese over the weix"
    _covered(house)
    house.enter(wrong)
    _said(house, "not the passphrase")
    assert not house.window.close()
    assert wrong in _in_memory(house)
    house.enter(PASSPHRASE)
    _lifted(house)
    assert wrong not in _in_memory(house)


def test_a_passphrase_being_checked_when_the_window_is_to_close_is_forgotten_as_it_lifts(
    real_house: House,
) -> None:
    house = real_house
    _covered(house)
    house.enter(PASSPHRASE)
    assert not house.window.close()
    _lifted(house)
    assert PASSPHRASE not in _in_memory(house)
    assert house.window.close()


def test_the_window_asks_again_where_the_cover_says_another_thing_by_now(
    real_house: House,
) -> None:
    house = real_house
    _covered(house)
    house.enter("he weeps")
    assert not house.window.close()
    _said(house, "not the passphrase")
    assert not house.window.close()
    assert "Closing again leaves it behind" in house.screen.covering.cover.said


def test_the_window_asks_again_where_as_much_is_typed_under_the_cover_but_something_else(
    real_house: House,
) -> None:
    house = real_house
    _covered(house)
    house.write("he weeps")
    assert not house.window.close()
    house.press(Key.Key_Backspace)
    house.write("x")
    assert not house.window.close()
    assert house.window.close()


def test_the_window_asks_again_where_the_pin_lifted_since_it_was_said_what_is_left_behind(
    real_house: House,
) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    assert not house.window.close()
    house.enter("4071")
    assert not house.screen.covering.covered
    house.pass_time(180 * MINUTE)
    assert not house.window.close()
    assert "Closing again leaves it behind" in house.screen.covering.cover.said
    house.enter(PASSPHRASE)
    _lifted(house)
    assert house.screen.field.text == "he weeps"


def test_the_end_asks_again_where_the_session_went_on_since_it_was_said_what_is_left_behind(
    real_house: House,
) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    _end(house)
    house.enter("4071")
    house.pass_time(2 * MINUTE)
    _end(house)
    assert house.state.running
    assert "Ending again" in house.screen.covering.cover.said
    house.enter("4071")
    _end(house)
    assert not house.state.running


def test_what_was_said_of_the_end_holds_as_long_as_the_cover_says_it(real_house: House) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    _end(house)
    house.pass_time(30 * MINUTE)
    assert "Ending again" in house.screen.covering.cover.said
    house.enter("4071")
    _end(house)
    assert not house.state.running


def test_the_end_asks_again_where_the_screen_was_covered_since(real_house: House) -> None:
    house = real_house
    _lifted_by_pin_with_words_that_wait(house)
    _end(house)
    house.enter("4071")
    house.press(Key.Key_L, CTRL)
    assert house.screen.covering.cover.said == ""
    house.enter("4071")
    _end(house)
    assert house.state.running
    assert house.screen.covering.covered


@pytest.mark.parametrize("opened_after", [False, True])
def test_what_the_closing_leaves_behind_is_said_where_the_emergency_sheet_does_not_hide_it(
    real_house: House, opened_after: bool
) -> None:
    house = real_house
    _covered(house)
    house.write("he weeps")
    if opened_after:
        assert not house.window.close()
    house.press(Key.Key_F12)
    assert house.screen.covering.sheet.card is not None
    assert not house.window.close()
    assert house.screen.covering.sheet.card is None
    assert "Closing again leaves it behind" in house.screen.covering.cover.said
    assert house.screen.covering.cover.hasFocus()
    assert house.window.close()
