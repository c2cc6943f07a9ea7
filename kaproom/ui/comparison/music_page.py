"""Music afterwards: the pieces of all compared sessions, and which came after which.

Left the list; right, for the pair chosen, each time it came and what was noted after it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kaproom.core.review.comparison import Compared
from kaproom.core.review.music_afterwards import WITHIN_MIN, Pair, pairs
from kaproom.core.wording import say
from kaproom.ui.comparison.music_lines import after_lines, heard_lines, pair_lines, place_of
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.theme import Theme

_NO_PAIR = say("No track came after another in these sessions.")
_LIST_KEYS = say("↑ ↓ chooses · ↵ to its moment in review")
_PAIR_KEYS = say("↑ ↓ chooses · Tab to the next list")
_MINUTES_KEY = "Alt+W"


class _Rows(NoteList):
    """A list whose rows tell where the hand is."""

    chose = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.selectionModel().currentChanged.connect(lambda *_: self.chose.emit(self.chosen()))


class MusicPage(QWidget):
    """`moment_asked` carries a session's id and session time."""

    moment_asked = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sessions: tuple[Compared, ...] = ()
        self._pairs: tuple[Pair, ...] = ()
        self._within = 1
        self.heard, self.pairs = (
            _Rows(theme, say("Tracks")),
            _Rows(theme, say("What came after what")),
        )
        self.after = _Rows(theme, say("Noted after it began"))
        self._noted = Panel(say("Noted after it began"))
        self._none = Text(_NO_PAIR, "ink_soft", BODY, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_panel(say("What was on when"), (self.heard,), _LIST_KEYS), 34)
        row.addWidget(_panel(say("What came after what"), (self._none, self.pairs), _PAIR_KEYS), 32)
        self._noted.body.addWidget(self.after, 1)
        keys = say("In the order of time, nothing more · Alt W minutes · ↵ to its moment in review")
        self._noted.body.addWidget(Text(keys, "ink_soft", SMALL, wrap=True))
        row.addWidget(self._noted, 34)
        self.pairs.chose.connect(lambda _: self._show_after())
        for rows in (self.heard, self.after):
            rows.went_to.connect(self._ask)
        QShortcut(QKeySequence(_MINUTES_KEY), self).activated.connect(self._next_minutes)

    @property
    def minutes(self) -> int:
        """How long after a piece began is listed."""
        return WITHIN_MIN[self._within]

    def show_sessions(self, sessions: Sequence[Compared]) -> None:
        """Show the music of these."""
        self._sessions = tuple(sessions)
        self._pairs = pairs(self._sessions)
        self.heard.show_lines(heard_lines(self._sessions))
        self.pairs.show_lines(pair_lines(self._pairs))
        self.pairs.setVisible(bool(self._pairs))
        self._none.setVisible(not self._pairs)
        self._noted.setVisible(bool(self._pairs))
        if self._pairs:
            self.pairs.choose("0")
        self._show_after()

    def take_focus(self) -> None:
        """In the list of pairs, else in that of the pieces."""
        rows = self.pairs if self._pairs else self.heard
        rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_after(self) -> None:
        chosen = self.pairs.chosen()
        self._noted.set_title(
            say("Noted within {minutes} min after it began", minutes=self.minutes)
        )
        lines: list[NoteLine] = []
        if chosen and self._pairs:
            lines = after_lines(self._pairs[int(chosen)], self._sessions, self.minutes)
        self.after.show_lines(lines)
        self.after.scrollToTop()

    def _next_minutes(self) -> None:
        self._within = (self._within + 1) % len(WITHIN_MIN)
        self._show_after()

    def _ask(self, row_id: str) -> None:
        place = place_of(row_id)
        if place is not None:
            self.moment_asked.emit(*place)


def _panel(title: str, widgets: Sequence[QWidget], keys: str) -> Panel:
    panel = Panel(title)
    for widget in widgets:
        panel.body.addWidget(widget, 1 if isinstance(widget, NoteList) else 0)
    panel.body.addStretch(0)
    panel.body.addWidget(Text(keys, "ink_soft", SMALL, wrap=True))
    return panel
