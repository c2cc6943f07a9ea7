"""Moving a session that was begun under the wrong client: a short form in the review, no dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.course.casebook import Casebook
from kaproom.core.course.client_names import names_told_apart
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Record
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.theme import Theme

_WHAT_HAPPENS = say(
    "The session keeps every entry and its trail. It takes the next number of the other client's "
    "course; the move stands in the session and in the audit trail."
)


class MoveForm(QWidget):
    """Asks which client and why; `moved` when it is done, `left` when it was left alone."""

    moved = Signal()
    left = Signal()

    def __init__(self, theme: Theme, casebook: Casebook, live: LiveSession) -> None:
        super().__init__()
        self._casebook = casebook
        self._live = live
        self.form = InlineForm(
            theme,
            (
                Field("client", say("Belongs to"), choices=tuple(other_clients(casebook, live))),
                Field("reason", say("Why it is moved"), example=say("the wrong line was chosen")),
            ),
            say("Move"),
        )
        self._words = Text(_WHAT_HAPPENS, "ink_soft", SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self.form)
        self.form.entered.connect(self._enter)
        self.form.cancelled.connect(self._put_away)
        self.form.opened.connect(self.show)
        self.hide()

    def keep_in(self, record: Record) -> None:
        """Keep why it is moved until it is, and show what was kept."""
        FormDraft(self.form, record, f"{self._live.id}/move")

    def ask(self) -> None:
        """Open the form."""
        self.form.open_with({})

    def _put_away(self) -> None:
        self.hide()
        self.left.emit()

    def _enter(self, values: dict[str, str]) -> None:
        if not values["reason"]:
            self.form.refuse(say("Say in a few words why the session is moved."), "reason")
            return
        answer = self._casebook.move_session(self._live, values["client"], values["reason"])
        if isinstance(answer, Refusal):
            self.form.refuse(answer.reason, "client")
            return
        self.form.put_away()
        self.hide()
        self.moved.emit()


def other_clients(casebook: Casebook, live: LiveSession) -> list[tuple[str, str]]:
    """The clients it could belong to, by id and label, told apart."""
    if live.state.started is None:
        return []
    own = live.state.started.client_id
    return [(i, label) for i, label in names_told_apart(casebook).items() if i != own]
