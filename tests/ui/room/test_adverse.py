"""Adverse events and scales by keys: one card, a digit each, nothing that has to be answered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.events.adverse import AdverseBegun, AdverseGraded
from kaproom.core.events.event import Store
from kaproom.core.session.adverse import AdverseEvent
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.room.cards.choice_card import ChoiceCard
from kaproom.ui.room.cards.pick_card import PickCard
from kaproom.ui.room.discharge_facts import fact_beside
from kaproom.ui.room.on_now import told_whole
from tests.ui.room.house import CTRL, MINUTE, NONE, SHIFT, House, Key, only


def open_card(house: House) -> PickCard:
    house.press(Key.Key_A, CTRL | SHIFT)
    card = house.screen.cards.card
    assert isinstance(card, PickCard)
    return card


def begin(house: House, words: str) -> None:
    open_card(house)
    house.write(words)
    house.press(Key.Key_Return)


def the_one(house: House) -> AdverseEvent:
    (event,) = house.state.adverse
    return event


def digits(house: House, *keys: Key) -> None:
    open_card(house)
    for key in keys:
        house.press(key)


def test_from_onset_to_end_by_keys_alone(house: House) -> None:
    house.pass_time(60 * MINUTE)
    begin(house, "naus")
    house.press(Key.Key_2)
    event = the_one(house)
    assert (event.label, event.at_ms, event.begun.late) == ("Nausea", 60 * MINUTE, False)
    assert [g.body.word for g in event.grades] == ["moderate"]
    assert house.screen.cards.card is None
    assert house.screen.field.hasFocus()

    house.pass_time(5 * MINUTE)
    digits(house, Key.Key_1, Key.Key_4)
    house.write("onda")
    house.press(Key.Key_Return)
    digits(house, Key.Key_1, Key.Key_1)
    digits(house, Key.Key_1, Key.Key_6)
    house.pass_time(10 * MINUTE)
    digits(house, Key.Key_1, Key.Key_5, Key.Key_1)
    event = the_one(house)
    assert [a.body.action for a in event.actions] == ["ondansetron given"]
    assert [g.body.grade for g in event.grades] == [2, 1]
    assert event.worst is not None
    assert event.worst.grade == 2
    assert event.serious
    assert event.resolved is not None
    assert (event.resolved.body.code, event.end_ms) == ("resolved", 75 * MINUTE)
    assert house.state.adverse_now() == ()


def test_what_goes_on_as_it_is_stays_on_the_card_and_beside_the_discharge(house: House) -> None:
    house.pass_time(60 * MINUTE)
    begin(house, "naus")
    house.press(Key.Key_1)
    house.pass_time(10 * MINUTE)
    digits(house, Key.Key_1, Key.Key_5, Key.Key_3)
    assert [a.label for a in house.state.adverse_now()] == ["Nausea"]
    said = [key.text() for key in open_card(house).findChildren(KeyButton)]
    assert [words for words in said if words.endswith("goes on as it is")]
    house.press(Key.Key_Escape)
    chart = house.desk.program.casebook.chart("")
    assert fact_beside("observed", chart, house.state, {}, 0) == "still on: ◆ Nausea"
    assert told_whole(the_one(house)) == "Nausea, worst mild, still on, goes on as it is"
    house.pass_time(10 * MINUTE)
    digits(house, Key.Key_1, Key.Key_5, Key.Key_1)
    assert the_one(house).end_ms == 80 * MINUTE
    assert told_whole(the_one(house)) == "Nausea, worst mild, over, nothing left"
    house.press(Key.Key_Z, CTRL)
    assert "outcome of an adverse event" in house.screen.notes.said


def test_all_of_it_is_in_the_clinical_record(house: House) -> None:
    begin(house, "fall")
    house.press(Key.Key_1)
    bodies = (AdverseBegun, AdverseGraded)
    stored = [event for event in house.stored() if isinstance(event.body, bodies)]
    assert [event.store for event in stored] == [Store.RECORD, Store.RECORD]


def test_free_words_are_taken_as_they_stand(house: House) -> None:
    begin(house, "left hand shakes")
    assert (the_one(house).label, the_one(house).begun.body.code) == ("left hand shakes", "")


def test_free_words_beside_a_match_by_the_arrow(house: House) -> None:
    card = open_card(house)
    house.write("rash")
    assert card.options == ("Rash or hives", "rash")
    house.press(Key.Key_Down)
    house.press(Key.Key_Return)
    assert the_one(house).label == "rash"


def test_an_onset_some_minutes_ago(house: House) -> None:
    house.pass_time(30 * MINUTE)
    card = open_card(house)
    house.write("head")
    house.press(Key.Key_Tab)
    house.write("x")
    house.press(Key.Key_Return)
    assert "whole number" in card.reason
    assert house.state.adverse == ()
    house.press(Key.Key_Backspace)
    house.write("45")
    house.press(Key.Key_Return)
    assert card.reason == "That is before the session began."
    house.press(Key.Key_Backspace)
    house.press(Key.Key_Return)
    event = the_one(house)
    assert (event.label, event.at_ms, event.begun.late) == ("Headache", 26 * MINUTE, True)


def test_nothing_is_taken_where_nothing_is_chosen(house: House) -> None:
    card = open_card(house)
    house.press(Key.Key_Return)
    assert "Type what it is" in card.reason
    assert house.screen.cards.card is card
    house.press(Key.Key_Down)
    house.press(Key.Key_Return)
    assert the_one(house).label == "Nausea"


def test_what_goes_on_already_is_not_begun_twice(house: House) -> None:
    begin(house, "nausea")
    house.press(Key.Key_Escape)
    begin(house, "naus")
    assert len(house.state.adverse) == 1
    assert isinstance(house.screen.cards.card, ChoiceCard)


def test_every_step_can_be_undone_and_is_named(house: House) -> None:
    begin(house, "nausea")
    house.press(Key.Key_3)
    house.press(Key.Key_Z, CTRL)
    assert "grade severe" in house.screen.notes.said
    assert the_one(house).worst is None
    house.press(Key.Key_Z, CTRL)
    assert "adverse event Nausea" in house.screen.notes.said
    assert house.state.adverse == ()


def test_a_page_of_one_that_was_undone_says_so(house: House) -> None:
    begin(house, "nausea")
    house.press(Key.Key_Z, CTRL)
    house.press(Key.Key_1)
    assert "not there any more" in house.screen.notes.said


def test_the_key_closes_what_it_opened_and_typing_goes_on(house: House) -> None:
    house.write("hums")
    open_card(house)
    house.press(Key.Key_A, CTRL | SHIFT)
    assert house.screen.cards.card is None
    begin(house, "nausea")
    house.write(" low")
    assert house.screen.cards.card is None
    assert house.screen.field.text == "hums low"


@pytest.mark.parametrize("text", ["\u0007", "=cmd()", "<b>x</b>", "ü雨", "9" * 80, "' OR 1=1"])
def test_any_text_is_words_or_ignored_and_the_session_goes_on(house: House, text: str) -> None:
    open_card(house)
    house.send(0, NONE, text)
    house.press(Key.Key_Return)
    house.press(Key.Key_Escape)
    house.enter("goes on")
    assert only(house.state.notes).body.text == "goes on"
    assert all(a.label == text.strip()[:60] for a in house.state.adverse)


def test_what_is_on_is_in_the_top_line_and_its_key_is_lit(house: House) -> None:
    house.press(Key.Key_F1)
    begin(house, "nausea")
    house.press(Key.Key_2)
    house.settle()
    assert house.screen.top.lasting == "on: ◆ Nausea, Stillness"
    assert house.screen.top.lasting_told == (
        "on: adverse event Nausea, moderate, since 0:00; Stillness since 0:00"
    )
    assert house.screen.observed.key("stillness").current
    digits(house, Key.Key_1, Key.Key_5, Key.Key_1)
    house.settle()
    assert house.screen.top.lasting == "on: Stillness"


def test_the_emergency_sheet_says_what_happened(house: House) -> None:
    begin(house, "seizure")
    house.press(Key.Key_3)
    digits(house, Key.Key_1, Key.Key_4)
    house.write("turned")
    house.press(Key.Key_Return)
    house.press(Key.Key_F12)
    card = house.screen.cards.card
    assert card is not None
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "◆ Seizure-like movement, worst severe, turned on the side, still on" in words


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_with_much_on_nothing_is_clipped_and_the_room_stays_dark(
    rehearse: Callable[..., House], size: tuple[int, int]
) -> None:
    house = rehearse("high-pressure")
    house.window.resize(*size)
    house.act_until(60 * MINUTE)
    house.press(Key.Key_F1)
    for words in ("nausea", "left hand shakes"):
        begin(house, words)
        house.press(Key.Key_1)
    house.settle()
    shown = house.screen.top.lasting_shown
    assert shown.startswith("on: ◆ Nausea")
    assert shown.endswith("+2") or shown == house.screen.top.lasting
    pages = [(), (Key.Key_1,), (Key.Key_1, Key.Key_4), (Key.Key_1, Key.Key_5)]
    for page in pages:
        digits(house, *page)
        QApplication.processEvents()
        QApplication.processEvents()
        card = house.screen.cards.card
        assert card is not None
        assert house.screen.rect().contains(card.geometry())
        for label in card.findChildren(QLabel):
            if label.isVisible():
                assert label.height() + 1 >= label.heightForWidth(label.width())
        assert house.light() <= 0.02
        house.press(Key.Key_Escape)


def test_the_other_scales_are_one_arrow_away(house: House) -> None:
    house.press(Key.Key_F10)
    house.press(Key.Key_Right)
    house.press(Key.Key_3)
    house.press(Key.Key_F10)
    house.press(Key.Key_Left)
    house.press(Key.Key_7)
    scales = [(e.body.scale, e.body.score, e.body.tested) for e in house.state.scales]
    assert scales == [("depth", 3, False), ("distress", 7, False)]


def test_a_typed_score_is_echoed_and_recorded(house: House) -> None:
    house.write("depth 3")
    assert house.screen.vitals.echo == "Depth 3 of 4"
    house.press(Key.Key_Return)
    rated = only(house.state.scales).body
    assert (rated.scale, rated.score, rated.tested) == ("depth", 3, False)
    assert house.state.notes == ()
    assert house.screen.field.text == ""


def test_a_score_can_be_kept_as_a_note_and_a_wrong_one_keeps_its_text(house: House) -> None:
    house.enter("distress 7", CTRL)
    house.enter("distress 7", SHIFT)
    assert [n.body.text for n in house.state.notes] == ["distress 7", "distress 7"]
    house.enter("distress 12")
    assert "from 0 to 10" in house.screen.notes.said
    assert house.screen.field.text == "distress 12"
    assert house.state.scales == ()
