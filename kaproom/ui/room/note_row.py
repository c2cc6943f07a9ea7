"""One quick note in the list: its time, its words, a star; hollow until it is on the disk."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kaproom.core.events.session import NoteTaken
from kaproom.core.session.notes import is_starred
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.note_text import NoteText
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class NoteView:
    """What a row shows. `entered_text` is set where it was written down after the fact."""

    text: str
    verbatim: bool
    time_text: str
    entered_text: str
    starred: bool
    saved: bool


def note_view(entry: Entry[NoteTaken], start_utc_us: int, unsaved: frozenset[str]) -> NoteView:
    """A note as it stands now."""
    entered_ms = (entry.event.entered_utc_us - start_utc_us) // 1000
    return NoteView(
        entry.body.text,
        entry.body.verbatim,
        session_clock_text(entry.at_ms),
        say("at {time}", time=session_clock_text(entered_ms)) if entry.late else "",
        is_starred(entry),
        entry.id not in unsaved and not any(e.id in unsaved for e in entry.trail),
    )


class NoteRow(QFrame):
    """A row; `view` is what it shows now."""

    def __init__(self, theme: Theme, view: NoteView) -> None:
        super().__init__()
        self.setObjectName("note")
        self.view = view
        self._time = Text("", "ink_soft", BODY)
        self._entered = Text("", "ink_soft", SMALL)
        self._words = NoteText(theme, "")
        self._star = MarkShape(theme, Shape.NONE, "accent", 14)
        self._waiting = MarkShape(theme, Shape.NONE, "ink_soft", 12)
        times = QVBoxLayout()
        times.setSpacing(1)
        times.addWidget(self._time)
        times.addWidget(self._entered)
        times.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addLayout(times)
        row.addWidget(self._words, 1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._waiting, 0, top)
        row.addWidget(self._star, 0, top)
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance("0:00 0"))
        self._render()

    def show_note(self, view: NoteView) -> None:
        """Show it as it stands now."""
        if view != self.view:
            self.view = view
            self._render()

    def set_marked(self, marked: bool) -> None:
        """Show that it was looked for, by a frame."""
        value = "yes" if marked else "no"
        if self.property("marked") != value:
            self.setProperty("marked", value)
            beside = 10 if marked else 0
            self._row.setContentsMargins(beside, 6, beside, 6)
            self.style().unpolish(self)
            self.style().polish(self)

    def _render(self) -> None:
        view = self.view
        self._time.setText(view.time_text)
        self._entered.show_text(view.entered_text)
        self._words.show_note(view.text, view.verbatim)
        self._words.setProperty("ink", "ink" if view.saved else "ink_soft")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._star.set_shape(Shape.STAR if view.starred else Shape.NONE, "accent")
        self._waiting.set_shape(Shape.NONE if view.saved else Shape.RING, "ink_soft")
        saved = "" if view.saved else say("not yet saved")
        star = say("starred") if view.starred else ""
        note = f"{view.time_text} {view.text}"
        self.setAccessibleName(", ".join(filter(None, (note, star, saved))))
