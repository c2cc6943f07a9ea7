"""A section of integration: a title with its key, a form beneath it, lines beneath that.

What is typed is kept every second, and is there again after a lock, a crash or another screen.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.events.event import Body
from kaproom.core.typed_values import read_date
from kaproom.core.wording import say
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.rows import TickRows
from kaproom.ui.theme import Theme

Values = dict[str, str]
Read = Callable[[Values], tuple[Body, ...]]
Choices = tuple[tuple[str, str], ...]
_BY_LENGTH = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class SectionKey:
    """A section's title, the words on its key, and the chord."""

    title: str
    words: str
    chord: str


class WritingSection(QWidget):
    """`read` turns a form's values into the entries to write, or raises FormFault.

    `chord` is bound by the screen, which brings the section to the front first.
    """

    def __init__(
        self,
        theme: Theme,
        desk: IntegrationDesk,
        key: SectionKey,
        fields: tuple[Field, ...],
        read: Read,
        empty: str,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.chord = key.chord
        self._came_from = ""
        self._all_forms: list[InlineForm] = []
        self.key = KeyButton(theme, key.words, key.chord.replace("+", " "), focusable=True)
        self.key.setAccessibleName(f"{key.title}: {key.words}")
        self.key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.key.clicked.connect(self.open_form)
        self.rows = TickRows(theme)
        self.rows.taken_back.connect(lambda key: desk.withdraw(*self.entries_of(key)))
        self.empty = Text(empty, "ink_soft", BODY, wrap=True)
        self.forms = QVBoxLayout()
        self.forms.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        self.form = self.add_form("", fields, read, say("Write it down"))
        head = QHBoxLayout()
        head.addWidget(Heading(key.title, wrap=True), 1)
        head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.forms)
        column.addLayout(self.body)

    def add_form(self, name: str, fields: tuple[Field, ...], read: Read, action: str) -> InlineForm:
        """One more form of this section, with a draft of its own."""
        form = InlineForm(self.theme, fields, action)
        # Before its draft: what is opened without a parent is a window of its own.
        form.setParent(self)
        for choice in form.findChildren(Choice):
            # Their words may be long: they are cut, and the column keeps its width.
            choice.setSizeAdjustPolicy(_BY_LENGTH)
            choice.setMinimumContentsLength(_LEAST_LETTERS)
        form.entered.connect(lambda values: self._entered(form, read, values))
        form.cancelled.connect(self.back_to_where_it_was)
        place = "/".join(filter(None, (self.desk.session_id, self.chord, name)))
        FormDraft(form, self.desk.casebook.record, f"{self.desk.client_id}/{place}")
        self.forms.addWidget(form)
        self._all_forms.append(form)
        return form

    @property
    def is_writing(self) -> bool:
        """Whether a form of it is open."""
        return any(form.is_open for form in self._all_forms)

    def open_form(self) -> None:
        """Show the form that the section's key asks for."""
        self.open_from("", self.form, self.values())

    def open_from(self, key: str, form: InlineForm, values: Values) -> None:
        """Show a form; afterwards the focus goes back to the line it was asked for at."""
        self._came_from = key
        form.open_with(values)

    def values(self) -> Values:
        """What the form begins with."""
        return {}

    def entries_of(self, key: str) -> tuple[str, ...]:
        """The entries that go when a line is taken back."""
        return (key,)

    def show_chart(self) -> None:
        """Show what the chart says; each section knows its own."""
        raise NotImplementedError

    def back_to_where_it_was(self) -> None:
        """The focus on the line, or on the key."""
        if self._came_from:
            self.rows.focus_line(self._came_from)
        else:
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self, form: InlineForm, read: Read, values: Values) -> None:
        try:
            bodies = read(values)
        except FormFault as fault:
            form.refuse(fault.reason, fault.field)
            return
        reason = self.desk.write(*bodies)
        if reason:
            form.refuse(reason)
            return
        form.put_away()
        self.back_to_where_it_was()


def refill(form: InlineForm, name: str, choices: Choices) -> None:
    """Offer these in a field that is a choice; what was chosen in an open form stays chosen."""
    field = form.field(name)
    if not isinstance(field, Choice):
        return
    there = tuple((str(field.itemData(i)), field.itemText(i)) for i in range(field.count()))
    if there == choices:
        return
    chosen = field.value
    field.clear()
    for value, words in choices:
        field.addItem(words, value)
    field.put(chosen if form.is_open or field.findData(chosen) >= 0 else "")


def day_in(values: Values, name: str, default: str = "") -> str:
    """The day typed into a field, as ISO text; the default where nothing is; raises FormFault."""
    typed = values[name]
    if not typed:
        return default
    day = read_date(typed)
    if day is None:
        raise FormFault(say("The day was not understood: type it as 14 Nov 2026."), name)
    return day
