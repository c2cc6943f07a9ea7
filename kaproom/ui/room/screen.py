"""The room: one window, no tabs, all of it usable without a mouse.

Renders from the session's state and holds none of its own. All typing reaches the one line; keys
are read from one table; cards open inside the window and are never modal.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import session_stream
from kaproom.core.music.music import PlayerStatus
from kaproom.core.room.line import LineMeaning
from kaproom.core.room.room import Room
from kaproom.core.session.session import SessionState
from kaproom.core.stream.audit import AuditAction
from kaproom.core.stream.live_stream import Change
from kaproom.core.wording import say
from kaproom.ui.controls.panel import Panel
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.look_card import LookCard
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.completing import LineCompleter
from kaproom.ui.room.covering import CLOSING_LEAVES, ENDING_LEAVES, Covering
from kaproom.ui.room.dimming import Dimming
from kaproom.ui.room.emergency_paper import EmergencyPaper
from kaproom.ui.room.finding import Finding
from kaproom.ui.room.gestures import RoomGestures
from kaproom.ui.room.held_keys import HeldKeys
from kaproom.ui.room.key_positions import key_meant
from kaproom.ui.room.keys import DUCK_KEY, REPEATING, Gesture, press_of
from kaproom.ui.room.laptop_words import laptop_words
from kaproom.ui.room.line_entry import LineEntry
from kaproom.ui.room.line_field import LineField
from kaproom.ui.room.music_facts import music_plan
from kaproom.ui.room.music_panel import MusicPanel
from kaproom.ui.room.notes_panel import NotesPanel
from kaproom.ui.room.observed_panel import ObservedPanel
from kaproom.ui.room.pinned_strip import PinnedStrip
from kaproom.ui.room.plan_words import hold_words, plan_words
from kaproom.ui.room.recovered_words import recovered_words
from kaproom.ui.room.room_sheet import room_sheet
from kaproom.ui.room.room_top import RoomTop, saved_words, sound_words
from kaproom.ui.room.strips import FaultStrip, FilesStrip, RecoveredStrip, RehearsalStrip
from kaproom.ui.room.vitals_panel import VitalsPanel
from kaproom.ui.score.widget import ScoreWidget
from kaproom.ui.services import Rehearsal, Services
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

TICK_MS = 200
FAST_TICK_MS = 100
FAST_SPEED = 10.0
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)


class RoomScreen(QWidget):
    """The room's window for one session; `ended` carries the session's id when it is over."""

    spoken_role = Role.Pane

    ended = Signal(str)

    def __init__(
        self, services: Services, room: Room, theme: Theme, rehearsal: Rehearsal | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(room_sheet(theme))
        self.setAcceptDrops(True)
        self._services = services
        self._called: tuple[str, ClientAdded | None, str] = ("", None, "")
        self._room = room
        self._rehearsal = rehearsal
        self._over = False
        self._score_shown: tuple[object, ...] = ()
        self.held = HeldKeys(self)
        self._make_parts(theme)
        self._lay_out()
        self._connect()
        self._subscription = room.live.bus.subscribe(self._session_changed)
        self._render_soon = QTimer(self)
        self._render_soon.setSingleShot(True)
        self._render_soon.timeout.connect(self.render_session)
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start(TICK_MS)
        self.entry.restore()
        self.render_session()

    @property
    def spoken_children(self) -> list[QWidget] | None:
        """Under the cover nothing of the room is told aloud either; None is all of it."""
        return self.covering.shown if self.covering.covered else None

    @property
    def is_watched_only(self) -> bool:
        """Whether a script's hands do it all, and nobody is expected at the keys."""
        return self._rehearsal is not None and not self._rehearsal.taken_over

    def leave(self) -> None:
        """Stop working on the session: called when the screen is put away.

        What is unfinished on cards is kept with the line; the next room shows it there.
        """
        self._ticker.stop()
        self._render_soon.stop()
        self.covering.stop()
        self.cards.keep_unfinished()
        self.entry.stop()
        self.held.stop()
        self.gestures.typed_on.stop()
        self.dimming.stop()
        self.gestures.music.outputs.save()
        if not self._over:
            self._over = True
            self._subscription.cancel()

    def may_close(self) -> bool:
        """Whether the window may close: not before it was said what would be left behind."""
        return self.covering.lets_go(CLOSING_LEAVES)

    def tick(self) -> None:
        """Let the room take in what happened, and show the time."""
        if self._over:
            return
        self._room.tick()
        fast = self._rehearsal is not None and self._rehearsal.speed >= FAST_SPEED
        self._ticker.setInterval(FAST_TICK_MS if fast else TICK_MS)
        self._render_time()

    def take_key(self, event: QKeyEvent) -> bool:
        """The room's keys, wherever the focus is; True where the key was one of them."""
        if event.key() not in _MODIFIERS:
            self.recovered.hide()
        if self.covering.again.take_key(event):
            return True
        if self.held.is_left_over(event) and press_of(event) is None:
            self.gestures.typed_on.forget()
            return True
        if self.gestures.typed_on.take_key(event):
            return True
        if self.cards.offer(event):
            self.held.taken(event)
            return True
        press = press_of(event)
        if press is None:
            return False
        self.held.commanded(event)
        if self.held.repeats(event) and press.gesture not in REPEATING:
            return True
        return self.gestures.do(press)

    def render_session(self) -> None:
        """Show the session as it stands."""
        live = self._room.live
        state = live.state
        self.top.show_session(state, self._client_label())
        self.top.show_saved(saved_words(len(live.unsaved), live.fault))
        self.notes.show_notes(state, live.unsaved)
        self.observed.show_observed(state)
        self.pinned.show_pinned(self._chart(), state)
        if self.cards.card is not None:
            self.cards.card.refresh()
        self._render_time()
        if state.ended_ms is not None:
            self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that reached no field belongs to the line."""
        self.give_back_focus()
        QCoreApplication.sendEvent(
            self.covering.cover if self.covering.covered else self.field, event
        )

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that comes up: every part of the room lets this through to here."""
        is_duck = key_meant(event) == DUCK_KEY and self.gestures.music.duck.is_down
        self.held.released(event, self.gestures.duck_let_go() if is_duck else None)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """In another window's front nobody tells that a key comes up."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.gestures.let_go(Gesture.DUCK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep cards and cover where they belong."""
        super().resizeEvent(event)
        self.covering.place()
        QTimer.singleShot(0, self, self.cards.place)

    def showEvent(self, event: QShowEvent) -> None:
        """The line is ready for the first key."""
        super().showEvent(event)
        self.give_back_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The screen itself takes no typing."""
        super().focusInEvent(event)
        self.give_back_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Whatever is dropped is looked at, so that it can be said why it is not taken."""
        if not self.covering.covered:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Words go into the line; of anything else it is said why not."""
        if not self.covering.covered:
            self.entry.take_in(event.mimeData())
            event.acceptProposedAction()

    def give_back_focus(self) -> None:
        """Focus to where typing goes now."""
        target = self.covering.cover if self.covering.covered else self.field
        target.setFocus()

    def _make_parts(self, theme: Theme) -> None:
        room = self._room
        self.field = LineField(self.take_key, room.live.session_ms)
        self.entry = LineEntry(room, self.field)
        self.top = RoomTop(theme)
        self.notes = NotesPanel(theme, self.field, room.data.tags)
        casebook = self._services.casebook
        self.finding = Finding(room.live, casebook, self.notes, self.notes.say)
        self.completer = LineCompleter(
            self.field, room.data.tags, self.finding.parts, lambda: self.cards.card is not None
        )
        self.music = MusicPanel(theme)
        self.observed = ObservedPanel(theme, room.data.palette)
        self.vitals = VitalsPanel(theme)
        order = self._chart().order
        room.follow_order(order.body if order else None)
        self.score = ScoreWidget(theme, room.rules)
        self.score.set_plan_minutes(room.data.protocol.minutes)
        self.fault = FaultStrip(theme)
        found = room.recovered
        lost = room.samples.fault
        self.recovered = RecoveredStrip(theme, recovered_words(found, lost) if found else "")
        self.files = FilesStrip(theme, self._services.data_faults())
        self.pinned = PinnedStrip(theme)
        self.strip = RehearsalStrip(theme)
        if self._rehearsal is None:
            self.strip.hide()
        self._score_panel = Panel()
        self._score_panel.body.addWidget(self.score)
        self.cards = CardHost(
            self, self._score_panel, self.give_back_focus, self.entry.keep_from_card
        )
        self.entry.heed_cards(lambda: self.cards.unfinished)
        maker = CardMaker(
            theme,
            room,
            self._chart,
            self._client_label,
            casebook.now,
            self.take_key,
            lambda: self._services.settings().find_us,
            EmergencyPaper(self._note_sheet),
            self.entry.go_on,
        )
        self.gestures = RoomGestures(
            room, self._services, self.entry, self.cards, maker, self._rehearsal
        )
        self.field.touched.connect(self.cards.give_way)
        self.gestures.find_wanted.connect(lambda: self.finding.toggle(self.cards, maker))
        self.dimming = Dimming(self)
        self.covering = Covering(
            self, self._services, self.entry, self.gestures, self.cards, maker, self.held
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(10, 10, 10, 10)
        grid.setSpacing(10)
        grid.addWidget(self._score_panel, 0, 0, 1, 3)
        grid.addWidget(self.music, 1, 0)
        grid.addWidget(self.observed, 1, 1)
        grid.addWidget(self.vitals, 1, 2)
        grid.addWidget(self.notes, 0, 3, 2, 1)
        for column, share in enumerate((34, 47, 19, 36)):
            grid.setColumnStretch(column, share)
        grid.setRowStretch(0, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(0)
        for widget in (
            self.top,
            self.fault,
            self.recovered,
            self.files,
            self.strip,
            self.pinned,
        ):
            column_layout.addWidget(widget)
        column_layout.addLayout(grid, 1)

    def _connect(self) -> None:
        press = self.gestures.press
        self.top.emergency.connect(lambda: press(Gesture.EMERGENCY))
        self.top.cover.connect(lambda: press(Gesture.COVER))
        self.pinned.opens.clicked.connect(lambda: press(Gesture.PINNED))
        self.strip.take_over.connect(lambda: press(Gesture.TAKE_OVER))
        self.strip.slower.connect(lambda: press(Gesture.SLOWER))
        self.strip.faster.connect(lambda: press(Gesture.FASTER))
        self.music.pressed.connect(press)
        self.music.let_go.connect(self.gestures.let_go)
        self.observed.pressed.connect(press)
        self.observed.observed.connect(self.gestures.observe)
        self.entry.said.connect(self.notes.say)
        self.entry.waiting.connect(self.notes.wait_for)
        self.entry.read.connect(self._line_read)
        self.completer.offered.connect(self.notes.offer)
        self.gestures.said.connect(self.notes.say)
        self.gestures.changed.connect(self._render_time)
        self.gestures.put_away.connect(self.files.hide)
        self.gestures.dim_wanted.connect(self._dim)
        self.gestures.look_wanted.connect(self._look)
        self.gestures.zoom_wanted.connect(self._zoom)
        self.gestures.put_away.connect(lambda: self.notes.mark(""))
        self.gestures.end_wanted.connect(self._end)
        self.gestures.ended.connect(self._finish)

    def _render_time(self) -> None:
        live, now_ms = self._room.live, self._room.live.session_ms()
        self.fault.show_fault(live.fault, len(live.waiting), self._services.record_notice)
        status = self._room.player.status()
        self.top.show_time(live.state, now_ms, self._room.vitals_due())
        protocol = self._room.data.protocol
        self.top.show_guide(
            plan_words(live.state, now_ms), hold_words(live.state, protocol, now_ms)
        )
        self.top.show_laptop(*self._laptop())
        self.top.show_sound(sound_words(status, self._for_the_ear_only()))
        self.music.show_music(
            status,
            self._room.data.protocol,
            self._services.music_rendering(),
            now_ms,
            self.gestures.music.locked,
        )
        self.vitals.show_last(live.state, now_ms, self._room.marks())
        speed = self._rehearsal.speed if self._rehearsal is not None else 1.0
        self.vitals.show_oximeter(self._room.samples, now_ms, speed)
        self._render_score(status, now_ms)
        self.covering.tick()
        if self._rehearsal is not None:
            self.strip.show_rehearsal(self._rehearsal)

    def _render_score(self, status: PlayerStatus, now_ms: int) -> None:
        """Repaint the score where it would look different: a second is less than a pixel."""
        live, samples = self._room.live, self._room.samples
        music = (status.track_index, status.held)
        shown = (live.state, live.unsaved, now_ms // 1000, len(samples), music)
        if shown != self._score_shown:
            self._score_shown = shown
            self.score.set_music_plan(music_plan(status, now_ms))
            self.score.set_session(live.state, samples, now_ms, live.unsaved)

    def _line_read(self, meaning: LineMeaning) -> None:
        self.vitals.show_line(self.field.text, meaning)
        self.notes.show_kind(meaning.kind)

    def _look(self) -> None:
        self.cards.toggle(LookCard, lambda: LookCard(self.score, self._room.live.session_ms))

    def _zoom(self, factor: float) -> None:
        if factor:
            self.score.zoom(factor)
        else:
            self.score.reset_zoom()

    def _dim(self, by: int) -> None:
        self.gestures.tell(self.dimming.step(by))

    def _session_changed(self, change: Change[SessionState]) -> None:
        if not change.unsaved and not self.field.text:
            self.entry.keep_draft()
        self._render_soon.start(0)

    def _client_label(self) -> str:
        """What the client is called; looked up anew only where it may be another name."""
        started = self._room.live.state.started
        if started is None:
            return ""
        client = self._chart().client
        if self._called[:2] != (started.client_id, client):
            label = name_told_apart(self._services.casebook, started.client_id)
            self._called = started.client_id, client, label or started.client_label
        return self._called[2]

    def _chart(self) -> ChartState:
        started = self._room.live.state.started
        return self._services.casebook.chart(started.client_id if started else "")

    def _note_sheet(self, action: AuditAction) -> None:
        self._services.note(action, session_stream(self._room.live.id), say("emergency sheet"))

    def _laptop(self) -> tuple[str, str]:
        return laptop_words(self._services.power(), self._services.awake.state())

    def _for_the_ear_only(self) -> bool:
        """A record made on a faster clock says nothing about what was heard."""
        rehearsal = self._rehearsal
        return rehearsal is not None and not rehearsal.speed_fixed

    def _end(self) -> None:
        if self.covering.lets_go(ENDING_LEAVES):
            self.gestures.end()

    def _finish(self) -> None:
        if not self._over:
            self.leave()
            self.ended.emit(self._room.live.id)
