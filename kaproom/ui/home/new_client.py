"""Taking a client on: a short form inside Home's panel; only the initials are needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.course.casebook import Casebook
from kaproom.core.events.chart import ClientAdded, ClientWeighed
from kaproom.core.stream.decision import Refusal
from kaproom.core.typed_values import read_date, read_kg
from kaproom.core.wording import say
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.theme import Theme

_FIELDS = (
    Field("label", say("Initials, or the name they chose"), example="M. R."),
    Field("born", say("Date of birth"), example="1984-05-30"),
    Field("weight", say("Weight in kg"), example="72"),
    Field("planned", say("Planned sessions"), example="6"),
)


class NewClientForm(QWidget):
    """`added` carries the new client's id."""

    added = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = InlineForm(theme, _FIELDS, say("Take on"))
        self._casebook: Casebook | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.entered.connect(self._enter)
        self.form.cancelled.connect(self.left)

    def keep_in(self, casebook: Casebook) -> None:
        """Keep what is typed until it is entered, and show what was kept."""
        self._casebook = casebook
        FormDraft(self.form, casebook.record, "new client")

    def open_for(self, casebook: Casebook) -> None:
        """Ask for a new client."""
        self._casebook = casebook
        self.form.open_with({"planned": "6"})

    def _enter(self, values: dict[str, str]) -> None:
        if self._casebook is None:
            return
        try:
            client = read_client(values)
            weight_g = read_weight(values["weight"])
        except FormFault as fault:
            self.form.refuse(fault.reason, fault.field)
            return
        client_id = self._casebook.add_client(client)
        if isinstance(client_id, Refusal):
            self.form.refuse(client_id.reason, "label")
            return
        if weight_g is not None:
            self._casebook.write(client_id, ClientWeighed(weight_g))
        self.form.put_away()
        self.added.emit(client_id)


def read_client(values: dict[str, str]) -> ClientAdded:
    """The client as typed; raises FormFault."""
    if not values["label"]:
        raise FormFault(say("The client's initials or name are missing."), "label")
    born = read_date(values["born"])
    if values["born"] and born is None:
        raise FormFault(
            say("The date of birth is read as 1984-05-30, 30.5.1984 or 30 May 1984."), "born"
        )
    planned = values["planned"] or "6"
    if not (planned.isascii() and planned.isdigit() and 1 <= int(planned) <= 60):
        raise FormFault(say("The number of planned sessions is taken between 1 and 60."), "planned")
    return ClientAdded(values["label"], born, int(planned))


def read_weight(text: str) -> int | None:
    """A weight as typed, in grams, None for an empty field; raises FormFault."""
    if not text:
        return None
    weight_g = read_kg(text)
    if weight_g is None or not 20_000 <= weight_g <= 400_000:
        raise FormFault(say("Weight is taken between 20 and 400 kg."), "weight")
    return weight_g
