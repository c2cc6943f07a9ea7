"""Integration: what was carried out of the room, each note with its moment, in the words it had.

Nothing here sums up, judges or suggests.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.at_cursor import moment_at
from kaproom.core.client_names import name_told_apart
from kaproom.core.clock import local_time
from kaproom.core.live_session import LiveSession
from kaproom.core.live_stream import Change
from kaproom.core.samples import SampleTrack
from kaproom.core.session import SessionState, session_clock_text
from kaproom.core.typed_values import date_text
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, LARGE, SMALL, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.note_list import NoteList
from kaproom.ui.prepare.agreements_section import agreement_words
from kaproom.ui.review.at_panel import carried_words
from kaproom.ui.review.moment_words import place_words
from kaproom.ui.review.note_lines import (
    Note,
    carried_first,
    note_line,
    toggle_carried,
    toggle_starred,
)
from kaproom.ui.review.promote_form import PromoteForm
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_NONE_CARRIED = (
    "Nothing is carried yet. Notes with a star, with the client's own words, #part or #burden come "
    "here by themselves; any other can be put in with Space."
)
_ALL_CARRIED = "Every note of this session is carried."


class IntegrationScreen(QWidget):
    """`moment_asked` carries the session time of a note to be looked at in review."""

    moment_asked = Signal(int)
    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, live: LiveSession, samples: SampleTrack
    ) -> None:
        super().__init__()
        self._services = services
        self._theme = theme
        self.live = live
        self._samples = samples
        self.carried = NoteList(theme, "Carried from the room", framed=True)
        self.others = NoteList(theme, "Also said in the room")
        self._none = Text(_NONE_CARRIED, "ink_soft", BODY, wrap=True)
        self._all = Text("", "ink_soft", BODY, wrap=True)
        self._carried_panel = Panel("Carried from the room")
        self.saved = SavedMark(theme)
        self._lay_out()
        self._connect()
        self._show_notes()

    def take_focus(self) -> None:
        """On the carried notes, or on the others where none are."""
        target = self.carried if self.carried.rows.lines else self.others
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        carried, others = self._carried_panel, Panel("Also said in the room")
        carried.body.addWidget(self._none)
        carried.body.addWidget(self.carried, 1)
        carried.body.addWidget(PromoteForm(self._theme, self.live, self.carried))
        keys = "Space take out · ↵ to its moment · Ctrl R into the record"
        carried.body.addWidget(Text(keys, "ink_soft", SMALL, wrap=True))
        others.body.addWidget(self._all)
        others.body.addWidget(self.others, 1)
        others.body.addWidget(PromoteForm(self._theme, self.live, self.others))
        keys = "Space put in · ↵ to its moment · Ctrl R into the record"
        others.body.addWidget(Text(keys, "ink_soft", SMALL, wrap=True))
        columns = QHBoxLayout()
        columns.setContentsMargins(10, 10, 10, 10)
        columns.setSpacing(10)
        columns.addWidget(carried, 38)
        columns.addWidget(others, 36)
        columns.addWidget(self._prepared(), 26)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top_line())
        outer.addLayout(columns, 1)

    def _top_line(self) -> TopLine:
        top = TopLine()
        started, event = self.live.state.started, self.live.state.start_event
        if started is not None and event is not None:
            day = date_text(local_time(event.at_utc_us, event.offset_min).date().isoformat())
            label = name_told_apart(self._services.casebook, started.client_id)
            top.add_left(Text(label or started.client_label, "ink", LARGE, bold=True))
            words = f"Integration after session {started.number} · {day}"
            top.add_left(Text(words, "ink_soft", BODY))
        top.add_stretch()
        back = KeyButton(self._theme, "Review", "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        top.add_right(self.saved)
        top.add_right(back)
        return top

    def _prepared(self) -> Panel:
        panel = Panel("Intention")
        started = self.live.state.started
        if started is None:
            return panel
        chart = self._services.casebook.chart(started.client_id)
        intention = f"“{chart.intention}”" if chart.intention else "Not written."
        ink = "ink" if chart.intention else "ink_soft"
        panel.body.addWidget(Text(intention, ink, LARGE if chart.intention else BODY, wrap=True))
        panel.body.addSpacing(14)
        panel.body.addWidget(Text("Agreements", "ink", BODY, bold=True))
        for entry in chart.agreements:
            panel.body.addWidget(Row(agreement_words(entry.body), "", entry.body.made_in))
        if not chart.agreements:
            panel.body.addWidget(Text("None were made.", "ink_soft", BODY, wrap=True))
        panel.body.addStretch(1)
        return panel

    def _connect(self) -> None:
        for notes in (self.carried, self.others):
            notes.went_to.connect(self._ask_for_moment)
            notes.carry_toggled.connect(lambda note_id: toggle_carried(self.live, note_id))
            notes.star_toggled.connect(lambda note_id: toggle_starred(self.live, note_id))
        heard = self.live.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)

    def _changed(self, _change: Change[SessionState]) -> None:
        self._show_notes()

    def _show_notes(self) -> None:
        carried, others = carried_first(self.live)
        unsaved = self.live.unsaved
        self.carried.show_lines(
            [note_line(self.live, n, self._place(n), tell_carried=False) for n in carried]
        )
        self.others.show_lines(
            [
                note_line(self.live, n, session_clock_text(n.at_ms), tell_carried=False)
                for n in others
            ]
        )
        self._none.setVisible(not carried)
        self.carried.setVisible(bool(carried))
        self._all.show_text("" if others else _ALL_CARRIED if carried else "No other notes.")
        self.others.setVisible(bool(others))
        self._carried_panel.set_detail(carried_words(self.live))
        self.saved.show_state(bool(unsaved), self.live.fault)

    def _place(self, note: Note) -> str:
        started = self.live.state.started
        moment = moment_at(self.live.state, self._samples, note.at_ms)
        return place_words(started.number if started else 0, moment)

    def _ask_for_moment(self, note_id: str) -> None:
        for note in self.live.state.notes:
            if note.id == note_id:
                self.moment_asked.emit(note.at_ms)
                return
