"""The list of keys, from the one table they are read from."""

from itertools import groupby

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import key_names
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.paper.keys_page import send_keys
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.place_choice import PlaceChoice
from kaproom.ui.room.keys import GROUP_TITLES, KEY_LIST, REHEARSAL_KEY_LIST, KeyGroup, Line
from kaproom.ui.theme import Theme

_COLUMNS = (
    (KeyGroup.LINE,),
    (KeyGroup.MUSIC, KeyGroup.REHEARSAL),
    (KeyGroup.OBSERVED, KeyGroup.ROOM),
)
_BETWEEN, _BESIDE = 18, 12


class KeyCard(Card):
    """All keys, in columns by what they are for; Ctrl+P brings them to one page of paper."""

    is_wide = True

    def __init__(self, theme: Theme, with_rehearsal: bool) -> None:
        hint = say("Ctrl P prints · Ctrl / or Esc closes · typing goes on")
        super().__init__(say("Keys"), hint)
        self.places = PlaceChoice(theme, lambda place: send_keys(place).words)
        lines = KEY_LIST + (REHEARSAL_KEY_LIST if with_rehearsal else ())
        groups = {name: list(found) for name, found in groupby(lines, lambda line: line.group)}
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        margins = self.contentsMargins()
        self._whole_px = margins.left() + margins.right() - _BETWEEN
        for names in _COLUMNS:
            shown = [(n, groups[n]) for n in names if n in groups]
            wide = _width([line for _, found in shown for line in found])
            row.addLayout(_column(shown), wide)
            self._whole_px += _BETWEEN + wide
        self.body.addLayout(row)
        self.body.addWidget(self.places)
        self.body.addStretch(1)

    def take_key(self, event: QKeyEvent) -> bool:
        """What the choice of a place takes."""
        return self.places.take_key(event)

    def sizeHint(self) -> QSize:
        """Wide enough for every line to stay one, where the window has that much."""
        layout = self.layout()
        inside = QMargins() if layout is None else layout.contentsMargins()
        width = self._whole_px + inside.left() + inside.right()
        return QSize(width, super().sizeHint().height())


def _width(lines: list[Line]) -> int:
    metrics = QFontMetrics(user_font(SMALL))
    keys = max(metrics.horizontalAdvance(key_names(line.keys)) for line in lines)
    return keys + _BESIDE + max(metrics.horizontalAdvance(line.words) for line in lines) + 4


def _column(groups: list[tuple[KeyGroup, list[Line]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(_BESIDE)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    at = 0
    for group, lines in groups:
        if at:
            grid.setRowMinimumHeight(at, QFontMetrics(user_font(SMALL)).height() // 2)
            at += 1
        grid.addWidget(Text(GROUP_TITLES[group], "ink_soft", BODY), at, 0, 1, 2)
        for line in lines:
            at += 1
            grid.addWidget(Text(key_names(line.keys), "accent", SMALL), at, 0, top)
            grid.addWidget(Text(line.words, "ink_faint", SMALL, wrap=True), at, 1)
        at += 1
    grid.setRowStretch(at, 1)
    return grid
