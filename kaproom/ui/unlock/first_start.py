"""First start: choose a passphrase, then write the recovery code down.

The folder is made while the window stays alive. The code is shown once and kept nowhere.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kaproom.ui.answers import when_done
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.pieces import centred, passphrase_field, titled
from kaproom.ui.unlock.recovery_page import RecoveryPage

MIN_LENGTH = 10
_WHY = (
    "kaproom keeps its record on this machine only, encrypted. The passphrase is the key to it: "
    "without it nobody can read the record, and nobody can give it back to you."
)
_HOW = (
    f"At least {MIN_LENGTH} characters. A sentence only you would think of is better than a short "
    "riddle, and easier to type in a dim room."
)


class FirstStartScreen(QWidget):
    """`done` when the folder is made and the code has been written down."""

    done = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._pages = QStackedWidget()
        self.passphrase = PassphrasePage(services, theme)
        self.recovery = RecoveryPage(theme)
        self._pages.addWidget(self.passphrase)
        self._pages.addWidget(self.recovery)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.setFocusProxy(self.passphrase)
        self.passphrase.made.connect(self._show_code)
        self.recovery.written_down.connect(self.done)

    def _show_code(self, code: str) -> None:
        self.recovery.show_code(code)
        self._pages.setCurrentWidget(self.recovery)
        self.setFocusProxy(self.recovery)
        self.recovery.setFocus()


class PassphrasePage(QWidget):
    """The passphrase, twice; `made` carries the recovery code."""

    made = Signal(str)

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._busy = False
        self.first = passphrase_field("Passphrase")
        self.again = passphrase_field("The passphrase once more")
        self._message = Text("", "caution", wrap=True)
        self._message.hide()
        self._enter = KeyButton(theme, "Make the record", "↵", focusable=True)
        self._enter.clicked.connect(self._make)
        column = centred(self, 560)
        column.addWidget(Text("Before the first session", "ink", 1.75))
        column.addSpacing(6)
        column.addWidget(Text(_WHY, "ink", wrap=True))
        column.addWidget(Text(_HOW, "ink_soft", wrap=True))
        column.addSpacing(10)
        titled(column, "Passphrase", self.first)
        titled(column, "Once more", self.again)
        column.addWidget(self._message)
        column.addSpacing(6)
        column.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(14)
        column.addWidget(Text("A recovery code comes next: have pen and paper.", "ink_soft", SMALL))
        self.setFocusProxy(self.first)

    @property
    def message(self) -> str:
        """What is said beneath the fields."""
        return self._message.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._make()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        if self._busy:
            return
        passphrase = self.first.text()
        if len(passphrase) < MIN_LENGTH:
            short = MIN_LENGTH - len(passphrase)
            more = "one character" if short == 1 else f"{short} characters"
            self._refuse(f"The passphrase is {more} short of {MIN_LENGTH}.", self.first)
        elif not self.again.text():
            self._go_on_to_again()
        elif passphrase != self.again.text():
            self._refuse("The two are not the same. Type it once more.", self.again)
        else:
            self._ask_for_folder(passphrase)

    def _go_on_to_again(self) -> None:
        self._message.show_text("")
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_folder(self, passphrase: str) -> None:
        self._set_busy(True)
        future = self._services.create_folder(passphrase)
        when_done(future, self._services.post, self._made, self._failed)

    def _made(self, code: str) -> None:
        self._set_busy(False)
        self.first.clear()
        self.again.clear()
        self.made.emit(code)

    def _failed(self, reason: str) -> None:
        self._set_busy(False)
        self._refuse(reason, self.first)

    def _refuse(self, reason: str, field: QLineEdit) -> None:
        self._message.set_ink("caution")
        self._message.show_text(reason)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for field in (self.first, self.again):
            field.setReadOnly(busy)
        self._message.set_ink("ink_soft")
        self._message.show_text("Making the two encrypted stores …" if busy else "")
