"""The place in review for what leaves the machine or comes in: one form at a time, by key.

It knows no format and writes nothing; each form put here does its own work.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.theme import Theme

KEY = "Ctrl+E"


@dataclass(frozen=True, slots=True)
class _Form:
    choice: KeyButton
    widget: QWidget
    ask: Callable[[], None] | None


class LeavingPanel(Panel):
    """Forms by their label; `left` when the person is done with them.

    `key` opens it, wherever the screen has room.
    """

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("What leaves and what comes in"), say("Esc closes"), quiet=True)
        self._theme = theme
        self._forms: list[_Form] = []
        self.key = KeyButton(theme, say("Export…"), "Ctrl E", focusable=True)
        self.key.clicked.connect(self._open_first)
        self._choices = QHBoxLayout()
        self._holder = QVBoxLayout()
        self.body.addLayout(self._choices)
        self.body.addLayout(self._holder)
        self.hide()

    def add_form(self, label: str, form: QWidget, ask: Callable[[], None] | None = None) -> None:
        """One more form; it is shown while its label is chosen. `ask` opens it for writing."""
        choice = KeyButton(self._theme, label, focusable=True)
        choice.clicked.connect(lambda: self.open_form(form))
        self._forms.append(_Form(choice, form, ask))
        self._choices.addWidget(choice)
        self._holder.addWidget(form)
        form.hide()

    def open_form(self, form: QWidget | None = None) -> None:
        """Show the panel with this form, the first one where none is named."""
        self.show()
        chosen = next((f for f in self._forms if f.widget is form), self._forms[0])
        for each in self._forms:
            each.choice.set_current(each is chosen)
            each.widget.setVisible(each is chosen)
        chosen.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if chosen.ask is not None:
            chosen.ask()

    def put_away(self) -> None:
        """Close it; the hand goes back where it was."""
        self.hide()
        self.left.emit()

    def _open_first(self) -> None:
        self.open_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)
