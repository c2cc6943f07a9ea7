"""The preparation session: one calm page to write on while two people talk.

What is written here is offered in the room where it belongs. Everything can be left empty.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.client.undoing import ChartUndo
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.home.home_lines import today
from kaproom.ui.preparation.consents import ConsentsSection
from kaproom.ui.preparation.kinds import (
    AVOIDED,
    CONCERNS,
    GOALS,
    INTENTION,
    NOTES,
    SITUATION,
    THEMES,
    WISHES,
    agreements,
)
from kaproom.ui.preparation.line_section import LineSection
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme


class PreparationScreen(QWidget):
    """`prepare_asked` and `client_asked` carry the client's id."""

    prepare_asked = Signal(str)
    client_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._theme = theme
        self.desk = ChartDesk(services.casebook, client_id)
        own = [s for s in services.casebook.sessions() if s.client_id == client_id]
        running = any(s.state == "running" for s in own)
        self._number = max((s.number for s in own), default=0) + (0 if running else 1)
        self._changes = ChartUndo(self.desk)
        self._undone = Text("", "ink_soft", BODY)
        self._undone.hide()
        self._state = SavedMark(theme)
        self.consents = ConsentsSection(theme, self.desk)
        kinds = (CONCERNS, SITUATION, NOTES, INTENTION, GOALS, THEMES, agreements(self._number))
        self.lines = {
            kind.code: LineSection(theme, self.desk, kind) for kind in (*kinds, WISHES, AVOIDED)
        }
        self._lay_out()
        self._connect()
        self._show_chart()

    def take_focus(self) -> None:
        """On the first line."""
        self.lines[CONCERNS.code].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        lines = self.lines
        columns = columns_beside()
        left = [lines[k.code] for k in (CONCERNS, SITUATION, NOTES)]
        middle = [lines[k.code] for k in (INTENTION, GOALS, THEMES)]
        agreed = lines["agreements"]
        right = [self.consents, agreed, *(lines[k.code] for k in (WISHES, AVOIDED))]
        for widgets in (left, middle, right):
            panel = Panel("")
            panel.body.addWidget(scrolled_column(widgets, 6))
            columns.addWidget(panel, 1)
        lay_out_screen(self, self._top_line(), columns)

    def _top_line(self) -> TopLine:
        name = name_told_apart(self.desk.casebook, self.desk.client_id)
        now = today(self.desk.casebook)
        day = date_text(now.isoformat(), now)
        top = TopLine()
        top.add_left(Text(name, "ink", LARGE, bold=True))
        what = say(
            "Preparation · {day} · before dosing session {number}", day=day, number=self._number
        )
        top.add_left(Text(what, "ink_soft", BODY))
        top.add_stretch()
        top.add_right(self._undone)
        top.add_right(self._state)
        top.add_right(Text(say("↵ writes · ↑ to what was said"), "ink_soft", BODY))
        for words, hint, asked in (
            (say("Client"), "Alt C", self.client_asked),
            (say("Prepare the day"), "Ctrl ↵", self.prepare_asked),
        ):
            key = KeyButton(self._theme, words, hint, focusable=True)
            key.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            key.clicked.connect(lambda _=False, a=asked: a.emit(self.desk.client_id))
            top.add_right(key)
        back = KeyButton(self._theme, say("Back"), "Esc")
        back.clicked.connect(self.back_asked)
        top.add_right(back)
        return top

    def _connect(self) -> None:
        for keys, do in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Return", lambda: self.prepare_asked.emit(self.desk.client_id)),
            ("Ctrl+Enter", lambda: self.prepare_asked.emit(self.desk.client_id)),
            ("Alt+C", lambda: self.client_asked.emit(self.desk.client_id)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        for section in self.lines.values():
            section.line.undo_asked.connect(self._undo)
        heard = self.desk.casebook.bus.subscribe(self._chart_changed)
        self.destroyed.connect(heard.cancel)

    def _undo(self) -> None:
        self._undone.show_text(self._changes.take_back())

    def _chart_changed(self, change: ChartChanged) -> None:
        if change.client_id == self.desk.client_id:
            self._show_chart()

    def _show_chart(self) -> None:
        chart = self.desk.state
        for section in (*self.lines.values(), self.consents):
            section.show_chart(chart)
        unsaved = self.desk.casebook.unsaved(self.desk.client_id)
        self._state.show_state(bool(unsaved), self.desk.casebook.fault(self.desk.client_id))
