"""The quick notes, newest at the bottom, and beneath them the line that all typing reaches."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kaproom.core.session.notes import is_carried, is_starred
from kaproom.core.session.session import SessionState
from kaproom.core.session.tag_words import TagWord
from kaproom.core.wording import say
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.figure_words import clipped
from kaproom.ui.room.line_field import LineField
from kaproom.ui.room.note_row import NoteRow, note_view
from kaproom.ui.theme import Theme

_LONGEST_SAID = 200
_WIDE = 290


class NotesPanel(Panel):
    """Renders the notes of a state; rows are kept and changed, never all made anew."""

    def __init__(self, theme: Theme, field: LineField, tags: tuple[TagWord, ...]) -> None:
        super().__init__(say("Quick notes"), say("feeds integration"))
        self._theme = theme
        words = " ".join(tag.word for tag in tags)
        self._hint = say("Stamped at the first key · # {words}", words=words)
        self._counted = ("", "")
        self._offered = ""
        self._waiting = ""
        self._words = ""
        self._loud = False
        self._marked = ""
        self._rows: dict[str, NoteRow] = {}
        self._field = field
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(holder)
        self._scroll.setFocusPolicy(self._scroll.focusPolicy().NoFocus)
        self._scroll.setAccessibleName(say("Quick notes, newest last"))
        self._follow = True
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._range_changed)
        bar.valueChanged.connect(self._scrolled)
        self._said = Text(self._hint, "ink_soft", SMALL, wrap=True)
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(field)
        field.setPlaceholderText(say("Type anywhere…"))
        field.setFixedHeight(3 * field.fontMetrics().lineSpacing() + 18)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """The rows from top to bottom."""
        return tuple(sorted(self._rows.values(), key=self._list.indexOf))

    @property
    def said(self) -> str:
        """What stands above the line now."""
        return self._said.text()

    def show_notes(self, state: SessionState, unsaved: frozenset[str]) -> None:
        """Show the notes as they stand."""
        start = state.start_event
        start_us = start.at_utc_us if start else 0
        standing = {entry.id for entry in state.notes}
        for gone in [key for key in self._rows if key not in standing]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, entry in enumerate(state.notes):
            view = note_view(entry, start_us, unsaved)
            if entry.id not in self._rows:
                self._insert(place, entry.id, NoteRow(self._theme, view))
            self._rows[entry.id].show_note(view)
        stars = sum(1 for entry in state.notes if is_starred(entry))
        carried = sum(1 for entry in state.notes if is_carried(entry))
        starred = f" · ★ {stars}" if stars else ""
        whole = say("feeds integration · {count}", count=carried)
        self._counted = whole + starred, say("{count} carried", count=carried) + starred
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title needs the room more than the words beside it."""
        super().resizeEvent(event)
        self._count()

    def _count(self) -> None:
        whole, short = self._counted
        self.set_detail(whole if self.width() >= _WIDE else short)

    def say(self, words: str, tone: str = "") -> None:
        """Words above the line in place of the hint; `tone` is `ask`, `refused` or empty."""
        self._loud = bool(words) and tone in ("ask", "refused")
        self._words = clipped(f"◆ {words}" if self._loud else words, _LONGEST_SAID)
        self._show_said()

    def offer(self, words: str) -> None:
        """How the line could go on, in place of the hint; what was said stays in front of it."""
        self._offered = clipped(words, _LONGEST_SAID)
        self._show_said()

    def wait_for(self, words: str) -> None:
        """What was not entered and waits; it stands there as long as nothing else is said."""
        self._waiting = clipped(f"◆ {words}" if words else "", _LONGEST_SAID)
        self._show_said()

    def mark(self, entry_id: str) -> None:
        """Bring a note into view and mark it, until another is marked; empty for none."""
        for key, row in self._rows.items():
            row.set_marked(key == entry_id)
        self._marked = entry_id
        if entry_id in self._rows:
            self._follow = False
            self._scroll.ensureWidgetVisible(self._rows[entry_id], 0, 40)

    @property
    def marked(self) -> str:
        """The id of the note that is marked, or the empty text."""
        return self._marked if self._marked in self._rows else ""

    def show_kind(self, kind: str) -> None:
        """Make it visible that the line is a reading and no note."""
        typed = ("reading", "rating", "skip", "answer", "refused")
        shown = "reading" if kind in typed else "note"
        if self._field.property("kind") != shown:
            self._field.setProperty("kind", shown)
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)

    def _show_said(self) -> None:
        quiet = "\n".join(filter(None, (self._waiting, self._offered)))
        loud = self._loud if self._words else bool(self._waiting)
        self._said.set_ink("accent" if loud else "ink_soft")
        self._said.setText(self._words or quiet or self._hint)

    def _insert(self, place: int, key: str, row: NoteRow) -> None:
        newest = place == len(self._rows)
        self._rows[key] = row
        self._list.insertWidget(place, row)
        if newest:
            self._follow = True

    def _range_changed(self, _low: int, high: int) -> None:
        if self._follow:
            self._scroll.verticalScrollBar().setValue(high)

    def _scrolled(self, value: int) -> None:
        self._follow = value >= self._scroll.verticalScrollBar().maximum()
