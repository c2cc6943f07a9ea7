"""Who opens this folder, and with what."""

from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.services import Services
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme


class KeysSection(SettingsSection):
    """The users and their keys."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, "Who opens this record")
        self._user = Text("", "ink_soft", BODY, wrap=True)
        self.body.addWidget(self._user)

    def look_again(self) -> None:
        """Name whoever opened it."""
        self._user.setText(f"Opened by {self.services.user}, who stands on each entry.")
