"""The emergency sheet: one page over the whole window, from the clinical record alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.emergency_facts import Section

_LEFT = ("Who", "Given", "Allergies", "Medicines")
_PLAIN, _BIG = BODY * 1.15, BODY * 1.4


class EmergencySheet(Card):
    """Left: who, what was given, what matters; right: readings, what was seen, whom to call."""

    covers_all = True
    closes_when_covered = True

    def __init__(self, sections: tuple[Section, ...], title: str) -> None:
        super().__init__(title, "F12 or Esc closes")
        self.setObjectName("emergency")
        columns = QHBoxLayout()
        columns.setSpacing(44)
        left, right = QVBoxLayout(), QVBoxLayout()
        for section in sections:
            column = left if section.title in _LEFT else right
            column.addLayout(_section(section))
        for column in (left, right):
            column.setSpacing(14)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns, 1)


def _section(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Text(section.title, "accent", _PLAIN, bold=True), 0, 0, 1, 2)
    for row, (words, beside) in enumerate(section.lines, start=1):
        scale = _BIG if section.title in ("Who", "Given") and row == 1 else _PLAIN
        grid.addWidget(Text(words, "ink", scale, wrap=True), row, 0)
        right = Text(beside, "ink", _PLAIN)
        right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, row, 1)
    return grid
