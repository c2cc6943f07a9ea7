"""What is shown while a lock waits for the disk: nothing of the folder, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme


class HeldScreen(QWidget):
    """Gives way by itself once all is written; `lock_asked` by its key may leave some behind.

    Ctrl+L is the window's: a second shortcut of that name would silence both.
    """

    lock_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = Text(say("kaproom locks as soon as all is written."), "ink_soft", BODY)
        again = KeyButton(theme, say("Lock"), "Ctrl L", focusable=True)
        again.clicked.connect(self.lock_asked)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (words, again):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
