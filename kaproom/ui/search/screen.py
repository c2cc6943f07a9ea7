"""Search: typed words, and what holds them, newest first. The notes come in by a key of their own.

Home shows no psychotherapy content, and so does this screen until the notes are asked for; what
comes out of them is marked so. It keeps no words that were searched for.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from kaproom.core.events.event import Store
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text, user_font
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.search.hit_lines import MOST, HitLine, find
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_HINT = say('words, "a phrase", a day such as 2026-12-12')
_TEACH = say(
    "Clients, orders, medicines, adverse events, planned visits and whatever else stands in the "
    "record. ↑ ↓ choose, Enter opens the moment or the client."
)
_SHORT = say("Type at least two letters.")
_NOTHING = say("Nothing in the record holds these words. Alt N looks in the notes too.")
_NOTHING_AT_ALL = say("Nothing in the record or the notes holds these words.")
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchScreen(QWidget):
    """`moment_asked` carries a session's id and a session time, `client_asked` a client's id."""

    client_asked = Signal(str)
    moment_asked = Signal(str, int)
    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, words: str = "", in_notes: bool = False
    ) -> None:
        super().__init__()
        self._services = services
        self._hits: tuple[HitLine, ...] = ()
        self._noted: set[bool] = set()
        self.in_notes = in_notes
        self.field = QLineEdit(words)
        self.field.setFont(user_font(LARGE))
        self.field.setPlaceholderText(_HINT)
        self.field.setAccessibleName(say("Words to search for"))
        self.field.installEventFilter(self)
        self.notes_key = KeyButton(theme, say("Also in the notes"), "Alt N", focusable=True)
        self.notes_key.set_current(in_notes)
        self._back = KeyButton(theme, say("Home"), "Esc", focusable=True)
        self.said = Text("", "ink_soft", BODY, wrap=True)
        self.list = NoteList(theme, say("What was found"), framed=True)
        self._lay_out()
        self._connect()
        self._look()

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.field.text()

    def take_focus(self) -> None:
        """Where words are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, arrows choose among the hits and Enter opens one."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.chosen())
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text(say("Search"), "ink", LARGE, bold=True))
        top.add_stretch()
        top.add_right(self.notes_key)
        top.add_right(self._back)
        panel = Panel("")
        panel.body.addWidget(self.field)
        panel.body.addWidget(self.said)
        panel.body.addWidget(self.list, 1)
        panel.body.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 10, 10, 10)
        inner.addWidget(panel, 1)
        outer.addLayout(inner, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._look())
        self.list.went_to.connect(self._open)
        self.notes_key.clicked.connect(self._toggle_notes)
        self._back.clicked.connect(self.back_asked)
        shortcut = QShortcut(QKeySequence("Alt+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._toggle_notes)

    def _toggle_notes(self) -> None:
        self.in_notes = not self.in_notes
        self.notes_key.set_current(self.in_notes)
        self._look()

    def _look(self) -> None:
        words = self.words.strip()
        self._hits, said = self._found(words)
        self.said.show_text(said)
        self.list.setVisible(bool(self._hits))
        self.list.show_lines(
            [NoteLine(str(place), hit.lead, hit.text) for place, hit in enumerate(self._hits)]
        )
        self.list.choose("0")

    def _found(self, words: str) -> tuple[tuple[HitLine, ...], str]:
        if not words:
            return (), _TEACH
        if len(words) == 1 and words.isascii():
            return (), _SHORT
        self._note_it()
        try:
            hits = find(self._services.casebook, words, self.in_notes)
        except EnvironmentFault as fault:
            return (), str(fault)
        if not hits:
            return (), _NOTHING_AT_ALL if self.in_notes else _NOTHING
        return hits, say("The newest {count} are shown.", count=MOST) if len(hits) == MOST else ""

    def _note_it(self) -> None:
        """That it was searched, once for each reach, never for what."""
        if self.in_notes not in self._noted:
            self._noted.add(self.in_notes)
            stores = tuple(Store) if self.in_notes else (Store.RECORD,)
            self._services.note(AuditAction.VIEWED, " ".join(s.value for s in stores), "search")

    def _open(self, place: str) -> None:
        if not place:
            return
        hit = self._hits[int(place)]
        if hit.session_id:
            self.moment_asked.emit(hit.session_id, hit.at_ms)
        else:
            self.client_asked.emit(hit.client_id)
