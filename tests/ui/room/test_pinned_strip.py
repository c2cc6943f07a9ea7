"""The line before the dose: intention and agreements in view, never popping up, gone with it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from kaproom.core.events.session import AgreementReread
from kaproom.ui.room.cards.pinned_card import PinnedCard
from tests.support.day import AGREEMENT, INTENTION
from tests.ui.room.house import CTRL, MINUTE, House, Key, only


def test_at_10_agreements_are_in_view_before_the_dose_and_a_tick_keeps_its_time(
    real_house: House,
) -> None:
    house = real_house
    assert house.screen.pinned.isVisible()
    assert INTENTION in house.screen.pinned.said
    assert "re-read 0 of 1" in house.screen.pinned.said
    assert house.screen.cards.card is None
    assert AGREEMENT not in house.screen.pinned.said
    house.pass_time(21 * MINUTE)
    house.press(Key.Key_I, CTRL)
    house.press(Key.Key_1, CTRL)
    house.settle()
    assert only(house.state.ledger.of(AgreementReread)).at_ms == 21 * MINUTE
    assert "re-read 1 of 1" in house.screen.pinned.said
    house.press(Key.Key_Escape)
    house.press(Key.Key_Z, CTRL)
    house.settle()
    assert "re-read 0 of 1" in house.screen.pinned.said


def test_it_goes_with_the_dose_and_stays_one_key_away(real_house: House) -> None:
    house = real_house
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    house.settle()
    assert house.screen.pinned.said == ""
    house.press(Key.Key_I, CTRL)
    assert isinstance(house.screen.cards.card, PinnedCard)
    house.press(Key.Key_Escape)
    house.press(Key.Key_Z, CTRL)
    house.settle()
    assert INTENTION in house.screen.pinned.said


def test_it_takes_no_focus_and_typing_goes_to_the_line(real_house: House) -> None:
    real_house.write("typed")
    assert real_house.screen.field.text == "typed"
    real_house.screen.pinned.opens.click()
    assert isinstance(real_house.screen.cards.card, PinnedCard)
    real_house.write(" on")
    assert real_house.screen.field.text == "typed on"


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_the_room_with_it_is_dark_and_whole(
    rehearse: Callable[..., House], size: tuple[int, int]
) -> None:
    house = rehearse("high-pressure", strip=True)
    house.window.resize(*size)
    house.act_until(24 * MINUTE)
    QApplication.processEvents()
    assert house.screen.pinned.isVisible()
    assert (house.window.width(), house.window.height()) == size
    assert house.light() <= 0.02
    assert house.screen.pinned.geometry().bottom() < house.screen.music.geometry().top()
