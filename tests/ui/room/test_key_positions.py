"""Chords on layouts without Latin letters: by the place of the key, as the system tells it."""

import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kaproom.ui.room.held_keys import HELD_S
from kaproom.ui.room.key_positions import key_meant
from kaproom.ui.room.keys import Gesture, Press, press_of
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, Modifiers

S, D, Z, ONE, DOT, SLASH = 39, 40, 52, 10, 60, 61
"""X11's codes of these keys, by what stands on a US keyboard."""


def _key(
    sign: str,
    code: int,
    modifiers: Modifiers = ALT,
    kind: QEvent.Type = QEvent.Type.KeyPress,
    repeat: bool = False,
    windows: int = 0,
) -> QKeyEvent:
    """A key as a layout tells it: its sign, and where it lies."""
    text = "" if modifiers & CTRL or kind is QEvent.Type.KeyRelease else sign.lower()
    return QKeyEvent(kind, ord(sign), modifiers, code, windows, 0, text, repeat)


def _send(event: QKeyEvent) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


@pytest.mark.parametrize(
    ("sign", "code", "modifiers", "press"),
    [
        ("Ы", S, ALT, Press(Gesture.SILENCE)),
        ("Σ", S, ALT, Press(Gesture.SILENCE)),
        ("ד", S, ALT, Press(Gesture.SILENCE)),
        ("س", S, ALT, Press(Gesture.SILENCE)),
        ("ห", S, ALT, Press(Gesture.SILENCE)),
        ("Я", Z, CTRL, Press(Gesture.UNDO)),
        ("П", 42, CTRL | SHIFT, Press(Gesture.AMEND_DOSE)),
        ("١", ONE, ALT, Press(Gesture.OBSERVE, 1)),
        ("Ю", DOT, CTRL, Press(Gesture.FASTER)),
        (".", SLASH, ALT, None),
        ("Ö", 47, ALT, None),
        ("Ẽ", S, ALT, None),
        ("S", D, ALT, Press(Gesture.SILENCE)),
        ("Ы", S, NONE, None),
        ("Ы", 200, ALT, None),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="codes of X11 and Wayland")
def test_a_chord_goes_by_place_where_no_latin_letter_is_written(
    sign: str, code: int, modifiers: Modifiers, press: Press | None
) -> None:
    assert press_of(_key(sign, code, modifiers)) == press


@pytest.mark.parametrize(
    ("sign", "windows", "key"), [("Ы", 0x53, Key.Key_S), ("Б", 0xBC, Key.Key_Comma)]
)
def test_windows_tells_the_place_by_its_own_code(sign: str, windows: int, key: Key) -> None:
    event = _key(sign, 31, windows=windows)
    assert key_meant(event, "win32") == key
    assert key_meant(event, "darwin") == ord(sign)


@pytest.mark.skipif(sys.platform != "linux", reason="codes of X11 and Wayland")
def test_music_goes_by_alt_keys_of_any_layout_and_none_becomes_text(house: House) -> None:
    house.press(Key.Key_P, ALT)
    house.pass_time(MINUTE)
    _send(_key("В", D))
    assert house.room.player.status().ducked
    house.qtbot.wait(round(HELD_S * 1500))
    # Alt came up first: the key is the same, and what it repeats is no text.
    _send(_key("В", D, NONE, repeat=True))
    _send(_key("В", D, NONE, QEvent.Type.KeyRelease))
    house.qtbot.waitUntil(lambda: not house.room.player.status().ducked)
    _send(_key("Ы", S))
    _send(_key("Ы", S, repeat=True))
    house.pass_time(MINUTE)
    assert house.room.player.status().silenced
    assert house.screen.field.text == ""
    _send(_key("Ы", S, NONE))
    assert house.screen.field.text == "ы"
    _send(_key("Я", Z, CTRL))
    assert house.screen.field.text == ""
