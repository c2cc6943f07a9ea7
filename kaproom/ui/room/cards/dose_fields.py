"""The fields of a dose: what was typed, amount, concentration and volume following one another."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.room.typed_dose import linked_texts
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.line_field import KeyTaker

LABELS = {
    "amount": say("Amount, mg"),
    "concentration": say("mg in 1 ml"),
    "volume": say("Volume, ml"),
    "minutes_ago": say("Minutes ago"),
    "at": say("At, session time"),
    "route": say("Route"),
    "site": say("Site"),
    "form": say("Form"),
    "substance": say("Substance"),
    "given_by": say("Given by, or self"),
    "lot": say("Lot"),
    "expiry": say("Expiry"),
    "waste": say("Waste, mg"),
    "witness": say("Witness"),
    "adds_to": say("Adds to dose no."),
    "device": say("Device no."),
}
COLUMNS = 4
_LINKED = ("amount", "concentration", "volume")
_LEAST_LETTERS = 12


class DoseFields(QWidget):
    """`changed` is called after every edit; fields go from left to right by Tab."""

    def __init__(
        self, texts: dict[str, str], take_key: KeyTaker, changed: Callable[[], None]
    ) -> None:
        super().__init__()
        self._changed = changed
        self._begun = texts
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self._fields: dict[str, CardField] = {}
        for index, (name, text) in enumerate(texts.items()):
            field = CardField(LABELS[name], text, take_key)
            least = field.fontMetrics().averageCharWidth() * _LEAST_LETTERS
            field.setMinimumWidth(least)
            field.textEdited.connect(lambda _text, n=name: self._edited(n))
            self._fields[name] = field
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(Text(LABELS[name], "ink_soft", SMALL))
            cell.addWidget(field)
            grid.addLayout(cell, *divmod(index, COLUMNS))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)

    def field(self, name: str) -> CardField:
        """The field of that name."""
        return self._fields[name]

    @property
    def texts(self) -> dict[str, str]:
        """What is typed, by field."""
        return {name: field.text() for name, field in self._fields.items()}

    @property
    def changed_words(self) -> str:
        """What is typed where it is not what stood there, with the fields' names."""
        changed = (
            f"{LABELS[name]}: {text}"
            for name, text in self.texts.items()
            if text != self._begun[name]
        )
        return "; ".join(changed)

    @property
    def have_focus(self) -> bool:
        """Whether one of the fields has the focus."""
        return any(field.hasFocus() for field in self._fields.values())

    def _edited(self, name: str) -> None:
        if name in _LINKED:
            texts = [self._fields[linked].text() for linked in _LINKED]
            for other, text in linked_texts(name, *texts).items():
                self._fields[other].setText(text)
        self._changed()
