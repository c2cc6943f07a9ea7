"""One key for what the room needs: observations, music, phases, scales."""

import pytest

from kaproom.core.events.session import MusicReported, PhaseEntered, ScaleRated
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, Modifiers, only


def reports(house: House) -> list[str]:
    return [entry.body.what for entry in house.state.ledger.of(MusicReported)]


@pytest.mark.parametrize(
    ("key", "modifiers", "code"),
    [
        (Key.Key_F2, NONE, "tears"),
        (Key.Key_2, ALT, "tears"),
        (Key.Key_2, ALT | SHIFT, "tears"),
        (Key.Key_F9, NONE, "touch_asked"),
        (Key.Key_9, ALT, "touch_asked"),
    ],
)
def test_an_observation_takes_one_key(
    house: House, key: Key, modifiers: Modifiers, code: str
) -> None:
    house.write("in the middle of")
    house.pass_time(3 * MINUTE)
    house.press(key, modifiers)
    seen = only(house.state.observations)
    assert (seen.body.code, seen.at_ms) == (code, 3 * MINUTE)
    assert house.screen.field.text == "in the middle of"


def test_what_lasts_is_in_view_until_it_is_ended(house: House) -> None:
    key = house.screen.observed.key("stillness")
    house.press(Key.Key_F1)
    house.settle()
    assert key.current
    assert "Stillness" in house.screen.top.lasting
    house.press(Key.Key_F1)
    house.settle()
    assert not key.current
    assert house.screen.top.lasting == ""


def test_a_key_held_down_is_pressed_once(house: House) -> None:
    house.press(Key.Key_F2)
    house.send(Key.Key_F2, NONE, "", repeat=True)
    assert len(house.state.observations) == 1


def _keep_down(house: House, key: Key, text: str) -> None:
    house.hold_down(key)
    for _ in range(3):
        house.send(key, NONE, text, repeat=True)


def test_a_digit_held_on_a_running_adverse_event_grades_nothing(house: House) -> None:
    house.press(Key.Key_A, CTRL | SHIFT)
    house.enter("naus")
    house.press(Key.Key_Escape)
    house.press(Key.Key_A, CTRL | SHIFT)
    _keep_down(house, Key.Key_1, "1")
    (event,) = house.state.adverse
    assert event.grades == ()
    house.press(Key.Key_1)
    (event,) = house.state.adverse
    assert [grade.body.grade for grade in event.grades] == [1]


def test_a_digit_held_in_the_list_of_entries_replaces_no_words(house: House) -> None:
    house.enter("hums")
    house.press(Key.Key_E, CTRL)
    _keep_down(house, Key.Key_1, "1")
    house.press(Key.Key_End)
    house.write(" 1")
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "hums 1"


def test_a_digit_held_on_a_scale_rates_once_and_is_no_text(house: House) -> None:
    house.press(Key.Key_F10)
    _keep_down(house, Key.Key_2, "2")
    assert len(house.state.ledger.of(ScaleRated)) == 1
    assert house.screen.field.text == ""
    house.write("2 tears")
    assert house.screen.field.text == "2 tears"


def test_a_digit_that_was_down_before_a_card_opened_chooses_nothing(house: House) -> None:
    house.press(Key.Key_F10)
    house.send(Key.Key_2, NONE, "2", repeat=True)
    assert not house.state.ledger.of(ScaleRated)
    assert house.screen.field.text == ""


def test_nothing_is_to_come_on_the_score_while_a_piece_is_held(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    assert "To come: " in house.screen.score.spoken_words
    house.press(Key.Key_H, ALT)
    assert house.room.player.status().held
    house.pass_time(1000)
    assert "To come: " not in house.screen.score.spoken_words
    house.qtbot.wait(350)
    house.press(Key.Key_H, ALT)
    house.pass_time(1000)
    assert "To come: " in house.screen.score.spoken_words


def test_music_goes_by_alt_keys(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    house.press(Key.Key_H, ALT)
    assert house.room.player.status().held
    house.press(Key.Key_D, ALT)
    assert house.room.player.status().ducked
    house.press(Key.Key_E, ALT)
    assert house.room.player.status().stop_after
    before = house.room.player.status().volume_tenth_db
    house.press(Key.Key_Down, ALT)
    assert house.room.player.status().volume_tenth_db < before
    house.pass_time(1000)
    house.press(Key.Key_N, ALT)
    house.pass_time(MINUTE)
    assert house.room.player.status().track_index == 1
    house.press(Key.Key_B, ALT)
    house.pass_time(MINUTE)
    assert house.room.player.status().track_index == 0
    house.press(Key.Key_S, ALT)
    house.pass_time(MINUTE)
    assert house.room.player.status().silenced
    assert reports(house)[-1] in ("silenced", "track_ended")
    assert not house.state.notes
    assert house.screen.field.text == ""


def test_at_23_silence_is_a_state_and_stays(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.press(Key.Key_S, ALT)
    house.pass_time(40 * MINUTE)
    assert house.room.player.status().silenced
    assert house.screen.music.track == "Silence"


def test_a_jump_is_chosen_by_one_digit(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    house.press(Key.Key_J, ALT)
    house.write("3")
    house.type_nothing()
    house.pass_time(MINUTE)
    setting = house.room.player.status().setting
    track = house.room.player.status().track
    assert setting is not None
    assert track is not None
    assert track.phase == setting.phases[2]
    assert house.screen.cards.card is None
    assert house.screen.field.text == ""


def test_phases_go_on_and_back_by_hand(house: House) -> None:
    house.press(Key.Key_PageDown, CTRL)
    house.press(Key.Key_PageDown, CTRL)
    house.press(Key.Key_PageUp, CTRL)
    entered = [entry.body.phase for entry in house.state.ledger.of(PhaseEntered)]
    assert entered == ["Arrival", "Intention", "Onset", "Intention"]
    house.press(Key.Key_PageUp, CTRL)
    house.press(Key.Key_PageUp, CTRL)
    assert "first phase" in house.screen.notes.said


@pytest.mark.parametrize(
    ("keys", "score", "tested"),
    [
        ((Key.Key_4,), 4, False),
        ((Key.Key_Down, Key.Key_0), 0, True),
        ((Key.Key_Up, Key.Key_Down, Key.Key_2), 2, False),
    ],
)
def test_sedation_is_rated_by_a_digit(
    house: House, keys: tuple[Key, ...], score: int, tested: bool
) -> None:
    house.press(Key.Key_F10)
    for key in keys:
        house.press(key)
    rated = only(house.state.scales).body
    assert (rated.scale, rated.score, rated.tested) == ("moaas", score, tested)
    assert house.screen.field.text == ""


@pytest.mark.parametrize("words", ["tears", "t", "Tears, then still"])
def test_no_letter_is_a_key_of_the_sedation_scale(house: House, words: str) -> None:
    house.press(Key.Key_F10)
    house.enter(words)
    assert only(house.state.notes).body.text == words
    assert not house.state.scales


@pytest.mark.parametrize(("typed", "score"), [("10", 10), ("7", 7), ("1\r", 1), ("0", 0)])
def test_distress_of_ten_takes_two_keys(house: House, typed: str, score: int) -> None:
    house.press(Key.Key_F11)
    for key in typed:
        house.press(Key.Key_Return) if key == "\r" else house.write(key)
    assert only(house.state.scales).body.score == score


def test_other_text_closes_a_question_and_is_typed(house: House) -> None:
    house.press(Key.Key_F11)
    house.enter("breath 14")
    assert house.screen.cards.card is None
    assert not house.state.scales
    assert only(house.state.notes).body.text == "breath 14"


def test_letters_never_command(house: House) -> None:
    house.write("hndspbejtq")
    assert house.screen.field.text == "hndspbejtq"
    assert not house.state.observations
    assert reports(house) == ["setting_loaded"]
