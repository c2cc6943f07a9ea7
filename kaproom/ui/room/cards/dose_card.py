"""Recording a dose: the order and the moment on one side, what was given on the other.

It shows what is ordered, how long it has been and the last readings, and not a word of advice. All
fields but the amount can stay empty; a dose beside the order is asked for once more.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.chart import ChartState
from kaproom.core.commands import GiveDose
from kaproom.core.room import Outcome
from kaproom.core.session import SessionState
from kaproom.core.session_events import DoseGiven
from kaproom.core.typed_values import read_mg
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.dose_facts import beside_order, moment_lines, order_lines
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.words import amount_per_weight, plain_mg
from kaproom.ui.theme import Theme

_FIELDS = (
    ("amount", "Amount, mg"),
    ("route", "Route"),
    ("site", "Site"),
    ("given_by", "Given by"),
    ("lot", "Lot"),
    ("expiry", "Expiry"),
    ("waste", "Waste, mg"),
    ("witness", "Witness"),
    ("minutes_ago", "Minutes ago"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What the card reads of the room each time it is shown or entered."""

    chart: ChartState
    state: Callable[[], SessionState]
    now_ms: Callable[[], int]


class DoseCard(Card):
    """`give` carries the dose out and answers what came of it."""

    def __init__(
        self, theme: Theme, moment: Moment, give: Callable[[GiveDose], Outcome], take_key: KeyTaker
    ) -> None:
        state = moment.state()
        self._parent_id = state.doses[0].id if state.first_dose_ms is not None else None
        title = "Dose" if self._parent_id is None else "Booster"
        super().__init__(title, "Esc closes · only the amount is needed")
        self._moment = moment
        self._give = give
        self._asked: GiveDose | None = None
        self._order = moment.chart.order
        self._fields = {
            name: CardField(label, text, take_key)
            for (name, label), text in zip(_FIELDS, self._prefilled(), strict=True)
        }
        self._per_weight = Text("", "ink_soft", SMALL)
        self._said = Text("", "accent", BODY, wrap=True)
        self._said.hide()
        self._lay_out(theme)
        self._fields["amount"].textChanged.connect(lambda _text: self._show_per_weight())
        self._show_per_weight()
        self.refresh()

    @property
    def first_field(self) -> QWidget | None:
        """The amount."""
        return self._fields["amount"]

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter in any field records the dose; under another focus it is not the card's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        inside = any(field.hasFocus() for field in self._fields.values())
        if inside and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._record()
            return True
        return False

    def refresh(self) -> None:
        """Show the time and the readings as they are now."""
        lines = moment_lines(self._moment.state(), self._moment.now_ms())
        self._now.setText("\n".join(lines))

    def _prefilled(self) -> list[str]:
        body = self._order.body if self._order else None
        first = self._parent_id is None
        amount = plain_mg(body.amount_ug) if body and first else ""
        return [amount, body.route if body else "", *[""] * (len(_FIELDS) - 2)]

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for index, (name, label) in enumerate(_FIELDS):
            row, column = divmod(index, 3)
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(Text(label, "ink_soft", SMALL))
            cell.addWidget(self._fields[name])
            grid.addLayout(cell, row, column)
        self._now = Text("", "ink", BODY)
        facts = QVBoxLayout()
        facts.setSpacing(3)
        facts.addWidget(Text("Order", "ink_soft", SMALL))
        order = self._order.body if self._order else None
        for line in order_lines(order, self._moment.chart.weight_g):
            facts.addWidget(Text(line, "ink", BODY, wrap=True))
        facts.addSpacing(8)
        facts.addWidget(Text("Until now", "ink_soft", SMALL))
        facts.addWidget(self._now)
        facts.addStretch(1)
        row_layout = QHBoxLayout()
        row_layout.setSpacing(22)
        row_layout.addLayout(grid, 3)
        row_layout.addLayout(facts, 2)
        self.body.addLayout(row_layout)
        foot = QHBoxLayout()
        foot.addWidget(self._per_weight, 1)
        key = KeyButton(theme, "Record", "Enter")
        key.setMaximumWidth(170)
        key.clicked.connect(self._record)
        foot.addWidget(key)
        self.body.addWidget(self._said)
        self.body.addLayout(foot)

    def _show_per_weight(self) -> None:
        amount_ug = read_mg(self._fields["amount"].text())
        weight_g = self._moment.chart.weight_g
        self._per_weight.setText(amount_per_weight(amount_ug, weight_g) if amount_ug else "")

    def _record(self) -> None:
        command = self._command()
        if isinstance(command, str):
            self._said.show_text(command)
            return
        at_ms = self._moment.now_ms() if command.at_ms is None else command.at_ms
        order = self._order.body if self._order else None
        dose = command.dose
        differs = beside_order(order, self._moment.state(), dose.amount_ug, dose.route, at_ms)
        if differs and (self._asked is None or self._asked.dose != dose):
            self._asked = command
            beside = "; ".join(differs)
            self._said.show_text(f"Not as ordered: {beside}. Enter once more to record it.")
            return
        outcome = self._give(command)
        if outcome.events:
            self.done.emit()
        else:
            self._said.show_text(outcome.reason)

    def _command(self) -> GiveDose | str:
        texts = {name: field.text().strip() for name, field in self._fields.items()}
        amount_ug, waste_ug = read_mg(texts["amount"]), read_mg(texts["waste"])
        if amount_ug is None:
            return "The amount is a number of milligrams, such as 60 or 37.5."
        if texts["waste"] and waste_ug is None:
            return "Waste is a number of milligrams, or empty."
        ago = texts["minutes_ago"]
        if ago and not (ago.isascii() and ago.isdigit()):
            return "Minutes ago is a whole number, or empty for now."
        dose = DoseGiven(
            self._order.body.substance if self._order else "ketamine",
            texts["route"],
            amount_ug,
            site=texts["site"],
            given_by=texts["given_by"],
            lot=texts["lot"],
            expiry=texts["expiry"],
            waste_ug=waste_ug,
            witness=texts["witness"],
            order_id=self._order.id if self._order else None,
            booster_of=self._parent_id,
        )
        if not ago:
            return GiveDose(dose)
        return GiveDose(dose, self._moment.now_ms() - int(ago) * 60_000, late=True)
