"""The scores written down, newest first: Enter corrects one, Delete takes one back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kaproom.core.wording import say
from kaproom.ui.note_list import NoteList
from kaproom.ui.theme import Theme


class ScoreList(NoteList):
    """`withdrawn` carries a score's id; a click only chooses."""

    withdrawn = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("Scores"), framed=True)
        self.clicked.disconnect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, and the keys of any list."""
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.withdrawn.emit(self.chosen())
            return
        super().keyPressEvent(event)
