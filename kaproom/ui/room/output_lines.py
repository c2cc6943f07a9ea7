"""The volume and the outputs in the music panel: where it sounds, how loud, and what is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.music.music import OutputStatus, PlayerStatus
from kaproom.core.wording import say
from kaproom.ui.controls.bars import LevelLine
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import SMALL, ElidedText, Text
from kaproom.ui.room.keys import ARROW_KEYS, Gesture
from kaproom.ui.room.music_facts import level_text
from kaproom.ui.room.output_hands import SOFTEST_TENTH_DB
from kaproom.ui.theme import Theme

_MARK = 11
_NAMES = {
    Gesture.SOFTER: say("softer"),
    Gesture.LOUDER: say("louder"),
    Gesture.SECOND_SOFTER: say("second softer"),
    Gesture.SECOND_LOUDER: say("second louder"),
}
# Where there never was a device nothing has gone, and no place is kept: time passes without it.
_NO_DEVICE = say("no sound device · waiting")


class OutputLines(QWidget):
    """One line for the volume of all, and where there are two outputs one for each.

    `pressed` tells of its keys as gestures.
    """

    pressed = Signal(Gesture)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._all = _Line(theme, Gesture.SOFTER, Gesture.LOUDER, ARROW_KEYS)
        self._each = (
            _Line(theme),
            _Line(theme, Gesture.SECOND_SOFTER, Gesture.SECOND_LOUDER, f"{ARROW_KEYS} Shift"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for line in (self._all, *self._each):
            line.pressed.connect(self.pressed)
            column.addWidget(line)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are shown, in words."""
        return tuple(line.accessibleName() for line in (self._all, *self._each) if line.isVisible())

    def show_outputs(self, status: PlayerStatus) -> None:
        """Show the volume of all, the outputs with their own, and which is lost."""
        outputs = status.outputs
        two = len(outputs) > 1
        if two:
            self._all.show_words(say("Volume"))
        elif outputs:
            self._all.show_output(outputs[0], alone=True)
        else:
            none = say("Volume") if status.device_ok else _NO_DEVICE
            self._all.show_words(status.device or none, lost=not status.device_ok)
        self._all.show_level(status.volume_tenth_db)
        for place, line in enumerate(self._each):
            line.setVisible(two)
            if two:
                line.show_output(outputs[place], alone=not any(o.ok for o in outputs))
                line.show_level(outputs[place].volume_tenth_db)


class _Line(QWidget):
    """A mark, words, a level, and the keys that change it."""

    pressed = Signal(Gesture)

    def __init__(
        self,
        theme: Theme,
        softer: Gesture | None = None,
        louder: Gesture | None = None,
        keys: str = "",
    ) -> None:
        super().__init__()
        self._mark = MarkShape(theme, Shape.NONE, "ink_soft", _MARK)
        self._words = ElidedText("", "ink_soft", SMALL)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = LevelLine(theme)
        self._level = Text("", "ink_soft", SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._mark)
        row.addWidget(self._words, 3)
        row.addWidget(self._line, 2)
        row.addWidget(self._level)
        self._keys = [
            self._key(theme, gesture, sign, keys)
            for gesture, sign in ((softer, "↓"), (louder, "↑"))
            if gesture is not None
        ]
        for key in self._keys:
            row.addWidget(key)

    def show_words(self, words: str, lost: bool = False) -> None:
        """Say this, with the mark of something lost or none."""
        self._show(words, Shape.DIAMOND if lost else Shape.NONE, lost)

    def show_output(self, output: OutputStatus, alone: bool) -> None:
        """An output; `alone` is one whose loss leaves nothing that sounds."""
        words = output.called
        if not output.ok and not output.label:
            words = _NO_DEVICE
        elif not output.ok and alone:
            words = say("{output} gone · place kept · waiting", output=output.called)
        elif not output.ok:
            words = say("{output} gone · waiting", output=output.called)
        self._show(words, Shape.DOT if output.ok else Shape.DIAMOND, not output.ok)

    def show_level(self, tenth_db: int) -> None:
        """The volume of this line."""
        self._line.show_share(1 - tenth_db / SOFTEST_TENTH_DB)
        if self._level.text() != level_text(tenth_db):
            self._level.setText(level_text(tenth_db))

    def _show(self, words: str, shape: Shape, lost: bool) -> None:
        ink = "caution" if lost else "ink_soft"
        self._mark.set_shape(shape, ink)
        self._mark.setVisible(shape is not Shape.NONE)
        self._words.set_ink(ink)
        # What is lost needs the room; its volume can wait until it is back, or goes by key.
        for part in (self._line, self._level, *self._keys):
            part.setVisible(not lost)
        if self._words.text() != words:
            self._words.setText(words)
            self._words.setToolTip(words)
            self.setAccessibleName(words)

    def _key(self, theme: Theme, gesture: Gesture, sign: str, keys: str) -> KeyButton:
        name = _NAMES[gesture]
        key = KeyButton(theme, sign, small=True, name=f"{name}, {keys} {sign}")
        key.setToolTip(f"{name}: {keys} {sign}")
        key.setFixedWidth(key.sizeHint().width())
        key.clicked.connect(lambda: self.pressed.emit(gesture))
        return key
