"""The read-back view: the client's words in large type, and nothing else of the room."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.ui.room.cards.read_back_card import ReadBackCard
from tests.ui.room.house import CTRL, MINUTE, NONE, SHIFT, House, Key, only


def lines(house: House) -> list[str]:
    """The words shown in the view."""
    card = house.screen.cards.card
    assert isinstance(card, ReadBackCard)
    return [x.text() for x in card.findChildren(QLabel) if x.text().startswith("“")]


def everything(house: House) -> str:
    card = house.screen.cards.card
    assert card is not None
    return "\n".join(x.text() for x in card.findChildren(QLabel))


def test_at_24_only_verbatim_lines_show(house: House) -> None:
    house.enter("128/82 74 98")
    house.enter("remarkcanary, breath slows #body")
    house.enter('"I am warm" she smiledcanary')
    house.enter("the little one is behind the door", SHIFT)
    house.enter("floating #quote")
    house.press(Key.Key_F2)
    house.press(Key.Key_R, CTRL)
    assert lines(house) == [
        "“I am warm”",
        "“the little one is behind the door”",
        "“floating”",
    ]
    assert "canary" not in everything(house)
    assert "128" not in everything(house)
    assert "Tears" not in everything(house)
    card = house.screen.cards.card
    assert card is not None
    assert card.geometry() == house.screen.rect()
    house.press(Key.Key_Escape)
    assert house.screen.cards.card is None


def test_typing_goes_on_beneath_and_new_words_appear(house: House) -> None:
    house.press(Key.Key_R, CTRL)
    assert lines(house) == []
    house.enter('"never mine"')
    house.settle()
    assert only(house.state.notes).body.text == '"never mine"'
    assert lines(house) == ["“never mine”"]
    house.press(Key.Key_Z, CTRL)
    house.settle()
    assert lines(house) == []


def test_keys_scroll_it_and_leave_the_line_alone(house: House) -> None:
    for number in range(40):
        house.enter(f'"words number {number} that were said"')
    house.press(Key.Key_R, CTRL)
    QApplication.processEvents()
    card = house.screen.cards.card
    assert isinstance(card, ReadBackCard)
    bar = card._scroll.verticalScrollBar()
    assert bar.value() == 0
    house.press(Key.Key_Down)
    one = bar.value()
    assert one > 0
    house.press(Key.Key_PageDown)
    assert bar.value() > one
    house.press(Key.Key_End)
    assert bar.value() == bar.maximum()
    house.press(Key.Key_Home)
    assert bar.value() == 0
    house.write("aß…")
    house.send(0x01FFFFF7, NONE, "")
    assert house.screen.field.text == "aß…"


def test_covering_closes_it(house: House) -> None:
    house.enter('"never mine"')
    house.press(Key.Key_R, CTRL)
    house.press(Key.Key_L, CTRL)
    assert house.light() < 0.005
    house.press(Key.Key_Return)
    assert house.screen.cards.card is None


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_a_full_page_of_words_stays_dark(
    rehearse: Callable[..., House], size: tuple[int, int]
) -> None:
    house = rehearse("calm")
    house.window.resize(*size)
    house.act_until(68 * MINUTE)
    for number in range(12):
        house.enter(f'"there is a door in the cliff and behind it, {number} steps down, the sea"')
    house.press(Key.Key_R, CTRL)
    for _ in range(3):
        QApplication.processEvents()
    assert house.light() <= 0.02
