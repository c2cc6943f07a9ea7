"""What stands in one row, its source and who changed it; and the form in which it is edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.data_files.changed_mark import changed_words
from kaproom.core.data_files.rows import Row
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.stream.ports import Record
from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.settings.practice.words import facts_of
from kaproom.ui.theme import Theme

_LABEL = 160


class RowPanel(Panel):
    """`entered` carries what was typed, by key; `put_away` when a form is left by Esc."""

    form_opened = Signal()
    entered = Signal(dict)
    put_away = Signal()

    def __init__(self, theme: Theme, record: Record) -> None:
        super().__init__(" ")
        self._theme = theme
        self._record = record
        self.form: InlineForm | None = None
        self._draft: FormDraft | None = None
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.body.addWidget(scrolled_column((self._place,), 0), 1)

    @property
    def is_typing(self) -> bool:
        """Whether a form is open."""
        return self.form is not None

    def show_row(self, held: HeldFile, row: Row, user: str) -> None:
        """Show what stands in a row."""
        self._begin(row.title or held.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABEL)
        for line, fact in enumerate(facts_of(held, row)):
            label = Text(fact.label, "ink_soft", BODY, wrap=True)
            label.setMaximumWidth(_LABEL)
            value = QVBoxLayout()
            value.setSpacing(0)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.addWidget(Text(fact.value, "ink", BODY, wrap=True))
            if fact.shipped:
                value.addWidget(_soft(say("built-in {value}", value=fact.shipped)))
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(value, line, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(grid)
        source = held.source(row)
        if source:
            self._column.addWidget(_soft(say("Source: {source}", source=source)))
        mark = held.row_mark(row) if held.is_changed(row) else ""
        if mark:
            self._column.addWidget(Text(_mark_words(mark, user), "accent", SMALL, wrap=True))

    def show_words(self, title: str, *lines: str) -> None:
        """Show a few plain lines in place of a row."""
        self._begin(title)
        for line in filter(None, lines):
            self._column.addWidget(Text(line, "ink_soft", BODY, wrap=True))

    def open_form(
        self, title: str, fields: tuple[Field, ...], values: dict[str, str], action: str, key: str
    ) -> None:
        """Open a form in place of what is shown; what was typed and not entered is there again."""
        self._begin(title)
        form = InlineForm(self._theme, fields, action)
        form.entered.connect(self.entered)
        form.cancelled.connect(self.put_away)
        self._column.addWidget(form)
        self.form = form
        self._draft = FormDraft(form, self._record, f"practice/{key}")
        if not form.is_open:
            form.open_with(values)
        self.form_opened.emit()

    def refuse(self, reason: str, key: str = "") -> None:
        """Say beneath the form why it was not taken; what was typed stays."""
        if self.form is not None:
            names = self.form.values()
            self.form.refuse(reason, key if key in names else None)

    def close_form(self) -> None:
        """The form was taken: nothing of it is kept."""
        if self.form is not None:
            self.form.put_away()
            self.form = self._draft = None

    def _begin(self, title: str) -> None:
        if self._draft is not None:
            self._draft.stop()
        self.form = self._draft = None
        clear(self._column)
        self.set_title(title)


def _soft(words: str) -> Text:
    return Text(words, "ink_soft", SMALL, wrap=True)


def _mark_words(mark: str, user: str) -> str:
    words = changed_words(mark, user)
    why = mark.partition(": ")[2]
    words = f"{words[:1].upper()}{words[1:]}"
    return say("{changed}. Why: {why}", changed=words, why=why) if why else words
