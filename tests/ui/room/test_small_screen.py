"""The room on a screen of 1024x600: all of it is there, and no card hides the clocks."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key

CARDS = (
    (Key.Key_G, CTRL),
    (Key.Key_G, CTRL | SHIFT),
    (Key.Key_E, CTRL),
    (Key.Key_F, CTRL),
    (Key.Key_Slash, CTRL),
    (Key.Key_I, CTRL),
    (Key.Key_D, CTRL),
    (Key.Key_A, CTRL | SHIFT),
    (Key.Key_F10, NONE),
    (Key.Key_J, ALT),
)


def test_the_room_and_its_cards_fit_a_small_screen(
    rehearse: Callable[..., House], qtbot: QtBot
) -> None:
    house = rehearse("high-pressure", strip=True)
    house.window.resize(1024, 600)
    house.act_until(68 * MINUTE)
    assert (house.window.width(), house.window.height()) == (1024, 600)
    # Notes that came in a moment ago are laid out when the window comes to it.
    qtbot.waitUntil(lambda: clipped(house.screen) == [])
    top = house.screen.top
    for key, modifiers in CARDS:
        house.press(key, modifiers)
        for _ in range(3):
            QApplication.processEvents()
        card = house.screen.cards.card
        assert card is not None, key
        assert clipped(card) == [], key
        assert house.screen.rect().contains(card.geometry()), key
        assert card.y() >= top.mapTo(house.screen, QPoint(0, top.height())).y(), key
        house.press(Key.Key_Escape)
        house.press(Key.Key_Escape)
