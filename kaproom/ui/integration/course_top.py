"""The line above integration: whose it is, after which session, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kaproom.core.session.live_session import LiveSession
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.integration.course_sessions import CourseSessions
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.theme import Theme


class CourseTop(TopLine):
    """`session_asked` carries the id of the session before or after in the course."""

    session_asked = Signal(str)
    handout_asked = Signal()
    back_asked = Signal()

    def __init__(
        self, theme: Theme, live: LiveSession, course: CourseSessions, client_name: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._course = course
        self.saved = SavedMark(theme)
        self._said = Text("", "ink_soft", BODY)
        self._said.hide()
        started, event = live.state.started, live.state.start_event
        if started is not None and event is not None:
            day = date_text(event.local_day())
            self.add_left(Text(client_name or started.client_label, "ink", LARGE, bold=True))
            words = say(
                "Integration after session {number} · {day}", number=started.number, day=day
            )
            self.add_left(Text(words, "ink_soft", BODY))
        self.add_left(self._said)
        self.add_stretch()
        self.add_right(self.saved)
        self._add_session(-1, "Ctrl+PgUp")
        self._add_session(1, "Ctrl+PgDown")
        handout = self._key(say("Client handout…"), "Alt+H")
        handout.clicked.connect(self.handout_asked)
        back = KeyButton(theme, say("Review"), "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        self.add_right(back)

    def say(self, words: str) -> None:
        """One quiet line; none hides it."""
        self._said.show_text(words)

    def _add_session(self, step: int, chord: str) -> None:
        """The way to the session before or after; none past either end of the course."""
        there = self._course.beside(step)
        if there is not None:
            key = self._key(say("Session {number}", number=there.number), chord)
            key.clicked.connect(lambda: self.session_asked.emit(there.id))

    def _key(self, words: str, chord: str) -> KeyButton:
        hint = chord.replace("PgDown", "PgDn").replace("+", " ")
        key = KeyButton(self._theme, words, hint, focusable=True)
        shortcut = QShortcut(QKeySequence(chord), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(key.click)
        self.add_right(key)
        return key
