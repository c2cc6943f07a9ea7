"""Comparison: two to six sessions of a course on one axis, and their music looked back on.

It shows what was, side by side. It says nothing of better or worse, and of no cause.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kaproom.core.clock import local_time
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.review.comparison import (
    FEWEST,
    FIRST_DOSE,
    MOST,
    START,
    Alignment,
    Compared,
    alignments,
)
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say, say_count
from kaproom.ui.comparison.moments import MomentsPanel
from kaproom.ui.comparison.music_page import MusicPage
from kaproom.ui.comparison.plot import ComparisonPlot
from kaproom.ui.comparison.reading_sessions import ComparedSessions
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, SMALL, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.note_list import TIME_KEYS
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_KEYS = say(
    "← → 10 s · Shift ← → 1 min · Ctrl + · - · 0 nearer, farther, all · Alt A what they are laid "
    "upon · Alt V over each other or apart"
)
_ZOOM_KEYS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0})
_TOO_FEW = say("Two sessions at least: take another one in first.")
_TOO_MANY = say("Six sessions at most: take one out first.")
_ONE = say(
    "This course has one session so far. With a second one, they can be seen side by side here; "
    "its music is under Alt M."
)


class ComparisonScreen(QWidget):
    """`moment_asked` carries a session's id and session time; `back_asked` when one is done."""

    moment_asked = Signal(str, int)
    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, client_id: str, session_ids: Sequence[str]
    ) -> None:
        super().__init__()
        self._services, self._theme, self.client_id = services, theme, client_id
        casebook = services.casebook
        self._reading = ComparedSessions(casebook, client_id)
        self._all = self._reading.all()
        self._chosen = [s.id for s in self._all if s.id in session_ids][:MOST]
        self._alignment = FIRST_DOSE
        self._overlaid = True
        self.plot = ComparisonPlot(theme)
        self.moments = MomentsPanel(theme, casebook.now().local().date())
        self.music = MusicPage(theme)
        self.said = Text("", "caution", SMALL, wrap=True)
        self.said.hide()
        self.laid = Text("", "ink_soft", BODY)
        self._toggles = self._make_toggles()
        self._align_key = KeyButton(theme, "", "Alt A", focusable=True)
        self._view_key = KeyButton(theme, "", "Alt V", focusable=True)
        self._music_key = KeyButton(theme, say("Music"), "Alt M", focusable=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.look_again()

    @property
    def alignment(self) -> Alignment:
        """What the sessions are laid upon."""
        return self._alignment

    @property
    def overlaid(self) -> bool:
        """Whether they stand over each other, not each by itself."""
        return self._overlaid

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the sessions compared, by number."""
        return tuple(self._chosen)

    @property
    def music_shown(self) -> bool:
        """Whether the music is shown, not the curves."""
        return self._stack.currentWidget() is self.music

    def take_focus(self) -> None:
        """On the axis, or in the music's list."""
        if self.music_shown:
            self.music.take_focus()
        else:
            self.plot.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self) -> None:
        """Show the sessions chosen."""
        sessions = self._sessions()
        known = alignments(sessions)
        if self._alignment not in known:
            self._alignment = START
        self.plot.show_sessions(sessions, self._alignment, self._overlaid)
        self.moments.show_sessions(sessions, self.plot.placed, self._alignment)
        self.music.show_sessions(sessions)
        self._name_keys()

    def show_music(self, shown: bool) -> None:
        """The music, or the curves again."""
        self._stack.setCurrentWidget(self.music if shown else self._curves)
        self._music_key.set_current(shown)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the axis work from every part of the screen but the music."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        zooms = key in _ZOOM_KEYS and modifiers & Qt.KeyboardModifier.ControlModifier
        along = (key in TIME_KEYS or zooms) and not modifiers & Qt.KeyboardModifier.AltModifier
        if along and not self.music_shown and not self.plot.hasFocus():
            self.plot.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self.plot, event)
            return
        super().keyPressEvent(event)

    def _sessions(self) -> tuple[Compared, ...]:
        return tuple(self._reading.read(session_id) for session_id in self._chosen)

    def _make_toggles(self) -> dict[str, KeyButton]:
        keys: dict[str, KeyButton] = {}
        today = self._services.casebook.now().local().date()
        for place, session in enumerate(self._all, 1):
            hint = f"Alt {place}" if place <= 9 else ""
            day = _day(session, today)
            told_by_key = bool(hint) and place == session.number
            key = KeyButton(
                self._theme,
                day if told_by_key else say("No. {number} · {day}", number=session.number, day=day),
                hint,
                focusable=True,
                small=True,
                name=say("Session {number}, {day}", number=session.number, day=day),
            )
            key.clicked.connect(lambda _=False, i=session.id: self._toggle(i))
            keys[session.id] = key
        return keys

    def _lay_out(self) -> None:
        top = TopLine()
        name = name_told_apart(self._services.casebook, self.client_id)
        top.add_left(Text(name, "ink", LARGE, bold=True))
        top.add_left(self.laid)
        top.add_stretch()
        back = KeyButton(self._theme, say("Back"), "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        for key in (self._align_key, self._view_key, self._music_key, back):
            top.add_right(key)
        self._curves = self._make_curves()
        self._stack.addWidget(self._curves)
        self._stack.addWidget(self.music)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 10, 10, 10)
        inner.setSpacing(8)
        inner.addLayout(self._choice())
        inner.addWidget(self.said)
        inner.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addLayout(inner, 1)

    def _choice(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(say("Sessions · Alt and digit"), "ink_soft", SMALL))
        for key in self._toggles.values():
            row.addWidget(key)
        row.addStretch(1)
        return row

    def _make_curves(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.plot)
        drawn = Panel("")
        drawn.body.addWidget(area, 1)
        drawn.body.addWidget(Text(_KEYS, "ink_soft", SMALL, wrap=True))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(drawn, 70)
        row.addWidget(self.moments, 30)
        return holder

    def _connect(self) -> None:
        self.plot.moved.connect(self.moments.show_at)
        self.moments.moment_asked.connect(self.moment_asked)
        self.music.moment_asked.connect(self.moment_asked)
        self._align_key.clicked.connect(lambda: self._align(1))
        self._view_key.clicked.connect(self._switch_view)
        self._music_key.clicked.connect(lambda: self.show_music(not self.music_shown))
        for keys, do in (
            ("Alt+A", lambda: self._align(1)),
            ("Alt+Shift+A", lambda: self._align(-1)),
            ("Alt+V", self._switch_view),
            ("Alt+M", lambda: self.show_music(not self.music_shown)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        for place, session_id in enumerate([s.id for s in self._all][:9], 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
            shortcut.activated.connect(lambda i=session_id: self._toggle(i))

    def _align(self, steps: int) -> None:
        known = alignments(self._sessions())
        at = known.index(self._alignment) + steps
        self._alignment = known[at % len(known)]
        self.look_again()

    def _switch_view(self) -> None:
        self._overlaid = not self._overlaid
        self.look_again()

    def _toggle(self, session_id: str) -> None:
        taken = session_id in self._chosen
        if taken and len(self._chosen) <= FEWEST:
            self.said.show_text(_TOO_FEW)
            return
        if not taken and len(self._chosen) >= MOST:
            self.said.show_text(_TOO_MANY)
            return
        self.said.show_text("")
        kept = {*self._chosen} ^ {session_id}
        self._chosen = [s.id for s in self._all if s.id in kept]
        self.look_again()

    def _name_keys(self) -> None:
        count = len(self._chosen)
        self.laid.setText(
            say_count(
                "{count} session · zero {where}",
                "{count} sessions · zero {where}",
                count,
                where=self._alignment.words,
            )
        )
        self._align_key.set_label(_begun(self._alignment.words))
        self._view_key.set_label(say("Over each other") if self._overlaid else say("Apart"))
        for session_id, key in self._toggles.items():
            key.set_current(session_id in self._chosen)
        if len(self._all) < FEWEST:
            self.said.set_ink("ink_soft")
            self.said.show_text(_ONE)


def _day(session: SessionSummary, today: date) -> str:
    began = local_time(session.started_utc_us, session.offset_min).date()
    return date_text(began.isoformat(), today)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
