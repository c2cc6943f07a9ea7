"""One entry being corrected: its words, where it has any, and its time beside the one it had."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.clock import MINUTE_MS
from kaproom.core.events.event import Body
from kaproom.core.room.correcting import editable_text
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.entry_words import entry_words
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.typed_in import LONGEST_LINE
from kaproom.ui.theme import Theme

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_NUDGES = (
    ("−5 min", "PgDn", Qt.Key.Key_PageDown, -5),
    ("−1 min", "↓", Qt.Key.Key_Down, -1),
    ("+1 min", "↑", Qt.Key.Key_Up, 1),
    ("+5 min", "PgUp", Qt.Key.Key_PageUp, 5),
)


class CorrectFields(QWidget):
    """`settled` asks for the correction by pointer, `changed` tells that something is different."""

    settled = Signal()
    changed = Signal()

    def __init__(
        self, theme: Theme, entry: Entry[Body], now_ms: Callable[[], int], take_key: KeyTaker
    ) -> None:
        super().__init__()
        self._now_ms = now_ms
        self._was_ms = self.at_ms = entry.at_ms
        self._was = editable_text(entry.body)
        self.field: CardField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        reads = say("It reads: {words}", words=entry_words(entry.body))
        column.addWidget(Text(reads, "ink_soft", BODY, wrap=True))
        if self._was is not None:
            self.field = CardField(say("The entry as it should read"), "", take_key)
            self.field.setMaxLength(max(LONGEST_LINE, len(self._was)))
            self.field.setText(self._was)
            self._put = self.field.text()
            self.field.textChanged.connect(lambda _text: self.changed.emit())
            column.addWidget(self.field)
        else:
            column.addWidget(Text(say("Only its time is corrected here."), "ink_soft", SMALL))
        self._times = Text("", "ink", BODY)
        column.addWidget(self._times)
        column.addLayout(self._nudge_row(theme))
        self._show_times()

    @property
    def text(self) -> str | None:
        """The words as they should read; None where they were left as they are."""
        if self.field is None or self.field.text() == self._put:
            return None
        return self.field.text()

    @property
    def are_changed(self) -> bool:
        """Whether words or time are other than they were."""
        return self.text is not None or self.at_ms != self._was_ms

    @property
    def times(self) -> str:
        """Both times, as they are shown."""
        return self._times.text()

    def nudge(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Move the time by a key; answers whether it was one of these."""
        minutes = next((m for _, _, k, m in _NUDGES if k == key), None)
        if minutes is not None and modifiers == _NONE:
            self._move_to(self.at_ms + minutes * MINUTE_MS)
            return True
        if key == Qt.Key.Key_N and modifiers == _CTRL:
            self._move_to(self._now_ms())
            return True
        return False

    def _nudge_row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for label, hint, key, _ in _NUDGES:
            button = KeyButton(theme, label, hint)
            button.clicked.connect(lambda _checked=False, k=key: self.nudge(k, _NONE))
            row.addWidget(button)
        now = KeyButton(theme, say("Now"), "Ctrl N")
        now.clicked.connect(lambda: self.nudge(Qt.Key.Key_N, _CTRL))
        settle = KeyButton(theme, say("Correct"), "Enter")
        settle.clicked.connect(self.settled)
        row.addWidget(now)
        row.addWidget(settle)
        return row

    def _move_to(self, at_ms: int) -> None:
        self.at_ms = min(max(at_ms, 0), self._now_ms())
        self._show_times()
        self.changed.emit()

    def _show_times(self) -> None:
        was = session_clock_text(self._was_ms, seconds=True)
        if self.at_ms == self._was_ms:
            self._times.setText(say("at {time}", time=was))
        else:
            now = session_clock_text(self.at_ms, seconds=True)
            self._times.setText(say("at {time} · was {before}", time=now, before=was))
