"""Notes of the session at hand as a list with what can be done to one: carried, or also said."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.ports import Record
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.review.note_lines import toggle_carried, toggle_starred
from kaproom.ui.review.promote_form import PromoteForm
from kaproom.ui.theme import Theme


class RoomNotes(QWidget):
    """A list, the words that stand in its place while it is empty, and its line of keys."""

    def __init__(
        self, theme: Theme, live: LiveSession, name: str, keys: str, framed: bool = False
    ) -> None:
        super().__init__()
        self.notes = NoteList(theme, name, framed=framed)
        self._none = Text("", "ink_soft", BODY, wrap=True)
        self._keys = Text(keys, "ink_soft", SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.notes, 1)
        self._promote = PromoteForm(theme, live, self.notes)
        column.addWidget(self._promote)
        column.addStretch()
        column.addWidget(self._keys)
        self.notes.carry_toggled.connect(lambda note_id: toggle_carried(live, note_id))
        self.notes.star_toggled.connect(lambda note_id: toggle_starred(live, note_id))

    def keep_in(self, record: Record, place: str) -> None:
        """Keep what is typed for the record and not entered yet, and show what was kept."""
        self._promote.keep_in(record, place)

    @property
    def is_writing(self) -> bool:
        """Whether a line for the record is being written."""
        return self._promote.form.is_open

    def show_lines(self, lines: list[NoteLine], empty: str) -> None:
        """Show these, or the words for none."""
        self.notes.show_lines(lines)
        self.notes.setVisible(bool(lines))
        self._keys.setVisible(bool(lines))
        self._none.show_text("" if lines else empty)
