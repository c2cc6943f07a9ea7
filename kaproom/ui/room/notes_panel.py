"""The quick notes, newest at the bottom, and beneath them the line that all typing reaches."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kaproom.core.notes import SUGGESTED_TAGS, is_carried, is_starred
from kaproom.core.session import SessionState
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.room.line_field import LineField
from kaproom.ui.room.note_row import NoteRow, note_view
from kaproom.ui.theme import Theme

_TAGS = " ".join(f"#{tag}" for tag in SUGGESTED_TAGS)
HINT = f"Time is stamped when you begin to type · {_TAGS}"


class NotesPanel(Panel):
    """Renders the notes of a state; rows are kept and changed, never all made anew."""

    def __init__(self, theme: Theme, field: LineField) -> None:
        super().__init__("Quick notes", "feeds integration")
        self._theme = theme
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
        self._scroll.setAccessibleName("Quick notes, newest last")
        self._follow = True
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._range_changed)
        bar.valueChanged.connect(self._scrolled)
        self._said = Text(HINT, "ink_soft", SMALL, wrap=True)
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(field)
        field.setPlaceholderText("Type anywhere…")
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
        detail = f"feeds integration · {carried}"
        self.set_detail(f"{detail} · ★ {stars}" if stars else detail)

    def say(self, words: str, tone: str = "") -> None:
        """Words above the line in place of the hint; `tone` is `ask`, `refused` or empty."""
        loud = bool(words) and tone in ("ask", "refused")
        self._said.set_ink("accent" if loud else "ink_soft")
        self._said.setText((f"◆ {words}" if loud else words) or HINT)

    def show_kind(self, kind: str) -> None:
        """Make it visible that the line is a reading and no note."""
        shown = "reading" if kind in ("reading", "rating", "skip", "refused") else "note"
        if self._field.property("kind") != shown:
            self._field.setProperty("kind", shown)
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)

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
