"""The practice's own figures and words: files left, their rows in the middle, one row right.

What is entered is saved at once and can be taken back. Reached out of a session only: a session
that is running keeps what it began with.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.figures.held_file import HeldFile
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.settings.practice.acts import Act, Acts
from kaproom.ui.settings.practice.row_panel import RowPanel
from kaproom.ui.settings.practice.shown import Shown
from kaproom.ui.theme import Theme

_KEYS_IN_A_ROW = 2
_NOT_IN_USE = say("This is not in use. Enter puts it back as it is shipped.")


class PracticeScreen(QWidget):
    """`back_asked` when the person is done; everything is saved by then."""

    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._user = services.user
        self._theme = theme
        self.shown = Shown(services.data_files, theme, services.user)
        self.files, self.rows = self.shown.files, self.shown.rows
        self.panel = RowPanel(theme, services.casebook.record)
        self.said = Text("", "ink_soft", BODY, wrap=True)
        self._acts = Acts(services.data_files, self.shown, self.panel, self.said)
        self._by_act = {act: do for act, _, _, do in self._acts.all()}
        self._middle = Panel(" ")
        self._back = KeyButton(theme, say("Back"), "Esc", focusable=True)
        self.keys = {act: self._key(words, hint, do) for act, words, hint, do in self._acts.all()}
        self._lay_out()
        self._back.clicked.connect(self.back_asked)
        self.shown.changed.connect(self._show_row)
        self.shown.come_to.connect(self._show_keys)
        self.rows.opened.connect(self._by_act[Act.EDIT])
        self.rows.doubleClicked.connect(lambda _index: self._by_act[Act.EDIT]())
        self.panel.form_opened.connect(self._show_keys)
        self.panel.put_away.connect(self._put_away)
        self.shown.show_anew(self.held.name)

    @property
    def held(self) -> HeldFile:
        """The file that is shown."""
        return self.shown.held

    def take_focus(self) -> None:
        """On the list of files."""
        self.shown.go_to_files()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes out what the list is at."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self._by_act[Act.TAKE_OUT]()
        else:
            super().keyPressEvent(event)

    def _key(self, words: str, hint: str, do: Callable[[], None]) -> KeyButton:
        key = KeyButton(self._theme, words, hint)
        key.clicked.connect(do)
        sequence = hint.replace(" ", "+").replace("⇧", "Shift")
        sequence = sequence.replace("↑", "Up").replace("↓", "Down")
        if "+" in sequence:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        return key

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text(say("Practice", meaning="where one works"), "ink", LARGE, bold=True))
        top.add_left(Text(say("saved as it is entered; the next session has it"), "ink_soft", BODY))
        top.add_stretch()
        top.add_right(self._back)
        left = Panel(say("What the practice goes by"))
        left.body.addWidget(self.files, 1)
        self._middle.body.addWidget(self.rows, 1)
        columns = columns_beside()
        columns.addWidget(left, 5)
        columns.addWidget(self._middle, 8)
        columns.addLayout(self._right(), 7)
        lay_out_screen(self, top, columns)
        self.said.hide()

    def _right(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, key in enumerate(self.keys.values()):
            grid.addWidget(key, place // _KEYS_IN_A_ROW, place % _KEYS_IN_A_ROW)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.panel, 1)
        right.addWidget(self.said)
        right.addLayout(grid)
        return right

    def _show_row(self) -> None:
        held, found, gone = self.held, self.shown.current, self.shown.taken_out
        self._middle.set_title(held.title)
        self._middle.set_detail("" if held.fault else held.state_words(self._user))
        if held.fault:
            self.panel.show_words(
                held.title, held.fault, say("The built-in one is used meanwhile.")
            )
        elif found is not None:
            self.panel.show_row(held, found[1], self._user)
        elif gone is not None:
            self.panel.show_words(gone.title, _NOT_IN_USE)
        else:
            self.panel.show_words(held.title, held.kind.about)
        self._show_keys()

    def _show_keys(self) -> None:
        for act, may in self._acts.possible().items():
            self.keys[act].setEnabled(may)

    def _put_away(self) -> None:
        self._show_row()
        self.shown.go_to_rows()
