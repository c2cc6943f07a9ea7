"""Vitals in the room by real keys: AT-08, AT-09, AT-14, AT-18, AT-20, the order's own limits."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.session import (
    DoseGiven,
    ReadingAcknowledged,
    ReadingSkipped,
    ReadingTaken,
)
from kaproom.core.session import commands as c
from kaproom.core.stream.decision import Refusal
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import add_client
from tests.support.desk import Desk
from tests.ui.room.house import CTRL, MINUTE, House, Key, only


@pytest.fixture
def dosed(house: House) -> House:
    """A session with two readings before a dose at 0:20."""
    for reading in ("122/78 74 98", "118/76 72 98"):
        house.pass_time(5 * MINUTE)
        house.enter(reading)
    house.pass_time(10 * MINUTE)
    house.room.submit(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    house.settle()
    return house


@pytest.mark.parametrize("line", ["1320/84", "84/132", "12o/80", "97 76 128/82"])
def test_at_08_what_cannot_be_is_refused_beside_the_line(house: House, line: str) -> None:
    house.enter(line)
    assert house.state.readings == ()
    assert house.screen.field.text == line
    assert house.screen.vitals.echo.startswith("◆ ")


def test_at_08_a_reading_is_echoed_while_it_is_typed_and_has_four_values(house: House) -> None:
    began = time.perf_counter()
    house.write("128/82 76 97")
    took_ms = (time.perf_counter() - began) * 1000 / len("128/82 76 97")
    assert house.screen.vitals.echo == "BP 128/82 · HR 76 · SpO₂ 97 %"
    assert took_ms < 100, "the echo is slower than a key"
    house.press(Key.Key_Return)
    assert only(house.state.readings).body == ReadingTaken(128, 82, 76, 97)


def test_at_09_a_value_out_of_range_is_marked_at_once_and_says_why(dosed: House) -> None:
    dosed.pass_time(15 * MINUTE)
    assert not dosed.screen.vitals.marked
    dosed.enter("176/98 88 97")
    assert "176/98 pulse 88, beyond the line" in _described_within_a_second(dosed)
    vitals = dosed.screen.vitals
    assert vitals.marked
    assert vitals.met == "BP risen by 40/25 or more · BP above 140/90"
    assert "Esketamine US prescribing information 5.6" in vitals.met_whole
    told = dosed.screen.score.describe_at(35 * MINUTE)
    assert "BP above 140/90 [Esketamine US prescribing information 5.6" in told
    assert dosed.window.focusWidget() is dosed.screen.field


def _described_within_a_second(house: House) -> str:
    """What the score tells once the room's own timer has run, with nobody helping it on."""
    house.qtbot.waitUntil(lambda: house.screen.vitals.marked, timeout=1000)
    return house.screen.score.describe()


def test_at_09_a_marked_reading_is_answered_with_a_reason_and_by_whom(dosed: House) -> None:
    dosed.pass_time(15 * MINUTE)
    dosed.enter("176/98 88 97")
    dosed.write("bp seen Dr. O. told")
    assert dosed.screen.vitals.echo == ("0:35 BP 176/98 · HR 88 · SpO₂ 97 % seen · Dr. O. told")
    dosed.press(Key.Key_Return)
    dosed.settle()
    reading = dosed.state.readings[-1]
    (answer,) = (e for e in dosed.stored() if isinstance(e.body, ReadingAcknowledged))
    assert answer.body == ReadingAcknowledged(reading.id, "Dr. O. told")
    assert dosed.screen.vitals.met.startswith("seen: Dr. O. told")
    assert f"seen by {answer.author}: Dr. O. told" in dosed.screen.vitals.met_whole
    assert f"seen by {answer.author}" in dosed.screen.score.describe_at(35 * MINUTE)
    dosed.enter("bp seen again")
    assert dosed.screen.field.text == "bp seen again"
    dosed.screen.field.begin_anew()
    dosed.press(Key.Key_Z, CTRL)
    dosed.settle()
    assert dosed.state.acknowledged == {}


def test_at_20_a_repeat_confirms_what_was_first_of_two(dosed: House) -> None:
    dosed.pass_time(15 * MINUTE)
    dosed.enter("184/104 88 97")
    dosed.settle()
    assert "first of two: BP above 180/110" in dosed.screen.vitals.met
    dosed.pass_time(4 * MINUTE)
    dosed.enter("186/102 88 97")
    dosed.settle()
    assert "confirmed: BP above 180/110" in dosed.screen.vitals.met
    dosed.press(Key.Key_Z, CTRL)
    dosed.settle()
    assert "first of two: BP above 180/110" in dosed.screen.vitals.met


def test_at_14_a_check_falls_due_without_a_word_to_the_line(dosed: House) -> None:
    due, text = dosed.screen.top.due, ""
    seen: list[tuple[str, int, float]] = []
    for letter in "the door was never locked, she says":
        dosed.write(letter)
        text += letter
        dosed.pass_time(40_000)
        QApplication.processEvents()
        assert dosed.window.focusWidget() is dosed.screen.field
        assert dosed.screen.field.text == text
        seen.append((due.strength, due.sizeHint().height(), due.fill))
    assert [s for i, (s, _, _) in enumerate(seen) if i == 0 or seen[i - 1][0] != s] == [
        "no",
        "near",
        "yes",
        "over",
    ]
    assert [height for _, height, _ in seen] == sorted(height for _, height, _ in seen)
    assert [fill for _, _, fill in seen] == sorted(fill for _, _, fill in seen)
    assert seen[-1][2] == 1.0
    dosed.press(Key.Key_Return)
    note = only(dosed.state.notes)
    assert note.body.text == text
    assert note.at_ms == 20 * MINUTE


def test_at_18_a_skip_with_its_reason_is_stored_and_answers_the_check(dosed: House) -> None:
    dosed.pass_time(16 * MINUTE)
    assert dosed.screen.top.due.strength == "yes"
    dosed.enter("bp skip deep, not disturbed")
    dosed.settle()
    assert dosed.screen.top.due.text == "Vitals due in 14 min"
    skips = [e.body for e in dosed.stored() if isinstance(e.body, ReadingSkipped)]
    assert skips == [ReadingSkipped("deep, not disturbed")]
    told = dosed.screen.score.describe_at(36 * MINUTE)
    assert "Reading skipped: deep, not disturbed" in told
    assert not dosed.screen.vitals.marked


def test_the_baseline_is_asked_for_before_the_dose(house: House) -> None:
    house.screen.tick()
    assert house.screen.top.due.text == "Baseline vitals 1 of 2"
    house.enter("122/78 74 98")
    house.screen.tick()
    assert house.screen.top.due.text == "Baseline vitals 2 of 2"
    house.enter("122/78 74 98")
    house.screen.tick()
    assert house.screen.top.due.isHidden()


def test_an_orders_own_limits_replace_the_line(desk: Desk, show_room: Callable[..., House]) -> None:
    program = desk.opened().program
    client_id = add_client(program.casebook)
    order = OrderReceived(
        "ketamine", "IM", 60_000, "Dr. O.", "2026-11-20", None, 0, 0, None, 150, 95
    )
    assert not isinstance(program.casebook.write(client_id, order), Refusal)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    house = show_room(program.rooms.make(live, "im-180", None))
    house.pass_time(5 * MINUTE)
    house.enter("145/88 74 98")
    house.settle()
    assert not house.screen.vitals.marked
    house.enter("152/88 74 98")
    house.settle()
    assert house.screen.vitals.met == "BP above the order's 150/95"
    assert "[order of Dr. O., 2026-11-20]" in house.screen.vitals.met_whole
    house.screen.leave()
    house.window.routes.looking_back.show_review(live.id)
    review = house.window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert "BP above the order's 150/95" in review.score.describe_at(5 * MINUTE)
