"""Home: who comes today, which clients there are, how this machine is. No psychotherapy content."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kaproom.core.course.client_names import names_told_apart
from kaproom.core.day_words import long_day
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.home.clients_table import ClientsTable
from kaproom.ui.home.due_sources import DueCard, DueSource, due_sources
from kaproom.ui.home.due_watch import DueWatch
from kaproom.ui.home.home_lines import (
    DayCard,
    Next,
    client_line,
    clients_in_order,
    newest_cards,
    running_cards,
)
from kaproom.ui.home.machine_panel import MachinePanel
from kaproom.ui.home.new_client import NewClientForm
from kaproom.ui.home.today_panel import TodayPanel
from kaproom.ui.home.visit_cards import visit_cards
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

PRACTICE = say("Practice: nothing here is about a real client")
_LOOK_AGAIN_MS = 1000
_SEARCH_WIDTH = 300
_EMPTY = say(
    "No clients yet. Ctrl N takes the first one on: initials are enough, the rest can follow "
    "whenever there is time."
)
_EMPTY_PRACTICE = say("Rehearsals bring their own invented clients; they appear here.")


class HomeScreen(QWidget):
    """`room_asked` and `review_asked` carry a session's id, `due_asked` a Due; else a client's.

    `sources` are where it learns what is due, all there are unless told.
    """

    client_asked = Signal(str)
    prepare_asked = Signal(str)
    preparation_asked = Signal(str)
    integration_asked = Signal(str)
    room_asked = Signal(str)
    review_asked = Signal(str)
    due_asked = Signal(object)
    search_asked = Signal()
    settings_asked = Signal()
    music_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, sources: tuple[DueSource, ...] | None = None
    ) -> None:
        super().__init__()
        self._services = services
        self._date = Text("", "ink_soft", BODY)
        self.practice_mark = Text(PRACTICE, "accent", BODY)
        self.today = TodayPanel(theme)
        self.machine = MachinePanel(services, theme)
        self.table = ClientsTable(theme)
        self.new_client = NewClientForm(theme)
        self.new_client_key = KeyButton(theme, say("New client"), "Ctrl N", focusable=True)
        self._empty = Text("", "ink_soft", BODY, wrap=True)
        self.search_key = KeyButton(
            theme, say("Search clients and entries…"), "Ctrl K", focusable=True
        )
        self.search_key.setMinimumWidth(_SEARCH_WIDTH)
        self.settings_key = KeyButton(theme, say("Settings"), "Ctrl ,", focusable=True)
        self.music_key = KeyButton(theme, say("Music"), "Ctrl M", focusable=True)
        self._lock_key = KeyButton(theme, say("Lock"), "Ctrl L", focusable=True)
        self.due = DueWatch(services, sources or due_sources(services), self._show_due, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.machine.look_again)
        self._lay_out()
        self._connect()
        if not services.practice:
            self.new_client.keep_in(services.casebook)

    def look_again(self) -> None:
        """Read everything anew; call it whenever Home is come back to."""
        casebook, practice = self._services.casebook, self._services.practice
        now = casebook.now().local()
        self._date.setText(long_day(now))
        clients = clients_in_order(casebook)
        self.today.show_day(
            running_cards(casebook),
            visit_cards(casebook),
            newest_cards(casebook),
            practice,
            bool(clients),
        )
        self.table.show_clients(
            list(clients), lambda client_id: client_line(casebook, client_id, clients[client_id])
        )
        self.due.look(list(clients))
        self.table.setVisible(bool(clients))
        self._empty.show_text("" if clients else _EMPTY_PRACTICE if practice else _EMPTY)
        self.new_client_key.setVisible(not practice)
        self.practice_mark.setVisible(practice)
        self._lock_key.setVisible(not practice)
        self.machine.look_again()

    def take_focus(self) -> None:
        """Put the focus where the day begins."""
        cards = self.today.cards()
        target: QWidget = cards[0] if cards else self.machine.rehearse
        if self.table.isVisibleTo(self) and (not cards or not cards[0].isVisibleTo(self)):
            target = self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Facts change while Home is looked at."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """And need no watching while it is not."""
        self._timer.stop()
        self.due.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text("kaproom", "ink", LARGE, bold=True))
        top.add_left(self._date)
        top.add_left(self.practice_mark)
        top.add_stretch()
        top.add_right(self.search_key)
        top.add_right(self.music_key)
        top.add_right(self.settings_key)
        top.add_right(self._lock_key)
        clients = Panel("")
        head = QHBoxLayout()
        head.addWidget(Heading(say("Clients")), 1)
        head.addWidget(self.new_client_key)
        clients.body.addLayout(head)
        clients.body.addWidget(self.new_client)
        clients.body.addWidget(self._empty)
        clients.body.addWidget(self.table, 10)
        clients.body.addStretch(1)
        columns = columns_beside()
        columns.addWidget(self.today, 36)
        columns.addWidget(clients, 38)
        columns.addWidget(self.machine, 24)
        lay_out_screen(self, top, columns)

    def _connect(self) -> None:
        self.today.chosen.connect(self._go)
        self.today.due_chosen.connect(self._do_due)
        self.table.opened.connect(self.client_asked)
        self.search_key.clicked.connect(self.search_asked)
        self.machine.rehearse_asked.connect(self._services.start_rehearsal)
        self.new_client_key.clicked.connect(self._ask_for_client)
        self.new_client.added.connect(self._client_added)
        self.new_client.left.connect(self.new_client_key.setFocus)
        self.settings_key.clicked.connect(self.settings_asked)
        self.music_key.clicked.connect(self.music_asked)
        self._lock_key.clicked.connect(self.lock_asked)
        chords = (
            ("Ctrl+N", self._ask_for_client),
            ("Ctrl+,", self.settings_asked.emit),
            ("Ctrl+M", self.music_asked.emit),
            ("Ctrl+K", self.search_asked.emit),
        )
        for keys, do in chords:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _go(self, card: DayCard) -> None:
        signals = {
            Next.RESUME: self.room_asked,
            Next.PREPARE: self.prepare_asked,
            Next.PREPARATION: self.preparation_asked,
            Next.INTEGRATION: self.integration_asked,
            Next.REVIEW: self.review_asked,
        }
        signals[card.next].emit(card.subject_id)

    def _show_due(self, cards: list[DueCard]) -> None:
        """What is due; and by now every chart was looked at, so that names cost nothing."""
        self.today.show_due(cards)
        self.table.rows.name(names_told_apart(self._services.casebook))

    def _do_due(self, card: DueCard) -> None:
        if card.due is None:
            self._services.backups.back_up()
        elif card.source is None or card.source.act is None:
            self.due_asked.emit(card.due)
            return
        else:
            card.source.act(self._services, card.due)
        self.look_again()

    def _ask_for_client(self) -> None:
        if not self._services.practice:
            self.new_client.open_for(self._services.casebook)

    def _client_added(self, client_id: str) -> None:
        self.look_again()
        self.table.choose(client_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
