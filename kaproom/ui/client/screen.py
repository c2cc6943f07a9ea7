"""The client's page: who, what was assessed and ordered, the sessions; the way to all that follows.

Every line can be passed over, and nothing here keeps a session from beginning.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say
from kaproom.ui.client.assessment_section import AssessmentSection
from kaproom.ui.client.client_sections import client_sections
from kaproom.ui.client.orders_section import OrdersSection
from kaproom.ui.client.sessions_list import SessionsList
from kaproom.ui.client.trail_section import TrailSection
from kaproom.ui.client.undoing import ChartUndo
from kaproom.ui.client.who_section import WhoSection
from kaproom.ui.client_plan.plan_panel import PlanPanel
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, ElidedText
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.section import Section
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_NAME_PX = 420
_BENEATH_PX = 12
"""Between the plan and the next heading, as beneath the sections."""


class ClientScreen(QWidget):
    """Signals carry the client's id; those of a session carry the session's.

    `comparison_asked` carries the ids of sessions.
    """

    prepare_asked = Signal(str)
    preparation_asked = Signal(str)
    measures_asked = Signal(str)
    parts_asked = Signal(str)
    room_asked = Signal(str)
    review_asked = Signal(str)
    integration_asked = Signal(str)
    comparison_asked = Signal(list)
    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services = services
        self._theme = theme
        self.client_id = client_id
        self.desk = ChartDesk(services.casebook, client_id)
        self._undo = ChartUndo(self.desk)
        self._own = [s for s in services.casebook.sessions() if s.client_id == client_id]
        self.who = WhoSection(theme, self.desk)
        self.assessment = AssessmentSection(services, theme, self.desk)
        self.orders = OrdersSection(theme, self.desk)
        self.trail = TrailSection(theme, self.desk)
        self.sessions = SessionsList(theme, self._own)
        self.sections: dict[str, Section] = {
            section.title_text.lower(): section
            for section in (
                self.who,
                *client_sections(theme, self.desk),
                self.assessment,
                self.orders,
            )
        }
        self._name = ElidedText("", "ink", LARGE, bold=True)
        self._course = ElidedText("", "ink_soft", BODY)
        self.said = ElidedText("", "ink_soft", BODY)
        self.said.hide()
        self._saved = SavedMark(theme)
        self._saved.keep_whole()
        self._prepare_key = KeyButton(
            theme, say("Prepare the day"), "Ctrl ↵", focusable=True, primary=True
        )
        self._lay_out()
        self._connect()
        self._show_chart()

    def take_focus(self) -> None:
        """On the key that leads on."""
        self._prepare_key.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """Take back what was written last on this page, and say what it was."""
        self.said.show_text(self._undo.take_back())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z, where no field and no list has it for itself, takes the last entry back."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = [s for s in self.sections.values() if s not in (self.assessment, self.orders)]
        columns = columns_beside()
        for widgets in (left, [self.assessment, self.orders], self._course_column()):
            panel = Panel("")
            panel.body.addWidget(scrolled_column(widgets, 6))
            columns.addWidget(panel, 1)
        lay_out_screen(self, self._top_line(), columns)

    def _course_column(self) -> list[QWidget]:
        """What lies along the course: the plan comes first, then sessions and the trail."""
        plan = PlanPanel(self._services, self._theme, self.client_id)
        plan.stand_inside()
        plan.setContentsMargins(0, 0, 0, _BENEATH_PX)
        return [plan, self.sessions, self.trail]

    def _top_line(self) -> TopLine:
        top = TopLine()
        top.add_left(self._name)
        top.add_left(self._course)
        top.add_stretch()
        top.add_right(self.said)
        top.add_right(self._saved)
        for words, hint, asked in (
            (say("Preparation"), "Alt P", self.preparation_asked),
            (say("Measures"), "Alt U", self.measures_asked),
            (say("Parts"), "Alt R", self.parts_asked),
        ):
            key = KeyButton(self._theme, words, hint, focusable=True)
            key.clicked.connect(lambda _=False, asked=asked: asked.emit(self.client_id))
            top.add_right(key)
            self._on(hint.replace(" ", "+"), key.click)
        back = KeyButton(self._theme, say("Home"), "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        self._prepare_key.clicked.connect(lambda: self.prepare_asked.emit(self.client_id))
        top.add_right(back)
        top.add_right(self._prepare_key)
        return top

    def _connect(self) -> None:
        self.sessions.review_asked.connect(self.review_asked)
        self.sessions.integration_asked.connect(self.integration_asked)
        self.sessions.room_asked.connect(self.room_asked)
        self.sessions.comparison_asked.connect(self.comparison_asked)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._on(keys, self._prepare_key.click)
        self._on("Alt+I", self._ask_for_integration)
        self._on("Alt+C", self._ask_for_comparison)
        heard = self._services.casebook.bus.subscribe(self._chart_changed)
        self.destroyed.connect(heard.cancel)

    def _on(self, keys: str, does: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(does)

    def _ask_for_integration(self) -> None:
        """Of the session that ended last."""
        ended: SessionSummary | None = next((s for s in self._own if s.state != "running"), None)
        if ended is None:
            self.said.show_text(say("Integration follows a session; there is none yet."))
        else:
            self.integration_asked.emit(ended.id)

    def _ask_for_comparison(self) -> None:
        if not self._own:
            self.said.show_text(
                say("Sessions are compared once there are some; there is none yet.")
            )
        self.sessions.compare()

    def _chart_changed(self, change: ChartChanged) -> None:
        if change.client_id == self.client_id:
            self._show_chart()

    def _show_name(self, label: str) -> None:
        """What tells this client from another is not cut while there is any room for it."""
        self._name.setText(label)
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), _NAME_PX))

    def _show_chart(self) -> None:
        chart = self.desk.state
        for section in self.sections.values():
            section.show_chart(chart)
        self.trail.show_chart(chart)
        self._show_name(name_told_apart(self.desk.casebook, self.client_id))
        planned = chart.client.planned_sessions if chart.client else 0
        self._course.setText(
            say("{count} of {planned} sessions", count=len(self._own), planned=planned)
        )
        unsaved = self.desk.casebook.unsaved(self.client_id)
        self._saved.show_state(bool(unsaved), self.desk.casebook.fault(self.client_id))
