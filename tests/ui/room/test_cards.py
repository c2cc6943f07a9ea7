"""Cards: they open inside the window, keep typing alive, and are never modal."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.events.session import AgreementReread, ScaleRated
from kaproom.ui.room.cards.dose_card import DoseCard
from kaproom.ui.room.cards.emergency_sheet import EmergencySheet
from tests.support.day import AGREEMENT, INTENTION
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, Modifiers, only


def words(house: House) -> str:
    """All that the open card says."""
    card = house.screen.cards.card
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_a_dose_is_prefilled_from_the_order_and_recorded_by_enter(house: House) -> None:
    house.pass_time(28 * MINUTE)
    house.press(Key.Key_G, CTRL)
    assert "mg/kg" in words(house)
    house.press(Key.Key_Return)
    dose = only(house.state.doses)
    started = house.state.started
    assert started is not None
    order = house.desk.program.casebook.chart(started.client_id).order
    assert order is not None
    assert (dose.body.amount_ug, dose.body.route) == (order.body.amount_ug, order.body.route)
    assert (dose.body.order_id, dose.body.booster_of) == (order.id, None)
    assert dose.at_ms == 28 * MINUTE
    assert house.screen.field.hasFocus()


def test_all_fields_of_a_dose_reach_the_record(house: House) -> None:
    house.pass_time(30 * MINUTE)
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Right)
    values = ("", "50", "", "2", "", "left deltoid", "", "", "Dr. X.", "L-1", "05/2027", "7.5")
    for value in values:
        house.write(value)
        house.press(Key.Key_Tab)
    house.write("W. N.")
    house.press(Key.Key_Return)
    body = only(house.state.doses).body
    assert (body.amount_ug, body.concentration_ug_per_ml) == (50_000, 50_000)
    assert (body.route, body.form, body.substance) == ("IM", "vial", "ketamine")
    assert (body.site, body.given_by, body.lot) == ("left deltoid", "Dr. X.", "L-1")
    assert (body.expiry, body.waste_ug, body.witness) == ("2027-05", 7_500, "W. N.")
    assert only(house.state.doses).at_ms == 28 * MINUTE
    assert only(house.state.doses).late


def test_a_booster_card_states_the_order_and_the_moment_and_prefills_no_amount(
    rehearse: Callable[..., House],
) -> None:
    house = rehearse("high-pressure")
    house.act_until(60 * MINUTE)
    given = len(house.state.doses)
    house.press(Key.Key_G, CTRL)
    said = words(house)
    assert "Booster up to 30 mg, once, within T+0:30" in said
    assert "148/91" in said
    assert "T+0:31" in said
    for advice in ("recommend", "should", "advise", "safe", "consider"):
        assert advice not in said.lower()
    house.press(Key.Key_Return)
    assert len(house.state.doses) == given
    house.write("40")
    house.press(Key.Key_Return)
    assert "Not as ordered" in words(house)
    assert len(house.state.doses) == given
    house.press(Key.Key_Return)
    assert house.state.doses[-1].body.amount_ug == 40_000
    assert house.state.doses[-1].body.booster_of == house.state.doses[0].id


def test_keys_of_the_room_work_in_a_field_and_undo_is_the_fields(house: House) -> None:
    house.enter("before")
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_F2)
    assert only(house.state.observations).body.code == "tears"
    house.write("9")
    house.press(Key.Key_Z, CTRL)
    assert len(house.state.observations) == 1
    assert len(house.state.notes) == 1
    house.press(Key.Key_Escape)
    assert house.screen.cards.card is None
    assert not house.state.doses


def test_the_emergency_sheet_has_all_that_is_needed_and_nothing_of_the_notes(
    real_house: House,
) -> None:
    house = real_house
    canaries = ("quincecanary", "“mallowcanary”", "#part teaselcanary")
    for canary in canaries:
        house.enter(canary)
    house.enter("132/84 78 98")
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    house.press(Key.Key_F2)
    house.pass_time(9 * MINUTE)
    house.write("unfinishedcanary")
    house.press(Key.Key_F12)
    said = words(house)
    for needed in ("Q. V.", "1984-05-30", "72 kg", "ketamine 60 mg IM", "T+0:09", "132/84"):
        assert needed in said
    for needed in ("invented tablet", "lowers blood pressure", "Dr. O.", "000 111", "Tears"):
        assert needed in said
    assert "canary" not in said
    assert INTENTION not in said
    assert AGREEMENT not in said
    card = house.screen.cards.card
    assert card is not None
    assert card.geometry() == house.screen.rect()
    house.press(Key.Key_F12)
    assert house.screen.field.text == "unfinishedcanary"


def test_the_emergency_sheet_opens_by_alt_and_equals_on_any_keyboard(house: House) -> None:
    house.press(Key.Key_Equal, ALT)
    assert house.screen.cards.card is not None
    house.press(Key.Key_Equal, ALT | SHIFT)
    assert house.screen.cards.card is None


def test_agreements_are_ticked_with_their_time_while_typing_goes_on(real_house: House) -> None:
    house = real_house
    house.pass_time(21 * MINUTE)
    house.press(Key.Key_I, CTRL)
    assert INTENTION in words(house)
    house.write("132/84 78 98")
    house.press(Key.Key_1, CTRL)
    house.press(Key.Key_1, CTRL)
    assert only(house.state.ledger.of(AgreementReread)).at_ms == 21 * MINUTE
    house.settle()
    assert "re-read 0:21" in words(house)
    house.press(Key.Key_Return)
    assert only(house.state.readings).body.systolic_mmhg == 132


def test_the_key_list_opens_and_closes_by_one_key(house: House) -> None:
    house.press(Key.Key_Slash, CTRL)
    said = words(house)
    assert "Alt H" in said
    assert "Ctrl T" not in said
    house.write("typed beneath")
    assert house.screen.field.text == "typed beneath"
    house.press(Key.Key_Question, CTRL | SHIFT)
    assert house.screen.cards.card is None


def test_words_on_the_discharge_card_go_to_the_line_where_another_card_opens(
    house: House,
) -> None:
    house.write("a door")
    house.press(Key.Key_D, CTRL)
    house.write("walks well")
    house.press(Key.Key_F12)
    assert isinstance(house.screen.cards.card, EmergencySheet)
    assert house.screen.field.text == "a door walks well"
    assert house.screen.field.hasFocus()


def test_a_correction_waits_beneath_another_card(house: House) -> None:
    house.enter("hums")
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("low and long, then")
    house.press(Key.Key_F10)
    house.press(Key.Key_2)
    assert len(house.state.ledger.of(ScaleRated)) == 1
    house.write(" still")
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "low and long, then still"
    assert house.screen.field.text == ""
    assert house.screen.cards.card is None


def test_a_filled_dose_waits_beneath_and_comes_back_to_the_field_it_was_in(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Tab)
    house.write("50")
    card = house.screen.cards.card
    assert isinstance(card, DoseCard)
    for opening in (Key.Key_F12, Key.Key_F10):
        house.press(opening)
        assert house.screen.cards.card is not card
        assert card.isHidden()
        house.press(Key.Key_Escape)
        assert house.screen.cards.card is card
    house.press(Key.Key_F12)
    house.press(Key.Key_G, CTRL)
    assert house.screen.cards.card is card
    house.press(Key.Key_Return)
    assert only(house.state.doses).body.concentration_ug_per_ml == 50_000
    assert house.screen.cards.card is None


def test_the_line_keeps_its_words_where_a_question_gives_way_over_a_dose(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    house.write("40")
    house.press(Key.Key_F10)
    house.enter("he weeps")
    assert only(house.state.notes).body.text == "he weeps"
    assert isinstance(house.screen.cards.card, DoseCard)
    assert not house.state.doses


def test_a_card_that_holds_nothing_new_is_gone_where_another_opens(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_F12)
    house.press(Key.Key_Escape)
    assert house.screen.cards.card is None


def test_an_adverse_event_half_typed_waits_beneath(house: House) -> None:
    house.press(Key.Key_A, CTRL | SHIFT)
    house.write("left hand")
    house.press(Key.Key_F12)
    house.press(Key.Key_A, CTRL | SHIFT)
    house.write(" shakes")
    house.press(Key.Key_Return)
    house.press(Key.Key_Escape)
    (event,) = house.state.adverse
    assert event.label == "left hand shakes"
    assert house.screen.cards.card is None
    assert house.screen.field.text == ""


def test_what_waits_beneath_the_end_is_kept_as_a_note(house: House) -> None:
    house.press(Key.Key_G, CTRL)
    house.write("40")
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    assert not house.state.running
    assert not house.state.doses
    text = only(house.state.notes).body.text
    assert text.startswith("Dose not recorded: Amount, mg: ")


def test_the_end_is_settled_by_enter_and_told_once(house: House) -> None:
    ended: list[str] = []
    house.screen.ended.connect(ended.append)
    house.press(Key.Key_P, ALT)
    house.press(Key.Key_E, CTRL | SHIFT)
    house.write("o")
    house.press(Key.Key_Return)
    assert house.state.running
    assert only(house.state.notes).body.text == "o"
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    assert not house.state.running
    house.qtbot.waitUntil(lambda: ended == [house.live.id])
    assert not house.room.player.status().playing or house.room.player.status().fading


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_F12, NONE),
        (Key.Key_F10, NONE),
        (Key.Key_I, CTRL),
        (Key.Key_Slash, CTRL),
        (Key.Key_E, CTRL | SHIFT),
        (Key.Key_G, CTRL),
        (Key.Key_D, CTRL),
        (Key.Key_R, CTRL),
        (Key.Key_L, CTRL),
    ],
)
def test_nothing_opens_outside_the_window(house: House, key: Key, modifiers: Modifiers) -> None:
    before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    house.press(key, modifiers)
    QApplication.processEvents()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == before
    assert QApplication.activeModalWidget() is None
    house.press(Key.Key_Escape)
