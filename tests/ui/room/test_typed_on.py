"""A digit's card and a hand that meant the line: no score that is none, and nothing is lost."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kaproom.core.events.discharge import MET, NOT_MET, CriterionJudged
from kaproom.core.events.session import EntryUndone, ScaleRated
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.room.cards.choice_card import ChoiceCard
from kaproom.ui.room.entry_words import entry_words
from kaproom.ui.room.keys import Gesture
from kaproom.ui.room.typed_on import GOES_ON_MS
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, only

DISTRESS, SEDATION, DEPTH = Key.Key_F11, Key.Key_F10, "depth"


_STROKE_MS = 150


class _Hand:
    """Types as a keyboard does, whose keys say when they went down, however busy the machine is."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._ms = 1000

    def write(self, text: str, after_ms: int = _STROKE_MS) -> None:
        self._ms += after_ms - _STROKE_MS
        for letter in text:
            self._ms += _STROKE_MS
            key = ord(letter.upper()) if letter.isascii() else 0
            event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, letter)
            event.setTimestamp(self._ms)
            QApplication.sendEvent(self._house.window.focusWidget(), event)


def _write(house: House, text: str) -> None:
    _Hand(house).write(text)


def _open(house: House, scale: Key | str) -> None:
    if scale == DEPTH:
        house.press(SEDATION)
        house.press(Key.Key_Right)
    else:
        assert isinstance(scale, Key)
        house.press(scale)
    assert isinstance(house.screen.cards.card, ChoiceCard)


def _open_nausea(house: House, keys: str = "") -> None:
    """Begin it, and have its page open; or, by keys, one that was reached from the list."""
    house.press(Key.Key_A, CTRL | SHIFT)
    house.write("naus")
    house.press(Key.Key_Return)
    if keys:
        house.press(Key.Key_Escape)
        house.press(Key.Key_A, CTRL | SHIFT)
        _Hand(house).write(keys)


def _nothing_said_of_nausea(house: House) -> bool:
    (event,) = house.state.adverse
    return not (event.grades or event.actions or event.serious or event.resolved)


@pytest.mark.parametrize("scale", [DISTRESS, SEDATION, DEPTH])
@pytest.mark.parametrize("line", ["128/82 74 98", "74 98", "101/70", "45/40", "spo2 97"])
def test_a_reading_on_an_open_scale_is_a_reading_and_no_score(
    house: House, scale: Key | str, line: str
) -> None:
    house.pass_time(4 * MINUTE)
    _open(house, scale)
    _write(house, line)
    assert house.screen.field.text == line
    assert not house.state.scales
    assert house.screen.cards.card is None
    house.pass_time(MINUTE)
    house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    assert only(house.state.readings).at_ms == 4 * MINUTE


@pytest.mark.parametrize(
    "line", ["3 breaths, then still", "10 times he said it", "1/10", "7/10", "2.5 he says", "77"]
)
def test_what_begins_with_a_score_and_is_more_is_text_as_it_was_typed(
    house: House, line: str
) -> None:
    _open(house, DISTRESS)
    _write(house, line)
    assert house.screen.field.text == line
    assert not house.state.scales
    house.press(Key.Key_Return, CTRL)
    assert only(house.state.notes).body.text == line


def test_that_a_score_was_taken_back_stands_in_the_record_and_above_the_line(house: House) -> None:
    _open(house, SEDATION)
    _write(house, "128/82")
    assert house.screen.notes.said.startswith("Sedation (MOAA/S) 1 is taken back")
    house.press(Key.Key_Return)
    kinds = [type(event.body) for event in house.stored()]
    assert kinds.count(ScaleRated) == kinds.count(EntryUndone) == 1
    house.press(Key.Key_Z, CTRL)
    assert not house.state.readings
    assert not house.state.scales


def test_a_slash_that_needs_shift_is_one_too(house: House) -> None:
    _open(house, DISTRESS)
    _write(house, "7")
    house.send(Key.Key_Shift, SHIFT, "")
    house.send(Key.Key_Slash, SHIFT, "/")
    assert house.screen.field.text == "7/"
    assert not house.state.scales


@pytest.mark.parametrize("words", ["he weeps", "#body", "“I am here"])
def test_words_right_behind_a_score_are_a_line_of_their_own(house: House, words: str) -> None:
    _open(house, DISTRESS)
    hand = _Hand(house)
    hand.write("7")
    assert only(house.state.scales).body.score == 7
    hand.write(words)
    house.press(Key.Key_Return)
    assert only(house.state.scales).body.score == 7
    assert only(house.state.notes).body.text == words


def test_a_sentence_goes_on_behind_a_score(house: House) -> None:
    _write(house, "low and long, then")
    _open(house, SEDATION)
    _write(house, "2 still")
    assert house.screen.field.text == "low and long, then still"
    assert only(house.state.scales).body.score == 2


def test_a_figure_in_a_sentence_stands_apart_from_its_words(house: House) -> None:
    _write(house, "lies down,")
    _open(house, SEDATION)
    _write(house, "128/82")
    assert house.screen.field.text == "lies down, 128/82"
    assert not house.state.scales


def test_a_figure_a_moment_later_leaves_the_score_alone(house: House) -> None:
    _open(house, DISTRESS)
    hand = _Hand(house)
    hand.write("7")
    hand.write("128/82", after_ms=GOES_ON_MS + 100)
    house.press(Key.Key_Return)
    assert only(house.state.scales).body.score == 7
    assert only(house.state.readings).body.systolic_mmhg == 128


def test_a_score_that_was_clicked_or_entered_is_meant(house: House) -> None:
    _open(house, DISTRESS)
    _write(house, "1")
    house.press(Key.Key_Return)
    house.enter("128/82")
    assert only(house.state.scales).body.score == 1
    assert only(house.state.readings).body.systolic_mmhg == 128


def test_a_first_digit_that_waits_is_not_lost_where_words_follow(house: House) -> None:
    house.pass_time(2 * MINUTE)
    _open(house, DISTRESS)
    _write(house, "1")
    house.pass_time(MINUTE)
    house.enter("he weeps")
    note = only(house.state.notes)
    assert (note.body.text, note.at_ms) == ("1 he weeps", 2 * MINUTE)


def test_a_card_that_waits_beneath_keeps_what_it_holds(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    _write(house, "40")
    _open(house, SEDATION)
    _write(house, "128/82")
    house.press(Key.Key_Return)
    assert only(house.state.readings).body.systolic_mmhg == 128
    assert not house.state.scales
    card = house.screen.cards.card
    assert card is not None
    assert "40" in card.unfinished


def test_digits_that_are_no_device_and_no_phase_are_text(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    before = house.room.player.status().track_index
    house.press(Key.Key_J, ALT)
    _write(house, "98% 74")
    assert house.screen.field.text == "98% 74"
    assert house.room.player.status().track_index == before


@pytest.mark.parametrize("line", ["128/82 74 98", "2 breaths", "1/9"])
def test_a_line_behind_the_digit_of_a_phase_leaves_the_music_where_it_is(
    house: House, line: str
) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    before = house.room.player.status().track_index
    house.press(Key.Key_J, ALT)
    _write(house, line)
    assert house.screen.field.text == line
    house.type_nothing()
    house.pass_time(MINUTE)
    assert house.room.player.status().track_index == before


@pytest.mark.parametrize("then", ["nothing", "a word", "a chord", "a click"])
def test_a_phase_that_was_chosen_is_jumped_to_at_once_or_a_moment_later(
    house: House, then: str
) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    house.press(Key.Key_J, ALT)
    card = house.screen.cards.card
    assert card is not None
    third = card.findChildren(KeyButton)[2]
    match then:
        case "nothing":
            _write(house, "3")
            house.type_nothing()
        case "a word":
            _write(house, "3he weeps")
            assert house.screen.field.text == "he weeps"
        case "a chord":
            _write(house, "3")
            house.press(Key.Key_L, CTRL)
        case _:
            third.click()
    house.pass_time(MINUTE)
    status = house.room.player.status()
    assert status.setting is not None
    assert status.track is not None
    assert status.track.phase == status.setting.phases[2]


def test_a_jump_that_waits_is_done_before_a_score_that_is_clicked(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    house.press(Key.Key_J, ALT)
    _write(house, "3")
    house.screen.gestures.observe(11)
    card = house.screen.cards.card
    assert card is not None
    card.findChildren(KeyButton)[4].click()
    assert only(house.state.scales).body.score == 4
    house.type_nothing()
    house.pass_time(MINUTE)
    status = house.room.player.status()
    assert status.setting is not None
    assert status.track is not None
    assert status.track.phase == status.setting.phases[2]


def test_of_two_jumps_the_one_that_was_clicked_is_the_last(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    setting = house.room.player.status().setting
    assert setting is not None
    jumps: list[str] = []
    monkeypatch.setattr(house.room, "jump_music", jumps.append)
    house.press(Key.Key_J, ALT)
    _write(house, "3")
    house.screen.gestures.press(Gesture.JUMP)
    card = house.screen.cards.card
    assert card is not None
    card.findChildren(KeyButton)[1].click()
    house.type_nothing()
    assert jumps == [setting.phases[2], setting.phases[1]]


def test_escape_right_behind_it_calls_a_jump_off(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    before = house.room.player.status().track_index
    house.press(Key.Key_J, ALT)
    _write(house, "3")
    house.press(Key.Key_Escape)
    house.type_nothing()
    house.pass_time(MINUTE)
    assert house.room.player.status().track_index == before


def test_a_digit_held_down_is_the_score_it_is(house: House) -> None:
    _open(house, DISTRESS)
    house.hold_down(Key.Key_7)
    house.send(Key.Key_7, NONE, "7", repeat=True)
    _write(house, "7")
    assert only(house.state.scales).body.score == 7


@pytest.mark.parametrize(
    "line", ["62 97", "142/91 88 97", "52/40", "92 97", "128/82", "3/10", "61"]
)
def test_a_reading_on_the_page_of_an_adverse_event_is_a_reading(house: House, line: str) -> None:
    house.pass_time(4 * MINUTE)
    _open_nausea(house)
    _write(house, line)
    assert house.screen.field.text == line
    assert _nothing_said_of_nausea(house)
    assert house.screen.cards.card is None
    house.pass_time(MINUTE)
    house.press(Key.Key_Return, CTRL)
    assert only(house.state.notes).at_ms == 4 * MINUTE


@pytest.mark.parametrize(
    "line", ["128/82 74 98", "142/91 88 97", "151/90", "162 97", "198", "1/10"]
)
def test_a_reading_in_the_list_of_what_is_on_is_one_from_its_first_digit(
    house: House, line: str
) -> None:
    _open_nausea(house)
    house.press(Key.Key_Escape)
    house.press(Key.Key_A, CTRL | SHIFT)
    _write(house, line)
    assert house.screen.field.text == line
    assert _nothing_said_of_nausea(house)
    assert house.screen.cards.card is None


@pytest.mark.parametrize("line", ["3 breaths, still", "4 breaths", "5 times", "6 calls", "9 of it"])
def test_a_note_that_begins_with_a_digit_is_no_step_of_an_adverse_event(
    house: House, line: str
) -> None:
    _open_nausea(house)
    _write(house, line)
    assert house.screen.field.text == line
    assert _nothing_said_of_nausea(house)
    assert house.screen.cards.card is None


def test_the_digit_of_a_page_stays_with_the_words_behind_it(house: House) -> None:
    _open_nausea(house)
    _write(house, "5he weeps")
    assert house.screen.field.text == "5 he weeps"
    assert house.screen.notes.said.startswith("5 is no choice of the card")


def test_quick_digits_from_page_to_page_are_the_steps_they_are(house: House) -> None:
    _open_nausea(house, keys="12")
    (event,) = house.state.adverse
    assert [g.body.grade for g in event.grades] == [2]
    house.press(Key.Key_A, CTRL | SHIFT)
    _write(house, "14ondansetron given")
    house.press(Key.Key_Return)
    house.press(Key.Key_A, CTRL | SHIFT)
    _write(house, "151")
    (event,) = house.state.adverse
    assert [a.body.action for a in event.actions] == ["ondansetron given"]
    assert event.resolved is not None
    assert house.screen.field.text == ""


def test_words_a_moment_behind_a_page_leave_its_digit_alone(house: House) -> None:
    _open_nausea(house)
    hand = _Hand(house)
    hand.write("5")
    hand.write("he weeps", after_ms=GOES_ON_MS + 100)
    assert house.screen.field.text == "he weeps"


def test_a_step_that_was_clicked_is_meant(house: House) -> None:
    _open_nausea(house)
    card = house.screen.cards.card
    assert card is not None
    mild, *_ = card.findChildren(KeyButton)
    mild.click()
    _write(house, "28/82")
    (event,) = house.state.adverse
    assert [g.body.grade for g in event.grades] == [1]
    assert house.screen.field.text == "28/82"


@pytest.mark.parametrize("line", ["128/82 74 98", "74 98", "2 breaths", "1/9", "5"])
def test_a_line_behind_the_list_of_entries_corrects_none(house: House, line: str) -> None:
    house.enter("hums")
    house.enter("low and long")
    house.press(Key.Key_E, CTRL)
    _write(house, line)
    assert house.screen.field.text == line
    assert house.screen.cards.card is None
    house.press(Key.Key_Return, CTRL)
    assert [note.body.text for note in house.state.notes] == ["hums", "low and long", line]


def test_words_right_behind_a_digit_of_the_list_are_in_the_line_with_it(house: House) -> None:
    house.enter("hums")
    house.press(Key.Key_E, CTRL)
    _write(house, "1he weeps")
    assert house.screen.field.text == "1 he weeps"
    assert house.screen.cards.card is None


def test_an_entry_opened_by_its_digit_is_gone_on_with_a_moment_later(house: House) -> None:
    house.enter("hums")
    house.press(Key.Key_E, CTRL)
    hand = _Hand(house)
    hand.write("1")
    hand.write(" low", after_ms=GOES_ON_MS + 100)
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "hums low"


def test_a_space_behind_the_words_of_an_opened_entry_is_theirs(house: House) -> None:
    house.enter("calm now")
    house.press(Key.Key_E, CTRL)
    hand = _Hand(house)
    hand.write("1 ")
    hand.write("again", after_ms=1000)
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "calm now again"


@pytest.mark.parametrize("line", ["1 again", "1 74"])
def test_a_line_with_a_space_behind_an_opened_entry_is_none_of_its_words(
    house: House, line: str
) -> None:
    house.enter("calm now")
    house.press(Key.Key_E, CTRL)
    _write(house, line)
    assert house.screen.field.text == line
    house.press(Key.Key_Return, CTRL)
    assert [note.body.text for note in house.state.notes] == ["calm now", line]


@pytest.mark.parametrize(
    ("after_ms", "line"), [(1000, "lies down, he weeps"), (150, "lies down, 1 he weeps")]
)
def test_a_space_behind_the_digit_of_a_page_is_not_lost_to_the_line(
    house: House, after_ms: int, line: str
) -> None:
    _open_nausea(house)
    house.press(Key.Key_Escape)
    house.write("lies down,")
    house.press(Key.Key_A, CTRL | SHIFT)
    hand = _Hand(house)
    hand.write("1 ")
    hand.write("he weeps", after_ms=after_ms)
    assert house.screen.field.text == line
    assert _nothing_said_of_nausea(house)


@pytest.mark.parametrize(
    "line", ["128/82 74 98", "74 98", "62 97", "142/91 88 97", "45/40", "11 74", "1/10", "1.5 mg"]
)
def test_a_reading_typed_on_the_discharge_card_judges_nothing(house: House, line: str) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, line)
    assert house.screen.field.text == line
    assert not house.state.ledger.of(CriterionJudged)
    house.press(Key.Key_Return, CTRL)
    assert only(house.state.notes).body.text == line


def test_quick_judgements_and_the_words_behind_them_stay(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, "11223141still dizzy")
    house.press(Key.Key_Return)
    _write(house, "52 again")
    house.press(Key.Key_Return)
    judged = [entry.body for entry in house.state.ledger.of(CriterionJudged)]
    assert [(body.judged, body.words) for body in judged] == [
        (MET, ""),
        (NOT_MET, ""),
        (MET, ""),
        (MET, "still dizzy"),
        (NOT_MET, "again"),
    ]
    assert house.screen.field.text == ""


def test_only_what_the_reading_itself_judged_is_taken_back(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    hand = _Hand(house)
    hand.write("11")
    hand.write("128/82", after_ms=GOES_ON_MS + 100)
    judged = only(house.state.ledger.of(CriterionJudged)).body
    assert judged.judged == MET
    assert house.screen.field.text == "128/82"
    assert "is taken back" in house.screen.notes.said


def test_judgements_made_in_a_hurry_stand_whatever_comes_behind_them(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, "112131415164")
    assert house.screen.field.text == ""
    assert len(house.state.ledger.of(CriterionJudged)) == 5
    _write(house, "/")
    assert house.screen.field.text == "64/"
    assert len(house.state.ledger.of(CriterionJudged)) == 5
    assert house.screen.notes.said.startswith("64 is no choice of the card")


@pytest.mark.parametrize("typed", ["112/", "1121/", "112131/", "11213141512/"])
def test_a_line_takes_back_the_last_judgement_at_most_where_more_digits_were_typed(
    house: House, typed: str
) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, typed)
    assert len(house.state.ledger.of(CriterionJudged)) == len(typed[:-1]) // 2 - 1
    assert len(house.screen.field.text) <= len("128/")
    assert house.screen.notes.said.count("is taken back") == 1


def test_each_judgement_that_a_reading_takes_back_is_named(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    hand = _Hand(house)
    hand.write("3")
    hand.write("121/80", after_ms=GOES_ON_MS + 100)
    assert house.screen.field.text == "121/80"
    assert not house.state.ledger.of(CriterionJudged)
    told = house.screen.notes.said
    assert told.count("is taken back") == 2
    judged = [e.body for e in house.stored() if isinstance(e.body, CriterionJudged)]
    assert [body.judged for body in judged] == [MET, MET]
    assert all(entry_words(body) in told for body in judged)


def test_a_slip_behind_a_criterion_is_swallowed_and_its_judgement_follows(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, "142")
    assert house.screen.field.text == ""
    assert only(house.state.ledger.of(CriterionJudged)).body.judged == NOT_MET


def test_the_words_of_a_judgement_may_begin_with_a_dash(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    _write(house, "11- still dizzy")
    house.press(Key.Key_Return)
    assert only(house.state.ledger.of(CriterionJudged)).body.words == "- still dizzy"
    assert house.screen.field.text == ""


def test_a_criterion_by_its_digit_is_meant_where_its_judgement_is_clicked(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    hand = _Hand(house)
    hand.write("1")
    card = house.screen.cards.card
    assert card is not None
    next(key for key in card.findChildren(KeyButton) if key.text() == "Met").click()
    hand.write("/ still dizzy")
    house.press(Key.Key_Return)
    assert only(house.state.ledger.of(CriterionJudged)).body.words == "/ still dizzy"
    assert house.screen.field.text == ""
