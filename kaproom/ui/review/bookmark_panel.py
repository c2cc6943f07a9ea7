"""The bookmarks of a session: listed, jumped to, and the short form that sets one.

It writes nothing but bookmarks; where the cursor goes is the screen's business.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.session.bookmarks import bookmarks_of
from kaproom.core.session.commands import SetBookmark, TakeBack
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Record
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import SUBJECT, Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.theme import Theme

_MOST_HEIGHT = 120


class BookmarkPanel(QWidget):
    """`went_to` carries the session time of a bookmark gone to; `left` that the form is away."""

    went_to = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, live: LiveSession) -> None:
        super().__init__()
        self._live = live
        self.rows = EntryRows(theme)
        self.form = InlineForm(
            theme,
            (Field("text", say("A word for it, or none"), example=say("the stairs"), wide=True),),
            say("Set"),
        )
        self._title = Text(say("Bookmarks"), "ink_soft", SMALL)
        self._area = scrolled_column([self.rows], 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.form, self._title, self._area):
            column.addWidget(widget)
        self.form.entered.connect(self._enter)
        self.form.cancelled.connect(self.left)
        self.form.opened.connect(lambda: self.form.say(self._when()))
        # Where there is little height, the form has it.
        self.form.opened.connect(self.look_again)
        self.form.closed.connect(self.look_again)
        self.rows.opened.connect(self._go)
        self.rows.taken_back.connect(lambda entry_id: live.submit(TakeBack(entry_id)))
        self.rows.left.connect(self.left)
        self.look_again()

    def keep_in(self, record: Record) -> None:
        """Keep a word that is typed and not set yet, and show what was kept."""
        FormDraft(self.form, record, f"{self._live.id}/bookmark")
        if self.form.is_open:
            self.form.say(f"{self.form.reason} {self._when()}")

    def ask(self, at_ms: int) -> None:
        """Open the form for a bookmark at this session time."""
        self.form.open_with({SUBJECT: str(at_ms)})

    def _when(self) -> str:
        at_ms = int(self.form.subject)
        return say("Bookmark at {clock}", clock=session_clock_text(at_ms, seconds=True))

    def look_again(self) -> None:
        """Show the bookmarks as they stand."""
        found = bookmarks_of(self._live.state)
        self.rows.show_lines(
            [
                Line(
                    b.id,
                    b.body.text or say("no word"),
                    session_clock_text(b.at_ms, seconds=True),
                    saved=b.id not in self._live.unsaved,
                    opens=say("Go to it"),
                    quiet=not b.body.text,
                )
                for b in found
            ]
        )
        seen = bool(found) and not self.form.is_open
        self._title.setVisible(seen)
        self._area.setVisible(seen)
        self._area.setFixedHeight(min(self.rows.sizeHint().height() + 2, _MOST_HEIGHT))

    def _enter(self, values: dict[str, str]) -> None:
        answer = self._live.submit(SetBookmark(int(self.form.subject), values["text"]))
        if isinstance(answer, Refusal):
            self.form.refuse(answer.reason, "text")
            return
        self.form.put_away()
        self.left.emit()

    def _go(self, entry_id: str) -> None:
        at_ms = next((b.at_ms for b in bookmarks_of(self._live.state) if b.id == entry_id), None)
        if at_ms is not None:
            self.went_to.emit(at_ms)
