"""A late entry at the cursor, or a correction of what a person entered: afterwards, in the review.

What stood before stays readable in the trail, and a late entry carries both its times. What may be
written is decided in the core.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.event import Body
from kaproom.core.events.session import SessionEnded
from kaproom.core.review.late_entry import late_dose, late_line
from kaproom.core.room.correcting import correct, editable_text
from kaproom.core.room.line import unusual_words
from kaproom.core.session.by_hand import by_hand, is_by_hand
from kaproom.core.session.commands import Command, TakeBack
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import session_clock_text, standing
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import read_session_clock
from kaproom.core.vitals.marks import marks_of, waiting_for_answer
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.wording import say
from kaproom.errors import Defect
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.figure_words import clipped
from kaproom.ui.form_draft import FormDraft, kept_in
from kaproom.ui.form_fields import ASIDE, Field, unfinished_from
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.room.entry_words import listed_words
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

KEY = "Alt+L"
WHAT, AT, TEXT = "what", "at", "text"
_LATE, _DOSE = "", "dose"
_NEAREST = 12
_LONGEST = 80
_HINT = say("as in the room: 128/82 74 98, distress 4, or any words")


class AfterwardsForm(QWidget):
    """`written` carries the session time of what was written; `left` when it was left alone."""

    written = Signal(int)
    left = Signal()

    def __init__(
        self, services: Services, theme: Theme, live: LiveSession, rules: VitalsRules
    ) -> None:
        super().__init__()
        self._services, self._live, self._rules = services, live, rules
        self._at_ms = 0
        self._begun: set[str] = set()
        self._asked: Command | None = None
        fields = (
            Field(WHAT, say("What is written"), choices=((_LATE, ""),)),
            Field(AT, say("Session time"), example="1:08"),
            Field(TEXT, say("How it reads"), _HINT, wide=True),
        )
        self.form = InlineForm(theme, fields, say("Write into the session"))
        what, at, text = map(self.form.field, (WHAT, AT, TEXT))
        if not (
            isinstance(what, Choice) and isinstance(at, QLineEdit) and isinstance(text, QLineEdit)
        ):
            raise Defect("the fields are others than were asked for")
        self._what, self._at, self._text = what, at, text
        self._back = KeyButton(theme, say("Take this entry back"), focusable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.entered.connect(self._enter)
        self.form.cancelled.connect(self._put_away)
        self._back.clicked.connect(self._take_back)
        key = f"{live.id}/afterwards"
        self._take_up(kept_in(services.casebook.record, key))
        self._list_choices()
        what.currentIndexChanged.connect(self._show_chosen)
        text.textChanged.connect(lambda _text: self._withdraw_question())
        self.hide()
        self._draft = FormDraft(self.form, services.casebook.record, key)

    def ask(self, at_ms: int) -> None:
        """Open for this moment; what is being written already stays as it is."""
        self.show()
        if not (self.form.is_open and self.form.values()[TEXT]):
            if not self.form.is_open:
                self._begun.clear()
            self._at_ms = at_ms
            self._list_choices()
            self.form.open_with({WHAT: _LATE, AT: _clock(at_ms)})
            self._show_chosen()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self, kept: Mapping[str, Any]) -> None:
        """What was being written: its moment, and the entries it was about, set aside too."""
        self._at_ms = read_session_clock(kept.get(AT, "")) or 0
        begun = (unfinished_from(one).values for one in (kept, *kept.get(ASIDE, ())))
        self._begun = {values.get(WHAT, "") for values in begun}

    def _list_choices(self) -> None:
        """A late entry, a dose, and what was entered around the moment, by time.

        What was begun to be corrected stays among them, from wherever it is asked for.
        """
        chosen = self._what.value if self.form.is_open else ""
        self._begun.add(chosen)
        blocked = self._what.blockSignals(True)
        self._what.clear()
        for value, words in self._choices():
            self._what.addItem(words, value)
        self._what.put(chosen)
        self._what.blockSignals(blocked)

    def _choices(self) -> Iterator[tuple[str, str]]:
        state = self._live.state
        yield _LATE, say("A late entry")
        yield _DOSE, say("A dose that was not entered")
        by_nearness = sorted(by_hand(state), key=lambda entry: abs(entry.at_ms - self._at_ms))
        near, far = by_nearness[:_NEAREST], by_nearness[_NEAREST:]
        begun = (entry for entry in far if entry.id in self._begun)
        # The end is looked for from anywhere: it is what a forgotten key makes wrong.
        ends = state.ledger.of(SessionEnded)
        for entry in sorted((*near, *begun, *ends), key=lambda entry: entry.at_ms):
            words = clipped(listed_words(entry, state), _LONGEST)
            time = session_clock_text(entry.at_ms)
            yield entry.id, say("Correct {time} · {words}", time=time, words=words)

    @property
    def _entry(self) -> Entry[Body] | None:
        """The entry that is to be corrected."""
        chosen = self.form.values()[WHAT]
        return None if chosen in (_LATE, _DOSE) else standing(self._live.state, chosen)

    def _show_chosen(self) -> None:
        """What is chosen as it reads now; typed words of a late entry stay."""
        entry = self._entry
        self._back.setVisible(entry is not None and is_by_hand(entry))
        self._withdraw_question()
        if entry is not None:
            self._text.setText(editable_text(entry.body) or "")
            self._at.setText(_clock(entry.at_ms))

    def _enter(self, values: dict[str, str]) -> None:
        at_ms = read_session_clock(values[AT])
        entry = self._entry
        if entry is not None and values[AT] == _clock(entry.at_ms):
            at_ms = entry.at_ms
        if at_ms is None:
            self.form.refuse(say("The time is session time, such as 1:08 or 1:08:30."), AT)
        elif entry is not None:
            self._correct(entry, values[TEXT], at_ms)
        elif values[WHAT] == _DOSE:
            made = late_dose(values[TEXT], at_ms, self._live.state, self._order())
            self._submit(made, (), at_ms)
        else:
            self._write(values[TEXT], at_ms)

    def _write(self, line: str, at_ms: int) -> None:
        state, said = self._live.state, self._services.said
        marked = waiting_for_answer(state, marks_of(state, self._rules))
        meaning = late_line(line, at_ms, said.limits(), said.scales(), marked)
        reason = meaning.reason or say("There is nothing to write yet.")
        self._submit(meaning.command or reason, meaning.asks, at_ms)

    def _correct(self, entry: Entry[Body], line: str, at_ms: int) -> None:
        text = None if editable_text(entry.body) is None else line
        said = self._services.said
        answer = correct(entry, text, at_ms, said.limits(), said.scales())
        self._submit(answer.command or answer.reason, answer.asks, at_ms)

    def _take_back(self) -> None:
        entry = self._entry
        if entry is None:
            return
        command = TakeBack(entry.id)
        if self._asked != command:
            self._asked = command
            self.form.say(say("Once more takes it back; it stays readable in the trail."))
            return
        self._submit(command, (), entry.at_ms)

    def _submit(self, made: Command | str, asks: tuple[str, ...], at_ms: int) -> None:
        if isinstance(made, str):
            self.form.refuse(made, TEXT)
            return
        if asks and self._asked != made:
            self._asked = made
            self.form.say(unusual_words(asks))
            return
        answer = self._live.submit(made)
        if isinstance(answer, Refusal):
            self.form.refuse(answer.reason, TEXT)
            return
        self.form.put_away()
        self.hide()
        self.written.emit(at_ms)

    def _order(self) -> OrderReceived | None:
        started = self._live.state.started
        if started is None:
            return None
        return self._services.casebook.chart(started.client_id).order_by_id(started.order_id)

    def _withdraw_question(self) -> None:
        self._asked = None
        self.form.say("")

    def _put_away(self) -> None:
        self.hide()
        self.left.emit()


def _clock(at_ms: int) -> str:
    return session_clock_text(at_ms, seconds=True)
