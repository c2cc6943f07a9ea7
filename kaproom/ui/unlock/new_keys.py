"""A new passphrase, then the new recovery code: at first start, and after the code was used.

The work is done while the window stays alive. The code is shown once and kept nowhere.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import Text
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.passphrase_page import PageWords, PassphrasePage, Submit
from kaproom.ui.unlock.pieces import HEAD, centred
from kaproom.ui.unlock.recovery_code import RecoveryCode

_FIRST = PageWords(
    say("Before the first session"),
    say(
        "kaproom keeps its record on this machine only, encrypted. The passphrase is the key "
        "to it: without it nobody can read the record, and nobody can give it back to you."
    ),
    say("Make the record"),
    say("Making the two encrypted stores…"),
    asks_name=True,
)
_RECOVER = PageWords(
    say("A new passphrase"),
    say(
        "The recovery code is right. It opens once: choose a new passphrase now, and a new "
        "code takes its place. Until then nothing has changed and the old code still opens."
    ),
    say("Open the record"),
    say("Opening…"),
)


class _NewKeysScreen(QWidget):
    """`done` when the folder is open and the code has been written down."""

    done = Signal()

    def __init__(self, services: Services, theme: Theme, words: PageWords, submit: Submit) -> None:
        super().__init__()
        self._pages = QStackedWidget()
        self.passphrase = PassphrasePage(services, theme, words, submit)
        self.recovery = RecoveryCode(theme)
        self._code_page = QWidget()
        column = centred(self._code_page, 620)
        column.addWidget(Text(say("The recovery code"), "ink", HEAD))
        column.addWidget(self.recovery)
        self._pages.addWidget(self.passphrase)
        self._pages.addWidget(self._code_page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.setFocusProxy(self.passphrase)
        self.passphrase.made.connect(self._show_code)
        self.recovery.written_down.connect(self.done)

    @property
    def holds_code(self) -> bool:
        """From Enter until the code has been written down: there is no way back meanwhile."""
        return self.passphrase.busy or bool(self.recovery.code)

    def ask_to_write_down(self) -> None:
        """Beneath the code, where it is shown already."""
        self.recovery.ask_to_write_down()

    def _show_code(self, code: str) -> None:
        self.recovery.show_code(code)
        self._pages.setCurrentWidget(self._code_page)
        self.setFocusProxy(self.recovery)
        self.recovery.setFocus()


class FirstStartScreen(_NewKeysScreen):
    """Makes the folder."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, _FIRST, services.door.create_folder)


class RecoverScreen(_NewKeysScreen):
    """Opens the folder by the recovery code, which is spent by that."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(
            services, theme, _RECOVER, lambda words, _name: services.door.recover(words)
        )
