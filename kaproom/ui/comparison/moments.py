"""What is at the cursor in each compared session, in words; Enter leads to that moment."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kaproom.core.review.comparison import Alignment, Compared
from kaproom.core.wording import say
from kaproom.ui.comparison.compared_words import (
    at_words,
    heading_words,
    missing_words,
    phases_words,
)
from kaproom.ui.comparison.looks import LOOKS, LookSample, SessionLook
from kaproom.ui.comparison.strip_brush import Placed
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_KEYS = say("Tab to a session · ↑ ↓ from one to the next · ↵ to its moment in review")


class SessionMoment(QWidget):
    """One session at the cursor; `opened` by Enter or a double click, `focused` by Tab."""

    spoken_role = Role.ListItem

    opened = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, compared: Compared, look: SessionLook, today: date) -> None:
        super().__init__()
        self._theme = theme
        self.compared = compared
        self._heading = heading_words(compared, today)
        self._words = Text("", "ink_faint", SMALL, wrap=True)
        # Of all sessions at once they would light the room; the bars in the picture have them too.
        self._phases = Text(phases_words(compared), "ink_faint", SMALL, wrap=True)
        self._phases.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(LookSample(theme, look))
        head.addWidget(Text(self._heading, "ink", BODY, wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._phases)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def words(self) -> str:
        """What is said of the cursor."""
        return self._words.text()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Say these."""
        words = " · ".join(lines)
        if words != self._words.text():
            self._words.setText(words)
            name = say(
                "Session {heading}, {look}: {words}",
                heading=self._heading,
                look=self._look.words,
                words=words,
            )
            self.setAccessibleName(name)
            self.setAccessibleDescription(phases_words(self.compared))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it; up and down lead to the next one."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Enter."""
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it."""
        self._phases.setVisible(bool(self._phases.text()))
        self.focused.emit()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        self._phases.hide()
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame where it has the focus, else a line beneath."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setBrush(self._theme.raised)
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
        else:
            painter.setPen(QPen(self._theme.line, 1))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


class MomentsPanel(Panel):
    """`moment_asked` carries a session's id and session time."""

    moment_asked = Signal(str, int)

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(say("At the cursor"))
        self._theme, self._today = theme, today
        self._shown: tuple[SessionMoment, ...] = ()
        self._placed: dict[str, Placed] = {}
        self._from_zero_ms = 0
        self._area: QScrollArea | None = None
        self._holder = QVBoxLayout()
        self.body.addLayout(self._holder, 1)
        self.body.addWidget(Text(_KEYS, "ink_soft", SMALL, wrap=True))

    @property
    def moments(self) -> tuple[SessionMoment, ...]:
        """The sessions shown."""
        return self._shown

    def show_sessions(
        self, sessions: Sequence[Compared], placed: Sequence[Placed], alignment: Alignment
    ) -> None:
        """Show these; one that cannot be laid upon this zero says why."""
        self._placed = {each.compared.session_id: each for each in placed}
        if [m.compared for m in self._shown] != list(sessions):
            self._build(sessions)
        for moment in self._shown:
            if moment.compared.session_id not in self._placed:
                moment.show_lines((say("not drawn: {why}", why=missing_words(alignment)),))
        self.show_at(self._from_zero_ms)

    def show_at(self, from_zero_ms: int) -> None:
        """Say what is there in each."""
        self._from_zero_ms = from_zero_ms
        for moment in self._shown:
            placed = self._placed.get(moment.compared.session_id)
            if placed is not None:
                moment.show_lines(at_words(placed, from_zero_ms))

    def _build(self, sessions: Sequence[Compared]) -> None:
        if self._area is not None:
            self._holder.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._shown = tuple(
            SessionMoment(self._theme, s, look, self._today)
            for s, look in zip(sessions, LOOKS, strict=False)
        )
        self._area = scrolled_column(self._shown, 2)
        for moment in self._shown:
            moment.opened.connect(lambda m=moment: self._open(m))
            moment.focused.connect(lambda m=moment: self._keep_in_sight(m))
        self._holder.addWidget(self._area)

    def _keep_in_sight(self, moment: SessionMoment) -> None:
        if self._area is not None:
            self._area.ensureWidgetVisible(moment, 0, 0)

    def _open(self, moment: SessionMoment) -> None:
        placed = self._placed.get(moment.compared.session_id)
        at_ms = 0 if placed is None else placed.zero_ms + self._from_zero_ms
        self.moment_asked.emit(moment.compared.session_id, max(0, at_ms))
