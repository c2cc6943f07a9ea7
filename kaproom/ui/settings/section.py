"""A section of Settings: a panel with a title, made of the services and the theme alone."""

from kaproom.ui.controls.panel import Panel
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme


class SettingsSection(Panel):
    """Put widgets into `body`; what changes by itself is shown by `look_again`.

    A section saves what is set at once: the page has no button for it.
    """

    def __init__(self, services: Services, theme: Theme, title: str) -> None:
        super().__init__(title)
        self.services = services
        self.theme = theme

    @property
    def holds_code(self) -> bool:
        """Whether a code stands in it, or is on its way, that is not written down yet."""
        return False

    def ask_to_write_down(self) -> None:
        """Say that it has to be."""

    def look_again(self) -> None:
        """Show what is so now; called when the page is come to, and then once a second."""
