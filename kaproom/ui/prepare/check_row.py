"""A line of the sound check, with something that can be ticked as heard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.prepare.sound_words import CheckLine, Shape
from kaproom.ui.theme import Theme


class CheckRow(QFrame):
    """Shows a `CheckLine`; `ticked` by mouse, Space or Enter on its key, where it has one."""

    ticked = Signal()

    def __init__(self, theme: Theme, tick: str = "") -> None:
        super().__init__()
        self._mark = LineMark(theme, Shape.RING, "ink_soft")
        self._words = Text("", "ink", BODY, wrap=True)
        self._detail = Text("", "ink_soft", BODY)
        self._beneath = Text("", "ink_soft", SMALL, wrap=True)
        self.key: KeyButton | None = None
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._beneath)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._mark, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self._detail, 0, top)
        if tick:
            self.key = KeyButton(theme, tick, small=True, focusable=True)
            self.key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.key.clicked.connect(self.ticked)
            row.addWidget(self.key, 0, top)

    @property
    def words(self) -> str:
        """The line in words."""
        return self._words.text()

    @property
    def beneath(self) -> str:
        """What stands beneath it."""
        return self._beneath.text()

    @property
    def detail(self) -> str:
        """What stands to the right of it."""
        return self._detail.text()

    @property
    def shape(self) -> Shape:
        """The shape of its mark."""
        return self._mark.shape

    def show_line(self, line: CheckLine, on: bool = False) -> None:
        """Show this; `on` is whether it is ticked."""
        self._mark.set_shape(line.shape, line.ink)
        if self._words.text() != line.words:
            self._words.setText(line.words)
        self._detail.show_text(line.detail)
        self._beneath.show_text("\n".join(line.beneath))
        self.setAccessibleName(", ".join(filter(None, (line.words, line.detail, *line.beneath))))
        if self.key is not None:
            self.key.set_current(on)
