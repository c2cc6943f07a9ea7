"""One theme across the sessions: its notes with their moments, in the order of time."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.chart.themes import Theme as CourseTheme
from kaproom.core.chart.themes import ThemedNote, themes
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, LARGE, SMALL, Text
from kaproom.ui.integration.course_sessions import CourseSessions
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.review.note_lines import note_line
from kaproom.ui.theme import Theme

_NONE = say("No theme was named yet. Alt T names one.")
_EMPTY = say(
    "No note stands under it yet. Choose a note in the list, then press Space on the theme."
)
_KEYS = say("←→ another theme · Space take out · ↵ to its moment · Alt P what was sounding")


class ThemePage(QWidget):
    """`moment_asked` carries a session's id and a session time.

    `taken_out` carries the theme's id and the note.
    """

    moment_asked = Signal(str, int)
    taken_out = Signal(str, object)

    def __init__(self, theme: Theme, desk: IntegrationDesk, course: CourseSessions) -> None:
        super().__init__()
        self._desk = desk
        self._course = course
        self.theme_id = ""
        self._name = Text("", "ink", LARGE, wrap=True)
        self._empty = Text("", "ink_soft", BODY, wrap=True)
        self.notes = NoteList(theme, say("Notes under the theme"), framed=True, beside_score=True)
        self._keys = Text(_KEYS, "ink_soft", SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name)
        column.addWidget(self._empty)
        column.addWidget(self.notes, 1)
        column.addStretch()
        column.addWidget(self._keys)
        self.notes.went_to.connect(self._go_to)
        self.notes.carry_toggled.connect(self._take_out)

    @property
    def name(self) -> str:
        """The name of the theme shown, or the empty text."""
        return self._name.text()

    @property
    def note_at_hand(self) -> ThemedNote | None:
        """The note chosen."""
        session_id, _, note_id = self.notes.chosen().partition("/")
        return ThemedNote(session_id, note_id) if note_id else None

    def choose(self, theme_id: str) -> None:
        """Show this theme."""
        self.theme_id = theme_id
        self.show_chart()

    def show_chart(self) -> None:
        """The theme chosen, or the first."""
        found = self._shown()
        self._name.show_text(found.text if found else "")
        lines = self._lines(found) if found else []
        self.notes.show_lines(lines)
        self.notes.setVisible(bool(lines))
        self._keys.setVisible(bool(found))
        self._empty.show_text("" if lines else _EMPTY if found else _NONE)

    def take_focus(self) -> None:
        """On its notes."""
        if self.notes.rows.lines:
            if not self.notes.chosen():
                self.notes.choose(self.notes.rows.lines[0].note_id)
            self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead to the theme before and after."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        found = themes(self._desk.ledger)
        if step and found and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            ids = [t.named.id for t in found]
            here = ids.index(self.theme_id) if self.theme_id in ids else 0
            self.choose(ids[(here + step) % len(ids)])
            self.take_focus()
            return
        super().keyPressEvent(event)

    def _shown(self) -> CourseTheme | None:
        found = themes(self._desk.ledger)
        chosen = next((t for t in found if t.named.id == self.theme_id), None)
        return chosen or (found[0] if found else None)

    def _lines(self, shown: CourseTheme) -> list[NoteLine]:
        self.theme_id = shown.named.id
        standing = [
            (themed, note)
            for themed in shown.notes
            if (note := self._course.note(themed.session_id, themed.note_id)) is not None
        ]
        standing.sort(key=lambda pair: (self._course.began_us(pair[0].session_id), pair[1].at_ms))
        lines: list[NoteLine] = []
        for themed, note in standing:
            live, _ = self._course.session(themed.session_id)
            place = self._course.place(themed.session_id, note)
            line = note_line(live, note, place, tell_carried=False)
            lines.append(replace(line, note_id=f"{themed.session_id}/{note.id}"))
        return lines

    def _go_to(self, key: str) -> None:
        session_id, _, note_id = key.partition("/")
        note = self._course.note(session_id, note_id)
        if note is not None:
            self.moment_asked.emit(session_id, note.at_ms)

    def _take_out(self, key: str) -> None:
        session_id, _, note_id = key.partition("/")
        self.taken_out.emit(self.theme_id, ThemedNote(session_id, note_id))
