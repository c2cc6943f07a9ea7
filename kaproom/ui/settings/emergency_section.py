"""What emergency services need to find the practice: it stands on the emergency sheet."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit

from kaproom.core.practice.settings import FIND_US_MAX
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.services import Services
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme

_TYPED_AFTER_MS = 400
_HINT = say("e.g. 14 Invented Road, back yard\ndoor code 00, second floor, ring twice")
_ABOUT = say("Stands on the emergency card (F12) and on its printed page.")


class EmergencySection(SettingsSection):
    """One text, saved a moment after the last key."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Emergency: how we are found"))
        self.find_us = QPlainTextEdit()
        self.find_us.setFont(user_font(BODY))
        self.find_us.setAccessibleName(say("What emergency services need to find you"))
        self.find_us.setPlaceholderText(_HINT)
        self.find_us.setTabChangesFocus(True)
        self.find_us.setFixedHeight(QFontMetrics(self.find_us.font()).height() * 4 + 18)
        self.find_us.setPlainText(services.settings().find_us)
        self._reason = Text("", "caution", BODY, wrap=True)
        self._reason.hide()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_AFTER_MS)
        self._typed.timeout.connect(self.take_typed)
        self.find_us.textChanged.connect(self._typed.start)
        self.body.addWidget(
            Text(say("What emergency services need to find you"), "ink", BODY, wrap=True)
        )
        self.body.addWidget(self.find_us)
        self.body.addWidget(self._reason)
        self.body.addWidget(Text(_ABOUT, "ink_soft", SMALL, wrap=True))

    @property
    def reason(self) -> str:
        """Why it is not saved, or the empty text."""
        return self._reason.text()

    def take_typed(self) -> None:
        """Save what was typed, now."""
        self._typed.stop()
        text = self.find_us.toPlainText().strip()
        settings = self.services.settings()
        if text == settings.find_us:
            return
        if len(text) > FIND_US_MAX:
            left_over = len(text) - FIND_US_MAX
            self._reason.show_text(
                say("Not saved: {count} letters more than the page takes.", count=left_over)
            )
            return
        try:
            self.services.save_settings(replace(settings, find_us=text))
        except EnvironmentFault as fault:
            self._reason.show_text(str(fault))
        else:
            self._reason.show_text("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing waits behind another screen."""
        if self._typed.isActive():
            self.take_typed()
        super().hideEvent(event)
