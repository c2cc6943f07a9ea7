"""Prepare: what is to be ready before a client's next session. Every line can be passed over."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from kaproom.core.chart.day_checklist import CourseDay
from kaproom.core.clock import local_time
from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.music.music import MusicSetting
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say
from kaproom.ui.card import Card
from kaproom.ui.client.client_sections import weight_section
from kaproom.ui.client.undoing import ChartUndo
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.home.home_lines import recent_cards, today
from kaproom.ui.prepare.agreements_section import AgreementsSection
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.day_section import DaySection
from kaproom.ui.prepare.inner_sections import IntentionSection, PartsSeen, last_time
from kaproom.ui.prepare.laptop_section import LaptopSection
from kaproom.ui.prepare.last_readings import last_readings
from kaproom.ui.prepare.order_section import OrderSection
from kaproom.ui.prepare.planned_section import planned_section
from kaproom.ui.prepare.section import Section
from kaproom.ui.prepare.sound_section import SoundSection
from kaproom.ui.prepare.today_section import TodaySection
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_WIDE = 1250


@dataclass(frozen=True, slots=True)
class Start:
    """A session to go into the room with."""

    live: LiveSession
    protocol_code: str
    setting: MusicSetting | None


class PrepareScreen(QWidget):
    """`started` carries a Start; `room_asked` and `review_asked` a session's id.

    `music_asked` carries the code of the plan and the file of the setting that are chosen,
    `client_asked` and `preparation_asked` the client's id.
    """

    started = Signal(object)
    room_asked = Signal(str)
    review_asked = Signal(str)
    music_asked = Signal(str, str)
    client_asked = Signal(str)
    preparation_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._services = services
        self._theme = theme
        self.desk = ChartDesk(services.casebook, client_id)
        self._undo = ChartUndo(self.desk)
        own = [s for s in services.casebook.sessions() if s.client_id == client_id]
        self._running = next((s for s in own if s.state == "running"), None)
        self.number = max((s.number for s in own), default=0) + (0 if self._running else 1)
        ended = next((s.id for s in own if s.state != "running"), None)
        self._last = services.casebook.open_session(ended).state if ended else None
        chart = self.desk.state
        self.sections: dict[str, Section] = {}
        self.sound = SoundSection(services, theme, self._running is not None)
        route = chart.order.body.route if chart.order else ""
        self.day = DaySection(services, theme, route, self.sound.listening)
        self.laptop = LaptopSection(services, theme, self._running is not None)
        self._state = SavedMark(theme)
        self._passed_over = Text(say("every line can be passed over"), "ink_soft", BODY)
        self.reason = Text("", "caution", BODY)
        self.reason.hide()
        self._enter_key = KeyButton(
            theme, self._enter_words(), "Ctrl ↵", focusable=True, primary=True
        )
        self._lay_out(own)
        self._connect()
        self._show_chart()
        self._show_music()

    def day_here(self) -> CourseDay:
        """The day that is prepared: that of the session in progress, else today."""
        running = self._running
        day = today(self.desk.casebook)
        if running is not None:
            day = local_time(running.started_utc_us, running.offset_min).date()
        return CourseDay(self.number, day.isoformat())

    def take_focus(self) -> None:
        """On the key that leads on: what is ready needs no more than Enter."""
        self._enter_key.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_room(self) -> None:
        """Begin the session, or go back into the one in progress."""
        if self._running is not None:
            self.room_asked.emit(self._running.id)
            return
        protocol = self.day.protocol.chosen
        if protocol is None:
            self.reason.show_text(say("There is no plan of the day: see resources/protocols."))
            return
        live = self._services.casebook.begin_session(self.desk.client_id, protocol)
        if isinstance(live, Refusal):
            self.reason.show_text(live.reason)
            return
        self.started.emit(Start(live, protocol.code, self.day.setting.chosen))

    def _lay_out(self, own: list[SessionSummary]) -> None:
        columns = columns_beside()
        for widgets in (self._room_column(), self._day_column(), self._inner_column(own)):
            columns.addWidget(_scrolling(widgets), 1)
        lay_out_screen(self, self._top_line(), columns)

    def _top_line(self) -> TopLine:
        client = self.desk.state.client
        planned = client.planned_sessions if client else 0
        back = KeyButton(self._theme, say("Home"), "Esc", focusable=True)
        back.clicked.connect(self.back_asked)
        top = TopLine()
        label = name_told_apart(self._services.casebook, self.desk.client_id)
        top.add_left(Text(label, "ink", LARGE, bold=True))
        words = say(
            "Dosing session {number} of {count} · before the room",
            number=self.number,
            count=planned,
        )
        if self._running:
            words = say(
                "Dosing session {number} of {count} · in progress",
                number=self.number,
                count=planned,
            )
        top.add_left(Text(words, "ink_soft", BODY))
        top.add_stretch()
        top.add_right(self.reason)
        top.add_right(self._state)
        top.add_right(self._passed_over)
        for words, hint, asked in (
            (say("Client"), "Alt C", self.client_asked),
            (say("Preparation"), "Alt P", self.preparation_asked),
        ):
            key = KeyButton(self._theme, words, hint, focusable=True)
            key.clicked.connect(lambda _=False, a=asked: a.emit(self.desk.client_id))
            top.add_right(key)
        top.add_right(back)
        top.add_right(self._enter_key)
        return top

    def _room_column(self) -> list[QWidget]:
        items = self._services.said.day_checklist()
        today = TodaySection(self._theme, self.desk, items, self.day_here)
        self.sections["today"] = today
        return [self.sound, self.laptop, today]

    def _day_column(self) -> list[QWidget]:
        order = OrderSection(self._theme, self.desk)
        weight = weight_section(self._theme, self.desk)
        self.sections |= {"order": order, "weight": weight}
        readings = last_readings(self._last) if self._last else None
        return [order, weight, *([readings] if readings else []), self.day]

    def _inner_column(self, own: list[SessionSummary]) -> list[QWidget]:
        intention = IntentionSection(self._theme, self.desk)
        agreements = AgreementsSection(self._theme, self.desk, self.day_here)
        plan = planned_section(self._theme, self.desk, self.number)
        self.sections |= {"intention": intention, "agreements": agreements, "plan": plan}
        self.parts = PartsSeen(self._theme, self.desk)
        last = last_time(self._theme, self._last) if self._last else None
        told = [last] if last else []
        return [intention, agreements, *told, self.parts, plan, *self._past(own)]

    def _past(self, own: list[SessionSummary]) -> list[QWidget]:
        cards = recent_cards(self._services.casebook, own)
        if not cards:
            return []
        widgets: list[QWidget] = [Heading(say("Sessions so far"))]
        for card in cards:
            button = Card(
                self._theme,
                card.title.split(" · ")[-1],
                card.detail,
                say("review", meaning="where a card leads"),
            )
            button.clicked.connect(lambda _=False, c=card: self.review_asked.emit(c.subject_id))
            widgets.append(button)
        return widgets

    def _connect(self) -> None:
        self._enter_key.clicked.connect(self.enter_room)
        self.day.music_asked.connect(self.music_asked)
        for keys, do in (
            ("Ctrl+M", self.day.ask_for_music),
            ("Alt+C", lambda: self.client_asked.emit(self.desk.client_id)),
            ("Alt+P", lambda: self.preparation_asked.emit(self.desk.client_id)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self.enter_room)
        for group in (self.day.protocol.group, self.day.setting.group):
            group.idToggled.connect(self._show_music)
        heard = self._services.casebook.bus.subscribe(self._chart_changed)
        self.destroyed.connect(heard.cancel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the keys need the room more than the words beside them."""
        super().resizeEvent(event)
        self._passed_over.setVisible(self.width() >= _WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc first ends what sounds; only then does it lead back. Ctrl+Z takes an entry back."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.reason.show_text(self._undo.take_back())
            return
        if event.key() == Qt.Key.Key_Escape and self.sound.stop_listening():
            self.sound.look_again()
            return
        super().keyPressEvent(event)

    def _show_music(self) -> None:
        protocol = self.day.protocol.chosen
        self.sound.show_music(self.day.setting.chosen, protocol.minutes if protocol else None)

    def _chart_changed(self, change: ChartChanged) -> None:
        if change.client_id == self.desk.client_id:
            self._show_chart()

    def _show_chart(self) -> None:
        chart = self.desk.state
        for shown in (*self.sections.values(), self.day, self.parts):
            shown.show_chart(chart)
        unsaved = self.desk.casebook.unsaved(self.desk.client_id)
        self._state.show_state(bool(unsaved), self.desk.casebook.fault(self.desk.client_id))

    def _enter_words(self) -> str:
        return say("Enter the room again") if self._running else say("Enter the room")


def _scrolling(widgets: list[QWidget]) -> Panel:
    panel = Panel("")
    panel.body.addWidget(scrolled_column(widgets, 6))
    return panel
