"""Thin lines beneath the top line: what the record says, damaged files, a rehearsal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kaproom.core.wording import say, say_count
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import BODY, ElidedText
from kaproom.ui.services import Rehearsal
from kaproom.ui.theme import Theme

SPEEDS = (0.0, 1.0, 5.0, 10.0, 30.0, 60.0, 120.0)


class FaultStrip(QFrame):
    """The loudest quiet mark there is: the record cannot write, or only just, and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("fault")
        self._words = ElidedText("", "ink", BODY, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.addWidget(MarkShape(theme, Shape.DIAMOND, "caution", 16))
        row.addWidget(self._words, 1)
        self.hide()

    def show_fault(self, fault: str, waiting: int, notice: str = "") -> None:
        """Say why nothing is saved, or what is to be known although all is; else go away."""
        text = notice
        if fault:
            text = say_count(
                "NOT SAVED. {fault}. {count} entry is kept in memory until it can be written.",
                "NOT SAVED. {fault}. {count} entries are kept in memory until it can be written.",
                waiting,
                fault=fault.rstrip("."),
            )
        self.setVisible(bool(text))
        if text and self._words.text() != text:
            self._words.setText(text)
            self._words.setToolTip(text)
            self.setAccessibleName(text)


class RecoveredStrip(QFrame):
    """What was recovered after a crash, once; gone by the next key."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setObjectName("recovered")
        self.words = words
        text = ElidedText(words, "ink", BODY)
        text.setToolTip(words)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.addWidget(MarkShape(theme, Shape.DOT, "ink_soft", 12))
        row.addWidget(text, 1)
        if not words:
            self.hide()


class FilesStrip(QFrame):
    """Damaged data files by name, one line, put away by a key."""

    def __init__(self, theme: Theme, faults: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("files")
        first = faults[0] if faults else ""
        if len(faults) > 1:
            first = say("{fault} (and {count} more)", fault=first, count=len(faults) - 1)
        words = ElidedText(first, "ink_soft", BODY)
        words.setToolTip("\n".join(faults))
        put_away = KeyButton(theme, say("Put away"), "Esc")
        put_away.setMaximumWidth(150)
        put_away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.addWidget(MarkShape(theme, Shape.DIAMOND, "ink_soft", 12))
        row.addWidget(words, 1)
        row.addWidget(put_away)
        if not faults:
            self.hide()


class RehearsalStrip(QFrame):
    """That this is a rehearsal, how fast it runs, and who leads."""

    take_over = Signal()
    slower = Signal()
    faster = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rehearsal")
        self._words = ElidedText("", "ink_soft", BODY)
        self._take_over = KeyButton(theme, say("Take over"), "Ctrl T")
        self._slower = KeyButton(theme, say("Slower"), "Ctrl ,")
        self._faster = KeyButton(theme, say("Faster"), "Ctrl .")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(8)
        row.addWidget(MarkShape(theme, Shape.RING, "ink_soft", 12))
        row.addWidget(self._words, 1)
        for key, signal, width in (
            (self._slower, self.slower, 140),
            (self._faster, self.faster, 140),
            (self._take_over, self.take_over, 240),
        ):
            key.setMaximumWidth(width)
            key.clicked.connect(signal)
            row.addWidget(key)

    @property
    def speed_keys_shown(self) -> bool:
        """Whether the pace can be changed here."""
        return not self._faster.isHidden()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Render the rehearsal as it goes."""
        pace = say("held still") if rehearsal.speed == 0 else f"×{rehearsal.speed:g}"
        who = say("your hands") if rehearsal.taken_over else say("the script's hands")
        text = " · ".join((say("Rehearsal"), rehearsal.title, pace, who))
        if self._words.text() != text:
            self._words.setText(text)
        self._take_over.set_label(say("Give back") if rehearsal.taken_over else say("Take over"))
        self._take_over.set_current(rehearsal.taken_over)
        self._slower.setVisible(not rehearsal.speed_fixed)
        self._faster.setVisible(not rehearsal.speed_fixed)


def next_speed(speed: float, faster: bool) -> float:
    """The next step up or down from a speed."""
    if faster:
        return next((s for s in SPEEDS if s > speed), SPEEDS[-1])
    return next((s for s in reversed(SPEEDS) if s < speed), SPEEDS[0])
