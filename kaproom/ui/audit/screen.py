"""The audit trail as a page: who opened, looked at, sent out or removed what, and when.

It shows users, ids and file names, never a client's words or name; whoever wants to know whose a
session is opens it, which is a line of its own.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.stream.audit import AUDIT_STREAM
from kaproom.core.wording import say, say_count
from kaproom.ui.audit.lines import audit_lines
from kaproom.ui.audit.table import AuditTable
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text, user_font
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_ALL = say("Everything")
_EMPTY = say(
    "Nothing has been noted yet. From now on every unlocking, every look at a "
    "session or a chart, every export, backup and removal stands here, and stays."
)


class AuditScreen(QWidget):
    """`session_asked` and `client_asked` carry the id that a line is about."""

    session_asked = Signal(str)
    client_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        record = services.casebook.record
        self._lines = audit_lines(record.read_stream(AUDIT_STREAM, (Store.RECORD,)))
        self.table = AuditTable(theme)
        self.filter = Choice()
        self._count = Text("", "ink_soft", BODY)
        self._empty = Text(_EMPTY, "ink_soft", BODY, wrap=True)
        self._back = KeyButton(theme, say("Back"), "Esc", focusable=True)
        self._fill_filter()
        self._lay_out()
        self.filter.currentIndexChanged.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        self._back.clicked.connect(self.back_asked)
        self._show_chosen()

    def take_focus(self) -> None:
        """On the newest line; Tab goes on to the filter."""
        shown: QWidget = self.table if self._lines else self._back
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_filter(self) -> None:
        self.filter.setFont(user_font(BODY))
        self.filter.setAccessibleName(say("Show only"))
        self.filter.addItem(_ALL)
        self.filter.addItems(sorted({line.what for line in self._lines}))
        self.filter.setMinimumContentsLength(24)

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text(say("Audit trail"), "ink", LARGE, bold=True))
        top.add_left(self._count)
        top.add_stretch()
        top.add_right(self.filter)
        top.add_right(self._back)
        panel = Panel("")
        panel.body.addWidget(self._empty)
        panel.body.addWidget(self.table, 1)
        if not self._lines:
            panel.body.addStretch(1)
        self.filter.setVisible(bool(self._lines))
        self.table.setVisible(bool(self._lines))
        self._empty.setVisible(not self._lines)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        framed = QVBoxLayout()
        framed.setContentsMargins(10, 10, 10, 10)
        framed.addWidget(panel)
        outer.addLayout(framed, 1)

    def _show_chosen(self) -> None:
        every, what = self.filter.currentIndex() == 0, self.filter.currentText()
        shown = [line for line in self._lines if every or line.what == what]
        self.table.show_lines(shown)
        words = say_count(
            "{count:,} line, newest first", "{count:,} lines, newest first", len(shown)
        )
        if not every:
            words = say(
                "{count:,} of {all:,} lines, newest first", count=len(shown), all=len(self._lines)
            )
        self._count.show_text(words if self._lines else "")

    def _open(self, subject: str) -> None:
        for prefix, asked in (
            (session_stream(""), self.session_asked),
            (chart_stream(""), self.client_asked),
        ):
            if subject.startswith(prefix):
                asked.emit(subject.removeprefix(prefix))
