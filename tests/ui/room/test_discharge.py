"""The discharge card by keys: it counts, a person decides, and it knows no word for being fit."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.events.chart import ContactNoted
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.session.commands import BeginAdverse
from kaproom.core.session.discharge import decision_of, judgement_of
from kaproom.ui.room.cards.discharge_card import DischargeCard
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key, only

VERDICTS = ("ready", "fit to", "may go", "can go", "safe", "should", "recommend", "advise")


def shown(house: House) -> str:
    """All that the open card says now."""
    card = house.screen.cards.card
    assert card is not None
    card.refresh()
    return "\n".join(x.text() for x in card.findChildren(QLabel) if not x.isHidden())


def judged(house: House, code: str) -> tuple[str, str]:
    entry = judgement_of(house.state, code)
    return (entry.body.judged, entry.body.words) if entry else ("", "")


def test_at_25_the_card_never_says_ready_and_a_named_person_decides(house: House) -> None:
    house.pass_time(145 * MINUTE)
    house.press(Key.Key_D, CTRL)
    assert "0 of 9 met, 9 open" in shown(house)
    house.write("11")
    house.write("22")
    house.write("leans on the wall")
    house.press(Key.Key_Return)
    house.write("43")
    assert judged(house, "vitals") == ("met", "")
    assert judged(house, "walks") == ("", "")
    assert judged(house, "oriented") == ("not_met", "leans on the wall")
    assert judged(house, "nausea") == ("passed_over", "")
    assert "1 of 9 met, 1 not met, 1 passed over, 6 open" in shown(house)
    assert not [word for word in VERDICTS if word in shown(house).lower()]

    house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    assert "A name first" in shown(house)
    house.enter("Dr. O.")
    assert "in a few words why" in shown(house)
    assert decision_of(house.state) is None
    house.enter("her sister is a nurse")
    decision = only(house.state.ledger.of(DischargeDecided))
    assert decision.body.decided_by == "Dr. O."
    assert decision.body.reason == "her sister is a nurse"
    assert decision.at_ms == 145 * MINUTE
    stood = {x.criterion: (x.judged, x.words) for x in decision.body.criteria}
    assert stood["oriented"] == ("not_met", "leans on the wall")
    assert stood["escort"] == ("", "")
    assert "Discharge decided by Dr. O. at 2:25" in shown(house)
    assert not [word for word in VERDICTS if word in shown(house).lower()]
    stored = [event.body for event in house.stored()]
    assert decision.body in stored


def test_with_all_met_nothing_is_asked_and_nothing_is_concluded(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    for digit in "123456789":
        house.write(f"{digit}1")
    assert "9 of 9 met" in shown(house)
    assert not [word for word in VERDICTS if word in shown(house).lower()]
    assert decision_of(house.state) is None
    house.press(Key.Key_Return)
    house.enter("Dr. O.")
    assert only(house.state.ledger.of(DischargeDecided)).body.reason == ""


def test_words_are_kept_with_the_judgement_as_its_correction(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    house.write("32with an arm, 2 steps")
    house.press(Key.Key_Return)
    entry = only(house.state.ledger.of(CriterionJudged))
    assert (entry.body.judged, entry.body.words) == ("not_met", "with an arm, 2 steps")
    assert len(entry.trail) == 1


def test_undo_takes_back_text_then_the_last_judgement(house: House) -> None:
    house.enter("a note before")
    house.press(Key.Key_D, CTRL)
    house.write("3132")
    assert judged(house, "walks") == ("not_met", "")
    house.write("wobbly")
    for _ in range(3):
        house.press(Key.Key_Z, CTRL)
        if judged(house, "walks") == ("met", ""):
            break
    assert judged(house, "walks") == ("met", "")
    assert len(house.state.notes) == 1


def test_facts_stand_beside(real_house: House) -> None:
    house = real_house
    started = house.state.started
    assert started is not None
    casebook = house.desk.program.casebook
    casebook.write(started.client_id, ContactNoted("escort", "W. N.", "000 333"))
    house.pass_time(10 * MINUTE)
    house.enter("132/84 78 98")
    house.pass_time(10 * MINUTE)
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    house.press(Key.Key_F6)
    house.pass_time(110 * MINUTE)
    house.enter("126/80 74 98")
    house.pass_time(4 * MINUTE)
    house.room.submit(BeginAdverse("nausea", "Nausea"))
    house.press(Key.Key_D, CTRL)
    said = shown(house)
    assert "◆ Nausea" in said
    for fact in ("baseline 132/84", "last 126/80", "4 min ago", "114 min since the last dose"):
        assert fact in said
    assert "W. N. 000 333" in said


def test_closing_and_opening_loses_nothing_and_the_line_gets_the_keys_back(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    house.write("71")
    house.press(Key.Key_D, CTRL)
    assert house.screen.cards.card is None
    house.enter("after")
    assert only(house.state.notes).body.text == "after"
    house.press(Key.Key_D, CTRL)
    assert "1 of 9 met, 8 open" in shown(house)


def test_covering_closes_it_and_what_was_typed_goes_to_the_line(house: House) -> None:
    house.press(Key.Key_D, CTRL)
    house.write("62she asked for")
    house.press(Key.Key_L, CTRL)
    house.press(Key.Key_Return)
    assert house.screen.cards.card is None
    assert house.screen.field.text == "she asked for"
    assert judged(house, "mood") == ("not_met", "")


def test_the_end_card_says_in_one_line_whether_a_discharge_was_decided(house: House) -> None:
    house.press(Key.Key_E, CTRL | SHIFT)
    assert "No discharge decided · 0 of 9 met, 9 open" in shown(house)
    house.press(Key.Key_Escape)
    house.press(Key.Key_D, CTRL)
    house.press(Key.Key_Return)
    house.enter("Dr. O.")
    house.enter("moved to the ward")
    house.press(Key.Key_E, CTRL | SHIFT)
    assert "Discharge decided by Dr. O." in shown(house)


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_it_fits(rehearse: Callable[..., House], size: tuple[int, int]) -> None:
    house = rehearse("high-pressure")
    house.window.resize(*size)
    house.act_until(68 * MINUTE)
    house.press(Key.Key_D, CTRL)
    house.write("22a few more words than would stand in one narrow column of the card")
    house.press(Key.Key_Return)
    house.write("3")
    for _ in range(3):
        QApplication.processEvents()
    card = house.screen.cards.card
    assert isinstance(card, DischargeCard)
    assert house.screen.rect().contains(card.geometry())
    for label in card.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() + 1 >= label.heightForWidth(label.width()), label.text()
    assert house.light() <= 0.02
