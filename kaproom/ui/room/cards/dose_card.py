"""Recording a dose, or amending one: the fields on one side, the order and the moment on the other.

It shows what is ordered, how long it has been and the last readings, and not a word of advice. All
fields but the amount can stay empty; a dose beside the order is asked for once more.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.session import DoseGiven
from kaproom.core.room.protocol import Protocol
from kaproom.core.room.room import Outcome
from kaproom.core.room.typed_dose import (
    FieldRefused,
    changed_fields,
    dose_texts,
    read_dose,
    reason_not_given,
)
from kaproom.core.session.commands import Command, CorrectEntry, GiveDose, NotGive
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import has_expired, read_expiry, read_mg, read_session_clock
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.figure_words import amount_per_weight
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.dose_fields import DoseFields
from kaproom.ui.room.dose_facts import beside_order, moment_lines, order_lines
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.theme import Theme

_FIRST = ("amount", "concentration", "volume")
_THEN = ("route", "site", "form", "substance", "given_by", "lot", "expiry", "waste", "witness")
_NO_TIME = FieldRefused("at", say("The time is hours and minutes of the session, such as 0:35."))
_ORDERED = frozenset({"substance", "route", "amount_ug", "booster_of", "device_index"})


@dataclass(frozen=True, slots=True)
class Moment:
    """What the card reads of the room each time it is shown or entered."""

    chart: ChartState
    protocol: Protocol
    state: Callable[[], SessionState]
    now_ms: Callable[[], int]
    today: Callable[[], date]


class DoseCard(Card):
    """`submit` carries it out and answers what came of it; `amended` is the dose to be changed."""

    def __init__(
        self,
        theme: Theme,
        moment: Moment,
        submit: Callable[[Command], Outcome],
        take_key: KeyTaker,
        amended: Entry[DoseGiven] | None = None,
    ) -> None:
        self._moment = moment
        self._submit = submit
        self.amended = amended
        self._asked: DoseGiven | None = None
        self._order = moment.chart.order
        self._before = amended.body if amended else self._coming()
        super().__init__(self._title(), self._hint())
        self._fields = DoseFields(self._texts(), take_key, self._show_beside)
        self._beside = Text("", "ink_soft", SMALL, wrap=True)
        self._said = Text("", "accent", BODY, wrap=True)
        self._said.hide()
        self._now = Text("", "ink", BODY, wrap=True)
        self._lay_out(theme)
        if amended is None:
            self._fields.field("amount").selectAll()
        self._show_beside()
        self.refresh()

    @property
    def first_field(self) -> QWidget | None:
        """The amount; of a dose that is amended what is left for later, the waste."""
        return self._fields.field("waste" if self.amended else "amount")

    @property
    def unfinished(self) -> str:
        """The fields that were filled in or changed."""
        fields = self._fields.changed_words
        if not fields:
            return ""
        if self.amended:
            return say("Dose not amended: {fields}", fields=fields)
        return say("Dose not recorded: {fields}", fields=fields)

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter in any field records the dose; under another focus it is not the card's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or not self._fields.have_focus:
            return False
        if not event.isAutoRepeat():
            self._record()
        return True

    def refresh(self) -> None:
        """Show the time and the readings as they are now."""
        lines = moment_lines(self._moment.state(), self._moment.now_ms())
        self._now.setText("\n".join(lines))
        self._show_beside()

    def _coming(self) -> DoseGiven:
        """What the next dose would be by order and plan; never an amount that adds to one."""
        order, plan, own = self._order, self._moment.protocol, self._moment.state().own_doses
        device = len(own) + 1 if plan.rest is not None else None
        parent = own[0].id if own and device is None else None
        ordered_ug = order.body.amount_ug if order and not own else 0
        if device is not None:
            ordered_ug = own[-1].body.amount_ug if own else 0
        return DoseGiven(
            order.body.substance if order else (own[0].body.substance if own else "ketamine"),
            order.body.route if order else plan.route,
            ordered_ug,
            order_id=order.id if order else None,
            booster_of=parent,
            form=plan.form,
            device_index=device,
        )

    def _title(self) -> str:
        if self.amended:
            at = session_clock_text(self.amended.at_ms)
            return say("Amend the dose of {time}", time=at)
        if self._before.device_index is not None:
            return say("Dose · device {number}", number=self._before.device_index)
        return say("Dose") if self._before.booster_of is None else say("Booster")

    def _hint(self) -> str:
        if self.amended:
            return say("Ctrl Shift G the one before · Esc closes")
        return say("only the amount is needed; “no: why” if not given · Esc closes")

    def _texts(self) -> dict[str, str]:
        """The fields in their order, as they begin."""
        texts = dose_texts(self._before, self._moment.state().doses)
        names: list[str] = [*_FIRST, "at" if self.amended else "minutes_ago", *_THEN]
        if self._moment.state().doses or self._before.booster_of:
            names.append("adds_to")
        if self._moment.protocol.rest is not None or self._before.device_index is not None:
            names.append("device")
        at = session_clock_text(self.amended.at_ms, seconds=True) if self.amended else ""
        return {name: at if name == "at" else texts.get(name, "") for name in names}

    def _lay_out(self, theme: Theme) -> None:
        facts = QVBoxLayout()
        facts.setSpacing(3)
        facts.addWidget(Text(say("Order"), "ink_soft", SMALL))
        order = self._order.body if self._order else None
        for line in order_lines(order, self._moment.chart.weight_g):
            facts.addWidget(Text(line, "ink", BODY, wrap=True))
        facts.addSpacing(8)
        facts.addWidget(Text(say("Until now"), "ink_soft", SMALL))
        facts.addWidget(self._now)
        facts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(22)
        row.addWidget(self._fields, 3)
        row.addLayout(facts, 2)
        foot = QHBoxLayout()
        foot.addWidget(self._beside, 1)
        key = KeyButton(theme, say("Amend") if self.amended else say("Record"), "Enter")
        key.setMaximumWidth(170)
        key.clicked.connect(self._record)
        foot.addWidget(key)
        self.body.addLayout(row)
        self.body.addWidget(self._said)
        self.body.addLayout(foot)

    def _show_beside(self) -> None:
        """What follows from what is typed: mg/kg, both times, an expiry that is past."""
        texts = self._fields.texts
        amount_ug, now_ms = read_mg(texts["amount"]), self._moment.now_ms()
        words = [amount_per_weight(amount_ug, self._moment.chart.weight_g) if amount_ug else ""]
        at_ms = self._at_ms()
        if isinstance(at_ms, int) and now_ms - at_ms >= 60_000 and not self.amended:
            given, written = session_clock_text(at_ms), session_clock_text(now_ms)
            words.append(say("given {time}, written {later}", time=given, later=written))
        expiry = read_expiry(texts["expiry"])
        if expiry and has_expired(expiry, self._moment.today()):
            words.append(say("expiry {day} is past", day=expiry))
        self._beside.setText(" · ".join(word for word in words if word))

    def _record(self) -> None:
        state, reason = self._moment.state(), reason_not_given(self._fields.texts["amount"])
        if reason and not self.amended:
            self._settle(NotGive(reason, booster=self._before.booster_of is not None))
            return
        understood = self._understood()
        if isinstance(understood, FieldRefused):
            self._said.show_text(understood.reason)
            self._fields.field(understood.field).setFocus()
            return
        dose, at_ms = understood
        others = [d for d in state.doses if self.amended is None or d.id != self.amended.id]
        order = self._order.body if self._order else None
        differs = beside_order(order, others, dose, at_ms, self._moment.today())
        if differs and self._is_unasked(dose):
            self._asked = dose
            beside = "; ".join(differs)
            asked = say(
                "Not as ordered: {differences}. Enter once more to record it.", differences=beside
            )
            self._said.show_text(asked)
            return
        self._settle(self._command(dose, at_ms))

    def _understood(self) -> tuple[DoseGiven, int] | FieldRefused:
        dose = read_dose(self._fields.texts, self._moment.state().doses, self._before)
        if isinstance(dose, FieldRefused):
            return dose
        at_ms = self._at_ms()
        return at_ms if isinstance(at_ms, FieldRefused) else (dose, at_ms)

    def _is_unasked(self, dose: DoseGiven) -> bool:
        """Whether this was not asked yet; of an amended dose, where what is ordered was changed."""
        if self._asked == dose:
            return False
        changed = {name for name, _ in changed_fields(self._before, dose)}
        return self.amended is None or bool(changed & _ORDERED)

    def _command(self, dose: DoseGiven, at_ms: int) -> Command:
        if self.amended is not None:
            moved_ms = at_ms if at_ms != self.amended.at_ms else None
            return CorrectEntry(self.amended.id, changed_fields(self._before, dose), moved_ms)
        if self._fields.texts["minutes_ago"].strip():
            return GiveDose(dose, at_ms, late=True)
        return GiveDose(dose)

    def _settle(self, command: Command) -> None:
        outcome = self._submit(command)
        if outcome.events:
            self.done.emit()
        else:
            self._said.show_text(outcome.reason)

    def _at_ms(self) -> int | FieldRefused:
        """The session time the dose is about."""
        texts = self._fields.texts
        if self.amended is not None:
            text = texts["at"].strip()
            if text == session_clock_text(self.amended.at_ms, seconds=True):
                return self.amended.at_ms
            at_ms = read_session_clock(text)
            return _NO_TIME if at_ms is None else at_ms
        ago = texts["minutes_ago"].strip()
        if ago and not (ago.isascii() and ago.isdigit() and len(ago) <= 4):
            return FieldRefused(
                "minutes_ago", say("Minutes ago is a whole number, or empty for now.")
            )
        return self._moment.now_ms() - int(ago or 0) * 60_000
