"""A client's sessions as cards: Enter looks back on one, the key beside it leads to integration.

The key beside the title lays them side by side; of a single session it leads to its music.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.clock import local_time
from kaproom.core.review.comparison import FEWEST, MOST
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.card import Card
from kaproom.ui.client.chart_words import joined
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme

_MINUTE_US = 60_000_000


class SessionsList(QWidget):
    """`review_asked` and `integration_asked` carry a session's id, `room_asked` a running one's.

    `comparison_asked` carries the ids of the newest sessions, at most six.
    """

    comparison_asked = Signal(list)
    review_asked = Signal(str)
    integration_asked = Signal(str)
    room_asked = Signal(str)

    def __init__(self, theme: Theme, sessions: Sequence[SessionSummary]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        self._newest = [session.id for session in sessions[:MOST]]
        words = say("Compare") if len(sessions) >= FEWEST else say("Music")
        self.compare_key = KeyButton(theme, words, "Alt C", focusable=True)
        self.compare_key.clicked.connect(self.compare)
        column.addLayout(self._head())
        if not sessions:
            none = say("None yet. Prepare leads to the first.")
            column.addWidget(Text(none, "ink_soft", BODY, wrap=True))
        for session in sessions:
            column.addWidget(self._row(theme, session))

    def compare(self) -> None:
        """Ask for the newest sessions side by side."""
        if self._newest:
            self.comparison_asked.emit(self._newest)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Heading(say("Sessions")), 1)
        head.addWidget(self.compare_key)
        self.compare_key.setVisible(bool(self._newest))
        return head

    def _row(self, theme: Theme, session: SessionSummary) -> QWidget:
        running = session.state == "running"
        card = Card(
            theme,
            say("Session {number}", number=session.number),
            joined(_day_text(session), _length_text(session)),
            say("Enter again") if running else say("Review"),
            bright=running,
        )
        asked = self.room_asked if running else self.review_asked
        card.clicked.connect(lambda: asked.emit(session.id))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(card, 1)
        if not running:
            key = KeyButton(
                theme,
                say("Integration"),
                focusable=True,
                name=say("Integration of session {number}", number=session.number),
            )
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda: self.integration_asked.emit(session.id))
            line.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def _day_text(session: SessionSummary) -> str:
    at = local_time(session.started_utc_us, session.offset_min)
    return date_text(at.date().isoformat())


def _length_text(session: SessionSummary) -> str:
    if session.ended_utc_us is None:
        return say("in progress")
    minutes = (session.ended_utc_us - session.started_utc_us) // _MINUTE_US
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes >= 60 else f"{minutes} min"
