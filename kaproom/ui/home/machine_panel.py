"""This machine: plain facts, what is being composed, damaged data files; the way to rehearse."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.card import Card
from kaproom.ui.controls.bars import ProgressLine
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.services import Fact, Rendering, Services
from kaproom.ui.theme import Theme

_MARKS = {
    True: (Shape.DOT, "good"),
    False: (Shape.DIAMOND, "caution"),
    None: (Shape.RING, "ink_soft"),
}
_MOST_BESIDE = 18
"""Letters of a detail beside a fact; a longer one would squeeze it in a narrow window."""


class MachinePanel(Panel):
    """`rehearse_asked` when someone new wants to try."""

    rehearse_asked = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(say("This machine"))
        self._services = services
        self._theme = theme
        self._shown: tuple[Fact, ...] | None = None
        self._faults_shown: tuple[str, ...] | None = None
        self._facts, facts = _column()
        self._faults, faults = _column()
        self._composing = Composing(theme)
        self.back_up = KeyButton(theme, say("Back up now"), focusable=True)
        self.back_up.clicked.connect(self._back_up)
        self.rehearse = Card(theme, say("Rehearse"), say("Three hours in six minutes"), say("Open"))
        self.rehearse.clicked.connect(self.rehearse_asked)
        new_here = say(
            "Rehearse a session with a simulated client. Nothing of it touches your records."
        )
        self.body.addWidget(facts)
        self.body.addWidget(self.back_up)
        self.body.addWidget(self._composing)
        self.body.addWidget(faults)
        self.body.addSpacing(14)
        self.body.addWidget(Heading(say("New here?")))
        self.body.addWidget(Text(new_here, "ink_soft", BODY, wrap=True))
        self.body.addWidget(self.rehearse)
        self.body.addStretch(1)

    def look_again(self) -> None:
        """Ask the program anew, and redraw what has changed."""
        facts = self._services.facts()
        if facts != self._shown:
            self._shown = facts
            clear(self._facts)
            for fact in facts:
                shape, ink = _MARKS[fact.good]
                mark = LineMark(self._theme, shape, ink)
                row = _row(fact, mark)
                row.setAccessibleName(f"{fact.text} {fact.detail}".strip())
                self._facts.addWidget(row)
        faults = self._services.data_faults()
        if faults != self._faults_shown:
            self._faults_shown = faults
            clear(self._faults)
            for fault in faults:
                mark = LineMark(self._theme, Shape.DIAMOND, "caution")
                self._faults.addWidget(Row(fault, mark))
        self._composing.show_rendering(self._services.music_rendering())
        backups = self._services.backups.state()
        self.back_up.setVisible(bool(backups.targets))
        self.back_up.setEnabled(not backups.under_way)

    def _back_up(self) -> None:
        self._services.backups.back_up()
        self.look_again()


class Composing(QWidget):
    """How far the app's own music is; hidden when all of it is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Text("", "ink_soft", SMALL, wrap=True)
        self._line = ProgressLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._line)
        self.hide()

    @property
    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def show_rendering(self, rendering: Rendering | None) -> None:
        """Show this far."""
        self.setVisible(rendering is not None)
        if rendering is not None:
            words = say(
                "Music is being composed · {ready} of {total} tracks ready",
                ready=rendering.ready,
                total=rendering.total,
            )
            self._words.setText(words)
            self._line.show_share(rendering.done)


def _row(fact: Fact, mark: LineMark) -> Row:
    """A fact with its detail beside it, or beneath where beside it would squeeze the words."""
    if len(fact.detail) <= _MOST_BESIDE:
        return Row(fact.text, mark, fact.detail)
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(fact.text, "ink", BODY, wrap=True))
    column.addWidget(Text(fact.detail, "ink_soft", SMALL, wrap=True))
    return Row(words, mark)


def _column() -> tuple[QVBoxLayout, QWidget]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column, holder
