"""Unlock: the passphrase, or the recovery code in the same field; after a wrong try, the delay."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.desks.door import Unlocked
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.pieces import HEAD, centred, passphrase_field, titled

_COUNT_EVERY_MS = 200


class UnlockScreen(QWidget):
    """`opened` when the folder is open, `code_used` when a new passphrase is due first.

    A refusal is told beneath the field, which keeps focus and what was typed.
    """

    opened = Signal()
    code_used = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._busy = False
        self.field = passphrase_field(say("Passphrase or recovery code"))
        self._message = Text("", "caution", wrap=True)
        self._message.hide()
        self._wait = Text("", "ink_soft", SMALL, wrap=True)
        self._wait.hide()
        self._counting = QTimer(self)
        self._counting.setInterval(_COUNT_EVERY_MS)
        self._counting.timeout.connect(self._count)
        enter = KeyButton(theme, say("Open"), "↵", focusable=True)
        enter.clicked.connect(self._open)
        column = centred(self, 460)
        column.addWidget(Text("kaproom", "ink", HEAD))
        column.addSpacing(10)
        titled(column, say("Passphrase"), self.field)
        column.addWidget(self._message)
        column.addWidget(self._wait)
        column.addSpacing(4)
        column.addWidget(enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(14)
        hint = say("Lost it? The recovery code from your paper goes into the same field.")
        column.addWidget(Text(hint, "ink_soft", SMALL, wrap=True))
        self.setFocusProxy(self.field)
        self._count()

    @property
    def message(self) -> str:
        """What is said beneath the field."""
        return self._message.text()

    @property
    def wait_line(self) -> str:
        """How long it is until the next try, and what that is good for."""
        return self._wait.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._busy or self._count() or not self.field.text():
            return
        self._busy = True
        self.field.setReadOnly(True)
        self._tell(say("Opening…"), "ink_soft")
        when_done(
            self,
            self._services.door.unlock(self.field.text()),
            self._services.post,
            self._opened,
            self._failed,
        )

    def _opened(self, how: Unlocked) -> None:
        self._ready_again()
        self.field.clear()
        self._tell("", "ink_soft")
        if how is Unlocked.OPEN:
            self.opened.emit()
        else:
            self.code_used.emit()

    def _failed(self, reason: str) -> None:
        self._ready_again()
        self._tell(reason, "caution")
        self._count()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> int:
        """Tell the seconds until the next try; answers them."""
        wait_s = self._services.keyring.wait_s()
        self._wait.show_text(_wait_words(wait_s) if wait_s else "")
        if not wait_s:
            self._counting.stop()
        elif not self._counting.isActive():
            self._counting.start()
        return wait_s

    def _ready_again(self) -> None:
        self._busy = False
        self.field.setReadOnly(False)

    def _tell(self, text: str, ink: str) -> None:
        self._message.set_ink(ink)
        self._message.show_text(text)


def _wait_words(wait_s: int) -> str:
    return say(
        "Next try in {seconds} s. This slows guessing at this screen; it does not protect a copied "
        "file.",
        seconds=wait_s,
    )
