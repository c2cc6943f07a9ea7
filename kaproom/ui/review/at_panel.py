"""The panel beside the score: what was true at the cursor, the notes, what is carried on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from kaproom.core.review.at_cursor import Moment, note_before
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ports import Record
from kaproom.core.wording import say
from kaproom.ui.card import Card
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.note_list import NoteList
from kaproom.ui.review.bookmark_panel import BookmarkPanel
from kaproom.ui.review.filter_line import FilterLine
from kaproom.ui.review.moment_words import (
    ADVERSE,
    MUSIC,
    ON,
    OXIMETER,
    PHASE,
    READING,
    SCALES,
    moment_lines,
)
from kaproom.ui.review.note_lines import (
    carried_first,
    note_line,
    toggle_carried,
    toggle_starred,
)
from kaproom.ui.review.promote_form import PromoteForm
from kaproom.ui.review.trail_words import moment_trail
from kaproom.ui.sounding_line import SoundingLine
from kaproom.ui.theme import Theme

_KEYS = say("↵ to its moment · Space carry · Alt ↵ star · Ctrl R into the record")
_NONE_LEFT = say("No note has what the filter asks for.")
TRAIL, BEFORE = say("Trail"), say("Before")
_LABELS = (PHASE, MUSIC, OXIMETER, READING, SCALES, ON, ADVERSE, TRAIL, BEFORE)


class AtPanel(Panel):
    """`note_chosen` carries the session time of a note gone to."""

    note_chosen = Signal(int)
    integration_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        live: LiveSession,
        sounding: SoundingLine,
        before: Sequence[str] = (),
    ) -> None:
        """`before` is what was asked and consented to before the room, wherever the cursor is."""
        super().__init__(say("At {clock}", clock=session_clock_text(0)))
        self._before = tuple((BEFORE, line) for line in before)
        self._theme = theme
        self._live = live
        self._facts = Facts()
        self.notes = NoteList(theme, say("Notes"), beside_score=True)
        self._no_notes = Text(
            say("No notes were taken in this session."), "ink_soft", BODY, wrap=True
        )
        self._none_left = Text(_NONE_LEFT, "ink_soft", BODY, wrap=True)
        self._only: frozenset[str] | None = None
        self.filter = FilterLine()
        self.bookmarks = BookmarkPanel(theme, live)
        self._hint = Text(_KEYS, "ink_soft", SMALL, wrap=True)
        self.carried = Card(theme, "", "", say("Open integration"), bright=True)
        self.carried.clicked.connect(self.integration_asked)
        self.body.addWidget(FactsArea(self._facts))
        self.body.addWidget(sounding)
        self.body.addSpacing(4)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._no_notes)
        self.body.addWidget(self._none_left)
        self.body.addWidget(self.notes, 1)
        self.promote = PromoteForm(theme, live, self.notes)
        self.body.addWidget(self.promote)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.bookmarks)
        self.body.addStretch(0)
        self.body.addWidget(Text(say("Carried to integration"), "ink_soft", SMALL))
        self.body.addWidget(self.carried)
        self.notes.went_to.connect(self._go_to_note)
        self.notes.carry_toggled.connect(lambda note_id: toggle_carried(live, note_id))
        self.notes.star_toggled.connect(lambda note_id: toggle_starred(live, note_id))

    def keep_in(self, record: Record) -> None:
        """Keep what is typed here and not entered yet, and show what was kept."""
        self.promote.keep_in(record, "review")
        self.bookmarks.keep_in(record)

    def sift(self, only: frozenset[str] | None) -> None:
        """Show these notes alone, by their ids; None shows all."""
        self._only = only
        self.show_notes()

    def show_notes(self) -> None:
        """Show the notes as they stand, and the bookmarks."""
        whole = self._live.state.notes
        notes = [n for n in whole if self._only is None or n.id in self._only]
        self.notes.show_lines(
            [
                note_line(self._live, n, session_clock_text(n.at_ms), tell_carried=True)
                for n in notes
            ]
        )
        self.notes.setVisible(bool(notes))
        self._hint.setVisible(bool(notes))
        # Of a purged session nobody can say that; what happened to it stands above.
        self._no_notes.setVisible(not whole and not self._live.state.purges)
        self._none_left.setVisible(bool(whole) and not notes)
        self.bookmarks.look_again()
        self.carried.set_title(carried_words(self._live))

    def show_moment(self, moment: Moment) -> None:
        """Show what was true, and go along in the notes."""
        self.set_title(say("At {clock}", clock=session_clock_text(moment.at_ms)))
        trailed = ((TRAIL, line) for line in moment_trail(self._live.state, moment))
        self._facts.show_lines((*moment_lines(moment), *trailed, *self._before))
        note = note_before(self._live.state, moment.at_ms)
        chosen = self._at_ms(self.notes.chosen())
        if note is not None and chosen != note.at_ms:
            self.notes.choose(note.id)

    @property
    def facts(self) -> dict[str, str]:
        """The lines shown, by label."""
        return self._facts.lines

    def _go_to_note(self, note_id: str) -> None:
        at_ms = self._at_ms(note_id)
        if at_ms is not None:
            self.note_chosen.emit(at_ms)

    def _at_ms(self, note_id: str) -> int | None:
        return next((n.at_ms for n in self._live.state.notes if n.id == note_id), None)


class Facts(QWidget):
    """Labelled lines; each keeps its place, so that the eye finds it while the cursor moves."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._pairs: dict[str, tuple[Text, Text]] = {}
        for row, label in enumerate(_LABELS):
            pair = Text(label, "ink_soft", BODY), Text("", "ink", BODY, wrap=True)
            for column, text in enumerate(pair):
                text.hide()
                grid.addWidget(text, row, column, Qt.AlignmentFlag.AlignTop)
            self._pairs[label] = pair

    def minimumSizeHint(self) -> QSize:
        """No height of its own: the width decides it, and the area around asks for that."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show these; a label that comes twice has its words on lines of their own."""
        texts: dict[str, str] = {}
        for label, words in lines:
            texts[label] = f"{texts[label]}\n{words}" if label in texts else words
        self.lines = texts
        for label, (name, words) in self._pairs.items():
            name.setVisible(label in texts)
            words.show_text(texts.get(label, ""))


class FactsArea(QScrollArea):
    """As high as the facts are; where the window is too low for that they scroll."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._inner = facts
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(facts)
        facts.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """All of them, at the width there is."""
        width = max(1, self.width())
        return QSize(super().sizeHint().width(), self._inner.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(80, min(self.sizeHint().height(), 5 * self.fontMetrics().lineSpacing()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other facts, or another width, ask for another height."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)


def carried_words(live: LiveSession) -> str:
    """`5 of 21 notes`."""
    carried, others = carried_first(live)
    whole = len(carried) + len(others)
    if not whole:
        return say("no notes")
    return say("{shown} of {count} notes", shown=len(carried), count=whole)
