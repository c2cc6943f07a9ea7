"""Correcting and finding by keys: the trail is kept, the line is kept, nothing is modal."""

import pytest

from kaproom.core.events.session import NoteCorrected, NoteTaken, NoteUndone, ReadingTaken
from kaproom.core.session.commands import TakeNote
from kaproom.core.stream.decision import Refusal
from kaproom.ui.review.trail_words import trail_words
from kaproom.ui.room.cards.correct_card import CorrectCard
from kaproom.ui.room.cards.find_card import FindCard
from tests.support.desk import PASSPHRASE
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key, only


def _card(house: House) -> CorrectCard:
    card = house.screen.cards.card
    assert isinstance(card, CorrectCard)
    return card


def _find(house: House) -> FindCard:
    card = house.screen.cards.card
    assert isinstance(card, FindCard)
    return card


def test_at_13_a_verbatim_line_is_text_and_one_key_stamped_at_its_first(house: House) -> None:
    house.pass_time(42 * MINUTE)
    house.write("I")
    house.pass_time(9_000)
    house.enter("'m... floating", SHIFT)
    note = only(house.state.notes)
    assert (note.body, note.at_ms) == (NoteTaken("I'm... floating", verbatim=True), 42 * MINUTE)


def test_at_26_an_edited_line_keeps_its_old_text_and_both_times(house: House) -> None:
    house.pass_time(10 * MINUTE)
    house.enter("a dor")
    house.pass_time(MINUTE)
    house.write("half a thought")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_1)
    fields = _card(house).fields
    assert fields is not None
    assert fields.field is not None
    assert fields.field.hasFocus()
    house.press(Key.Key_A, CTRL)
    house.write("a door")
    house.press(Key.Key_Down)
    house.press(Key.Key_PageDown)
    assert fields.times == "at 0:04:00 · was 0:10:00"
    house.press(Key.Key_Return)
    assert house.screen.cards.card is None
    assert house.screen.field.hasFocus()
    assert house.screen.field.text == "half a thought"
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms) == ("a door", 4 * MINUTE)
    assert note.as_written(0) == NoteTaken("a dor")
    (told,) = trail_words(note)
    assert "was “a dor”" in told
    assert "was at 0:10" in told
    stored = [event.body for event in house.stored()]
    assert NoteTaken("a dor") in stored
    assert any(isinstance(body, NoteCorrected) for body in stored)
    house.settle()
    assert house.screen.notes.rows[0].view.text == "a door"


def test_a_reading_is_corrected_by_its_line_refused_and_asked_inline(house: House) -> None:
    house.enter("182/82 74 98")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("82/128 74 98")
    house.press(Key.Key_Return)
    assert "systolic pressure" in _card(house).said
    house.press(Key.Key_A, CTRL)
    house.write("214/82 74 98")
    house.press(Key.Key_Return)
    assert "Enter once more" in _card(house).said
    house.press(Key.Key_A, CTRL)
    house.write("128/82 74 98")
    house.press(Key.Key_Return)
    reading = only(house.state.readings)
    assert reading.body == ReadingTaken(128, 82, 74, 98)
    assert reading.as_written(0) == ReadingTaken(182, 82, 74, 98)


def test_an_unusual_correction_is_taken_when_entered_again(house: House) -> None:
    house.enter("182/82 74 98")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("214/82 74 98")
    house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    assert only(house.state.readings).body.systolic_mmhg == 214


def test_an_observation_and_a_phase_are_listed_and_moved_in_time(house: House) -> None:
    house.pass_time(10 * MINUTE)
    house.press(Key.Key_PageDown, CTRL)
    house.pass_time(10 * MINUTE)
    house.screen.observed.key("tears").click()
    house.press(Key.Key_E, CTRL)
    listed = [row.words for row in _card(house).rows.rows]
    assert listed == ["Tears", f"phase {house.state.phase}"]
    house.press(Key.Key_2)
    house.press(Key.Key_PageDown)
    house.press(Key.Key_Up)
    house.press(Key.Key_Return)
    assert house.state.phases[-1].start_ms == 6 * MINUTE
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("Tears, throat")
    house.press(Key.Key_N, CTRL)
    house.press(Key.Key_Return)
    seen = only(house.state.observations)
    assert (seen.body.label, seen.at_ms) == ("Tears, throat", 20 * MINUTE)


def test_a_time_stays_within_the_session(house: House) -> None:
    house.pass_time(2 * MINUTE)
    house.enter("soft")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_1)
    fields = _card(house).fields
    assert fields is not None
    house.press(Key.Key_PageUp)
    assert fields.at_ms == 2 * MINUTE
    house.press(Key.Key_PageDown)
    assert fields.at_ms == 0


def test_at_15_delete_twice_takes_one_entry_back_and_the_trail_keeps_it(house: House) -> None:
    for words in ("first", "second", "third"):
        house.enter(words)
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Down)
    house.press(Key.Key_Delete)
    assert "Delete once more" in _card(house).said
    assert len(house.state.notes) == 3
    house.press(Key.Key_Delete)
    assert house.screen.cards.card is None
    assert [note.body.text for note in house.state.notes] == ["first", "third"]
    assert "second" in house.screen.notes.said
    stored = [event.body for event in house.stored()]
    assert NoteTaken("second") in stored
    assert any(isinstance(body, NoteUndone) for body in stored)
    house.press(Key.Key_Z, CTRL)
    assert [note.body.text for note in house.state.notes] == ["first"]


def test_moving_on_withdraws_the_question(house: House) -> None:
    house.enter("first")
    house.enter("second")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Delete)
    house.press(Key.Key_Down)
    house.press(Key.Key_Delete)
    assert len(house.state.notes) == 2


def test_the_list_gives_way_to_other_text_and_escape_leaves(house: House) -> None:
    house.press(Key.Key_E, CTRL)
    assert "Nothing" in _card(house).said
    house.write("on it goes")
    assert house.screen.cards.card is None
    assert house.screen.field.text == "on it goes"
    house.press(Key.Key_Return)
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("changed")
    house.press(Key.Key_Escape)
    assert house.screen.cards.card is None
    assert only(house.state.notes).body.text == "on it goes"
    assert not only(house.state.notes).trail


@pytest.mark.parametrize("edited", ["", "low and"])
def test_a_cover_leaves_the_correction_and_the_line_their_own_enter(
    real_house: House, edited: str
) -> None:
    house = real_house
    house.enter("hums")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write(edited)
    house.press(Key.Key_L, CTRL)
    house.enter("he weeps")
    house.enter(PASSPHRASE)
    house.qtbot.waitUntil(lambda: not house.screen.covering.covered, timeout=30_000)
    assert _card(house).first_field is house.screen.focusWidget()
    assert house.screen.field.text == "he weeps"
    house.screen.field.setFocus()
    house.press(Key.Key_Return)
    assert [note.body.text for note in house.state.notes] == ["hums", "he weeps"]
    assert not house.state.notes[0].trail
    field = _card(house).first_field
    assert field is not None
    field.setFocus()
    house.write(" still")
    house.press(Key.Key_Return)
    assert house.state.notes[0].body.text == f"{edited or 'hums'} still"


def test_the_list_holds_nine_newest_first(house: House) -> None:
    for number in range(12):
        house.enter(f"line {number}")
    house.press(Key.Key_E, CTRL)
    words = [row.words for row in _card(house).rows.rows]
    assert words == [f"note: line {number}" for number in range(11, 2, -1)]
    house.press(Key.Key_E, CTRL)
    assert house.screen.cards.card is None


def test_same_time_as_last_puts_two_codes_on_one_moment(house: House) -> None:
    house.pass_time(5 * MINUTE)
    house.enter("hand to throat")
    house.pass_time(20_000)
    house.write("tear")
    house.press(Key.Key_Return, CTRL | SHIFT)
    assert [(n.at_ms, n.late) for n in house.state.notes] == [(5 * MINUTE, False)] * 2
    assert "0:05:00" in house.screen.notes.said
    house.pass_time(3 * MINUTE)
    house.write("128/82 74 98")
    house.press(Key.Key_Return, CTRL | SHIFT)
    reading = only(house.state.readings)
    assert (reading.at_ms, reading.late) == (5 * MINUTE, True)


def test_same_time_says_why_where_there_is_none(house: House) -> None:
    house.pass_time(2 * MINUTE)
    house.write("soft")
    house.press(Key.Key_Return, CTRL | SHIFT)
    assert house.screen.notes.said.startswith("◆ ")
    assert house.screen.field.text == "soft"
    house.press(Key.Key_Return)
    house.write("-1m soft")
    house.press(Key.Key_Return, CTRL | SHIFT)
    assert "its own time" in house.screen.notes.said
    assert house.screen.field.text == "-1m soft"


def test_words_are_found_and_the_note_is_marked(house: House) -> None:
    for number in range(40):
        house.enter(f"line {number} {'door' if number == 3 else ''}")
    house.settle()
    house.write("half")
    house.press(Key.Key_F, CTRL)
    house.write("dOOr")
    card = _find(house)
    assert [row.words for row in card.rows.rows] == ["note: line 3 door"]
    house.press(Key.Key_Return)
    assert house.screen.field.text == "half"
    assert house.screen.field.hasFocus()
    row = house.screen.notes.rows[3]
    house.qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    assert row.property("marked") == "yes"
    house.press(Key.Key_Escape)
    assert row.property("marked") == "no"


def test_words_of_the_clients_other_sessions_follow(real_house: House) -> None:
    house = real_house
    casebook = house.desk.program.casebook
    started = house.state.started
    assert started is not None
    other = casebook.begin_session(started.client_id, house.room.data.protocol)
    assert not isinstance(other, Refusal)
    other.submit(TakeNote("#part the lamplighter: lit it again"))
    house.qtbot.waitUntil(lambda: not other.unsaved)
    house.enter("a lamp by the door")
    house.press(Key.Key_F, CTRL)
    house.write("lamp")
    rows = _find(house).rows.rows
    assert [(row.heading, row.words) for row in rows] == [
        ("", "note: a lamp by the door"),
        ("Other sessions of this client", "note: #part the lamplighter: lit it again"),
    ]
    house.press(Key.Key_Down)
    house.press(Key.Key_Return)
    assert "session 2 · 0:00" in house.screen.notes.said
    house.write("#part la")
    offer = house.screen.completer.offer
    assert offer is not None
    assert offer.whole == "the lamplighter"


def test_what_is_not_there_is_said_and_a_reading_is_told(house: House) -> None:
    house.enter("128/82 74 98")
    house.press(Key.Key_F, CTRL)
    house.write("zz")
    assert _find(house).said == "Nothing was found."
    house.press(Key.Key_Return)
    house.press(Key.Key_A, CTRL)
    house.write("128")
    house.press(Key.Key_Return)
    assert house.screen.cards.card is None
    assert "BP 128/82" in house.screen.notes.said


def test_enter_enters_the_line_while_words_are_sought_and_the_line_has_the_focus(
    house: House,
) -> None:
    house.enter("a lamp by the door")
    house.press(Key.Key_F, CTRL)
    house.write("lamp")
    house.screen.field.setFocus()
    house.enter("he weeps")
    assert [note.body.text for note in house.state.notes] == ["a lamp by the door", "he weeps"]
    card = _find(house)
    card.field.setFocus()
    house.press(Key.Key_Return)
    assert house.screen.cards.card is None


@pytest.mark.parametrize("opening", [Key.Key_E, Key.Key_F])
def test_the_cards_stay_shut_under_the_cover(real_house: House, opening: Key) -> None:
    real_house.press(Key.Key_L, CTRL)
    real_house.press(opening, CTRL)
    assert real_house.screen.cards.card is None
