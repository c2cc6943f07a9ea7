"""The line under the score: whether the cursor plays, how fast, with what; and all its keys."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text

_KEYS = say(
    "+ − speed · Alt P what sounded · Ctrl B bookmark · Ctrl ← → to the next one · Ctrl F filter"
)


class PlayLine(QWidget):
    """Says how the cursor is played."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Text("", "ink_soft", SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)

    @property
    def words(self) -> str:
        """What it says."""
        return self._line.text()

    def show_playing(self, playing: bool, speed: int, with_music: bool) -> None:
        """Say it; above natural speed there is nothing to hear."""
        music = say("without music") if not with_music else say("with the music")
        if with_music and speed > 1:
            music = say("silent above 1×")
        state = say("Playing at {speed}×, {music}") if playing else say("At {speed}×, {music}")
        state = state.format(speed=speed, music=music)
        key = say("Space stops") if playing else say("Space plays")
        words = f"{state} · {key} · {_KEYS}"
        self._line.setText(words)
        self.setAccessibleName(words)
