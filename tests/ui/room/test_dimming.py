"""Dimmer and lighter: on command only, slowly, over everything, and in nobody's way."""

import time
from itertools import pairwise

from kaproom.ui.room.dimming import LEVELS, Veil
from tests.ui.room.house import CTRL, SHIFT, House, Key, mean_luminance

DIM = (Key.Key_PageDown, CTRL | SHIFT)
LIGHTEN = (Key.Key_PageUp, CTRL | SHIFT)


def light(house: House) -> float:
    return mean_luminance(house.window.grab().toImage())


def settle(house: House, level: int) -> None:
    def there() -> bool:
        return abs(house.screen.dimming.strength - LEVELS[level]) < 1e-6

    house.qtbot.waitUntil(there, timeout=20_000)


def test_at_11_each_step_is_darker_and_the_way_back_takes_its_time(house: House) -> None:
    before = light(house)
    for level in (1, 2):
        house.press(*DIM)
        settle(house, level)
    darkest = light(house)
    assert darkest < before * 0.5
    house.press(*DIM)
    assert "As dim as it gets." in house.screen.notes.said
    lights: list[float] = []
    began_s = time.monotonic()
    for level in (1, 0):
        house.press(*LIGHTEN)
        while house.screen.dimming.strength > LEVELS[level] + 1e-6:
            house.qtbot.wait(100)
            lights.append(light(house))
    assert time.monotonic() - began_s >= 4
    assert abs(lights[-1] - before) < before * 0.05
    assert all(after >= before - 1e-4 for before, after in pairwise(lights))


def test_typing_cards_and_the_cover_go_on_under_the_veil(house: House) -> None:
    house.press(*DIM)
    settle(house, 1)
    house.write("warm hands")
    assert house.screen.field.text == "warm hands"
    house.press(Key.Key_I, CTRL)
    assert house.screen.cards.card is not None
    (veil,) = house.window.findChildren(Veil)
    house.window.resize(1280, 720)
    assert veil.rect() == house.window.rect()
    house.press(Key.Key_L, CTRL)
    assert house.screen.covering.covered
    house.press(*LIGHTEN)
    settle(house, 0)
    assert not veil.isVisible()
