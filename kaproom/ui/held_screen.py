"""What is shown while a lock waits for the disk: nothing of the folder, and the way on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme


class HeldScreen(QWidget):
    """Locks by itself once all is written, or by key when that was told to leave some behind."""

    def __init__(self, theme: Theme, lock: Callable[[], None]) -> None:
        super().__init__()
        words = Text(say("kaproom locks as soon as all is written."), "ink_soft", BODY)
        again = KeyButton(theme, say("Lock"), "Ctrl L", focusable=True)
        again.clicked.connect(lock)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(lock)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (words, again):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
