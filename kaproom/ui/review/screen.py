"""Review: the same score as in the room, with a cursor, and what was true at it."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.clock import MachineClock
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.bookmarks import bookmarks_of
from kaproom.core.session.by_hand import reached_ms
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.notes import is_carried
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import EMPTY_LEDGER, Ledger
from kaproom.core.stream.live_stream import Change
from kaproom.core.typed_values import date_text
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.chip import Chip
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.export_form import ExportPanel
from kaproom.ui.note_list import TIME_KEYS
from kaproom.ui.paper.record_form import RecordForm
from kaproom.ui.recording_form import RecordingPanel
from kaproom.ui.review.afterwards_form import AfterwardsForm
from kaproom.ui.review.at_panel import AtPanel
from kaproom.ui.review.course_cards import course_cards
from kaproom.ui.review.course_strip import CourseStrip
from kaproom.ui.review.keys import ReviewKeys
from kaproom.ui.review.leaving import LeavingPanel
from kaproom.ui.review.moment_words import doses_words
from kaproom.ui.review.moving import MoveForm, other_clients
from kaproom.ui.review.play_line import PlayLine
from kaproom.ui.review.playing import CursorPlayer
from kaproom.ui.review.removed_words import removed_words
from kaproom.ui.room.day_words import consent_words, day_check_words
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.score import ScoreWidget
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Fact, Folder, Services
from kaproom.ui.sounding_line import SoundingLine
from kaproom.ui.theme import Theme


class ReviewScreen(QWidget):
    """`integration_asked`, `session_asked` and `moved` carry a session's id.

    `comparison_asked` carries the ids of those to be seen side by side.
    """

    integration_asked = Signal(str)
    session_asked = Signal(str)
    comparison_asked = Signal(list)
    back_asked = Signal()
    moved = Signal(str)

    def __init__(
        self,
        services: Services,
        theme: Theme,
        live: LiveSession,
        samples: SampleTrack,
        back_to: str = say("Home"),
        machine: MachineClock | None = None,
    ) -> None:
        super().__init__()
        self._services = services
        self._back_to = back_to
        self.live = live
        self._samples = samples
        self._theme = theme
        self.score = ScoreWidget(theme, self._rules())
        self.sounding = SoundingLine(services)
        self.at = AtPanel(theme, live, self.sounding, self._before())
        self.player = CursorPlayer(lambda: self.cursor_ms, lambda: self.end_ms, machine)
        self.play_line = PlayLine()
        self.leaving = LeavingPanel(theme)
        self._add_forms()
        self.course = CourseStrip(theme)
        self.saved = SavedMark(theme)
        self.verified = Chip(theme)
        self.move_form = MoveForm(theme, services.casebook, live)
        self.afterwards = AfterwardsForm(services, theme, live, self._rules())
        self.afterwards_key = KeyButton(
            theme, say("Late entry or correction"), "Alt L", focusable=True
        )
        self.move_key = KeyButton(theme, say("Move to another client…"), focusable=True)
        self.keys = ReviewKeys(self, machine)
        self._lay_out()
        # Only now: what is shown without a place would be a window of its own.
        if self.afterwards.form.is_open:
            self.afterwards.show()
            self._make_place(writing=True)
        self._connect()
        self._show_session()
        self._show_kept_forms()
        self.go_to(_first_place(live.state))
        self._verify()

    @property
    def cursor_ms(self) -> int:
        """Session time of the cursor."""
        return self.score.cursor_ms

    @property
    def end_ms(self) -> int:
        """The last moment the cursor can go to."""
        if self.live.state.ended_ms is None:
            return self.live.session_ms() if self.live.state.started else 0
        return reached_ms(self.live.state)

    @property
    def chart_ledger(self) -> Ledger:
        """The chart of the session's client; empty for one of nobody."""
        started = self.live.state.started
        if started is None:
            return EMPTY_LEDGER
        return self._services.casebook.chart(started.client_id).ledger

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays or reads on behind another screen; a window put away briefly is none."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keys.rest()
            self._course_due.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The top line has more room, or less."""
        super().resizeEvent(event)
        self._make_room()

    def go_to(self, at_ms: int) -> None:
        """Put the cursor at a session time."""
        at_ms = min(max(at_ms, 0), self.end_ms)
        self.score.cursor_ms = at_ms
        self._show_moment(at_ms)

    def write(self) -> None:
        """Ask for a late entry at the cursor, or which entry is to be corrected."""
        self.player.stop()
        self._make_place(writing=True)
        self.afterwards.ask(self.cursor_ms)

    def _written(self) -> None:
        self._make_place(writing=False)
        self.take_focus()

    def _make_place(self, writing: bool) -> None:
        """On a small screen the score is needed more than the rest of the course meanwhile."""
        self._writing_panel.setVisible(writing)
        self.course.setVisible(not writing)

    def take_focus(self) -> None:
        """On the score: the arrow keys move the cursor at once."""
        self.score.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the time axis work from every part of the screen; Esc first ends a sound."""
        if self.keys.pressed(event):
            return
        along = event.key() in TIME_KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if along and not self.score.hasFocus():
            self.take_focus()
            QCoreApplication.sendEvent(self.score, event)
            return
        super().keyPressEvent(event)

    def _verify(self) -> None:
        """Whether all that is kept is as it was written, said when it is known."""
        if self._services.folder is Folder.OPEN:
            verifying, post = self._services.verify(), self._services.post
            when_done(self, verifying, post, self._show_verified, _no_answer)

    def _show_verified(self, fact: Fact) -> None:
        self.verified.show_chip(f"{fact.text} · {fact.detail}", "no" if fact.good else "near")
        self._make_room()

    def _make_room(self) -> None:
        """What is well can be left out of a narrow line; what is damaged is said in any."""
        damaged = self.verified.strength != "no"
        self.verified.setVisible(bool(self.verified.text))
        if not damaged and self._top.sizeHint().width() > self.width():
            self.verified.hide()

    def _rules(self) -> VitalsRules:
        """As in the room: with the limits of the session's own order."""
        started = self.live.state.started
        if started is None:
            return self._services.said.rules()
        chart = self._services.casebook.chart(started.client_id)
        return self._services.said.rules().with_order(chart.order_by_id(started.order_id))

    def _before(self) -> tuple[str, ...]:
        """What was asked on the day, and what was consented to when the session ended."""
        state = self.live.state
        if state.started is None:
            return ()
        chart = self._services.casebook.chart(state.started.client_id)
        consents = consent_words(chart, state.end_event)
        return tuple(filter(None, (day_check_words(chart, state), consents)))

    def _lay_out(self) -> None:
        score = Panel("")
        score.body.addWidget(self.score, 1)
        beneath = QHBoxLayout()
        beneath.addWidget(self.play_line, 1)
        self.afterwards_key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        beneath.addWidget(self.afterwards_key)
        score.body.addLayout(beneath)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._moving())
        left.addWidget(self._writing())
        left.addWidget(self.leaving)
        left.addWidget(score, 1)
        left.addWidget(self.course)
        columns = columns_beside()
        columns.addLayout(left, 73)
        columns.addWidget(self.at, 27)
        self._top = self._top_line()
        lay_out_screen(self, self._top, columns)

    def _top_line(self) -> TopLine:
        top = TopLine()
        started, event = self.live.state.started, self.live.state.start_event
        if started is not None and event is not None:
            day = date_text(event.local_day())
            parts = (
                say("Review · session {number}", number=started.number),
                day,
                doses_words(self.live.state),
            )
            label = name_told_apart(self._services.casebook, started.client_id)
            top.add_left(Text(label or started.client_label, "ink", LARGE, bold=True))
            top.add_left(Text(" · ".join(part for part in parts if part), "ink_soft", BODY))
        removed = removed_words(self.live.state)
        if removed:
            top.add_left(Text(removed, "caution", BODY, wrap=True), 1)
        top.add_stretch()
        back = KeyButton(self._theme, self._back_to, "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        top.add_right(self.saved)
        top.add_right(self.verified)
        top.add_right(self.move_key)
        top.add_right(self.course.compare_key)
        top.add_right(self.leaving.key)
        top.add_right(back)
        return top

    def _add_forms(self) -> None:
        """What leaves as a document or as data, and a device's recording that comes in."""
        services, theme, live = self._services, self._theme, self.live
        record = RecordForm(services, live)
        data = ExportPanel(services, theme, live.id)
        self.recording = RecordingPanel(services, theme, live, self._samples)
        for panel in (data, self.recording):
            panel.stand_inside(titled=False)
        for form in (record, data, self.recording):
            form.left.connect(self.leaving.put_away)
        self.recording.shown.connect(self._show_samples)
        self.leaving.add_form(say("Record as PDF"), record)
        self.leaving.add_form(say("Record as data"), data, data.ask)
        self.leaving.add_form(say("A device's recording in"), self.recording, self.recording.ask)

    def _show_samples(self, samples: SampleTrack) -> None:
        """What a recording would bring, or has brought, is drawn with the rest."""
        self._samples = samples
        self._show_session()

    def _moving(self) -> Panel:
        """The place of the form that moves the session; there while it is asked for."""
        panel = Panel(say("Move to another client"))
        panel.body.addWidget(self.move_form)
        panel.hide()
        casebook = self._services.casebook
        self.move_key.setVisible(bool(other_clients(casebook, self.live)))
        self.move_form.form.opened.connect(panel.show)
        self.move_key.clicked.connect(self.move_form.ask)
        self.move_form.left.connect(panel.hide)
        self.move_form.left.connect(self.move_key.setFocus)
        self.move_form.moved.connect(lambda: self.moved.emit(self.live.id))
        return panel

    def _writing(self) -> Panel:
        """The place of what is written afterwards; there while it is asked for, or was begun."""
        kept = say("What stood before is kept and stays readable.")
        panel = Panel(say("Late entry or correction"), kept)
        panel.body.addWidget(self.afterwards)
        panel.hide()
        self.afterwards_key.clicked.connect(self.write)
        self._writing_panel = panel
        for done in (self.afterwards.left, self.afterwards.written):
            done.connect(self._written)
        self.afterwards.written.connect(self.go_to)
        return panel

    def _show_kept_forms(self) -> None:
        """What was typed and not entered; in its place, since without one it would be a window."""
        self.at.keep_in(self._services.casebook.record)
        self.move_form.keep_in(self._services.casebook.record)

    def _connect(self) -> None:
        self.score.cursor_moved.connect(self._show_moment)
        self.at.note_chosen.connect(self.go_to)
        self.at.integration_asked.connect(lambda: self.integration_asked.emit(self.live.id))
        self.course.session_asked.connect(self.session_asked)
        self.course.comparison_asked.connect(self.comparison_asked)
        heard = self.live.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)
        # After the first frame: the other sessions of the course need not hold this one up.
        self._course_due = QTimer(self)
        self._course_due.setSingleShot(True)
        self._course_due.timeout.connect(self._show_course)
        self._course_due.start(0)

    def _changed(self, _change: Change[SessionState]) -> None:
        self._show_session()

    def _show_session(self) -> None:
        unsaved = self.live.unsaved
        self.score.set_session(self.live.state, self._samples, None, unsaved)
        self.score.set_bookmarks([b.at_ms for b in bookmarks_of(self.live.state)])
        self.at.show_notes()
        self.saved.show_state(bool(unsaved), self.live.fault)

    def _show_moment(self, at_ms: int) -> None:
        self.at.show_moment(moment_at(self.live.state, self._samples, at_ms))

    def _show_course(self) -> None:
        casebook = self._services.casebook
        day = casebook.now().local().date()
        cards = course_cards(casebook, self.live, self._samples, day)
        self.course.show_cards(cards, self.live.id)


def _no_answer(_reason: str) -> None:
    """What could not be checked is not said to be well."""


def _first_place(state: SessionState) -> int:
    """Where the eye begins: the first note carried on, else the first dose, else the start."""
    carried = next((n.at_ms for n in state.notes if is_carried(n)), None)
    return carried if carried is not None else state.first_dose_ms or 0
