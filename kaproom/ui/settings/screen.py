"""Settings: a page of sections, reached from Home. It knows none of them closer than its list."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.settings.backup_section import BackupSection
from kaproom.ui.settings.cover_section import CoverSection
from kaproom.ui.settings.emergency_section import EmergencySection
from kaproom.ui.settings.keys_section import KeysSection
from kaproom.ui.settings.language_section import LanguageSection
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.settings.sound_section import SoundSection
from kaproom.ui.theme import Theme

Sections = tuple[Callable[[Services, Theme], SettingsSection], ...]

# Every section there is, by column, from above.
_LEFT: Sections = (KeysSection, CoverSection, EmergencySection, LanguageSection)
_RIGHT: Sections = (BackupSection, SoundSection)

_LOOK_AGAIN_MS = 1000


class SettingsScreen(QWidget):
    """`back_asked` when the person is done; everything set is saved by then."""

    back_asked = Signal()
    audit_asked = Signal()
    practice_asked = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._columns = [[make(services, theme) for make in column] for column in (_LEFT, _RIGHT)]
        self._back = KeyButton(theme, say("Home"), "Esc", focusable=True)
        self._back.clicked.connect(self.back_asked)
        self.audit_key = KeyButton(theme, say("Audit trail"), "Ctrl T", focusable=True)
        self.audit_key.clicked.connect(self.audit_asked)
        self.practice_key = KeyButton(
            theme, say("Practice", meaning="where one works"), "Ctrl P", focusable=True
        )
        self.practice_key.clicked.connect(self.practice_asked)
        for keys, asked in (("Ctrl+P", self.practice_asked), ("Ctrl+T", self.audit_asked)):
            QShortcut(QKeySequence(keys), self).activated.connect(asked)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look_again)
        self._lay_out()
        self.look_again()

    @property
    def holds_code(self) -> bool:
        """Whether a recovery code stands here that is not written down yet."""
        return any(section.holds_code for section in self._sections())

    def ask_to_write_down(self) -> None:
        """In the section it stands in."""
        for section in self._sections():
            section.ask_to_write_down()

    def look_again(self) -> None:
        """Show what is so now, in every section."""
        for section in self._sections():
            section.look_again()

    def take_focus(self) -> None:
        """On the way back; Tab goes on to the sections."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """What a section shows may change while it is looked at."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """And need not be watched while it is not."""
        self._timer.stop()
        super().hideEvent(event)

    def _sections(self) -> Iterator[SettingsSection]:
        for column in self._columns:
            yield from column

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text(say("Settings"), "ink", LARGE, bold=True))
        top.add_left(Text(say("saved as they are made"), "ink_soft", BODY))
        top.add_stretch()
        top.add_right(self.practice_key)
        top.add_right(self.audit_key)
        top.add_right(self._back)
        columns = columns_beside()
        # The room beside each column is that of its bar.
        edges = columns.contentsMargins()
        columns.setContentsMargins(edges.left(), edges.top(), 0, edges.bottom())
        columns.setSpacing(0)
        for sections in self._columns:
            columns.addWidget(scrolled_column(sections, 10), 1)
        lay_out_screen(self, top, columns)
