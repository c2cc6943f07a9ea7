"""The place where one screen at a time is shown, and the way back from it. It knows no screen.

A screen is dropped when it is left, so that nothing of a client stays behind a lock.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QWidget

from kaproom.core.clock import MachineClock
from kaproom.core.stream.audit import AuditAction
from kaproom.ui.one_press import act_once
from kaproom.ui.services import Services
from kaproom.ui.shown_once import ShowsOnce
from kaproom.ui.theme import Theme


class Stage(QStackedWidget):
    """What screens are built with, and where they are shown.

    `leaving` before a screen gives way to another; `lock_asked` by a screen's own key. `back` leads
    out of the screen that is on, None where nothing does. `machine` moves a cursor that plays.
    """

    leaving = Signal()
    lock_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, machine: MachineClock | None = None
    ) -> None:
        super().__init__()
        self.services = services
        self.theme = theme
        self.machine = machine
        self.back: Callable[[], None] | None = None
        self._viewed = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def show_screen(self, screen: QWidget, back: Callable[[], None] | None) -> None:
        """Show a screen in place of the one that is on."""
        self.leaving.emit()
        left = self.currentWidget()
        self.back = back
        act_once(screen)
        self.addWidget(screen)
        self.setCurrentWidget(screen)
        if left is not None:
            self.removeWidget(left)
            left.deleteLater()

    def go_back(self) -> None:
        """Back, where there is a way back and nothing would be taken away."""
        if self.back is not None and self.may_leave():
            self.back()

    def go_on(self, show: Callable[[], None]) -> None:
        """Ahead to what `show` shows, where nothing would be taken away."""
        if self.may_leave():
            show()

    @property
    def code_holder(self) -> ShowsOnce | None:
        """The screen that is on, where it shows a code that is shown once."""
        screen = self.currentWidget()
        return screen if isinstance(screen, ShowsOnce) and screen.holds_code else None

    def may_leave(self) -> bool:
        """Whether the screen can go; one that holds a code says why not."""
        holder = self.code_holder
        if holder is not None:
            holder.ask_to_write_down()
        return holder is None

    def note_view(self, stream: str) -> None:
        """One line of the audit trail for each opening, not for each step within it."""
        if stream != self._viewed:
            self._viewed = stream
            self.services.note(AuditAction.VIEWED, stream)

    def forget_view(self) -> None:
        """The next opening is one, whatever it is of."""
        self._viewed = ""
