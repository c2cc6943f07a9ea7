"""The cover: a black window with only the clock, while the recording goes on.

What is typed under it is not shown: it is the passphrase, or it is kept for the line. A passphrase
that lifts the cover is forgotten at once; neither that nor one that was mistyped reaches a draft.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, CLOCK, Text
from kaproom.ui.room.keys import press_of
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.spoken import Role


class Cover(QWidget):
    """`entered` carries what was typed before Enter, `typed_on` tells that what is typed changed.

    `take_key` gets the room's keys first.
    """

    spoken_role = Role.Dialog

    entered = Signal(str)
    typed_on = Signal()

    def __init__(self, parent: QWidget, take_key: KeyTaker, clock_text: Callable[[], str]) -> None:
        super().__init__(parent)
        self._over = parent
        self._take_key = take_key
        self._clock_text = clock_text
        self._typed = ""
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Covered. The recording goes on."))
        self._clock = Text("", "ink_faint", CLOCK)
        self._said = Text("", "ink_faint", BODY, wrap=True)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._clock, self._said):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.hide()

    @property
    def said(self) -> str:
        """The line beneath the clock."""
        return self._said.text()

    def lower_over(self) -> None:
        """Cover the whole window."""
        self.say("")
        self.setGeometry(self._over.rect())
        self.tick()
        self.show()
        self.raise_()
        self.setFocus()

    def tick(self) -> None:
        """Show the time."""
        self._clock.setText(self._clock_text())

    def say(self, words: str) -> None:
        """One faint line beneath the clock."""
        self._said.show_text(words)

    @property
    def typed(self) -> str:
        """What was typed and not yet entered."""
        return self._typed

    def take_typed(self) -> str:
        """What was typed and not yet entered; forgotten here."""
        typed, self._typed = self._typed, ""
        return typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tries what was typed; nothing is drawn, nothing goes on to the window."""
        event.accept()
        if self._take_key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit(self.take_typed())
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1])
        elif event.text().isprintable():
            self._type(self._typed + event.text())

    def event(self, event: QEvent) -> bool:
        """Keep the room's keys from being taken as shortcuts of a window around it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and press_of(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed text counts once it is committed."""
        self._type(self._typed + event.commitString())
        event.accept()

    def _type(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.typed_on.emit()
