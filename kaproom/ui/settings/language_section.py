"""Which language the interface speaks, from the next start on."""

from PySide6.QtWidgets import QHBoxLayout

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.services import Services
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme

SYSTEMS = ""
_ABOUT = say("It holds from the next start on. What is written in the record stays as it is.")


class LanguageSection(SettingsSection):
    """One choice: the system's language, or one of those there are, each by its own name."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Language"))
        self.choice = Choice()
        self.choice.setFont(user_font(BODY))
        self.choice.setAccessibleName(say("Language"))
        self.choice.addItem(say("as the system"), SYSTEMS)
        for code, name in services.languages.names().items():
            self.choice.addItem(name, code)
        self._reason = Text("", "caution", BODY, wrap=True)
        self._reason.hide()
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Text(_ABOUT, "ink_soft", SMALL, wrap=True), 1)
        line.addWidget(self.choice)
        self.body.addLayout(line)
        self.body.addWidget(self._reason)
        self.choice.activated.connect(lambda _index: self._choose())
        self._show()

    @property
    def reason(self) -> str:
        """Why a choice was not taken, or the empty text."""
        return self._reason.text()

    def _choose(self) -> None:
        try:
            self.services.languages.choose(self.choice.currentData())
        except EnvironmentFault as fault:
            self._reason.show_text(str(fault))
            self._show()
        else:
            self._reason.show_text("")

    def _show(self) -> None:
        self.choice.setCurrentIndex(self.choice.findData(self.services.languages.chosen()))
