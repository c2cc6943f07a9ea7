"""The score by keys while the session goes on: looked along, nearer, farther, whole again."""

import numpy as np
import pytest
from numpy.typing import NDArray

from kaproom.ui.room.cards.look_card import LookCard
from tests.ui.room.house import CTRL, MINUTE, NONE, SHIFT, House, Key


@pytest.fixture
def along(house: House) -> House:
    """Half an hour in, with a reading and a note at their times."""
    house.pass_time(10 * MINUTE)
    house.enter("128/82 74 98")
    house.pass_time(10 * MINUTE)
    house.enter("a door")
    house.pass_time(10 * MINUTE)
    return house


def picture(house: House) -> NDArray[np.uint8]:
    image = house.screen.score.grab().toImage()
    return np.frombuffer(image.constBits(), np.uint8).copy()


def card(house: House) -> LookCard:
    found = house.screen.cards.card
    assert isinstance(found, LookCard)
    return found


def test_arrows_tell_what_was_there_and_typing_goes_on(along: House) -> None:
    before = picture(along)
    along.press(Key.Key_O, CTRL)
    assert "0:30" in card(along).words
    along.press(Key.Key_Left, SHIFT)
    assert "0:20" in card(along).words
    assert "note" in card(along).words
    for _ in range(10):
        along.press(Key.Key_Left)
    assert "128/82" in card(along).words
    assert card(along).accessibleDescription() == card(along).words
    along.press(Key.Key_Home)
    along.press(Key.Key_Left, SHIFT)
    assert "0:00" in card(along).words
    along.press(Key.Key_End, NONE)
    assert "0:30" in card(along).words
    assert not np.array_equal(picture(along), before)
    along.write("still here")
    assert along.screen.field.text == "still here"
    along.press(Key.Key_O, CTRL)
    assert along.screen.cards.card is None
    assert np.array_equal(picture(along), before)


def test_nearer_farther_and_the_whole_session(along: House) -> None:
    score = along.screen.score
    whole = score.seen_ms
    along.press(Key.Key_Plus, CTRL)
    along.press(Key.Key_Equal, CTRL)
    near = score.seen_ms
    assert near[1] - near[0] < (whole[1] - whole[0]) / 2
    assert near[0] <= 30 * MINUTE <= near[1]
    along.press(Key.Key_O, CTRL)
    along.press(Key.Key_Home)
    assert score.seen_ms[0] <= 0 <= score.seen_ms[1]
    along.press(Key.Key_Escape)
    along.press(Key.Key_Minus, CTRL)
    assert score.seen_ms[1] - score.seen_ms[0] > near[1] - near[0]
    along.press(Key.Key_0, CTRL)
    assert score.seen_ms == whole
