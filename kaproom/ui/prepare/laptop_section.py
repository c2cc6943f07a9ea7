"""The check of the laptop: kept awake, power, stores, backup, disk, and notifications by hand.

Every line can be passed over, and nothing of it is kept. Keeping awake is tried for a moment when
the screen is shown, and again for as long as it fails: what was done about it shows by itself.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.prepare.check_row import CheckRow
from kaproom.ui.prepare.laptop_words import (
    awake_check,
    fact_check,
    notifications_check,
    power_check,
)
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_LOOK_AGAIN_MS = 1000
_TRY_EVERY = 10
"""Every so many looks keeping awake is tried again, where it failed."""


class LaptopSection(QWidget):
    """Belongs to Prepare; `in_session` is whether the session has begun already."""

    def __init__(self, services: Services, theme: Theme, in_session: bool) -> None:
        super().__init__()
        self._services = services
        self._theme = theme
        self._in_session = in_session
        self._ticked = False
        self._looks = 0
        self.awake = CheckRow(theme)
        self.power = CheckRow(theme)
        self.facts: list[CheckRow] = []
        self.notifications = CheckRow(theme, say("Done"))
        if self.notifications.key is not None:
            self.notifications.key.setAccessibleName(say("Notifications off, phones silent: done"))
        self._fact_column = QVBoxLayout()
        self._fact_column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(2)
        column.addWidget(self.awake)
        column.addWidget(self.power)
        column.addLayout(self._fact_column)
        column.addWidget(self.notifications)
        self.notifications.ticked.connect(self._tick)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look_again)

    def look_again(self) -> None:
        """Show how it stands now."""
        now = self._services.awake.state()
        first, due = self._looks == 0, self._looks % _TRY_EVERY == 0
        if first or (due and (now.sleep.fails or now.screen.fails)):
            self._services.awake.try_it()
        self._looks += 1
        self.awake.show_line(awake_check(now, self._in_session))
        self.power.show_line(power_check(self._services.power()))
        self._show_facts()
        self.notifications.show_line(notifications_check(self._ticked), self._ticked)

    def showEvent(self, event: QShowEvent) -> None:
        """A plug goes in or out while it is looked at."""
        super().showEvent(event)
        self._timer.start()
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """And needs no watching while it is not."""
        super().hideEvent(event)
        self._timer.stop()

    def _show_facts(self) -> None:
        facts = self._services.facts()
        while len(self.facts) < len(facts):
            row = CheckRow(self._theme)
            self.facts.append(row)
            self._fact_column.addWidget(row)
        for place, row in enumerate(self.facts):
            row.setVisible(place < len(facts))
            if place < len(facts):
                row.show_line(fact_check(facts[place]))

    def _tick(self) -> None:
        self._ticked = not self._ticked
        self.look_again()
