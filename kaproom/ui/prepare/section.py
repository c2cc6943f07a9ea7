"""A section of Prepare: a title with its key, what is written, and the form that writes more."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.event import Body
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import SUBJECT, Field, FormFault
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.theme import Theme

_CORRECTS = say("What it says now is kept in the trail.")

Values = dict[str, str]
Read = Callable[[Values], Body]


class Section(QWidget):
    """`body` holds what is shown.

    `read` turns the form's values into an entry, or raises FormFault.
    """

    def __init__(
        self,
        theme: Theme,
        desk: ChartDesk,
        title: str,
        key: tuple[str, str],
        fields: tuple[Field, ...],
        read: Read,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.title_text = title
        self._read = read
        words, chord = key
        self._key = KeyButton(theme, words, chord.replace("+", " "), focusable=True)
        self._key.setAccessibleName(f"{title}: {words}")
        self._key.clicked.connect(self.open_form)
        self.form = InlineForm(theme, fields, say("Write it down"))
        self.form.entered.connect(self._entered)
        self.form.cancelled.connect(self._back_to_key)
        head = QHBoxLayout()
        head.addWidget(Heading(title), 1)
        head.addWidget(self._key)
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.form)
        column.addLayout(self.body)
        # A draft fits a form of the same fields, whatever language its title is in.
        kept_as = "+".join(field.name for field in fields)
        self.draft = FormDraft(self.form, desk.casebook.record, f"{desk.client_id}/{kept_as}")
        shortcut = QShortcut(QKeySequence(chord), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.open_form)

    def open_form(self) -> None:
        """Show the form."""
        self.form.open_with(self.values())

    def values(self) -> Values:
        """What the form begins with."""
        return {}

    def correct(self, entry_id: str, values: Values) -> None:
        """Show the form with what an entry says, to be put right."""
        self.form.open_with({**values, SUBJECT: entry_id})
        self.form.say(_CORRECTS)

    def show_chart(self, chart: ChartState) -> None:
        """Show what the chart says; each section knows its own."""
        raise NotImplementedError

    def _entered(self, values: Values) -> None:
        try:
            body = self._read(values)
        except FormFault as fault:
            self.form.refuse(fault.reason, fault.field)
            return
        about = self.form.subject
        reason = self.desk.correct(about, body) if about else self.desk.write(body)
        if reason:
            self.form.refuse(reason)
            return
        self.form.put_away()
        self._back_to_key()

    def _back_to_key(self) -> None:
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)


class ListSection(Section):
    """A section of entries of one kind. `lines_of` reads them off the chart.

    `values_of` puts an entry back into the form, where its entries can be corrected in place.
    """

    def __init__(
        self,
        theme: Theme,
        desk: ChartDesk,
        title: str,
        key: tuple[str, str],
        fields: tuple[Field, ...],
        read: Read,
        lines_of: Callable[[ChartDesk], Sequence[Line]],
        empty: str,
        values_of: Callable[[Body], Values] | None = None,
    ) -> None:
        super().__init__(theme, desk, title, key, fields, read)
        self._values_of = values_of
        self._lines_of = lines_of
        self.rows = EntryRows(theme)
        self.rows.taken_back.connect(desk.withdraw)
        self.rows.corrected.connect(self._correct)
        self._empty = Text(empty, "ink_soft", BODY, wrap=True)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.rows)

    def show_chart(self, chart: ChartState) -> None:
        """Show the entries that stand."""
        lines = self._lines_of(self.desk)
        if self._values_of is not None:
            lines = [replace(line, corrects=True) for line in lines]
        self._empty.setVisible(not lines)
        self.rows.show_lines(lines)

    def _correct(self, entry_id: str) -> None:
        entry = self.desk.state.ledger.entries.get(entry_id)
        if entry is not None and self._values_of is not None:
            self.correct(entry_id, self._values_of(entry.body))
