"""Choosing a passphrase, by typing it twice; who asks for it says why and what comes of it."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kaproom.core.practice.users import DEFAULT_USER, MIN_LENGTH, passphrase_fault
from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import LARGE, SMALL, Text, user_font
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.pieces import HEAD, centred, passphrase_field, titled

_HOW = say(
    "At least {count} characters. A sentence only you would think of is better than a short "
    "riddle, and easier to type in a dim room.",
    count=MIN_LENGTH,
)
Submit = Callable[[str, str], "Future[str]"]


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on the page. `asks_name` puts a field for the user's name on it."""

    title: str
    why: str
    action: str
    busy: str
    asks_name: bool = False


class PassphrasePage(QWidget):
    """`submit` takes passphrase and name; `made` carries the recovery code that it answers."""

    made = Signal(str)

    def __init__(self, services: Services, theme: Theme, words: PageWords, submit: Submit) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._submit = submit
        self.busy = False
        """Whether the answer is being waited for."""
        self.name = QLineEdit(DEFAULT_USER, self)
        self.name.setVisible(words.asks_name)
        self.name.setFont(user_font(LARGE))
        self.name.setAccessibleName(say("Your name on each entry"))
        self.first = passphrase_field(say("Passphrase"))
        self.again = passphrase_field(say("The passphrase once more"))
        self._message = Text("", "caution", wrap=True)
        self._message.hide()
        enter = KeyButton(theme, words.action, "↵", focusable=True)
        enter.clicked.connect(self._make)
        column = centred(self, 560)
        column.addWidget(Text(words.title, "ink", HEAD))
        column.addSpacing(6)
        column.addWidget(Text(words.why, "ink", wrap=True))
        column.addWidget(Text(_HOW, "ink_soft", wrap=True))
        column.addSpacing(10)
        if words.asks_name:
            titled(column, say("Your name on each entry; it can stay as it is"), self.name)
        titled(column, say("Passphrase"), self.first)
        titled(column, say("Once more"), self.again)
        column.addWidget(self._message)
        column.addSpacing(6)
        column.addWidget(enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(14)
        column.addWidget(
            Text(say("A recovery code comes next: have pen and paper."), "ink_soft", SMALL)
        )
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
        if self.busy:
            return
        passphrase = self.first.text()
        fault = passphrase_fault(passphrase)
        if fault:
            self._refuse(fault, self.first)
        elif not self.again.text():
            self._go_on_to_again()
        elif passphrase != self.again.text():
            self._refuse(say("The two are not the same. Type it once more."), self.again)
        else:
            self._set_busy(True)
            name = self.name.text().strip() or DEFAULT_USER
            future = self._submit(passphrase, name)
            when_done(self, future, self._services.post, self._made, self._failed)

    def _go_on_to_again(self) -> None:
        self._message.show_text("")
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.busy = busy
        for field in (self.name, self.first, self.again):
            field.setReadOnly(busy)
        self._message.set_ink("ink_soft")
        self._message.show_text(self._words.busy if busy else "")
