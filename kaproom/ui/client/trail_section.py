"""What was corrected or taken back on this chart, opened by a key; it can only be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.wording import say
from kaproom.ui.client.trail_lines import TrailLine, trail_lines
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.theme import Theme

_KEY = "Alt+T"


class TrailSection(QWidget):
    """Says how much there is, and shows it when asked."""

    def __init__(self, theme: Theme, desk: ChartDesk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[TrailLine, ...] = ()
        self._open = False
        self._key = KeyButton(theme, say("Show"), "Alt T", focusable=True)
        self._key.clicked.connect(self.turn)
        self._count = Text("", "ink_soft", BODY, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Heading(say("Trail")), 1)
        head.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addLayout(self._rows)
        shortcut = QShortcut(QKeySequence(_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.turn)

    @property
    def lines(self) -> tuple[TrailLine, ...]:
        """What is shown; nothing while it is closed."""
        return self._lines if self._open else ()

    def turn(self) -> None:
        """Show the lines, or put them away."""
        self._open = not self._open
        self._key.set_label(say("Put away") if self._open else say("Show"))
        self._lay_out()

    def show_chart(self, chart: ChartState) -> None:
        """Take in what changed."""
        self._lines = trail_lines(chart, today(self._desk.casebook))
        many = len(self._lines)
        none = say("Nothing was corrected or taken back.")
        self._count.show_text(say("{count} corrected or taken back", count=many) if many else none)
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._rows)
        for line in self.lines:
            self._rows.addWidget(_row(line))


def _row(line: TrailLine) -> QWidget:
    row = QWidget()
    row.setAccessibleName(f"{line.said}, {line.became}")
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(Text(line.said, "ink", BODY, wrap=True))
    column.addWidget(Text(line.became, "ink_soft", SMALL, wrap=True))
    return row
