"""Doses by keys: the card, the order, devices and holds, amending, and T+ that follows."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.session import DoseGiven, DoseNotGiven, EntryCorrected
from kaproom.core.session.holds import holds
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key, only

ADVICE = ("recommend", "should", "advis", "safe", "consider", "suggest", "may give", "contraind")
IM_ORDER = OrderReceived(
    "ketamine", "IM", 60_000, "Dr. O.", "2026-11-14", None, 30_000, 1, 30, text="none after T+30"
)
SL_ORDER = OrderReceived("ketamine", "SL", 100_000, "Dr. O.", "2026-11-14", None, 50_000, 1, 45)
NASAL_ORDER = OrderReceived("esketamine", "IN", 56_000, "Dr. O.", "2026-11-14")


def said(house: House) -> str:
    """All that the open card says."""
    card = house.screen.cards.card
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.text())


def field(house: House, name: str) -> QLineEdit:
    """A field of the open card, by what a screen reader says."""
    card = house.screen.cards.card
    assert card is not None
    return next(f for f in card.findChildren(QLineEdit) if f.accessibleName() == name)


def tab_to(house: House, name: str) -> None:
    """Go to a field by Tab alone."""
    for _ in range(20):
        if field(house, name).hasFocus():
            return
        house.press(Key.Key_Tab)
    raise AssertionError(f"no way to {name} by Tab")


def fill(house: House, name: str, text: str) -> None:
    """Go to a field by Tab and type over what it holds."""
    tab_to(house, name)
    house.press(Key.Key_A, CTRL)
    house.write(text)


def give(house: House, amount: str = "") -> None:
    """A dose by Ctrl+G, Enter as often as it asks."""
    given = len(house.state.doses)
    house.press(Key.Key_G, CTRL)
    house.write(amount)
    house.press(Key.Key_Return)
    if len(house.state.doses) == given:
        house.press(Key.Key_Return)
    assert len(house.state.doses) == given + 1


def test_at_07_a_dose_needs_nothing_but_its_amount(house_on: Callable[..., House]) -> None:
    house = house_on("im-180", None)
    house.pass_time(5 * MINUTE)
    house.press(Key.Key_G, CTRL)
    for name in ("Route", "Form", "Substance"):
        fill(house, name, "")
        house.press(Key.Key_Backspace)
    fill(house, "Amount, mg", "60")
    house.press(Key.Key_Return)
    assert "no order on the chart" in said(house)
    assert not house.state.doses
    house.press(Key.Key_Return)
    assert only(house.state.doses).body == DoseGiven("", "", 60_000)
    assert house.screen.cards.card is None


def test_at_21_the_cards_state_order_time_and_readings_and_advise_nothing(
    house_on: Callable[..., House],
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(35 * MINUTE)
    give(house)
    house.pass_time(40 * MINUTE)
    house.enter("168/98")
    house.press(Key.Key_Return)
    house.pass_time(5 * MINUTE)
    house.press(Key.Key_G, CTRL)
    words = said(house)
    for fact in ("up to 30 mg, once, within T+0:30", "none after T+30", "T+0:45", "168/98"):
        assert fact in words
    house.write("40")
    house.press(Key.Key_Return)
    assert "up to 30 mg ordered; T+0:45, ordered within T+0:30" in said(house)
    house.press(Key.Key_Escape)
    house.press(Key.Key_G, CTRL | SHIFT)
    everything = (words + said(house)).lower()
    house.press(Key.Key_Escape)
    assert not [advice for advice in ADVICE if advice in everything]


def test_a_booster_not_given_is_kept_with_its_reason(house_on: Callable[..., House]) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(35 * MINUTE)
    give(house)
    house.pass_time(45 * MINUTE)
    house.press(Key.Key_G, CTRL)
    house.write("no: pressure 160/96")
    house.press(Key.Key_Return)
    (entry,) = house.state.ledger.of(DoseNotGiven)
    assert (entry.body.reason, entry.body.booster) == ("pressure 160/96", True)
    assert len(house.state.doses) == 1
    house.press(Key.Key_G, CTRL)
    assert "not given at 1:20: pressure 160/96" in said(house)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Amount, mg", "6o", "number of milligrams"),
        ("mg in 1 ml", "fifty", "milligrams in a millilitre"),
        ("Volume, ml", "1.2.3", "number of millilitres"),
        ("Expiry", "soon", "2027-05"),
        ("Waste, mg", "all", "or empty"),
        ("Minutes ago", "-3", "whole number"),
        ("Minutes ago", "600", "before the session began"),
        ("Site", "\u202e☃ “x” -- %s", ""),
    ],
)
def test_bad_input_is_refused_inline_and_the_text_kept(
    house_on: Callable[..., House], name: str, text: str, words: str
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(10 * MINUTE)
    house.press(Key.Key_G, CTRL)
    fill(house, name, text)
    house.press(Key.Key_Return)
    if not words:
        assert only(house.state.doses).body.site == text
        return
    assert words in said(house)
    assert not house.state.doses
    assert field(house, name).text() == text
    assert field(house, name).hasFocus()


def test_volume_follows_the_amount_and_the_amount_the_volume(
    house_on: Callable[..., House],
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(10 * MINUTE)
    house.press(Key.Key_G, CTRL)
    fill(house, "mg in 1 ml", "50")
    assert field(house, "Volume, ml").text() == "1.2"
    assert "0.83 mg/kg at 72 kg" in said(house)
    fill(house, "Volume, ml", "1,5")
    assert field(house, "Amount, mg").text() == "75"
    assert "1.04 mg/kg at 72 kg" in said(house)
    house.press(Key.Key_Return)
    assert "75 mg, ordered 60 mg" in said(house)
    house.press(Key.Key_Return)
    body = only(house.state.doses).body
    assert (body.amount_ug, body.concentration_ug_per_ml) == (75_000, 50_000)


def test_a_late_dose_says_both_times_and_an_expiry_that_is_past_is_said_quietly(
    house_on: Callable[..., House],
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(30 * MINUTE)
    house.press(Key.Key_G, CTRL)
    fill(house, "Minutes ago", "4")
    fill(house, "Expiry", "2026-05")
    assert "given 0:26, written 0:30" in said(house)
    assert "expiry 2026-05 is past" in said(house)
    house.press(Key.Key_Return)
    dose = only(house.state.doses)
    assert (dose.at_ms, dose.late, dose.body.expiry) == (26 * MINUTE, True, "2026-05")
    house.press(Key.Key_G, CTRL)
    assert "60 mg IM at 0:26, written 0:30" in said(house)


@pytest.mark.parametrize(
    ("name", "text", "fact"),
    [
        ("Route", "IV", "route IV, ordered IM"),
        ("Substance", "esketamine", "substance esketamine, ordered ketamine"),
        ("Amount, mg", "61", "61 mg, ordered 60 mg"),
    ],
)
def test_what_is_not_as_ordered_is_asked_for_once(
    house_on: Callable[..., House], name: str, text: str, fact: str
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.press(Key.Key_G, CTRL)
    fill(house, name, text)
    house.press(Key.Key_Return)
    assert f"Not as ordered: {fact}. Enter once more to record it." in said(house)
    assert not house.state.doses
    house.press(Key.Key_Return)
    assert len(house.state.doses) == 1


def test_an_expired_order_is_named_and_does_not_block(house_on: Callable[..., House]) -> None:
    expired = OrderReceived("ketamine", "IM", 60_000, "Dr. O.", "2020-01-02", "2020-02-02")
    house = house_on("im-180", expired)
    house.press(Key.Key_G, CTRL)
    assert "until 2020-02-02" in said(house)
    house.press(Key.Key_Return)
    assert "the order expired on 2020-02-02" in said(house)
    house.press(Key.Key_Return)
    assert len(house.state.doses) == 1


def test_a_booster_says_which_dose_it_adds_to(house_on: Callable[..., House]) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(20 * MINUTE)
    give(house)
    house.pass_time(5 * MINUTE)
    house.press(Key.Key_G, CTRL)
    fill(house, "Adds to dose no.", "")
    house.press(Key.Key_Backspace)
    fill(house, "Amount, mg", "60")
    house.press(Key.Key_Return)
    assert "60 mg given at 0:20 already" in said(house)
    house.press(Key.Key_Return)
    house.pass_time(5 * MINUTE)
    house.press(Key.Key_G, CTRL)
    assert "1 · 60 mg IM at 0:20\n2 · 60 mg IM at 0:25" in said(house)
    fill(house, "Adds to dose no.", "3")
    fill(house, "Amount, mg", "20")
    house.press(Key.Key_Return)
    assert "from 1 to 2" in said(house)
    house.press(Key.Key_A, CTRL)
    house.write("2")
    house.press(Key.Key_Return)
    assert house.state.doses[-1].body.booster_of == house.state.doses[1].id


def test_waste_and_witness_are_added_later_and_the_trail_stays(
    house_on: Callable[..., House],
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.press(Key.Key_G, CTRL | SHIFT)
    assert house.screen.cards.card is None
    house.pass_time(35 * MINUTE)
    give(house)
    house.pass_time(140 * MINUTE)
    house.press(Key.Key_G, CTRL | SHIFT)
    assert "Amend the dose of 0:35" in said(house)
    house.write("40")
    house.press(Key.Key_Tab)
    house.write("W. N.")
    house.press(Key.Key_Return)
    dose = only(house.state.doses)
    assert (dose.body.waste_ug, dose.body.witness, dose.at_ms) == (40_000, "W. N.", 35 * MINUTE)
    before = dose.as_written(0)
    assert isinstance(before, DoseGiven)
    assert (before.waste_ug, before.witness) == (None, "")
    kinds = [type(event.body) for event in house.stored()]
    assert kinds[-1] is EntryCorrected
    house.press(Key.Key_Z, CTRL)
    assert only(house.state.doses).body.waste_ug is None


def test_the_key_again_amends_the_dose_before(house_on: Callable[..., House]) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(20 * MINUTE)
    give(house)
    house.pass_time(10 * MINUTE)
    give(house, "30")
    for title in ("0:30", "0:20", "0:30"):
        house.press(Key.Key_G, CTRL | SHIFT)
        assert f"Amend the dose of {title}" in said(house)
    house.press(Key.Key_Return)
    assert "Nothing was changed" in said(house)
    fill(house, "Amount, mg", "35")
    house.press(Key.Key_Return)
    assert "35 mg, up to 30 mg ordered" in said(house)
    house.press(Key.Key_Return)
    assert [d.body.amount_ug for d in house.state.doses] == [60_000, 35_000]


def test_amending_or_undoing_the_dose_moves_t_plus_everywhere(
    house_on: Callable[..., House],
) -> None:
    house = house_on("im-180", IM_ORDER)
    house.pass_time(30 * MINUTE)
    give(house)
    house.pass_time(10 * MINUTE)
    house.settle()
    assert "0:10:00" in _top(house)
    due_ms = _due_ms(house)
    house.press(Key.Key_G, CTRL | SHIFT)
    fill(house, "At, session time", "0:25")
    house.press(Key.Key_Return)
    house.settle()
    assert "0:15:00" in _top(house)
    assert due_ms == 45 * MINUTE
    assert _due_ms(house) == 40 * MINUTE
    house.press(Key.Key_F12)
    assert "T+0:15" in said(house)
    house.press(Key.Key_F12)
    assert "60 mg IM at 0:25" in house.screen.score.describe()
    house.press(Key.Key_Z, CTRL)
    house.settle()
    assert "0:10:00" in _top(house)
    house.press(Key.Key_Z, CTRL)
    house.settle()
    assert house.state.first_dose_ms is None
    assert _due_ms(house) is None
    assert "0:10:00" not in _top(house)


def _due_ms(house: House) -> int | None:
    """Session time at which the next reading is due, None where it has no time yet."""
    due = house.room.vitals_due()
    return None if due is None else due.at_ms


def test_a_lozenge_is_held_and_its_end_is_said(house_on: Callable[..., House]) -> None:
    house = house_on("lozenge-180", SL_ORDER)
    house.press(Key.Key_H, CTRL | SHIFT)
    assert holds(house.state) == ()
    house.pass_time(35 * MINUTE)
    give(house)
    assert only(house.state.doses).body.form == "lozenge"
    house.press(Key.Key_H, CTRL | SHIFT)
    house.pass_time(3 * MINUTE + 12_000)
    assert house.screen.top.hold.text == "Hold 3:12 of 7 min"
    house.pass_time(6 * MINUTE)
    assert house.screen.top.hold.text == "Hold 9:12 of 7 min"
    assert house.screen.top.hold.strength == "no"
    house.press(Key.Key_H, CTRL | SHIFT)
    house.pass_time(20_000)
    house.press(Key.Key_1)
    (hold,) = holds(house.state)
    assert (hold.begun_ms, hold.how) == (35 * MINUTE, "spat out")
    assert hold.ended_ms == 44 * MINUTE + 12_000
    house.settle()
    assert house.screen.top.hold.text == ""
    assert house.screen.field.hasFocus()
    house.press(Key.Key_G, CTRL)
    assert "100 mg SL at 0:35 · held 9:12, spat out" in said(house)


def test_a_hold_ends_by_the_same_key_twice_and_goes_on_after_other_text(
    house_on: Callable[..., House],
) -> None:
    house = house_on("lozenge-180", SL_ORDER)
    give(house)
    house.press(Key.Key_H, CTRL | SHIFT)
    house.pass_time(2 * MINUTE)
    house.press(Key.Key_H, CTRL | SHIFT)
    house.enter("swishes")
    assert only(house.state.notes).body.text == "swishes"
    assert not only_hold_is_over(house)
    house.press(Key.Key_H, CTRL | SHIFT)
    house.press(Key.Key_H, CTRL | SHIFT)
    assert only_hold_is_over(house)
    assert holds(house.state)[0].how == ""
    house.press(Key.Key_Z, CTRL)
    assert not only_hold_is_over(house)


def only_hold_is_over(house: House) -> bool:
    """Whether the one hold there is has ended."""
    (hold,) = holds(house.state)
    return hold.over


def test_devices_follow_one_another_with_a_rest_that_is_counted(
    house_on: Callable[..., House],
) -> None:
    house = house_on("nasal-esketamine", NASAL_ORDER)
    house.pass_time(25 * MINUTE)
    house.press(Key.Key_G, CTRL)
    assert "Dose · device 1" in said(house)
    house.write("28")
    fill(house, "Given by, or self", "self, Dr. X.")
    house.press(Key.Key_Return)
    first = only(house.state.doses)
    assert (first.body.device_index, first.body.self_administered) == (1, True)
    assert (first.body.given_by, first.body.form) == ("Dr. X.", "nasal device")
    house.pass_time(2 * MINUTE + 10_000)
    assert house.screen.top.hold.text == "Rest 2:10 of 5 min"
    house.pass_time(3 * MINUTE)
    house.press(Key.Key_G, CTRL)
    assert "Dose · device 2" in said(house)
    house.press(Key.Key_Return)
    assert [d.body.device_index for d in house.state.doses] == [1, 2]
    assert [d.body.booster_of for d in house.state.doses] == [None, None]
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    assert "84 mg in all, ordered 56 mg" in said(house)
    house.press(Key.Key_Escape)
    assert house.state.first_dose_ms == 25 * MINUTE
    house.pass_time(11 * MINUTE)
    assert house.screen.top.hold.text == ""


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_the_fullest_card_is_neither_cut_nor_outside_the_window(
    house_on: Callable[..., House], size: tuple[int, int]
) -> None:
    house = house_on("nasal-esketamine", IM_ORDER)
    house.window.resize(*size)
    for _ in range(5):
        give(house, "30")
        house.pass_time(3 * MINUTE)
        house.enter("128/82 74 98")
    house.press(Key.Key_G, CTRL)
    house.write("40")
    house.press(Key.Key_Return)
    for _ in range(4):
        QApplication.processEvents()
    card = house.screen.cards.card
    assert card is not None
    assert house.screen.rect().contains(card.geometry())
    assert card.geometry().top() >= house.screen.top.geometry().bottom()
    for label in card.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() + 1 >= label.heightForWidth(label.width()), label.text()
    for one in card.findChildren(QLineEdit):
        corner = one.mapTo(card, one.rect().topLeft())
        assert card.rect().contains(one.rect().translated(corner))


def _top(house: House) -> str:
    """The words of the top line."""
    return " ".join(x.text() for x in house.screen.top.findChildren(QLabel) if x.isVisible())
