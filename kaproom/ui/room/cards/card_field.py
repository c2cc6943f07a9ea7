"""A field on a card: the room's keys still work in it, its own undo comes first."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.room.keys import Gesture, press_of, swallowed
from kaproom.ui.room.line_field import KeyTaker


class CardField(QLineEdit):
    """One short value; `name` is what a screen reader says."""

    def __init__(self, name: str, text: str, take_key: KeyTaker) -> None:
        super().__init__(text)
        self._take_key = take_key
        self.setFont(user_font(BODY))
        self.setAccessibleName(name)
        # What is dropped on it is the room's to judge, as everywhere in the window.
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is the field's; then the room's keys; then text."""
        press = press_of(event)
        if press is not None and press.gesture is Gesture.UNDO:
            self.undo()
        elif not self._take_key(event) and not swallowed(event):
            super().keyPressEvent(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the room's keys from being taken as shortcuts of a window around it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and press_of(event):
            event.accept()
            return True
        return super().event(event)
