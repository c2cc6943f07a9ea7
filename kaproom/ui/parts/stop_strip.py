"""The strip beneath the map: after session 1 · 2 · 3 · now. It chooses a moment, nothing more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.parts.parts_desk import Stop
from kaproom.ui.theme import Theme

_MOST_SHOWN = 10


class StopStrip(QWidget):
    """`stopped` carries the stop that was chosen; there is nothing to see with only one."""

    stopped = Signal(object)

    def __init__(self, theme: Theme, stops: Sequence[Stop]) -> None:
        super().__init__()
        self._stops = tuple(stops)
        self._at = len(self._stops) - 1
        self._keys: list[KeyButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Text(say("after session"), "ink_soft", SMALL))
        # A long course shows its newest sessions; the keys reach all of them.
        for index, stop in list(enumerate(self._stops))[-_MOST_SHOWN:]:
            key = KeyButton(
                theme, stop.label, small=True, name=say("After session {label}", label=stop.label)
            )
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda _checked=False, at=index: self._go(at))
            row.addWidget(key)
            self._keys.append(key)
        row.addStretch(1)
        self._mark()
        if len(self._stops) < 2:
            self.hide()

    @property
    def stop(self) -> Stop:
        """The stop chosen."""
        return self._stops[self._at]

    def step(self, by: int) -> None:
        """One further back, or forward again."""
        self._go(min(max(self._at + by, 0), len(self._stops) - 1))

    def _go(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._mark()
            self.stopped.emit(self.stop)

    def _mark(self) -> None:
        hidden = len(self._stops) - len(self._keys)
        for number, key in enumerate(self._keys):
            key.set_current(number + hidden == self._at)
