"""What a screen reader can reach of the room: the score in words, and under the cover nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from kaproom.core.music.music import OutputStatus, PlayerStatus
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.room.room_top import sound_words
from kaproom.ui.score.widget import ScoreWidget
from kaproom.ui.spoken import tell_screen_readers
from tests.ui.room.house import ALT, CTRL, House, Key

Text = QAccessible.Text


@pytest.fixture(autouse=True, scope="module")
def told(qapp: QApplication) -> None:
    """As the program does at its start."""
    del qapp
    tell_screen_readers()


def _beneath(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(thing.childCount()):
        child = thing.child(place)
        if not child.state().invisible:
            yield child
            yield from _beneath(child)


def _said(house: House) -> str:
    screen = QAccessible.queryAccessibleInterface(house.screen)
    told = [each.text(t) for each in _beneath(screen) for t in (Text.Name, Text.Description)]
    return " ".join(told)


def test_the_score_says_what_it_shows(house: House) -> None:
    house.write("128/82 74 98")
    house.press(Key.Key_Return)
    score = house.screen.findChildren(ScoreWidget)[0]
    spoken = QAccessible.queryAccessibleInterface(score)
    assert spoken.role() == QAccessible.Role.Chart
    assert "Reading 128/82, pulse 74, oxygen 98 %" in spoken.text(Text.Description)
    assert "Dose: none." in spoken.text(Text.Description)


def test_under_the_cover_nothing_of_the_room_is_told(house: House) -> None:
    house.write("a small note")
    house.press(Key.Key_Return)
    house.settle()
    assert "a small note" in _said(house)
    house.press(Key.Key_L, CTRL)
    covered = _said(house)
    assert covered.startswith("Covered. The recording goes on.")
    assert "a small note" not in covered
    house.press(Key.Key_F12)
    assert "Emergency card" in _said(house)
    assert "a small note" not in _said(house)


def test_the_music_keys_tell_the_key_they_show(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.screen.tick()
    small = [key for key in house.screen.music.keys.findChildren(KeyButton) if key.hint]
    assert len(small) > 10
    for key in small:
        assert key.toolTip() == key.hint


def test_a_device_that_never_was_there_is_told_in_words() -> None:
    status = PlayerStatus(alive=True, device_ok=False, outputs=(OutputStatus("", "", False),))
    assert sound_words(status, ear_only=False).text == "No sound device: the session goes on"
