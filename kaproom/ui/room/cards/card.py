"""A card: a frame over the score with a title and a body. It asks nothing that must be answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, Text


class Card(QFrame):
    """`done` says that it wants to be closed.

    `is_question` cards go away as soon as something else is typed. `covers_all` ones take the
    whole window, `is_wide` ones may be as wide and as high as it is. A card with something
    `unfinished` waits beneath another; `closes_when_covered` ones wait neither there nor under the
    cover, and what is unfinished in them goes to the line. `first_field` is what gets the focus,
    None where the line keeps it.
    """

    done = Signal()
    is_question = False
    covers_all = False
    is_wide = False
    closes_when_covered = False

    def __init__(self, title: str, hint: str = say("Esc closes")) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.addWidget(Text(title, "ink", BODY, bold=True), 1)
        self._hint = Text(hint, "ink_soft", SMALL)
        head.addWidget(self._hint)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 14, 18, 16)
        outer.setSpacing(10)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)

    @property
    def first_field(self) -> QWidget | None:
        """The field that gets the focus."""
        return None

    @property
    def unfinished(self) -> str:
        """What is typed in it and not yet entered, as words that can stand in the line."""
        return ""

    def set_hint(self, hint: str) -> None:
        """Say anew, beside the title, which keys are the card's."""
        self._hint.setText(hint)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key was meant for the card."""
        return False

    def refresh(self) -> None:
        """Show the present state; called when the session changed."""
