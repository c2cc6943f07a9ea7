"""The keys of the room: one table, read by the screen, by the key list and by the hints on keys.

Letters never command, and no chord that edits text does either. AltGr never commands: on Windows
it arrives as Ctrl+Alt, elsewhere as a level shift, and both are text. A chord goes by the place of
its key where the layout writes no Latin letters.
"""

import sys
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kaproom.core.wording import say
from kaproom.ui.room.key_positions import key_meant

_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
Key = Qt.Key


class Gesture(StrEnum):
    """What one key asks of the room."""

    ENTER = "enter"
    ENTER_AS_NOTE = "enter_as_note"
    ENTER_VERBATIM = "enter_verbatim"
    ENTER_STARRED = "enter_starred"
    ENTER_SAME_TIME = "enter_same_time"
    CLOSE = "close"
    UNDO = "undo"
    CORRECT = "correct"
    FIND = "find"
    OBSERVE = "observe"
    HOLD = "hold"
    NEXT = "next"
    PREVIOUS = "previous"
    DUCK = "duck"
    SILENCE = "silence"
    PLAY = "play"
    LOUDER = "louder"
    SOFTER = "softer"
    STOP_AFTER = "stop_after"
    CALMER = "calmer"
    STRONGER = "stronger"
    GROUNDING = "grounding"
    SECOND_LOUDER = "second_louder"
    SECOND_SOFTER = "second_softer"
    SOUND_FROM = "sound_from"
    LOCK_MUSIC = "lock_music"
    JUMP = "jump"
    DOSE = "dose"
    AMEND_DOSE = "amend_dose"
    HOLD_DOSE = "hold_dose"
    ADVERSE = "adverse"
    NEXT_PHASE = "next_phase"
    PREVIOUS_PHASE = "previous_phase"
    PINNED = "pinned"
    EMERGENCY = "emergency"
    READ_BACK = "read_back"
    DISCHARGE = "discharge"
    COVER = "cover"
    ROOM_PIN = "room_pin"
    LOOK = "look"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_WHOLE = "zoom_whole"
    DIMMER = "dimmer"
    LIGHTER = "lighter"
    KEY_LIST = "key_list"
    END = "end"
    TAKE_OVER = "take_over"
    SLOWER = "slower"
    FASTER = "faster"


REPEATING = frozenset(
    {Gesture.LOUDER, Gesture.SOFTER, Gesture.SECOND_LOUDER, Gesture.SECOND_SOFTER}
)


def arrow_modifiers(platform: str) -> Qt.KeyboardModifier:
    """What goes with the arrows; on macOS Alt and an arrow move in a text."""
    return _ALT | _CTRL if platform == "darwin" else _ALT


_ARROWS = arrow_modifiers(sys.platform)
ARROW_KEYS = "Alt Cmd" if sys.platform == "darwin" else "Alt"
"""The same for the eye."""


@dataclass(frozen=True, slots=True)
class Press:
    """A gesture, with the slot where it is an observation key."""

    gesture: Gesture
    slot: int = 0


class KeyGroup(Enum):
    """What keys belong to."""

    LINE = auto()
    OBSERVED = auto()
    MUSIC = auto()
    ROOM = auto()
    REHEARSAL = auto()


GROUP_TITLES = {
    KeyGroup.LINE: say("The line"),
    KeyGroup.MUSIC: say("Music"),
    KeyGroup.OBSERVED: say("Observed"),
    KeyGroup.ROOM: say("The room"),
    KeyGroup.REHEARSAL: say("Rehearsal"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the key list: where it belongs, its keys, what it does."""

    group: KeyGroup
    keys: str
    words: str


DUCK_KEY = Key.Key_D
"""Up again, with Alt or without, it ends a duck that lasts while it is down."""

_PLAIN: dict[tuple[int, Qt.KeyboardModifier], Press] = {
    (Key.Key_Return, _NONE): Press(Gesture.ENTER),
    (Key.Key_Return, _CTRL): Press(Gesture.ENTER_AS_NOTE),
    (Key.Key_Return, _SHIFT): Press(Gesture.ENTER_VERBATIM),
    (Key.Key_Return, _ALT): Press(Gesture.ENTER_STARRED),
    (Key.Key_Return, _CTRL | _SHIFT): Press(Gesture.ENTER_SAME_TIME),
    (Key.Key_Escape, _NONE): Press(Gesture.CLOSE),
    (Key.Key_Z, _CTRL): Press(Gesture.UNDO),
    (Key.Key_E, _CTRL): Press(Gesture.CORRECT),
    (Key.Key_F, _CTRL): Press(Gesture.FIND),
    (Key.Key_H, _ALT): Press(Gesture.HOLD),
    (Key.Key_N, _ALT): Press(Gesture.NEXT),
    (Key.Key_B, _ALT): Press(Gesture.PREVIOUS),
    (DUCK_KEY, _ALT): Press(Gesture.DUCK),
    (Key.Key_S, _ALT): Press(Gesture.SILENCE),
    (Key.Key_P, _ALT): Press(Gesture.PLAY),
    (Key.Key_Up, _ARROWS): Press(Gesture.LOUDER),
    (Key.Key_Down, _ARROWS): Press(Gesture.SOFTER),
    (Key.Key_Left, _ARROWS): Press(Gesture.CALMER),
    (Key.Key_Right, _ARROWS): Press(Gesture.STRONGER),
    (Key.Key_Up, _ARROWS | _SHIFT): Press(Gesture.SECOND_LOUDER),
    (Key.Key_Down, _ARROWS | _SHIFT): Press(Gesture.SECOND_SOFTER),
    (Key.Key_E, _ALT): Press(Gesture.STOP_AFTER),
    (Key.Key_J, _ALT): Press(Gesture.JUMP),
    (Key.Key_G, _ALT): Press(Gesture.GROUNDING),
    (Key.Key_O, _ALT): Press(Gesture.SOUND_FROM),
    (Key.Key_K, _ALT): Press(Gesture.LOCK_MUSIC),
    (Key.Key_G, _CTRL): Press(Gesture.DOSE),
    (Key.Key_G, _CTRL | _SHIFT): Press(Gesture.AMEND_DOSE),
    (Key.Key_H, _CTRL | _SHIFT): Press(Gesture.HOLD_DOSE),
    (Key.Key_A, _CTRL | _SHIFT): Press(Gesture.ADVERSE),
    (Key.Key_PageDown, _CTRL): Press(Gesture.NEXT_PHASE),
    (Key.Key_PageUp, _CTRL): Press(Gesture.PREVIOUS_PHASE),
    (Key.Key_I, _CTRL): Press(Gesture.PINNED),
    (Key.Key_F12, _NONE): Press(Gesture.EMERGENCY),
    (Key.Key_R, _CTRL): Press(Gesture.READ_BACK),
    (Key.Key_D, _CTRL): Press(Gesture.DISCHARGE),
    (Key.Key_L, _CTRL): Press(Gesture.COVER),
    (Key.Key_L, _CTRL | _SHIFT): Press(Gesture.ROOM_PIN),
    (Key.Key_O, _CTRL): Press(Gesture.LOOK),
    (Key.Key_Minus, _CTRL): Press(Gesture.ZOOM_OUT),
    (Key.Key_0, _CTRL): Press(Gesture.ZOOM_WHOLE),
    (Key.Key_PageDown, _CTRL | _SHIFT): Press(Gesture.DIMMER),
    (Key.Key_PageUp, _CTRL | _SHIFT): Press(Gesture.LIGHTER),
    (Key.Key_E, _CTRL | _SHIFT): Press(Gesture.END),
    (Key.Key_T, _CTRL): Press(Gesture.TAKE_OVER),
    (Key.Key_Comma, _CTRL): Press(Gesture.SLOWER),
    (Key.Key_Period, _CTRL): Press(Gesture.FASTER),
}
_FUNCTION_KEYS: dict[int, int] = {Key.Key_F1 + n: n + 1 for n in range(11)}
_ALT_SLOTS: dict[int, int] = {
    **{Key.Key_1 + n: n + 1 for n in range(9)},
    Key.Key_0: 10,
    Key.Key_Minus: 11,
}

KEY_LIST: tuple[Line, ...] = (
    Line(KeyGroup.LINE, say("type anywhere"), say("a note, stamped at its first key")),
    Line(KeyGroup.LINE, "128/82 74 98", say("pressure, pulse, oxygen")),
    Line(KeyGroup.LINE, say("bp skip why"), say("a reading passed over, and why")),
    Line(KeyGroup.LINE, say("bp seen why"), say("answers a marked reading")),
    Line(KeyGroup.LINE, "distress 7", say("a score; also depth, moaas, with tested behind")),
    Line(KeyGroup.LINE, "-5m …", say("what was five minutes ago")),
    Line(KeyGroup.LINE, "Enter", say("enters; again where it asks")),
    Line(KeyGroup.LINE, "Ctrl Enter", say("keeps the line as a note")),
    Line(KeyGroup.LINE, "Shift Enter", say("the client's own words")),
    Line(KeyGroup.LINE, "Alt Enter", say("starred; alone: the last note")),
    Line(KeyGroup.LINE, "Ctrl Shift Enter", say("at the time of the last entry")),
    Line(KeyGroup.LINE, "Tab", say("takes what is offered · ↓ the next")),
    Line(KeyGroup.LINE, "↑", say("brings back a refused line that made way")),
    Line(KeyGroup.LINE, "Ctrl E", say("correct one of the last entries")),
    Line(KeyGroup.LINE, "Ctrl F", say("find words of this client")),
    Line(KeyGroup.LINE, "Ctrl Z", say("undoes text, else takes back the last entry")),
    Line(KeyGroup.LINE, "Esc", say("closes a card or a question")),
    Line(KeyGroup.OBSERVED, "F1 … F11", say("also Alt 1 … Alt 0, Alt -")),
    Line(KeyGroup.OBSERVED, "Ctrl G", say("record a dose")),
    Line(KeyGroup.OBSERVED, "Ctrl Shift G", say("amend the last dose: waste, witness")),
    Line(KeyGroup.OBSERVED, "Ctrl Shift H", say("a lozenge is held, and its end")),
    Line(KeyGroup.OBSERVED, "Ctrl Shift A", say("an adverse event, from onset to end")),
    Line(KeyGroup.OBSERVED, "Ctrl PgDn · PgUp", say("next phase · back")),
    Line(KeyGroup.MUSIC, "Alt P", say("play")),
    Line(KeyGroup.MUSIC, "Alt H", say("hold, and release")),
    Line(KeyGroup.MUSIC, "Alt N · Alt B", say("next · back, undo a skip")),
    Line(KeyGroup.MUSIC, "Alt D", say("a tap ducks and brings back; kept down, only so long")),
    Line(KeyGroup.MUSIC, "Alt S", say("fade to silence, and stay there")),
    Line(KeyGroup.MUSIC, f"{ARROW_KEYS} ↑ · ↓", say("louder · softer")),
    Line(KeyGroup.MUSIC, f"{ARROW_KEYS} ← · →", say("a calmer · a stronger track of this phase")),
    Line(KeyGroup.MUSIC, "Alt G", say("the grounding set, and back")),
    Line(KeyGroup.MUSIC, "Alt J", say("jump to a phase")),
    Line(KeyGroup.MUSIC, "Alt E", say("stop after this track")),
    Line(KeyGroup.MUSIC, "Alt K", say("lock the music keys, all but Alt S")),
    Line(KeyGroup.MUSIC, "Alt O", say("sound from another device")),
    Line(KeyGroup.MUSIC, f"{ARROW_KEYS} Shift ↑ · ↓", say("the second output louder · softer")),
    Line(KeyGroup.ROOM, "F12 · Alt =", say("emergency card; Ctrl P prints it")),
    Line(KeyGroup.ROOM, "Ctrl I", say("intention and agreements")),
    Line(KeyGroup.ROOM, "Ctrl R", say("the client's own words, large")),
    Line(KeyGroup.ROOM, "Ctrl D", say("discharge")),
    Line(KeyGroup.ROOM, "Ctrl L", say("cover the screen")),
    Line(KeyGroup.ROOM, "Ctrl Shift L", say("a PIN that lifts the cover")),
    Line(KeyGroup.ROOM, "Ctrl O", say("look along the score")),
    Line(KeyGroup.ROOM, "Ctrl + · - · 0", say("nearer · farther · the whole session")),
    Line(KeyGroup.ROOM, "Ctrl Shift PgDn · PgUp", say("dimmer · lighter, slowly")),
    Line(KeyGroup.ROOM, "Ctrl /", say("this list")),
    Line(KeyGroup.ROOM, "Ctrl Shift E", say("end the session")),
)
REHEARSAL_KEY_LIST: tuple[Line, ...] = (
    Line(KeyGroup.REHEARSAL, "Ctrl T", say("take over, or give back to the script")),
    Line(KeyGroup.REHEARSAL, "Ctrl , · Ctrl .", say("slower · faster")),
)


def press_of(event: QKeyEvent) -> Press | None:
    """What a key event asks for, or None where it is text or nothing of ours."""
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers & Qt.KeyboardModifier.GroupSwitchModifier:
        return None
    chord = modifiers & (_ALT | _CTRL)
    key = key_meant(event) if chord else event.key()
    key = Key.Key_Return if key == Key.Key_Enter else key
    found = _PLAIN.get((key, modifiers)) or _symbol(key, modifiers)
    if found is None and modifiers == _NONE and key in _FUNCTION_KEYS:
        found = Press(Gesture.OBSERVE, _FUNCTION_KEYS[key])
    on_keypad = bool(event.modifiers() & _KEYPAD)
    if found is None and _is_alt(modifiers) and key in _ALT_SLOTS and not on_keypad:
        found = Press(Gesture.OBSERVE, _ALT_SLOTS[key])
    return found


def swallowed(event: QKeyEvent) -> bool:
    """Whether a key that asks for nothing must not become text either.

    A plain Alt chord is a slip of the finger next to a music key, never a letter; on macOS the
    same key writes text and is left alone.
    """
    return event.modifiers() & ~_SHIFT & ~_KEYPAD == _ALT and sys.platform != "darwin"


def writes(event: QKeyEvent) -> bool:
    """Whether a key writes a sign; Backspace and chords have a text too, a control sign."""
    return event.text().isprintable() and bool(event.text().strip())


def _symbol(key: int, modifiers: Qt.KeyboardModifier) -> Press | None:
    """Signs that need Shift on some keyboards: `=` on a German one, `/` on most."""
    if key == Key.Key_Equal and _is_alt(modifiers):
        return Press(Gesture.EMERGENCY)
    if key in (Key.Key_Plus, Key.Key_Equal) and modifiers & ~_SHIFT == _CTRL:
        return Press(Gesture.ZOOM_IN)
    if key in (Key.Key_Slash, Key.Key_Question) and modifiers & ~_SHIFT == _CTRL:
        return Press(Gesture.KEY_LIST)
    return None


def _is_alt(modifiers: Qt.KeyboardModifier) -> bool:
    return modifiers & ~_SHIFT == _ALT
