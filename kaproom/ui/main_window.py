"""The one window: where the day begins, how it is hidden, locked and closed. It decides nothing.

From one screen to the next leads `routes`; screens are imported only when they are come to,
so that a passphrase waits for none, and a usable Home not for what plots in room and review.
"""

import sys

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from kaproom.core.clock import MachineClock, elapsed_ms
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.core.wording import say
from kaproom.ui.away.watch import Away, AwayWatch
from kaproom.ui.closing import Closing
from kaproom.ui.controls.text import use_text
from kaproom.ui.focus_order import bring_into_sight, next_stop
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.held_screen import HeldScreen
from kaproom.ui.one_press import OnePress, act_once
from kaproom.ui.routes.routes import Routes
from kaproom.ui.routes.stage import Stage
from kaproom.ui.screen_sheet import screen_sheet
from kaproom.ui.services import Folder, Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.new_keys import FirstStartScreen, RecoverScreen
from kaproom.ui.unlock.unlock_screen import UnlockScreen

# On macOS Alt+Left moves by words in a text.
_BACK = "Ctrl+[" if sys.platform == "darwin" else "Alt+Left"
_JUST_TOLD_MS = 60_000
_WANTED, _LEAST = QSize(1440, 900), QSize(1000, 560)


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
        use_text(theme.text)
        self._resumes = resumes
        self._services = services
        self._theme = theme
        self._stage = Stage(services, theme, machine)
        self.routes = Routes(self._stage)
        self._darken()
        self._closing = Closing(self, services, theme)
        self._code_told_ms: int | None = None
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._closing.strip)
        column.addWidget(self._stage, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(_LEAST)
        self.resize(_fitting(_WANTED))
        self._stage.leaving.connect(self._leaving)
        self._stage.currentChanged.connect(self._name_itself)
        self._stage.lock_asked.connect(self.lock)
        QShortcut(QKeySequence(_BACK), self).activated.connect(self._stage.go_back)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.withdraw)
        act_once(self)
        self._one_press = OnePress(self, lambda: self.routes.room.screen is not None)
        self.away = AwayWatch(self, self._idle_limit_min, machine, sleep)
        self.away.gone.connect(self.withdraw)
        self._show_beginning()

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is on; there is always one."""
        return self._stage.currentWidget()

    def come_forward(self) -> None:
        """In front of all other windows, and out of the taskbar; nothing else changes."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def withdraw(self, why: Away = Away.BY_KEY) -> None:
        """Hide what is shown: in a session the screen is covered, outside one the folder locked."""
        if self.routes.room.screen is not None:
            self.routes.room.screen.covering.lower()
        elif self._is_lockable():
            self.lock(why)
        elif why is Away.BY_KEY:
            self._stage.may_leave()

    def lock(self, why: Away = Away.BY_KEY) -> None:
        """Close the folder; every screen that shows something of it goes.

        While the disk refuses what was written, only the screens go: nothing of it is left behind
        but by a person.
        """
        self._keep_unfinished()
        if not self._closing.may_lock(lambda: self.lock(why), why is Away.BY_KEY):
            held = HeldScreen(self._theme)
            held.lock_asked.connect(self.lock)
            self._stage.show_screen(held, None)
            return
        self.routes.room.forget()
        self._services.lock(why)
        self.locked.emit()
        self._show_beginning()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A session in progress goes on in the record; only the screen stops working on it."""
        may_close = self._may_close_over_code() and self.routes.room.may_close()
        if not (may_close and self._closing.may_close()):
            event.ignore()
            return
        self.away.stop()
        self._keep_unfinished()
        self.routes.room.leave_screen()
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        """Tab and Shift+Tab, from wherever in the window they were pressed."""
        here = QApplication.focusWidget()
        if here is not None and not here.isVisible():
            # Not Tab: Qt looks for another place, from a screen that is just going.
            return super().focusNextPrevChild(next)
        stop = next_stop(self, here, next)
        if stop is None:
            return False
        reason = Qt.FocusReason
        stop.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        bring_into_sight(stop)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, where there is a way back; out of a room there is none."""
        if event.key() == Qt.Key.Key_Escape:
            self._stage.go_back()
            return
        super().keyPressEvent(event)

    def _show_beginning(self) -> None:
        match self._services.folder:
            case Folder.OPEN:
                self._enter_open_folder()
            case Folder.NEW:
                first = FirstStartScreen(self._services, self._theme)
                first.done.connect(self._show_beginning)
                self._stage.show_screen(first, None)
                first.setFocus()
            case Folder.LOCKED:
                unlock = UnlockScreen(self._services, self._theme)
                unlock.opened.connect(self._show_beginning)
                unlock.code_used.connect(self._recover)
                self._stage.show_screen(unlock, None)
                unlock.setFocus()

    def _recover(self) -> None:
        recover = RecoverScreen(self._services, self._theme)
        recover.done.connect(self._show_beginning)
        # Back to the passphrase while nothing is changed.
        self._stage.show_screen(recover, self.lock)
        recover.setFocus()

    def _enter_open_folder(self) -> None:
        """Where the day was left: in the room of a session that goes on, else at Home."""
        live = self._services.casebook.session_to_resume() if self._resumes else None
        if live is None:
            self.routes.house.show_home()
        else:
            self.routes.room.resume_session(live)

    def _leaving(self) -> None:
        self.routes.room.leave_screen()
        self._keep_unfinished()

    def _name_itself(self) -> None:
        """A client's name never stands in a title, which taskbars and recordings show."""
        practice = self._services.folder is Folder.OPEN and self._services.practice
        self.setWindowTitle(say("kaproom · practice") if practice else "kaproom")

    def _keep_unfinished(self) -> None:
        """The words of forms that are not entered yet; before the record closes or they go."""
        if self._services.folder is Folder.OPEN and self.screen_shown is not None:
            for draft in self.screen_shown.findChildren(FormDraft):
                draft.stop()

    def _is_lockable(self) -> bool:
        """A practice folder has no passphrase; and a code that is shown once is not taken away."""
        open_and_real = self._services.folder is Folder.OPEN and not self._services.practice
        return open_and_real and self._stage.code_holder is None

    def _may_close_over_code(self) -> bool:
        """A code shown once goes only with whoever closes again soon after that was said."""
        told_ms, now_ms = self._code_told_ms, elapsed_ms()
        if told_ms is not None and now_ms - told_ms < _JUST_TOLD_MS:
            return True
        may_leave = self._stage.may_leave()
        self._code_told_ms = None if may_leave else now_ms
        return may_leave

    def _idle_limit_min(self) -> int:
        """Minutes without a hand on the machine; none are counted while a rehearsal is watched."""
        if self.routes.room.screen is None:
            return self._services.settings().lock_after_min if self._is_lockable() else 0
        if self.routes.room.screen.is_watched_only:
            return 0
        return self._services.settings().cover_after_min

    def _darken(self) -> None:
        """Dark from the first frame on, before anything is shown."""
        self.setPalette(self._theme.palette())
        self.setStyleSheet(screen_sheet(self._theme))


def _fitting(wanted: QSize) -> QSize:
    screen = QGuiApplication.primaryScreen()
    return wanted.boundedTo(screen.availableSize()) if screen is not None else wanted
