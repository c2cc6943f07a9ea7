"""The observation keys, one press each; what lasts is marked while it is on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from kaproom.core.session.palette import SLOTS, Palette
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.room.keys import Gesture
from kaproom.ui.theme import Theme

_COLUMNS = 3


class ObservedPanel(Panel):
    """`observed` tells the slot of a key, `pressed` of those that open a card."""

    observed = Signal(int)
    pressed = Signal(Gesture)

    def __init__(self, theme: Theme, palette: Palette) -> None:
        super().__init__(say("Observed · one key"), "", quiet=True)
        self._keys: dict[str, KeyButton] = {}
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, slot in enumerate(SLOTS):
            item = palette.at(slot)
            if item is None:
                continue
            key = KeyButton(theme, item.label, f"F{slot}")
            key.clicked.connect(lambda _checked=False, s=slot: self.observed.emit(s))
            self._keys[item.code] = key
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
        dose = KeyButton(theme, say("Dose…"), "Ctrl G")
        dose.clicked.connect(lambda: self.pressed.emit(Gesture.DOSE))
        grid.addWidget(dose, len(SLOTS) // _COLUMNS, len(SLOTS) % _COLUMNS)
        adverse = KeyButton(theme, say("Adverse event…"), "Ctrl Shift A")
        adverse.clicked.connect(lambda: self.pressed.emit(Gesture.ADVERSE))
        grid.addWidget(adverse, len(SLOTS) // _COLUMNS + 1, 0, 1, 2)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def key(self, code: str) -> KeyButton:
        """The key of an observation code."""
        return self._keys[code]

    def show_observed(self, state: SessionState) -> None:
        """Mark what is on; the top line has it in words."""
        on = {o.body.code for o in state.lasting_now()}
        for code, key in self._keys.items():
            key.set_current(code in on)
