"""The music keys on the panel; where they are locked, what says so stands in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kaproom.core.music.music import PlayerStatus
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.keys import ARROW_KEYS, Gesture
from kaproom.ui.theme import Theme

_COLUMNS = 3
_KEYS: tuple[tuple[Gesture, str, str], ...] = (
    (Gesture.HOLD, say("Hold", meaning="a music key"), "Alt H"),
    (Gesture.NEXT, say("Next"), "Alt N"),
    (Gesture.CALMER, say("Calmer"), f"{ARROW_KEYS} ←"),
    (Gesture.DUCK, say("Duck"), "Alt D"),
    (Gesture.PREVIOUS, say("Back", meaning="to the piece before"), "Alt B"),
    (Gesture.STRONGER, say("Stronger"), f"{ARROW_KEYS} →"),
    (Gesture.SILENCE, say("Fade out"), "Alt S"),
    (Gesture.JUMP, say("Jump"), "Alt J"),
    (Gesture.GROUNDING, say("Grounding"), "Alt G"),
    (Gesture.STOP_AFTER, say("Stop after"), "Alt E"),
    (Gesture.SOUND_FROM, say("Sound"), "Alt O"),
    (Gesture.LOCK_MUSIC, say("Lock", meaning="a music key"), "Alt K"),
)
"""By column: what becomes of this piece, where to, of what kind."""
LOCKED = say("music keys locked · Alt K")


class MusicKeys(QStackedWidget):
    """`pressed` and `let_go` tell of the keys as gestures."""

    pressed = Signal(Gesture)
    let_go = Signal(Gesture)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._plays = True
        self._keys = {g: self._key(theme, g, words, hint) for g, words, hint in _KEYS}
        self.addWidget(self._open_page())
        self.addWidget(self._locked_page(theme))

    @property
    def locked(self) -> bool:
        """Whether the lock stands in the keys' place."""
        return self.currentIndex() == 1

    def key(self, gesture: Gesture) -> KeyButton:
        """The key of a gesture; play and hold share one."""
        return self._keys[gesture]

    def show_keys(self, status: PlayerStatus, locked: bool) -> None:
        """Show what is on, and whether the keys are locked."""
        self.setCurrentIndex(int(locked))
        self._plays = not status.playing
        hold = say("Release") if status.held else say("Hold", meaning="a music key")
        self._keys[Gesture.HOLD].set_label(
            say("Play") if self._plays else hold, "Alt P" if self._plays else "Alt H"
        )
        self._keys[Gesture.HOLD].setToolTip(self._keys[Gesture.HOLD].hint)
        undo = status.undo_index is not None
        self._keys[Gesture.PREVIOUS].set_label(
            say("Undo", meaning="a skip") if undo else say("Back", meaning="to the piece before")
        )
        for gesture, on in (
            (Gesture.HOLD, status.held and status.playing),
            (Gesture.DUCK, status.ducked),
            (Gesture.SILENCE, status.silenced),
            (Gesture.STOP_AFTER, status.stop_after),
            (Gesture.GROUNDING, status.grounding),
        ):
            self._keys[gesture].set_current(on)

    def _open_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, (gesture, _, _) in enumerate(_KEYS):
            grid.addWidget(self._keys[gesture], place // _COLUMNS, place % _COLUMNS)
        return page

    def _locked_page(self, theme: Theme) -> QWidget:
        page = QWidget()
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addStretch(1)
        said.addWidget(MarkShape(theme, Shape.BOX, "ink_soft"))
        said.addWidget(Text(LOCKED, "ink_soft", BODY))
        said.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(4)
        for gesture, words, hint in (
            (Gesture.SILENCE, say("Fade out"), "Alt S"),
            (Gesture.LOCK_MUSIC, say("Unlock"), "Alt K"),
        ):
            keys.addWidget(self._key(theme, gesture, words, hint))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addLayout(said)
        column.addStretch(1)
        column.addLayout(keys)
        return page

    def _key(self, theme: Theme, gesture: Gesture, words: str, hint: str) -> KeyButton:
        key = KeyButton(theme, words, hint, small=True)
        if gesture is Gesture.DUCK:
            key.pressed.connect(lambda: self.pressed.emit(gesture))
            key.released.connect(lambda: self.let_go.emit(gesture))
        elif gesture is Gesture.HOLD:
            key.clicked.connect(self._press_first)
        else:
            key.clicked.connect(lambda: self.pressed.emit(gesture))
        key.setToolTip(hint)
        key.setCursor(Qt.CursorShape.ArrowCursor)
        return key

    def _press_first(self) -> None:
        self.pressed.emit(Gesture.PLAY if self._plays else Gesture.HOLD)
