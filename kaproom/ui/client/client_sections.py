"""What is to be known of the client: who, weight, allergies, medicines, conditions, contacts.

Only what is needed; every section can stay empty.
"""

from kaproom.core.events.chart import (
    AllergyNoted,
    ClientAdded,
    ClientWeighed,
    ContactNoted,
    MedicineNoted,
)
from kaproom.core.events.client import ConditionNoted
from kaproom.core.events.event import Body
from kaproom.core.wording import say
from kaproom.ui.client import client_lines as lines
from kaproom.ui.client.chart_words import ROLE_WORDS
from kaproom.ui.figure_words import weight_text
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.new_client import read_weight
from kaproom.ui.medicine_words import FLAG_WORDS
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.section import ListSection, Values
from kaproom.ui.theme import Theme

_FLAGS = (("", say("no class of note")), *FLAG_WORDS.items())
_ROLES = tuple(ROLE_WORDS.items())
_NONE = say("None noted.")


def client_sections(theme: Theme, desk: ChartDesk) -> tuple[ListSection, ...]:
    """All sections of the page's left column, top to bottom, but who the client is."""
    return (
        weight_section(theme, desk),
        allergies_section(theme, desk),
        medicines_section(theme, desk),
        conditions_section(theme, desk),
        contacts_section(theme, desk),
    )


def allergies_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """What the client does not bear."""
    return ListSection(
        theme,
        desk,
        say("Allergies"),
        (say("Add"), "Alt+A"),
        (Field("substance", say("To what")), Field("reaction", say("What it does"))),
        lambda v: AllergyNoted(v["substance"], v["reaction"]),
        lines.allergies,
        _NONE,
        _values_of,
    )


def medicines_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """What the client takes, with the class that matters in the room."""
    return ListSection(
        theme,
        desk,
        say("Medicines"),
        (say("Add"), "Alt+M"),
        (
            Field("name", say("Medicine")),
            Field("dosage", say("How much, how often")),
            Field("flag", say("Class"), choices=_FLAGS, wide=True),
        ),
        lambda v: MedicineNoted(v["name"], v["dosage"], v["flag"]),
        lines.medicines,
        _NONE,
        _values_of,
    )


def conditions_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """What else is to be known of the client's health."""
    return ListSection(
        theme,
        desk,
        say("Conditions"),
        (say("Add"), "Alt+H"),
        (Field("name", say("Condition")), Field("detail", say("What is to be known of it"))),
        lambda v: ConditionNoted(v["name"], v["detail"]),
        lines.conditions,
        _NONE,
        _values_of,
    )


def contacts_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """Whom to call, the escort home among them."""
    return ListSection(
        theme,
        desk,
        say("Contacts"),
        (say("Add"), "Alt+K"),
        (
            Field("name", say("Who")),
            Field("role", say("For"), choices=_ROLES),
            Field("phone", say("Telephone"), wide=True),
        ),
        lambda v: ContactNoted(v["role"], v["name"], v["phone"]),
        lines.contacts,
        _NONE,
        _values_of,
    )


def weight_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """The newest weight, with its day."""
    return ListSection(
        theme,
        desk,
        say("Weight"),
        (say("Enter"), "Alt+W"),
        (Field("weight", say("Weight in kg"), example="72"),),
        _weighed,
        lines.weights,
        say("Not weighed."),
        _values_of,
    )


def _weighed(values: Values) -> ClientWeighed:
    weight_g = read_weight(values["weight"])
    if weight_g is None:
        raise FormFault(say("Weight is taken between 20 and 400 kg."), "weight")
    return ClientWeighed(weight_g)


def _values_of(body: Body) -> Values:
    """An entry as its form's values."""
    match body:
        case ClientAdded(label, born, planned_sessions):
            return {"label": label, "born": born or "", "planned": str(planned_sessions)}
        case ClientWeighed(weight_g):
            return {"weight": weight_text(weight_g)}
        case AllergyNoted(substance, reaction):
            return {"substance": substance, "reaction": reaction}
        case MedicineNoted(name, dosage, flag):
            return {"name": name, "dosage": dosage, "flag": flag}
        case ConditionNoted(name, detail):
            return {"name": name, "detail": detail}
        case ContactNoted(role, name, phone):
            return {"role": role, "name": name, "phone": phone}
        case _:
            return {}
