"""A line of a list: something narrow left, words, something quiet right, an edge beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kaproom.ui.controls.text import BODY, Text


class Row(QFrame):
    """`left` and `words` are widgets or text; `right` is text."""

    def __init__(self, words: QWidget | str, left: QWidget | str = "", right: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        if left:
            lead = Text(left, "ink_faint", BODY) if isinstance(left, str) else left
            row.addWidget(lead, 0, top)
        body = Text(words, "ink", BODY, wrap=True) if isinstance(words, str) else words
        row.addWidget(body, 1)
        self.right = Text(right, "ink_soft", BODY)
        row.addWidget(self.right, 0, top)
        if not right:
            self.right.hide()
