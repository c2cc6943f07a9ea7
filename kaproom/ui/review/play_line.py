"""The line under the score: whether the cursor plays, how fast, with what; and all its keys."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.ui.controls.text import SMALL, Text

_KEYS = (
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
        music = "without music" if not with_music else "with the music"
        if with_music and speed > 1:
            music = "silent above 1×"
        state = f"Playing at {speed}×, {music}" if playing else f"At {speed}×, {music}"
        key = "Space stops" if playing else "Space plays"
        words = f"{state} · {key} · {_KEYS}"
        self._line.setText(words)
        self.setAccessibleName(words)
