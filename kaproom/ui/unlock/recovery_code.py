"""The recovery code, shown once, and the check that it was written down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import LARGE, Text, user_font
from kaproom.ui.focus_order import bring_into_sight
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.pieces import titled

_ROW = 4
_WHAT = say(
    "If the passphrase is ever lost, this code opens the record in its place. Write it down and "
    "keep it where you keep your keys. It is shown this once; it is not stored anywhere."
)


class RecoveryCode(QWidget):
    """`written_down` once the last group has been typed from the paper."""

    written_down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.code = ""
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(26)
        self._groups.setVerticalSpacing(12)
        self.field = QLineEdit()
        self.field.setFont(user_font(LARGE))
        self.field.setAccessibleName(say("The last group of the code"))
        self.field.setMaximumWidth(220)
        self._message = Text("", "caution", wrap=True)
        self._message.hide()
        go_on = KeyButton(theme, say("It is written down"), "↵", focusable=True)
        go_on.clicked.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(_WHAT, "ink", wrap=True))
        column.addSpacing(12)
        column.addLayout(self._groups)
        column.addSpacing(16)
        titled(column, say("Type the last group from your paper"), self.field)
        column.addWidget(self._message)
        column.addSpacing(6)
        column.addWidget(go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.field)

    @property
    def message(self) -> str:
        """What is said beneath the field."""
        return self._message.text()

    def show_code(self, code: str) -> None:
        """Show the code in its groups."""
        self.code = code
        for place, group in enumerate(code.split("-")):
            self._groups.addWidget(_group_label(place, group), place // _ROW, place % _ROW)

    def ask_to_write_down(self) -> None:
        """Say that it has to be written down before anything else, where there is a code."""
        if self.code:
            self._message.show_text(
                say(
                    "Write the code down first and type its last group here: it is not shown again."
                )
            )
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self._message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter checks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._check()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        if _plain(self.field.text()) == _plain(self.code.split("-")[-1]):
            self._forget()
            self.written_down.emit()
            return
        self._message.show_text(
            say("That is not the last group. Look at your paper, not at the screen.")
        )
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _forget(self) -> None:
        self.code = ""
        self._message.show_text("")
        self.field.clear()
        clear(self._groups)


def _group_label(place: int, group: str) -> QLabel:
    label = Text(group, "accent")
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(user_font().pointSizeF() * 1.9)
    label.setFont(font)
    spoken = say("Group {number}: {letters}", number=place + 1, letters=" ".join(group))
    label.setAccessibleName(spoken)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def _plain(text: str) -> str:
    """As the paper may read: the code uses no I, L or O, so these are 1 and 0."""
    kept = "".join(c for c in text.upper() if c.isalnum())
    return kept.translate(str.maketrans("OIL", "011"))
