"""The one window: puts the screens together and leads from one to the next. It decides nothing.

Screens are built when they are come to and dropped when they are left, so that nothing of a client
stays behind a lock. All but the first are imported only then: start to a usable Home does not wait
for the plotting library that room and review draw with.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kaproom.core.audit import AuditAction
from kaproom.core.clock import MachineClock
from kaproom.core.due import Due, DueKind
from kaproom.core.event import chart_stream, session_stream
from kaproom.core.live_session import LiveSession
from kaproom.core.machine_sleep import SleepWatch
from kaproom.core.music_spans import setting_told
from kaproom.core.room import Room
from kaproom.core.samples import SampleTrack
from kaproom.core.session_events import MusicReported
from kaproom.core.visits_events import VisitKind
from kaproom.ui.away.watch import Away, AwayWatch
from kaproom.ui.closing import Closing
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.held_screen import HeldScreen
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.screen_sheet import screen_sheet
from kaproom.ui.services import Folder, Rehearsal, Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.new_keys import FirstStartScreen, RecoverScreen
from kaproom.ui.unlock.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from kaproom.ui.integration.screen import Place
    from kaproom.ui.prepare.screen import Start
    from kaproom.ui.review.screen import ReviewScreen
    from kaproom.ui.room.screen import RoomScreen

# On macOS Alt+Left moves by words in a text.
_BACK = "Ctrl+[" if sys.platform == "darwin" else "Alt+Left"
_WANTED, _LEAST = QSize(1440, 900), QSize(1100, 680)


class MainWindow(QMainWindow):
    """Begins with the passphrase, then with the room of a running session, else with Home.

    `resumes` is off for a rehearsal, which brings its own session. `locked` when the folder was
    closed. `machine` and `sleep` are what idle time is counted by, and a cursor that plays.
    """

    locked = Signal()

    def __init__(
        self,
        services: Services,
        theme: Theme,
        resumes: bool = True,
        machine: MachineClock | None = None,
        sleep: SleepWatch | None = None,
    ) -> None:
        super().__init__()
        self._resumes = resumes
        self._machine = machine
        self._services = services
        self._theme = theme
        self._room: Room | None = None
        self._looked_at: tuple[LiveSession, SampleTrack] | None = None
        self._back: Callable[[], None] | None = None
        self._room_screen: RoomScreen | None = None
        self._viewed = ""
        self._stack = QStackedWidget()
        self._darken()
        self._closing = Closing(self, services, theme)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._closing.strip)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(_LEAST)
        self.resize(_fitting(_WANTED))
        QShortcut(QKeySequence(_BACK), self).activated.connect(self._go_back)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.withdraw)
        self.away = AwayWatch(self, self._idle_limit_min, machine, sleep)
        self.away.gone.connect(self.withdraw)
        self._show_beginning()

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is on; there is always one."""
        return self._stack.currentWidget()

    def show_home(self) -> None:
        """Home, read anew."""
        home = HomeScreen(self._services, self._theme)
        home.client_asked.connect(self.show_client)
        home.prepare_asked.connect(self.show_prepare)
        home.preparation_asked.connect(self.show_preparation)
        home.integration_asked.connect(self.show_integration_of)
        home.due_asked.connect(self._show_due)
        home.search_asked.connect(self.show_search)
        home.room_asked.connect(self.resume)
        home.review_asked.connect(self.show_review)
        home.settings_asked.connect(self.show_settings)
        home.music_asked.connect(self.show_music)
        home.lock_asked.connect(self.lock)
        home.look_again()
        self._viewed = ""
        self._show(home, None)
        home.take_focus()

    def show_client(self, client_id: str) -> None:
        """All that is known of a client, and the way to all that follows."""
        from kaproom.ui.client.screen import ClientScreen  # noqa: PLC0415 - not part of the start

        client = ClientScreen(self._services, self._theme, client_id)
        here = partial(self.show_client, client_id)
        client.prepare_asked.connect(self.show_prepare)
        client.preparation_asked.connect(self.show_preparation)
        client.measures_asked.connect(lambda _: self.show_measures(client_id, here))
        client.parts_asked.connect(lambda _: self.show_parts(client_id, back=here))
        client.room_asked.connect(self.resume)
        client.review_asked.connect(lambda session_id: self.show_review(session_id, came_from=here))
        client.integration_asked.connect(self.show_integration)
        client.comparison_asked.connect(lambda ids: self.show_comparison(client_id, ids))
        client.back_asked.connect(self._go_back)
        self._show(client, self.show_home)
        self._note_view(chart_stream(client_id))
        client.take_focus()

    def show_search(self, words: str = "", in_notes: bool = False) -> None:
        """Clients and entries by their words; back from where a hit led, as it was left."""
        from kaproom.ui.search.screen import SearchScreen  # noqa: PLC0415 - not part of the start

        search = SearchScreen(self._services, self._theme, words, in_notes)

        def back_to_hits() -> None:
            self.show_search(search.words, search.in_notes)

        def show_client(client_id: str) -> None:
            self.show_client(client_id)
            self._back = back_to_hits

        def show_moment(session_id: str, at_ms: int) -> None:
            self.show_review(session_id, at_ms)
            self._back = back_to_hits

        search.client_asked.connect(show_client)
        search.moment_asked.connect(show_moment)
        search.back_asked.connect(self._go_back)
        self._show(search, self.show_home)
        search.take_focus()

    def show_integration_of(self, client_id: str) -> None:
        """Integration after the client's newest session that ended; else what is to be prepared."""
        ended = self._services.casebook.record.session_summaries(client_id, running=False, most=1)
        if ended:
            self.show_integration(ended[0].id)
        else:
            self.show_prepare(client_id)

    def _show_due(self, due: Due) -> None:
        """Where something due can be done."""
        if due.kind is DueKind.MEASURE:
            self.show_measures(due.client_id, self.show_home)
        elif due.kind is DueKind.VISIT and due.subject_id.startswith(VisitKind.PREPARATION):
            self.show_preparation(due.client_id)
        else:
            self.show_integration_of(due.client_id)

    def show_prepare(self, client_id: str, plan: str = "", setting: str = "") -> None:
        """What is to be ready before a client's next session.

        `plan` (a code) and `setting` (a file) are what is chosen for the day to begin with.
        """
        from kaproom.ui.prepare.screen import PrepareScreen  # noqa: PLC0415 - not part of the start

        prepare = PrepareScreen(self._services, self._theme, client_id)
        prepare.day.choose(plan, setting)
        prepare.music_asked.connect(lambda plan, setting: self.show_music(client_id, plan, setting))
        prepare.started.connect(self._enter_room)
        prepare.room_asked.connect(self.resume)
        prepare.review_asked.connect(self.show_review)
        prepare.preparation_asked.connect(self.show_preparation)
        prepare.client_asked.connect(self.show_client)
        prepare.back_asked.connect(self._go_back)
        self._show(prepare, self.show_home)
        self._note_view(chart_stream(client_id))
        prepare.take_focus()

    def show_preparation(self, client_id: str) -> None:
        """A preparation session with a client: what was said, and what is agreed."""
        from kaproom.ui.preparation.screen import (  # noqa: PLC0415 - not part of the start
            PreparationScreen,
        )

        preparation = PreparationScreen(self._services, self._theme, client_id)
        preparation.prepare_asked.connect(self.show_prepare)
        preparation.client_asked.connect(self.show_client)
        preparation.back_asked.connect(self._go_back)
        self._show(preparation, lambda: self.show_prepare(client_id))
        self._note_view(chart_stream(client_id))
        preparation.take_focus()

    def show_music(self, client_id: str = "", plan: str = "", setting: str = "") -> None:
        """Music settings, to be made and changed; back to Prepare where a client is named."""
        from kaproom.ui.music.screen import MusicScreen  # noqa: PLC0415 - not part of the start

        back = "Prepare" if client_id else "Home"
        music = MusicScreen(self._services, self._theme, back, plan, setting)

        def go_back() -> None:
            if client_id:
                self.show_prepare(client_id, *music.shown)
            else:
                self.show_home()

        music.back_asked.connect(go_back)
        self._show(music, music.leave)
        music.take_focus()

    def show_settings(self) -> None:
        """What is the same from one session to the next."""
        from kaproom.ui.settings.screen import SettingsScreen  # noqa: PLC0415 - not of the start

        settings = SettingsScreen(self._services, self._theme)
        settings.audit_asked.connect(self.show_audit)
        settings.practice_asked.connect(self.show_practice)
        settings.back_asked.connect(self._go_back)
        self._show(settings, self.show_home)
        settings.take_focus()

    def show_practice(self) -> None:
        """The practice's own figures and words, as they will be in the next session."""
        from kaproom.ui.settings.practice.screen import (  # noqa: PLC0415 - not part of the start
            PracticeScreen,
        )

        practice = PracticeScreen(self._services, self._theme)
        practice.back_asked.connect(self._go_back)
        self._show(practice, self.show_settings)
        practice.take_focus()

    def show_audit(self) -> None:
        """Who opened, looked at, sent out or removed what."""
        from kaproom.ui.audit.screen import AuditScreen  # noqa: PLC0415 - not part of the start

        audit = AuditScreen(self._services, self._theme)
        audit.session_asked.connect(self.show_review)
        audit.client_asked.connect(self.show_client)
        audit.back_asked.connect(self._go_back)
        self._show(audit, self.show_settings)
        audit.take_focus()

    def resume(self, session_id: str) -> None:
        """Enter the room of a session in progress again."""
        self._resume(self._services.casebook.open_session(session_id))

    def _resume(self, live: LiveSession) -> None:
        started = live.state.started
        if started is None:
            return
        reports = live.state.ledger.of(MusicReported)
        setting = setting_told(reports, self._services.music_settings())
        self.show_room(self._services.resume_room(live, started.protocol, setting))

    def show_room(self, room: Room, rehearsal: Rehearsal | None = None) -> None:
        """The room; it is left by ending the session and in no other way."""
        from kaproom.ui.room.screen import RoomScreen  # noqa: PLC0415 - draws the score

        self._room = room
        screen = RoomScreen(self._services, room, self._theme, rehearsal)
        screen.ended.connect(self._room_ended)
        self._show(screen, None)
        self._room_screen = screen
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_review(
        self,
        session_id: str,
        cursor_ms: int | None = None,
        came_from: Callable[[], None] | None = None,
    ) -> None:
        """A session looked back on, the cursor at a session time; back to where one came from."""
        from kaproom.ui.review.screen import ReviewScreen  # noqa: PLC0415 - draws the score

        live, samples = self._session(session_id)
        back_to = "Back" if came_from else "Home"
        review = ReviewScreen(self._services, self._theme, live, samples, back_to, self._machine)
        review.integration_asked.connect(self.show_integration)
        review.session_asked.connect(self.show_review)
        review.moved.connect(self.show_review)
        review.comparison_asked.connect(partial(self._compare, review))
        review.back_asked.connect(self._go_back)
        if cursor_ms is not None:
            review.go_to(cursor_ms)
        self._show(review, came_from or self.show_home)
        self._note_view(session_stream(session_id))
        review.take_focus()

    def _compare(self, review: "ReviewScreen", session_ids: Sequence[str]) -> None:
        """From a review to its course, and back to the moment it was left at."""
        started = review.live.state.started
        if started is not None:
            back = partial(self.show_review, review.live.id, review.cursor_ms, self._back)
            self.show_comparison(started.client_id, session_ids, back)

    def show_comparison(
        self,
        client_id: str,
        session_ids: Sequence[str],
        back: Callable[[], None] | None = None,
    ) -> None:
        """Sessions of a client's course side by side; back to where one came from."""
        from kaproom.ui.comparison.screen import (  # noqa: PLC0415 - not part of the start
            ComparisonScreen,
        )

        screen = ComparisonScreen(self._services, self._theme, client_id, session_ids)

        def look_at(session_id: str, at_ms: int) -> None:
            chosen = screen.chosen
            here = partial(self.show_comparison, client_id, chosen, back)
            self.show_review(session_id, at_ms, here)

        screen.moment_asked.connect(look_at)
        screen.back_asked.connect(self._go_back)
        self._show(screen, back or (lambda: self.show_client(client_id)))
        self._note_view(chart_stream(client_id))
        screen.take_focus()

    def show_integration(self, session_id: str, place: "Place | None" = None) -> None:
        """What was carried out of a session's room; at the place where the hand was."""
        from kaproom.ui.integration.screen import (  # noqa: PLC0415 - not part of the start
            IntegrationScreen,
        )

        live, samples = self._session(session_id)
        integration = IntegrationScreen(self._services, self._theme, live, samples)

        def look_at(moment_of: str, at_ms: int) -> None:
            left_at = integration.place
            back = partial(self.show_integration, session_id, left_at)
            self.show_review(moment_of, at_ms, back)

        def come_back() -> None:
            self.show_integration(session_id, integration.place)

        client_id = live.state.started.client_id if live.state.started else ""
        integration.moment_asked.connect(look_at)
        integration.parts_asked.connect(
            lambda part_id: self.show_parts(
                client_id, part_id, partial(self.show_integration, session_id)
            )
        )
        integration.measures_asked.connect(lambda: self.show_measures(client_id, come_back))
        integration.handout_asked.connect(
            lambda _: self.show_handout(session_id=session_id, back=come_back)
        )
        integration.session_asked.connect(self.show_integration)
        integration.back_asked.connect(self._go_back)
        self._show(integration, lambda: self.show_review(session_id))
        self._note_view(session_stream(session_id))
        integration.take_focus(place)

    def show_parts(
        self,
        client_id: str,
        part_id: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """A client's parts; `back` leads where they were asked for, else Home."""
        from kaproom.ui.parts.screen import PartsScreen  # noqa: PLC0415 - not part of the start

        screen = PartsScreen(self._services, self._theme, client_id)

        def go_to(spoke_in: str, at_ms: int) -> None:
            chosen = screen.page.part_id
            self.show_review(spoke_in, at_ms)
            self._back = lambda: self.show_parts(client_id, chosen, back)

        screen.moment_asked.connect(go_to)
        screen.back_asked.connect(self._go_back)
        self._show(screen, back or self.show_home)
        self._note_view(chart_stream(client_id))
        screen.take_focus(part_id)

    def show_measures(self, client_id: str, back: Callable[[], None] | None = None) -> None:
        """A client's measures over the course; `back` leads where they were asked for."""
        from kaproom.ui.measures.screen import (  # noqa: PLC0415 - not part of the start
            MeasuresScreen,
        )

        measures = MeasuresScreen(self._services, self._theme, client_id)
        measures.back_asked.connect(self._go_back)
        self._show(measures, back or (lambda: self.show_prepare(client_id)))
        self._note_view(chart_stream(client_id))
        measures.take_focus()

    def show_handout(
        self,
        client_id: str = "",
        session_id: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """A handout for a client, or for the client of a session, whose words then come first."""
        from kaproom.ui.handout.screen import HandoutScreen  # noqa: PLC0415 - not of the start

        number = 0
        if session_id:
            started = self._session(session_id)[0].state.started
            if started is None:
                return
            client_id, number = started.client_id, started.number
        handout = HandoutScreen(self._services, self._theme, client_id, number)
        handout.back_asked.connect(self._go_back)
        self._show(handout, back or (lambda: self.show_prepare(client_id)))
        self._note_view(chart_stream(client_id))
        handout.take_focus()

    def come_forward(self) -> None:
        """In front of all other windows, and out of the taskbar; nothing else changes."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def withdraw(self, why: Away = Away.BY_KEY) -> None:
        """Hide what is shown: in a session the screen is covered, outside one the folder locked."""
        if self._room_screen is not None:
            self._room_screen.covering.lower()
        elif self._is_lockable():
            self.lock(why)

    def lock(self, why: Away = Away.BY_KEY) -> None:
        """Close the folder; every screen that shows something of it goes.

        While the disk refuses what was written, only the screens go.
        """
        self._keep_unfinished()
        if not self._closing.may_lock(lambda: self.lock(why)):
            self._show(HeldScreen(self._theme, lambda: self.lock(why)), None)
            return
        self._room = self._looked_at = None
        self._services.lock(why)
        self.locked.emit()
        self._show_beginning()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A session in progress goes on in the record; only the screen stops working on it."""
        if not self._closing.may_close():
            event.ignore()
            return
        self.away.stop()
        self._keep_unfinished()
        self._leave_room_screen()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, where there is a way back; out of a room there is none."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _show_beginning(self) -> None:
        match self._services.folder:
            case Folder.OPEN:
                self._enter_open_folder()
            case Folder.NEW:
                first = FirstStartScreen(self._services, self._theme)
                first.done.connect(self._show_beginning)
                self._show(first, None)
                first.setFocus()
            case Folder.LOCKED:
                unlock = UnlockScreen(self._services, self._theme)
                unlock.opened.connect(self._show_beginning)
                unlock.code_used.connect(self._recover)
                self._show(unlock, None)
                unlock.setFocus()

    def _recover(self) -> None:
        recover = RecoverScreen(self._services, self._theme)
        recover.done.connect(self._show_beginning)
        # Back to the passphrase while nothing is changed; not past a code that is being shown.
        self._show(recover, lambda: None if recover.under_way else self.lock())
        recover.setFocus()

    def _enter_open_folder(self) -> None:
        """Where the day was left: in the room of a session that goes on, else at Home."""
        live = self._services.casebook.session_to_resume() if self._resumes else None
        if live is None:
            self.show_home()
        else:
            self._resume(live)

    def _enter_room(self, start: "Start") -> None:
        self.show_room(
            self._services.make_room(start.live, start.protocol_code, start.setting), None
        )

    def _room_ended(self, session_id: str) -> None:
        if self._room is not None:
            self._services.leave_room(self._room)
        self.show_review(session_id)

    def _session(self, session_id: str) -> tuple[LiveSession, SampleTrack]:
        """The session as it is held already, with what is not yet written, or from the record."""
        if self._room is not None and self._room.live.id == session_id:
            return self._room.live, self._room.samples
        if self._looked_at is None or self._looked_at[0].id != session_id:
            casebook = self._services.casebook
            self._looked_at = casebook.open_session(session_id), casebook.samples(session_id)
        return self._looked_at

    def _note_view(self, stream: str) -> None:
        """One line of the audit trail for each opening, not for each step within it."""
        if stream != self._viewed:
            self._viewed = stream
            self._services.note(AuditAction.VIEWED, stream)

    def _go_back(self) -> None:
        if self._back is not None:
            self._back()

    def _show(self, screen: QWidget, back: Callable[[], None] | None) -> None:
        self._leave_room_screen()
        self._keep_unfinished()
        left = self._stack.currentWidget()
        self._back = back
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if left is not None:
            self._stack.removeWidget(left)
            left.deleteLater()
        # A client's name never stands in a title, which taskbars and recordings show.
        practice = self._services.folder is Folder.OPEN and self._services.practice
        self.setWindowTitle("kaproom · practice" if practice else "kaproom")

    def _keep_unfinished(self) -> None:
        """The words of forms that are not entered yet; before the record closes or they go."""
        if self._services.folder is Folder.OPEN and self.screen_shown is not None:
            for draft in self.screen_shown.findChildren(FormDraft):
                draft.stop()

    def _is_lockable(self) -> bool:
        """A practice folder has no passphrase; and a code that is shown once is not taken away."""
        open_and_real = self._services.folder is Folder.OPEN and not self._services.practice
        return open_and_real and not isinstance(self.screen_shown, FirstStartScreen | RecoverScreen)

    def _idle_limit_min(self) -> int:
        """Minutes without a hand on the machine; none are counted while a rehearsal is watched."""
        if self._room_screen is None:
            return self._services.settings().lock_after_min if self._is_lockable() else 0
        if self._room_screen.is_watched_only:
            return 0
        return self._services.settings().cover_after_min

    def _leave_room_screen(self) -> None:
        screen, self._room_screen = self._room_screen, None
        if screen is not None:
            screen.leave()

    def _darken(self) -> None:
        """Dark from the first frame on, before anything is shown."""
        palette = self._theme.palette()
        self.setPalette(palette)
        self._stack.setAutoFillBackground(True)
        self._stack.setBackgroundRole(QPalette.ColorRole.Window)
        self.setStyleSheet(screen_sheet(self._theme))


def _fitting(wanted: QSize) -> QSize:
    screen = QGuiApplication.primaryScreen()
    return wanted.boundedTo(screen.availableSize()) if screen is not None else wanted
