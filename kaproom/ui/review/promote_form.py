"""Writing a reworded line into the clinical record, with the note it came from in sight.

The note's own words are shown and never put into the field: what crosses from the notes to the
record is written by hand. The note stays where it is, as it is. What is typed is kept until then.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.session.commands import PromoteNote
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Record
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import SUBJECT, Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.note_list import NoteList
from kaproom.ui.theme import Theme

_FIELD = Field(
    "text",
    say("For the record, in other words"),
    say("what the chart needs to say"),
    wide=True,
    lines=2,
)


class PromoteForm(QWidget):
    """Opens beneath the list of notes that asks for it."""

    def __init__(self, theme: Theme, live: LiveSession, notes: NoteList) -> None:
        super().__init__()
        self._live = live
        self._notes = notes
        self._from = Text("", "ink_soft", SMALL, wrap=True)
        self.form = InlineForm(theme, (_FIELD,), say("Write into the record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._from)
        column.addWidget(self.form)
        self.form.entered.connect(self._entered)
        self.form.cancelled.connect(self._close)
        self.form.opened.connect(self._show_note)
        notes.promote_asked.connect(self.open_for)
        self.hide()

    def keep_in(self, record: Record, place: str) -> None:
        """Keep what is typed, and show what was kept; `place` tells it from the session's others.

        Once it has its place, since what has none would be a window of its own.
        """
        FormDraft(self.form, record, f"{self._live.id}/promote/{place}")

    def open_for(self, note_id: str) -> None:
        """Ask for the words that go into the record."""
        if self._words_of(note_id):
            self.form.open_with({SUBJECT: note_id})

    def _words_of(self, note_id: str) -> str:
        return next((n.body.text for n in self._live.state.notes if n.id == note_id), "")

    def _show_note(self) -> None:
        words = self._words_of(self.form.subject)
        self._from.show_text(say("From the note: {words}", words=words) if words else "")
        self.show()

    def _entered(self, values: dict[str, str]) -> None:
        answer = self._live.submit(PromoteNote(self.form.subject, values["text"]))
        if isinstance(answer, Refusal):
            self.form.refuse(answer.reason, "text")
            return
        self.form.put_away()
        self._close()

    def _close(self) -> None:
        # Words to another note that were set aside are there again.
        self.setVisible(self.form.is_open)
        self._notes.setFocus(Qt.FocusReason.OtherFocusReason)
