"""The two lists of a handout: what there is to choose from, and what is on the page, in order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kaproom.core.handout.candidates import Candidate
from kaproom.core.handout.handout import HEADINGS, Handout, LineKind
from kaproom.core.wording import say
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.theme import Theme


class CandidateList(NoteList):
    """`toggled` carries the place of a candidate: Space, Enter or a click puts it on or off."""

    toggled = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("To choose from"), framed=True)
        self.carry_toggled.connect(lambda key: self.toggled.emit(int(key)))
        self.went_to.connect(lambda key: self.toggled.emit(int(key)))

    def show_candidates(self, candidates: Sequence[Candidate], handout: Handout) -> None:
        """Show these, those on the page ticked."""
        self.show_lines(
            [
                NoteLine(
                    str(index),
                    one.source,
                    one.line.text,
                    verbatim=one.line.kind == LineKind.WORDS,
                    ticked=handout.holds(one.line),
                    said_for_lead=_said(handout.holds(one.line), one.source),
                )
                for index, one in enumerate(candidates)
            ]
        )


def _said(is_on: bool, source: str) -> str:
    if is_on:
        return say("{source}, on the page", source=source)
    return say("{source}, not on the page", source=source)


class ChosenList(NoteList):
    """`taken_out` and `moved` carry a line's place: Space or Delete, Alt+Up and Alt+Down."""

    taken_out = Signal(int)
    moved = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("On the page"), framed=True)
        self.clicked.disconnect()
        self.carry_toggled.connect(lambda key: self.taken_out.emit(int(key)))

    def show_handout(self, handout: Handout) -> None:
        """Show the lines in their order."""
        self.show_lines(
            [
                NoteLine(
                    str(index),
                    HEADINGS.get(LineKind(line.kind), say("A line of your own")),
                    line.text,
                    verbatim=line.kind == LineKind.WORDS,
                )
                for index, line in enumerate(handout.lines)
            ]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a chosen line; all others move in the list."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        at = self.currentIndex().row()
        if alt and step and at >= 0:
            self.moved.emit(at, step)
        elif event.key() == Qt.Key.Key_Delete and at >= 0:
            self.taken_out.emit(at)
        else:
            super().keyPressEvent(event)
