"""Whose session it is stays in view, and nothing but its end leads to another client's file."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.ui.room.screen import RoomScreen
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, House, Key

SIZES = [(1440, 900), (1280, 720), (3840, 2160)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_at_06_the_client_and_the_sessions_number_are_always_in_view(
    rehearse: Callable[..., House], size: tuple[int, int]
) -> None:
    house = rehearse("high-pressure")
    house.window.resize(*size)
    house.act_until(40 * MINUTE)
    started = house.state.started
    assert started is not None
    number = f"{started.number} of {started.planned_sessions}"
    for key, modifiers in ((Key.Key_G, CTRL), (Key.Key_D, CTRL), (Key.Key_O, CTRL)):
        house.press(key, modifiers)
        QApplication.processEvents()
        labels = [label for label in house.screen.top.findChildren(QLabel) if label.isVisible()]
        assert started.client_label in [label.text() for label in labels]
        assert any(label.text().endswith(number) for label in labels)
        assert all(label.visibleRegion().boundingRect().width() > 0 for label in labels)
        house.press(Key.Key_Escape)


def test_at_06_no_key_but_the_end_leads_out_of_the_room(house: House) -> None:
    for key, modifiers in (
        (Key.Key_Escape, NONE),
        (Key.Key_Left, ALT),
        (Key.Key_M, CTRL),
        (Key.Key_N, CTRL),
        (Key.Key_BracketLeft, CTRL),
    ):
        house.press(key, modifiers)
        QApplication.processEvents()
        assert isinstance(house.window.screen_shown, RoomScreen)
    assert house.state.running
