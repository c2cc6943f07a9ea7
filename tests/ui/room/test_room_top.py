"""The room's top line: where there is room for words they are said whole."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.ui.controls.mark import Mark, Shape
from kaproom.ui.room.room_top import Said
from tests.ui.room.house import MINUTE, House

LAPTOP, SOUND = "may sleep and lock when left", "Sound: invented speakers of the room"


def _room_for(mark: Mark, words: str) -> bool:
    """Whether a mark has room for these words."""
    (label,) = mark.findChildren(QLabel)
    return label.width() >= QFontMetrics(label.font()).horizontalAdvance(words)


@pytest.mark.parametrize("width", [1280, 1440, 1580, 1920])
def test_marks_are_said_whole_and_the_sounds_device_only_where_there_is_room(
    rehearse: Callable[..., House], width: int
) -> None:
    house = rehearse("high-pressure")
    house.window.resize(width, 900)
    house.act_until(40 * MINUTE)
    top = house.screen.top
    top.show_laptop(LAPTOP, LAPTOP)
    top.show_sound(Said(SOUND, Shape.DOT, short="Sound"))
    for _ in range(3):
        QApplication.processEvents()
    assert _room_for(top.laptop, LAPTOP)
    assert _room_for(top.saved, "Saved")
    assert _room_for(top.sound, SOUND if width == 1920 else "Sound")
    assert _room_for(top.sound, SOUND) or top.sound.width() <= top.sound.short_px
