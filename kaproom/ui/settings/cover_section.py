"""After how long the screen is hidden by itself: covered in a session, locked outside one."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QGridLayout

from kaproom.core.practice.settings import Settings
from kaproom.core.wording import say, say_count
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.services import Services
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme

CHOICES_MIN = (0, 1, 2, 3, 5, 10, 15, 20, 30, 60)
_ALSO = say(
    "Both also happen when this machine goes to sleep and when its desktop is locked, as far as "
    "the system says so. Ctrl L does it at once."
)


class CoverSection(SettingsSection):
    """Two idle times; a change holds from the next key on."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Cover and lock"))
        self.cover = _minutes(say("In a session, cover the screen after"))
        self.lock = _minutes(say("Outside a session, lock after"))
        self._reason = Text("", "caution", BODY, wrap=True)
        self._reason.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, choice in enumerate((self.cover, self.lock)):
            label = Text(choice.accessibleName(), "ink", BODY, wrap=True)
            label.setBuddy(choice)
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
            choice.activated.connect(lambda _index: self._set())
        self.body.addLayout(grid)
        self.body.addWidget(self._reason)
        self.body.addWidget(Text(_ALSO, "ink_soft", SMALL, wrap=True))
        self._show(services.settings())

    @property
    def reason(self) -> str:
        """Why a change was not taken, or the empty text."""
        return self._reason.text()

    def _set(self) -> None:
        settings = replace(
            self.services.settings(),
            cover_after_min=self.cover.currentData(),
            lock_after_min=self.lock.currentData(),
        )
        try:
            self.services.save_settings(settings)
        except EnvironmentFault as fault:
            self._reason.show_text(str(fault))
            self._show(self.services.settings())
        else:
            self._reason.show_text("")

    def _show(self, settings: Settings) -> None:
        _put(self.cover, settings.cover_after_min)
        _put(self.lock, settings.lock_after_min)


def _minutes(name: str) -> QComboBox:
    choice = Choice()
    choice.setFont(user_font(BODY))
    choice.setAccessibleName(name)
    for minutes in CHOICES_MIN:
        choice.addItem(_words(minutes), minutes)
    return choice


def _put(choice: QComboBox, minutes: int) -> None:
    """A time set by hand in the file is shown as it is."""
    if choice.findData(minutes) < 0:
        choice.addItem(_words(minutes), minutes)
    choice.setCurrentIndex(choice.findData(minutes))


def _words(minutes: int) -> str:
    if minutes == 0:
        return say("never")
    return say_count("{count} minute", "{count} minutes", minutes)
