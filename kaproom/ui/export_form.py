"""The form that writes a session's record to a file: which form, where to, what will be in it.

No dialog: a choice, a line for the path, Enter. Notes are in none of its forms; they leave only by
a command of their own.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.music.path_field import PathField, with_ending
from kaproom.ui.replacing import Replacing
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ExportForm:
    """One form: its name for the program, its words, what is in it, how its file's name ends."""

    name: str
    label: str
    holds: str
    ending: str


EXPORT_FORMS = (
    ExportForm(
        "fhir",
        say("FHIR R4 bundle"),
        say(
            "For another program: client, session, vitals, scales, doses, adverse events, "
            "discharge, who entered what, late entries and corrections."
        ),
        ".json",
    ),
    ExportForm(
        "csv",
        say("CSV folder"),
        say(
            "For a spreadsheet: one file for each kind of entry, the device's samples, and "
            "columns.csv with what each column is."
        ),
        "",
    ),
    ExportForm(
        "json",
        say("Complete JSON lines"),
        say(
            "For another kaproom: every entry of the session and of the client's chart in "
            "the record, with samples and documents."
        ),
        ".jsonl",
    ),
)
_ALWAYS = say("From the record alone: no note is in it. The file is not encrypted.")


class ExportPanel(Panel):
    """Shown by `ask`; `left` when it was put away."""

    left = Signal()

    def __init__(self, services: Services, theme: Theme, session_id: str) -> None:
        super().__init__(say("Export the record"))
        self._services = services
        self._session_id = session_id
        self._replacing = Replacing()
        self.choice = Choice()
        self.choice.setFont(user_font())
        self.choice.setAccessibleName(say("Form of the export"))
        for form in EXPORT_FORMS:
            self.choice.addItem(form.label)
        self.holds = Text("", "ink_soft", SMALL, wrap=True)
        self.field = PathField(
            say("Path of the export"), say("where to, such as {path}", path="~/record.json")
        )
        self.done = Text("", "good", BODY, wrap=True)
        self.done.hide()
        self.write_key = KeyButton(theme, say("Write"), "↵", focusable=True)
        self.leave_key = KeyButton(theme, say("Close"), "Esc", focusable=True)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._chosen)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.put_away)
        self.write_key.clicked.connect(self.field.line.returnPressed)
        self.leave_key.clicked.connect(self.put_away)
        self._chosen()
        self.hide()

    @property
    def form(self) -> ExportForm:
        """The form chosen."""
        return EXPORT_FORMS[self.choice.currentIndex()]

    def ask(self) -> None:
        """Open the form."""
        self.show()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close it; what was typed is gone, what was written stays."""
        self._replacing.forget()
        self.field.clear()
        self.done.show_text("")
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts away; Enter on the choice goes on to the path."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.choice.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(self.choice, 2, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.field, 5, Qt.AlignmentFlag.AlignTop)
        keys = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.write_key)
        row.addWidget(self.leave_key)
        keys.addLayout(row)
        keys.addStretch(1)
        across.addLayout(keys)
        self.body.addLayout(across)
        self.body.addWidget(self.holds)
        self.body.addWidget(self.done)

    def _chosen(self) -> None:
        self._replacing.forget()
        self.holds.show_text(f"{self.form.holds} {_ALWAYS}")
        hint = (
            say("where to, such as {path}", path=f"~/record{self.form.ending}")
            if self.form.ending
            else say("where to, such as ~/record, a folder of its own")
        )
        self.field.line.setPlaceholderText(hint)

    def _enter(self, path: Path) -> None:
        path = with_ending(path, self.form.ending)
        again = self._replacing.begin(path)
        self.done.show_text("")
        when_done(
            self,
            self._services.exports.export_session(
                self._session_id, self.form.name, path, self._services.practice, again
            ),
            self._services.post,
            self._written,
            self.field.refuse,
            self._replacing.line,
        )

    def _written(self, words: str) -> None:
        self.field.clear()
        self.done.show_text(words)
