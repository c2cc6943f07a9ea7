"""The therapist's hands on the music, by the keys alone and by the mouse on the panel."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kaproom.core.music.music import HoldSpan, MusicAction, MusicSetting, Track
from kaproom.core.practice.settings import SoundOutput, SoundSettings
from kaproom.settings import load_settings
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.room.held_keys import HELD_S
from kaproom.ui.room.keys import KEY_LIST, Gesture, KeyGroup, arrow_modifiers
from kaproom.ui.room.music_hands import LOCKED
from tests.ui.room.house import ALT, CTRL, MINUTE, NONE, SHIFT, House, Key, Modifiers
from tools.silent_sound import HEADPHONES, LOUDSPEAKER, SilentSound

ARROWS = arrow_modifiers(sys.platform)
SETTING = MusicSetting(
    "Reeds",
    (
        Track("/m/1.flac", "Low", "Onset", 5 * MINUTE, 2),
        Track("/m/2.flac", "Wide", "Journey", 5 * MINUTE, 3, hold=HoldSpan(60_000, 120_000)),
        Track("/m/3.flac", "High", "Journey", 5 * MINUTE, 5),
        Track("/m/4.flac", "Home", "Return", 5 * MINUTE),
        Track("/m/g.flac", "Shore", "", 5 * MINUTE, 1, grounding=True),
    ),
)
TWO = (SoundOutput(HEADPHONES.name, -30), SoundOutput(LOUDSPEAKER.name, -100))


def player(house: House) -> SilentSound:
    found = house.room.player
    assert isinstance(found, SilentSound)
    return found


def title(house: House) -> str:
    """The piece that sounds."""
    track = house.room.player.status().track
    return track.title if track else ""


def again(house: House, key: Key, modifiers: Modifiers) -> None:
    """The same key once more: two presses within 300 ms are one."""
    house.qtbot.wait(350)
    house.press(key, modifiers)


def comes_back(house: House) -> None:
    """The duck ends a moment after its key came up, when it is sure that it did."""
    house.qtbot.waitUntil(lambda: not player(house).status().ducked)


@pytest.fixture
def playing(real_house: House) -> House:
    """A session whose first piece has sounded for a minute."""
    real_house.room.load_music(SETTING)
    real_house.press(Key.Key_P, ALT)
    real_house.pass_time(MINUTE)
    player(real_house).asked.clear()
    return real_house


def with_two_outputs(house: House) -> None:
    program = house.desk.program
    sound = SoundSettings(outputs=TWO)
    program.save_settings(replace(program.settings(), sound=sound))
    program.sound.apply(sound)
    house.screen.tick()


def test_the_whole_list_of_what_a_session_asks_of_music_is_on_keys(playing: House) -> None:
    house, heard = playing, player(playing)
    house.press(Key.Key_S, ALT)
    house.pass_time(MINUTE)
    assert heard.status().silenced
    again(house, Key.Key_P, ALT)
    house.pass_time(MINUTE)
    assert heard.status().playing
    house.press(Key.Key_Down, ARROWS)
    softer = heard.status().volume_tenth_db
    house.pass_time(1000)
    house.press(Key.Key_Up, ARROWS)
    assert softer < heard.status().volume_tenth_db <= 0
    house.press(Key.Key_H, ALT)
    assert heard.status().held
    again(house, Key.Key_H, ALT)
    assert not heard.status().held
    house.press(Key.Key_N, ALT)
    house.pass_time(MINUTE)
    assert title(house) == "Wide"
    house.press(Key.Key_B, ALT)
    house.pass_time(MINUTE)
    assert title(house) == "Low"
    house.press(Key.Key_J, ALT)
    house.write("2")
    house.type_nothing()
    house.pass_time(1000)
    assert title(house) == "Wide"
    house.press(Key.Key_D, ALT)
    assert heard.status().ducked
    house.press(Key.Key_D, ALT)
    comes_back(house)
    house.press(Key.Key_E, ALT)
    assert heard.status().stop_after
    house.press(Key.Key_Right, ARROWS)
    house.pass_time(1000)
    assert title(house) == "High"
    house.press(Key.Key_Left, ARROWS)
    house.pass_time(1000)
    assert title(house) == "Wide"
    house.press(Key.Key_G, ALT)
    house.pass_time(1000)
    assert title(house) == "Shore"
    assert house.screen.music.where.startswith("grounding, Alt G leads back")
    again(house, Key.Key_G, ALT)
    house.pass_time(1000)
    assert title(house) == "Wide"
    house.press(Key.Key_K, ALT)
    assert house.screen.music.keys.locked
    assert not house.state.notes
    assert house.screen.field.text == ""


def test_a_tap_on_the_duck_key_stays_and_a_second_brings_back(playing: House) -> None:
    playing.press(Key.Key_D, ALT)
    assert player(playing).asked == [MusicAction.DUCK]
    playing.pass_time(2 * MINUTE)
    assert player(playing).status().ducked
    playing.press(Key.Key_D, ALT)
    comes_back(playing)
    assert player(playing).asked == [MusicAction.DUCK, MusicAction.UNDUCK]


@pytest.mark.parametrize("alt_first", [False, True])
def test_kept_down_the_duck_key_ducks_only_so_long(playing: House, alt_first: bool) -> None:
    playing.hold_down(Key.Key_D, ALT)
    assert player(playing).status().ducked
    for _ in range(5):
        playing.send(Key.Key_D, ALT, "d", repeat=True)
    playing.qtbot.wait(round(HELD_S * 1500))
    if alt_first:
        playing.let_go(Key.Key_Alt)
        for _ in range(5):
            playing.send(Key.Key_D, NONE, "d", repeat=True)
    assert player(playing).status().ducked
    playing.let_go(Key.Key_D, NONE if alt_first else ALT)
    comes_back(playing)
    assert player(playing).asked == [MusicAction.DUCK, MusicAction.UNDUCK]
    assert playing.screen.field.text == ""
    playing.write("d")
    assert playing.screen.field.text == "d"


def test_a_repeat_told_as_release_and_press_in_one_moment_is_no_new_press(playing: House) -> None:
    field = playing.screen.field
    for key, action in ((Key.Key_D, MusicAction.DUCK), (Key.Key_N, MusicAction.NEXT)):
        for turn in range(12):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                at_ms = 1000 + 30 * (turn + (kind is QEvent.Type.KeyRelease))
                event = QKeyEvent(kind, key, ALT)
                event.setTimestamp(at_ms)
                if turn < 11 or kind is QEvent.Type.KeyPress:
                    QApplication.sendEvent(field, event)
        playing.qtbot.wait(150)
        assert player(playing).asked[-1] is action
    assert player(playing).asked == [MusicAction.DUCK, MusicAction.NEXT]
    assert player(playing).status().ducked


def test_music_that_is_ducked_stays_down_while_the_key_is_held_again(playing: House) -> None:
    playing.press(Key.Key_D, ALT)
    playing.hold_down(Key.Key_D, ALT)
    playing.qtbot.wait(round(HELD_S * 1500))
    assert player(playing).status().ducked
    playing.let_go(Key.Key_D, ALT)
    comes_back(playing)


def test_a_duck_key_held_under_the_cover_comes_back_too(playing: House) -> None:
    playing.press(Key.Key_L, CTRL)
    playing.hold_down(Key.Key_D, ALT)
    playing.qtbot.wait(round(HELD_S * 1500))
    assert player(playing).status().ducked
    playing.let_go(Key.Key_D, ALT)
    comes_back(playing)


def test_the_duck_key_on_the_panel_can_be_held_by_the_mouse(playing: House) -> None:
    key = playing.screen.music.keys.key(Gesture.DUCK)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(key, left)
    playing.qtbot.wait(round(HELD_S * 1500))
    assert player(playing).status().ducked
    QTest.mouseRelease(key, left)
    assert not player(playing).status().ducked
    QTest.mouseClick(key, left)
    assert player(playing).status().ducked


def test_locked_keys_are_refused_in_one_line_and_silence_is_not(playing: House) -> None:
    house, heard = playing, player(playing)
    house.press(Key.Key_K, ALT)
    events = len(house.state.ledger.events)
    for key, modifiers in (
        *((key, ALT) for key in (Key.Key_H, Key.Key_N, Key.Key_B, Key.Key_D, Key.Key_E)),
        *((key, ALT) for key in (Key.Key_G, Key.Key_J, Key.Key_O, Key.Key_P)),
        *((key, ARROWS) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)),
        (Key.Key_Up, ARROWS | SHIFT),
    ):
        house.screen.notes.say("")
        house.press(key, modifiers)
        assert LOCKED in house.screen.notes.said
    volume_keys = [k for k in house.screen.music.outputs.findChildren(KeyButton) if k.isVisible()]
    for button in volume_keys:
        house.screen.notes.say("")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert LOCKED in house.screen.notes.said
    assert volume_keys
    assert heard.asked == []
    assert house.screen.cards.card is None
    assert len(house.state.ledger.events) == events
    house.press(Key.Key_S, ALT)
    assert heard.asked == [MusicAction.FADE_TO_SILENCE]
    house.pass_time(MINUTE)
    house.press(Key.Key_K, ALT)
    again(house, Key.Key_P, ALT)
    assert heard.status().playing


def test_the_lock_stands_where_the_keys_were_and_is_lifted_by_the_mouse(playing: House) -> None:
    keys = playing.screen.music.keys
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(keys.key(Gesture.LOCK_MUSIC), left)
    assert keys.locked
    assert not keys.key(Gesture.NEXT).isVisible()
    shown = [b for b in keys.findChildren(KeyButton) if b.isVisible()]
    assert [b.text() for b in shown] == ["Fade out", "Unlock"]
    QTest.mouseClick(shown[1], left)
    assert not keys.locked


@pytest.mark.parametrize(
    ("key", "modifiers", "phase", "line"),
    [
        (Key.Key_Left, ARROWS, 1, "no calmer track in Onset"),
        (Key.Key_Right, ARROWS, 1, "no stronger track in Onset"),
        (Key.Key_Left, ARROWS, 2, "no calmer track in Journey"),
        (Key.Key_Left, ARROWS, 3, "Home has no intensity"),
    ],
)
def test_a_key_that_finds_no_other_piece_says_so(
    playing: House, key: Key, modifiers: Modifiers, phase: int, line: str
) -> None:
    playing.press(Key.Key_J, ALT)
    playing.write(str(phase))
    playing.type_nothing()
    playing.pass_time(MINUTE)
    playing.press(key, modifiers)
    assert line in playing.screen.notes.said


def test_without_a_grounding_set_the_key_says_so(playing: House) -> None:
    playing.room.load_music(replace(SETTING, tracks=SETTING.tracks[:4]))
    playing.press(Key.Key_G, ALT)
    assert "no grounding set" in playing.screen.notes.said


def test_the_second_output_has_a_volume_of_its_own(playing: House) -> None:
    house = playing
    house.press(Key.Key_Up, ARROWS | SHIFT)
    assert "no second output" in house.screen.notes.said
    with_two_outputs(house)
    before = player(house).status().volume_tenth_db
    for _ in range(3):
        house.press(Key.Key_Down, ARROWS | SHIFT)
    house.press(Key.Key_Up, ARROWS | SHIFT)
    assert [o.volume_tenth_db for o in player(house).outputs] == [-30, -140]
    assert player(house).status().volume_tenth_db == before

    def saved() -> bool:
        sound = load_settings(house.desk.folder / "data")[0].sound
        return [o.volume_tenth_db for o in sound.outputs] == [-30, -140]

    house.qtbot.waitUntil(saved)


def test_an_output_that_is_lost_is_replaced_by_a_choice_and_by_nothing_else(
    playing: House,
) -> None:
    house, heard = playing, player(playing)
    with_two_outputs(house)
    heard.there = (LOUDSPEAKER, replace(LOUDSPEAKER, name="hw:third", label="Small speaker"))
    house.pass_time(10 * MINUTE)
    assert "Headphones gone · waiting" in house.screen.music.outputs.lines
    assert heard.outputs == TWO
    house.press(Key.Key_O, ALT)
    card = house.screen.cards.card
    assert card is not None
    assert "in place of Headphones, which is gone" in card.accessibleName()
    assert [b.text() for b in card.findChildren(KeyButton)] == ["Small speaker"]
    assert heard.outputs == TWO
    house.write("1")
    assert heard.outputs == TWO
    house.type_nothing()
    assert [o.device for o in heard.outputs] == ["hw:third", LOUDSPEAKER.name]
    assert heard.outputs[0].volume_tenth_db == TWO[0].volume_tenth_db
    saved = load_settings(house.desk.folder / "data")[0].sound
    assert saved.outputs == heard.outputs
    assert house.screen.field.text == ""


def test_the_same_device_can_be_chosen_again_and_a_volume_is_no_such_choice(
    playing: House,
) -> None:
    with_two_outputs(playing)
    heard = player(playing)
    playing.press(Key.Key_O, ALT)
    playing.write("1")
    playing.type_nothing()
    assert (heard.outputs, heard.taken_anew) == (TWO, TWO[0].device)
    playing.press(Key.Key_Down, ARROWS | SHIFT)
    assert heard.outputs[1].volume_tenth_db < TWO[1].volume_tenth_db
    assert heard.taken_anew == ""


def test_the_other_output_is_reached_by_the_same_key_again(playing: House) -> None:
    with_two_outputs(playing)
    named: list[str] = []
    for _ in range(3):
        playing.press(Key.Key_O, ALT)
        card = playing.screen.cards.card
        assert card is not None
        named.append(card.accessibleName())
        QApplication.processEvents()
    assert ["Headphones" in n for n in named] == [True, False, True]
    playing.press(Key.Key_Escape)
    assert player(playing).outputs == TWO


def test_a_choice_the_disk_does_not_take_is_made_and_said(playing: House) -> None:
    settings = playing.desk.folder / "data" / "settings.json"
    settings.unlink(missing_ok=True)
    settings.mkdir()
    playing.press(Key.Key_O, ALT)
    playing.write("2")
    playing.type_nothing()
    assert player(playing).outputs[0].device == LOUDSPEAKER.name
    assert "could not be saved" in playing.screen.notes.said


def test_alt_and_an_arrow_edit_text_on_a_mac_and_are_left_alone_there() -> None:
    assert arrow_modifiers("linux") == arrow_modifiers("win32") == ALT
    assert arrow_modifiers("darwin") == ALT | CTRL


def test_every_music_key_stands_in_the_list() -> None:
    listed = " ".join(line.keys for line in KEY_LIST if line.group is KeyGroup.MUSIC)
    for sign in ("P", "H", "N", "B", "D", "S", "G", "J", "E", "K", "O", "↑", "↓", "←", "→"):
        assert sign in listed.split()
