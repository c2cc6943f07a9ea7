"""The library: every file that was ever in a setting here, found by one line."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.music.track_search import read_search
from kaproom.core.phase_names import phases_meant, said_phase
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import key_names
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import SMALL, ElidedText, Text, user_font
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.library_list import LibraryList
from kaproom.ui.music.words import tracks_text
from kaproom.ui.theme import Theme

_LEAST_HEIGHT = 230
_HINT = say("words, a phase, <4, 3-5, >5 min, 5-8 min")
_EMPTY = say("Nothing yet. Every file that comes into a setting can be found here afterwards.")


class SearchLine(QLineEdit):
    """Down goes to what was found, Enter takes the first; Esc empties, then is the screen's."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the line."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LibraryPanel(Panel):
    """`taken` carries the facts of a track to be put into the setting."""

    taken = Signal(object)

    def __init__(self, theme: Theme, editing: Editing) -> None:
        super().__init__(say("Library"), key_names("Ctrl F"))
        self._editing = editing
        self._all: tuple[TrackFacts, ...] = ()
        self.search = SearchLine()
        self.search.setFont(user_font())
        self.search.setProperty("compact", True)
        self.search.setPlaceholderText(_HINT)
        self.search.setAccessibleName(say("Search the library: {hint}", hint=_HINT))
        self.echo = ElidedText("", "ink_soft", SMALL)
        self._empty = Text(_EMPTY, "ink_soft", wrap=True)
        self.list = LibraryList(theme)
        self.body.addWidget(self.search)
        self.body.addWidget(self.echo)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.search.down.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.taken.connect(self.taken)

    def show_library(self) -> None:
        """Read the library anew."""
        self._all = self._editing.desk.library()
        self._find()

    def take_focus(self) -> None:
        """To the line, what stands in it chosen; over the library as it is now."""
        self.show_library()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def facts_of(self, file: str) -> TrackFacts | None:
        """What the library knows of a file."""
        return next((facts for facts in self._all if facts.file == file), None)

    def _find(self) -> None:
        names = sorted(self._phases())
        read = read_search(self.search.text(), {*names, *map(said_phase, names)})
        search = replace(read, phases=phases_meant(read.phases, names))
        found = [facts for facts in self._all if search.finds(facts)]
        self.list.show_found(found)
        self.list.setVisible(bool(self._all))
        self._empty.setVisible(not self._all)
        count = tracks_text(len(found))
        words = f"{search.echo()}: {count}" if search.echo() else count
        self.echo.show_text(words if self._all else "")
        self.echo.setToolTip(words)
        self.echo.setAccessibleName(words)

    def _phases(self) -> set[str]:
        planned = {phase.name for plan in self._editing.plans for phase in plan.phases}
        return planned | {phase for facts in self._all for phase in facts.phases}

    def _take_first(self) -> None:
        if self.list.rows.found and self.search.text().strip():
            self.taken.emit(self.list.rows.found[0])
