"""Integration: what was carried out of the room, each note with its moment, in the words it had.

Between the parts, the themes, what was agreed and what is to be asked after. Nothing here sums up,
counts what was felt, judges or suggests.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kaproom.core.chart.themes import ThemedNote, themes_by_note
from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.live_stream import Change
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.controls.panel import Panel
from kaproom.ui.integration.course_sessions import CourseSessions
from kaproom.ui.integration.course_top import CourseTop
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.followed_column import FollowedColumn
from kaproom.ui.integration.middle import Middle
from kaproom.ui.integration.room_notes import RoomNotes
from kaproom.ui.integration.section import WritingSection
from kaproom.ui.integration.theme_page import ThemePage
from kaproom.ui.integration.written_page import WrittenPage
from kaproom.ui.measures.course_plot import MeasuresPlot
from kaproom.ui.note_list import NoteLine
from kaproom.ui.parts.parts_panel import PartsPanel
from kaproom.ui.review.at_panel import carried_words
from kaproom.ui.review.note_lines import Note, carried_first, note_line
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.sounding_line import KEY as PLAY_KEY
from kaproom.ui.sounding_line import SoundingLine
from kaproom.ui.theme import Theme

PARTS, ALSO, THEMES, WRITTEN = "parts", "also", "themes", "written"
_NONE_CARRIED = say(
    "Nothing is carried yet. Notes with a star, with the client's own words, #part or #burden come "
    "here by themselves; any other can be put in with Space."
)
_ALL_CARRIED = say("Every note of this session is carried.")
_KEYS = say("↵ to its moment · Alt P what was sounding · Ctrl R into the record")
_NOTHING_LEFT = say("Nothing that was entered on this screen is left to take back.")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the hand was: the page in the middle, the theme, the list and the note chosen in it."""

    page: str
    theme_id: str
    in_list: str
    note_id: str


class IntegrationScreen(QWidget):
    """`moment_asked` carries a session's id and the session time to be looked at in review.

    `session_asked` and `handout_asked` carry a session's id, `parts_asked` a part's.
    """

    moment_asked = Signal(str, int)
    session_asked = Signal(str)
    handout_asked = Signal(str)
    parts_asked = Signal(str)
    measures_asked = Signal()
    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, live: LiveSession, samples: SampleTrack
    ) -> None:
        super().__init__()
        self.live = live
        casebook = services.casebook
        self._casebook = casebook
        self.course = CourseSessions(casebook, live, samples)
        client_id = live.state.started.client_id if live.state.started else ""
        self.desk = IntegrationDesk(casebook, client_id, live.id)
        take_out, put_in = say("Space take out"), say("Space put in")
        self._carried = RoomNotes(
            theme, live, say("Carried from the room"), f"{take_out} · {_KEYS}", framed=True
        )
        self._also = RoomNotes(theme, live, say("Also said in the room"), f"{put_in} · {_KEYS}")
        self._also.setFocusProxy(self._also.notes)
        self.carried, self.others = self._carried.notes, self._also.notes
        self.theme_page = ThemePage(theme, self.desk, self.course)
        self.theme_page.setFocusProxy(self.theme_page.notes)
        self.written = WrittenPage(theme, self.desk)
        self.written.setFocusProxy(self.written.notes.key)
        plan = services.said.follow_ups()
        self.followed = FollowedColumn(theme, self.desk, self.course, plan, self.note_at_hand)
        self.sounding = SoundingLine(services)
        self.parts = PartsPanel(services, theme, client_id)
        self.parts.stand_inside(titled=False)
        self.parts.setFocusProxy(self.parts.map)
        measures = MeasuresPlot(services, theme, client_id)
        measures.asked.connect(self.measures_asked)
        self.followed.put_measures(measures)
        self.middle = Middle(theme)
        self.top = CourseTop(theme, live, self.course, name_told_apart(casebook, client_id))
        self.saved = self.top.saved
        self._carried_panel = Panel(say("Carried from the room"))
        self._lists = {"carried": self.carried, ALSO: self.others, THEMES: self.theme_page.notes}
        self._in_list = "carried"
        self._under: dict[ThemedNote, list[str]] = {}
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._show_all()
        self._show_kept_forms()

    @property
    def place(self) -> Place:
        """Where the hand is, to come back to."""
        chosen = self._lists[self._in_list].chosen()
        return Place(self.middle.page, self.theme_page.theme_id, self._in_list, chosen)

    def take_focus(self, place: Place | None = None) -> None:
        """Where the hand was, if that can be seen; else on the carried notes, or on the others."""
        if place is not None:
            self.theme_page.choose(place.theme_id)
            self.middle.show_page(place.page)
            self._lists[place.in_list].choose(place.note_id)
            if self._lists[place.in_list].isVisibleTo(self):
                self._lists[place.in_list].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        target = self.carried if self.carried.rows.lines else self.others
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def note_at_hand(self) -> ThemedNote | None:
        """The note chosen in the list that had the focus last."""
        if self._in_list == THEMES:
            return self.theme_page.note_at_hand
        chosen = self._lists[self._in_list].chosen()
        return ThemedNote(self.live.id, chosen) if chosen else None

    def play_moment(self, session_id: str, at_ms: int) -> None:
        """Play what was sounding at a moment of a session of this course; once more stops it."""
        self.sounding.toggle(self.course.session(session_id)[0].state, at_ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc first ends what sounds; only then does it lead back."""
        if event.key() == Qt.Key.Key_Escape and self.sounding.stop():
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which list the hand was in last."""
        if event.type() == QEvent.Type.FocusIn:
            for name, notes in self._lists.items():
                if watched is notes:
                    self._in_list = name
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._carried_panel.body.addWidget(self._carried, 1)
        self._carried_panel.body.addWidget(self.sounding)
        self.middle.add_page(PARTS, say("Parts"), "Alt+M", self.parts)
        self.middle.add_page(
            ALSO, say("Also said in the room"), "Alt+O", self._also, say("Also said")
        )
        self.middle.add_page(
            THEMES, say("Across the sessions"), "Alt+E", self.theme_page, say("Themes")
        )
        self.middle.add_page(
            WRITTEN, say("Written", meaning="between the sessions"), "Alt+W", self.written
        )
        columns = columns_beside()
        columns.addWidget(self._carried_panel, 28)
        columns.addWidget(self.middle, 44)
        columns.addWidget(self.followed, 28)
        lay_out_screen(self, self.top, columns)

    def _connect(self) -> None:
        for notes in self._lists.values():
            notes.installEventFilter(self)
        for notes in (self.carried, self.others):
            notes.went_to.connect(self._ask_for_moment)
        self.theme_page.moment_asked.connect(self.moment_asked)
        self.theme_page.taken_out.connect(self.followed.themes.toggle)
        self.followed.themes.opened.connect(self._open_theme)
        self.followed.themes.said.connect(self.top.say)
        self.top.back_asked.connect(self.back_asked)
        self.top.session_asked.connect(self.session_asked)
        self.parts.part_asked.connect(self.parts_asked)
        self.top.handout_asked.connect(lambda: self.handout_asked.emit(self.live.id))
        for heard in (
            self.live.bus.subscribe(self._session_changed),
            self._casebook.bus.subscribe(self._chart_changed),
        ):
            self.destroyed.connect(heard.cancel)

    def _bind_keys(self) -> None:
        self._bind(PLAY_KEY, self._play_what_sounded)
        self._bind("Ctrl+Z", self._take_back)
        for section in self.followed.sections:
            self._bind(section.chord, section.open_form)
        for section in self.written.sections:
            self._bind(section.chord, lambda s=section: self._write(s))

    def _bind(self, chord: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(chord), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(do)

    def _session_changed(self, _change: Change[SessionState]) -> None:
        self._show_all()

    def _chart_changed(self, change: ChartChanged) -> None:
        if change.client_id == self.desk.client_id:
            self._show_all()

    def _show_all(self) -> None:
        carried, others = carried_first(self.live)
        self._under = themes_by_note(self.desk.ledger)
        self._carried.show_lines([self._line(n, self._moment(n)) for n in carried], _NONE_CARRIED)
        empty = _ALL_CARRIED if carried else say("No other notes.")
        clock = [self._line(n, session_clock_text(n.at_ms)) for n in others]
        self._also.show_lines(clock, empty)
        self._carried_panel.set_detail(carried_words(self.live))
        self.theme_page.show_chart()
        for section in (*self.followed.sections, *self.written.sections):
            section.show_chart()
        unsaved = self.live.unsaved | self._casebook.unsaved(self.desk.client_id)
        fault = self.live.fault or self._casebook.fault(self.desk.client_id)
        self.saved.show_state(bool(unsaved), fault)

    def _line(self, note: Note, lead: str) -> NoteLine:
        """The note as a row, with the themes it stands under."""
        line = note_line(self.live, note, lead, tell_carried=False)
        under = ", ".join(self._under.get(ThemedNote(self.live.id, note.id), ()))
        below = " · ".join(
            filter(None, (under and say("under {themes}", themes=under), line.below))
        )
        return replace(line, below=below)

    def _moment(self, note: Note) -> str:
        return self.course.place(self.live.id, note)

    def _show_kept_forms(self) -> None:
        """What was not entered is seen, whatever page it stands on."""
        self._carried.keep_in(self._casebook.record, "carried")
        self._also.keep_in(self._casebook.record, ALSO)
        if self._also.is_writing:
            self.middle.show_page(ALSO)
        if any(section.is_writing for section in self.written.sections):
            self.middle.show_page(WRITTEN)

    def _ask_for_moment(self, note_id: str) -> None:
        note = self.course.note(self.live.id, note_id)
        if note is not None:
            self.moment_asked.emit(self.live.id, note.at_ms)

    def _play_what_sounded(self) -> None:
        at_hand = self.note_at_hand()
        note = self.course.note(at_hand.session_id, at_hand.note_id) if at_hand else None
        if at_hand is not None and note is not None:
            self.play_moment(at_hand.session_id, note.at_ms)

    def _open_theme(self, theme_id: str) -> None:
        self.theme_page.choose(theme_id)
        self.middle.show_page(THEMES)
        self.theme_page.take_focus()

    def _write(self, section: WritingSection) -> None:
        self.middle.show_page(WRITTEN)
        section.open_form()

    def _take_back(self) -> None:
        self.top.say("" if self.desk.take_back_last() else _NOTHING_LEFT)
