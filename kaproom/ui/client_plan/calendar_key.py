"""The key that writes the plan as a calendar file, and the line its path is typed in."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.music.path_field import PathField, with_ending
from kaproom.ui.replacing import Replacing
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_HINT = say("where to, such as ~/course.ics; no names go with it")


class CalendarKey(QObject):
    """`key` and `field` are put where there is room for them; the field shows when asked for."""

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services = services
        self._client_id = client_id
        self._replacing = Replacing()
        self.key = KeyButton(theme, say("Calendar"), "Alt E", focusable=True)
        self.field = PathField(say("Path of the calendar file"), _HINT, frozenset({".ics"}))
        self.field.hide()
        self.key.clicked.connect(self.open)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self._leave)

    def open(self) -> None:
        """Ask for the path."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, path: Path) -> None:
        path = with_ending(path, ".ics")
        again = self._replacing.begin(path)
        when_done(
            self.field,
            self._services.exports.calendar(self._client_id, path, again),
            self._services.post,
            self._written,
            self.field.refuse,
            self._replacing.line,
        )

    def _written(self, words: str) -> None:
        self.field.clear()
        self.field.hide()
        self.key.setToolTip(words)
        self.key.set_label(say("Written"))
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._replacing.forget()
        self.field.hide()
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)
